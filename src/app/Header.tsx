import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenCase } from '../cases/context';
import { Jump } from '../ui/Jump';
import { languages, ownNames } from './i18n';
import { hrefOf, type Route } from './route';
import { useWords } from './words';

const places = [
  { page: 'case' },
  { page: 'cases' },
  { page: 'library', shelf: 'dates' },
  { page: 'training', room: 'deals' },
] as const satisfies readonly Route[];

/** A button for each language, named in itself. */
export const Languages = () => {
  const { i18n } = useTranslation();
  const words = useWords();
  return languages.map((language) => (
    <button
      key={language}
      type="button"
      lang={language}
      aria-pressed={words.lang === language}
      onClick={() => i18n.changeLanguage(language)}
    >
      {ownNames[language]}
    </button>
  ));
};

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
