/** The days of the law, each written down once. Everything else that falls on one of them asks for it here. */

/** A calendar day as `YYYY-MM-DD`. Days compare as strings. */
export type IsoDate = string;

/** The edition of the eCFR in which the regulation was read. */
export const EAR_TEXT_AS_OF: IsoDate = '2026-09-24';
/** The day on which everything else was last checked. */
export const LAW_CHECKED: IsoDate = '2026-11-29';

/** The days on which something changes, oldest first; `dates.ts` says what each rests on. */
const days = {
  'first-controls': '2022-10-07',
  'present-thresholds': '2023-11-17',
  nicaragua: '2024-03-15',
  'aca-split': '2024-04-04',
  cyprus: '2024-05-30',
  hbm: '2024-12-02',
  'hbm-compliance': '2024-12-31',
  diffusion: '2025-01-13',
  foundry: '2025-01-16',
  'foundry-compliance': '2025-01-31',
  'h20-letter': '2025-04-09',
  'non-enforcement': '2025-05-13',
  'diffusion-compliance': '2025-05-15',
  'japan-list': '2025-05-28',
  'taiwan-list': '2025-06-10',
  'malaysia-permit': '2025-07-14',
  'h20-licences': '2025-07-15',
  'h20-share': '2025-08-11',
  syria: '2025-09-02',
  'affiliates-on': '2025-09-29',
  'japan-catch-all': '2025-10-09',
  'exports-program': '2025-10-21',
  'affiliates-stayed': '2025-11-10',
  'gulf-licences': '2025-11-19',
  'h200-share': '2025-12-08',
  'veu-fabs': '2025-12-31',
  'mofcom-1-2026': '2026-01-06',
  'case-by-case': '2026-01-15',
  cambodia: '2026-02-03',
  'vietnam-promise': '2026-02-21',
  'replacement-draft': '2026-02-26',
  'foreign-trade-law': '2026-03-01',
  'replacement-withdrawn': '2026-03-16',
  'decree-834': '2026-03-31',
  'designer-date-moved': '2026-04-07',
  'decree-835': '2026-04-13',
  gao: '2026-05-12',
  'decree-835-finding': '2026-05-15',
  'hq-guidance': '2026-05-31',
  uae: '2026-07-10',
  'truce-announced': '2026-09-24',
  'truce-in-writing': '2026-09-28',
  'affiliates-back': '2026-11-10',
  'china-46-2024': '2026-11-27',
  'designer-transition': '2026-12-31',
  'transistors-35-billion': '2027-01-01',
  'truce-end': '2027-01-10',
  'uae-listings-lapse': '2027-04-06',
} as const satisfies Readonly<Record<string, IsoDate>>;

/** The key of a dated change. */
export type DateId = keyof typeof days;

/** All keys, in the order in which they are listed. */
export const dateIds = Object.keys(days) as DateId[];

/** The day on which a dated change falls. */
export const dateOf = (id: DateId): IsoDate => days[id];

/** The tool refuses decision dates before this day: today's thresholds date from it. */
export const FIRST_DATE: IsoDate = dateOf('present-thresholds');

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
