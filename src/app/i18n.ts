import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import enFindings from '../../locales/en/findings.json';
import enGlossary from '../../locales/en/glossary.json';
import enQuestions from '../../locales/en/questions.json';
import enUi from '../../locales/en/ui.json';
import enWizard from '../../locales/en/wizard.json';
import jaFindings from '../../locales/ja/findings.json';
import jaGlossary from '../../locales/ja/glossary.json';
import jaQuestions from '../../locales/ja/questions.json';
import jaUi from '../../locales/ja/ui.json';
import jaWizard from '../../locales/ja/wizard.json';

export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

export const resources = {
  en: { ui: enUi, questions: enQuestions, findings: enFindings, glossary: enGlossary, wizard: enWizard },
  ja: { ui: jaUi, questions: jaQuestions, findings: jaFindings, glossary: jaGlossary, wizard: jaWizard },
} as const;

/** Every other language of the browser gets English. */
export const languageFor = (preferred: string): Language =>
  preferred.toLowerCase().startsWith('ja') ? 'ja' : 'en';

/** Both languages are inside the page, so the words are there before the first screen is drawn. */
export const startWords = (preferred: string): void => {
  i18next.use(initReactI18next).init({
    lng: languageFor(preferred),
    resources,
    ns: ['ui', 'questions', 'findings', 'glossary', 'wizard'],
    defaultNS: 'ui',
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
};
