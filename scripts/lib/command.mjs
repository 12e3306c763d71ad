// What a command takes, said once beside the command: its help and its usage line are written from it.
// Only Node's own modules may be imported here: it runs before anything is installed.
import { cleanedLine } from './terminal.mjs';

/** @typedef {{ about: string }} Flag */
/** @typedef {{ about: string, value: string, many?: true }} Text with what stands for the value, such as `FILE`; it may be given several times */
/** @typedef {{ about: string, of: Readonly<Record<string, string>>, default: string }} Choice of values, each with what it is */
/** @typedef {Flag | Text | Choice} Option */
/** @typedef {Readonly<Record<string, Option>>} Options */
/** @typedef {{ name: string, about: string, least: number }} Operands */

/**
 * @template {Options} [O=Options]
 * @typedef {object} Command
 * @property {string} name as npm runs it
 * @property {string} about
 * @property {Operands} [operands] what follows the name, several times where the name ends in `…`
 * @property {O} options
 * @property {Readonly<Record<number, string>>} exits
 */

/** @param {Option} option */
const givenAs = (option) =>
  'of' in option ? Object.keys(option.of).join('|') : 'value' in option ? option.value : '';

/** @param {string} name @param {Option} option */
const written = (name, option) => `--${name}${givenAs(option) && ` ${givenAs(option)}`}`;

/** @param {Command} command what is wrong with a call is said with this line */
export const usageOf = ({ name, operands, options }) =>
  [
    name,
    ...(operands ? [operands.least > 0 ? operands.name : `[${operands.name}]`] : []),
    ...Object.entries(options).map(([option, one]) => `[${written(option, one)}]${'many' in one ? '…' : ''}`),
  ].join(' ');

/** @param {readonly (readonly [string, string])[]} rows @param {string} margin */
const columns = (rows, margin) => {
  const width = Math.max(...rows.map(([first]) => first.length));
  const rest = `\n${margin}${' '.repeat(width)}  `;
  // Lines of a window; a word that is longer stands by itself.
  const lines = new RegExp(`(?!\\s).{1,${Math.max(40, 100 - width)}}(?=\\s|$)|\\S+`, 'g');
  return rows.map(
    ([first, second]) => `${margin}${first.padEnd(width)}  ${(second.match(lines) ?? []).join(rest)}`,
  );
};

/** @param {Command} command */
export const helpOf = (command) => {
  const { name, about, operands, options, exits } = command;
  const named = Object.entries(options);
  const choices = named.flatMap(([option, one]) =>
    'of' in one ? [/** @type {const} */ ([option, one])] : [],
  );
  return [
    `${name}: ${about}`,
    '',
    // A lifecycle script of npm needs no `run`, and one that prints results is run silently.
    `usage: npm ${name === 'start' || name === 'test' ? name : `run -s ${name}`} -- ${usageOf(command).slice(name.length + 1)}`.trimEnd(),
    ...(operands ? ['', ...columns([[operands.name, operands.about]], '  ')] : []),
    '',
    'options:',
    ...columns(
      [
        ...named.map(
          ([option, one]) =>
            /** @type {const} */ ([
              'of' in one ? `--${option}` : written(option, one),
              'of' in one ? `${one.about} (${one.default} unless told otherwise)` : one.about,
            ]),
        ),
        ['--help', 'says this'],
      ],
      '  ',
    ),
    ...choices.flatMap(([option, { of }]) => ['', `--${option}:`, ...columns(Object.entries(of), '  ')]),
    '',
    'exit codes:',
    ...columns(Object.entries(exits), '  '),
    '',
  ].join('\n');
};

/**
 * Prints the help and ends the program, if it is asked for: before anything is installed, built or read.
 * @param {Command} command
 * @param {readonly string[]} [args]
 */
export const helpIfAsked = (command, args = process.argv.slice(2)) => {
  const end = args.indexOf('--');
  const own = end < 0 ? args : args.slice(0, end);
  if (!own.includes('--help') && !own.includes('-h')) return;
  process.stdout.write(helpOf(command));
  process.exit(0);
};

/**
 * Ends the program as misuse: one line, exit 2.
 * @param {string} message
 * @returns {never}
 */
export function refuse(message) {
  process.stderr.write(`${cleanedLine(message)}\n`);
  process.exit(2);
}
