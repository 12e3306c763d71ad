import type { RefObject } from 'react';
import { type Level, levels } from '../../../machines';
import { Button } from '../../ui/Button';
import { LevelShape } from '../../ui/LevelShape';
import { useWords } from '../../words/words';

interface Props {
  readonly name: string;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly guess: Level | undefined;
  readonly setGuess: (guess: Level) => void;
  readonly show: () => void;
}

/** In place of the right result: what does the room expect? Nobody has to say. */
export const Hidden = ({ name, heading, guess, setGuess, show }: Props) => {
  const words = useWords();
  return (
    <section className="whatif-side whatif-hidden" aria-labelledby="whatif-right">
      <h2 id="whatif-right" tabIndex={-1} ref={heading}>
        <span className="whatif-letter">{words.whatif('side.right')}</span> <span>{name}</span>
      </h2>
      <fieldset className="whatif-guess">
        <legend>{words.whatif('guess')}</legend>
        {levels.toReversed().map((level) => (
          <label key={level} className={`tick ${level}`}>
            <input
              type="radio"
              name="whatif-guess"
              checked={guess === level}
              onChange={() => setGuess(level)}
            />
            <span>
              <LevelShape level={level} />
              <span>{words.finding(`level.${level}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Button onClick={show}>{words.whatif('show')}</Button>
    </section>
  );
};
