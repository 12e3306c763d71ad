import i18next, { type InitOptions } from 'i18next';
import { initReactI18next } from 'react-i18next';
import resources from './resources.data';

export { resources };

export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

/** Each language is named in itself, so that whoever needs it can read it. */
export const ownNames: Readonly<Record<Language, string>> = { en: 'English', ja: '日本語' };

/** Every other language of the browser gets English. */
export const languageFor = (preferred: string): Language => (/^ja(?:-|$)/i.test(preferred) ? 'ja' : 'en');

/** How the words are kept, on the page and on the command line. */
export const wordSettings = (lng: Language): InitOptions => ({
  lng,
  resources,
  ns: ['ui'],
  defaultNS: 'ui',
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  initAsync: false,
  interpolation: { escapeValue: false },
});

/** Both languages are inside the page, so the words are there before the first screen is drawn. */
export const startWords = (preferred: string): void => {
  i18next
    .use(initReactI18next)
    .init({ ...wordSettings(languageFor(preferred)), react: { useSuspense: false } });
};
