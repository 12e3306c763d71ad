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
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asks) box.current?.focus();
  }, [asks]);
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
    <div className="notice warn" role="alertdialog" aria-label={ask} tabIndex={-1} ref={box}>
      <p>{question}</p>
      <div className="go">
        <Button
          onClick={() => {
            setAsks(false);
            act();
          }}
        >
          {yes}
        </Button>
        <Button look="quiet" onClick={decline}>
          {no}
        </Button>
      </div>
    </div>
  );
};
