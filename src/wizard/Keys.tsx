import { useRef } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from '../app/words';
import { Button } from '../ui/Button';
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
  { what: 'rest', keys: ['R'] },
  { what: 'rest-unsure', keys: ['U'] },
  { what: 'search', keys: ['/'] },
  { what: 'help', keys: ['?'] },
] as const;

/** The keys of the question screens: they work at once, are shown on demand, and can be turned off. */
export const Keys = ({ next, back }: Props) => {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const isOn = useKeysAreOn();
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
          <dl>
            {rows.map(({ what, keys }) => (
              <div key={what}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{words.wizard(`keys.${what}`)}</dd>
              </div>
            ))}
          </dl>
          <p>{words.wizard('keys.fields')}</p>
          <label className="tick">
            <input type="checkbox" checked={isOn} onChange={() => switchKeys(!isOn)} />
            <span>
              {words.wizard('keys.on')}
              <small>{words.wizard('keys.on.hint')}</small>
            </span>
          </label>
          <Button onClick={() => dialog.current?.close()}>{words.wizard('keys.close')}</Button>
        </dialog>,
        document.body,
      )}
    </div>
  );
};
