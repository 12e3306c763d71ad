import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/install.mjs';
import { firstDifference, saidIn } from '../../scripts/lib/verify.mjs';

const head = (edition: string, commit: string) =>
  `<html><head><meta name="edition" content="${edition}"><meta name="commit" content="${commit}"></head></html>`;

describe('a file', () => {
  test('says of which edition and commit it is', () => {
    expect(saidIn(head('2026-11-21.2', 'abc+changes'))).toEqual({
      edition: '2026-11-21.2',
      commit: 'abc+changes',
    });
  });

  test.each([
    ['without either', '<html></html>'],
    ['with words in its place', head('2026-11-21.2', 'no commit')],
  ])('%s says nothing', (_which, html) => {
    expect(saidIn(html)).toBeUndefined();
  });

  test.each<[string, string, string, number | undefined]>([
    ['equal', 'abc', 'abc', undefined],
    ['different in one byte', 'abc', 'abd', 2],
    ['shorter', 'ab', 'abc', 2],
    ['longer', 'abcd', 'abc', 3],
  ])('that is %s is told by its first other byte', (_which, given, built, at) => {
    expect(firstDifference(Buffer.from(given), Buffer.from(built))).toBe(at);
  });
});

describe('the command', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'verify-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const verify = (...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'scripts', 'verify-offline.mjs'), ...args], { encoding: 'utf8' });

  test.each<[string, string | undefined, string]>([
    ['no file', undefined, 'usage:'],
    ['a file that is no page of this project', '<html></html>', 'names no edition'],
    ['a file built from changed sources', head('e', `${'a'.repeat(40)}+changes`), 'differ from every commit'],
    ['a file of a commit that is not here', head('e', 'a'.repeat(40)), 'does not hold that commit'],
  ])('cannot tell of %s, and says why', (_which, html, message) => {
    const file = join(folder, 'page.html');
    if (html !== undefined) writeFileSync(file, html);
    const { status, stderr } = html === undefined ? verify() : verify(file);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });

  test('cannot tell of a file that is not there', () => {
    const { status, stderr } = verify(join(folder, 'none.html'));
    expect(stderr).toContain('cannot be read');
    expect(status).toBe(2);
  });
});
