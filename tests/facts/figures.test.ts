import { describe, expect, it } from 'vitest';
import { type Answers, areAtOdds, assess, CaseError, derive, type Figures, readCase } from '../../machines';

const day = '2026-11-21';
const about = (figures: unknown, more: Answers = {}) =>
  readCase(
    {
      decisionDate: day,
      answers: {
        role: 'seller',
        itemKind: 'ic',
        identifiedBy: 'figures',
        makerClass: 'unknown',
        figuresFrom: 'maker',
        datacentre: 'yes',
        ...more,
        figures,
      },
    },
    day,
  );
const classesOf = (figures: unknown) => [...derive(about(figures)).world.class];
const isHeld = (figures: unknown) =>
  assess(about(figures)).findings.some(({ id }) => id === 'case.contradiction');

describe('figures that undercut each other', () => {
  it.each<[string, Figures, Figures]>([
    ['a TPP far below its rates', { tpp: 1, units: [[{ tops: 989, bits: 16 }]] }, { tpp: 15_824 }],
    ['a TPP far above its rates', { tpp: 5000, units: [[{ tops: 10, bits: 16 }]] }, { tpp: 5000 }],
    [
      'a TPP of one of two units',
      {
        tpp: 2400,
        units: [[{ tops: 300, bits: 8 }], [{ tops: 301, bits: 8 }]],
        dies: [{ mm2: 3000 }],
      },
      { tpp: 4808, dies: [{ mm2: 3000 }] },
    ],
    [
      'a TPP without the factor two',
      { tpp: 2400, units: [[{ tops: 300, bits: 16 }]], dies: [{ mm2: 3000 }] },
      { tpp: 4800, dies: [{ mm2: 3000 }] },
    ],
    [
      'half a die more',
      { tpp: 3000, dies: [{ mm2: 800, count: 2.5 }] },
      { tpp: 3000, dies: [{ mm2: 800, count: 2 }] },
    ],
    [
      'half a die alone',
      { tpp: 3000, dies: [{ mm2: 800, count: 0.5 }] },
      { tpp: 3000, dies: [{ mm2: 400 }] },
    ],
  ])('%s: the graver counts, and the deal is held', (_name, figures, graver) => {
    expect(classesOf(figures)).toEqual(classesOf(graver));
    expect(isHeld(figures)).toBe(true);
    expect(isHeld(graver)).toBe(false);
  });

  it('and turn no licence into care', () => {
    const deal: Answers = { flow: 'export', destination: 'CN', endUserSeat: 'CN', endUserParent: 'CN' };
    const levelOf = (figures: Figures) => assess(about(figures, deal)).outcome.level;
    expect(levelOf({ tpp: 15_824 })).toBe('licence');
    expect(levelOf({ tpp: 1, dies: [{ mm2: 800 }] })).not.toBe('licence');
    expect(levelOf({ tpp: 1, units: [[{ tops: 989, bits: 16 }]] })).toBe('licence');
  });

  it.each<[string, Figures]>([
    ['as it follows', { tpp: 15_824, units: [[{ tops: 989, bits: 16 }]] }],
    ['of rates that were rounded', { tpp: 15_830.4, units: [[{ tops: 989, bits: 16 }]] }],
    ['that was rounded itself', { tpp: 15_800, units: [[{ tops: 989.4, bits: 16 }]] }],
    ['that was rounded to two digits', { tpp: 16_000, units: [[{ tops: 989.4, bits: 16 }]] }],
    [
      'of the highest of several precisions',
      {
        tpp: 15_832,
        units: [
          [
            { tops: 1979, bits: 8 },
            { tops: 67, bits: 32 },
          ],
        ],
      },
    ],
    ['of two units together', { tpp: 4808, units: [[{ tops: 300, bits: 8 }], [{ tops: 301, bits: 8 }]] }],
    ['with decimals that a computer cannot hold', { tpp: 0.3, units: [[{ tops: 0.1, bits: 3 }]] }],
  ])('a TPP %s agrees with its rates', (_name, figures) => {
    expect(areAtOdds(figures)).toBe(false);
  });

  it('agree within their rounding, and the larger still counts', () => {
    expect(classesOf({ tpp: 4799, units: [[{ tops: 300, bits: 16 }]], dies: [{ mm2: 3000 }] })).toEqual([
      'a',
    ]);
  });
});

describe('what no form offers is refused', () => {
  it.each<[string, Record<string, unknown>, string, string]>([
    ['none beside the purchaser', { otherParties: ['none', 'purchaser'] }, 'otherParties', 'not-alone'],
    ['analysis beside a sale', { activity: ['sell', 'analysis-only'] }, 'activity', 'not-alone'],
    [
      'half a bit',
      { figures: { units: [[{ tops: 300, bits: 15.5 }]] } },
      'figures.units[0][0].bits',
      'not-whole',
    ],
    [
      'unknown beside an option',
      { otherParties: ['unknown', 'purchaser'] },
      'otherParties',
      'unknown-option',
    ],
    ['unknown beside a country', { destination: ['unknown', 'JP'] }, 'destination', 'unknown-country'],
    ['no processing unit', { figures: { tpp: 1, units: [] } }, 'figures.units', 'empty-list'],
    [
      'a rate of nothing',
      { figures: { units: [[{ tops: 0, bits: 8 }]] } },
      'figures.units[0][0].tops',
      'not-positive',
    ],
  ])('%s', (_name, answers, field, problem) => {
    const read = () => readCase({ decisionDate: day, answers }, day);
    expect(read).toThrow(CaseError);
    expect(read).toThrow(expect.objectContaining({ field: `answers.${field}`, problem }));
  });
});
