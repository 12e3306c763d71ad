import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Measure, readDatasheet, readingBy, readNumber, writeNumber } from '../../machines';

const readAs = (text: string, measure: Measure): string => {
  const reading = readNumber(text, readingBy(measure));
  if (reading === undefined) return 'nothing';
  return 'value' in reading ? String(reading.value) : reading.readings.join(' or ');
};

describe('a number that was typed', () => {
  it.each([
    ['4800', '4800'],
    [' 4800 ', '4800'],
    ['４８００', '4800'],
    ['４．８', '4.8'],
    ['4.8', '4.8'],
    ['.5', '0.5'],
    ['0.125', '0.125'],
    ['4799.999', '4799.999'],
    ['1,234,567', '1234567'],
    ['１，２３４，５６７', '1234567'],
    ['1.234.567', '1234567'],
    ['1,234.5', '1234.5'],
    ['1.234,5', '1234.5'],
    ["1'234", '1234'],
    ['1’234', '1234'],
    ['1 234', '1234'],
    ['1\u00a0234', '1234'],
    ['1\u202f234.5', '1234.5'],
    ['1_234', '1234'],
    ['-3', '-3'],
    ['−3', '-3'],
    ['－３', '-3'],
  ])('%s has one reading', (text, value) => {
    for (const measure of ['tpp', 'mm2'] as const) expect(readAs(text, measure)).toBe(value);
  });

  it.each([
    ['4.800', '4.8 or 4800'],
    ['4,8', '4.8 or 48'],
    ['1.234', '1.2340 or 1234'],
    ['0,125', '0.125 or 125'],
    ['1 234,5', '1234.5 or 12345'],
  ])('%s has two and is not taken', (text, both) => {
    for (const measure of ['tpp', 'mm2'] as const) expect(readAs(text, measure)).toBe(both);
  });

  it.each<[string, Measure, string]>([
    ['4,800', 'tpp', '4800'],
    ['４，８００', 'tpp', '4800'],
    ['1,979', 'tops', '1979'],
    ['4,000', 'bandwidth', '4000'],
    ['1,628', 'mm2', '1.6280 or 1628'],
    ['１，６２８', 'mm2', '1.6280 or 1628'],
    ['1,000', 'count', '1 or 1000'],
    // 814,125 mm² is no die.
    ['814.125', 'mm2', '814.125'],
    ['814,125', 'mm2', '814.1250 or 814125'],
  ])('%s for %s is %s: of two never the milder', (text, measure, reading) => {
    expect(readAs(text, measure)).toBe(reading);
  });

  it.each([
    '10⁴',
    '10³',
    '4₂',
    '①②',
    '⑫',
    '½',
    '4½',
    '𝟏𝟐',
    'Ⅳ',
    '٤٨٠٠',
    '४८००',
    '๔๘๐๐',
    '四千八百',
    '4千800',
    '4.8千',
    '1万5824',
    '4.8k',
    '1e4',
    '0x10',
    '4٫8',
    '4٬800',
    '50%',
    '４８％',
    '4800-5000',
    '4800〜5000',
    '4800 5000',
    '48 00',
    '48_00',
    '12,34,567',
    '4,800.5.1',
    '4.800.5',
    '~4800',
    '約4800',
    '>4800',
    '≥4800',
    '4800+',
    '5.',
    '',
    ',',
  ])('%s cannot be read', (text) => {
    for (const measure of ['tpp', 'mm2'] as const) expect(readAs(text, measure)).toBe('nothing');
  });

  it('comes back as it was written, whatever it is', () => {
    const numbers = fc.oneof(
      fc.double({ min: 0, max: 10_000_000, noNaN: true, minExcluded: true }),
      fc.integer({ min: 1, max: 10_000_000_000 }).map((thousandths) => thousandths / 1000),
      fc.constantFrom(Number.MIN_VALUE, 1e-7, 0.1 + 0.2),
    );
    fc.assert(
      fc.property(
        numbers,
        (value) => JSON.stringify(readNumber(writeNumber(value))) === JSON.stringify({ value }),
      ),
    );
  });
});

describe('a figure of a data sheet', () => {
  const figuresIn = (text: string) => {
    const { rates, dies, bandwidth, tpp, density } = readDatasheet(text);
    return [
      ...rates.map(({ tops }) => tops),
      ...dies.map(({ mm2 }) => mm2),
      ...[bandwidth, tpp, density].filter((value) => value !== undefined),
    ];
  };

  it.each([
    'FP16 1.979 TFLOPS',
    "FP16 1'979 TFLOPS",
    'FP16 1’979 TFLOPS',
    'FP16 ①② TFLOPS',
    'FP16 1② TFLOPS',
    'FP16 4½ TFLOPS',
    'FP16 10⁴ TFLOPS',
    'FP16 1e4 TFLOPS',
    'FP16 1万5824 TFLOPS',
    'FP16 4千800 TFLOPS',
    'FP16 12,34,567 TFLOPS',
    'FP16 ٤٨00 TFLOPS',
    'FP16 -989 TFLOPS',
    'die 1,628 mm²',
    'die 1.628 mm²',
    "die 1'628 mm²",
    'die 8e2 mm²',
    'TPP 15.824',
    "TPP 15'824",
    'TPP 15 824',
    'TPP 4.8k',
    'TPP 4.8千',
    'TPP 1万5824',
    'TPP 1e4',
    'TPP 10⁴',
    'TPP ①②',
    'TPP 50%',
  ])('%s is not taken', (text) => {
    expect(figuresIn(text)).toEqual([]);
  });

  it.each([
    ['FP16 1.979 TFLOPS', '1.9790', '1979'],
    ['die 1,628 mm²', '1.6280', '1628'],
    ['TPP 15.824', '15.8240', '15824'],
  ])('%s is refused with both of its readings', (text, one, other) => {
    expect(readDatasheet(text).refused).toEqual([
      expect.objectContaining({ reason: 'number', readings: [one, other] }),
    ]);
  });

  it.each<[string, readonly number[]]>([
    ['FP16 1,979 TFLOPS', [1979]],
    ['FP16 １，９７９ TFLOPS', [1979]],
    ['FP8 1.979 PFLOPS', [1979]],
    ['die 814 ㎟', [814]],
    ['die 814 mm²', [814]],
    ['memory bandwidth 2.039 TB/s', [2039]],
    ['TPP 15,824', [15_824]],
    ['TPP 15824', [15_824]],
  ])('%s is %j', (text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });
});
