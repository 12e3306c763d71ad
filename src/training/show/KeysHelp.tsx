import { useWords } from '../../app/words';
import { switchKeys, useKeysAreOn } from '../../wizard/shortcuts';

const rows = [
  { what: 'next', keys: ['PageDown', '→', 'Space'] },
  { what: 'back', keys: ['PageUp', '←', 'Shift + Space'] },
  { what: 'ends', keys: ['Home', 'End'] },
  { what: 'black', keys: ['B', '.'] },
  { what: 'point', keys: ['P'] },
  { what: 'notes', keys: ['N'] },
  { what: 'guess', keys: ['1–5'] },
] as const;

export const KeysHelp = () => {
  const words = useWords();
  const isOn = useKeysAreOn();
  return (
    <details className="show-keys">
      <summary>{words.show('keys')}</summary>
      <dl>
        {rows.map(({ what, keys }) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{words.show(`keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="show-hint">{words.show('keys.either')}</p>
      <label className="tick">
        <input type="checkbox" checked={isOn} onChange={() => switchKeys(!isOn)} />
        <span>
          {words.show('keys.on')}
          <small>{words.show('keys.on.hint')}</small>
        </span>
      </label>
    </details>
  );
};
