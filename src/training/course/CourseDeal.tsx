import { useEffect, useMemo, useRef, useState } from 'react';
import type { CourseRecord, Scenario } from '../../../machines';
import { toldIn } from '../../deals/deals';
import { JudgedBy } from '../../ui/JudgedBy';
import { useWords } from '../../words/words';
import type { TakenCourse } from '../courses';
import { DealAnswers, Passage } from '../dealParts';
import type { Prediction } from '../prediction';
import { saveResults } from './CourseHome';
import { courseHref } from './courseNames';
import { KeepingProgress } from './KeepingProgress';
import { Predict } from './Predict';
import { fingerprintOf, type Progress } from './progress';
import { Reveal } from './Reveal';
import { resultsOf } from './results';
import { nameOfCourse } from './taken';

interface Props {
  readonly course: TakenCourse;
  readonly deal: Scenario;
  readonly number: number;
  readonly of: number;
  readonly record: CourseRecord | undefined;
  readonly progress: Progress;
  readonly today: string;
}

/** A second try is for practice: it is kept nowhere. */
type Again = 'asks' | Prediction | undefined;

/** One deal of a course: the story and a prediction, then the result beside it. */
export const CourseDeal = ({ course, deal, number, of, record, progress, today }: Props) => {
  const words = useWords();
  const [again, setAgain] = useState<Again>();
  const [shown, setShown] = useState(0);
  const result = useRef<HTMLHeadingElement>(null);
  const hint = useRef<HTMLParagraphElement>(null);
  const results = useMemo(() => resultsOf(course.id, record, course.deals), [course, record]);
  const first = results.deals[number - 1]?.predicted?.prediction;
  useEffect(() => {
    // Whoever asked for the result is brought to it; whoever comes by its address is not.
    if (shown > 0) result.current?.focus();
    if (again === 'asks') hint.current?.focus();
  }, [shown, again]);

  const title = toldIn(deal.title, words.lang);
  const predict = (prediction: Prediction) => {
    if (first) setAgain(prediction);
    else
      progress.predict({
        deal: deal.id,
        ...prediction,
        at: today,
        fingerprint: fingerprintOf(deal.theCase),
      });
    setShown((times) => times + 1);
  };
  return (
    <>
      <p className="where course-way">
        <a href={courseHref(course.id)}>{nameOfCourse(words, course)}</a>{' '}
        <span>{words.course('where', { number, of })}</span>
      </p>
      <h1 tabIndex={-1} lang={title.lang}>
        {title.text}
      </h1>
      {first && again !== 'asks' ? (
        <Reveal
          course={course}
          deal={deal}
          number={number}
          results={results}
          first={first}
          again={again}
          tryAgain={() => setAgain('asks')}
          heading={result}
        >
          <details className="course-facts">
            <summary>{words.course('deal.again')}</summary>
            <Telling deal={deal} />
          </details>
        </Reveal>
      ) : (
        <>
          {again === 'asks' ? (
            <p className="notice course-again" tabIndex={-1} ref={hint}>
              {words.course('again.hint')}
            </p>
          ) : null}
          <Telling deal={deal} />
          <Predict
            key={again === 'asks' ? 'again' : 'first'}
            deal={deal}
            explains={results.done === 0}
            done={predict}
          />
        </>
      )}
      <KeepingProgress progress={progress} save={() => saveResults(record, results)} />
    </>
  );
};

/** The story, the dates, and every answer in words. */
const Telling = ({ deal: { story, theCase } }: { deal: Scenario }) => (
  <>
    <Passage told={story} className="training-story" />
    <JudgedBy isStory theCase={theCase} />
    <DealAnswers title={useWords().course('facts')} theCase={theCase} className="course-facts" />
  </>
);
