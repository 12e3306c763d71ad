import { describe, expect, it } from 'vitest';
import {
  all,
  any,
  before,
  type Condition,
  eachOf,
  fact,
  from,
  inGroup,
  isPeriod,
  nodesOf,
  not,
  partsOf,
  possibly,
  someOf,
  test,
} from '../../machines/facts/conditions';
import { rows } from '../../machines/findings/rows';
import { relevance } from '../../machines/questions';

const one = test('flow', 'export');
const two = inGroup('destination', 'D5');
const some = someOf(['endUserSeat', 'operatorSeat'], 'CN');

describe('a condition', () => {
  it.each<[string, Condition, readonly Condition[], boolean]>([
    ['a test', one, [], false],
    ['a test of several variables', some, [eachOf(some)], false],
    ['a named one', fact('moved', ['MOV-1'], one), [one], false],
    ['the opposite of one', not(one), [one], false],
    ['what is not ruled out', possibly(two), [two], false],
    ['all of some', all(one, two), [one, two], false],
    ['all of none', all(), [], false],
    ['one of some', any(one, two), [one, two], false],
    ['one of none', any(), [], false],
    ['a period with a beginning', from('2025-01-13'), [], true],
    ['a period with an end', before('2025-01-13'), [], true],
  ])('that is %s has these parts', (_, condition, parts, period) => {
    expect(partsOf(condition)).toEqual(parts);
    expect(isPeriod(condition)).toBe(period);
  });

  it('is told with all that is in it, in the order in which it is written', () => {
    const inner = not(two);
    const whole = all(one, any(inner, from('2025-01-13')));
    expect(nodesOf(whole)).toEqual([
      whole,
      one,
      any(inner, from('2025-01-13')),
      inner,
      two,
      from('2025-01-13'),
    ]);
    expect(nodesOf(some).slice(2)).toEqual(eachOf(some).any);
  });

  it('of a row or a question is of one of the kinds that are walked', () => {
    const ends = [...rows.map(({ when }) => when), ...Object.values(relevance)]
      .flatMap(nodesOf)
      .filter((node) => partsOf(node).length === 0 && !('all' in node) && !('any' in node));
    expect(ends.filter((node) => !('on' in node) && !('from' in node) && !('to' in node))).toEqual([]);
  });
});
