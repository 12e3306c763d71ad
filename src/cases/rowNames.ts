import { type Column, law, type QuestionId, type RowNames } from '../../machines';
import { countryNamed } from '../question/countries';
import { fold } from '../words/fold';
import type { Words } from '../words/words';

/** What a column is called in one language; the short name first. */
const headingsIn = (words: Words, column: Column): readonly string[] => {
  if (column.of === 'label') return [words.intake(`column.${column.id}`)];
  if (column.of === 'date') return [words.ui(`start.${column.id}`)];
  if (column.of === 'sheet') return [words.report(`sheet.${column.id}`)];
  const { id, part } = column;
  const short = words.question(`${id}.short`);
  if (part === undefined) return [short, words.question(`${id}.title`)];
  const line = words.optionalQuestion(`${id}.line.${part}.short`) ?? words.question(`${id}.field.${part}`);
  return [words.intake('column.part', { question: short, part: line }), line];
};
const valuesIn = (words: Words, id: QuestionId, value: string): readonly string[] =>
  [words.optionalQuestion(`${id}.option.${value}`), words.optionalQuestion(`${id}.status.${value}`)].flatMap(
    (one) => one ?? [],
  );
const knownCodes: ReadonlySet<string> = new Set(law.countryCodes);

/** The headings and values of a table in every language, those of the first language first. */
export const rowNames = (languages: readonly Words[]): RowNames => ({
  key: fold,
  headingsOf: (column) => languages.flatMap((words) => headingsIn(words, column)),
  valuesOf: (id, value) => languages.flatMap((words) => valuesIn(words, id, value)),
  unknown: languages.map((words) => words.question('unknown')),
  open: languages.map((words) => words.ui('planned.open')),
  countryOf: (text) => (knownCodes.has(text) ? text : countryNamed(text)),
});
