import { useMemo } from 'react';
import { type Case, derive, gist } from '../../machines';
import { useQuestionWords } from '../app/names';
import { useWords } from '../app/words';

/** A deal in a few words, for a list in which many have no name. */
export const useGist = (theCase: Case): string => {
  const words = useWords();
  const { answerOf } = useQuestionWords();
  return useMemo(() => {
    const facts = derive(theCase);
    const told = gist.flatMap((ids) => {
      const id = ids.find((one) => facts.asked.has(one) && theCase.answers[one] !== undefined);
      return id ? answerOf(id, theCase, facts).slice(0, 1) : [];
    });
    return words.list(told);
  }, [theCase, words, answerOf]);
};
