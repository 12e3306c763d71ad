import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../../scripts/lib/install.mjs';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'build-')));
});
afterEach(() => rmSync(folder, { recursive: true }));
const build = (where: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(where, 'scripts', 'build.mjs'), ...args],
    // Where a machine says that it is a CI, tools colour what they say even if no terminal reads it.
    {
      encoding: 'utf8',
      env: { ...process.env, CI: 'true', NODE_ENV: undefined, FORCE_COLOR: undefined, NO_COLOR: undefined },
    },
  );
  return { status, stdout, stderr };
};

test('a build has nothing to warn of, and writes no codes for a terminal into a file', {
  timeout: 240_000,
}, () => {
  const { status, stdout, stderr } = build(root, 'offline', '--outDir', folder);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).not.toContain('\u001b');
  expect(stdout).not.toMatch(/\(!\)|warn|TIMINGS/i);
  expect(stdout).toMatch(/✓ built in/);
});

test.each([
  ['offline', ['dist/offline/chip-export-check.html']],
  ['hosted', ['dist/offline/chip-export-check.html', 'dist/hosted']],
])('the %s build says at its end where to find it', (edition, paths) => {
  cpSync(join(root, 'scripts'), join(folder, 'scripts'), { recursive: true });
  const vite = join(folder, 'node_modules', 'vite', 'bin');
  mkdirSync(vite, { recursive: true });
  writeFileSync(join(vite, 'vite.js'), '');
  writeFileSync(join(folder, 'package-lock.json'), '{"packages":{"":{}}}');
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), '{"packages":{}}');
  const { status, stdout } = build(folder, edition);
  expect(status).toBe(0);
  expect([...stdout.matchAll(/: (.+)$/gm)].map(([, path]) => path)).toEqual(
    paths.map((path) => join(folder, path)),
  );
});
