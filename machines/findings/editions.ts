/** The editions of the law in this tool, and what each changed for whoever is judged by it. Nothing judges by them. */
import { isIsoDate } from '../law';
import { edition } from './edition';

const table = [
  {
    id: '2026-11-21.2',
    changes: [
      'text-not-reread',
      'guidance-by-decision-date',
      'refusal-by-headquarters',
      'presumed-3a090a-everywhere',
      'ear99-by-item',
      'unchecked-flags-below-limits',
    ],
  },
  { id: '2026-11-21.1', changes: ['first-edition'] },
] as const;

export type ChangeId = (typeof table)[number]['changes'][number];

export interface Edition {
  readonly id: string;
  readonly changes: readonly ChangeId[];
}

/** Newest first. The first is the present edition, `edition`; the rest is what it may be asked about. */
export const editions: readonly Edition[] = table;

export const changeIds: readonly ChangeId[] = [...new Set(editions.flatMap(({ changes }) => changes))];

/**
 * What this edition can tell of one that is named elsewhere: itself, one that came before, or one that it does not
 * know, which may be newer by its name. A name proves nothing.
 */
export type Naming = 'present' | 'earlier' | 'newer' | 'unknown';

const parts = (id: string): readonly [string, number] | undefined => {
  const [, day = '', number] = /^(\d{4}-\d\d-\d\d)\.([1-9]\d{0,3})$/.exec(id) ?? [];
  return isIsoDate(day) ? [day, Number(number)] : undefined;
};

export const editionNamed = (id: string): Naming => {
  if (id === edition) return 'present';
  if (editions.some((known) => known.id === id)) return 'earlier';
  const [named, present] = [parts(id), parts(edition)];
  if (!named || !present) return 'unknown';
  return named[0] > present[0] || (named[0] === present[0] && named[1] > present[1]) ? 'newer' : 'unknown';
};
