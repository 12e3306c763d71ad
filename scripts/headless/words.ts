import i18next from 'i18next';
import { type Language, wordSettings } from '../../src/words/i18n';
import { type Words, wordsOf } from '../../src/words/words';

export { type Language, languages } from '../../src/words/i18n';

/** The words of a language outside the page: the same as on it. */
export const wordsIn = (language: Language): Words => {
  const instance = i18next.createInstance();
  void instance.init(wordSettings(language));
  return wordsOf(instance, language);
};
