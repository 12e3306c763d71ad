/**
 * Mutants of the rule data: every conjunct and disjunct dropped, every test and negation turned round, every
 * value of a list left out, every day shifted, every level moved. A condition that several rows share, and a
 * list of variables that several tests share, is changed for all of them at once, as a slip in the source
 * would change it.
 */
import type { Condition, Passing, Period } from '../../machines/facts/conditions';
import { keyOf, type Level, levels, type Row, type Weight } from '../../machines/findings/row';
import type { Variable } from '../../machines/questions/variables';
import type { Notion, Possibility } from './oracle/world';
import { boundariesOf, notionNames, walkCondition, walkWritten } from './space';

export interface Mutant {
  readonly name: string;
  /** The rows that are changed, as they were and as they are. `undefined` for a row that is gone. */
  readonly changed: readonly { readonly from: Row; readonly to: Row | undefined }[];
  /** Facts that the change lies in, so that they cannot be taken as settled. */
  readonly opened: ReadonlySet<string>;
  /**
   * The notion that holds the change, as it is now. Where it is what it was, so is every row, but for those
   * that also have the change outside the notion.
   */
  readonly inside?: { readonly notion: Notion; readonly is: Condition; readonly outside: readonly Row[] };
  /** New first days of periods, which cut the stretches of days anew. */
  readonly boundaries: readonly string[];
  /** The variables that the change is about. */
  readonly variables: readonly string[];
}

const shifted = (date: string, days: number): string => {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
};

interface Change {
  readonly what: string;
  readonly to: Condition;
}

const periodChanges = (period: Period): { what: string; to: Period }[] => {
  const changes: { what: string; to: Period }[] = [];
  for (const end of ['from', 'to'] as const) {
    const date = period[end];
    if (date === undefined) continue;
    for (const days of [-1, 1])
      changes.push({
        what: `${end} ${date} ${days > 0 ? 'a day later' : 'a day earlier'}`,
        to: { ...period, [end]: shifted(date, days) },
      });
  }
  const { by, ...law } = period;
  if (period.from !== undefined || period.to !== undefined)
    changes.push({
      what: by ? 'by the law’s day instead of the decision’s' : 'by the decision’s day instead of the law’s',
      to: by ? law : { ...period, by: 'decision' },
    });
  return changes;
};

const passChanges = (pass: Passing): { what: string; to: Passing }[] => {
  if ('group' in pass) return [{ what: 'outside', to: { outside: pass.group } }];
  if ('outside' in pass) return [{ what: 'inside', to: { group: pass.outside } }];
  const values = 'in' in pass ? pass.in : pass.notIn;
  const negated =
    'in' in pass
      ? { what: `not ${values.join()}`, to: { notIn: values } }
      : { what: `only ${values.join()}`, to: { in: values } };
  const fewer =
    values.length < 2
      ? []
      : values.map((value) => {
          const rest = values.filter((other) => other !== value);
          return { what: `without ${value}`, to: 'in' in pass ? { in: rest } : { notIn: rest } };
        });
  return [negated, ...fewer];
};

const changesOf = (node: Condition): Change[] => {
  if ('on' in node) return passChanges(node).map(({ what, to }) => ({ what, to: { on: node.on, ...to } }));
  if ('some' in node)
    return passChanges(node.pass).map(({ what, to }) => ({ what, to: { some: node.some, pass: to } }));
  if ('is' in node) return [];
  if ('not' in node) return 'on' in node.not ? [] : [{ what: 'not negated', to: node.not }];
  if ('possibly' in node) return [{ what: 'as it is, not as it may be', to: node.possibly }];
  if ('all' in node)
    return node.all.map((part, index) => ({
      what: `without the condition ${shortly(part)}`,
      to: { all: node.all.filter((_, other) => other !== index) },
    }));
  if ('any' in node)
    return node.any.map((part, index) => ({
      what: `without the alternative ${shortly(part)}`,
      to: { any: node.any.filter((_, other) => other !== index) },
    }));
  return periodChanges(node);
};

/** A condition as a few words. */
export const shortly = (condition: Condition): string => {
  if ('on' in condition) {
    if ('group' in condition) return `${condition.on} in ${condition.group}`;
    if ('outside' in condition) return `${condition.on} outside ${condition.outside}`;
    return 'in' in condition
      ? `${condition.on}=${condition.in.join('|')}`
      : `${condition.on}≠${condition.notIn.join('|')}`;
  }
  if ('some' in condition)
    return `some(${condition.some.join()} ${Object.entries(condition.pass).map(String).join(' ')})`;
  if ('is' in condition) return condition.fact;
  if ('not' in condition) return `not(${shortly(condition.not)})`;
  if ('possibly' in condition) return `possibly(${shortly(condition.possibly)})`;
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : undefined;
  if (!parts) return JSON.stringify(condition);
  const some = parts.slice(0, 3).map(shortly).join(', ');
  return `${'all' in condition ? 'all' : 'any'}(${some}${parts.length > 3 ? ', …' : ''})`;
};

export const variablesIn = (condition: Condition): string[] => {
  const found = new Set<string>();
  walkCondition(condition, (node) => {
    if ('on' in node) found.add(node.on);
  });
  return [...found];
};

type Replace = (node: Condition) => Condition | undefined;

