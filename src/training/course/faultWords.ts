import type { CaseError } from '../../../machines';
import { useProblemWords } from '../../words/names';
import { useWords } from '../../words/words';

/** Refusals whose usual words speak of cases. */
const own = ['not-ours', 'unknown-option', 'too-many', 'too-large'] as const;

/** A refusal of a file of results in words. */
export const useFaultWords = () => {
  const words = useWords();
  const say = useProblemWords();
  return ({ problem, detail }: CaseError): string => {
    const found = own.find((one) => one === problem);
    return found ? words.course(`problem.${found}`, { detail }) : say(problem, detail);
  };
};
