/** The shipped deals, by the law of both of their days, with nothing left unknown. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from '../machines/answers';
import { readCase } from '../machines/case';
import { isWithin, type Values, type World } from '../machines/facts/conditions';
import { derive } from '../machines/facts/derive';
import { groupsOn, type IsoDate, isCitable } from '../machines/law';
import { FIRST_DATE } from '../machines/law/days';
import { planWindow } from '../machines/planned';
import { type Variable, variableNames } from '../machines/questions/variables';
import { OFF_PATH, type PlainTable } from './plain';

const FOLDER = join('src', 'training', 'scenarios');

export interface Deal {
  readonly id: string;
  readonly case: Case;
}

export const readDeals = (): readonly Deal[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      id: name.replace('.json', ''),
      case: readCase(JSON.parse(readFileSync(join(FOLDER, name), 'utf8')), FIRST_DATE),
    }));

/** One value for each variable that is on the path. */
export type KnownWorld = ReadonlyMap<Variable, string>;

/** What every engine gets to assess. */
export interface Sample {
  readonly id: string;
  readonly world: KnownWorld;
  readonly date: IsoDate;
  readonly decided: IsoDate;
}

/** Of an unknown variable the first of its possible values, in the order of the alphabet. */
const settle = (world: World): KnownWorld =>
  new Map(
    variableNames.flatMap((name) => {
      const [first] = [...world[name]].sort();
      return first === undefined ? [] : [[name, first] as const];
    }),
  );

export const samplesOf = (deals: readonly Deal[]): readonly Sample[] =>
  deals.flatMap(({ id, case: theCase }) => {
    const world = settle(derive(theCase).world);
    const { decisionDate } = theCase;
    const { first } = planWindow(theCase);
    return [...new Set([first, decisionDate])].map((date) => ({
      id: `${id} on ${date}`,
      world,
      date,
      decided: decisionDate,
    }));
  });

/** The world as the product's own engine takes it: new sets each time, so that none is remembered. */
export const asSets = ({ world }: Sample): World =>
  Object.fromEntries(
    variableNames.map((name): [Variable, Values] => {
      const value = world.get(name);
      return [name, value === undefined ? new Set() : new Set([value])];
    }),
  ) as Record<Variable, Values>;

/** The values of all variables, for the peers. */
export const valuesOf = ({ world }: Sample): Record<string, string> =>
  Object.fromEntries(variableNames.map((name) => [name, world.get(name) ?? OFF_PATH]));

/** The yes-or-no facts of a table: groups of countries, periods and sources, worked out beforehand. */
export const flagsOf = ({ world, date, decided }: Sample, { flags }: PlainTable): Record<string, boolean> => {
  const groups = groupsOn(date);
  return Object.fromEntries(
    [...flags].map(([name, flag]) => {
      if ('cite' in flag)
        return [name, flag.cite.some((id) => isCitable(id, date > decided ? date : decided))];
      if (!('on' in flag)) return [name, isWithin({ date, decided }, flag)];
      const code = world.get(flag.on);
      if (code === undefined) return [name, false];
      return [name, 'group' in flag ? groups[flag.group].has(code) : !groups[flag.outside].has(code)];
    }),
  );
};
