import { useEffect, useMemo, useState } from 'react';
import type { Kept } from '../store/store';
import { languages } from '../words/i18n';
import { useWordsIn } from '../words/words';
import { find, isLearnt, learn, soughtIn } from './findCases';

/** So long the page may stand still, in milliseconds. */
const SLICE = 40;

/** Finds cases by what their rows show, in each language; a long list fills in while the page stays awake. */
export const useFound = (
  cases: readonly Kept[],
  typed: string,
): { readonly found: readonly Kept[]; readonly isSearching: boolean } => {
  const [first, second] = languages;
  const [one, other] = [useWordsIn(first), useWordsIn(second)];
  const [slices, setSlices] = useState(0);
  const isSought = soughtIn(typed).length > 0;
  const result = useMemo(() => {
    void slices;
    const until = performance.now() + SLICE;
    const unknown = isSought ? cases.filter(({ record }) => !isLearnt(record)) : [];
    const learnt = unknown.findIndex(({ record }) => {
      learn(record, [one, other]);
      return performance.now() > until;
    });
    const isSearching = learnt >= 0 && learnt < unknown.length - 1;
    return { found: find(cases, typed), isSearching };
  }, [cases, typed, isSought, one, other, slices]);
  useEffect(() => {
    if (!result.isSearching) return;
    const timer = setTimeout(() => setSlices((number) => number + 1));
    return () => clearTimeout(timer);
  }, [result]);
  return result;
};
