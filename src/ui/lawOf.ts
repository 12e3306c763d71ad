import { type Case, isOpenDate, planWindow } from '../../machines';
import type { Words } from '../words/words';

/** By the law of which day a case is judged, or of which days. */
export const lawOf = (words: Words, dates: Pick<Case, 'decisionDate' | 'plannedDate'>): string => {
  const { first, last } = planWindow(dates);
  return isOpenDate(dates.plannedDate)
    ? words.ui('summary.law-of-days', { first: words.date(first), last: words.date(last) })
    : words.ui('summary.law-of', { date: words.date(first) });
};
