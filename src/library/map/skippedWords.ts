import type { Case, Derived, Skipped } from '../../../machines';
import { clauseOf, clauseText } from '../../words/conditionWords';
import { questionWords } from '../../words/names';
import type { Words } from '../../words/words';
import { decidesWords } from './askedWords';

/** Why a screen is passed by, in sentences, and on which answer that rests. */
export const skippedWords = (
  words: Words,
  why: Skipped,
  theCase: Case,
  facts: Derived,
): readonly string[] => {
  const { shortOf, answerOf } = questionWords(words);
  const quoted = (text: string) => words.map('quoted', { text });
  if (why.because === 'catalogue') return [words.map('skip.catalogue')];
  if (why.because === 'elsewhere')
    return [words.map('skip.elsewhere', { question: quoted(shortOf(why.question)) })];
  const missing = [
    ...why.fails.map((condition) => clauseText(words, clauseOf(words, condition))),
    ...why.undecided.map((id) => decidesWords(words, id)),
  ];
  return [
    ...missing.map((condition) => words.map('skip.condition', { condition })),
    why.by
      ? words.map('skip.by', {
          question: quoted(shortOf(why.by)),
          answer: words.list(answerOf(why.by, theCase, facts)),
        })
      : words.map('skip.together'),
  ];
};
