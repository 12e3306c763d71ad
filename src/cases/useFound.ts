import { useEffect, useMemo, useState } from 'react';
import type { Kept } from '../store/store';
import { soughtIn } from '../words/fold';
import { languages } from '../words/i18n';
import { useWords, useWordsIn } from '../words/words';
import {
  find,
  isJudgedBy,
  isLearnt,
  isSieve,
  learn,
  type Sieve,
  type Sort,
  sorted,
  workedOut,
} from './triage';

/** So long the page may stand still, in milliseconds. */
const SLICE = 40;

interface Found {
  readonly found: readonly Kept[];
  /** Whether rows are still worked out that may be found, or stand elsewhere. */
  readonly isSearching: boolean;
}

/**
 * Finds and sorts cases by what their rows show, in each language; a long list fills in while the page stays awake.
 * Only what is sought or sorted by is worked out.
 */
export const useFound = (cases: readonly Kept[], sieve: Sieve, sort: Sort, isDown: boolean): Found => {
  const words = useWords();
  const [first, second] = languages;
  const [one, other] = [useWordsIn(first), useWordsIn(second)];
  const [slices, setSlices] = useState(0);
  const isSought = soughtIn(sieve.typed).length > 0;
  const isJudged = sieve.level !== '' || isJudgedBy(sort);
  const work = useMemo(() => {
    void slices;
    const until = performance.now() + SLICE;
    const isSearching = cases.some(({ record }) => {
      if (performance.now() > until) return true;
      if (isSought && !isLearnt(record)) learn(record, [one, other]);
      workedOut(record, sort, isJudged, words);
      return false;
    });
    return { isSearching };
  }, [cases, isSought, isJudged, sort, words, one, other, slices]);
  const found = useMemo(() => {
    void slices;
    return sorted(isSieve(sieve) ? find(cases, sieve) : cases, sort, isDown, words);
  }, [cases, sieve, sort, isDown, words, slices]);
  useEffect(() => {
    if (!work.isSearching) return;
    const timer = setTimeout(() => setSlices((number) => number + 1));
    return () => clearTimeout(timer);
  }, [work]);
  return { found, isSearching: work.isSearching };
};
