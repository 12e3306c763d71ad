import type { Hand } from '../../machines';
import { Button } from '../ui/Button';
import { useWords } from '../words/words';

interface Props {
  readonly giveTo: (hand: Hand | undefined) => void;
}

/** Where sales has answered its part: whoever goes on says in which part. */
export const TakeOver = ({ giveTo }: Props) => {
  const words = useWords();
  return (
    <div className="notice take-over">
      <p>{words.ui('hand.take')}</p>
      <div className="go">
        <Button onClick={() => giveTo('compliance')}>{words.ui('hand.take.compliance')}</Button>
        <Button look="quiet" onClick={() => giveTo(undefined)}>
          {words.ui('hand.take.both')}
        </Button>
      </div>
    </div>
  );
};
