import type { Labels } from '../../machines';
import type { Kept } from './store';

/** One width and case: ＡＣＭＥ is found by acme, ﾁｯﾌﾟ by チップ. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

const textOf = ({ name, reference, notes }: Labels): string => fold([name, reference, notes].join('\n'));

export const sorts = ['saved', 'name', 'reference', 'decisionDate'] as const;
export type Sort = (typeof sorts)[number];

/** The cases whose labels hold every word that was typed. */
export const find = (cases: readonly Kept[], typed: string): readonly Kept[] => {
  const sought = fold(typed).split(/\s+/).filter(Boolean);
  if (sought.length === 0) return cases;
  return cases.filter(({ record }) => {
    const text = textOf(record.labels);
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
