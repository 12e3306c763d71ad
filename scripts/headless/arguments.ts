import { parseArgs } from 'node:util';

// A reader such as `head` may close the pipe before everything is written; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

/** Ends the command as misuse: one line, exit 2. */
export const refuse = (message: string): never => {
  process.stderr.write(`${message}\n`);
  process.exit(2);
};

/** `--tpp -3` as `--tpp=-3`, so that a negative figure is refused as a figure, not as an option. */
const joined = (words: readonly string[]): string[] =>
  words.reduce<string[]>((done, word) => {
    const last = done.at(-1);
    if (last && /^--[a-z]+$/.test(last) && /^-\d/.test(word)) done[done.length - 1] = `${last}=${word}`;
    else done.push(word);
    return done;
  }, []);

type Option = { type: 'string' | 'boolean'; default?: string };

/** Reads the command line; an option that does not exist is refused by its name. */
export const readArguments = <const O extends Record<string, Option>>(options: O) => {
  try {
    return parseArgs({ options, allowPositionals: true, args: joined(process.argv.slice(2)) });
  } catch (error) {
    return refuse((error as Error).message.replaceAll('\n', ' '));
  }
};

/** One of the values that an option allows. */
export const oneOf = <const V extends string>(name: string, value: unknown, allowed: readonly V[]): V =>
  allowed.find((candidate) => candidate === value) ??
  refuse(`--${name}: ${JSON.stringify(value)} is none of ${allowed.join(', ')}`);
