import { useEffect, useState } from 'react';
import { assess, type Outcome } from '../../machines';
import type { CaseRecord } from './record';
import type { Kept } from './store';

/** What a list says of a case. */
export interface Standing {
  readonly outcome: Outcome;
  /** How many answers are missing. */
  readonly open: number;
}

/** A record that is read again from the same text is the same object, so this lasts as long as its revision. */
const known = new WeakMap<CaseRecord, Standing>();

const SLICE = 12;

/** Assesses the cases shown, a few at a time, so that the list is there at once and fills in. */
export const useStanding = (shown: readonly Kept[]): ((kept: Kept) => Standing | undefined) => {
  const [, setRound] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = () => {
      const until = performance.now() + SLICE;
      const left = shown.filter(({ record }) => !known.has(record));
      if (left.length === 0) return;
      for (const { record } of left) {
        const { outcome, missing } = assess(record.theCase);
        known.set(record, { outcome, open: missing.length });
        if (performance.now() > until) break;
      }
      setRound((round) => round + 1);
      timer = setTimeout(work);
    };
    timer = setTimeout(work);
    return () => clearTimeout(timer);
  }, [shown]);
  return ({ record }) => known.get(record);
};
