import { Engine, type Nested, type TopLevel } from 'json-rules-engine';
import { conclude, type Plain, plainTable } from '../plain';
import { flagsOf, valuesOf } from '../samples';
import { asyncContender, type Reader } from './contender';

const nested = (condition: Plain): Nested => {
  if ('flag' in condition) return { fact: condition.flag, operator: 'equal', value: true };
  if ('named' in condition) return { condition: condition.named };
  if ('not' in condition) return { not: nested(condition.not) };
  if ('all' in condition) return { all: condition.all.map(nested) };
  if ('any' in condition) return { any: condition.any.map(nested) };
  if ('notIn' in condition) return { fact: condition.variable, operator: 'notIn', value: condition.notIn };
  return { fact: condition.variable, operator: 'in', value: condition.in };
};

/** A rule has to begin with all, any, not or a name. */
const topLevel = (condition: Plain): TopLevel => {
  const inner = nested(condition);
  return 'fact' in inner ? { all: [inner] } : inner;
};

/** One rule per row, each with an event; named facts are its shared conditions. */
export const jsonRulesEngine: Reader = (table) => {
  const plain = plainTable(table);
  const engine = new Engine();
  for (const [name, condition] of plain.named) engine.setCondition(name, topLevel(condition));
  for (const { id, when } of plain.rows.values())
    engine.addRule({ conditions: topLevel(when), event: { type: id } });
  return asyncContender(
    (sample) => ({ ...valuesOf(sample), ...flagsOf(sample, plain) }),
    async (facts) => {
      const { events } = await engine.run(facts);
      return conclude(
        events.map((event) => event.type),
        plain,
        facts.licenceInHand === 'checked',
      );
    },
  );
};
