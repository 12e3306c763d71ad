/** Which stored cases come out otherwise by another day or another edition, and by which change of the law. */
import {
  type Assessment,
  assess,
  type Case,
  compareDates,
  edition,
  editions,
  isOpenDate,
  type Outcome,
  planWindow,
  rank,
} from '../../machines';
import type { CaseRecord } from '../store/record';
import { standingOf } from '../store/standing';
import type { Noted } from './noted';

export type SaidOutcome = Pick<Outcome, 'level' | 'refusalPresumed' | 'couldBecome'>;
/** A case that comes out otherwise. */
export interface Move {
  readonly record: CaseRecord;
  readonly before: SaidOutcome;
  readonly after: SaidOutcome;
  /** The changes of the law that did it, in their order. */
  readonly by: Assessment['changes'];
  /** The edition that said what was before, where the day is the same. */
  readonly since?: string;
}

const said = ({ level, refusalPresumed, couldBecome }: SaidOutcome): SaidOutcome => ({
  level,
  refusalPresumed,
  couldBecome,
});
const isSame = (one: SaidOutcome, other: SaidOutcome): boolean =>
  one.level === other.level &&
  one.couldBecome === other.couldBecome &&
  one.refusalPresumed === other.refusalPresumed;

/** The same answers, decided and shipped on another day. */
export const onDay = (theCase: Case, day: string): Case => ({
  ...theCase,
  decisionDate: day,
  plannedDate: day,
});

/** What another day changes in a case; nothing where it comes out the same. */
export const moveByDay = (record: CaseRecord, day: string): Move | undefined => {
  const { theCase } = record;
  const before = standingOf(record).outcome;
  const after = assess(onDay(theCase, day)).outcome;
  if (isSame(before, after)) return undefined;
  const { first, last } = planWindow(theCase);
  const from = isOpenDate(theCase.plannedDate) && last < day ? last : first;
  return { record, before: said(before), after: said(after), by: compareDates(theCase, from, day).by };
};
/** What the edition at hand changes in a case of which an earlier one said something. */
export const moveByEdition = (record: CaseRecord, noted: Noted | undefined): Move | undefined => {
  if (!noted || noted.edition === edition) return undefined;
  const after = standingOf(record).outcome;
  return isSame(noted, after)
    ? undefined
    : { record, before: said(noted), after: said(after), by: [], since: noted.edition };
};

/** The gravest first: those that rose most. */
export const byGravity = (moves: readonly Move[]): readonly Move[] => {
  const rise = ({ before, after }: Move) => rank(after.level) - rank(before.level);
  return moves.toSorted(
    (left, right) => rise(right) - rise(left) || rank(right.after.level) - rank(left.after.level),
  );
};

/** The editions that came after those that were noted, the latest first; all of them where one is not known. */
export const editionsAfter = (noted: readonly string[]) => {
  const last = Math.max(...noted.map((id) => editions.findIndex((one) => one.id === id)));
  return noted.length === 0 ? [] : editions.slice(0, last < 0 ? editions.length : last);
};
