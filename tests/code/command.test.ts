import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASE_FORMAT, encodeCase, readCase } from '../../machines';
import { run as runCommand } from '../headless/run';
import { bare, deals } from './support';

const run = (...args: string[]) => runCommand('code', ...args);

describe('the command line', { timeout: 60_000 }, () => {
  const [first, second] = deals;
  if (!first || !second) throw new Error('no deals');
  let folder = '';
  const write = (name: string, data: unknown): string => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(data));
    return path;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'chip-export-check-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('prints the code of each file, a line each', async () => {
    const { code, out, err } = await run(write('a.json', first[1]), write('b.json', second[1]));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`${encodeCase(first[1])}\n${encodeCase(second[1])}\n`);
  });

  it.each<[string, (code: string) => string[]]>([
    ['as it was printed', (code) => [code]],
    ['in small letters, group by group', (code) => code.toLowerCase().split('-')],
  ])('prints the case file of a code %s', async (_name, words) => {
    const { code, out, err } = await run('--decode', ...words(encodeCase(first[1])));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const printed = JSON.parse(out);
    expect(printed.format).toBe(CASE_FORMAT);
    expect(bare(readCase(printed, '2000-01-01'))).toStrictEqual(first[1]);
  });

  const wrong = encodeCase(first[1]).replace('-', '-2');
  it.each<[string, string[], string]>([
    ['a bad code', ['--decode', wrong], `${wrong}: This code does not check.`],
    ['a bad code, in Japanese', ['--decode', wrong, '--lang', 'ja'], `${wrong}: コードを照合できません。`],
    ['a code of another script', ['--decode', 'あ'], 'あ: No code contains the character “あ”.'],
    ['nothing', [], 'usage: '],
    ['a file that is not there', ['nowhere.json'], 'nowhere.json: file: '],
    ['a language that it does not have', ['--decode', 'A', '--lang', 'fr'], '--lang: '],
  ])('refuses %s in one line', async (_name, args, beginning) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err.startsWith(beginning), err).toBe(true);
    expect(err).not.toMatch(/problem\.|\{\{/);
  });

  it('refuses a case that is none by its field', async () => {
    const path = write('bad.json', { answers: { role: 'nobody' } });
    const { code, err } = await run(path);
    expect(code).toBe(2);
    expect(err).toContain(`${path}: answers.role: `);
  });
});
