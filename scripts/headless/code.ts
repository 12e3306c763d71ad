/** Turns cases into codes and back: npm run -s code -- --help */
import { CASE_FORMAT, CASE_VERSION, CodeError, caseIn, encodeCase } from '../../machines';
import { clock } from '../../src/words/clock';
import { lang, readArguments, refuse } from './arguments';
import { casesIn } from './caseFile';
import { complain, print, printJson } from './output';
import { wordsIn } from './words';

const { values, operands } = readArguments({
  name: 'code',
  about: 'prints the code of each case, or the case file of a code.',
  operands: {
    name: 'CASE.json…',
    about: 'files of one case or of several; after --decode, the rest of a code that comes in groups',
    least: process.argv.some((word) => word.startsWith('--decode')) ? 0 : 1,
  },
  options: { decode: { about: 'the code to read back', value: 'CODE' }, lang },
  exits: {
    0: 'done',
    2: 'misuse, a code that does not check, or a case that cannot be used: a line on stderr names each, the others get their code',
  },
});
const words = wordsIn(values.lang);

/** A code may come in groups, as words of their own. */
const fileOf = (code: string): string => {
  try {
    const theCase = caseIn(code);
    return JSON.stringify({ format: CASE_FORMAT, version: CASE_VERSION, ...theCase }, null, 2);
  } catch (error) {
    if (!(error instanceof CodeError)) throw error;
    const shown = code.replaceAll(/\s+/g, ' ').trim();
    return refuse(`${shown}: ${words.code(`problem.${error.problem}`, { detail: error.detail })}`);
  }
};

if (values.decode === undefined)
  for (const operand of operands)
    for (const { file, result } of casesIn(operand, clock(), words)) {
      if ('labelled' in result) await print(`${encodeCase(result.labelled.theCase)}\n`);
      else {
        complain(`${file}: ${result.error.field}: ${result.error.message}`);
        process.exitCode = 2;
      }
    }
else await printJson(`${fileOf([values.decode, ...operands].join(' '))}\n`);
