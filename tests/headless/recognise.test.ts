/** The command that reads the lines of a quotation. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/install.mjs';

const run = (args: readonly string[], input: string | Buffer) =>
  spawnSync(
    process.execPath,
    [join(root, 'scripts', 'run-ts.mjs'), join(root, 'scripts', 'headless', 'recognise.ts'), ...args],
    { cwd: root, encoding: 'utf8', input },
  );

describe('recognise', { timeout: 60_000 }, () => {
  it('prints a line for each line of stdin, in its order and with its text', () => {
    const lines = ['NVIDIA L4 24GB ×4', 'H100 8枚', 'Ascend 910X', 'AMD H200', 'Total: $5'];
    const { status, stdout, stderr } = run([], lines.join('\n'));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const read = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(read.map(({ text }) => text)).toEqual(lines);
    expect(read.map((line) => [line.status, line.quantity])).toEqual([
      ['found', 4],
      ['ambiguous', 8],
      ['unknown', null],
      ['contradiction', null],
      ['unknown', null],
    ]);
    expect(read[0].chips).toEqual(['nvidia-l4']);
    // What only comes near is never among what it may be.
    expect(read[2].chips).toEqual([]);
    expect(read[2].near.length).toBeGreaterThan(0);
    expect(read[4].why).toContain('total');
  });

  it('says what it read in Japanese, a line of text each', () => {
    const { stdout } = run(['--format', 'text', '--lang', 'ja'], 'H100 SXM5 80GB 2枚');
    expect(stdout).toBe('found\t2\tH100 SXM5 80GB 2枚\tnvidia-h100-sxm\tカタログの1製品の名前です。\n');
  });

  it('refuses what is no text, and a file that is not there', () => {
    for (const [args, input] of [
      [[], Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe])],
      [['none.csv'], ''],
    ] as const) {
      const { status, stdout, stderr } = run(args, input);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    }
  });
});
