import { describe, expect, test } from 'vitest';
import { edition, editions } from '../../machines';
import { carried } from '../../scripts/build/carried';
import { newsFor, readCarried } from '../../src/install/carried';
import { languages } from '../../src/words/i18n';

describe('the list of editions', () => {
  test('begins with the present edition, which is sealed', () => {
    expect(editions[0]?.id).toBe(edition);
    expect(editions[0]?.seal).toMatch(/^[0-9a-f]{64}$/);
  });

  test('names each edition once, newest first', () => {
    const parts = editions.map(({ id }) => id.split('.'));
    const inOrder = parts.toSorted(
      ([day = '', number], [otherDay = '', other]) =>
        otherDay.localeCompare(day) || Number(other) - Number(number),
    );
    expect(parts).toEqual(inOrder);
    expect(new Set(editions.map(({ id }) => id)).size).toBe(editions.length);
  });

  test('says of each edition what it changed, in every language, and nothing twice', () => {
    expect(editions.filter(({ changes }) => changes.length === 0)).toEqual([]);
    for (const language of languages) {
      const said = editions.flatMap(({ changes }) => changes.map((change) => change[language]));
      expect(said.filter((text) => text.trim() === '')).toEqual([]);
      expect(new Set(said).size).toBe(said.length);
    }
  });
});

const one = { id: '2026-12-01.1', changes: { en: ['A rule.'], ja: ['規則です。'] } };
const two = { id: '2026-12-02.1', changes: { en: ['Another.'], ja: ['別の規則です。'] } };

describe('what a waiting edition says', () => {
  test('of this build passes the gate', () => {
    expect(readCarried(JSON.parse(JSON.stringify(carried)))).toEqual(carried);
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'edition'],
    ['no edition', []],
    ['what is no object', [null]],
    ['an edition without a name', [{ changes: one.changes }]],
    ['a name that is no edition', [{ ...one, id: '<b>2026</b>' }]],
    ['an edition without changes', [{ id: one.id }]],
    ['one language', [{ ...one, changes: { en: ['A rule.'] } }]],
    [
      'a change in one language alone',
      [{ ...one, changes: { en: ['A rule.', 'Two.'], ja: ['規則です。'] } }],
    ],
    ['what is no text', [{ ...one, changes: { en: [1], ja: ['規則です。'] } }]],
    ['an empty text', [{ ...one, changes: { en: [' '], ja: ['規則です。'] } }]],
    ['a text without an end', [{ ...one, changes: { en: ['x'.repeat(601)], ja: ['規則です。'] } }]],
    ['a list without an end', [{ ...one, changes: { en: Array(101).fill('x'), ja: Array(101).fill('x') } }]],
    [
      'editions without an end',
      Array.from({ length: 1001 }, (_, at) => ({ ...one, id: `2026-12-01.${at}` })),
    ],
    ['the same edition twice', [one, one]],
    ['one good and one bad edition', [one, {}]],
  ])('is refused with %s', (_what, given) => {
    expect(readCarried(given)).toBeUndefined();
  });

  test('keeps no more than what is asked', () => {
    expect(readCarried([{ ...one, script: 'x', changes: { ...one.changes, fr: ['x'] } }])).toEqual([one]);
  });
});

describe('what it means for the edition in use', () => {
  test('is nothing where the law is the same', () => {
    expect(newsFor(two.id, [two, one])).toEqual({ kind: 'same' });
  });
  test('is all that came since, newest first', () => {
    expect(newsFor('2026-11-21.2', [two, one, { ...one, id: '2026-11-21.2' }])).toEqual({
      kind: 'newer',
      id: two.id,
      changes: { en: ['Another.', 'A rule.'], ja: ['別の規則です。', '規則です。'] },
    });
  });
  test.each([
    ['an older one', [one]],
    ['one that could not be read', undefined],
  ])('is not known with %s', (_what, given) => {
    expect(newsFor(two.id, given)).toEqual({ kind: 'unknown' });
  });
});
