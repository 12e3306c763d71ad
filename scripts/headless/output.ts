/** The one way out of a command: what a person typed somewhere cannot steer the terminal that shows it. */
import { cleaned, cleanedJson, cleanedLine } from '../lib/terminal.mjs';

// A reader such as `head` may close the pipe before everything is written; that is no fault, and the rest is not
// worked out.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? (process.exitCode ?? 0) : 1),
);

/** Resolves when it is written, so that a closed pipe is seen before the next thing is worked out. */
const write = (text: string): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(text, () => setImmediate(resolve));
  });

/** Prints a text for people. */
export const print = (text: string): Promise<void> => write(cleaned(text));

/** Prints JSON that is written already. */
export const printJson = (json: string): Promise<void> => write(cleanedJson(json));

/** Says in one line what is wrong, and goes on. */
export const complain = (message: string): void => {
  process.stderr.write(`${cleanedLine(message)}\n`);
};
