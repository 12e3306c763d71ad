import type { EvidenceId } from './evidence';
import type { IsoDate } from './types';

/** The edition of the eCFR in which the regulation was read. */
export const EAR_TEXT_AS_OF: IsoDate = '2026-09-24';
/** The day on which everything else was last checked. */
export const LAW_CHECKED: IsoDate = '2026-11-21';
/** The tool refuses decision dates before this day: today's thresholds date from it. */
export const FIRST_DATE: IsoDate = '2023-11-17';

interface Entry {
  date: IsoDate;
  id: string;
  evidence: readonly EvidenceId[];
  /**
   * The day on which somebody looked up, once it had come, what became of it, where that was later than the last
   * reading of the regulation. Without it the tool says that nobody has.
   */
  verified?: IsoDate;
}

const table = [
  { date: '2022-10-07', id: 'first-controls', evidence: ['JA-DIFFUSION'] },
  { date: '2023-11-17', id: 'present-thresholds', evidence: ['REQ-2023', 'CLS-01', 'CLS-02'] },
  { date: '2024-03-15', id: 'nicaragua', evidence: ['C-NI'] },
  { date: '2024-04-04', id: 'aca-split', evidence: ['EX-ACA'] },
  { date: '2024-05-30', id: 'cyprus', evidence: ['C-CY'] },
  { date: '2024-12-02', id: 'hbm', evidence: ['CLS-03', 'REQ-C1'] },
  { date: '2024-12-31', id: 'hbm-compliance', evidence: ['CLS-03'] },
  { date: '2025-01-13', id: 'diffusion', evidence: ['DIFFUSION'] },
  { date: '2025-01-16', id: 'foundry', evidence: ['G-4.5', 'FAB-01'] },
  { date: '2025-01-31', id: 'foundry-compliance', evidence: ['G-4.5'] },
  { date: '2025-04-09', id: 'h20-letter', evidence: ['G-6.1'] },
  { date: '2025-05-13', id: 'non-enforcement', evidence: ['NON-ENFORCEMENT', 'G-1.1', 'G-2.1', 'G-3.1'] },
  { date: '2025-05-15', id: 'diffusion-compliance', evidence: ['DIFFUSION'] },
  { date: '2025-09-29', id: 'affiliates-on', evidence: ['AFF-ON'] },
  { date: '2025-11-10', id: 'affiliates-stayed', evidence: ['AFF-STAY'] },
  { date: '2026-01-15', id: 'case-by-case', evidence: ['POL-02', 'G-6.2'] },
  { date: '2026-02-03', id: 'cambodia', evidence: ['C-KH'] },
  { date: '2026-04-07', id: 'designer-date-moved', evidence: ['FAB-DATE'] },
  { date: '2026-05-12', id: 'gao', evidence: ['GAO'] },
  { date: '2026-05-31', id: 'hq-guidance', evidence: ['ENF', 'G-4.3'] },
  { date: '2026-07-10', id: 'uae', evidence: ['C-AE', 'REQ-X1'] },
  { date: '2026-09-24', id: 'truce-announced', evidence: ['AFF-TRUCE'] },
  { date: '2026-11-10', id: 'affiliates-back', evidence: ['AFF-BACK'] },
  { date: '2026-12-31', id: 'designer-transition', evidence: ['FAB-04', 'FAB-05', 'FAB-DATE'] },
  { date: '2027-01-01', id: 'transistors-35-billion', evidence: ['TC-01'] },
  { date: '2027-01-10', id: 'truce-end', evidence: ['AFF-TRUCE'] },
  { date: '2027-04-06', id: 'uae-listings-lapse', evidence: ['REQ-X1'] },
] as const satisfies readonly Entry[];

/** The key of a dated change. */
export type DateId = (typeof table)[number]['id'];

/** A day on which the answer can change. */
export interface LawDate extends Entry {
  id: DateId;
}

/** The days on which something changes, oldest first. */
export const lawDates: readonly LawDate[] = table;

/**
 * The changes after one day, up to and including another.
 *
 * @param from - day that is excluded, `YYYY-MM-DD`.
 * @param to - day that is included, `YYYY-MM-DD`.
 */
export function changesBetween(from: IsoDate, to: IsoDate): LawDate[] {
  return lawDates.filter((entry) => from < entry.date && entry.date <= to);
}

/** The day on which a dated change falls. */
export function dateOf(id: DateId): IsoDate {
  return lawDates.find((entry) => entry.id === id)?.date ?? FIRST_DATE;
}

/** Where the affiliates (50 per cent) rule stands: not yet made, in force, stayed, back by its own terms. */
export type AffiliatesState = 'before' | 'on' | 'stayed' | 'back';

/**
 * The state of the affiliates rule (744.11(a)(1); 90 FR 47201, stayed by 90 FR 50857) on a day. `back` is what
 * the last text found says by its own terms; an announced extension to 2027-01-10 was not found in the Federal
 * Register.
 *
 * @param date - the day, `YYYY-MM-DD`.
 */
export function affiliatesRule(date: IsoDate): AffiliatesState {
  if (date < dateOf('affiliates-on')) return 'before';
  if (date < dateOf('affiliates-stayed')) return 'on';
  return date < dateOf('affiliates-back') ? 'stayed' : 'back';
}

/** The evidence for each state of the affiliates rule. */
export const affiliatesEvidence: Readonly<Record<AffiliatesState, readonly EvidenceId[]>> = {
  before: ['EU-6'],
  on: ['AFF-ON'],
  stayed: ['AFF-STAY'],
  back: ['AFF-BACK', 'AFF-TRUCE'],
};
