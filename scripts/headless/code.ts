/** Turns cases into codes and back: npm run -s code -- CASE.json… or --decode CODE [--lang en|ja] */
import {
  CASE_FORMAT,
  CASE_VERSION,
  CaseError,
  CodeError,
  caseIn,
  encodeCase,
  readCase,
} from '../../machines';
import { problemWords } from '../../src/app/names';
import { oneOf, readArguments, refuse } from './arguments';
import { parseFile } from './caseFile';
import { languages, wordsIn } from './words';

const { values, positionals } = readArguments({
  decode: { type: 'string' },
  lang: { type: 'string', default: 'en' },
});
const language = oneOf('lang', values.lang, languages);
if (values.decode === undefined && positionals.length === 0)
  refuse('usage: code CASE.json… | code --decode CODE [--lang en|ja]');

const words = wordsIn(language);
const today = new Date().toISOString().slice(0, 10);

const codeOf = (file: string): string => {
  try {
    return encodeCase(readCase(parseFile(file, language), today));
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    return refuse(`${file}: ${error.field}: ${problemWords(words)(error.problem, error.detail)}`);
  }
};

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

const lines =
  values.decode === undefined ? positionals.map(codeOf) : [fileOf([values.decode, ...positionals].join(' '))];
for (const line of lines) process.stdout.write(`${line}\n`);
