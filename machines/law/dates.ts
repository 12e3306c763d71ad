import { type DateId, dateIds, dateOf, type IsoDate } from './days';
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
  'affiliates-on': { evidence: ['AFF-ON'] },
  'affiliates-stayed': { evidence: ['AFF-STAY'] },
  'case-by-case': { evidence: ['POL-02', 'G-6.2'] },
  cambodia: { evidence: ['C-KH'] },
  'designer-date-moved': { evidence: ['FAB-DATE'] },
  gao: { evidence: ['GAO'] },
  'hq-guidance': { evidence: ['ENF', 'G-4.3'] },
  uae: { evidence: ['C-AE', 'REQ-X1'] },
  'truce-announced': { evidence: ['AFF-TRUCE'] },
  'affiliates-back': { evidence: ['AFF-BACK'] },
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
