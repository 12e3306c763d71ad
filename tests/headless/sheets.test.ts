/** Data sheets and rows of chips on the command line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from './run';

let folder = '';
const write = (name: string, data: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
};
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheets-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const asJson = ['--format', 'json'];
const linesOf = (out: string) =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('datasheet', { timeout: 120_000 }, () => {
  it('prints what was taken, the class, and what was refused and why', async () => {
    const file = write('l40s.txt', 'L40S\nFP8 Tensor dense 733 TFLOPS | sparse 1,466 TFLOPS\nDie 609 mm²\n');
    const { code, out } = await run('datasheet', file, ...asJson);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      rates: [{ format: 'FP8', bits: 8, tops: 733, sparse: false }],
      dies: [{ mm2: 609 }],
      bandwidth: null,
      tpp: 5864,
      class: 'a',
      refused: [{ text: expect.stringContaining('1,466'), why: 'sparse' }],
      chips: ['nvidia-l40s'],
      atOdds: null,
    });
  });

  it('leaves the class open beside a rate that was not taken, and says so in the language asked for', async () => {
    const file = write('open.txt', 'FP8 Tensor 100 TFLOPS\nINT4 Tensor ca. 200 TOPS\nDie 400 mm²\n');
    const { out } = await run('datasheet', file, ...asJson);
    expect(JSON.parse(out)).toMatchObject({ class: 'undetermined', lacks: [{ kind: 'refused' }] });
    expect((await run('datasheet', file, '--lang', 'ja')).out).toContain('範囲、上限・下限');
  });

  it('asks which column is the chip, and reads the one that is named', async () => {
    const file = write(
      'table.csv',
      'Metric,Card X,Card Y\nFP16 Tensor (TFLOPS),96,192\nINT8 (TOPS),192,384\n',
    );
    const asked = await run('datasheet', file, ...asJson);
    expect(asked.code).toBe(2);
    expect(JSON.parse(asked.out)).toMatchObject({
      rates: [],
      columns: ['Card X', 'Card Y'],
      class: 'undetermined',
    });
    expect(asked.err).toMatch(/several chips.*"Card X", "Card Y".*--column/);
    const chosen = await run('datasheet', file, '--column', 'Card Y', ...asJson);
    expect(chosen.code).toBe(0);
    expect(JSON.parse(chosen.out)).toMatchObject({ tpp: 3072, column: 'Card Y' });
    expect(await run('datasheet', file, '--column', 'Card Z')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^--column: "Card Z" is none of/),
    });
  });

  it.each<[string, string | Uint8Array | undefined, RegExp]>([
    ['no file', undefined, /cannot be read/],
    ['an empty one', ' \n', /is empty/],
    ['bytes that are no text', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), /is no text/],
    ['more than a sheet', 'FP8 1 TFLOPS\n'.repeat(500), /5,000/],
  ])('refuses %s', async (_name, data, message) => {
    const file = data === undefined ? join(folder, 'nowhere.txt') : write('bad.txt', data);
    const { code, out, err } = await run('datasheet', file);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(message);
  });
});

describe('classify of many rows', { timeout: 120_000 }, () => {
  const csv =
    'name,tpp,die,datacentre\nH100 SXM,,,\n,3000,800,yes\n,abc,,\n,"4,800",,\nA100,,,\n,1000,,perhaps\n';

  it('gives a result a row, names each that is at fault, and goes on', async () => {
    const { code, out, err } = await run('classify', '--rows', write('rows.csv', csv), ...asJson);
    expect(code).toBe(2);
    expect(linesOf(out)).toMatchObject([
      { row: 1, name: 'H100 SXM', class: 'a' },
      { row: 2, class: 'b', tpp: 3000 },
      { row: 3, field: 'tpp', error: expect.stringContaining('abc') },
      { row: 4, class: 'a', tpp: 4800 },
      { row: 5, field: 'name', error: expect.stringContaining('can mean') },
      { row: 6, field: 'datacentre' },
    ]);
    expect(err.trimEnd().split('\n')).toHaveLength(3);
    expect(err).toMatch(/row 3: tpp: /);
  });

  it('reads a JSON object a line, and a file that is named alone', async () => {
    const rows = '{"tpp":1599,"die":100}\n{"tpp":4992,"die":826,"planar":true}\nnonsense\n';
    const { code, out } = await run('classify', write('rows.jsonl', rows), ...asJson);
    expect(code).toBe(2);
    expect(linesOf(out)).toMatchObject([
      { row: 1, class: 'below' },
      { row: 2, class: 'a', performanceDensity: null },
      { row: 3, field: 'row', error: 'is not JSON' },
    ]);
  });

  it('is fine where every row is', async () => {
    const { code, out, err } = await run(
      'classify',
      '--rows',
      write('fine.csv', 'tpp;die\n5000;\n1000;500\n'),
    );
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trimEnd().split('\n')).toEqual(['row 1: 3A090.a: TPP 5000', 'row 2: below 3A090: TPP 1000']);
  });
});
