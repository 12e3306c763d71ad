/**
 * The decision table as any rule engine could take it: tests of one value, yes-or-no facts, all, any and
 * not, and conditions that have a name. Made from the rows themselves, so that nothing is written twice.
 */
import { type Condition, eachOf, type Fact, type Period, type Test } from '../machines/facts/conditions';
import { isPlace } from '../machines/facts/reading';
import { weigh } from '../machines/findings/assess';
import { keyOf, type Level, type Row, rank, type Weight } from '../machines/findings/row';
import type { EvidenceId } from '../machines/law';
import type { Variable } from '../machines/questions/variables';

export type Plain =
  | { readonly variable: Variable; readonly in: readonly string[] }
  | { readonly variable: Variable; readonly notIn: readonly string[] }
  | { readonly flag: string }
  | { readonly named: string }
  | { readonly all: readonly Plain[] }
  | { readonly any: readonly Plain[] }
  | { readonly not: Plain };

/** A yes-or-no fact that is worked out beforehand, for every peer alike. */
export type Flag =
  | Extract<Test, { readonly group: unknown } | { readonly outside: unknown }>
  | Period
  | { readonly cite: readonly EvidenceId[] };

export interface PlainRow {
  readonly id: string;
  readonly when: Plain;
  readonly level: Weight;
  /** What it weighs when a licence is in hand. */
  readonly withLicence: Weight;
}

export interface PlainTable {
  readonly rows: ReadonlyMap<string, PlainRow>;
  /** The conditions with a name, each after those that it is made of. */
  readonly named: ReadonlyMap<string, Plain>;
  readonly flags: ReadonlyMap<string, Flag>;
}

/** What a variable that is off the path says: no test on it holds. */
export const OFF_PATH = '-';

/** A row's name in the bench; the place in the table keeps variants and periods apart. */
export const nameOf = (row: Row, place: number): string => `${place} ${keyOf(row)}`;

type Plainly = Readonly<Record<string, unknown>>;

/** The same, with a value that nothing has in each test of values; what is shared stays shared. */
const marked = (value: unknown, mark: string, done: Map<unknown, unknown>): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  const known = done.get(value);
  if (known) return known;
  const { on, ...rest } = value as Plainly & { on?: Variable };
  const key = 'in' in rest ? 'in' : 'notIn';
  const made = Array.isArray(value)
    ? value.map((part) => marked(part, mark, done))
    : on !== undefined && !isPlace(on) && key in rest
      ? { on, [key]: [...(rest[key] as string[]), mark] }
      : Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, marked(inner, mark, done)]));
  done.set(value, made);
  return made;
};

/** The table repeated, with conditions and named facts of its own in every copy, so that no copy is for free. */
export const repeated = (table: readonly Row[], times: number): readonly Row[] =>
  Array.from({ length: times }, (_, copy) => {
    const done = new Map<unknown, unknown>();
    return table.map((row) => ({ ...row, when: marked(row.when, `copy ${copy}`, done) as Condition }));
  }).flat();

export const plainTable = (table: readonly Row[]): PlainTable => {
  const named = new Map<string, Plain>();
  const flags = new Map<string, Flag>();
  const names = new Map<Fact, string>();

  const flag = (name: string, meaning: Flag): Plain => {
    flags.set(name, meaning);
    return { flag: name };
  };
  const period = ({ from, to, by }: Period): Plain =>
    flag(`${from ?? ''}..${to ?? ''} ${by ?? 'judged'}`, {
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
      ...(by === undefined ? {} : { by }),
    });
  const nameFor = (fact: Fact): string => {
    const known = names.get(fact);
    if (known !== undefined) return known;
    const is = plain(fact.is);
    const name = `${fact.fact} ${names.size}`;
    names.set(fact, name);
    named.set(name, is);
    return name;
  };
  const plain = (condition: Condition): Plain => {
    if ('group' in condition) return flag(`${condition.on} in ${condition.group}`, condition);
    if ('outside' in condition) return flag(`${condition.on} outside ${condition.outside}`, condition);
    if ('notIn' in condition) return { variable: condition.on, notIn: [OFF_PATH, ...condition.notIn] };
    if ('on' in condition) return { variable: condition.on, in: condition.in };
    if ('some' in condition) return plain(eachOf(condition));
    if ('is' in condition) return { named: nameFor(condition) };
    if ('not' in condition) return { not: plain(condition.not) };
    // With nothing unknown, what is possible is what is so.
    if ('possibly' in condition) return plain(condition.possibly);
    if ('all' in condition) return { all: condition.all.map(plain) };
    if ('any' in condition) return { any: condition.any.map(plain) };
    return period(condition);
  };
  const whenOf = (row: Row): Plain => {
    const parts = [plain(row.when)];
    if (row.level === 'note') {
      const cite = row.cite.map((entry) => (typeof entry === 'string' ? entry : entry.id));
      parts.unshift(flag(`source ${cite.join(' ')}`, { cite }));
    }
    if (row.from !== undefined || row.to !== undefined) parts.unshift(period(row));
    return parts.length === 1 && parts[0] ? parts[0] : { all: parts };
  };

  const rows = new Map(
    table.map((row, place) => {
      const id = nameOf(row, place);
      const [level, withLicence] = [weigh(row, false), weigh(row, true)];
      return [id, { id, when: whenOf(row), level, withLicence }] as const;
    }),
  );
  return { rows, named, flags };
};

/** The rows that hold and the level that follows: what every engine has to arrive at. */
export interface Answer {
  readonly level: Level;
  readonly rows: readonly string[];
}

/** The last step of every peer: the gravest level of the rows that hold. */
export const conclude = (rows: readonly string[], table: PlainTable, licenceInHand: boolean): Answer => {
  let level: Level = 'none';
  for (const id of rows) {
    const row = table.rows.get(id);
    if (!row) throw new Error(`No such row: ${id}`);
    const weight = licenceInHand ? row.withLicence : row.level;
    if (weight !== 'note' && rank(weight) > rank(level)) level = weight;
  }
  return { level, rows };
};
