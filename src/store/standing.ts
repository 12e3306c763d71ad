import { useDeferredValue } from 'react';
import { assess, type Outcome } from '../../machines';
import type { CaseRecord } from './record';

/** What a list says of a case. */
export interface Standing {
  readonly outcome: Outcome;
  /** How many answers are missing. */
  readonly open: number;
}

/** A record that is read again from the same text is the same object, so this lasts as long as its revision. */
const known = new WeakMap<CaseRecord, Standing>();

export const standingOf = (record: CaseRecord): Standing => {
  const before = known.get(record);
  if (before) return before;
  const { outcome, missing } = assess(record.theCase);
  const standing = { outcome, open: missing.length };
  known.set(record, standing);
  return standing;
};

/** Assesses a case once the list is on the screen, so that the list is there at once and fills in. */
export const useStanding = (record: CaseRecord): Standing | undefined => {
  const due = useDeferredValue<CaseRecord | undefined>(record, undefined);
  return known.get(record) ?? (due === record ? standingOf(record) : undefined);
};
