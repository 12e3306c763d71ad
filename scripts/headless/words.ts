import i18next, { type TFunction } from 'i18next';
import enCode from '../../locales/en/code.json';
import enFindings from '../../locales/en/findings.json';
import enQuestions from '../../locales/en/questions.json';
import enUi from '../../locales/en/ui.json';
import jaCode from '../../locales/ja/code.json';
import jaFindings from '../../locales/ja/findings.json';
import jaQuestions from '../../locales/ja/questions.json';
import jaUi from '../../locales/ja/ui.json';

export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

/** The words of a language outside the page. */
export const wordsIn = async (language: Language): Promise<TFunction> => {
  const words = i18next.createInstance();
  await words.init({
    lng: language,
    keySeparator: false,
    interpolation: { escapeValue: false },
    resources: {
      en: { code: enCode, findings: enFindings, questions: enQuestions, ui: enUi },
      ja: { code: jaCode, findings: jaFindings, questions: jaQuestions, ui: jaUi },
    },
  });
  // The ids are data here, so the keys cannot be checked by type; the tests of the words check them.
  return words.t as TFunction;
};
