import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/install.mjs';

/** Lines change with every commit; who imports whom does not. */
const withoutLines = (text: string): string => text.replace(/ · \d+ lines/g, '');

test('the rooms of the page stand on the floors that the design draws', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'scripts', 'run-ts.mjs'), join(root, 'scripts', 'headless', 'floors.ts')],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  // npm run -s floors -- --write draws them anew.
  expect(withoutLines(readFileSync(join(root, 'docs', 'design.md'), 'utf8'))).toContain(
    withoutLines(stdout.trim()),
  );
});
