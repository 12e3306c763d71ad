import { useRef } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../words/words';
import { Button } from './Button';
import { switchKeys, useKeysAreOn, useShortcuts } from './shortcuts';

interface Props {
  readonly next: () => void;
  readonly back: () => void;
}

const rows = [
  { what: 'choose', keys: ['1–9'] },
  { what: 'last', keys: ['0'] },
  { what: 'next', keys: ['Enter'] },
  { what: 'back', keys: ['Esc', 'Alt + ←'] },
  { what: 'search', keys: ['/'] },
  { what: 'help', keys: ['?'] },
] as const;

interface ListProps<W extends string> {
  readonly rows: readonly { readonly what: W; readonly keys: readonly string[] }[];
  readonly says: (what: W) => string;
}

/** Keys, and what each of them does. */
export const KeyList = <W extends string>({ rows: listed, says }: ListProps<W>) => (
  <dl>
    {listed.map(({ what, keys }) => (
      <div key={what}>
        <dt>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </dt>
        <dd>{says(what)}</dd>
      </div>
    ))}
  </dl>
);

/** Turns the keys that are characters off and on. */
export const KeySwitch = ({ name, hint }: { readonly name: string; readonly hint: string }) => {
  const isOn = useKeysAreOn();
  return (
    <label className="tick">
      <input type="checkbox" checked={isOn} onChange={() => switchKeys(!isOn)} />
      <span>
        <span>{name}</span>
        <small>{hint}</small>
      </span>
    </label>
  );
};

/** The keys of the question screens: they work at once, are shown on demand, and can be turned off. */
export const Keys = ({ next, back }: Props) => {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const show = () => dialog.current?.showModal();
  useShortcuts({ next, back, help: show });
  return (
    <div className="keys">
      <Button look="quiet" onClick={show} aria-haspopup="dialog">
        {words.wizard('keys')}
      </Button>
      {createPortal(
        // Outside the form, so that Enter in it does not send the form off.
        <dialog className="keys-dialog" ref={dialog} aria-labelledby="keys-title">
          <h2 id="keys-title">{words.wizard('keys.title')}</h2>
          <KeyList rows={rows} says={(what) => words.wizard(`keys.${what}`)} />
          <p>{words.wizard('keys.fields')}</p>
          <KeySwitch name={words.wizard('keys.on')} hint={words.wizard('keys.on.hint')} />
          <Button onClick={() => dialog.current?.close()}>{words.wizard('keys.close')}</Button>
        </dialog>,
        document.body,
      )}
    </div>
  );
};
