/** What the deals, findings and differences of this room are called. */
import {
  type Case,
  type CaseError,
  type Citation,
  citationOf,
  type ExpectedFinding,
  keyOf,
  planWindow,
  type Row,
  rows,
  type Scenario,
} from '../../../machines';
import { type InLanguage, isShipped, toldIn } from '../../deals/deals';
import { problemWords } from '../../words/names';
import type { Words } from '../../words/words';

/** The title in the language of the page, or in the one that there is, or a word for having none. */
export const titleOfDeal = (words: Words, { title }: Scenario): InLanguage => {
  const told = toldIn(title, words.lang);
  return told.text.trim() ? told : { text: words.author('untitled'), lang: words.lang };
};

/** What a deal is called where it stands among others, in a line of text: with whose it is. */
export const nameOfDeal = (words: Words, deal: Scenario): string => {
  const { text } = titleOfDeal(words, deal);
  return isShipped(deal) ? text : words.training('own-mark.of', { title: text });
};

const byKey: ReadonlyMap<string, Row> = new Map(
  rows.toReversed().flatMap((row) => [
    [row.id, row],
    [keyOf(row), row],
  ]),
);

/** Every finding that can be expected, once. */
export const findingKeys: readonly string[] = [...new Set(rows.map(keyOf))];
export const rowOf = (key: string): Row | undefined => byKey.get(key);
export const namedBy = (key: string): ExpectedFinding => {
  const row = byKey.get(key);
  return row?.variant && keyOf(row) === key ? { id: row.id, variant: row.variant } : { id: key };
};

/** A finding that is named without its variant is known by the first that it has. */
export const findingTitle = (words: Words, key: string): string => {
  const row = byKey.get(key);
  return (
    words.optionalFinding(`${key}.title`) ?? (row && words.optionalFinding(`${keyOf(row)}.title`)) ?? key
  );
};

/** What a finding rests on, on the day of a case, also where the case does not have it. */
export const sourcesOfFinding = (key: string, theCase: Case): readonly Citation[] => {
  const cites = byKey.get(key)?.cite ?? [];
  return cites
    .filter((cite) => typeof cite === 'string')
    .map((id) => citationOf(id, planWindow(theCase).first, theCase.decisionDate));
};

/** A refusal in words; a few say another thing of a deal than of a case. */
export const refusalWords = (words: Words, { field, problem, detail }: CaseError): string => {
  // What was found there is nothing at all.
  if (detail === 'undefined') return words.author('problem.absent');
  const isAnswer = /(?:^|\.)answers\./.test(field);
  switch (problem) {
    case 'too-many':
      return words.author('problem.too-many', { detail });
    case 'too-large':
      return words.author('problem.too-large', { detail });
    case 'not-ours':
      return words.author('problem.not-ours', { detail });
    case 'unknown-option':
      return isAnswer
        ? problemWords(words)(problem, detail)
        : words.author('problem.unknown-option', { detail });
    case 'not-a-text':
      return words.author('problem.not-a-text', { detail });
    default:
      return problemWords(words)(problem, detail);
  }
};
