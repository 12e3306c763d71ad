import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCase } from '../../machines';
import { root } from '../../scripts/lib/install.mjs';
import { fileOf, reportOf } from '../../src/report/file';
import { dealOf, NOT_TODAY } from './support';

const folder = join(root, 'src', 'training', 'scenarios');
const fileOfDeal = (number: string): string =>
  join(folder, readdirSync(folder).find((name) => name.startsWith(`${number}-`)) ?? '');
const assess = (...args: readonly string[]): string =>
  execFileSync(
    process.execPath,
    [join(root, 'scripts', 'run-ts.mjs'), join(root, 'scripts', 'headless', 'assess.ts'), ...args],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, cwd: root },
  );

describe('the command line', () => {
  it('prints the report that the page gives, byte for byte', () => {
    expect(assess(fileOfDeal('17c'), '--format', 'report')).toBe(
      fileOf(reportOf(readCase(dealOf('17c'), NOT_TODAY))),
    );
  });

  it('prints a line for each of several reports', () => {
    const lines = assess(fileOfDeal('01'), fileOfDeal('18'), '--format', 'report').trimEnd().split('\n');
    const levels = lines.map((line) => JSON.parse(line).assessment.outcome.level);
    expect(levels).toEqual(['licence', 'none']);
  });

  it('names a case by its file where it has no name, and tells several one after the other', () => {
    const told = assess(fileOfDeal('01'), fileOfDeal('18'), '--format', 'markdown', '--lang', 'ja');
    const subjects = told.split('\n').filter((line) => line.startsWith('# '));
    expect(subjects).toHaveLength(2);
    expect(subjects[1]).toMatch(/^# 【輸出チェック】18-t4-thai-university\.json：/);
  });
});
