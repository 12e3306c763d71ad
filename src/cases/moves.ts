/** Which stored cases come out otherwise by another day or another edition, and by which change of the law. */
import {
  type Assessment,
  assess,
  type Case,
  compareDates,
  edition,
  editions,
  type Finding,
  isOpenDate,
  type law,
  type Outcome,
  onlyIn,
  planWindow,
  rank,
  turningDays,
} from '../../machines';
import { titleOf } from '../document/findings';
import type { CaseRecord } from '../store/record';
import { standingOf } from '../store/standing';
import type { Words } from '../words/words';
import type { Noted } from './noted';

export type SaidOutcome = Pick<Outcome, 'level' | 'refusalPresumed' | 'couldBecome'>;
/** A day from which the same answers come out otherwise. */
export interface Turn {
  readonly date: law.IsoDate;
  /** The changes of the law that are told of that day. */
  readonly law: Assessment['changes'];
  /** What is found from that day on, and what is not found any more, remarks left out. */
  readonly come: readonly Finding[];
  readonly gone: readonly Finding[];
  /** Whether BIS presumes to refuse the licence from that day on, where that changed. */
  readonly refusal?: boolean;
}
/** A case that comes out otherwise. */
export interface Move {
  readonly record: CaseRecord;
  readonly before: SaidOutcome;
  readonly after: SaidOutcome;
  /** The days between on which it came out otherwise, and what did it, in their order. */
  readonly by: readonly Turn[];
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

const weighing = (findings: readonly Finding[]) => findings.filter(({ level }) => level !== 'note');
/** Between two days: when the same answers come out otherwise, and what did it. */
const turnsBetween = (theCase: Case, one: law.IsoDate, other: law.IsoDate): readonly Turn[] => {
  const [earlier, later] = one <= other ? [one, other] : [other, one];
  const told = compareDates(theCase, earlier, later).by;
  let before = assess(onDay(theCase, earlier));
  return turningDays()
    .filter((date) => earlier < date && date <= later)
    .flatMap((date) => {
      const [was, now] = [before, assess(onDay(theCase, date))];
      before = now;
      if (isSame(was.outcome, now.outcome)) return [];
      return [
        {
          date,
          law: told.filter((change) => change.date === date),
          come: weighing(onlyIn(now.findings, was.findings)),
          gone: weighing(onlyIn(was.findings, now.findings)),
          ...(was.outcome.refusalPresumed === now.outcome.refusalPresumed
            ? {}
            : { refusal: now.outcome.refusalPresumed }),
        },
      ];
    });
};

/** What another day changes in a case; nothing where it comes out the same. */
export const moveByDay = (record: CaseRecord, day: string): Move | undefined => {
  const { theCase } = record;
  const before = standingOf(record).outcome;
  const after = assess(onDay(theCase, day)).outcome;
  if (isSame(before, after)) return undefined;
  const { first, last } = planWindow(theCase);
  const from = isOpenDate(theCase.plannedDate) && last < day ? last : first;
  return { record, before: said(before), after: said(after), by: turnsBetween(theCase, from, day) };
};
/** What the edition at hand changes in a case of which an earlier one said something. */
export const moveByEdition = (record: CaseRecord, noted: Noted | undefined): Move | undefined => {
  if (!noted || noted.edition === edition) return undefined;
  const after = standingOf(record).outcome;
  return isSame(noted, after)
    ? undefined
    : { record, before: said(noted), after: said(after), by: [], since: noted.edition };
};

/** What did it on one day, in words: the change that is told of it, what came and what went. */
export const saysOfTurn = (words: Words, { law: told, come, gone, refusal }: Turn): readonly string[] => [
  ...told.map(({ id }) => words.finding(`change.${id}`)),
  ...come.map((finding) => words.intake('moves.come', { finding: titleOf(words, finding) })),
  ...gone.map((finding) => words.intake('moves.gone', { finding: titleOf(words, finding) })),
  ...(refusal === undefined ? [] : [words.intake(refusal ? 'moves.refusal' : 'moves.no-refusal')]),
];

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
