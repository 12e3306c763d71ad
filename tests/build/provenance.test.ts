import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commitIn } from '../../scripts/build/provenance';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'provenance-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const git = (...args: string[]) =>
  execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
    encoding: 'utf8',
  }).trim();

test('a folder holds the commit that it was checked out at, until a file in it is changed or added', () => {
  git('init', '--quiet');
  writeFileSync(join(folder, 'law.txt'), 'as of a day');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Begin');
  const commit = git('rev-parse', 'HEAD');
  expect(commit).toMatch(/^[0-9a-f]{40}$/);
  expect(commitIn(folder)).toBe(commit);
  writeFileSync(join(folder, 'law.txt'), 'as of another day');
  expect(commitIn(folder)).toBe(`${commit}+changes`);
  git('checkout', '--quiet', '.');
  writeFileSync(join(folder, 'more.txt'), '');
  expect(commitIn(folder)).toBe(`${commit}+changes`);
});

test('a folder outside a repository holds none that is known', () => {
  expect(commitIn(folder)).toBe('unknown');
});
