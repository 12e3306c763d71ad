import type { i18n as I18n } from 'i18next';
import { useSyncExternalStore } from 'react';
import { getI18n } from 'react-i18next';
import { figureLimits, isOpenDate, once, type PlannedDate } from '../../machines';
import type { Language, resources } from './i18n';
import { isolated } from './isolated';

type English = (typeof resources)['en'];
/** A key without the ending that the language chooses by number. */
type Singular<K> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;
export type UiKey = Singular<keyof English['ui']>;
export type SeveralKey = Singular<keyof English['several']>;
export type SheetKey = Singular<keyof English['sheet']>;
export type WizardKey = Singular<keyof English['wizard']>;
export type GlossaryKey = keyof English['glossary'];
export type CodeKey = keyof English['code'];
export type QuotationKey = Singular<keyof English['quotation']>;
export type ReportKey = Singular<keyof English['report']>;
export type LibraryKey = Singular<keyof English['library']>;
export type CasesKey = Singular<keyof English['cases']>;
export type IntakeKey = Singular<keyof English['intake']>;
export type MapKey = Singular<keyof English['map']>;
export type RulesKey = Singular<keyof English['rules']>;
export type TrainingKey = Singular<keyof English['training']>;
export type ShowKey = Singular<keyof English['show']>;
export type CourseKey = Singular<keyof English['course']>;
export type LessonKey = Singular<keyof English['lesson']>;
export type WhatifKey = Singular<keyof English['whatif']>;
export type AuthorKey = Singular<keyof English['author']>;
export type AboutKey = Singular<keyof English['about']>;
export type InstallKey = Singular<keyof English['install']>;
export type AgeKey = Singular<keyof English['age']>;
export type DecideKey = Singular<keyof English['decide']>;
export type RescueKey = Singular<keyof English['rescue']>;
export type ScreeningKey = Singular<keyof English['screening']>;
/**
 * Words of ids, such as those of a question or of a finding: that each has its words in each language, and none
 * is left over, is tested by name; as a type it would be a list of hundreds that names no file.
 */
type IdKey = string;
export type Variables = Readonly<Record<string, string | number>>;

const bcp47: Readonly<Record<Language, string>> = { en: 'en-GB', ja: 'ja-JP' };

/** Names of countries that are too long, or not what people call them. */
const shortNames = new Set(['HK', 'MO']);

/** As many decimals as every browser can write. */
const MOST_DECIMALS = 20;
/** Whether a figure as written lies where the figure does: beside each limit of the law, and not at nothing. */
const isFaithful = (written: number, value: number): boolean =>
  [0, ...figureLimits].every((limit) => Math.sign(written - limit) === Math.sign(value - limit));
/** The least decimals, from two on, with which a figure is still itself by a test; none if it takes too many. */
const decimalsFor = (
  value: number,
  isItself: (written: number, value: number) => boolean,
): number | undefined => {
  for (let decimals = 2; decimals <= MOST_DECIMALS; decimals += 1)
    if (isItself(Number(value.toFixed(decimals)), value)) return decimals;
  return undefined;
};

/** Each is made when something is first written with it: that takes a browser a while. */
const formatters = (lang: Language) => {
  const locale = bcp47[lang];
  const day = once(
    () =>
      new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
  );
  const month = once(
    () => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  );
  const names = once(() => new Intl.DisplayNames(locale, { type: 'region' }));
  const short = once(() => new Intl.DisplayNames(locale, { type: 'region', style: 'short' }));
  const and = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const or = once(() => new Intl.ListFormat(locale, { type: 'disjunction' }));
  const side = once(() => new Intl.ListFormat(locale, { type: 'conjunction', style: 'narrow' }));
  const moment = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
  const withDecimals = new Map<number, Intl.NumberFormat>();
  const written = (value: number, isItself: (written: number, value: number) => boolean): string => {
    const decimals = decimalsFor(value, isItself);
    if (decimals === undefined) return String(value);
    const format =
      withDecimals.get(decimals) ?? new Intl.NumberFormat(locale, { maximumFractionDigits: decimals });
    withDecimals.set(decimals, format);
    return format.format(value);
  };
  return {
    /** A day as `YYYY-MM-DD`, written out. */
    date: (iso: string): string => day().format(new Date(`${iso}T00:00:00Z`)),
    /** A month as `YYYY-MM`, written out. */
    month: (iso: string): string => month().format(new Date(`${iso}-01T00:00:00Z`)),
    /** An instant as ISO 8601, on the clock of this machine. */
    moment: (instant: string): string => moment().format(new Date(instant)),
    country: (code: string): string => (shortNames.has(code) ? short() : names()).of(code) ?? code,
    all: (parts: readonly string[]): string => and().format(parts),
    either: (parts: readonly string[]): string => or().format(parts),
    /** Things side by side, without a word between them. */
    list: (parts: readonly string[]): string => side().format(parts),
    /** Whole sentences, one after the other. */
    passage: (sentences: readonly string[]): string => sentences.join(lang === 'ja' ? '' : ' '),
    /** A number with two decimals, or as many more as keep it on its side of every limit of the law. */
    number: (value: number): string => written(value, isFaithful),
    /** A number with all of its decimals. */
    exactly: (value: number): string => written(value, Object.is),
  };
};
type Formatters = ReturnType<typeof formatters>;
const cache = new Map<Language, Formatters>();
const formattersOf = (lang: Language): Formatters => {
  const found = cache.get(lang) ?? formatters(lang);
  cache.set(lang, found);
  return found;
};

