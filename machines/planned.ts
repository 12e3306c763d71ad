/** The planned date of a case: a day, or the days that are left while it is open. */
import type { Case, OpenDate, PlannedDate } from './answers';
import { type IsoDate, isIsoDate } from './law';

export const isOpenDate = (planned: PlannedDate): planned is OpenDate => typeof planned !== 'string';

export const isSameDate = (left: PlannedDate, right: PlannedDate): boolean =>
  isOpenDate(left) && isOpenDate(right) ? left.from === right.from && left.to === right.to : left === right;

/** The last day of which a calendar here has a name. */
const LAST_DATE: IsoDate = '9999-12-31';

/** The same day of the next year; the day after the last of February where there is none. */
const yearAfter = (date: IsoDate): IsoDate => {
  const year = Number(date.slice(0, 4)) + 1;
  if (year > 9999) return LAST_DATE;
  const same = `${year}${date.slice(4)}`;
  return isIsoDate(same) ? same : `${year}-03-01`;
};

type Dates = Pick<Case, 'decisionDate' | 'plannedDate'>;

/**
 * The first and the last day on which it can be. An open date begins with the decision, and ends twelve months after
 * it unless a last day is told. Days that are all past are taken as they were told.
 */
export const planWindow = ({ decisionDate, plannedDate }: Dates): { first: IsoDate; last: IsoDate } => {
  if (!isOpenDate(plannedDate)) return { first: plannedDate, last: plannedDate };
  const { from, to } = plannedDate;
  if (to !== null && to < decisionDate) return { first: from ?? to, last: to };
  const first = from !== null && from > decisionDate ? from : decisionDate;
  const last = yearAfter(decisionDate);
  return { first, last: to ?? (last < first ? yearAfter(first) : last) };
};

/** Of the days on which something changes, those on which a case has to be judged: the first, and each change after it. */
export const plannedDays = (dates: Dates, turning: readonly IsoDate[]): readonly IsoDate[] => {
  const { first, last } = planWindow(dates);
  return [first, ...turning.filter((date) => first < date && date <= last)];
};
