import type { Level, QuestionId } from '../../machines';
import { LevelShape } from '../ui/LevelShape';
import { useQuestionWords } from '../words/names';
import { useWords } from '../words/words';

interface Props {
  readonly level: Level;
  /** The unknown answers that decide it. */
  readonly deciding: readonly QuestionId[];
  readonly className: string;
}

/** What a result could still become, and what decides that. */
export const Could = ({ level, deciding, className }: Props) => {
  const words = useWords();
  const { shortOf } = useQuestionWords();
  return (
    <div className={className}>
      <LevelShape level={level} />
      <div>
        <p>
          <span>{words.ui('summary.could')}</span> <b>{words.finding(`level.${level}`)}</b>
        </p>
        {deciding.length > 0 ? (
          <p>
            <span>{words.ui('summary.deciding')}</span>{' '}
            {deciding.map((question) => (
              <mark key={question}>{shortOf(question)}</mark>
            ))}
          </p>
        ) : null}
      </div>
    </div>
  );
};