export interface Words extends Formatters {
  readonly lang: Language;
  /** The planned date of a case, in words while it is open. */
  planned(date: PlannedDate): string;
  ui(key: UiKey, variables?: Variables): string;
  question(key: IdKey, variables?: Variables): string;
  finding(key: IdKey, variables?: Variables): string;
  several(key: SeveralKey, variables?: Variables): string;
  wizard(key: WizardKey, variables?: Variables): string;
  sheet(key: SheetKey, variables?: Variables): string;
  glossary(key: GlossaryKey): string;
  code(key: CodeKey, variables?: Variables): string;
  quotation(key: QuotationKey, variables?: Variables): string;
  report(key: ReportKey, variables?: Variables): string;
  library(key: LibraryKey, variables?: Variables): string;
  cases(key: CasesKey, variables?: Variables): string;
  intake(key: IntakeKey, variables?: Variables): string;
  conditions(key: IdKey, variables?: Variables): string;
  map(key: MapKey, variables?: Variables): string;
  rules(key: RulesKey, variables?: Variables): string;
  training(key: TrainingKey, variables?: Variables): string;
  show(key: ShowKey, variables?: Variables): string;
  course(key: CourseKey, variables?: Variables): string;
  lesson(key: LessonKey, variables?: Variables): string;
  whatif(key: WhatifKey, variables?: Variables): string;
  author(key: AuthorKey, variables?: Variables): string;
  about(key: AboutKey, variables?: Variables): string;
  install(key: InstallKey, variables?: Variables): string;
  age(key: AgeKey, variables?: Variables): string;
  rescue(key: RescueKey, variables?: Variables): string;
  decide(key: DecideKey, variables?: Variables): string;
  screening(key: ScreeningKey, variables?: Variables): string;
  /** Words that not every id has, such as a hint. */
  optionalQuestion(key: string): string | undefined;
  optionalFinding(key: string): string | undefined;
  optionalAge(key: string): string | undefined;
}

/** What stands in a sentence may be a person's: it is not to turn the rest of it. */
const safe = (variables: Variables = {}): Variables =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolated(value) : value,
    ]),
  );

/** So many sentences with something put in are remembered of each kind. */
const MOST_SAID = 500;

/** The words of a language, from whatever i18next holds them: the page, the command line or a test. */
export const wordsOf = (i18n: I18n, lang: Language): Words => {
  const optional = (ns: string) => (key: string) => i18n.getResource(lang, ns, key) as string | undefined;
  // What has nothing to be put in is looked up; only the rest needs the machinery, once for the same.
  const say = (ns: string) => {
    const lookUp = optional(ns);
    const said = new Map<string, string>();
    return (key: string, variables?: Variables) => {
      if (!variables) return lookUp(key) ?? i18n.t(key, { lng: lang, ns });
      const what = JSON.stringify([key, variables]);
      const found = said.get(what) ?? i18n.t(key, { lng: lang, ns, ...safe(variables) });
      // What a person types does not gather here.
      if (said.size >= MOST_SAID) said.clear();
      said.set(what, found);
      return found;
    };
  };
  const formats = formattersOf(lang);
  const ui = say('ui');
  return {
    lang,
    ...formats,
    planned: (date) => {
      if (!isOpenDate(date)) return formats.date(date);
      const [from, to] = [date.from, date.to].map((day) => day && formats.date(day));
      if (from && to) return ui('planned.between', { from, to });
      if (from) return ui('planned.from', { from });
      return to ? ui('planned.to', { to }) : ui('planned.open');
    },
    ui,
    question: say('questions'),
    finding: say('findings'),
    glossary: say('glossary'),
    code: say('code'),
    quotation: say('quotation'),
    report: say('report'),
    library: say('library'),
    cases: say('cases'),
    intake: say('intake'),
    conditions: say('conditions'),
    map: say('map'),
    rules: say('rules'),
    training: say('training'),
    show: say('show'),
    course: say('course'),
    lesson: say('lesson'),
    whatif: say('whatif'),
    author: say('author'),
    about: say('about'),
    install: say('install'),
    age: say('age'),
    rescue: say('rescue'),
    several: say('several'),
    decide: say('decide'),
    screening: say('screening'),
    wizard: say('wizard'),
    sheet: say('sheet'),
    optionalQuestion: optional('questions'),
    optionalFinding: optional('findings'),
    optionalAge: optional('age'),
  };
};

const made = new WeakMap<I18n, Map<Language, Words>>();
/** The same object every time: a screen has a hundred parts that ask for their words. */
const wordsOnPage = (lang: Language): Words => {
  const i18n = getI18n();
  const byLanguage = made.get(i18n) ?? new Map<Language, Words>();
  made.set(i18n, byLanguage);
  const words = byLanguage.get(lang) ?? wordsOf(i18n, lang);
  byLanguage.set(lang, words);
  return words;
};

const follow = (changed: () => void) => {
  const i18n = getI18n();
  i18n.on('languageChanged', changed);
  return () => i18n.off('languageChanged', changed);
};
const languageNow = () => getI18n().language as Language;

/** Every word that a person reads, in a language that need not be the one that is on. */
export const useWordsIn = wordsOnPage;

/** Every word that a person reads, in the language that is on. */
export const useWords = (): Words => wordsOnPage(useSyncExternalStore(follow, languageNow));
