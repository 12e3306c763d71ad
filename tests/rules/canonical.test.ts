import { createHash } from 'node:crypto';
import { lawHash } from 'virtual:law-hash';
import { describe, expect, test } from 'vitest';
import { canonicalLaw, judging, rows } from '../../machines';

const hashOf = (data?: unknown) => createHash('sha256').update(canonicalLaw(data)).digest('hex');

/** The same data with the keys of each object the other way round. */
const reversed = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(reversed)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, reversed(inner)]),
        )
      : value;

/** A copy in which one place holds another value. */
const changed = (path: readonly string[], to: unknown): unknown => {
  const copy = structuredClone(judging) as unknown as Record<string, unknown>;
  let place = copy;
  for (const key of path.slice(0, -1)) place = place[key] as Record<string, unknown>;
  const last = path.at(-1) ?? '';
  expect(place[last]).not.toEqual(to);
  place[last] = to;
  return copy;
};

describe('the hash of all that judges', () => {
  test('is the same in the page and on the command line', () => {
    expect(lawHash).toMatch(/^[0-9a-f]{64}$/);
    expect(lawHash).toBe(hashOf());
  });

  test('does not depend on the order of keys', () => {
    expect(hashOf(reversed(judging))).toBe(hashOf());
  });

  test.each([
    ['the edition', ['edition'], '2030-01-01.1'],
    ['the level of a row', ['rows', '3', 'level'], 'stop'],
    ['the condition of a row', ['rows', '4', 'when'], { all: [] }],
    ['the citations of a row', ['rows', '3', 'cite'], ['CLS-04']],
    ['the day of a change', ['law', 'dates', '5', 'date'], '2024-12-03'],
    ['the locator of a statement', ['law', 'evidence', 'CLS-01', 'locator'], '3A090.a'],
    ['the day on which a source was checked', ['law', 'sources', 'ccl', 'checked'], '2026-09-25'],
    ['the members of a group', ['law', 'groups', 'A6'], ['AL']],
    ['a limit', ['law', 'thresholds', 'a', 'tpp'], 4801],
    ['a figure of a chip', ['law', 'chips', '0', 'tppPerIc'], 1],
    ['when a question is asked', ['relevance', 'flow'], { all: [] }],
  ] as const)('changes with %s', (_what, path, to) => {
    expect(hashOf(changed(path, to))).not.toBe(hashOf());
  });

  test('changes when a row is left out, and when a fact inside one says something else', () => {
    expect(hashOf({ ...judging, rows: rows.slice(1) })).not.toBe(hashOf());
    const facts = canonicalLaw().replace('"fact":"toD5OrMacau","is":', '"fact":"toD5OrMacau","is":{"not":');
    expect(facts).not.toBe(canonicalLaw());
  });

  test('holds every row, with the facts spelled out', () => {
    const text = canonicalLaw();
    expect((JSON.parse(text) as { rows: unknown[] }).rows).toHaveLength(rows.length);
    expect(text).toContain('"fact":"recipientHqInD5OrMacau","is":');
  });
});
