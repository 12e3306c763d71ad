import { useEffect, useId, useRef, useState } from 'react';
import {
  type Assessment,
  type Decision,
  type DecisionKind,
  decisionKinds,
  decisionLimits,
} from '../../machines';
import { milderTold } from '../document/decided';
import { useOpenCase } from '../store/context';
import { Button } from '../ui/Button';
import { Form } from '../ui/Form';
import { Labelled } from '../ui/Labelled';
import { Notice } from '../ui/Notice';
import { Option } from '../ui/Option';
import { useToday } from '../ui/today';
import { useWords } from '../words/words';
import { isSigned, SignedFields } from './SignedFields';

interface Props {
  readonly result: Assessment;
}

/** The decision on the deal. It stands beside the result and closes the case. */
export const DecisionPart = ({ result }: Props) => {
  const words = useWords();
  const id = useId();
  const [isBegun, setBegun] = useState(false);
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{words.decide('decision')}</h3>
      <p className="hint">{words.decide('decision.hint')}</p>
      {isBegun ? (
        <DecisionForm result={result} />
      ) : (
        <Button look="plain" onClick={() => setBegun(true)}>
          {words.decide('decision.begin')}
        </Button>
      )}
    </section>
  );
};

const DecisionForm = ({ result }: Props) => {
  const words = useWords();
  const today = useToday();
  const id = useId();
  const { labels, relabel, name, sign } = useOpenCase();
  const kinds = useRef<HTMLFieldSetElement>(null);
  // The button that was pressed is gone.
  useEffect(() => kinds.current?.querySelector('input')?.focus(), []);
  const [kind, setKind] = useState<DecisionKind>();
  const [reason, setReason] = useState('');
  const [conditions, setConditions] = useState('');
  const [typed, setSigned] = useState<{ readonly by: string; readonly on: string }>();
  const [isTried, setTried] = useState(false);
  const signed = typed ?? { by: name, on: today };
  const wantsConditions = kind === 'proceed';
  const missing = (text: string) => (isTried && text.trim() === '' ? words.decide('missing') : undefined);
  const { level, couldBecome } = result.outcome;

  const decide = () => {
    const isWhole =
      kind !== undefined &&
      reason.trim() !== '' &&
      (!wantsConditions || conditions.trim() !== '') &&
      isSigned(signed);
    setTried(!isWhole);
    if (!isWhole) {
      // What is missing says so by itself; the first of it has the focus.
      requestAnimationFrame(() =>
        document.querySelector<HTMLElement>('.decision-form .at-fault :is(input, textarea)')?.focus(),
      );
      return;
    }
    const decision: Decision = {
      kind,
      by: signed.by.trim(),
      on: signed.on,
      reason: reason.trim(),
      ...(wantsConditions ? { conditions: conditions.trim() } : {}),
      shown: { level, ...(couldBecome ? { couldBecome } : {}), edition: result.edition },
    };
    sign(decision.by);
    relabel({ ...labels, decision });
  };

  return (
    <Form className="decision-form" submit={decide}>
      <fieldset ref={kinds} className={isTried && !kind ? 'field at-fault' : 'field'}>
        <legend>{words.decide('decision.kind')}</legend>
        {isTried && !kind ? (
          <div className="fault-text" role="alert">
            <p>{words.decide('missing')}</p>
          </div>
        ) : null}
        <div className="options">
          {decisionKinds.map((one) => (
            <Option
              key={one}
              type="radio"
              name={`${id}-kind`}
              checked={kind === one}
              onChange={() => setKind(one)}
              note={words.decide(`decision.${one}.hint`)}
            >
              {words.decide(`decision.${one}`)}
            </Option>
          ))}
        </div>
      </fieldset>
      <div role="status">
        {kind
          ? milderTold(words, kind, [result.outcome]).map((line) => (
              <Notice key={line} kind="warn">
                <p>{line}</p>
              </Notice>
            ))
          : null}
      </div>
      {wantsConditions ? (
        <Labelled
          id={`${id}-conditions`}
          name={words.decide('decision.conditions')}
          fault={missing(conditions)}
        >
          {(tied) => (
            <textarea
              {...tied}
              rows={3}
              maxLength={decisionLimits.text}
              value={conditions}
              onChange={({ target }) => setConditions(target.value)}
            />
          )}
        </Labelled>
      ) : null}
      <Labelled id={`${id}-reason`} name={words.decide('decision.reason')} fault={missing(reason)}>
        {(tied) => (
          <textarea
            {...tied}
            rows={3}
            maxLength={decisionLimits.text}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Labelled>
      <SignedFields id={id} signed={signed} isTried={isTried} change={setSigned} />
      <div className="go">
        <Button type="submit">{words.decide('decision.save')}</Button>
      </div>
    </Form>
  );
};
