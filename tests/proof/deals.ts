/** The shipped deals as a regression suite: what a person would see of each, by the law of both of its days. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case, PlannedDate } from '../../machines/answers';
import { readCase } from '../../machines/case';
import { type Derived, derive } from '../../machines/facts/derive';
import { daysJudged, speakingBeside, weighAll } from '../../machines/findings/assess';
import { keyOf, type Level, type Row, rank } from '../../machines/findings/row';
import { type CountryGroups, FIRST_DATE, groupsOn } from '../../machines/law';
import { isOpenDate, planWindow } from '../../machines/planned';
import { readScenario, type Scenario } from '../../machines/scenario';
import recorded from './probes.json';

export interface Deal {
  readonly id: string;
  readonly case: Case;
  readonly derived: Derived;
}

export const readScenarios = (folder = join(process.cwd(), 'src/training/scenarios')): readonly Scenario[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readScenario(JSON.parse(readFileSync(join(folder, name), 'utf8')), FIRST_DATE));

/** A deal whose date is open is one for each day on which it is judged. */
const dealsOf = (id: string, theCase: Case): readonly Deal[] =>
  isOpenDate(theCase.plannedDate)
    ? daysJudged(theCase).map(({ date, derived }) => ({
        id,
        case: { ...theCase, plannedDate: date },
        derived,
      }))
    : [{ id, case: theCase, derived: derive(theCase) }];

/** The shipped deals. */
export const readDeals = (): readonly Deal[] =>
  readScenarios().flatMap(({ id, theCase }) => dealsOf(id, theCase));

/** A twist of a shipped deal that no room is told: it is there because a wrong rule would show in nothing else. */
export interface Probe {
  readonly of: string;
  /** What is otherwise than in the deal; `null` takes an answer away. */
  readonly answers: Readonly<Record<string, unknown>>;
  readonly decisionDate?: string;
  readonly plannedDate?: PlannedDate;
  readonly level: Level;
  /** The findings by their keys; those that are only possible with a question mark. */
  readonly findings: readonly string[];
}
export const probes: readonly Probe[] = recorded as readonly Probe[];

export const caseOfProbe = (
  { of, answers, decisionDate, plannedDate }: Probe,
  deals = readScenarios(),
): Case => {
  const deal = deals.find(({ id }) => id === of)?.theCase;
  if (!deal) throw new Error(`no deal ${of}`);
  const changed = Object.entries({ ...deal.answers, ...answers }).filter(([, answer]) => answer !== null);
  const decided = decisionDate ?? deal.decisionDate;
  const planned = plannedDate ?? decisionDate ?? deal.plannedDate;
  return readCase(
    { decisionDate: decided, plannedDate: planned, answers: Object.fromEntries(changed) },
    FIRST_DATE,
  );
};

/** Their twists, each a deal of its own, and the probes. */
export const readTwists = (): readonly Deal[] => {
  const deals = readScenarios();
  return [
    ...deals.flatMap(({ id, twists }) =>
      twists.flatMap((twist) => dealsOf(`${id}~${twist.id}`, twist.theCase)),
    ),
    ...probes.flatMap((probe, at) => dealsOf(`probe ${at + 1} of ${probe.of}`, caseOfProbe(probe, deals))),
  ];
};

/** The days by whose law a deal is judged. */
export const daysOf = (theCase: Case): readonly string[] => [
  ...new Set([planWindow(theCase).first, theCase.decisionDate]),
];

/** Outcome, what it could become, and every finding that speaks, with its level and certainty. */
export const signature = (
  derived: Pick<Derived, 'worldOn'>,
  date: string,
  decided: string,
  table?: readonly Row[],
  groups: CountryGroups = groupsOn(date),
): string => {
  const { judged, level, high } = weighAll(derived, date, decided, table, groups);
  const findings = speakingBeside(judged, level)
    .map((finding) => `${keyOf(finding.row)} ${finding.level} ${finding.certainty}`)
    .sort();
  return [level, rank(high) > rank(level) ? high : '', ...findings].join('\n');
};

type Judged = ReturnType<typeof weighAll>['judged'];
/** What each row says, by its key. */
export const sayings = (judged: Judged): { key: string; text: string }[] =>
  judged.map(({ row, level, certainty }) => ({ key: keyOf(row), text: `${level} ${certainty}` }));

/** A deal by the law of one of its days, as it is. */
export interface JudgedDeal {
  readonly id: string;
  readonly derived: Derived;
  readonly date: string;
  readonly decided: string;
  readonly signature: string;
  readonly sayings: readonly { readonly key: string; readonly text: string }[];
}

export const judgeDeals = (deals: readonly Deal[]): JudgedDeal[] =>
  deals.flatMap(({ id, case: theCase, derived }) =>
    daysOf(theCase).map((date) => {
      const decided = theCase.decisionDate;
      return {
        id,
        derived,
        date,
        decided,
        signature: signature(derived, date, decided),
        sayings: sayings(weighAll(derived, date, decided).judged),
      };
    }),
  );
