/** The editions of the law in this tool, and what each changed for whoever is judged by it. Nothing judges by them. */

export const changeIds = [
  'first-edition',
  'text-not-reread',
  'guidance-by-decision-date',
  'refusal-by-headquarters',
  'presumed-3a090a-everywhere',
  'ear99-by-item',
  'unchecked-flags-below-limits',
] as const;
export type ChangeId = (typeof changeIds)[number];

export interface Edition {
  readonly id: string;
  readonly changes: readonly ChangeId[];
}

/** Newest first. The first is the present edition, `edition`; the rest is what it may be asked about. */
export const editions: readonly Edition[] = [
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
];
