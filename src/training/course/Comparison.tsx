import { LevelShape } from '../../ui/LevelShape';
import { useWords, type Words } from '../../words/words';
import type { Prediction, Score } from '../prediction';
import { levelName, reasonWords } from './courseNames';

interface Props {
  readonly title: string;
  readonly prediction: Prediction;
  readonly score: Score;
}

const saidOfLevel = (words: Words, { isRight, off }: Score['level']): string => {
  if (isRight) return words.course('level.right');
  if (off === null) return words.course('level.open');
  return off < 0
    ? words.course('level.milder', { count: -off })
    : words.course('level.graver', { count: off });
};

const saidOfReason = (words: Words, { standing, chosen }: Score['reason']): string => {
  if (standing === 'lesser' && chosen)
    return words.course('reason.lesser', { level: words.finding(`level.${chosen.level}.short`) });
  return words.course(`reason.${standing === 'unknown' ? 'open' : standing}`);
};

/** The prediction, part by part, with what came of it. */
export const PredictionBeside = ({ title, prediction, score }: Props) => {
  const words = useWords();
  const { level } = prediction;
  return (
    <section aria-labelledby="course-yours" className="course-yours">
      <h2 id="course-yours">{title}</h2>
      <dl>
        <div className={score.level.isRight ? 'is-right' : 'is-missed'}>
          <dt>{words.course('part.level')}</dt>
          <dd>
            <span className={level === 'unknown' ? 'course-level' : `course-level ${level}`}>
              {level === 'unknown' ? null : <LevelShape level={level} />}
              <span>{levelName(words, level)}</span>
            </span>
            <b>{saidOfLevel(words, score.level)}</b>
          </dd>
        </div>
        <div className={score.reason.isRight ? 'is-right' : 'is-missed'}>
          <dt>{words.course('part.reason')}</dt>
          <dd>
            <span>{reasonWords(words, prediction.reason)}</span>
            <b>{saidOfReason(words, score.reason)}</b>
          </dd>
        </div>
      </dl>
    </section>
  );
};
