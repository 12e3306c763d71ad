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
  /** It is only that nobody has looked it up: a check to make, and no warning. */
  readonly isCheck?: boolean;
  readonly className: string;
}

/** What a result could still become, and what decides that. */
export const Could = ({ level, deciding, byDate, isCheck = false, className }: Props) => {
  const words = useWords();
  const { shortOf } = useQuestionWords();
  if (isCheck)
    return (
      <div className={`${className} check`}>
        <p>
          <span>{words.ui('summary.check')}</span>{' '}
          {deciding.map((question) => (
            <mark key={question}>{shortOf(question)}</mark>
          ))}{' '}
          <span>{words.ui('summary.check.could', { level: words.finding(`level.${level}.short`) })}</span>
        </p>
      </div>
    );
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
