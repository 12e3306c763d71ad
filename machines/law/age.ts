/** How old the law in this edition is on a day. */
import { type LawDate, lawDates } from './dates';
import { daysAfter, daysBetween, EAR_TEXT_AS_OF, type IsoDate, LAW_CHECKED } from './days';

/** From this many days after the regulation was read, its text is aging; from the second, it is old. */
export const AGING_AFTER = 90;
export const OLD_AFTER = 180;

/** How far the text can be trusted by its age alone. */
export const ages = ['fresh', 'aging', 'old'] as const;
export type Age = (typeof ages)[number];

/** What of the law counts for its age. */
export interface Reading {
  /** The edition of the regulation that was read. The older date counts: a change can have come on the next day. */
  readonly textAsOf: IsoDate;
  /** The day on which everything else was last checked; no clock that is right shows an earlier one. */
  readonly checked: IsoDate;
  readonly dates: readonly LawDate[];
}

/** The reading of this edition. */
export const reading: Reading = { textAsOf: EAR_TEXT_AS_OF, checked: LAW_CHECKED, dates: lawDates };

export interface LawAge {
  readonly level: Age;
  /** Since the text of the regulation was read; with a wrong clock, the least that it can be. */
  readonly days: number;
  readonly textAsOf: IsoDate;
  readonly checked: IsoDate;
  readonly agingFrom: IsoDate;
  readonly oldFrom: IsoDate;
  /** The clock shows a day before this edition was checked, so that the true age is not known. */
  readonly isClockWrong: boolean;
  /** Known days of change after the text was read that have come, and that nobody has looked up since. */
  readonly passed: readonly LawDate[];
  /** Known days of change that are still to come. */
  readonly coming: readonly LawDate[];
}

const levelOf = (days: number): Age => (days >= OLD_AFTER ? 'old' : days >= AGING_AFTER ? 'aging' : 'fresh');

const isVerified = ({ date, verified }: LawDate): boolean => verified !== undefined && verified >= date;

/** Whether an edition can have left a known day of change open: it lies after the text, and nobody looked it up. */
export const isOpen = (entry: LawDate, textAsOf: IsoDate = EAR_TEXT_AS_OF): boolean =>
  entry.date > textAsOf && !isVerified(entry);

/**
 * How old the law is on a day. It is about the day on which somebody reads it, not about the dates of a deal.
 *
 * A clock can be wrong. One that shows a day before the check is not believed, with a day's grace for time zones:
 * the age is then counted to the day of the check, which is certain to have come, and is said to be a least.
 *
 * @param today - the day on the clock of the machine, `YYYY-MM-DD`. Nothing here reads a clock.
 * @param of - the reading of the law; that of this edition unless given.
 */
export function ageOf(today: IsoDate, { textAsOf, checked, dates }: Reading = reading): LawAge {
  const day = today < checked ? checked : today;
  const days = daysBetween(textAsOf, day);
  const open = dates.filter((entry) => isOpen(entry, textAsOf));
  return {
    level: levelOf(days),
    days,
    textAsOf,
    checked,
    agingFrom: daysAfter(textAsOf, AGING_AFTER),
    oldFrom: daysAfter(textAsOf, OLD_AFTER),
    isClockWrong: daysBetween(today, checked) > 1,
    passed: open.filter(({ date }) => date <= day),
    coming: open.filter(({ date }) => date > day),
  };
}
