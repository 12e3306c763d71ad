import { Children, type ReactNode, useMemo, useState } from 'react';
import {
  assess,
  derive,
  levels,
  optionsIn,
  type QuestionId,
  type Scenario,
  turningAnswers,
} from '../../../machines';
import { shippedDeals } from '../../deals/deals';
import { changeOf } from '../../document/findings';
import { Button } from '../../ui/Button';
import { Cites } from '../../ui/Cites';
import { citationName } from '../../ui/citations';
import { JudgedBy } from '../../ui/JudgedBy';
import { LevelShape } from '../../ui/LevelShape';
import { levelWords } from '../../ui/levelWords';
import { printPage } from '../../ui/preview';
import { hrefOf } from '../../ui/route';
import { useQuestionWords } from '../../words/names';
import { useWords } from '../../words/words';
import { reasonWords } from '../course/courseNames';
import { DealTitle } from '../DealTitle';
import { Passage, Passages } from '../dealParts';
import { mainReasons, reasonsFor } from '../prediction';
import type { RoomProps } from '../room';
import { readProgramme } from '../show/programme';
import { optionWords } from '../show/stepWords';
import { toldTwists } from '../twists';
import { type QuizQuestion, quizOf } from './quiz';
import './paper.css';

/** What is printed: for learners without an answer, with the answers, for the instructor, and the quiz. */
const sheets = ['learner', 'answers', 'instructor', 'quiz', 'quiz-answers'] as const;
type Sheet = (typeof sheets)[number];

/** The questions on a sheet beside the level and the reason. */
const MOST_QUESTIONS = 2;

