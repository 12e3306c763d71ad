import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/install.mjs';
import { standingOf } from '../../scripts/lib/published.mjs';

let folder = '';
let origin = '';
const git = (where: string, ...args: string[]) =>
  execFileSync('git', ['-C', where, '-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
const commit = (where: string, text: string) => {
  writeFileSync(join(where, 'law.txt'), text);
  git(where, 'add', 'law.txt');
  git(where, 'commit', '--quiet', '--message', text);
  return git(where, 'rev-parse', 'HEAD');
};
/** A commit that is there and on no branch: as somebody could have sent it. */
const stray = (where: string) => {
  const head = git(where, 'rev-parse', 'HEAD');
  return git(where, 'commit-tree', `${head}^{tree}`, '-p', head, '-m', 'Stray');
};
const cloneOf = (name: string, ...options: string[]) => {
  git(folder, 'clone', '--quiet', ...options, `file://${origin}`, name);
  return join(folder, name);
};

let first = '';
let last = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'published-'));
  origin = join(folder, 'origin');
  mkdirSync(origin);
  git(origin, 'init', '--quiet', '--initial-branch=main');
  first = commit(origin, 'first');
  last = commit(origin, 'last');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a commit', () => {
  test('of the main branch is published, its past too', () => {
    for (const one of [first, last])
      expect(standingOf(origin, one)).toEqual({ state: 'published', by: 'main' });
  });

  test('on no branch, or on another one, is not', () => {
    expect(standingOf(origin, stray(origin))).toEqual({ state: 'unpublished' });
    git(origin, 'checkout', '--quiet', '-b', 'other');
    expect(standingOf(origin, commit(origin, 'other'))).toEqual({ state: 'unpublished' });
  });

  test('that a tag holds is published', () => {
    const released = stray(origin);
    git(origin, 'tag', 'v1', released);
    expect(standingOf(origin, released)).toEqual({ state: 'published', by: 'v1' });
  });

  test('that replaces another by a graft is not taken for it', () => {
    const other = stray(origin);
    git(origin, 'replace', last, other);
    expect(standingOf(origin, other)).toEqual({ state: 'unpublished' });
  });

  test('is looked for at the origin, in a clone that stands on no branch', () => {
    const clone = cloneOf('clone');
    git(clone, 'checkout', '--quiet', '--detach');
    git(clone, 'branch', '--delete', '--force', 'main');
    expect(standingOf(clone, first)).toMatchObject({ state: 'published' });
    expect(standingOf(clone, stray(clone))).toEqual({ state: 'unpublished' });
  });

  test('is looked for on the main branch of the origin, whatever its name', () => {
    git(origin, 'branch', '--move', 'main', 'trunk');
    expect(standingOf(cloneOf('clone'), last)).toMatchObject({ state: 'published' });
  });

  test('that a shallow clone cannot place is not judged', () => {
    const clone = cloneOf('shallow', '--depth=1');
    expect(standingOf(clone, last)).toMatchObject({ state: 'published' });
    expect(standingOf(clone, first)).toEqual({ state: 'missing' });
    expect(standingOf(clone, stray(clone))).toEqual({ state: 'cut-off' });
  });

  test('has nothing to be compared with where there is neither branch nor tag', () => {
    git(origin, 'branch', '--move', 'main', 'trunk');
    expect(standingOf(origin, last)).toEqual({ state: 'no-branch' });
  });

  test('that is not here is missing', () => {
    expect(standingOf(origin, 'a'.repeat(40))).toEqual({ state: 'missing' });
  });
});

describe('the command, in a repository whose build writes one file', () => {
  const built = (of: string) => `<meta name="edition" content="e"><meta name="commit" content="${of}">`;
  /** A build that only says of which commit it is. */
  const vite = `
    import { execFileSync } from 'node:child_process';
    import { mkdirSync, writeFileSync } from 'node:fs';
    const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
    mkdirSync('dist/offline', { recursive: true });
    writeFileSync('dist/offline/chip-export-check.html', '<meta name="edition" content="e"><meta name="commit" content="' + commit + '">');
  `;
  const write = (path: string, text: string) => {
    mkdirSync(join(origin, path, '..'), { recursive: true });
    writeFileSync(join(origin, path), text);
  };
  const verify = (text: string) => {
    const file = join(folder, 'page\u001b[2J.html');
    writeFileSync(file, text);
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(origin, 'scripts', 'verify-offline.mjs'), file],
      { encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  };
  beforeEach(() => {
    cpSync(join(root, 'scripts'), join(origin, 'scripts'), { recursive: true });
    write('package.json', '{"type":"module"}');
    write('package-lock.json', '{"packages":{"":{}}}');
    write('.gitignore', 'node_modules\n');
    write('node_modules/.package-lock.json', '{"packages":{}}');
    write('node_modules/vite/package.json', '{"type":"module"}');
    write('node_modules/vite/bin/vite.js', vite);
    git(origin, 'add', '.');
    last = commit(origin, 'the build');
  });

  test('says the same, and before that whose code it runs', () => {
    const { status, stdout, stderr } = verify(built(last));
    expect({ status, stderr }).toMatchObject({
      status: 0,
      stderr: expect.stringContaining(`runs code of commit ${last}`),
    });
    expect(stdout).toContain('held by  main');
    expect(stdout).toContain('The same');
    expect(stdout).not.toContain('\u001b');
  });

  test('says where another file differs', () => {
    expect(verify(`${built(last)}<script>`)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Not the same'),
    });
  });

  test('builds no commit that nobody published, and does not call its file the same', () => {
    const { status, stdout, stderr } = verify(built(stray(origin)));
    expect(status).toBe(1);
    expect(stderr).toContain('Neither the main branch nor a tag');
    expect(stderr).not.toContain('runs code');
    expect(stdout).not.toContain('The same');
  });
});
