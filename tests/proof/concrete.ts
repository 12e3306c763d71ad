/** One world with a value for each variable, read by the oracle and by the engine's own interpreter. */
import { type Condition, isWithin, type World as Sets, type Values } from '../../machines/facts/conditions';
import { read, settingOn } from '../../machines/facts/reading';
import { weigh } from '../../machines/findings/assess';
import { keyOf, type Row } from '../../machines/findings/row';
import { type Variable, variableNames } from '../../machines/questions/variables';
import { engineOf, sinceOf } from './compare';
import type { Explorer } from './explore';
import { belongs, type Group } from './oracle/countries';
import { possibilities } from './oracle/facts';
import { levelOf } from './oracle/rows';
import type { Notion, Possibility, World } from './oracle/world';
import { pick, type Random } from './random';
import { NOT_APPLICABLE, possibilityNames, walkCondition } from './space';

export type Assigned = Partial<Record<Variable, string>>;

export class ConcreteWorld implements World {
  readonly #values: Assigned;
  readonly #day: string;
  readonly #decided: string;
  constructor(values: Assigned, day: string, decided: string) {
    this.#values = values;
    this.#day = day;
    this.#decided = decided;
  }
  is(variable: Variable, ...values: readonly string[]): boolean {
    const value = this.#values[variable];
    return value !== undefined && value !== NOT_APPLICABLE && values.includes(value);
  }
  has(variable: Variable): boolean {
    return (this.#values[variable] ?? NOT_APPLICABLE) !== NOT_APPLICABLE;
  }
  in(variable: Variable, group: Group): boolean {
    return this.has(variable) && belongs(this.#values[variable] as string, group, this.#day);
  }
  from(date: string): boolean {
    return this.#day >= date;
  }
  knownFrom(date: string): boolean {
    return this.#decided >= date;
  }
  notion(_name: Notion, is: (w: World) => boolean): boolean {
    return is(this);
  }
  may(name: Possibility): boolean {
    return possibilities[name](this);
  }
}

const NOTHING: Values = new Set();
const emptyWorld = Object.fromEntries(variableNames.map((name) => [name, NOTHING])) as Record<
  Variable,
  Values
>;

/** What a row of the rules weighs in one world, by the engine's own interpreter. */
const ruleLevel = (row: Row, world: Sets, date: string, decided: string): string => {
  const latest = date > decided ? date : decided;
  const speaks = isWithin({ date, decided }, row) && (row.level !== 'note' || sinceOf(row) <= latest);
  if (!speaks || read(row.when, settingOn(world, date, decided)) !== 'yes') return 'nothing';
  return weigh(row, world.licenceInHand.has('checked'));
};

/**
 * Reads rows in random worlds, one value each: the rules by the engine's own interpreter, the oracle without
 * the explorer. So the explorer's way of reading either is not taken on trust.
 */
export const sampleWorlds = (
  rows: readonly Row[],
  explorer: Explorer,
  random: Random,
  perRow: number,
  report: (message: string) => void,
): number => {
  const { space } = explorer;
  let count = 0;
  for (const row of rows) {
    const names = new Set<Variable>(['licenceInHand']);
    walkCondition(row.when, (node: Condition) => {
      if ('on' in node) names.add(node.on);
    });
    const explored = engineOf(row, explorer);
    const key = keyOf(row);
    for (let turn = 0; turn < perRow; turn += 1) {
      const values: Assigned = {};
      const world = { ...emptyWorld };
      for (const name of variableNames) {
        // What the row does not name must not matter to it; the oracle sees it all the same.
        const value = pick(random, space.domains[space.indexOf.get(name) as number]?.values ?? []);
        values[name] = value;
        if (value !== NOT_APPLICABLE && names.has(name)) world[name] = new Set([value]);
      }
      const [date, decided] = [0, 1].map(() => {
        const { first, last } = pick(random, space.stretches);
        return random() < 0.5 ? first : last;
      }) as [string, string];
      const concrete = new ConcreteWorld(values, date, decided);
      narrowToWorld(explorer, values, concrete, date, decided);
      let seen = ['', ''];
      const share = explorer.explore(
        () => [explored(), levelOf(key, explorer) || 'nothing'],
        (result) => {
          seen = result;
          return undefined;
        },
      );
      count += 1;
      if (share !== 1) report(`${key}: one world was cut`);
      const level = ruleLevel(row, world, date, decided);
      if (level !== seen[0]) report(`${key}: the engine reads ${level}, the explorer ${seen[0]}`);
      const table = levelOf(key, concrete) || 'nothing';
      if (table !== seen[1]) report(`${key}: the table says ${table}, the explorer ${seen[1]}`);
    }
  }
  explorer.widen();
  return count;
};

const narrowToWorld = (
  explorer: Explorer,
  values: Assigned,
  world: ConcreteWorld,
  date: string,
  decided: string,
): void => {
  for (const [name, value] of Object.entries(values))
    explorer.narrow(name, [value === NOT_APPLICABLE ? 0 : explorer.bitOf(name, value)]);
  for (const [name, day] of [
    ['day', date],
    ['decided', decided],
  ] as const)
    explorer.narrow(name, [
      explorer.space.stretches.findIndex(({ first, last }) => first <= day && day <= last),
    ]);
  for (const name of possibilityNames) explorer.narrow(`may ${name}`, [possibilities[name](world) ? 1 : 0]);
};
