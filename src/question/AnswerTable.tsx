import { useMemo } from 'react';
import {
  type Case,
  type Derived,
  type Evidence,
  type Labels,
  type QuestionId,
  type ScreenId,
  screen,
  setAside,
  UNKNOWN,
} from '../../machines';
import { evidenceTold } from '../document/decided';
import { Button } from '../ui/Button';
import { useQuestionWords } from '../words/names';
import { useWords } from '../words/words';
import { HandNote } from './HandNote';

interface Props {
  readonly theCase: Case;
  readonly facts: Derived;
  readonly path: readonly ScreenId[];
  /** Without it the table only tells. */
  readonly revise?: ((at: ScreenId) => void) | undefined;
  /** What was seen, where this is the open case. */
  readonly evidence?: Labels['evidence'];
}

/** The answers by screen, what the catalogue settled among them. */
export const AnswerTable = ({ theCase, facts, path, revise, evidence }: Props) => {
  const words = useWords();
  // A question that stands on two screens is listed on the first.
  const seen = new Set<QuestionId>();
  const groups = screensWithSettled(facts, path).map((id) => {
    const questions = screen(id).questions.filter(
      (question) => facts.asked.has(question) && !seen.has(question),
    );
    for (const question of questions) seen.add(question);
    return { id, questions };
  });
  return (
    <div className="answers">
      {groups
        .filter(({ questions }) => questions.length > 0)
        .map(({ id, questions }) => (
          <section key={id} aria-labelledby={`answers-${id}`}>
            <h2 id={`answers-${id}`}>{words.question(`screen.${id}.title`)}</h2>
            <dl>
              {questions.map((question) => (
                <Row
                  key={question}
                  id={question}
                  at={id}
                  theCase={theCase}
                  facts={facts}
                  revise={revise}
                  evidence={evidence?.[question]}
                />
              ))}
            </dl>
          </section>
        ))}
      <SetAsideAnswers theCase={theCase} facts={facts} path={path} revise={revise} />
    </div>
  );
};

/** Answers that do not apply as the case stands. They decide nothing, and are not lost. */
const SetAsideAnswers = ({ theCase, facts, path, revise }: Props) => {
  const words = useWords();
  const { shortOf, answerOf } = useQuestionWords();
  const idle = useMemo(() => setAside(theCase), [theCase]);
  if (idle.length === 0) return null;
  const causes = [...new Set(idle.map(({ by }) => by))];
  return (
    <section className="set-aside" aria-labelledby="set-aside">
      <h2 id="set-aside">{words.wizard('set-aside')}</h2>
      <p>{words.wizard('set-aside.hint')}</p>
      {causes.map((by) => {
        const at = by && path.find((place) => screen(place).questions.includes(by));
        return (
          <div key={by ?? 'together'}>
            <p className="set-aside-why">
              <span>
                {by
                  ? words.wizard('set-aside.by', {
                      question: shortOf(by),
                      answer: words.list(answerOf(by, theCase, facts)),
                    })
                  : words.wizard('set-aside.together')}
              </span>
              {revise && by && at ? (
                <Button
                  look="quiet"
                  aria-label={words.wizard('set-aside.change', { question: shortOf(by) })}
                  onClick={() => revise(at)}
                >
                  {words.ui('change')}
                </Button>
              ) : null}
            </p>
            <dl>
              {idle
                .filter((answer) => answer.by === by)
                .map(({ id }) => (
                  <div key={id}>
                    <dt>{shortOf(id)}</dt>
                    <dd>
                      {answerOf(id, theCase, facts).map((line) => (
                        <span key={line}>{line}</span>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </div>
        );
      })}
    </section>
  );
};

/** A screen whose questions were all settled was not shown, and yet its values are part of the case. */
const screensWithSettled = (facts: Derived, path: readonly ScreenId[]): readonly ScreenId[] => {
  const settled = [...facts.settled.keys()];
  const onPath = settled.every((question) => path.some((id) => screen(id).questions.includes(question)));
  if (onPath || path.includes('designer')) return path;
  const after = path.findIndex((id) => screen(id).section === 'route');
  return after < 0 ? [...path, 'designer'] : [...path.slice(0, after), 'designer', ...path.slice(after)];
};

interface RowProps {
  readonly id: QuestionId;
  readonly at: ScreenId;
  readonly theCase: Case;
  readonly facts: Derived;
  readonly revise: ((at: ScreenId) => void) | undefined;
  readonly evidence: Evidence | undefined;
}

const Row = ({ id, at, theCase, facts, revise, evidence }: RowProps) => {
  const words = useWords();
  const { shortOf, answerOf, chipOf } = useQuestionWords();
  const settled = facts.settled.get(id);
  const answer = theCase.answers[id];
  const isSettled = settled && (answer === undefined || answer === UNKNOWN);
  const reason = theCase.reasons?.[id];
  return (
    <div>
      <dt>{shortOf(id)}</dt>
      <dd>
        {answerOf(id, theCase, facts).map((line) => (
          <span key={line}>{line}</span>
        ))}
        {isSettled ? <small>{words.ui('settled.by', { chip: chipOf(settled.by.id) })}</small> : null}
        <HandNote id={id} theCase={theCase} facts={facts} />
        {settled && !isSettled && reason ? <small>{words.ui('answers.reason', { reason })}</small> : null}
        {evidence ? (
          <small>{words.decide('evidence.line', { evidence: evidenceTold(words, evidence) })}</small>
        ) : null}
      </dd>
      {revise ? (
        <dd className="change">
          <Button
            look="quiet"
            aria-label={words.ui('answers.change', { question: shortOf(id) })}
            onClick={() => revise(at)}
          >
            {words.ui('change')}
          </Button>
        </dd>
      ) : null}
    </div>
  );
};
