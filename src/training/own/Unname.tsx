import { useEffect, useId, useRef, useState } from 'react';
import {
  type Case,
  type LabelledCase,
  type QuestionId,
  type Scenario,
  scenarioLimits,
} from '../../../machines';
import { Button } from '../../ui/Button';
import { JudgedBy } from '../../ui/JudgedBy';
import { useQuestionWords } from '../../words/names';
import { useWords } from '../../words/words';
import { DealAnswers } from '../dealParts';
import { dealFromCase } from './make';

interface Props {
  readonly from: LabelledCase;
  readonly done: (scenario: Scenario) => void;
  readonly decline: () => void;
}

/** What a person wrote in a case, by question: each could name somebody. */
const textsIn = ({ reasons = {} }: Case): readonly (readonly [QuestionId, string])[] =>
  Object.entries(reasons).map(([id, text]) => [id as QuestionId, text]);

/** A case of real life becomes a deal without its names: what was written freely is asked for anew. */
export const Unname = ({ from: { theCase, labels }, done, decline }: Props) => {
  const words = useWords();
  const { shortOf } = useQuestionWords();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [title, setTitle] = useState('');
  const texts = textsIn(theCase);
  const [reasons, setReasons] = useState<Readonly<Partial<Record<QuestionId, string>>>>({});
  const { decisionDate, plannedDate, answers, closed } = theCase;
  // Who answered what at which desk, and what was corrected there, is nobody's business in a training.
  const left: Case = {
    decisionDate,
    plannedDate,
    answers,
    ...(closed ? { closed } : {}),
    ...(texts.length > 0
      ? {
          reasons: Object.fromEntries(
            texts.map(([question]) => [question, reasons[question]?.trim() || words.lesson('real.instead')]),
          ),
        }
      : {}),
  };
  const gone = [labels.name, labels.reference, labels.notes].map((one) => one.trim()).filter(Boolean);
  return (
    <section className="own-page own-unname" aria-labelledby={id}>
      <h1 tabIndex={-1} id={id} ref={heading}>
        {words.lesson('real')}
      </h1>
      <p className="training-lead">{words.lesson('real.lead')}</p>
      {gone.length > 0 ? (
        <>
          <h2>{words.lesson('real.out')}</h2>
          <ul>
            {gone.map((one) => (
              <li key={one}>
                <del>{one}</del>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <div className="own-field">
        <label htmlFor={`${id}-title`}>{words.lesson('real.title')}</label>
        <input
          id={`${id}-title`}
          autoComplete="off"
          maxLength={scenarioLimits.title}
          value={title}
          onChange={({ target }) => setTitle(target.value)}
        />
      </div>
      {texts.map(([question, text]) => (
        <div key={question} className="own-field">
          <label htmlFor={`${id}-${question}`}>
            {words.lesson('real.reason', { question: shortOf(question) })}
          </label>
          <p>
            <del>{text}</del>
          </p>
          <input
            id={`${id}-${question}`}
            autoComplete="off"
            maxLength={scenarioLimits.title}
            placeholder={words.lesson('real.instead')}
            value={reasons[question] ?? ''}
            onChange={({ target }) => setReasons({ ...reasons, [question]: target.value })}
          />
        </div>
      ))}
      <h2>{words.lesson('real.left')}</h2>
      <JudgedBy theCase={left} />
      <DealAnswers
        title={words.author('case.answers', { count: Object.keys(answers).length })}
        theCase={left}
        className="own-answers"
      />
      <p>{words.lesson('real.check')}</p>
      <div className="go">
        <Button onClick={() => done(dealFromCase(left, { ...labels, name: title }, words.lang))}>
          {words.lesson('real.make')}
        </Button>
        <Button look="quiet" onClick={decline}>
          {words.lesson('real.back')}
        </Button>
      </div>
    </section>
  );
};
