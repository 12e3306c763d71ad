import type { Level, QuestionId } from '../../machines';
import { LevelShape } from '../ui/LevelShape';
import { useQuestionWords } from '../words/names';
import { useWords } from '../words/words';

interface Props {
  readonly level: Level;
  /** The unknown answers that decide it. */
  readonly deciding: readonly QuestionId[];
  /** The planned date is open and decides it, too. */
  readonly byDate?: true | undefined;
  readonly className: string;
}

/** What a result could still become, and what decides that. */
export const Could = ({ level, deciding, byDate, className }: Props) => {
  const words = useWords();
  const { shortOf } = useQuestionWords();
  return (
    <div className={className}>
      <LevelShape level={level} />
      <div>
        <p>
          <span>{words.ui('summary.could')}</span> <b>{words.finding(`level.${level}`)}</b>
        </p>
        {deciding.length > 0 || byDate ? (
          <p>
            <span>{words.ui('summary.deciding')}</span>{' '}
            {deciding.map((question) => (
              <mark key={question}>{shortOf(question)}</mark>
            ))}
            {byDate ? <mark>{words.ui('start.plannedDate')}</mark> : null}
          </p>
        ) : null}
      </div>
    </div>
  );
};
