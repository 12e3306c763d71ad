import { type DateId, dateIds, dateOf, type IsoDate, LAW_CHECKED } from './days';
import type { EvidenceId } from './evidence';

interface Entry {
  evidence: readonly EvidenceId[];
  /**
   * The day on which somebody looked up, once it had come, what became of it, where that was later than the last
   * reading of the regulation. Without it the tool says that nobody has.
   */
  verified?: IsoDate;
}

/** A day on which the answer can change. */
export interface LawDate extends Entry {
  date: IsoDate;
  id: DateId;
}

/** What each day of change in `days.ts` rests on. */
const table: Readonly<Record<DateId, Entry>> = {
  'first-controls': { evidence: ['JA-DIFFUSION'] },
  'present-thresholds': { evidence: ['REQ-2023', 'CLS-01', 'CLS-02'] },
  nicaragua: { evidence: ['C-NI'] },
  'aca-split': { evidence: ['EX-ACA'] },
  cyprus: { evidence: ['C-CY'] },
  hbm: { evidence: ['CLS-03', 'REQ-C1'] },
  'hbm-compliance': { evidence: ['CLS-03'] },
  diffusion: { evidence: ['DIFFUSION'] },
  foundry: { evidence: ['G-4.5', 'FAB-01'] },
  'foundry-compliance': { evidence: ['G-4.5'] },
  'h20-letter': { evidence: ['G-6.1'] },
  'non-enforcement': { evidence: ['NON-ENFORCEMENT', 'G-1.1', 'G-2.1', 'G-3.1'] },
  'diffusion-compliance': { evidence: ['DIFFUSION'] },
  'japan-list': { evidence: ['JP-LIST-DATE', 'JP-LIST-IC', 'JP-LIST-COMPUTER'] },
  'taiwan-list': { evidence: ['TW-SHTC'] },
  'malaysia-permit': { evidence: ['MY-PERMIT'] },
  'h20-licences': { evidence: ['H20-LICENCES'] },
  'h20-share': { evidence: ['H20-SHARE'] },
  syria: { evidence: ['EMB-SY', 'POL-12'] },
  'affiliates-on': { evidence: ['AFF-ON'] },
  'japan-catch-all': { evidence: ['JP-CATCHALL'] },
  'exports-program': { evidence: ['EXP-PROGRAM'] },
  'affiliates-stayed': { evidence: ['AFF-STAY'] },
  'gulf-licences': { evidence: ['GULF-2025-11'] },
  'h200-share': { evidence: ['H200-SHARE'] },
  'veu-fabs': { evidence: ['VEU-FABS'] },
  'mofcom-1-2026': { evidence: ['CN-1-2026'] },
  'case-by-case': { evidence: ['POL-02', 'G-6.2', 'TARIFF-11002'] },
  cambodia: { evidence: ['C-KH'] },
  'vietnam-promise': { evidence: ['VN-PROMISE'] },
  'replacement-draft': { evidence: ['REPL-DRAFT'] },
  'foreign-trade-law': { evidence: ['CN-FTL'] },
  'replacement-withdrawn': { evidence: ['REPL-WITHDRAWN'] },
  'decree-834': { evidence: ['G-5-834'] },
  'designer-date-moved': { evidence: ['FAB-DATE'] },
  'decree-835': { evidence: ['G-5-835'] },
  gao: { evidence: ['GAO'] },
  'decree-835-finding': { evidence: ['G-5-835-CASE'] },
  'hq-guidance': { evidence: ['ENF', 'G-4.3'] },
  uae: { evidence: ['C-AE', 'REQ-X1'] },
  'truce-announced': { evidence: ['AFF-TRUCE'] },
  'truce-in-writing': { evidence: ['MOFCOM-2026-09-28'], verified: LAW_CHECKED },
  'affiliates-back': { evidence: ['AFF-BACK'] },
  'china-46-2024': { evidence: ['CN-70-2025'] },
  'designer-transition': { evidence: ['FAB-04', 'FAB-05', 'FAB-DATE'] },
  'transistors-35-billion': { evidence: ['TC-01'] },
  'truce-end': { evidence: ['AFF-TRUCE'] },
  'uae-listings-lapse': { evidence: ['REQ-X1'] },
};

/** The days on which something changes, oldest first. */
export const lawDates: readonly LawDate[] = dateIds.map((id) => ({ date: dateOf(id), id, ...table[id] }));

/**
 * The changes after one day, up to and including another.
 *
 * @param from - day that is excluded, `YYYY-MM-DD`.
 * @param to - day that is included, `YYYY-MM-DD`.
 */
export function changesBetween(from: IsoDate, to: IsoDate): LawDate[] {
  return lawDates.filter((entry) => from < entry.date && entry.date <= to);
}
