/**
 * Conditions as data, and the one interpreter that reads them.
 *
 * A world maps each variable to the set of values that are still possible. A test on one variable is a
 * membership test: yes if the whole set passes, no if none of it does, else unknown. Tests combine by
 * strong Kleene logic. A variable that the questionnaire does not ask about in this case has the empty
 * set, so every test on it says no.
 */
import { type CountryGroups, dayBefore, type EvidenceId, type GroupId, type IsoDate } from '../law';
import type { Variable } from './variables';

export type Truth = 'yes' | 'no' | 'unknown';

export type Test =
  | { readonly on: Variable; readonly in: readonly string[] }
  | { readonly on: Variable; readonly notIn: readonly string[] }
  /** Membership of a country group as it stands on the date that is judged. */
  | { readonly on: Variable; readonly group: GroupId }
  | { readonly on: Variable; readonly outside: GroupId };

export type Condition =
  | Test
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

/** What a condition is read against: a world, the country groups of a date, and all that the answers allow. */
export interface Setting {
  readonly world: World;
  readonly groups: CountryGroups;
  /** The day whose law is read. */
  readonly date: IsoDate;
  /** The day of the decision: what is published later is not known. */
  readonly decided: IsoDate;
  /** The world of the answers themselves, before any unknown is resolved. */
  readonly known: World;
}

export const test = (on: Variable, ...values: string[]): Test => ({ on, in: values });
export const otherThan = (on: Variable, ...values: string[]): Test => ({ on, notIn: values });
export const inGroup = (on: Variable, group: GroupId): Test => ({ on, group });
export const outside = (on: Variable, group: GroupId): Test => ({ on, outside: group });
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

export const passes = (test: Test, value: string, groups: CountryGroups): boolean =>
  'group' in test
    ? groups[test.group].has(value)
    : 'outside' in test
      ? !groups[test.outside].has(value)
      : 'in' in test
        ? test.in.includes(value)
        : !test.notIn.includes(value);

/** Whether a setting falls into a period. */
export const isWithin = ({ date, decided }: Pick<Setting, 'date' | 'decided'>, period: Period): boolean => {
  const day = period.by === 'decision' ? decided : date;
  return (period.from === undefined || period.from <= day) && (period.to === undefined || day <= period.to);
};

interface Halves {
  readonly passing: Values;
  readonly failing: Values;
}
const partitions = new WeakMap<CountryGroups, WeakMap<Values, Map<Test, Halves>>>();

/** Splits what is possible by a test. Remembered, since the same few sets are split again and again. */
const partition = (test: Test, { world, groups }: Setting): Halves => {
  const values = world[test.on];
  const ofGroups = partitions.get(groups) ?? new WeakMap<Values, Map<Test, Halves>>();
  partitions.set(groups, ofGroups);
  const known = ofGroups.get(values) ?? new Map<Test, Halves>();
  ofGroups.set(values, known);
  let halves = known.get(test);
  if (!halves) {
    const passing = [...values].filter((value) => passes(test, value, groups));
    const failing = [...values].filter((value) => !passes(test, value, groups));
    halves = { passing: new Set(passing), failing: new Set(failing) };
    known.set(test, halves);
  }
  return halves;
};

const readTest = (test: Test, setting: Setting): Truth => {
  const { passing, failing } = partition(test, setting);
  if (passing.size === 0) return 'no';
  return failing.size === 0 ? 'yes' : 'unknown';
};

/** Reads a condition by strong Kleene logic. `unknown` may still be decided by trying each resolution. */
export const read = (condition: Condition, setting: Setting): Truth => {
  if ('on' in condition) return readTest(condition, setting);
  if ('is' in condition) return read(condition.is, setting);
  if ('not' in condition) {
    const inner = read(condition.not, setting);
    return inner === 'unknown' ? 'unknown' : inner === 'yes' ? 'no' : 'yes';
  }
  if ('possibly' in condition) return isPossible(condition.possibly, asKnown(setting)) ? 'yes' : 'no';
  if ('all' in condition) return combine(condition.all, 'no', 'yes', setting);
  if ('any' in condition) return combine(condition.any, 'yes', 'no', setting);
  return isWithin(setting, condition) ? 'yes' : 'no';
};

const combine = (parts: readonly Condition[], deciding: Truth, otherwise: Truth, setting: Setting): Truth => {
  let result = otherwise;
  for (const part of parts) {
    const truth = read(part, setting);
    if (truth === deciding) return deciding;
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
};

const asKnown = (setting: Setting): Setting => ({ ...setting, world: setting.known });

/** The first test that keeps a condition undecided. */
const undecidedTest = (condition: Condition, setting: Setting): Test | undefined => {
  if ('on' in condition) return readTest(condition, setting) === 'unknown' ? condition : undefined;
  if ('is' in condition) return undecidedTest(condition.is, setting);
  if ('not' in condition) return undecidedTest(condition.not, setting);
  if (!('all' in condition || 'any' in condition)) return undefined;
  for (const part of 'all' in condition ? condition.all : condition.any) {
    if (read(part, setting) !== 'unknown') continue;
    const found = undecidedTest(part, setting);
    if (found) return found;
  }
  return undefined;
};

/**
 * Whether every way in which the unknowns could turn out satisfies the condition. Exact: where Kleene
 * logic leaves it open, the set behind an undecided test is split in two and both halves are tried, so
 * that "either way a licence" is seen, and one unknown is never two things at once.
 */
export const isCertain = (condition: Condition, setting: Setting): boolean => {
  const truth = read(condition, setting);
  if (truth !== 'unknown') return truth === 'yes';
  // One copy for all the splits below; each puts back what it took.
  const world = { ...setting.world };
  return everyHalf(condition, { ...setting, world }, world);
};

const everyHalf = (condition: Condition, setting: Setting, world: Record<Variable, Values>): boolean => {
  const open = undecidedTest(condition, setting);
  if (!open) return false;
  const { passing, failing } = partition(open, setting);
  const whole = world[open.on];
  const holdsIn = (half: Values): boolean => {
    world[open.on] = half;
    const truth = read(condition, setting);
    return truth === 'yes' || (truth === 'unknown' && everyHalf(condition, setting, world));
  };
  const holds = holdsIn(failing) && holdsIn(passing);
  world[open.on] = whole;
  return holds;
};

/** Whether some way in which the unknowns could turn out satisfies the condition. */
export const isPossible = (condition: Condition, setting: Setting): boolean =>
  !isCertain(not(condition), setting);
