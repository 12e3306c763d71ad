import { memo } from 'react';
import { useOpenCase } from '../store/context';
import { Jump } from '../ui/Jump';
import { Languages } from '../ui/Languages';
import { hrefOf, type Route } from '../ui/route';
import { useWords } from '../words/words';

const places = [
  { page: 'case' },
  { page: 'cases' },
  { page: 'library', shelf: 'dates' },
  { page: 'training', room: 'deals' },
] as const satisfies readonly Route[];

export const Header = memo(({ route }: { route: Route }) => {
  const words = useWords();
  const { isStored } = useOpenCase();
  return (
    <header className="bar">
      <Jump to="main" className="skip">
        {words.ui('skip')}
      </Jump>
      <b>{words.ui('product')}</b>
      <nav aria-label={words.ui('nav')}>
        {places.map((place) => (
          <a
            key={place.page}
            href={hrefOf(place)}
            aria-current={place.page === route.page ? 'page' : undefined}
          >
            {words.ui(place.page === 'cases' && !isStored ? 'nav.cases.here' : `nav.${place.page}`)}
          </a>
        ))}
      </nav>
      <fieldset className="languages">
        <legend className="visually-hidden">{words.ui('language')}</legend>
        <Languages />
      </fieldset>
    </header>
  );
});
