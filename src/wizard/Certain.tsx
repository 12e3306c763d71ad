import { type Case, isBinding } from '../../machines';
import { reasonsOf } from '../document/findings';
import { assessmentOf } from '../question/opened';
import { Button } from '../ui/Button';
import { levelWords } from '../ui/levelWords';
import { useQuestionWords } from '../words/names';
import { useWords } from '../words/words';

interface Props {
  readonly theCase: Case;
  /** Shows the result before its time, where it is handed over. */
  readonly peek: () => void;
}

/** Sales may stop as soon as nothing that it is still asked can make the result milder. */
export const Certain = ({ theCase, peek }: Props) => {
  const words = useWords();
  const names = useQuestionWords();
  const result = assessmentOf(theCase);
  const [reason] = reasonsOf(theCase, result, words, names);
  if (!isBinding(result.outcome.low) || reason === undefined) return null;
  return (
    <div className="notice certain">
      <p>{words.wizard('certain', { level: levelWords(words, result.outcome) })}</p>
      <details>
        <summary>{words.wizard('certain.why')}</summary>
        <p>{reason}</p>
      </details>
      <Button look="quiet" onClick={peek}>
        {words.wizard('certain.hand')}
      </Button>
    </div>
  );
};
