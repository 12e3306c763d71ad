import { parseArgs } from 'node:util';
import { type Language, languages } from '../../src/words/i18n';
import { type Command, helpIfAsked, type Option, type Options, refuse, usageOf } from '../lib/command.mjs';

export { refuse } from '../lib/command.mjs';

const languageNames: Record<Language, string> = { en: 'English', ja: 'Japanese' };
/** The option that most commands share. */
export const lang = { about: 'the language of words', of: languageNames, default: languages[0] } as const;

/** `--tpp -3` as `--tpp=-3`, so that a negative figure is refused as a figure, not as an option. */
const joined = (words: readonly string[]): string[] =>
  words.reduce<string[]>((done, word) => {
    const last = done.at(-1);
    if (last && /^--[a-z]+$/.test(last) && /^-\d/.test(word)) done[done.length - 1] = `${last}=${word}`;
    else done.push(word);
    return done;
  }, []);

/** A choice has one of its values, a text may be missing or come several times, a flag is there or not. */
type Value<O extends Option> = O extends { readonly of: infer V }
  ? keyof V & string
  : O extends { readonly many: true }
    ? readonly string[]
    : O extends { readonly value: string }
      ? string | undefined
      : boolean;
export type Values<O extends Options> = { readonly [Name in keyof O]: Value<O[Name]> };

const parsed = (options: Options) => {
  try {
    return parseArgs({
      options: Object.fromEntries(
        Object.entries(options).map(([name, option]) => [
          name,
          {
            type: 'of' in option || 'value' in option ? 'string' : 'boolean',
            multiple: 'many' in option,
          } as const,
        ]),
      ),
      allowPositionals: true,
      args: joined(process.argv.slice(2)),
    });
  } catch (error) {
    return refuse((error as Error).message);
  }
};

const oneOf = (name: string, value: string, allowed: readonly string[]): string =>
  allowed.includes(value)
    ? value
    : refuse(`--${name}: ${JSON.stringify(value)} is none of ${allowed.join(', ')}`);

/**
 * Reads the command line by what the command takes. What it does not take is refused in one line; asked for help,
 * it says what it takes.
 */
export const readArguments = <const O extends Options>(
  command: Command<O>,
): { readonly values: Values<O>; readonly operands: readonly string[] } => {
  helpIfAsked(command);
  const { values, positionals } = parsed(command.options);
  const { operands } = command;
  if (operands ? positionals.length < operands.least : positionals.length > 0)
    refuse(`usage: ${usageOf(command)}`);
  const read = Object.entries(command.options).map(([name, option]) => {
    const given = values[name];
    if ('of' in option) return [name, oneOf(name, String(given ?? option.default), Object.keys(option.of))];
    if ('many' in option) return [name, given ?? []];
    return [name, 'value' in option ? given : given === true];
  });
  return { values: Object.fromEntries(read) as Values<O>, operands: positionals };
};
