import i18next from 'i18next';
import en from '../../locales/en/lawCompare.json';
import ja from '../../locales/ja/lawCompare.json';
import { type Language, wordSettings } from '../../src/words/i18n';

/** The words of this command. They are no part of the page. */
export type Say = (key: string, variables?: Readonly<Record<string, string | number>>) => string;

export const sayIn = (language: Language): Say => {
  const instance = i18next.createInstance();
  void instance.init({ ...wordSettings(language), resources: { en: { ui: en }, ja: { ui: ja } } });
  return (key, variables) => instance.t(key, { lng: language, ...variables });
};
