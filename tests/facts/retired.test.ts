import { describe, expect, it } from 'vitest';
import { assess, CaseError, decodeCase, readCase, readScenario } from '../../machines';
import { writeTold } from '../../machines/code';
import { deal, tool } from '../findings/support';

const DAY = '2026-11-21';
const read = (answers: object, reasons?: object) =>
  readCase({ decisionDate: DAY, answers, ...(reasons ? { reasons } : {}) }, DAY);

describe('an answer to a question of an earlier edition', () => {
  it.each([
    [{ technologyFromD5: 'yes' }, { technologyDeveloper: 'yes', technologyProduct: 'yes' }],
    [{ technologyFromD5: 'no' }, {}],
    [{ technologyFromD5: 'unknown' }, {}],
    [
      { technologyFromD5: 'yes', technologyProduct: 'no' },
      { technologyDeveloper: 'yes', technologyProduct: 'no' },
    ],
    [{ equipmentSupplement4: 'no' }, { equipmentExporter: 'no' }],
    [{ equipmentSupplement4: 'yes' }, {}],
  ])('%j is read as %j', (old, present) => {
    expect(read(old).answers).toEqual(present);
  });

  it('keeps its reason, and is refused where it was no answer', () => {
    expect(read({ technologyFromD5: 'yes' }, { technologyFromD5: 'as told' }).reasons).toEqual({
      technologyDeveloper: 'as told',
    });
    expect(() => read({ equipmentSupplement4: 'perhaps' })).toThrow(CaseError);
  });

  it('is read in a code', () => {
    const told = {
      decisionDate: DAY,
      plannedDate: DAY,
      answers: { role: 'seller', technologyFromD5: 'yes' },
    };
    expect(decodeCase(writeTold(told)).answers).toEqual({
      role: 'seller',
      technologyDeveloper: 'yes',
      technologyProduct: 'yes',
    });
  });

  it('leads to nothing milder than it did', () => {
    const { equipmentExporter: _, ...answers } = deal({ ...tool, destination: 'CN' }).answers;
    const level = (old: string) => assess(read({ ...answers, equipmentSupplement4: old })).outcome.level;
    expect([level('yes'), level('no')]).toEqual(['hold', 'licence']);
  });

  it('can be changed by a twist', () => {
    const told = { en: 'What if?' };
    const twist = (id: string, answers: object) => ({
      id,
      what: told,
      answers,
      expected: { level: 'hold', findings: [] },
    });
    const { twists } = readScenario(
      {
        id: 'own',
        title: told,
        story: told,
        decisionDate: DAY,
        answers: { technologyFromD5: 'yes' },
        expected: { level: 'hold', findings: [] },
        twists: [twist('no', { technologyFromD5: 'no' }), twist('open', { technologyFromD5: null })],
      },
      DAY,
    );
    expect(twists.map(({ theCase }) => theCase.answers)).toEqual([{}, {}]);
  });
});