/** Sheets for a deal or a programme, one at a time; the others are neither on the screen nor on the paper. */
export const Paper = ({ desk, entry }: RoomProps) => {
  const words = useWords();
  const { deals, unknown } = useMemo(() => readProgramme(desk, entry), [desk, entry]);
  const [sheet, setSheet] = useState<Sheet>('learner');
  const isQuiz = sheet === 'quiz' || sheet === 'quiz-answers';
  const quiz = useMemo(() => (isQuiz ? quizOf(deals, [...shippedDeals(), ...deals]) : []), [deals, isQuiz]);
  return (
    <div className="paper-page">
      <div className="paper-choice">
        <p>
          <a href={hrefOf({ page: 'training', room: 'deals' })}>{words.training('back')}</a>
        </p>
        <h1 tabIndex={-1}>{words.training('title.paper')}</h1>
        {unknown.length > 0 || deals.length === 0 ? (
          <p className="notice warn" role="alert">
            {words.show('problem.unknown', { count: unknown.length, ids: words.list(unknown) })}
          </p>
        ) : null}
        <fieldset>
          <legend>{words.lesson('sheet')}</legend>
          {sheets.map((one) => (
            <label key={one} className="tick">
              <input type="radio" name="sheet" checked={sheet === one} onChange={() => setSheet(one)} />
              <span>{words.lesson(`sheet.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        <Button onClick={printPage}>{words.lesson('sheet.print')}</Button>
      </div>
      <h2 className="paper-title">{words.lesson(`sheet.${sheet}`)}</h2>
      {sheet === 'learner' || sheet === 'quiz' ? (
        <p className="paper-name">
          <span>{words.lesson('sheet.name')}</span>
        </p>
      ) : null}
      {isQuiz ? (
        <ol className="paper-quiz">
          {quiz.map((one) => (
            <Asked key={`${one.deal.id} ${one.kind}`} asked={one} isTold={sheet === 'quiz-answers'} />
          ))}
        </ol>
      ) : (
        deals.map((deal) => (
          <section key={deal.id} className="paper-deal">
            <h3>
              <DealTitle deal={deal} />
            </h3>
            <OnSheet sheet={sheet} deal={deal} />
          </section>
        ))
      )}
      <p className="paper-foot">{words.lesson('sheet.foot')}</p>
    </div>
  );
};

const OnSheet = ({ sheet, deal }: { sheet: Sheet; deal: Scenario }) => {
  switch (sheet) {
    case 'answers':
      return <AnswerSheet deal={deal} />;
    case 'instructor':
      return <InstructorSheet deal={deal} />;
    default:
      return <LearnerSheet deal={deal} />;
  }
};

/** Something to tick, and how it is called. */
const Boxes = ({ items, isRight }: { items: readonly ReactNode[]; isRight?: (index: number) => boolean }) => (
  <ul className="paper-boxes">
    {Children.map(items, (item, index) => (
      <li className={isRight?.(index) ? 'paper-right' : undefined}>
        <span>{item}</span>
      </li>
    ))}
  </ul>
);

/** What the result turns on, as questions of a sheet: what can be chosen, since a name stands in the story. */
const useTurns = ({ theCase }: Scenario): readonly QuestionId[] =>
  useMemo(() => {
    const asked = [...derive(theCase).asked].filter(
      (id) => theCase.answers[id] !== undefined && optionsIn(id, theCase).length > 0,
    );
    return turningAnswers(theCase, asked, MOST_QUESTIONS);
  }, [theCase]);

const LearnerSheet = ({ deal }: { deal: Scenario }) => {
  const words = useWords();
  const names = useQuestionWords();
  const turns = useTurns(deal);
  return (
    <>
      <JudgedBy isStory theCase={deal.theCase} />
      <Passage told={deal.story} className="paper-story" />
      {turns.map((id) => (
        <div key={id} className="paper-question">
          <h4>{names.nameOf(id)}</h4>
          <Boxes items={optionsIn(id, deal.theCase).map((one) => optionWords(words, id, one))} />
        </div>
      ))}
      <div className="paper-question">
        <h4>{words.course('ask.level')}</h4>
        <Boxes
          items={levels.toReversed().map((level) => (
            <span key={level} className="paper-level">
              <LevelShape level={level} />
              <span>{words.finding(`level.${level}`)}</span>
            </span>
          ))}
        />
      </div>
      <div className="paper-question">
        <h4>{words.course('ask.reason')}</h4>
        <Boxes items={reasonsFor(deal).map((reason) => reasonWords(words, reason))} />
      </div>
      <div className="paper-question">
        <h4>{words.lesson('sheet.notes')}</h4>
        <div className="paper-lines" aria-hidden="true" />
      </div>
    </>
  );
};

const AnswerSheet = ({ deal }: { deal: Scenario }) => {
  const words = useWords();
  const names = useQuestionWords();
  const { theCase, teaching } = deal;
  const turns = useTurns(deal);
  const facts = useMemo(() => derive(theCase), [theCase]);
  const { outcome } = useMemo(() => assess(theCase), [theCase]);
  return (
    <>
      <p className="paper-level">
        <LevelShape level={outcome.level} />
        <b>{levelWords(words, outcome)}</b>
      </p>
      <dl>
        {turns.map((id) => (
          <div key={id}>
            <dt>{names.nameOf(id)}</dt>
            <dd>{words.list(names.answerOf(id, theCase, facts))}</dd>
          </div>
        ))}
      </dl>
      <h4>{words.course('rests')}</h4>
      <ul>
        {mainReasons(deal).map(({ key, sources }) => (
          <li key={key}>
            <b>{reasonWords(words, key)}</b>
            <Cites cites={sources} />
          </li>
        ))}
      </ul>
      {teaching ? (
        <>
          <h4>{words.training('point')}</h4>
          <Passage told={teaching.point} />
          {teaching.mistakes.length > 0 ? (
            <>
              <h4>{words.training('mistakes')}</h4>
              <Passages list={teaching.mistakes} />
            </>
          ) : null}
        </>
      ) : null}
    </>
  );
};

const InstructorSheet = ({ deal }: { deal: Scenario }) => {
  const words = useWords();
  const { teaching } = deal;
  const twists = useMemo(() => toldTwists(deal), [deal]);
  return (
    <>
      {teaching ? (
        <>
          <p>{words.training('minutes', { count: teaching.minutes })}</p>
          <h4>{words.training('notes')}</h4>
          <Passages list={teaching.notes} />
        </>
      ) : (
        <p>{words.show('notes.none')}</p>
      )}
      {twists.length > 0 ? (
        <>
          <h4>{words.training('twists')}</h4>
          <ul>
            {twists.map((twist) => (
              <li key={twist.id}>
                <Passage told={twist.what} of="p" />
                <p>{levelWords(words, assess(twist.theCase).outcome)}</p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
};

/** One question of the quiz, with its answer where that is told. */
const Asked = ({ asked, isTold }: { asked: QuizQuestion; isTold: boolean }) => {
  const words = useWords();
  const names = useQuestionWords();
  const { deal, because, kind } = asked;
  const items: readonly string[] =
    kind === 'decides'
      ? asked.options.map((one) => reasonWords(words, one))
      : kind === 'source'
        ? asked.options.map((one) => citationName(words, one))
        : asked.options.map((one) =>
            words.whatif('prepared.answer', {
              question: names.shortOf(one.question),
              answer: changeOf(words, names, one),
            }),
          );
  const right = (asked.options as readonly unknown[]).indexOf(asked.right);
  return (
    <li>
      <h3>{words.lesson(`quiz.${kind}`)}</h3>
      <p className="paper-of">
        <DealTitle deal={deal} />
      </p>
      {kind === 'decides' ? (
        <Passage told={deal.story} className="paper-story" />
      ) : (
        <p>
          {words.lesson(`quiz.${kind}.given`, {
            reason: reasonWords(words, because.key),
            level: levelWords(words, assess(deal.theCase).outcome),
          })}
        </p>
      )}
      <Boxes items={items} isRight={(index) => isTold && index === right} />
      {isTold ? (
        <div className="paper-explained">
          <p>{words.lesson('quiz.right', { answer: items[right] ?? '' })}</p>
          {kind === 'changes' ? (
            <p>{words.lesson('quiz.then', { level: words.finding(`level.${asked.level}`) })}</p>
          ) : null}
          {kind === 'decides' ? null : (
            <p>
              <b>{reasonWords(words, because.key)}</b>
            </p>
          )}
          <Cites cites={because.sources.slice(0, 2)} />
        </div>
      ) : null}
    </li>
  );
};
