import { law } from '../../../machines';
import { lookOf, saysOf, stateOf, switchOf, untilOf } from '../../document/switches';
import { hrefOf } from '../../ui/route';
import { useWords } from '../../words/words';

/**
 * In the summary: the known days of change that have come and that nobody has looked up. On paper, which has no
 * header and is read on another day, also how old the law is, and until when it can be read as that.
 */
export const AgeNote = ({ today }: { today: string }) => {
  const words = useWords();
  const age = law.ageOf(today);
  return (
    <>
      <div className="age-paper">
        <p className={stateOf(age) === 'fresh' ? undefined : 'loud'}>{saysOf(words, age, today)}</p>
        <p>{untilOf(words)}</p>
        {age.coming.length > 0 ? <p>{words.age('open')}</p> : null}
        <ul>
          {age.coming.map((entry) => (
            <li key={entry.id}>{switchOf(words, entry)}</li>
          ))}
        </ul>
      </div>
      {age.passed.length > 0 ? (
        <details className="notice age-passed">
          <summary>{words.age('passed', { count: age.passed.length })}</summary>
          <ul>
            {age.passed.map((entry) => (
              <li key={entry.id}>
                <b>{switchOf(words, entry)}</b>
                <span>{lookOf(words, entry)}</span>
              </li>
            ))}
          </ul>
          <p>
            <a href={hrefOf({ page: 'about' })}>{words.age('link')}</a>
          </p>
        </details>
      ) : null}
    </>
  );
};
