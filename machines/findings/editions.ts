/** The editions of the law in this tool, and what each changed for whoever is judged by it. Nothing judges by them. */

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
