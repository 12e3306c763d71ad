import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { root } from '../../scripts/lib/install.mjs';

const folder = mkdtempSync(join(tmpdir(), 'screen-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const screen = (args: readonly string[], input = '') => {
  const program = [join(root, 'scripts', 'run-ts.mjs'), join(root, 'scripts', 'headless', 'screen.ts')];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    encoding: 'utf8',
    input,
  });
  return { status, stdout, stderr };
};

it('prints every hit of every name, from the command line or one a line', () => {
  const list = file('own.csv', 'name,alias\nHuatai Precision Machinery Co. Ltd.,HTPM\nOrchid Marine,\n');
  const expected = [
    {
      name: '华泰精密机械',
      hits: [
        {
          score: expect.any(Number),
          listed: 'Huatai Precision Machinery Co. Ltd.',
          row: 2,
          list: 'own.csv',
          why: 'script',
        },
      ],
    },
    { name: 'Orion', hits: [] },
  ];
  const typed = screen(['--list', list, '--format', 'json', '华泰精密机械', 'Orion']);
  expect({ ...typed, stdout: JSON.parse(typed.stdout) }).toEqual({ status: 0, stderr: '', stdout: expected });
  expect(JSON.parse(screen(['--list', list], '华泰精密机械\nOrion\n').stdout)).toEqual(expected);
  const all = JSON.parse(screen(['--list', list, '--min', '0', 'Orchid Trading']).stdout);
  expect(all[0].hits[0]).toMatchObject({ listed: 'Orchid Marine', row: 3 });
});

it('a list that is none, and a score that is none, are misuse in a line', () => {
  const pdf = file('list.pdf', '%PDF-1.7');
  for (const args of [['--list', pdf, 'x'], ['x'], ['--list', pdf, '--min', '2', 'x']]) {
    const { status, stdout, stderr } = screen(args);
    expect({ status, stdout, lines: stderr.trim().split('\n').length }).toEqual({
      status: 2,
      stdout: '',
      lines: 1,
    });
  }
});
