/** What is said of a row, the same on the page and in a file. */
import { type Level, law } from '../../../machines';
import { citationName, verifiedWords } from '../../ui/citations';
import type { Words } from '../../words/words';
import { type DealUse, type Speaking, speakings } from './exercised';
import type { Group, Rule, RuleSource } from './model';

export const levelNames = (words: Words, levels: readonly Level[]): string =>
  words.either(levels.map((level) => words.finding(`level.${level}`)));

/** What a reader has to know of a row beside its level, force, period and condition. */
export const remarksOn = (words: Words, rule: Rule): readonly string[] => [
  ...(rule.capped ? [words.rules('row.capped', { level: words.finding('level.care') })] : []),
  ...(rule.besides.length > 0
    ? [words.rules('row.besides', { levels: levelNames(words, rule.besides) })]
    : []),
  ...(rule.lack ? [words.rules('row.lack')] : []),
  ...(rule.turnsOnKnowledge ? [words.rules('row.knowledge')] : []),
  ...(rule.refusalPresumed === true ? [words.rules('row.refusal')] : []),
  ...(rule.namesLines ? [words.rules('row.lines')] : []),
];

/** A publication that stands beside the cited one: its citation, or who published it. */
const nameOfOther = ({ id, citation }: RuleSource['citation']['also'][number]): string =>
  citation || law.sourceOf(id).publisher;

/** How well a statement is supported, and since when it is cited. */
export const supportOf = (words: Words, { citation, since }: RuleSource): readonly string[] => {
  const { reading, checked, also } = citation;
  return [
    verifiedWords(words, citation),
    ...(reading ? [words.finding('verification.reading')] : []),
    words.ui('cite.checked', { date: words.date(checked) }),
    ...(since ? [words.library('sources.since', { date: words.date(since) })] : []),
    ...(also.length > 0
      ? [words.rules('source.also', { names: words.list([...new Set(also.map(nameOfOther))]) })]
      : []),
  ];
};

export const ruleSourceName = (words: Words, { citation }: RuleSource): string =>
  citationName(words, citation);

/** Shipped deals are told in every language. */
export const dealTitleOf = ({ lang }: Words, { title }: DealUse): string => title[lang] ?? title.en ?? '';

const twistsWhere = (words: Words, { twists }: DealUse, speaks: Speaking): readonly string[] => {
  const count = twists.filter((twist) => twist.speaks === speaks).length;
  return count > 0 ? [words.rules(`use.twists.${speaks}`, { count })] : [];
};
/** How a row speaks in a deal and in its twists. */
export const spokenIn = (words: Words, use: DealUse): string =>
  words.list([
    ...(use.told ? [words.rules(`use.told.${use.told}`)] : []),
    ...speakings.flatMap((speaks) => twistsWhere(words, use, speaks)),
  ]);

const namesOf = (words: Words, codes: readonly string[]): string =>
  words.list(codes.map((code) => words.country(code)));

/** The members of a group, and how it came to have them. */
export const membersOf = (words: Words, { members, moves }: Group): readonly string[] => [
  words.rules('group.members', { count: members.length, names: namesOf(words, members) }),
  ...moves.flatMap(({ date, entered, left }) => [
    ...(entered.length > 0
      ? [words.rules('group.entered', { date: words.date(date), names: namesOf(words, entered) })]
      : []),
    ...(left.length > 0
      ? [words.rules('group.left', { date: words.date(date), names: namesOf(words, left) })]
      : []),
  ]),
];

/** How the table is meant to be read. */
export const howToRead = (words: Words): readonly string[] => [
  words.rules('how.speaks'),
  words.rules('how.days'),
  words.rules('how.off-path'),
  words.rules('how.weight', {
    printed: words.finding('force.printed'),
    outlook: words.finding('force.outlook'),
    care: words.finding('level.care'),
    licence: words.finding('level.licence'),
  }),
  words.rules('how.remark'),
  words.rules('how.names'),
  words.rules('how.hash'),
];

/** What whoever compared the rows fills in by hand. */
export const signLines = (words: Words): readonly string[] => [
  words.rules('sign.scope'),
  words.rules('sign.remarks'),
  words.rules('sign.name'),
  words.rules('sign.title'),
  words.rules('sign.date'),
  words.rules('sign.signature'),
];
