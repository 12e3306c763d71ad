/**
 * Mutants of the rule data: every conjunct and disjunct dropped, every test and negation turned round, every
 * value of a list left out, every day shifted, every level moved. A condition that several rows share is
 * changed for all of them at once, as a slip in the source would change it.
 */
import type { Condition, Period, Test } from '../../machines/facts/conditions';
import { keyOf, type Level, levels, type Row, type Weight } from '../../machines/findings/row';
import type { Notion, Possibility } from './oracle/world';
import { boundariesOf, notionNames, walkCondition } from './space';

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

const testChanges = (test: Test): Change[] => {
  if ('group' in test) return [{ what: 'outside', to: { on: test.on, outside: test.group } }];
  if ('outside' in test) return [{ what: 'inside', to: { on: test.on, group: test.outside } }];
  const values = 'in' in test ? test.in : test.notIn;
  const negated: Change =
    'in' in test
      ? { what: `not ${values.join()}`, to: { on: test.on, notIn: values } }
      : { what: `only ${values.join()}`, to: { on: test.on, in: values } };
  const fewer =
    values.length < 2
      ? []
      : values.map((value): Change => {
          const rest = values.filter((other) => other !== value);
          return {
            what: `without ${value}`,
            to: 'in' in test ? { on: test.on, in: rest } : { on: test.on, notIn: rest },
          };
        });
  return [negated, ...fewer];
};

const changesOf = (node: Condition): Change[] => {
  if ('on' in node) return testChanges(node);
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

/** Puts one condition in the place of another, wherever it stands; what does not hold it stays as it is. */
const substitute = (
  condition: Condition,
  target: Condition,
  to: Condition,
  done: Map<Condition, Condition>,
  cloned: (from: Condition, clone: Condition) => void,
): Condition => {
  if (condition === target) return to;
  const known = done.get(condition);
  if (known) return known;
  const inner = (part: Condition): Condition => substitute(part, target, to, done, cloned);
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
  for (const row of rows)
    walkCondition(row.when, (node) => {
      const known = rowsWith.get(node) ?? [];
      if (!known.includes(row)) known.push(row);
      rowsWith.set(node, known);
    });
  const mutants = rows.flatMap((row) => rowMutants(row, rows));
  for (const [node, holding] of rowsWith)
    for (const { what, to } of changesOf(node)) {
      const opened = new Set<string>();
      const notions = new Map<string, { from: Condition; is: Condition }>();
      const done = new Map<Condition, Condition>();
      const changed = holding.map((row) => ({
        from: row,
        to: {
          ...row,
          when: substitute(row.when, node, to, done, (from, clone) => {
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
        substitute(row.when, node, to, new Map([[holder.from, holder.from]]), () => {}) !== row.when;
      const keys = holding.map(keyOf);
      mutants.push({
        name: `${keys.length > 3 ? `${keys.slice(0, 2).join(', ')} and ${keys.length - 2} more` : keys.join(', ')}: ${shortly(node)}: ${what}`,
        changed,
        opened,
        ...(innermost && holder
          ? { inside: { notion: innermost, is: holder.is, outside: holding.filter(outside) } }
          : {}),
        boundaries: boundariesOf({ when: to }),
        variables: variablesIn(node),
      });
    }
  return mutants;
};
