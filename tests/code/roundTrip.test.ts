import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, assess, type Case, decodeCase, encodeCase } from '../../machines';
import { asTicked, bare, canonical, deals, everyCase, lengthOf, median, RUNS, read } from './support';

const again = (theCase: Case): Case => decodeCase(encodeCase(theCase));

describe('a case comes back from its code as it was', () => {
  it.each(deals)('the shipped deal %s', (_name, theCase) => {
    expect(again(theCase)).toStrictEqual(theCase);
    expect(again(asTicked(theCase))).toStrictEqual(asTicked(theCase));
  });

  it('whatever the gate lets pass', { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(everyCase, (theCase) => canonical(again(theCase)) === canonical(bare(theCase))),
      { seed: 20_261_121, numRuns: RUNS },
    );
  });

  const about = (answers: unknown) => read({ decisionDate: '2026-11-21', answers });
  it.each<[string, unknown]>([
    ['no answer at all', {}],
    ['a checklist without a line', { endUse: {} }],
    ['a checklist that was not looked at', { endUse: 'unknown' }],
    ['one line alone', { flagsUse: { 'cash-payment': 'resolved' } }],
    ['a line that says the same as all others', { dueDiligence: { '*': 'done', 'tell-customers': 'done' } }],
    ['a list of one country', { destination: ['VN'] }],
    ['one of two countries, twice', { destination: ['VN', 'KH'], endUserSeat: ['VN', 'KH'] }],
    ['the same countries in another order', { destination: ['VN', 'KH'], endUserSeat: ['KH', 'VN'] }],
    ['any country but two', { destination: { not: ['VN', 'KH'] }, endUserSeat: 'KH' }],
    ['one of several flows', { flow: ['export', 'reexport'], itemKind: ['ic', 'board', 'hbm'] }],
    ['every option', { training: ['neither', 'inference', 'training'] }],
    ['countries that are not known', { destination: 'unknown', endUserSeat: 'unknown' }],
    ['verbs in an order of their own', { activity: ['use', 'buy', 'sell'] }],
    ['the longest fraction', { transistorCount: 0.1 + 0.2 }],
    ['the smallest number', { figures: { tpp: Number.MIN_VALUE } }],
    ['a TPP that is the least', { figures: { tpp: 1940, atLeast: true } }],
    [
      'rates beside those that were read',
      { figures: { units: [[{ tops: 242.5, bits: 8 }]], atLeast: true } },
    ],
    ['seventeen digits', { figures: { tpp: 1234567.8901234567 } }],
    ['a tenth', { hbmFigures: { bandwidth: 0.1, mm2: 99_999.9 } }],
    ['half a die', { figures: { tpp: 1, dies: [{ mm2: 814, count: 0.5, counts: false }, { mm2: 1 }] } }],
    [
      'rates',
      {
        figures: {
          units: [
            [
              { tops: 989.4, bits: 16 },
              { tops: 1979, bits: 8 },
            ],
            [{ tops: 1, bits: 4 }],
          ],
        },
      },
    ],
    ['a hundred dies', { figures: { tpp: 4800, dies: Array.from({ length: 100 }, () => ({ mm2: 814 })) } }],
  ])('%s', (_name, answers) => {
    expect(again(about(answers))).toStrictEqual(about(answers));
  });

  it('with dates far apart, and to the last day that a file can hold', () => {
    for (const dates of [
      { decisionDate: '2023-11-17', plannedDate: '9999-12-31' },
      { decisionDate: '9999-12-31', plannedDate: '2023-11-17' },
      { decisionDate: '2028-02-29', plannedDate: '2028-03-01' },
    ])
      expect(again(read({ ...dates, answers: {} }))).toStrictEqual(read({ ...dates, answers: {} }));
  });

  it('without what a person typed', () => {
    const [, theCase] = deals[0] ?? ['', read({ answers: {} })];
    const withReason: Case = { ...theCase, reasons: { datacentre: 'They told us so.' } };
    expect(encodeCase(withReason)).toBe(encodeCase(theCase));
    expect(again(withReason)).toStrictEqual(theCase);
  });

  it('and is judged the same, byte for byte, in whatever order its answers and lines stood', () => {
    const turned = (record: Answers): Answers =>
      Object.fromEntries(
        Object.entries(record)
          .toReversed()
          .map(([id, answer]) => [
            id,
            typeof answer === 'object' && !Array.isArray(answer) && !('tpp' in answer)
              ? Object.fromEntries(Object.entries(answer).toReversed())
              : answer,
          ]),
      ) as Answers;
    // What is open is told of the shipped deals alone: to try every answer of an odd case takes its time.
    for (const [, theCase] of deals)
      expect(JSON.stringify(assess({ ...theCase, answers: turned(theCase.answers) }))).toBe(
        JSON.stringify(assess(theCase)),
      );
    const judgedAs = (theCase: Case): string => {
      const { outcome, findings, atDecisionDate, changes } = assess(theCase);
      return JSON.stringify([outcome, findings, atDecisionDate?.outcome, atDecisionDate?.findings, changes]);
    };
    fc.assert(
      fc.property(everyCase, (theCase) => {
        const other = { ...bare(theCase), answers: turned(theCase.answers) };
        expect(encodeCase(other)).toBe(encodeCase(theCase));
        expect(judgedAs(again(other))).toBe(judgedAs(other));
      }),
      { seed: 20_261_121, numRuns: 150 },
    );
  }, 60_000);
});

describe('a code is short', () => {
  const lengths = deals.map(([, theCase]) => lengthOf(encodeCase(theCase)));
  const ticked = deals.map(([, theCase]) => lengthOf(encodeCase(asTicked(theCase))));

  it('for the shipped deals: at most twenty characters for half of them', () => {
    expect(median(lengths)).toBeLessThanOrEqual(20);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(32);
  });

  it('as well when every line of a list was ticked by itself', () => {
    expect(median(ticked)).toBeLessThanOrEqual(20);
    expect(Math.max(...ticked)).toBeLessThanOrEqual(32);
  });

  it('for a deal that was left half-way', () => {
    const answers = { role: 'reexporter', ownCountry: 'JP', usPerson: 'no', itemKind: 'board' };
    expect(lengthOf(encodeCase(read({ answers })))).toBeLessThanOrEqual(12);
  });

  it('and made and read at once', () => {
    const all = deals.map(([, theCase]) => theCase);
    const round = (): number => {
      const start = performance.now();
      for (const theCase of all) again(theCase);
      return (performance.now() - start) / all.length;
    };
    expect(median(Array.from({ length: 9 }, round))).toBeLessThan(10);
  });
});
