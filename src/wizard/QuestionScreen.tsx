import { Fragment, useEffect, useId, useMemo, useRef, useState } from 'react';
import { type Case, type QuestionId, type ScreenId, screen } from '../../machines';
import { beginScreen, readScreen, type ScreenDraft } from '../question/draft';
import { Field, type FieldDraft } from '../question/fields';
import { togetherIn } from '../question/fields/checklist';
import { Heading } from '../question/fields/Frame';
import { anchorOf, type Fault } from '../question/fields/field';
import { HandNote } from '../question/HandNote';
import { ReasonField } from '../question/ReasonField';
import { SettledField } from '../question/SettledField';
import { Button } from '../ui/Button';
import { Form } from '../ui/Form';
import { Jump } from '../ui/Jump';
import { Keys } from '../ui/Keys';
import { Later } from '../ui/Later';
import { hrefOf } from '../ui/route';
import { useProblemWords, useQuestionWords } from '../words/names';
import { useWords } from '../words/words';
import { Certain } from './Certain';
import { Outlook } from './Outlook';
import { Why } from './Why';

interface Props {
  readonly id: ScreenId;
  readonly theCase: Case;
  /** The place of the screen on the way so far, from 1. */
  readonly step: number;
  /** What was entered here before and not yet read. */
  readonly kept: ScreenDraft | undefined;
  readonly keep: (draft: ScreenDraft) => void;
  readonly answer: (next: Case) => void;
  readonly back: () => void;
  readonly peek: () => void;
}

