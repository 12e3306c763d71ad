/** Whole sheets, as people paste them: what is taken from each, what is refused, and that no class is too mild. */
import { describe, expect, it } from 'vitest';
import { type Datasheet, readDatasheet, readSheet } from '../../machines';
import { sheetsIn, takenOf } from './sheets/sheets';

const mildness = ['a', 'b', 'below'];
const isMilder = (classes: readonly string[], chipClass: string): boolean =>
  chipClass !== '-' && classes.every((one) => mildness.indexOf(one) > mildness.indexOf(chipClass));
/** What may be used of a sheet: nothing of one about a system. */
const usable = (sheet: Datasheet): Datasheet =>
  sheet.system === undefined ? sheet : { rates: [], dies: [], refused: sheet.refused };

describe.each(['lines', 'kinds', 'more', 'others', 'last', 'further', 'vendor', 'parts'])(
  'the sheets of %s.txt',
  (name) => {
    it.each(sheetsIn(`${name}.txt`))('$kind', ({ text, column, takes, refuses, chipClass }) => {
      const sheet = readDatasheet(text, column);
      expect(takenOf(usable(sheet))).toEqual(takes);
      const reasons: string[] = sheet.refused.map(({ reason }) => reason);
      for (const reason of refuses) {
        if (reason === '*') expect(reasons).not.toEqual([]);
        else expect(reasons).toContain(reason);
      }
      expect(isMilder(readSheet(sheet, 'yes').classes, chipClass)).toBe(false);
    });
  },
);

describe('a class by a sheet', () => {
  const classesOf = (text: string, column?: string) => readSheet(readDatasheet(text, column), 'yes').classes;
  const below = 'FP8 tensor 100 TFLOPS, die 400 mm²';

  it('is below where every rate was read', () => {
    expect(classesOf(below)).toEqual(['below']);
  });

  it.each([
    'INT4 1,600 TOPS sparse',
    'FP4 200 TFLOPS*',
    'FP16 50 TFLOPS per core',
    'INT4 about 200 TOPS',
    '200 TOPS',
    'INT4 measured 150 TOPS',
    'INT4 tensor: 200',
    'INT8: 64 TMAC/s',
    'INT4200 TOPS',
    'INT4 peak 1.8 x 10^15 OPS',
    '8-bit: 131,072 MACs at 1 GHz',
    'INT4: 1,200 T',
    'INT4 900 TIOPS',
    'INT4: nine hundred TOPS',
    'TOPS (INT4)\t900',
    'INT4 TOPS900',
    'BF16 tensor 60 TFLOPS ×2',
    '60 + 60 TFLOPS BF16 tensor',
    '2 tiles, each 60 TFLOPS BF16 tensor',
    'INT4 at twice the rate of INT8',
    'INT4性能为其4倍',
  ])('is never a milder one beside a rate that was not taken: %s', (line) => {
    expect(classesOf(`${below}\n${line}`)).toEqual(['below', 'b', 'a']);
  });

  it.each([
    'Supports FP8 and FP4 with 4th generation Tensor Cores',
    'FP16/FP8, 96 GB at 1.8 GHz, 300 W, CUDA 12.4',
    'FP8 training 2x faster than the A100',
  ])('is below beside a precision with other figures: %s', (line) => {
    expect(classesOf(`${below}\n${line}`)).toEqual(['below']);
  });

  it.each([
    '2,560 CUDA cores, 320 Tensor Cores, 80 SMs',
    'AD 102 die, one chip, 4 memory dies per stack',
    'CPU: 8 cores, 2 NVENC engines, 2-slot card',
    '400 W, 12核CPU, 8コアCPU',
  ])('is below beside counts that are of no part with a rate of its own: %s', (line) => {
    expect(classesOf(`${below}\n${line}`)).toEqual(['below']);
  });
  it('is below where the sheet says that the rate is of all its parts', () => {
    expect(classesOf('8 XCDs\nFP8 tensor, total: 100 TFLOPS\ndie 400 mm²')).toEqual(['below']);
    expect(classesOf('8 XCDs\nFP8 tensor: 100 TFLOPS\ndie 400 mm²')).toEqual(['below', 'b', 'a']);
    expect(classesOf('FP8 tensor 100 TFLOPS, 2 × 400 mm² dies')).toContain('a');
  });
  it('is open where two units of one chip have a rate each, which count together', () => {
    expect(classesOf('NPU 150 TOPS INT8, GPU 120 TOPS INT8')).toContain('a');
  });

  it('is open where only rates of vector units may be there', () => {
    expect(classesOf('FP32 19.2 TFLOPS, die 392 mm²')).toEqual(['below', 'b', 'a']);
    expect(classesOf('FP16 39 TFLOPS, FP32 19.2 TFLOPS, die 392 mm²')).toEqual(['below', 'b', 'a']);
    expect(classesOf('FP32 vector 19.2 TFLOPS')).toEqual(['below', 'b', 'a']);
  });

  it('is open where the catalogue knows a higher figure of the chip', () => {
    expect(classesOf('L40S\nFP8 tensor 100 TFLOPS, die 609 mm²')).toContain('a');
  });

  it('is the gravest all the same where what was read reaches it', () => {
    expect(classesOf('FP8 dense 733 TFLOPS, FP8 sparse 1,466 TFLOPS')).toEqual(['a']);
  });
});

describe('figures of a chip that the catalogue knows', () => {
  const odds = (text: string) => {
    const { atOdds } = readSheet(readDatasheet(text), 'yes');
    return atOdds && [atOdds.chip.id, atOdds.odds, atOdds.count];
  };

  it.each<[string, unknown]>([
    ['L40S\nFP8 tensor 733 TFLOPS', undefined],
    ['L40S\nFP8 tensor 1,466 TFLOPS', ['nvidia-l40s', 'twice', undefined]],
    ['L40S\nFP16 tensor 91.6 TFLOPS', ['nvidia-l40s', 'quarter', undefined]],
    ['L40S\nFP8 tensor 366 TFLOPS', ['nvidia-l40s', 'half', undefined]],
    ['L40S\nFP8 tensor 2,932 TFLOPS', ['nvidia-l40s', 'several', 4]],
    ['L40S\nFP8 tensor 800 TFLOPS', undefined],
    ['L40S\nFP8 tensor 900 TFLOPS', ['nvidia-l40s', 'higher', undefined]],
    ['No name\nFP8 tensor 900 TFLOPS', undefined],
  ])('%j', (text, expected) => {
    expect(odds(text)).toEqual(expected);
  });
});

it('reads the column that is chosen, by name or by number, and nothing before', () => {
  const text = 'Metric\tCard X\tCard Y\nFP16 (TFLOPS)\t96\t192\nINT8 (TOPS)\t192\t384';
  expect(readDatasheet(text)).toMatchObject({ rates: [], columns: ['Card X', 'Card Y'] });
  expect(takenOf(readDatasheet(text, 'card y'))).toEqual(['16@192', '8@384']);
  expect(takenOf(readDatasheet(text, '1'))).toEqual(['16@96', '8@192']);
  expect(readDatasheet(text, 'Card Z').rates).toEqual([]);
  const prose = 'Card A100 gives 312 TFLOPS FP16. Card H100 gives 989 TFLOPS FP16.';
  expect(readDatasheet(prose).columns).toEqual(['A100', 'H100']);
  expect(takenOf(readDatasheet(prose, 'H100'))).toEqual(['16@989']);
});
