/** Mutants of the country groups: a member left out, a stranger put in, a move lost or shifted by a day. */

import type { Row } from '../../machines/findings/row';
import {
  build,
  type CountryGroups,
  changes,
  type GroupChange,
  type GroupId,
  groups,
} from '../../machines/law';
import { walkCondition } from './space';

export interface GroupMutant {
  readonly name: string;
  readonly groupsOn: (date: string) => CountryGroups;
}

type Tables = Record<keyof typeof groups, readonly string[]>;

/** The lettered tables that a group of the rules is made of. */
const madeOf: Readonly<Partial<Record<GroupId, readonly (keyof typeof groups)[]>>> = {
  D5MO: ['D5'],
  E12: ['E1', 'E2'],
  DX: ['D1', 'D4', 'D5', 'A5', 'A6'],
  MIL_21: ['MIL_21_ITEMS', 'MIL_21_ALL'],
  SANCTIONED: ['E1', 'E2', 'RU_BY'],
  INQUIRY: ['D1', 'D4', 'D5', 'MIL_21_ITEMS', 'MIL_21_ALL', 'MIL_22'],
};
/** The places that the table names, in the order in which they turn up in it; the first that fits is moved. */
const likely = ['CN', 'RU', 'IR', 'KH', 'VN', 'MO', 'JP', 'SG', 'AE', 'US', 'GI'];
const strangers = ['JP', 'SG', 'VN', 'AE', 'CN', 'US'];

const cached = (tables: Tables, moves: readonly GroupChange[]) => {
  const known = new Map<number, CountryGroups>();
  return (date: string): CountryGroups => {
    const stretch = moves.filter((move) => move.date <= date).length;
    const found = known.get(stretch) ?? build(date, tables, moves);
    known.set(stretch, found);
    return found;
  };
};

const nextDay = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

export const groupMutants = (rows: readonly Row[]): readonly GroupMutant[] => {
  const used = new Set<keyof typeof groups>();
  for (const row of rows)
    walkCondition(row.when, (node) => {
      const id = 'group' in node ? node.group : 'outside' in node ? node.outside : undefined;
      for (const table of id ? (madeOf[id] ?? [id as keyof typeof groups]) : []) used.add(table);
    });
  const tables: Tables = groups;
  const mutants: GroupMutant[] = [...used].flatMap((id) => {
    const members = tables[id];
    const lost = likely.find((code) => members.includes(code)) ?? (members[0] as string);
    const added = strangers.find((code) => !members.includes(code)) as string;
    return [
      {
        name: `groups.${id}: without ${lost}`,
        groupsOn: cached({ ...tables, [id]: members.filter((code) => code !== lost) }, changes),
      },
      {
        name: `groups.${id}: with ${added}`,
        groupsOn: cached({ ...tables, [id]: [...members, added] }, changes),
      },
    ];
  });
  for (const move of changes) {
    mutants.push({
      name: `changes: ${move.code} of ${move.date} lost`,
      groupsOn: cached(
        tables,
        changes.filter((other) => other !== move),
      ),
    });
    for (const days of [-1, 1])
      mutants.push({
        name: `changes: ${move.code} of ${move.date} a day ${days > 0 ? 'later' : 'earlier'}`,
        groupsOn: cached(
          tables,
          changes.map((other) => (other === move ? { ...move, date: nextDay(move.date, days) } : other)),
        ),
      });
  }
  return mutants;
};
