import { useMemo } from 'react';
import { type Case, derive, gist } from '../../machines';
import { type QuestionWords, useQuestionWords } from '../words/names';
import { useWords, type Words } from '../words/words';

/** A deal in a few words, for a list in which many have no name. */
export const gistOf = (theCase: Case, words: Words, { answerOf }: QuestionWords): string => {
  const facts = derive(theCase);
  const told = gist.flatMap((ids) => {
    const id = ids.find((one) => facts.asked.has(one) && theCase.answers[one] !== undefined);
    return id ? answerOf(id, theCase, facts).slice(0, 1) : [];
  });
  return words.list(told);
};
export const useGist = (theCase: Case): string => {
  const words = useWords();
  const names = useQuestionWords();
  return useMemo(() => gistOf(theCase, words, names), [theCase, words, names]);
};
