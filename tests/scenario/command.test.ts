import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assess, writeScenario } from '../../machines';
import { root } from '../../scripts/lib/install.mjs';
import { readDeal } from './support';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'deal-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('the command line assesses a deal with what an instructor needs, finished or not', () => {
  const deal = readDeal('14c');
  const teaching = { difficulty: 1, minutes: 10, point: { en: 'Ask.' }, notes: [], mistakes: [] } as const;
  const files = [
    { ...deal, teaching },
    { ...deal, teaching, story: {}, unfinished: true as const },
  ].map((one, index) => {
    const file = join(folder, `${index}.json`);
    writeFileSync(file, writeScenario(one));
    return file;
  });
  const printed = execFileSync(
    process.execPath,
    [join(root, 'scripts', 'run-ts.mjs'), join(root, 'scripts', 'headless', 'assess.ts'), ...files],
    { encoding: 'utf8', cwd: root },
  );
  const levels = printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).outcome.level);
  const { level } = assess(deal.theCase).outcome;
  expect(levels).toEqual([level, level]);
});
