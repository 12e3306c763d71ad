import { expect, it } from 'vitest';
import { keyOf } from '../../machines/findings/row';
import { rows } from '../../machines/findings/rows';
import {
  dateIds,
  japanesePublications,
  lanes,
  policyDocuments,
  sourceIds,
  sourceOf,
} from '../../machines/law';

const publications = [
  'jetro-2025-05-15',
  'pillsbury-jp-2025-06',
  'xenospectrum-2025-05-15',
  'jetro-ai-policy-2025-10',
];
const all = japanesePublications.flatMap(({ statements }) => statements);

it('each of the four Japanese publications has its statements, and no statement stands twice', () => {
  expect(japanesePublications.map(({ source }) => source)).toEqual(publications);
  for (const { source, statements } of japanesePublications) {
    expect(sourceOf(source)).toMatchObject({ lang: 'ja', read: 'full' });
    expect(statements.length, source).toBeGreaterThan(0);
  }
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

it('each statement has a place that exists, or a reason why it has none', () => {
  const known = new Set([
    ...rows.map((row) => `finding ${keyOf(row)}`),
    ...dateIds.map((id) => `date ${id}`),
    ...lanes.map(({ id }) => `lane ${id}`),
    ...policyDocuments.map(({ id }) => `document ${id}`),
    ...sourceIds.map((id) => `source ${id}`),
  ]);
  for (const { id, at } of all) {
    if (typeof at === 'string') continue;
    expect(at.length, id).toBeGreaterThan(0);
    const named = at.flatMap((place) => Object.entries(place).map((entry) => entry.join(' ')));
    expect(
      named.filter((place) => !known.has(place)),
      id,
    ).toEqual([]);
  }
});

it('every policy document of the timeline is told of by a statement', () => {
  const told = all.flatMap(({ at }) =>
    typeof at === 'string' ? [] : at.flatMap((place) => ('document' in place ? [place.document] : [])),
  );
  expect(told.toSorted()).toEqual(policyDocuments.map(({ id }) => id).toSorted());
});
