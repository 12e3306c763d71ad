import { type RefObject, useMemo } from 'react';
import {
  assess,
  type CoursePrediction,
  derive,
  type Finding,
  rank,
  type Scenario,
  UNKNOWN,
} from '../../../machines';
import { FindingArticle } from '../../summary/FindingArticle';
import { Button } from '../../ui/Button';
import type { Elements } from '../../ui/elements';
import { LevelShape } from '../../ui/LevelShape';
import { levelWords } from '../../ui/levelWords';
import { useWords } from '../../words/words';
import type { TakenCourse } from '../courses';
import { mainReasons, type Prediction, type Score, score } from '../prediction';
import { PredictionBeside } from './Comparison';
import { courseHref, levelName } from './courseNames';
import { nextOpen, type Results } from './results';
import { Teaching } from './Teaching';

interface Props {
  readonly course: TakenCourse;
  readonly deal: Scenario;
  readonly number: number;
  readonly results: Results;
  readonly first: CoursePrediction;
  /** A second try, told apart from the prediction that counts. */
  readonly again: Prediction | undefined;
  readonly tryAgain: () => void;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** The deal once more. */
  readonly children: Elements;
}

/** What the deal comes out as, what was predicted beside it, and what explains the difference. */
export const Reveal = (props: Props) => {
  const words = useWords();
  const { course, deal, number, results, first, again, tryAgain, heading, children } = props;
  const { outcome } = useMemo(() => assess(deal.theCase), [deal]);
  const latest = again ?? first;
  const told = useMemo(() => score(latest, deal), [latest, deal]);
  return (
    <>
      <div className={`verdict course-verdict ${outcome.level}`}>
        <LevelShape level={outcome.level} />
        <div>
          <h2 tabIndex={-1} ref={heading}>
            {words.course('result', { level: levelWords(words, outcome) })}
          </h2>
          <p>{words.finding(`level.${outcome.level}.means`)}</p>
        </div>
      </div>
      <PredictionBeside
        title={words.course(again ? 'yours.again' : 'yours')}
        prediction={latest}
        score={told}
      />
      {again ? <FirstOne first={first} /> : null}
      {results.deals[number - 1]?.isChanged ? <p className="notice">{words.course('changed')}</p> : null}
      <Explanation deal={deal} prediction={latest} score={told} />
      <Teaching deal={deal} />
      {children}
      <div className="go">
        <Next course={course} number={number} results={results} />
        <Button look="plain" onClick={tryAgain}>
          {words.course('again')}
        </Button>
      </div>
    </>
  );
};

/** The prediction that counts, beside a second try. */
const FirstOne = ({ first }: { first: CoursePrediction }) => {
  const words = useWords();
  return (
    <p className="course-kept">{words.course('again.first', { level: levelName(words, first.level) })}</p>
  );
};

interface ExplanationProps {
  readonly deal: Scenario;
  readonly prediction: Prediction;
  readonly score: Score;
}

/** The findings that carry the level, and the chosen one where it holds beside them. */
const Explanation = ({ deal, prediction, score: { level, reason } }: ExplanationProps) => {
  const words = useWords();
  const { theCase } = deal;
  const facts = useMemo(() => derive(theCase), [theCase]);
  const carrying = useMemo(() => mainReasons(deal), [deal]);
  const { couldBecome } = useMemo(() => assess(theCase), [theCase]).outcome;
  const isRight = level.isRight && reason.isRight;
  const [main, ...others] = carrying;
  const beside = reason.isRight ? undefined : reason.chosen;
  const article = (finding: Finding, folded: boolean) => (
    <FindingArticle key={finding.key} finding={finding} theCase={theCase} facts={facts} folded={folded} />
  );
  return (
    <section aria-labelledby="course-explained" className="course-explained">
      <h2 id="course-explained">{words.course(isRight ? 'rests' : 'explained')}</h2>
      {level.off === null || level.off === 0 ? null : (
        <p>{words.course(level.off < 0 ? 'explain.milder' : 'explain.graver')}</p>
      )}
      {prediction.level !== UNKNOWN &&
      couldBecome &&
      (level.off ?? 0) > 0 &&
      rank(couldBecome) >= rank(prediction.level) ? (
        <p>{words.course('explain.possible', { level: words.finding(`level.${couldBecome}`) })}</p>
      ) : null}
      {main ? article(main, false) : null}
      {others.length > 0 ? (
        <>
          <h3>{words.course('others', { count: others.length })}</h3>
          {others.map((finding) => article(finding, true))}
        </>
      ) : null}
      {beside ? (
        <>
          <h3>{words.course('your-reason')}</h3>
          {article(beside, true)}
        </>
      ) : null}
    </section>
  );
};

const Next = ({ course, number, results }: Pick<Props, 'course' | 'number' | 'results'>) => {
  const words = useWords();
  const next = nextOpen(results, number);
  return next ? (
    <a className="button main" href={courseHref(course.id, next.number)}>
      {words.course('next', { number: next.number })}
    </a>
  ) : (
    <a className="button main" href={courseHref(course.id, 'certificate')}>
      {words.course('certificate')}
    </a>
  );
};
