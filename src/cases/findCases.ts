import { gistOf } from '../store/gist';
import type { CaseRecord } from '../store/record';
import { standingOf } from '../store/standing';
import type { Kept } from '../store/store';
import { levelWords } from '../ui/levelWords';
import { fold } from '../words/fold';
import { questionWords } from '../words/names';
import type { Words } from '../words/words';

export const sorts = ['saved', 'name', 'reference', 'decisionDate'] as const;
export type Sort = (typeof sorts)[number];

/** What is sought: every word has to be there. */
export const soughtIn = (typed: string): readonly string[] => typed.split(/\s+/).map(fold).filter(Boolean);
const folded = (texts: readonly string[]): string => texts.map(fold).join('\n');

/** What a row shows beside what the person wrote, in each of these languages. */
const shownIn = (record: CaseRecord, words: Words): readonly string[] => {
  const { outcome, open } = standingOf(record);
  const { decisionDate } = record.theCase;
  return [
    gistOf(record.theCase, words, questionWords(words)),
    levelWords(words, outcome),
    open > 0 ? words.cases('row.points', { count: open }) : words.cases('row.no-points'),
    words.date(decisionDate),
    decisionDate,
    words.moment(record.saved),
    record.saved.slice(0, 10),
    record.labels.name.trim() ? '' : words.cases('unnamed'),
  ];
};

const written = new WeakMap<CaseRecord, string>();
const writtenIn = (record: CaseRecord): string => {
  const { name, reference, notes } = record.labels;
  const text = written.get(record) ?? folded([name, reference, notes]);
  written.set(record, text);
  return text;
};
const shown = new WeakMap<CaseRecord, string>();
/** Works out what a row shows, once for each record. */
export const learn = (record: CaseRecord, languages: readonly Words[]): void => {
  if (!shown.has(record)) shown.set(record, folded(languages.flatMap((words) => shownIn(record, words))));
};
export const isLearnt = (record: CaseRecord): boolean => shown.has(record);

/** The cases that hold every word that was typed: what the person wrote, and what is known of the row by now. */
export const find = (cases: readonly Kept[], typed: string): readonly Kept[] => {
  const sought = soughtIn(typed);
  if (sought.length === 0) return cases;
  return cases.filter(({ record }) => {
    const text = `${writtenIn(record)}\n${shown.get(record) ?? ''}`;
    return sought.every((word) => text.includes(word));
  });
};

/** Sorts by a label, those without it last; by a date, the latest first. */
export const sorted = (cases: readonly Kept[], by: Sort, locale: string): readonly Kept[] => {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  if (by === 'saved')
    return cases.toSorted((left, right) => right.record.saved.localeCompare(left.record.saved));
  if (by === 'decisionDate')
    return cases.toSorted((left, right) =>
      right.record.theCase.decisionDate.localeCompare(left.record.theCase.decisionDate),
    );
  const label = ({ record }: Kept) => record.labels[by].trim();
  return cases.toSorted((left, right) => {
    const [one, other] = [label(left), label(right)];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return compare(one, other);
  });
};
