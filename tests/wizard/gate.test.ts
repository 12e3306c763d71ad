import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, type QuestionId, question, questionIds, readAnswer, UNKNOWN } from '../../machines';
import { beginDraft, readDraft } from '../../src/question/fields';
import { odd } from '../code/support';

/** The value that a field shows and gives back when nobody touches it. */
const throughForm = (id: QuestionId, answer: Answer) => readDraft(id, beginDraft(id, answer));

describe('the form and the gate take the same values', () => {
  it.each(questionIds)('of %s', (id) => {
    fc.assert(
      fc.property(odd(id), (given) => {
        const answer = readAnswer(id, given);
        expect(readAnswer(id, answer)).toStrictEqual(answer);
        expect(throughForm(id, answer)).toStrictEqual({ answer });
      }),
      { seed: 20_261_121, numRuns: question(id).kind === 'choice' ? 20 : 200 },
    );
  });

  it.each<[string, QuestionId, unknown]>([
    ['a list of one country', 'destination', ['VN']],
    ['all other lines together', 'endUse', { '*': 'known' }],
    ['all other lines beside one', 'flagsUse', { '*': 'absent', 'cash-payment': 'open' }],
    ['a checklist that was not looked at', 'dueDiligence', UNKNOWN],
    ['a TPP beside its rates', 'figures', { tpp: 4800, units: [[{ tops: 300, bits: 16 }]] }],
    ['an unusual bit length', 'figures', { units: [[{ tops: 300, bits: 19 }]] }],
    ['a tiny figure', 'figures', { tpp: 1e-9 }],
    ['three decimals', 'figures', { tpp: 1.234 }],
    ['a die of which nothing more is said', 'figures', { tpp: 1, dies: [{ mm2: 814 }] }],
    ['a part of a die', 'figures', { tpp: 1, dies: [{ mm2: 814, count: 2.5 }] }],
  ])('%s', (_name, id, given) => {
    const answer = readAnswer(id, given);
    expect(throughForm(id, answer)).toStrictEqual({ answer });
  });

  it.each<[string, QuestionId, unknown]>([
    ['an exclusive option beside another', 'otherParties', ['none', 'purchaser']],
    ['half a bit', 'figures', { units: [[{ tops: 300, bits: 15.5 }]] }],
    ['an absurd figure', 'figures', { tpp: 1e9 }],
    ['a rate of nothing', 'figures', { units: [[{ tops: 0, bits: 16 }]] }],
    ['a country that is none', 'destination', 'XX'],
  ])('nor does either take %s', (_name, id, given) => {
    expect(() => readAnswer(id, given)).toThrow();
    expect(throughForm(id, given as Answer)).toHaveProperty('faults');
  });
});
