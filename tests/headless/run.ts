import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { root } from '../../scripts/lib/install.mjs';

export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

class Ended extends Error {}

let runs = 0;
const runNow = async (command: string, args: readonly string[]): Promise<Run> => {
  const { argv, exit, exitCode, stdout, stderr } = process;
  const written = { out: '', err: '' };
  const into =
    (stream: keyof typeof written): typeof stdout.write =>
    (chunk: Uint8Array | string, ...rest: unknown[]) => {
      written[stream] += chunk;
      const [done] = rest.filter((one) => typeof one === 'function');
      done?.();
      return true;
    };
  const [outWrite, errWrite] = [stdout.write, stderr.write];
  const entry = join(root, 'scripts', 'headless', `${command}.ts`);
  runs += 1;
  try {
    process.argv = [process.execPath, entry, ...args];
    process.exitCode = undefined;
    process.exit = (code) => {
      process.exitCode = code ?? process.exitCode;
      throw new Ended();
    };
    stdout.write = into('out');
    stderr.write = into('err');
    // The query has the command itself read anew; what it is made of is loaded once.
    await import(/* @vite-ignore */ `${entry}?run=${runs}`).catch((error) => {
      if (!(error instanceof Ended)) throw error;
    });
    await turn();
    return { code: Number(process.exitCode ?? 0), ...written };
  } finally {
    [stdout.write, stderr.write] = [outWrite, errWrite];
    Object.assign(process, { argv, exit, exitCode });
  }
};

let last: Promise<unknown> = Promise.resolve();
/**
 * Runs a command in this process, one after the other: to start Node takes longer than all that a command does.
 * That each starts by itself, from any folder, is shown in commands.test.ts.
 */
export const run = (command: string, ...args: readonly string[]): Promise<Run> => {
  const next = last.then(() => runNow(command, args));
  last = next.catch(() => {});
  return next;
};
