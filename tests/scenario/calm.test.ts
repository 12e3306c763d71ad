import { describe, expect, it } from 'vitest';
import {
  calmAnswer,
  derive,
  law,
  questionIds,
  readCase,
  readScenario,
  scenarioData,
  writtenOut,
} from '../../machines';
import { shipped } from './support';

const DAY = '2026-11-21';
const few = { role: 'reexporter', ownCountry: 'JP', itemKind: 'board', screening: 'unconfirmed' };
const filled = (answers: object, more: object = {}) => readCase({ answers, rest: 'calm', ...more }, DAY);

describe('a deal that leaves the rest calm', () => {
  it('has the calm answer to each question on its path that it does not name, in their order', () => {
    const { answers } = filled(few);
    expect(answers).toMatchObject({
      ...few,
      owners: 'none',
      flagsOrder: { '*': 'absent' },
      otherParties: ['none'],
    });
    expect(Object.keys(answers)).toEqual(questionIds.filter((id) => answers[id] !== undefined));
    const { asked, settled } = derive({ decisionDate: DAY, plannedDate: DAY, answers });
    const open = [...asked].filter((id) => answers[id] === undefined && !settled.has(id));
    expect(open.filter((id) => calmAnswer(id) !== undefined)).toEqual([]);
    // Where something goes nobody can say calmly.
    expect(open).toContain('destination');
  });

  it('answers nothing that its path does not ask', () => {
    const { answers } = filled(few);
    const { asked } = derive({ decisionDate: DAY, plannedDate: DAY, answers });
    expect(Object.keys(answers).filter((id) => !asked.has(id as (typeof questionIds)[number]))).toEqual([]);
  });

  it.each([['open'], [true], [null], ['']])('and nothing but calm: %j is refused', (rest) => {
    expect(() => readCase({ answers: {}, rest }, DAY)).toThrow('rest: unknown-option (calm)');
  });

  it('leaves open what a twist takes away', () => {
    const deal = {
      id: 'x',
      title: { en: 'x' },
      story: { en: 'x' },
      decisionDate: DAY,
      answers: few,
      rest: 'calm',
      expected: { level: 'hold', findings: [] },
      twists: [
        { id: 't', what: { en: 'x' }, answers: { owners: null }, expected: { level: 'hold', findings: [] } },
      ],
    };
    const { theCase, twists } = readScenario(deal, DAY);
    expect(theCase.answers.owners).toBe('none');
    expect(twists[0]?.theCase.answers).toEqual({ ...theCase.answers, owners: undefined });
    expect(readScenario(writtenOut(deal), DAY)).toEqual(readScenario(deal, DAY));
    expect(scenarioData(readScenario(deal, DAY))).not.toHaveProperty('rest');
  });

  it.each(shipped)('is written out whole where it is shipped: %s', (_name, file) => {
    const whole = writtenOut(file);
    expect(whole).not.toHaveProperty('rest');
    expect(readScenario(whole, law.FIRST_DATE)).toEqual(readScenario(file, law.FIRST_DATE));
  });
});
