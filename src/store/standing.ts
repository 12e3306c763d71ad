import { useDeferredValue } from 'react';
import { askingOf, assess, type Knower, type Outcome } from '../../machines';
import type { CaseRecord } from './record';

/** What a list says of a case. */
export interface Standing {
  readonly outcome: Outcome;
  /** How many answers are missing. */
  readonly open: number;
  /** With whom they lie: how many each can answer. */
  readonly by: Readonly<Partial<Record<Knower, number>>>;
}

/** A record that is read again from the same text is the same object, so this lasts as long as its revision. */
const known = new WeakMap<CaseRecord, Standing>();

export const standingOf = (record: CaseRecord): Standing => {
  const before = known.get(record);
  if (before) return before;
  const { outcome, missing } = assess(record.theCase);
  const by: Partial<Record<Knower, number>> = {};
  for (const { question } of missing) {
    const { knows } = askingOf(question);
    by[knows] = (by[knows] ?? 0) + 1;
  }
  const standing = { outcome, open: missing.length, by };
  known.set(record, standing);
  return standing;
};

/** What is known of a case by now. */
export const standingKnown = (record: CaseRecord): Standing | undefined => known.get(record);

/** Assesses a case once the list is on the screen, so that the list is there at once and fills in. */
export const useStanding = (record: CaseRecord): Standing | undefined => {
  const due = useDeferredValue<CaseRecord | undefined>(record, undefined);
  return known.get(record) ?? (due === record ? standingOf(record) : undefined);
};
