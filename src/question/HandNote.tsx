import type { Case, Derived, QuestionId } from '../../machines';
import { useQuestionWords } from '../words/names';
import { useWords } from '../words/words';

interface Props {
  readonly id: QuestionId;
  readonly theCase: Case;
  readonly facts: Derived;
}

/** Which desk gave an answer, and what it had been before the other one corrected it. */
export const HandNote = ({ id, theCase, facts }: Props) => {
  const words = useWords();
  const { answerOf } = useQuestionWords();
  const by = theCase.by?.[id];
  const corrected = theCase.corrected?.[id];
  if (!by || theCase.answers[id] === undefined) return null;
  return corrected ? (
    <small className="hand">
      {words.ui('hand.corrected', {
        hand: words.ui(`hand.${by}`),
        other: words.ui(`hand.${corrected.by}`),
        answer: words.list(
          answerOf(id, { ...theCase, answers: { ...theCase.answers, [id]: corrected.was } }, facts),
        ),
        reason: corrected.reason,
      })}
    </small>
  ) : (
    <small className="hand">{words.ui('hand.answered', { hand: words.ui(`hand.${by}`) })}</small>
  );
};
