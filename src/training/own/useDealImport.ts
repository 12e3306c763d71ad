import { useState } from 'react';
import type { Desk, TextFailure } from '../../store/desk';
import { useWords } from '../../words/words';
import { type DealFilesReading, type FoundDeal, readDealFiles } from './dealFiles';
import { type TakenIn, takeInDeals } from './shelf';

export interface DealImporting {
  readonly read: (files: readonly File[]) => Promise<void>;
  /** What cannot be taken in as it is, beside what can. */
  readonly review: DealFilesReading | undefined;
  readonly agree: () => void;
  readonly decline: () => void;
  /** What was taken in last. */
  readonly taken: readonly TakenIn[];
  readonly failure: TextFailure | undefined;
  readonly dismiss: () => void;
}

/** Reads files. What is whole is taken in at once; beside a fault nothing is, until the person agrees. */
export const useDealImport = (desk: Desk, today: string): DealImporting => {
  const { lang } = useWords();
  const [review, setReview] = useState<DealFilesReading>();
  const [taken, setTaken] = useState<readonly TakenIn[]>([]);
  const [failure, setFailure] = useState<TextFailure>();
  const takeIn = (deals: readonly FoundDeal[]) => {
    const result = takeInDeals(
      desk,
      deals.map(({ scenario }) => scenario),
    );
    setTaken('taken' in result ? result.taken : []);
    setFailure('failure' in result ? result.failure : undefined);
    // What could not be stored is not lost: it can be agreed to again.
    return 'taken' in result;
  };
  return {
    review,
    taken,
    failure,
    read: async (files) => {
      const reading = await readDealFiles(files, today, lang);
      setTaken([]);
      setFailure(undefined);
      const isWhole = [reading.faults, reading.cases, reading.notes].every(({ length }) => length === 0);
      setReview(isWhole ? undefined : reading);
      if (isWhole) takeIn(reading.deals);
    },
    agree: () => {
      if (review && takeIn(review.deals)) setReview(undefined);
    },
    decline: () => setReview(undefined),
    dismiss: () => {
      setTaken([]);
      setFailure(undefined);
    },
  };
};
