import type { Case, Derived, QuestionId } from '../../machines';
import { useQuestionWords } from '../words/names';

interface Props {
  readonly id: QuestionId;
  readonly theCase: Case;
  readonly facts: Derived;
}

/** An answer in a list, by the short name of its question. */
export const ToldAnswer = ({ id, theCase, facts }: Props) => {
  const { shortOf, answerOf } = useQuestionWords();
  return (
    <li>
      <span>{shortOf(id)}</span>{' '}
      {answerOf(id, theCase, facts).map((answer) => (
        <mark key={answer}>{answer}</mark>
      ))}
    </li>
  );
};
