/** How what is cited is called, and how well it is supported: the same on the page, on paper and in reports. */
import { type Citation, law, once } from '../../machines';
import type { Words } from '../words/words';

const isCodified = ({ citation, locator }: Pick<Citation, 'citation' | 'locator'>): boolean =>
  locator !== '' && (/^15 CFR \d/.test(citation) || locator.startsWith('Supp.'));

/** Who published it and when: so people know a report in the press or a note of a firm. */
const reportName = (words: Words, { publisher, date, month }: law.Source): string => {
  const known = publisher.includes('ジェトロ') ? words.library('publisher.jetro') : publisher;
  const day = date ? words.date(date) : month ? words.month(month) : '';
  return day === '' ? known : words.library('publisher.on', { publisher: known, day });
};

/** Whether a document is known by who published it, since it has no citation and a title that is long or ours. */
export const isReport = ({ citation, kind }: Pick<law.Source, 'citation' | 'kind'>): boolean =>
  citation === '' && ['trade-press', 'law-firm', 'dataset'].includes(kind);

/** The document and the paragraph in it, as lawyers write them; a report by its publisher, another by its title. */
export const citationName = (
  words: Words,
  cite: Pick<Citation, 'id' | 'citation' | 'locator' | 'title'>,
): string => {
  const { id, citation, locator, title } = cite;
  if (isCodified(cite)) return `15 CFR ${locator}`;
  const source = law.sourceOf(id);
  const document = isReport(source) ? reportName(words, source) : citation || title;
  return locator === '' ? document : `${document}, ${locator}`;
};

/** From the weakest support to the best. */
const support: readonly Citation['verification'][] = ['unverified', 'secondary', 'abstract', 'official'];

/** A place that is cited, with every statement that stands there. */
export interface Place extends Citation {
  readonly carries: readonly law.EvidenceId[];
}

/** Each place once, with the weakest of the support that its statements have. */
export const mergedCites = (cites: readonly Citation[]): readonly Place[] => {
  const places = new Map<string, Place>();
  for (const cite of cites) {
    const { id, locator, afterDecision } = cite;
    const key = JSON.stringify([isCodified(cite) ? '' : id, locator, afterDecision]);
    const before = places.get(key);
    const weaker =
      before && support.indexOf(before.verification) <= support.indexOf(cite.verification) ? before : cite;
    const also = [...(before?.also ?? []), ...cite.also];
    places.set(key, {
      ...weaker,
      also: also.filter((one, index) => also.findIndex(({ id: other }) => other === one.id) === index),
      reading: cite.reading || (before?.reading ?? false),
      carries: [...(before?.carries ?? []), cite.evidence],
    });
  }
  return [...places.values()];
};

const reports = once(() => {
  const all = new Map<law.SourceId, number>();
  for (const id of law.evidenceIds) {
    const { source, count = 0 } = law.evidenceOf(id);
    all.set(source, Math.max(all.get(source) ?? 0, count));
  }
  return all;
});

/** How a statement was verified; what is known through others names how many of them report its document. */
export const verifiedWords = (
  words: Words,
  { id, verification }: Pick<Citation, 'id' | 'verification'>,
): string => words.finding(`verification.${verification}`, { count: reports().get(id) ?? 0 });

/** Places that were verified alike stand together, since one remark says so for all of them. */
export const citedPlaces = (words: Words, cites: readonly Citation[]): readonly (readonly Place[])[] => {
  const groups = new Map<string, Place[]>();
  for (const place of mergedCites(cites)) {
    const { reading, checked, afterDecision } = place;
    const key = JSON.stringify([verifiedWords(words, place), reading, checked, afterDecision]);
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return [...groups.values()];
};

/** The numbers, in their list, of the places that carry one of these statements. */
export const numbersFor = (places: readonly Place[], statements: readonly string[]): readonly number[] =>
  places.flatMap(({ carries }, index) =>
    carries.some((one) => statements.includes(one)) ? [index + 1] : [],
  );

/** How a number is written, after a sentence and before its source. */
export const marked = (numbers: readonly number[]): string =>
  numbers.length === 0 ? '' : `[${numbers.join(', ')}]`;
