/** Which dates of a case somebody ought to look at twice: the result rests on them, and nothing else shows it. */
import type { Case } from './answers';
import { EAR_TEXT_AS_OF, type IsoDate } from './law';
import { planWindow } from './planned';

export const unusualDateKinds = [
  'decision-past',
  'planned-past',
  'decision-far',
  'planned-far',
  'planned-before-decision',
  /** No text of the law was read as of this day or a later one. */
  'unverified',
] as const;
export type UnusualDate = (typeof unusualDateKinds)[number];

/** The same day of the next year; the day after the last of February where there is none is close enough. */
const yearAfter = (date: IsoDate): IsoDate =>
  `${String(Number(date.slice(0, 4)) + 1).padStart(4, '0')}${date.slice(4)}`;

/**
 * What is unusual about the dates of a case.
 *
 * @param today - the day on the clock of the machine. Nothing here reads a clock.
 */
export const unusualDates = (
  dates: Pick<Case, 'decisionDate' | 'plannedDate'>,
  today: IsoDate,
): readonly UnusualDate[] => {
  const { decisionDate } = dates;
  const { first, last } = planWindow(dates);
  const far = yearAfter(today);
  const is: Readonly<Record<UnusualDate, boolean>> = {
    'decision-past': decisionDate < today,
    'planned-past': last < today,
    'decision-far': decisionDate > far,
    'planned-far': first > far,
    'planned-before-decision': last < decisionDate,
    unverified: decisionDate > EAR_TEXT_AS_OF || last > EAR_TEXT_AS_OF,
  };
  return unusualDateKinds.filter((kind) => is[kind]);
};
