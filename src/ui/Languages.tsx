import { useTranslation } from 'react-i18next';
import { languages, ownNames } from '../words/i18n';
import { useWords } from '../words/words';

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
