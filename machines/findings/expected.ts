import type { Level } from './row';

export interface ExpectedFinding {
  readonly id: string;
  readonly variant?: string;
  /** `established`, unless said. */
  readonly certainty?: 'established' | 'possible';
}

/** What must come out: the level, and findings that must be among the others, or must not. */
export interface Expected {
  readonly level: Level;
  readonly couldBecome?: Level;
  readonly findings: readonly ExpectedFinding[];
  /** Keys of findings that must not be there. */
  readonly without?: readonly string[];
}
