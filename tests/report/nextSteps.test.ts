import { expect, it } from 'vitest';
import { assess, readCase } from '../../machines';
import { nextSteps, stepsOf } from '../../src/document/findings';
import { dealOf, deals, english, NOT_TODAY } from './support';

it.each(['sales', 'compliance'] as const)('a stop tells %s first what stops the deal', (hand) => {
  // Somebody asked for false papers; what is open besides is asked later.
  const theCase = { ...readCase(dealOf('30'), NOT_TODAY), hand };
  const result = assess({ ...theCase, answers: { ...theCase.answers, diversionKnowledge: 'unknown' } });
  expect(result.outcome.level).toBe('stop');
  const [first] = nextSteps(english, theCase, result, []);
  expect(first?.key).toBe('diversion.false-papers');
});

it.each(deals)('no step for everybody gives way to a milder one of the desk, in %s', (_name, data) => {
  const theCase = { ...readCase(data, NOT_TODAY), hand: 'sales' } as const;
  const result = assess(theCase);
  const told = nextSteps(english, theCase, result, []).map(({ key }) => key);
  const [gravest] = stepsOf(english, theCase, result).certain;
  if (gravest && gravest.hand === undefined && gravest.level !== 'note') expect(told[0]).toBe(gravest.key);
});
