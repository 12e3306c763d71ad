import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/install.mjs';

/** Packages that may run a program of their own when they are installed. A name here needs a reason beside it. */
const mayRunWhenInstalled: readonly string[] = [];

interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
}

describe.each(['package-lock.json', 'bench/package-lock.json'])('%s', (file) => {
  const { packages } = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
    packages: Readonly<Record<string, Locked>>;
  };
  const locked = Object.entries(packages).filter(([path]) => path !== '');

  test('runs nothing when it is installed, beyond a written list', () => {
    const running = locked.flatMap(([path, { hasInstallScript }]) => (hasInstallScript ? [path] : []));
    expect(running).toEqual(mayRunWhenInstalled);
  });

  test('states a hash of every package, and no host', () => {
    expect(locked.length).toBeGreaterThan(5);
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});

test('npm is told to run nothing either', () => {
  expect(readFileSync(join(root, '.npmrc'), 'utf8')).toContain('ignore-scripts=true');
});
