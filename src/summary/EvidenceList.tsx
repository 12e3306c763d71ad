import { useEffect, useId, useRef, useState } from 'react';
import {
  type Case,
  decisionLimits,
  derive,
  type Evidence,
  isEvidenceOlder,
  type Labels,
  type QuestionId,
  questionIds,
} from '../../machines';
import { evidenceTold } from '../document/decided';
import { useRecord } from '../report/RecordNotice';
import { useOpenCase } from '../store/context';
import { Button } from '../ui/Button';
import { Form } from '../ui/Form';
import { Labelled } from '../ui/Labelled';
import { useToday } from '../ui/today';
import { useQuestionWords } from '../words/names';
import { useWords } from '../words/words';
import { isSigned, SignedFields } from './SignedFields';

const withEvidence = ({ evidence: before, ...labels }: Labels, id: QuestionId, one?: Evidence): Labels => {
  const { [id]: _, ...others } = before ?? {};
  const evidence = one ? { ...others, [id]: one } : others;
  return Object.keys(evidence).length > 0 ? { ...labels, evidence } : labels;
};

/** What the answers rest on, by answer, and the form to write it down. A decided case has it as it was. */
export const EvidenceList = ({ theCase }: { theCase: Case }) => {
  const words = useWords();
  const { shortOf } = useQuestionWords();
  const id = useId();
  const { labels, relabel } = useOpenCase();
  const record = useRecord(theCase, labels);
  /** The question whose evidence is written, or one that is still to be chosen. */
  const [writes, setWrites] = useState<QuestionId | 'new'>();
  const heading = useRef<HTMLHeadingElement>(null);
  const { evidence = {}, decision } = labels;
  const shown = questionIds.filter((one) => evidence[one]);
  const done = () => {
    setWrites(undefined);
    heading.current?.focus();
  };
  return (
    <section className="evidence" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1} ref={heading}>
        {words.decide('evidence')}
      </h3>
      {shown.length > 0 ? (
        <ul className="plain">
          {shown.map((one) => (
            <li key={one}>
              <b>{shortOf(one)}</b> <span>{evidenceTold(words, evidence[one] as Evidence)}</span>{' '}
              {record && isEvidenceOlder(record, one) ? (
                <small className="older">{words.decide('evidence.older')}</small>
              ) : null}
              {decision ? null : (
                <Button
                  look="quiet"
                  aria-label={words.decide('evidence.change.of', { question: shortOf(one) })}
                  onClick={() => setWrites(one)}
                >
                  {words.decide('evidence.change')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p>{words.decide('evidence.none')}</p>
      )}
      {decision ? null : writes ? (
        <EvidenceForm
          key={writes}
          theCase={theCase}
          question={writes}
          before={writes === 'new' ? undefined : evidence[writes]}
          keep={(question, one) => {
            relabel(withEvidence(labels, question, one));
            done();
          }}
          cancel={done}
        />
      ) : (
        <Button look="plain" onClick={() => setWrites('new')}>
          {words.decide('evidence.add')}
        </Button>
      )}
    </section>
  );
};

interface FormProps {
  readonly theCase: Case;
  readonly question: QuestionId | 'new';
  readonly before: Evidence | undefined;
  readonly keep: (question: QuestionId, evidence: Evidence | undefined) => void;
  readonly cancel: () => void;
}

const EvidenceForm = ({ theCase, question, before, keep, cancel }: FormProps) => {
  const words = useWords();
  const { shortOf } = useQuestionWords();
  const today = useToday();
  const id = useId();
  const { labels, name, sign } = useOpenCase();
  const [chosen, setChosen] = useState<QuestionId | 'new'>(question);
  const [text, setText] = useState(before?.text ?? '');
  const [document, setDocument] = useState(before?.document ?? '');
  const [signed, setSigned] = useState({ by: before?.by ?? name, on: before?.on ?? today });
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const first = '.at-fault :is(select, input, textarea)';
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('select, textarea')?.focus();
  }, []);
  useEffect(() => {
    if (isTried) form.current?.querySelector<HTMLElement>(first)?.focus();
  }, [isTried]);
  const { asked } = derive(theCase);
  const open = questionIds.filter((one) => asked.has(one) && (one === question || !labels.evidence?.[one]));
  const missing = (isThere: boolean) => (isTried && !isThere ? words.decide('missing') : undefined);

  const submit = () => {
    const isWhole = chosen !== 'new' && text.trim() !== '' && isSigned(signed);
    setTried(!isWhole);
    if (!isWhole) return;
    sign(signed.by.trim());
    keep(chosen, {
      text: text.trim(),
      ...(document.trim() ? { document: document.trim() } : {}),
      by: signed.by.trim(),
      on: signed.on,
    });
  };
  return (
    <Form className="evidence-form" submit={submit}>
      <div ref={form}>
        {question === 'new' ? (
          <Labelled
            id={`${id}-question`}
            name={words.decide('evidence.question')}
            fault={missing(chosen !== 'new')}
          >
            {(tied) => (
              <select
                {...tied}
                value={chosen}
                onChange={({ target }) => setChosen(target.value as QuestionId | 'new')}
              >
                <option value="new" />
                {open.map((one) => (
                  <option key={one} value={one}>
                    {shortOf(one)}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        ) : (
          <p>
            <b>{shortOf(question)}</b>
          </p>
        )}
        <Labelled
          id={`${id}-text`}
          name={words.decide('evidence.text')}
          hint={words.decide('evidence.text.hint')}
          fault={missing(text.trim() !== '')}
        >
          {(tied) => (
            <textarea
              {...tied}
              rows={3}
              maxLength={decisionLimits.text}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Labelled>
        <Labelled
          id={`${id}-document`}
          name={words.decide('evidence.document')}
          hint={words.decide('evidence.document.hint')}
        >
          {(tied) => (
            <input
              {...tied}
              value={document}
              maxLength={decisionLimits.document}
              autoComplete="off"
              onChange={({ target }) => setDocument(target.value)}
            />
          )}
        </Labelled>
        <SignedFields id={id} signed={signed} isTried={isTried} change={setSigned} />
        <div className="go">
          <Button type="submit">{words.decide('evidence.save')}</Button>
          {before && question !== 'new' ? (
            <Button look="quiet" onClick={() => keep(question, undefined)}>
              {words.decide('evidence.remove')}
            </Button>
          ) : null}
          <Button look="quiet" onClick={cancel}>
            {words.decide('cancel')}
          </Button>
        </div>
      </div>
    </Form>
  );
};
