import { useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button';
import { useWords } from '../words/words';

interface Props {
  readonly isOn: boolean;
  readonly number: number;
  readonly turnOn: () => void;
  readonly turnOff: () => void;
}

/** On file://, where every local page shares one storage: nothing is stored until the person knows and agrees. */
export const Keeping = ({ isOn, number, turnOn, turnOff }: Props) => {
  const words = useWords();
  const [asks, setAsks] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (asks) question.current?.focus();
  }, [asks]);
  const settle = (action: () => void) => () => {
    setAsks(false);
    action();
    heading.current?.focus();
  };
  return (
    <section className="keeping" aria-labelledby="keeping">
      <h2 id="keeping" tabIndex={-1} ref={heading}>
        {words.cases(isOn ? 'keeping.on' : 'keeping.off')}
      </h2>
      <p>{words.cases(isOn ? 'keeping.on.text' : 'keeping.off.text')}</p>
      <p>{words.cases('keeping.who')}</p>
      {asks ? (
        <div
          className="notice warn"
          role="alertdialog"
          aria-labelledby="keeping-ask"
          tabIndex={-1}
          ref={question}
        >
          <p id="keeping-ask">{words.cases('keeping.ask', { count: number })}</p>
          <div className="go">
            <Button onClick={settle(turnOff)}>{words.cases('keeping.yes')}</Button>
            <Button look="quiet" onClick={settle(() => {})}>
              {words.cases('keeping.no')}
            </Button>
          </div>
        </div>
      ) : (
        <div className="go">
          <Button look="plain" onClick={isOn ? () => setAsks(true) : settle(turnOn)}>
            {words.cases(isOn ? 'keeping.turn-off' : 'keeping.turn-on')}
          </Button>
        </div>
      )}
    </section>
  );
};
