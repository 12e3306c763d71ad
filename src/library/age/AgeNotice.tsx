import { law } from '../../../machines';
import { isSaidEverywhere, saysOf, stateOf } from '../../document/switches';
import { hrefOf, type Route } from '../../ui/route';
import { useWords } from '../../words/words';

/** The page about this edition says all of it itself; the room is shown a deal, and its presenter is told. */
const isPlaceFor = (route: Route): boolean =>
  route.page !== 'about' && !(route.page === 'training' && route.room === 'audience');

/**
 * Below the header of every page once the law is no longer fresh: a line while it is getting old, a notice with a
 * heading once it is old or the clock cannot be right. It stays, and it takes nothing away.
 */
export const AgeNotice = ({ today, route }: { today: string; route: Route }) => {
  const words = useWords();
  const age = law.ageOf(today);
  if (!isSaidEverywhere(age) || !isPlaceFor(route)) return null;
  const state = stateOf(age);
  const isLoud = state === 'old' || state === 'clock';
  const heading = words.age(`heading.${state}`);
  return (
    <section className={`age-notice ${state}`} aria-label={heading}>
      {isLoud ? <h2>{heading}</h2> : null}
      <p>
        <span>
          {words.passage([
            saysOf(words, age, today),
            ...(age.passed.length > 0 ? [words.age('passed.short', { count: age.passed.length })] : []),
          ])}
        </span>{' '}
        <a href={hrefOf({ page: 'about' })}>{words.age('link')}</a>
      </p>
    </section>
  );
};
