import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/install.mjs';

test('a command is what its sources are now, however often it was run', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const says = () => {
    const entry = join(folder, 'entry.ts');
    const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'run-ts.mjs'), entry], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return stdout.trim();
  };
  try {
    write('entry.ts', "import { word } from './word';\nconsole.log(word);\n");
    write('word.ts', "export { word } from './deeper';\n");
    write('deeper.ts', "export const word = 'first';\n");
    expect([says(), says()]).toEqual(['first', 'first']);
    // A file of which nothing of its own is left in the program.
    write('word.ts', "export const word = 'second, and longer';\n");
    expect([says(), says()]).toEqual(['second, and longer', 'second, and longer']);
    write('entry.ts', "console.log('third');\n");
    expect(says()).toBe('third');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
