/** A case whose planned date is open is judged on each day on which it can be; here the judgements become one. */
import { type IsoDate, type LawDate, lawDates } from '../law';
import type { QuestionId } from '../questions';
import type { Finding, Judgement, Missing, Outcome } from './assess';
import { graver, type Level, milder, rank } from './row';

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

export type Range = Pick<Outcome, 'low' | 'high' | 'level'>;
/** The lowest and the highest level over all days, and what follows from them. */
export const overAll = (ranges: readonly Range[]): Range => {
  const low = ranges.map((range) => range.low).reduce(milder);
  const high = ranges.map((range) => range.high).reduce(graver);
  return { low, high, level: graver(low, milder(high, 'hold')) };
};

const union = <T>(lists: readonly (readonly T[])[]): readonly T[] => [
  ...new Map(lists.flat().map((entry) => [JSON.stringify(entry), entry])).values(),
];

/** A finding as all days have it: established only where it is so on every day. */
const acrossDays = (found: readonly Finding[], days: number): Finding => ({
  ...(found[0] as Finding),
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

const missingOnDays = (all: readonly Missing[]): readonly Missing[] =>
  grouped(all, ({ question }) => question).map((entries) => ({
    ...(entries[0] as Missing),
    decides: union(entries.map(({ decides }) => decides)),
    upTo: entries.map(({ upTo }) => upTo).reduce(graver),
  }));

/** The judgements of all days as one; those of one day are as they are. */
export const acrossAll = (
  judgements: readonly Judgement[],
  byGravity: (left: Finding, right: Finding) => number,
): Judgement => {
  const [first, ...others] = judgements as readonly [Judgement, ...Judgement[]];
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
  return {
    ...first,
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
    missing: missingOnDays(judgements.flatMap(({ missing }) => missing)).toSorted(
      (left, right) => rank(right.upTo) - rank(left.upTo),
    ),
  };
};
