import type { Condition, Period } from '../facts/conditions';
import type { EvidenceId } from '../law';

/** How far a deal may go, from the mildest to the gravest. */
export const levels = ['none', 'care', 'hold', 'licence', 'stop'] as const;
export type Level = (typeof levels)[number];
/** What a finding weighs: a level, or a remark that weighs nothing. */
export type Weight = Level | 'note';

/** What stands behind a finding: text in force, text that is printed only, BIS's view, practice, the future. */
export const forces = ['rule', 'printed', 'guidance', 'practice', 'outlook'] as const;
export type Force = (typeof forces)[number];

export const regimes = [
  'item',
  'foundry',
  'gp10',
  'licence',
  'parties',
  'endUse',
  'diversion',
  'otherLaw',
  'notes',
  'outlook',
  'case',
] as const;
export type Regime = (typeof regimes)[number];

/** One row of the decision table, as data; it speaks in its period only. */
export interface Row extends Period {
  /** The finding that it establishes. Rows with the same id and another variant say it differently. */
  readonly id: string;
  readonly variant?: string;
  readonly regime: Regime;
  readonly when: Condition;
  readonly level: Weight;
  readonly force: Force;
  /** What it rests on; a citation with a condition is shown only where that condition is not ruled out. */
  readonly cite: readonly (EvidenceId | { readonly id: EvidenceId; readonly when: Condition })[];
  /** Fires only beside an outcome of one of these levels. */
  readonly besides?: readonly Level[];
  /** Fires only beside a finding that asks for a licence of BIS. */
  readonly besidesLicence?: true;
  /**
   * Names the lines of the check lists behind it that have one of these statuses, with their citations. What was
   * marked absent while another answer leaves it open is `reopened`.
   */
  readonly lines?: readonly string[];
  /** The row is about something that was not asked, checked or seen. */
  readonly lack?: true;
  /** The review policy behind it is one of refusal, always or under a condition. */
  readonly refusalPresumed?: true | Condition;
}

/** A citation that belongs to one case of a row only. */
export const onlyIf = (id: EvidenceId, when: Condition) => ({ id, when });

/** Names a row for its words: the id, with the variant where there is one. */
export const keyOf = (row: Pick<Row, 'id' | 'variant'>): string =>
  row.variant ? `${row.id}/${row.variant}` : row.id;

export const rank = (level: Weight): number => (level === 'note' ? -1 : levels.indexOf(level));
export const graver = <L extends Weight>(left: L, right: L): L => (rank(left) >= rank(right) ? left : right);
export const milder = <L extends Weight>(left: L, right: L): L => (rank(left) <= rank(right) ? left : right);
