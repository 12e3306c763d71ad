import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCase } from '../../machines';
import { root } from '../../scripts/lib/install.mjs';
import { fileOf, reportOf } from '../../src/report/file';
import { run } from '../headless/run';
import { dealOf, NOT_TODAY } from './support';

const folder = join(root, 'src', 'training', 'scenarios');
const fileOfDeal = (number: string): string =>
  join(folder, readdirSync(folder).find((name) => name.startsWith(`${number}-`)) ?? '');
const assess = async (...args: readonly string[]): Promise<string> => (await run('assess', ...args)).out;

describe('the command line', () => {
  it('prints the report that the page gives, byte for byte', async () => {
    expect(await assess(fileOfDeal('17c'), '--format', 'report')).toBe(
      fileOf(reportOf(readCase(dealOf('17c'), NOT_TODAY))),
    );
  });

  it('prints a line for each of several reports', async () => {
    const printed = await assess(fileOfDeal('01'), fileOfDeal('18'), '--format', 'report');
    const lines = printed.trimEnd().split('\n');
    const levels = lines.map((line) => JSON.parse(line).assessment.outcome.level);
    expect(levels).toEqual(['licence', 'none']);
  });

  it('names a case by its file where it has no name, and tells several one after the other', async () => {
    const told = await assess(fileOfDeal('01'), fileOfDeal('18'), '--format', 'markdown', '--lang', 'ja');
    const subjects = told.split('\n').filter((line) => line.startsWith('# '));
    expect(subjects).toHaveLength(2);
    expect(subjects[1]).toMatch(/^# 【輸出チェック】18-t4-thai-university\.json：/);
  });
});
