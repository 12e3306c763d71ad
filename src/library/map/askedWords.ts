/** When something is asked, in words: made from the conditions themselves. */
import {
  type AskedIf,
  askedIf,
  isAlways,
  type QuestionId,
  question,
  type ScreenId,
  shownIf,
} from '../../../machines';
import { type Clause, clauseOf, clauseText } from '../../words/conditionWords';
import { questionWords } from '../../words/names';
import type { Words } from '../../words/words';

const line = (text: string): Clause => ({ kind: 'line', text });
const isEverything = (clause: Clause, words: Words): boolean =>
  clause.kind === 'line' && clause.text === words.conditions('always');

const namingWords = (words: Words, { on, names }: NonNullable<AskedIf['naming']>): string => {
  const { shortOf, optionOf } = questionWords(words);
  const [first] = on;
  const isCountry = first !== undefined && question(first).kind === 'country';
  return words.map('if.answer', {
    questions: words.either(on.map((id) => words.map('quoted', { text: shortOf(id) }))),
    answer: first === undefined || isCountry ? words.country(names) : optionOf(first, names),
  });
};

export const decidesWords = (words: Words, id: QuestionId): string =>
  words.map('if.decides', { question: words.map('quoted', { text: questionWords(words).shortOf(id) }) });

/** When a question is asked, as a clause; `undefined` in every case. */
export const askedClause = (words: Words, asked: AskedIf): Clause | undefined => {
  if (isAlways(asked)) return undefined;
  const condition = clauseOf(words, asked.when);
  const parts = [
    ...(isEverything(condition, words) ? [] : condition.kind === 'all' ? condition.of : [condition]),
    ...(asked.naming ? [line(namingWords(words, asked.naming))] : []),
    ...(asked.decides ? [line(decidesWords(words, asked.decides))] : []),
    ...(asked.catalogue ? [line(words.map('if.catalogue'))] : []),
  ];
  const [only] = parts;
  return only && parts.length === 1 ? only : { kind: 'all', of: parts };
};

/** When a screen is shown, as a clause; `undefined` in every case. */
export const shownClause = (words: Words, id: ScreenId): Clause | undefined => {
  const { any, unless } = shownIf(id);
  const reasons = any.flatMap((asked) => askedClause(words, asked) ?? []);
  const [first] = reasons;
  const one: Clause | undefined =
    first && reasons.length === 1
      ? first
      : first && {
          kind: 'any',
          of: reasons.flatMap((reason) => (reason.kind === 'any' ? reason.of : [reason])),
        };
  if (unless.length === 0) return one;
  const { shortOf } = questionWords(words);
  const beside = line(
    words.map('if.unless', {
      questions: words.all(unless.map((other) => words.map('quoted', { text: shortOf(other) }))),
    }),
  );
  return { kind: 'all', of: one ? [...(one.kind === 'all' ? one.of : [one]), beside] : [beside] };
};

const said = (words: Words, clause: Clause | undefined): string =>
  clause ? words.map('if', { condition: clauseText(words, clause) }) : words.map('always');

export const shownInWords = (words: Words, id: ScreenId): string => said(words, shownClause(words, id));
export const askedInWords = (words: Words, id: QuestionId): string =>
  said(words, askedClause(words, askedIf(id)));
