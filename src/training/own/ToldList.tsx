import { useEffect, useId, useRef, useState } from 'react';
import { scenarioLimits, type TellingLanguage, type Told } from '../../../machines';
import { Button } from '../../ui/Button';
import { type AuthorKey, useWords } from '../../words/words';
import { ToldField } from './ToldField';

/** The lists of a deal's teaching, in their order. */
export const teachingLists = ['note', 'mistake'] as const;
export type TeachingList = (typeof teachingLists)[number];

interface Props {
  readonly kind: TeachingList;
  readonly list: readonly Told[];
  readonly languages: readonly TellingLanguage[];
  readonly change: (list: readonly Told[]) => void;
  /** Takes an entry away in such a way that it can come back. */
  readonly remove: (index: number) => void;
}

type Part = 'heading' | 'hint' | 'number' | 'up' | 'down' | 'remove' | 'add';
const keysByKind: Readonly<Record<Props['kind'], Readonly<Record<Part, AuthorKey>>>> = {
  note: {
    heading: 'notes',
    hint: 'notes.hint',
    number: 'note.number',
    up: 'note.up.of',
    down: 'note.down.of',
    remove: 'note.remove.of',
    add: 'note.add',
  },
  mistake: {
    heading: 'mistakes',
    hint: 'mistakes.hint',
    number: 'mistake.number',
    up: 'mistake.up.of',
    down: 'mistake.down.of',
    remove: 'mistake.remove.of',
    add: 'mistake.add',
  },
};

let made = 0;
/** Entries have no ids of their own; these go with them as they are moved. */
const freshKeys = (length: number): readonly string[] => Array.from({ length }, () => `entry-${++made}`);

const moved = <T,>(list: readonly T[], from: number, to: number): readonly T[] => {
  const others = list.filter((_, index) => index !== from);
  return [...others.slice(0, to), list[from] as T, ...others.slice(to)];
};

/** Texts in an order: written, moved by buttons, taken away. */
export const ToldList = ({ kind, list, languages, change, remove }: Props) => {
  const words = useWords();
  const id = useId();
  const [known, setKeys] = useState(() => freshKeys(list.length));
  // What comes back, or comes from another tab, is numbered anew.
  const keys = known.length === list.length ? known : freshKeys(list.length);
  if (keys !== known) setKeys(keys);
  const heading = useRef<HTMLHeadingElement>(null);
  const wanted = useRef<string>(undefined);
  useEffect(() => {
    if (wanted.current === undefined) return;
    document.getElementById(wanted.current)?.focus();
    wanted.current = undefined;
  });
  const keysOf = keysByKind[kind];
  const saying = (part: 'up' | 'down' | 'remove', number: number) => words.author(keysOf[part], { number });
  const move = (from: number, to: number) => {
    setKeys(moved(keys, from, to));
    wanted.current = `${id}-${keys[from]}`;
    change(moved(list, from, to));
  };
  return (
    <div className="own-list">
      <h3 tabIndex={-1} ref={heading}>
        {words.author(keysOf.heading)}
      </h3>
      <p className="own-hint">{words.author(keysOf.hint)}</p>
      <ol>
        {list.map((told, index) => (
          <li key={keys[index]}>
            <ToldField
              id={`${id}-${keys[index]}`}
              label={words.author(keysOf.number, { number: index + 1 })}
              told={told}
              languages={languages}
              change={(next) => change(list.map((one, at) => (at === index ? next : one)))}
            />
            <div className="own-moves">
              {index > 0 ? (
                <Button
                  look="quiet"
                  aria-label={saying('up', index + 1)}
                  onClick={() => move(index, index - 1)}
                >
                  {words.author('up')}
                </Button>
              ) : null}
              {index < list.length - 1 ? (
                <Button
                  look="quiet"
                  aria-label={saying('down', index + 1)}
                  onClick={() => move(index, index + 1)}
                >
                  {words.author('down')}
                </Button>
              ) : null}
              <Button
                look="quiet"
                aria-label={saying('remove', index + 1)}
                onClick={() => {
                  setKeys(keys.filter((_, at) => at !== index));
                  heading.current?.focus();
                  remove(index);
                }}
              >
                {words.author('remove')}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {list.length < scenarioLimits.list ? (
        <Button
          look="plain"
          onClick={() => {
            const [key = ''] = freshKeys(1);
            setKeys([...keys, key]);
            wanted.current = `${id}-${key}`;
            change([...list, {}]);
          }}
        >
          {words.author(keysOf.add)}
        </Button>
      ) : (
        <p className="own-hint">{words.author('list.full', { most: scenarioLimits.list })}</p>
      )}
    </div>
  );
};
