/** A case whose planned date is open is judged on each day on which it can be; here the judgements become one. */
import { type IsoDate, type LawDate, lawDates } from '../law';
import { once } from '../once';
import type { QuestionId } from '../questions';
import { type Reach, worthAsking } from './leftOpen';
import { graver, type Level, milder, rank, type Weight } from './row';

/** A day from which the level is another one. */
export interface DayOfChange {
  readonly date: IsoDate;
  readonly before: Level;
  readonly after: Level;
  /** The changes of the law on that day. */
  readonly by: readonly LawDate['id'][];
}

interface OnDay {
  readonly date: IsoDate;
  readonly level: Level;
}

/** Where the level of one day is not that of the day before. */
export const daysOfChange = (days: readonly OnDay[]): readonly DayOfChange[] =>
  days.flatMap(({ date, level }, index) => {
    const before = days[index - 1]?.level;
    return before === undefined || before === level
      ? []
      : [
          {
            date,
            before,
            after: level,
            by: lawDates.filter((change) => change.date === date).map(({ id }) => id),
          },
        ];
  });

export interface Range {
  readonly level: Level;
  readonly low: Level;
  readonly high: Level;
}
/** The lowest and the highest level over all days, and what follows from them. */
export const overAll = (ranges: readonly Range[]): Range => {
  const low = ranges.map((range) => range.low).reduce(milder);
  const high = ranges.map((range) => range.high).reduce(graver);
  return { low, high, level: graver(low, milder(high, 'hold')) };
};

const union = <T>(lists: readonly (readonly T[])[]): readonly T[] => [
  ...new Map(lists.flat().map((entry) => [JSON.stringify(entry), entry])).values(),
];

// As `assess.ts` says more of them
interface Finding {
  readonly key: string;
  readonly level: Weight;
  readonly certainty: 'established' | 'possible';
  readonly because: readonly QuestionId[];
  readonly lines: readonly unknown[];
  readonly coveredByLicence: boolean;
  readonly refusalPresumed: boolean;
}
interface Missing extends Reach {
  readonly question: QuestionId;
  readonly decides: readonly string[];
}
interface Judgement<F, M, I, S> {
  readonly date: IsoDate;
  readonly sideBySide: S;
  readonly outcome: Range & {
    readonly couldBecome: Level | null;
    readonly deciding: readonly QuestionId[];
    readonly decidedByDate?: true;
    readonly refusalPresumed: boolean;
  };
  readonly findings: readonly F[];
  readonly missing: readonly M[];
  readonly immaterial: readonly I[];
}

/** A finding as all days have it: established only where it is so on every day. */
const acrossDays = <F extends Finding>(found: readonly F[], days: number): F => ({
  ...(found[0] as F),
  level: found.map(({ level }) => level).reduce(graver),
  certainty:
    found.length === days && found.every(({ certainty }) => certainty === 'established')
      ? 'established'
      : 'possible',
  because: union(found.map(({ because }) => because)),
  lines: union(found.map(({ lines }) => lines)),
  coveredByLicence: found.every(({ coveredByLicence }) => coveredByLicence),
  refusalPresumed: found.every(({ refusalPresumed }) => refusalPresumed),
});

const grouped = <T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] => {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
};

const missingOnDays = <M extends Missing>(all: readonly M[]): readonly M[] =>
  grouped(all, ({ question }) => question).map((entries) => ({
    ...(entries[0] as M),
    decides: union(entries.map(({ decides }) => decides)),
    lowest: entries.map(({ lowest }) => lowest).reduce(milder),
    highest: entries.map(({ highest }) => highest).reduce(graver),
    upTo: entries.map(({ upTo }) => upTo).reduce(graver),
  }));

/** The judgements of all days as one; those of one day are as they are. */
export const acrossAll = <
  F extends Finding,
  M extends Missing,
  I extends { readonly question: QuestionId },
  S extends object | null,
>(
  judgements: readonly Judgement<F, M, I, S>[],
  byGravity: (left: F, right: F) => number,
): Judgement<F, M, I, S | null> => {
  const [first, ...others] = judgements as readonly [Judgement<F, M, I, S>, ...Judgement<F, M, I, S>[]];
  if (others.length === 0) return first;
  const { low, high, level } = overAll(judgements.map(({ outcome }) => outcome));
  const findings = grouped(
    judgements.flatMap((judgement) => judgement.findings),
    ({ key }) => key,
  ).map((found) => acrossDays(found, judgements.length));
  const isGraver = rank(high) > rank(level);
  const gravest = judgements.filter(({ outcome }) => outcome.high === high);
  const deciding: readonly QuestionId[] = isGraver
    ? union(gravest.map(({ outcome }) => outcome.deciding))
    : [];
  const open = once(() => {
    const missing = worthAsking(missingOnDays(judgements.flatMap((judgement) => judgement.missing)));
    const isMissing = (id: QuestionId): boolean => missing.some(({ question }) => question === id);
    const immaterial = grouped(
      judgements.flatMap((judgement) => judgement.immaterial),
      ({ question }) => question,
    ).flatMap(([entry]) => (entry && !isMissing(entry.question) ? [entry] : []));
    return { missing, immaterial };
  });
  const isOfAllDays = others.every(
    ({ sideBySide }) => JSON.stringify(sideBySide) === JSON.stringify(first.sideBySide),
  );
  return {
    date: first.date,
    sideBySide: isOfAllDays ? first.sideBySide : null,
    outcome: {
      level,
      low,
      high,
      couldBecome: isGraver ? high : null,
      deciding,
      ...(isGraver &&
      gravest.some(({ outcome }) => outcome.low === high || gravest.length < judgements.length)
        ? { decidedByDate: true as const }
        : {}),
      refusalPresumed:
        level === 'licence' &&
        findings.some((finding) => finding.refusalPresumed && finding.certainty === 'established'),
    },
    findings: findings.sort(byGravity),
    // What is open takes its time, as it does on one day.
    get missing() {
      return open().missing;
    },
    get immaterial() {
      return open().immaterial;
    },
  };
};