export const QuestionScreen = ({ id, theCase, step, kept, keep, answer, back, peek }: Props) => {
  const words = useWords();
  const { nameOf, answerOf } = useQuestionWords();
  const other = theCase.hand === 'compliance' ? 'sales' : 'compliance';
  const whereId = useId();
  const begun = useMemo(() => beginScreen(id, theCase), [id, theCase]);
  const draft = kept ?? begun;
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [touched, setTouched] = useState<readonly QuestionId[]>([]);
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) summary.current?.focus();
  }, [faults]);

  const { questions, section } = screen(id);
  const reading = readScreen(id, draft, theCase);
  const setField = (question: QuestionId) => (field: FieldDraft) => {
    setTouched([question, ...touched.filter((other) => other !== question)]);
    keep({ ...draft, fields: { ...draft.fields, [question]: field } });
  };
  const submit = () => {
    setFaults(now);
    if (reading.faults.length === 0) answer(reading.next);
  };

  const lists = togetherIn(reading.shown, (one) => draft.fields[one]);
  const together = lists && {
    ...lists,
    change: (fields: ScreenDraft['fields']) => {
      setTouched([...lists.ids, ...touched.filter((other) => !lists.ids.includes(other))]);
      keep({ ...draft, fields: { ...draft.fields, ...fields } });
    },
  };
  // The one statement about several lists is missing once, where it stands.
  const rests = (lists?.ids ?? []).map((one) => anchorOf(one, 'rest'));
  const lacking = reading.faults.filter(({ anchor }) => rests.includes(anchor));
  const now = [
    ...reading.faults.filter(({ anchor }) => !rests.includes(anchor)),
    ...lacking.slice(0, 1).map((fault) => ({ ...fault, anchor: rests.at(-1) ?? fault.anchor })),
  ];

  // A message stays until its field is right, and a new one comes only with the next attempt.
  const standing = faults.filter((fault) =>
    now.some((one) => one.anchor === fault.anchor && one.problem === fault.problem),
  );
  const faultsOf = (question: QuestionId) =>
    standing.filter(
      ({ anchor }) => anchor === anchorOf(question) || anchor.startsWith(`${anchorOf(question)}-`),
    );
  const field = (question: QuestionId) => (
    <Field
      id={question}
      draft={draft.fields[question] as FieldDraft}
      change={setField(question)}
      draftOf={(other) => draft.fields[other] as FieldDraft}
      faults={faultsOf(question)}
      facts={reading.facts}
      hand={theCase.hand}
      together={lists?.ids.includes(question) ? together : undefined}
    />
  );
  const title = words.question(`screen.${id}.title`);
  const hint = words.optionalQuestion(`screen.${id}.hint`);
  // What an answer opens on this screen may lie out of sight.
  const [atFirst] = useState(reading.shown);
  const opened = touched.length > 0 ? reading.shown.filter((one) => !atFirst.includes(one)) : [];
  const saysOpened =
    opened.length > 0
      ? words.wizard('opened', { count: opened.length, questions: words.list(opened.map(nameOf)) })
      : '';

  return (
    <Form className="screen" submit={submit}>
      <p className="where" id={whereId}>
        {words.ui('where', { section: words.question(`section.${section}`), number: step })}
      </p>
      <h1 tabIndex={-1} aria-describedby={whereId}>
        {title}
      </h1>
      {hint ? <p className="hint">{hint}</p> : null}
      {theCase.hand === 'sales' ? <Later>{() => <Certain theCase={theCase} peek={peek} />}</Later> : null}
      {standing.length > 0 ? (
        <div className="notice fault" role="alert" tabIndex={-1} ref={summary}>
          <h2>{words.ui('faults.title')}</h2>
          <ul>
            {standing.map((fault) => (
              <FaultLink
                key={fault.anchor + fault.problem}
                fault={fault}
                of={questions.find((question) => faultsOf(question).includes(fault))}
              />
            ))}
          </ul>
        </div>
      ) : null}
      <Heading value={title}>
        {questions.map((question) =>
          reading.settled.includes(question) ? (
            <SettledField
              key={question}
              id={question}
              facts={reading.facts}
              reason={draft.reasons[question]}
              faults={faultsOf(question)}
              change={(reason) => {
                const { [question]: _, ...others } = draft.reasons;
                keep({
                  ...draft,
                  reasons: reason === undefined ? others : { ...others, [question]: reason },
                });
              }}
            >
              {field(question)}
            </SettledField>
          ) : reading.shown.includes(question) ? (
            <Fragment key={question}>
              {question === opened[0] ? (
                <p className="opened" aria-hidden="true">
                  {words.wizard('opened.here', { count: opened.length })}
                </p>
              ) : null}
              <div className="question">
                {field(question)}
                {reading.overruled.includes(question) ? (
                  <ReasonField
                    anchor={anchorOf(question, 'correction')}
                    label={words.ui('hand.correct', {
                      other: words.ui(`hand.${theCase.by?.[question] ?? 'sales'}`),
                      answer: words.list(answerOf(question, theCase, reading.facts)),
                    })}
                    reason={draft.corrections?.[question] ?? ''}
                    faults={faultsOf(question)}
                    change={(reason) =>
                      keep({ ...draft, corrections: { ...draft.corrections, [question]: reason } })
                    }
                  />
                ) : theCase.hand && theCase.by?.[question] === other ? (
                  <HandNote id={question} theCase={theCase} facts={reading.facts} />
                ) : null}
              </div>
            </Fragment>
          ) : null,
        )}
      </Heading>
      {questions.includes('screening') ? (
        <p>
          <a href={hrefOf({ page: 'screening' })}>{words.screening('link')}</a>
        </p>
      ) : null}
      <p className="visually-hidden" role="status">
        {saysOpened}
      </p>
      <Outlook now={reading.next} before={theCase} touched={touched} />
      <div className="go">
        <Button type="submit">{words.ui('next')}</Button>
        <Button look="quiet" onClick={back}>
          {words.ui('back')}
        </Button>
        <Keys next={() => submit()} back={back} />
      </div>
      <Why id={id} decisionDate={theCase.decisionDate} />
    </Form>
  );
};

const FaultLink = ({ fault, of }: { fault: Fault; of: QuestionId | undefined }) => {
  const words = useWords();
  const { nameOf } = useQuestionWords();
  const say = useProblemWords();
  const problem = say(fault.problem, fault.detail);
  return (
    <li>
      <Jump to={fault.anchor}>
        {of ? words.ui('faults.one', { question: nameOf(of), problem }) : problem}
      </Jump>
    </li>
  );
};
