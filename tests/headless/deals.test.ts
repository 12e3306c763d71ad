import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../../scripts/lib/install.mjs';

const folder = join(root, 'src', 'training', 'scenarios');
const files = readdirSync(folder).map((name) => join(folder, name));

it('the command line gives every shipped deal its level, a line of JSON each', () => {
  const printed = execFileSync(
    process.execPath,
    [join(root, 'scripts', 'run-ts.mjs'), join(root, 'scripts', 'headless', 'assess.ts'), ...files],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, cwd: root },
  );
  const levels = printed
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { outcome: { level: string } }).outcome.level);
  const expected = files.map(
    (file) => (JSON.parse(readFileSync(file, 'utf8')) as { expected: { level: string } }).expected.level,
  );
  expect(levels).toEqual(expected);
});
