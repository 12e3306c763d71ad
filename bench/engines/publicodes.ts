import Engine, { type Expression } from 'publicodes';
import { variableNames } from '../../machines/questions/variables';
import { conclude, OFF_PATH, type Plain, plainTable } from '../plain';
import { flagsOf, valuesOf } from '../samples';
import { contender, type Reader } from './contender';

const silent = () => {};
const text = (value: string): string => `'${value}'`;

/** One rule per row, per named fact, per variable and per flag; the world is the situation. */
export const publicodes: Reader = (table) => {
  const plain = plainTable(table);
  const numbered = (letter: string, names: Iterable<string>) =>
    new Map([...names].map((name, place) => [name, `${letter}${place}`]));
  const values = numbered('v', variableNames);
  const flags = numbered('f', plain.flags.keys());
  const named = numbered('n', plain.named.keys());
  const rows = numbered('r', plain.rows.keys());

  const every = (parts: readonly Expression[]): Expression => ({ 'toutes ces conditions': parts });
  const some = (parts: readonly Expression[]): Expression => ({ 'une de ces conditions': parts });
  const expression = (condition: Plain): Expression => {
    if ('flag' in condition) return flags.get(condition.flag) ?? '';
    if ('named' in condition) return named.get(condition.named) ?? '';
    if ('not' in condition) return { '=': [expression(condition.not), 'non'] };
    if ('all' in condition) return every(condition.all.map(expression));
    if ('any' in condition) return some(condition.any.map(expression));
    const variable = values.get(condition.variable);
    return 'notIn' in condition
      ? every(condition.notIn.map((value) => `${variable} != ${text(value)}`))
      : some(condition.in.map((value) => `${variable} = ${text(value)}`));
  };
  const rules: Record<string, Expression> = {};
  for (const name of values.values()) rules[name] = text(OFF_PATH);
  for (const name of flags.values()) rules[name] = 'non';
  for (const [name, condition] of plain.named) rules[named.get(name) ?? ''] = every([expression(condition)]);
  for (const [id, { when }] of plain.rows) rules[rows.get(id) ?? ''] = every([expression(when)]);
  const engine = new Engine(rules, { logger: { log: silent, warn: silent, error: console.error } });

  return contender(
    (sample) => {
      const world = valuesOf(sample);
      const situation: Record<string, string> = {};
      for (const [name, value] of Object.entries(world)) situation[values.get(name) ?? ''] = text(value);
      for (const [name, value] of Object.entries(flagsOf(sample, plain)))
        situation[flags.get(name) ?? ''] = value ? 'oui' : 'non';
      return { situation, licenceInHand: world.licenceInHand === 'checked' };
    },
    ({ situation, licenceInHand }) => {
      engine.setSituation(situation);
      const fired: string[] = [];
      for (const [id, rule] of rows) if (engine.evaluate(rule).nodeValue === true) fired.push(id);
      return conclude(fired, plain, licenceInHand);
    },
    (answer) => answer,
  );
};
