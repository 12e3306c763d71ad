import type { IsoDate } from './types';

/** Whether a text is a calendar day that exists, as `YYYY-MM-DD`. */
export const isIsoDate = (text: unknown): text is IsoDate =>
  typeof text === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/**
 * The day that lies a number of days after a day, or before it where the number is negative. A text that is no day
 * comes back as it is, so that the check of the data can name it.
 */
export const daysAfter = (date: IsoDate, days: number): IsoDate => {
  if (!isIsoDate(date)) return date;
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

/** The day before a day, so that two periods can share a border. */
export const dayBefore = (date: IsoDate): IsoDate => daysAfter(date, -1);

/** The day after a day. */
export const dayAfter = (date: IsoDate): IsoDate => daysAfter(date, 1);

/** How many days lie between two days; negative where the second is the earlier one. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
