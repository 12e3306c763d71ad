import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive, figureLimits, law, readAnswer } from '../../machines';
import { questionWords } from '../../src/words/names';
import { wordsIn } from '../rules/support';

const languages = [wordsIn('en'), wordsIn('ja')];
const numberIn = (text: string): number => Number(text.replaceAll(',', ''));

describe('a figure is shown where it was judged', () => {
  it.each([
    [4799.9999, '4,799.9999'],
    [4799.999999999999, '4,799.999999999999'],
    [4800, '4,800'],
    [4800.00001, '4,800.00001'],
    [5.9199, '5.9199'],
    [5.91999999, '5.91999999'],
    [5.92, '5.92'],
    [2.0000001, '2.0000001'],
    [3.2999, '3.2999'],
    [6499.9999, '6,499.9999'],
    [20_999.9999, '20,999.9999'],
    [29.9999, '29.9999'],
    [3999.999, '3,999.999'],
    [0.0001, '0.0001'],
    [1e-9, '0.000000001'],
    [0, '0'],
    [15_830.4, '15,830.4'],
    [5.8955773955, '5.9'],
    [1 / 3, '0.33'],
  ])('%d as %s', (value, text) => {
    for (const words of languages) expect(words.number(value)).toBe(text);
  });

  it('whatever it is: on the same side of every limit, and never as nothing', () => {
    const limits = [...figureLimits];
    const nearLimit = fc
      .tuple(fc.constantFrom(...limits), fc.double({ min: -1e-3, max: 1e-3, noNaN: true }))
      .map(([limit, off]) => limit + off);
    const figure = fc.oneof(nearLimit, fc.double({ min: 0, max: 1e7, noNaN: true, minExcluded: true }));
    fc.assert(
      fc.property(figure, (value) => {
        for (const words of languages)
          for (const limit of [0, ...limits])
            expect(Math.sign(numberIn(words.number(value)) - limit)).toBe(Math.sign(value - limit));
      }),
      { seed: 20_261_121, numRuns: 2000 },
    );
  });

  it('of every chip of the catalogue', () => {
    for (const words of languages)
      for (const { tppPerIc, pd } of law.chips())
        for (const value of [tppPerIc, pd])
          if (value !== null)
            for (const limit of figureLimits)
              expect(Math.sign(numberIn(words.number(value)) - limit)).toBe(Math.sign(value - limit));
  });

  it('and what a person gave is written out', () => {
    const figures = {
      units: [[{ tops: 299.9999, bits: 16 }]],
      dies: [{ mm2: 814.0049, count: 2.004 }],
      bandwidth: 3999.996,
    };
    const theCase = {
      decisionDate: '2026-11-21',
      plannedDate: '2026-11-21',
      answers: {
        figures: readAnswer('figures', figures),
        hbmFigures: readAnswer('hbmFigures', { bandwidth: 199.999, mm2: 100.001 }),
        transistorCount: 29.9999,
      },
    };
    for (const words of languages) {
      const { answerOf } = questionWords(words);
      const said = (['figures', 'hbmFigures', 'transistorCount'] as const)
        .flatMap((id) => answerOf(id, theCase, derive(theCase)))
        .join(' ');
      for (const text of ['299.9999', '814.0049', '2.004', '3,999.996', '199.999', '100.001', '29.9999'])
        expect(said).toContain(text);
    }
  });
});
