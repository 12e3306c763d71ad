import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { type Level, levels, type Scenario, UNKNOWN } from '../../../machines';
import { Button } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { Jump } from '../../ui/Jump';
import { LevelShape } from '../../ui/LevelShape';
import { Option } from '../../ui/Option';
import { useWords } from '../../words/words';
import { type Prediction, reasonsFor } from '../prediction';
import { reasonWords } from './courseNames';

interface Props {
  readonly deal: Scenario;
  /** Says what each level means beside it; later, whoever wants to know opens it. */
  readonly explains: boolean;
  readonly done: (prediction: Prediction) => void;
}

/** The gravest first, as everywhere. */
const byGravity: readonly Level[] = levels.toReversed();

/** Asks for the level and the main reason. Nothing is shown before both are chosen. */
export const Predict = ({ deal, explains, done }: Props) => {
  const words = useWords();
  const id = useId();
  const [level, setLevel] = useState<Prediction['level']>();
  const [reason, setReason] = useState<string>();
  const [attempts, setAttempts] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const reasons = useMemo(() => reasonsFor(deal), [deal]);
  const left = [
    ...(level === undefined ? (['level'] as const) : []),
    ...(reason === undefined ? (['reason'] as const) : []),
  ];
  useEffect(() => {
    if (attempts > 0) summary.current?.focus();
  }, [attempts]);
  const submit = () => {
    if (level === undefined || reason === undefined) setAttempts(attempts + 1);
    else done({ level, reason });
  };
  const isAtFault = (part: 'level' | 'reason') => attempts > 0 && left.includes(part);
  const radios = (part: 'level' | 'reason') => ({
    type: 'radio',
    name: `${id}-${part}`,
    required: true,
    'aria-describedby': isAtFault(part) ? `${id}-${part}-fault` : undefined,
  });
  const fault = (part: 'level' | 'reason') =>
    isAtFault(part) ? (
      <p className="fault-text" id={`${id}-${part}-fault`}>
        {words.course(`fault.${part}`)}
      </p>
    ) : null;
  const fieldset = (part: 'level' | 'reason') => ({
    className: isAtFault(part) ? 'field at-fault' : 'field',
    id: `${id}-${part}`,
    tabIndex: -1,
  });
  return (
    <Form className="course-form" submit={submit}>
      {attempts > 0 && left.length > 0 ? (
        <div className="notice fault" role="alert" tabIndex={-1} ref={summary}>
          <h2>{words.ui('faults.title')}</h2>
          <ul>
            {left.map((part) => (
              <li key={part}>
                <Jump to={`${id}-${part}`}>{words.course(`fault.${part}`)}</Jump>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <fieldset {...fieldset('level')}>
        <legend>{words.course('ask.level')}</legend>
        {fault('level')}
        {explains ? null : <Meanings />}
        <div className="options">
          {byGravity.map((one) => (
            <Option
              key={one}
              {...radios('level')}
              checked={level === one}
              onChange={() => setLevel(one)}
              note={explains ? words.finding(`level.${one}.means`) : undefined}
            >
              <span className={`course-level ${one}`}>
                <LevelShape level={one} />
                <span>{words.finding(`level.${one}`)}</span>
              </span>
            </Option>
          ))}
          <DontKnow {...radios('level')} checked={level === UNKNOWN} onChange={() => setLevel(UNKNOWN)} />
        </div>
      </fieldset>
      <fieldset {...fieldset('reason')}>
        <legend>{words.course('ask.reason')}</legend>
        {fault('reason')}
        <div className="options">
          {reasons.map((one) => (
            <Option key={one} {...radios('reason')} checked={reason === one} onChange={() => setReason(one)}>
              {reasonWords(words, one)}
            </Option>
          ))}
          <DontKnow {...radios('reason')} checked={reason === UNKNOWN} onChange={() => setReason(UNKNOWN)} />
        </div>
      </fieldset>
      <p className="course-kept">{words.course('first-counts')}</p>
      <div className="go">
        <Button type="submit">{words.course('reveal')}</Button>
      </div>
    </Form>
  );
};

const Meanings = () => {
  const words = useWords();
  return (
    <details className="course-meanings">
      <summary>{words.course('levels-mean')}</summary>
      <dl>
        {byGravity.map((one) => (
          <div key={one}>
            <dt>{words.finding(`level.${one}`)}</dt>
            <dd>{words.finding(`level.${one}.means`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

type DontKnowProps = Omit<React.ComponentProps<typeof Option>, 'children' | 'unsure'>;

const DontKnow = (input: DontKnowProps) => {
  const words = useWords();
  return (
    <Option {...input} unsure note={words.course('dont-know.note')}>
      {words.course('dont-know')}
    </Option>
  );
};
