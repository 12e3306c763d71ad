import type { Standing } from '../../../machines';
import { LevelShape } from '../../ui/LevelShape';
import { levelWords } from '../../ui/levelWords';
import { useWords } from '../../words/words';

/** The result as it stands, and as it was where it has just moved: in shapes and in words. */
export const StandingBand = ({ before, standing }: { before?: Standing | undefined; standing: Standing }) => {
  const words = useWords();
  return (
    <div className={before ? 'show-band show-moved' : 'show-band'}>
      {before ? (
        <>
          <OneStanding name={words.show('stands.before')} standing={before} />
          <svg className="show-arrow" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
            <path d="M3 16h24M18 7l9 9-9 9" />
          </svg>
        </>
      ) : null}
      <OneStanding name={words.show(before ? 'stands.now' : 'stands')} standing={standing} />
    </div>
  );
};

const OneStanding = ({ name, standing }: { name: string; standing: Standing }) => {
  const words = useWords();
  const { level, couldBecome } = standing;
  return (
    <div className={`show-standing ${level}`}>
      <LevelShape level={level} />
      <p>
        <small>{name}</small> <b>{levelWords(words, standing)}</b>{' '}
        {couldBecome ? (
          <span className={`show-could ${couldBecome}`}>
            <LevelShape level={couldBecome} />
            <span>{words.ui('stand.could', { level: words.finding(`level.${couldBecome}`) })}</span>
          </span>
        ) : null}
      </p>
    </div>
  );
};
