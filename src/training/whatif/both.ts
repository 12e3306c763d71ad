import type { Case } from '../../../machines';
import type { SideChange } from './changes';
import type { SideSetting } from './entry';

/** Both cases of a comparison, or something about each. */
export interface OfBoth<T> {
  readonly left: T;
  readonly right: T;
}
export type BothCases = OfBoth<Case>;

export interface ChangeProps {
  readonly setting: Extract<SideSetting, { kind: 'sides' }>;
  /** The open case, which can be put on the right as well. */
  readonly theCase: Case | undefined;
  readonly rightCase: Case;
  readonly changes: readonly SideChange[];
  readonly change: (more: readonly SideChange[]) => void;
  readonly takeBack: (gone: SideChange) => void;
}
