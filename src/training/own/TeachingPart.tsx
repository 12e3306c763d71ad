import { useId, useState } from 'react';
import {
  difficulties,
  readNumber,
  scenarioLimits,
  type Teaching,
  type TellingLanguage,
  type Told,
} from '../../../machines';
import { Button } from '../../ui/Button';
import { useWords } from '../../words/words';
import { ToldField } from './ToldField';
import { type TeachingList, ToldList, teachingLists } from './ToldList';

interface Props {
  readonly teaching: Teaching | undefined;
  readonly languages: readonly TellingLanguage[];
  readonly change: (teaching: Teaching) => void;
  readonly remove: (list: TeachingList, index: number) => void;
}

const empty: Teaching = { difficulty: 1, minutes: 15, point: {}, notes: [], mistakes: [] };

/** What an instructor needs beside the story. */
export const TeachingPart = ({ teaching, languages, change, remove }: Props) => {
  const words = useWords();
  const id = useId();
  if (!teaching)
    return (
      <>
        <p className="own-hint">{words.author('teaching.none')}</p>
        <Button look="plain" onClick={() => change(empty)}>
          {words.author('teaching.add')}
        </Button>
      </>
    );
  const set = (part: Partial<Teaching>) => change({ ...teaching, ...part });
  return (
    <>
      <ToldField
        id="own-point"
        label={words.author('point')}
        hint={words.author('point.hint')}
        told={teaching.point}
        languages={languages}
        change={(point: Told) => set({ point })}
      />
      <div className="own-pair">
        <fieldset className="own-difficulty">
          <legend>{words.training('difficulty')}</legend>
          {difficulties.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={`${id}-difficulty`}
                checked={teaching.difficulty === one}
                onChange={() => set({ difficulty: one })}
              />
              <span>{words.training(`difficulty.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        <Minutes minutes={teaching.minutes} change={(minutes) => set({ minutes })} />
      </div>
      {teachingLists.map((kind) => (
        <ToldList
          key={kind}
          kind={kind}
          list={teaching[`${kind}s`]}
          languages={languages}
          change={(list) => set({ [`${kind}s`]: list })}
          remove={(index) => remove(kind, index)}
        />
      ))}
    </>
  );
};

/** Digits of any width; what cannot be a length of time is kept on the page and said. */
const Minutes = ({ minutes, change }: { minutes: number; change: (minutes: number) => void }) => {
  const words = useWords();
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const read = (text: string): number | undefined => {
    const reading = readNumber(text);
    const value = reading && 'value' in reading ? reading.value : 0;
    return Number.isInteger(value) && value > 0 && value <= scenarioLimits.minutes ? value : undefined;
  };
  const isWrong = typed !== undefined && read(typed) === undefined;
  return (
    <div className="own-field">
      <label htmlFor={id}>{words.author('minutes')}</label>
      <input
        id={id}
        className="own-minutes"
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? String(minutes)}
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={isWrong ? `${id}-fault` : undefined}
        onChange={(event) => {
          const { value } = event.target;
          const good = read(value);
          setTyped(value);
          if (good !== undefined) change(good);
        }}
      />
      {isWrong ? (
        <p className="own-fault" id={`${id}-fault`}>
          {words.author('minutes.fault', { most: scenarioLimits.minutes, minutes: words.number(minutes) })}
        </p>
      ) : null}
    </div>
  );
};
