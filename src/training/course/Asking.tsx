import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button';

interface Props {
  /** On the button that asks. */
  readonly ask: string;
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly act: () => void;
}

/** A button that asks before it does what cannot be taken back. */
export const Asking = ({ ask, question, yes, no, act }: Props) => {
  const [asks, setAsks] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const decline = () => {
    setAsks(false);
    // The button is there again after this change.
    requestAnimationFrame(() => button.current?.focus());
  };
  if (!asks)
    return (
      <Button look="quiet" ref={button} onClick={() => setAsks(true)}>
        {ask}
      </Button>
    );
  return (
    <Consent
      ask={ask}
      question={question}
      yes={yes}
      no={no}
      act={() => {
        setAsks(false);
        act();
      }}
      decline={decline}
    />
  );
};

/** The question itself, which takes the focus. */
export const Consent = ({ ask, question, yes, no, act, decline }: Props & { decline: () => void }) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="notice warn" role="alertdialog" aria-label={ask} tabIndex={-1} ref={box}>
      <p>{question}</p>
      <div className="go">
        <Button onClick={act}>{yes}</Button>
        <Button look="quiet" onClick={decline}>
          {no}
        </Button>
      </div>
    </div>
  );
};