/** Puts other conditions in the place of some, wherever they stand; what holds none of them stays as it is. */
const substitute = (
  condition: Condition,
  replace: Replace,
  done: Map<Condition, Condition>,
  cloned: (from: Condition, clone: Condition) => void,
): Condition => {
  const known = done.get(condition) ?? replace(condition);
  if (known) return known;
  const inner = (part: Condition): Condition => substitute(part, replace, done, cloned);
  const list = (parts: readonly Condition[]): readonly Condition[] => {
    const next = parts.map(inner);
    return next.every((part, index) => part === parts[index]) ? parts : next;
  };
  let result: Condition = condition;
  if ('is' in condition) {
    const is = inner(condition.is);
    if (is !== condition.is) result = { ...condition, is };
  } else if ('not' in condition) {
    const negated = inner(condition.not);
    if (negated !== condition.not) result = { not: negated };
  } else if ('possibly' in condition) {
    const possibly = inner(condition.possibly);
    if (possibly !== condition.possibly) result = { possibly };
  } else if ('all' in condition) {
    const all = list(condition.all);
    if (all !== condition.all) result = { all };
  } else if ('any' in condition) {
    const any = list(condition.any);
    if (any !== condition.any) result = { any };
  }
  if (result !== condition) cloned(condition, result);
  done.set(condition, result);
  return result;
};

const neighbours = (level: Weight): Weight[] => {
  const ladder: readonly Weight[] = ['note', ...levels];
  const at = ladder.indexOf(level);
  return [ladder[at - 1], ladder[at + 1]].filter((next): next is Weight => next !== undefined);
};

const rowMutants = (row: Row, all: readonly Row[]): Mutant[] => {
  const key = keyOf(row);
  const mutant = (what: string, to: Row | undefined): Mutant => ({
    name: `${key}: ${what}`,
    changed: [{ from: row, to }],
    opened: new Set(),
    boundaries: to ? boundariesOf(to) : [],
    variables: variablesIn(row.when),
  });
  const others = new Set(
    all.filter((other) => other.id === row.id && other !== row).map((other) => other.level),
  );
  const steps = new Set([...neighbours(row.level), ...others]);
  steps.delete(row.level);
  return [
    mutant('dropped', undefined),
    ...[...steps].map((level) => mutant(`${level} instead of ${row.level}`, { ...row, level })),
    ...periodChanges(row)
      .filter(() => row.from !== undefined || row.to !== undefined)
      .map(({ what, to }) => {
        const { from: _from, to: _to, by: _by, ...rest } = row;
        return mutant(what, { ...rest, ...pickPeriod(to) });
      }),
    ...(row.besides ?? []).map((level) =>
      mutant(`not beside ${level}`, {
        ...row,
        besides: (row.besides as readonly Level[]).filter((other) => other !== level),
      }),
    ),
  ];
};

const pickPeriod = ({ from, to, by }: Period): Period => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(by === undefined ? {} : { by }),
});

/** Every mutant of the rows. */
export const mutantsOf = (rows: readonly Row[], names: Map<Condition, Possibility>): readonly Mutant[] => {
  const rowsWith = new Map<Condition, Row[]>();
  const rowsWithList = new Map<readonly Variable[], Row[]>();
  const note = <K>(of: Map<K, Row[]>, key: K, row: Row): void => {
    const known = of.get(key) ?? [];
    if (!known.includes(row)) known.push(row);
    of.set(key, known);
  };
  for (const row of rows)
    walkWritten(row.when, (node) => {
      note(rowsWith, node, row);
      if ('some' in node) note(rowsWithList, node.some, row);
    });
  const slips: Slip[] = [];
  for (const [node, holding] of rowsWith)
    for (const { what, to } of changesOf(node))
      slips.push({
        name: `${shortly(node)}: ${what}`,
        holding,
        replace: (other) => (other === node ? to : undefined),
        boundaries: boundariesOf({ when: to }),
        variables: variablesIn(node),
      });
  for (const [list, holding] of rowsWithList)
    for (const gone of list)
      slips.push({
        name: `the list ${list.join()} without ${gone}`,
        holding,
        replace: withoutOne(list, gone),
        boundaries: [],
        variables: [gone],
      });
  return [...rows.flatMap((row) => rowMutants(row, rows)), ...slips.map((slip) => mutantOf(slip, names))];
};

/** A change in the source, and where it shows. */
interface Slip {
  readonly name: string;
  readonly holding: readonly Row[];
  readonly replace: Replace;
  readonly boundaries: readonly string[];
  readonly variables: readonly string[];
}

const withoutOne = (list: readonly Variable[], gone: Variable): Replace => {
  const rest = list.filter((name) => name !== gone);
  return (node) => ('some' in node && node.some === list ? { some: rest, pass: node.pass } : undefined);
};

const mutantOf = (
  { name, holding, replace, boundaries, variables }: Slip,
  names: Map<Condition, Possibility>,
): Mutant => {
  const opened = new Set<string>();
  const notions = new Map<string, { from: Condition; is: Condition }>();
  const done = new Map<Condition, Condition>();
  const changed = holding.map((row) => ({
    from: row,
    to: {
      ...row,
      when: substitute(row.when, replace, done, (from, clone) => {
        if ('is' in clone) {
          opened.add(clone.fact);
          notions.set(clone.fact, { from, is: clone.is });
        }
        if ('possibly' in clone) names.set(clone, names.get(from) as Possibility);
      }),
    },
  }));
  const innermost = notionNames.find((name) => notions.has(name));
  const holder = innermost && notions.get(innermost);
  const outside = (row: Row): boolean =>
    holder !== undefined &&
    substitute(row.when, replace, new Map([[holder.from, holder.from]]), () => {}) !== row.when;
  const keys = holding.map(keyOf);
  return {
    name: `${keys.length > 3 ? `${keys.slice(0, 2).join(', ')} and ${keys.length - 2} more` : keys.join(', ')}: ${name}`,
    changed,
    opened,
    ...(innermost && holder
      ? { inside: { notion: innermost, is: holder.is, outside: holding.filter(outside) } }
      : {}),
    boundaries,
    variables,
  };
};
