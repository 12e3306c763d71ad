/** The decision table as a reviewer reads it: every row, what its conditions name, and the country groups in them. */
import {
  type Citation,
  type Condition,
  citationOf,
  type Fact,
  type Force,
  keyOf,
  type Level,
  law,
  nodesOf,
  type Period,
  type Regime,
  type Row,
  regimes,
  rows,
  type Weight,
} from '../../../machines';
import { type Clause, clauseOf, factName, factsIn } from '../../words/conditionWords';
import type { Words } from '../../words/words';

type GroupId = law.GroupId;

export interface RuleSource {
  readonly citation: Citation;
  /** The first day for which it is cited, where it is not cited throughout. */
  readonly since?: law.IsoDate;
  /** The case of the row that it belongs to. */
  readonly when?: Clause;
}

export interface Rule {
  /** Its place when the rows are read by regime, counted from 1. */
  readonly number: number;
  readonly key: string;
  readonly title: string;
  readonly regime: Regime;
  readonly level: Weight;
  readonly force: Force;
  /** Its force lets it weigh `care` at most. */
  readonly capped: boolean;
  /** The days on which it speaks; absent where it speaks throughout. */
  readonly period?: Clause;
  readonly condition: Clause;
  /** The condition is about what is known too: something is not ruled out. */
  readonly turnsOnKnowledge: boolean;
  readonly lack: boolean;
  /** Names lines of the check lists, with their sources. */
  readonly namesLines: boolean;
  readonly besides: readonly Level[];
  readonly refusalPresumed?: true | Clause;
  readonly sources: readonly RuleSource[];
}

export interface Definition {
  readonly number: number;
  readonly name: string;
  readonly title: string;
  readonly condition: Clause;
  /** None for a condition that is merely shared: its sources are those of the rows. */
  readonly sources: readonly RuleSource[];
}

export interface GroupMove {
  readonly date: law.IsoDate;
  readonly entered: readonly string[];
  readonly left: readonly string[];
}
export interface Group {
  readonly id: GroupId;
  readonly title: string;
  /** As countries are in it from the last move on. */
  readonly members: readonly string[];
  readonly moves: readonly GroupMove[];
}

export interface RuleTable {
  readonly rules: readonly Rule[];
  readonly definitions: readonly Definition[];
  readonly groups: readonly Group[];
}

/** Every condition of a row: its own, those of its citations, and that of the refusal. */
export const conditionsOf = (row: Row): readonly Condition[] => [
  row.when,
  ...row.cite.flatMap((entry) => (typeof entry === 'string' ? [] : [entry.when])),
  ...(typeof row.refusalPresumed === 'object' ? [row.refusalPresumed] : []),
];

const groupsIn = (condition: Condition): readonly GroupId[] =>
  nodesOf(condition).flatMap((node) =>
    'group' in node ? [node.group] : 'outside' in node ? [node.outside] : [],
  );

/** What some conditions name, and what the definitions name in turn, in the order in which a reader meets it. */
export const definedIn = (conditions: readonly Condition[]): readonly Fact[] => {
  const found = new Map<string, Fact>();
  const add = (condition: Condition): void => {
    for (const fact of factsIn(condition)) {
      if (found.has(fact.fact)) continue;
      found.set(fact.fact, fact);
      add(fact.is);
    }
  };
  conditions.forEach(add);
  return [...found.values()];
};

const sourceOf = (words: Words, entry: Row['cite'][number]): RuleSource => {
  const { id, when } = typeof entry === 'string' ? { id: entry, when: undefined } : entry;
  const { since } = law.evidenceOf(id);
  return {
    citation: citationOf(id, law.LAW_CHECKED),
    ...(since ? { since } : {}),
    ...(when ? { when: clauseOf(words, when) } : {}),
  };
};

/** Statements that stand at the same place, with the same support, are one line to a reader. */
const sourcesOf = (words: Words, cite: Row['cite']): readonly RuleSource[] => {
  const told = new Map<string, RuleSource>();
  for (const source of cite.map((entry) => sourceOf(words, entry))) {
    const { evidence, ...shown } = source.citation;
    const key = JSON.stringify([shown, source.since, source.when]);
    if (!told.has(key)) told.set(key, source);
  }
  return [...told.values()];
};

const periodOf = ({ from, to, by }: Row): Period | undefined =>
  from || to ? { ...(from ? { from } : {}), ...(to ? { to } : {}), ...(by ? { by } : {}) } : undefined;

const ruleOf = (words: Words, row: Row, index: number): Rule => {
  const key = keyOf(row);
  const period = periodOf(row);
  const { refusalPresumed } = row;
  return {
    number: index + 1,
    key,
    // Findings are data; that each has its words is tested.
    title: words.finding(`${key}.title`),
    regime: row.regime,
    level: row.level,
    force: row.force,
    capped: row.level !== 'note' && (row.force === 'printed' || row.force === 'outlook'),
    ...(period ? { period: clauseOf(words, period) } : {}),
    condition: clauseOf(words, row.when),
    turnsOnKnowledge: nodesOf(row.when).some((node) => 'possibly' in node),
    lack: row.lack ?? false,
    namesLines: row.lines !== undefined,
    besides: row.besides ?? [],
    ...(refusalPresumed
      ? { refusalPresumed: refusalPresumed === true ? true : clauseOf(words, refusalPresumed) }
      : {}),
    sources: sourcesOf(words, row.cite),
  };
};

/** The days on which the members of some group change, with the first day of the tool before them. */
const days: readonly law.IsoDate[] = [law.FIRST_DATE, ...law.changes.map(({ date }) => date)];

const groupOf = (words: Words, id: GroupId): Group => {
  const states = days.map((date) => ({ date, members: law.groupsOn(date)[id] }));
  const moves = states.slice(1).map(({ date, members }, index) => {
    const before = states[index]?.members ?? members;
    return {
      date,
      entered: [...members].filter((code) => !before.has(code)),
      left: [...before].filter((code) => !members.has(code)),
    };
  });
  return {
    id,
    title: words.conditions(`group.${id}`),
    members: [...(states.at(-1)?.members ?? [])].sort(),
    moves: moves.filter(({ entered, left }) => entered.length + left.length > 0),
  };
};

/** The table in the words of a language. */
export const ruleTable = (words: Words): RuleTable => {
  const conditions = rows.flatMap(conditionsOf);
  const inOrder = regimes.flatMap((regime) => rows.filter((row) => row.regime === regime));
  return {
    rules: inOrder.map((row, index) => ruleOf(words, row, index)),
    definitions: definedIn(conditions).map(({ fact, cite, is }, index) => ({
      number: index + 1,
      name: fact,
      title: factName(words, fact),
      condition: clauseOf(words, is),
      sources: sourcesOf(words, cite),
    })),
    groups: [...new Set(conditions.flatMap(groupsIn))].map((id) => groupOf(words, id)),
  };
};

/** The rows by regime. */
export const byRegime = (
  rules: readonly Rule[],
): readonly { readonly regime: Regime; readonly rules: readonly Rule[] }[] =>
  regimes
    .map((regime) => ({ regime, rules: rules.filter((rule) => rule.regime === regime) }))
    .filter((group) => group.rules.length > 0);
