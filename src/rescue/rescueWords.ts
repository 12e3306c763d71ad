/**
 * The words of a page that failed. They are taken from the page itself, without the library that says all
 * others: it may be what failed. So they take no variables.
 */
import i18next from 'i18next';
import { type Language, languageFor, languages, resources } from '../words/i18n';
import type { RescueKey } from '../words/words';

export const rescueLanguage = (): Language =>
  languages.find((language) => language === i18next.language) ?? languageFor(navigator.language);

export const say = (key: RescueKey): string => resources[rescueLanguage()].rescue[key];
