/**
 * What has to be read again, and when. Three things call for it: the days of change that the texts announce
 * (`lawDates`), the age of each source, and the points that could not be settled when the sources were read.
 */
import { AGING_AFTER, OLD_AFTER } from './age';
import { daysAfter, type IsoDate } from './days';
import type { EvidenceId } from './evidence';
import type { Source, SourceKind } from './types';

/** A source of a kind is read again this many days after it was checked: what binds or says how it is applied, sooner. */
export const readAgainAfter: Readonly<Record<SourceKind, number>> = {
  regulation: AGING_AFTER,
  'federal-register': AGING_AFTER,
  'bis-guidance': AGING_AFTER,
  bill: AGING_AFTER,
  'official-other': OLD_AFTER,
  'company-statement': OLD_AFTER,
  'law-firm': OLD_AFTER,
  'trade-press': OLD_AFTER,
  dataset: OLD_AFTER,
  'general-knowledge': OLD_AFTER,
};

/** The day from which a source is due to be read again. */
export const readAgainOn = ({ kind, checked }: Pick<Source, 'kind' | 'checked'>): IsoDate =>
  daysAfter(checked, readAgainAfter[kind]);

interface Point {
  id: string;
  /** What would have to be said otherwise; its sources are where to look. */
  evidence: readonly EvidenceId[];
}

const points = [
  // Anything that was printed after the edition that was read.
  { id: 'diffusion', evidence: ['REQ-A1', 'DIFFUSION', 'NON-ENFORCEMENT', 'GAO'] },
  { id: 'review-policy', evidence: ['POL-02', 'POL-04', 'POL-07', 'DD-3'] },
  { id: 'country-groups', evidence: ['C-GROUPS', 'C-AE', 'C-ETHIOPIA', 'C-HK'] },
  // Documents whose full text nobody could open.
  {
    id: 'guidance-text',
    evidence: ['G-1.1', 'G-1.5', 'G-2.1', 'G-2.4-LEGS', 'G-3.1', 'G-3.3-D6-A1'],
  },
  { id: 'named-chips', evidence: ['F-04', 'G-2.2', 'G-2.6-CASES'] },
  // Where the text is silent, or drafted so that it can be read in two ways.
  { id: 'transistors-2028', evidence: ['TC-02', 'FAB-09', 'REL-11'] },
  // Parts that were not read, or only in excerpt.
  { id: 'unread-parts', evidence: ['EMB-1', 'EMB-2', 'EMB-3', 'EU-8'] },
  { id: 'penalty', evidence: ['H-2'] },
  // What was still under way.
  { id: 'bills', evidence: ['G-6.3', 'G-6.7-RASA', 'G-6.7-CSA', 'G-6.7-GAIN', 'G-6.7-MATCH', 'G-6.7-NDAA'] },
  { id: 'chinese-law', evidence: ['G-5-834', 'G-5-835'] },
] as const satisfies readonly Point[];

/** The key of a point that is open. */
export type PointId = (typeof points)[number]['id'];

/** Something that was not settled when the sources were read, the weightiest first. */
export interface OpenPoint extends Point {
  id: PointId;
}

/** The points that are open in this edition. */
export const openPoints: readonly OpenPoint[] = points;
