import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import enCases from '../../locales/en/cases.json';
import enFindings from '../../locales/en/findings.json';
import enGlossary from '../../locales/en/glossary.json';
import enQuestions from '../../locales/en/questions.json';
import enUi from '../../locales/en/ui.json';
import jaCases from '../../locales/ja/cases.json';
import jaFindings from '../../locales/ja/findings.json';
import jaGlossary from '../../locales/ja/glossary.json';
import jaQuestions from '../../locales/ja/questions.json';
import jaUi from '../../locales/ja/ui.json';

export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

export const resources = {
  en: { ui: enUi, questions: enQuestions, findings: enFindings, glossary: enGlossary, cases: enCases },
  ja: { ui: jaUi, questions: jaQuestions, findings: jaFindings, glossary: jaGlossary, cases: jaCases },
} as const;

/** Every other language of the browser gets English. */
export const languageFor = (preferred: string): Language =>
  preferred.toLowerCase().startsWith('ja') ? 'ja' : 'en';

/** Both languages are inside the page, so the words are there before the first screen is drawn. */
export const startWords = (preferred: string): void => {
  i18next.use(initReactI18next).init({
    lng: languageFor(preferred),
    resources,
    ns: ['ui', 'questions', 'findings', 'glossary', 'cases'],
    defaultNS: 'ui',
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
};
