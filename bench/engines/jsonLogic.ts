import logic, { type Logic } from 'json-logic-js';
import { conclude, type Plain, plainTable } from '../plain';
import { flagsOf, valuesOf } from '../samples';
import { contender, type Reader } from './contender';

/** One expression per row over one object. It has no names for expressions: named facts are written out. */
export const jsonLogic: Reader = (table) => {
  const plain = plainTable(table);
  const expression = (condition: Plain): Logic => {
    if ('flag' in condition) return { var: flagNames.get(condition.flag) ?? '' };
    if ('named' in condition) return named.get(condition.named) ?? false;
    if ('not' in condition) return { '!': [expression(condition.not)] };
    // Its "and" of nothing is not true.
    if ('all' in condition) return condition.all.length === 0 || { and: condition.all.map(expression) };
    if ('any' in condition) return { or: condition.any.map(expression) };
    if ('notIn' in condition) return { '!': [{ in: [{ var: condition.variable }, condition.notIn] }] };
    return { in: [{ var: condition.variable }, condition.in] };
  };
  // A dot in a name would be read as a path.
  const flagNames = new Map([...plain.flags.keys()].map((name, place) => [name, `f${place}`]));
  const named = new Map<string, Logic>();
  for (const [name, condition] of plain.named) named.set(name, expression(condition));
  const rows = [...plain.rows.values()].map(({ id, when }) => ({ id, when: expression(when) }));
  return contender(
    (sample): Record<string, string | boolean> => ({
      ...valuesOf(sample),
      ...Object.fromEntries(
        Object.entries(flagsOf(sample, plain)).map(([name, value]) => [flagNames.get(name), value]),
      ),
    }),
    (data) => {
      const fired: string[] = [];
      for (const { id, when } of rows) if (logic.apply(when, data)) fired.push(id);
      return conclude(fired, plain, data.licenceInHand === 'checked');
    },
    (answer) => answer,
  );
};
