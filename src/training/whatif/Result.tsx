import type { RefObject } from 'react';
import type { Assessment, Case, Level } from '../../../machines';
import { isOpenCheck, reasonsOf } from '../../document/findings';
import { Could } from '../../summary/Could';
import { JudgedBy } from '../../ui/JudgedBy';
import { LevelShape } from '../../ui/LevelShape';
import { lawOf } from '../../ui/lawOf';
import { levelWords } from '../../ui/levelWords';
import { useQuestionWords } from '../../words/names';
import { useWords } from '../../words/words';

interface Props {
  readonly side: 'left' | 'right';
  readonly name: string;
  readonly theCase: Case;
  readonly result: Assessment;
  readonly heading?: RefObject<HTMLHeadingElement | null>;
  /** What was expected before it was shown. */
  readonly guess?: Level | undefined;
}

/** More reasons than this are read below. */
const MOST = 3;

/** One side: its level in shape and words, what carries it, and what it could become. */
export const Result = ({ side, name, theCase, result, heading, guess }: Props) => {
  const words = useWords();
  const names = useQuestionWords();
  const { level, couldBecome, deciding, decidedByDate } = result.outcome;
  const id = `whatif-${side}`;
  return (
    <section className={`whatif-side whatif-result ${level}`} aria-labelledby={id}>
      <h2 id={id} tabIndex={-1} ref={heading}>
        <span className="whatif-letter">{words.whatif(`side.${side}`)}</span> <span>{name}</span>
      </h2>
      <div className="whatif-level">
        <LevelShape level={level} />
        <p>{levelWords(words, result.outcome)}</p>
      </div>
      <p className="whatif-law">{lawOf(words, theCase)}</p>
      <JudgedBy theCase={theCase} />
      {guess ? (
        <p className="whatif-guessed">
          {words.whatif('guessed', { level: words.finding(`level.${guess}`) })}
        </p>
      ) : null}
      <p>{words.finding(`level.${level}.means`)}</p>
      <ul className="reasons">
        {reasonsOf(theCase, result, words, names)
          .slice(0, MOST)
          .map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
      </ul>
      {couldBecome ? (
        <Could
          level={couldBecome}
          deciding={deciding}
          byDate={decidedByDate}
          isCheck={isOpenCheck(theCase, result)}
          className="whatif-could"
        />
      ) : null}
      <OnDecisionDate result={result} />
    </section>
  );
};

/** Where the day of the decision says otherwise, that belongs to the result. */
const OnDecisionDate = ({ result: { atDecisionDate, decisionDate, outcome } }: Pick<Props, 'result'>) => {
  const words = useWords();
  if (!atDecisionDate || atDecisionDate.outcome.level === outcome.level) return null;
  return (
    <p className="whatif-decision">
      {words.whatif('on-decision', {
        date: words.date(decisionDate),
        level: levelWords(words, atDecisionDate.outcome),
      })}
    </p>
  );
};
