import { KeyList, KeySwitch } from '../../ui/Keys';
import { useWords } from '../../words/words';

const rows = [
  { what: 'next', keys: ['PageDown', '→', 'Space'] },
  { what: 'back', keys: ['PageUp', '←', 'Shift + Space'] },
  { what: 'ends', keys: ['Home', 'End'] },
  { what: 'black', keys: ['B', '.'] },
  { what: 'point', keys: ['P'] },
  { what: 'notes', keys: ['N'] },
  { what: 'mistakes', keys: ['M'] },
  { what: 'leave', keys: ['D'] },
  { what: 'guess', keys: ['1–5'] },
  { what: 'pick', keys: ['1–9'] },
  { what: 'raise', keys: ['+', '−'] },
] as const;

export const KeysHelp = () => {
  const words = useWords();
  return (
    <details className="show-keys">
      <summary>{words.show('keys')}</summary>
      <KeyList rows={rows} says={(what) => words.show(`keys.${what}`)} />
      <p className="show-hint">{words.show('keys.either')}</p>
      <KeySwitch name={words.show('keys.on')} hint={words.show('keys.on.hint')} />
    </details>
  );
};
