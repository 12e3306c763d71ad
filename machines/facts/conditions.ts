/**
 * Conditions as data; `reading.ts` reads them.
 *
 * A world maps each variable to the set of values that are still possible. A test on one variable is a
 * membership test: yes if the whole set passes, no if none of it does, else unknown. Tests combine by
 * strong Kleene logic. A variable that the questionnaire does not ask about in this case has the empty
 * set, so every test on it says no.
 */
import { type CountryGroups, dayBefore, type EvidenceId, type GroupId, type IsoDate } from '../law';
import type { Variable } from '../vocabulary';

/** What a value has to be to pass. */
export type Passing =
  | { readonly in: readonly string[] }
  | { readonly notIn: readonly string[] }
  /** Membership of a country group as it stands on the date that is judged. */
  | { readonly group: GroupId }
  | { readonly outside: GroupId };

export type Test = { readonly on: Variable } & Passing;

/** At least one of several variables passes. Such a list, the parties for example, is written once. */
export interface Some {
  readonly some: readonly Variable[];
  readonly pass: Passing;
}

export type Condition =
  | Test
  | Some
  | Period
  | Fact
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** About what is known, not about the world: the condition is not ruled out by the answers. */
  | { readonly possibly: Condition };

/**
 * The law of these days only; both ends belong to the period. What rests on BIS's published view alone goes
 * by the day of the decision, when it was known or not, instead of the day that is judged.
 */
export interface Period {
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly by?: 'decision';
}

/** A condition with a name, and the paragraphs that give it its meaning. */
export interface Fact {
  readonly fact: string;
  readonly cite: readonly EvidenceId[];
  readonly is: Condition;
}

export type Values = ReadonlySet<string>;
export type World = Readonly<Record<Variable, Values>>;

export const test = (on: Variable, ...values: string[]): Test => ({ on, in: values });
export const otherThan = (on: Variable, ...values: string[]): Test => ({ on, notIn: values });
export const inGroup = (on: Variable, group: GroupId): Test => ({ on, group });
export const outside = (on: Variable, group: GroupId): Test => ({ on, outside: group });
export const someIn = (some: readonly Variable[], group: GroupId): Some => ({ some, pass: { group } });
export const someOf = (some: readonly Variable[], ...values: string[]): Some => ({
  some,
  pass: { in: values },
});
export const from = (date: IsoDate): Condition => ({ from: date });
/** Known to the person who decides: published by then. */
export const knownFrom = (date: IsoDate): Condition => ({ from: date, by: 'decision' });
export const before = (date: IsoDate): Condition => ({ to: dayBefore(date) });
export const all = (...conditions: Condition[]): Condition => ({ all: conditions });
export const any = (...conditions: Condition[]): Condition => ({ any: conditions });
export const not = (condition: Condition): Condition => ({ not: condition });
export const possibly = (condition: Condition): Condition => ({ possibly: condition });
export const fact = (name: string, cite: readonly EvidenceId[], is: Condition): Fact => ({
  fact: name,
  cite,
  is,
});

const spelledOut = new WeakMap<Some, { readonly any: readonly Test[] }>();
/** A test of several variables as one test for each; the same object every time. */
export const eachOf = (condition: Some): { readonly any: readonly Test[] } => {
  let tests = spelledOut.get(condition);
  if (!tests) {
    tests = { any: condition.some.map((on) => ({ on, ...condition.pass })) };
    spelledOut.set(condition, tests);
  }
  return tests;
};

/** What a condition is made of: each kind is told apart here, and walked by this alone. */
export const partsOf = (condition: Condition): readonly Condition[] => {
  if ('some' in condition) return [eachOf(condition)];
  if ('is' in condition) return [condition.is];
  if ('not' in condition) return [condition.not];
  if ('possibly' in condition) return [condition.possibly];
  if ('all' in condition) return condition.all;
  return 'any' in condition ? condition.any : [];
};

/** Whether a condition is the days of a period: it is of no other kind. */
export const isPeriod = (condition: Condition): condition is Period =>
  !('on' in condition) && partsOf(condition).length === 0 && !('all' in condition) && !('any' in condition);

/** A condition and every condition in it, in the order in which it is written. */
export const nodesOf = (condition: Condition): readonly Condition[] => [
  condition,
  ...partsOf(condition).flatMap(nodesOf),
];

/** What all have to hold, and of what one is enough; a condition of another kind stands alone. */
export const conjuncts = (condition: Condition): readonly Condition[] =>
  'all' in condition ? condition.all : [condition];
export const disjuncts = (condition: Condition): readonly Condition[] =>
  'any' in condition ? condition.any : [condition];

export const passes = (test: Passing, value: string, groups: CountryGroups): boolean =>
  'group' in test
    ? groups[test.group].has(value)
    : 'outside' in test
      ? !groups[test.outside].has(value)
      : 'in' in test
        ? test.in.includes(value)
        : !test.notIn.includes(value);

/** Whether a setting falls into a period. */
export const isWithin = (
  { date, decided }: { readonly date: IsoDate; readonly decided: IsoDate },
  period: Period,
): boolean => {
  const day = period.by === 'decision' ? decided : date;
  return (period.from === undefined || period.from <= day) && (period.to === undefined || day <= period.to);
};
