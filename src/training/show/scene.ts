import type { Scenario, Step } from '../../../machines';
import type { Guess, ShowState } from './state';

export interface Scene<S extends Step = Step> {
  readonly step: S;
  readonly deals: readonly Scenario[];
  readonly deal: Scenario;
  readonly guess: Guess;
  readonly state: ShowState;
  /** The first heading of the page, or one below that of the presenter. */
  readonly Heading: 'h1' | 'h2';
}
