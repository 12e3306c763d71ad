/** What a page, the paper and the report say of names that were held against lists. */
import { describe, expect, it } from 'vitest';
import { readLabels, type Screened, type ScreenedHit, usLists } from '../../machines';
import { wordsIn } from '../../scripts/headless/words';
import { screenedTold } from '../../src/document/screened';
import { hit as undecided } from './hit';

const hit: ScreenedHit = { ...undecided, why: ['spelling', 'part'] };
const screened = (hits: readonly ScreenedHit[], more: Partial<Screened> = {}): Screened => ({
  on: '2026-11-01',
  lists: [
    { name: 'consolidated.csv', date: '2026-10-01', rows: 3210, sha256: 'ab'.repeat(32), covers: usLists },
  ],
  names: [
    { party: 'buyer', name: 'Huatai' },
    { party: 'endUser', name: 'Huatai Labs' },
  ],
  hits,
  ...more,
});
/** Without the marks that keep names of two directions apart. */
const plain = (text: string): string => text.replaceAll(/[\u2066-\u2069]/gu, '');
const told = (language: 'en' | 'ja', of: Screened) => {
  const { lead, lists, hits } = screenedTold(wordsIn(language), of);
  return { lead: plain(lead), lists: lists.map(plain), hits: hits.map(plain) };
};

describe('what is said of names that were held against lists', () => {
  it('is the day, how many names and hits, and each list by its day, its rows and its hash', () => {
    expect(told('en', screened([hit]))).toMatchObject({
      lead: 'Compared on 1 November 2026. 2 names. 1 hit',
      lists: ['consolidated.csv of 1 October 2026: 3,210 rows, SHA-256 abababababab…'],
    });
    expect(told('ja', screened([])).lead).toContain('候補0件');
  });

  it.each<[string, Partial<ScreenedHit>, string]>([
    ['open', {}, 'Not decided'],
    ['the same', { decision: 'match' }, 'It is the same: a match'],
    ['another, and why', { decision: 'other', reason: ' Born\n1950 ' }, 'It is somebody else · Born 1950'],
    ['another, and nobody says why', { decision: 'other', reason: ' ' }, 'It is somebody else'],
    [
      'the same, with a reason of before',
      { decision: 'match', reason: 'Born 1950' },
      'It is the same: a match',
    ],
  ])('is of each hit where it stands, why it came near and what was decided: %s', (_, more, decided) => {
    expect(told('en', screened([{ ...hit, ...more }])).hits).toEqual([
      `Huatai – Huatai Ltd · consolidated.csv, row 2 · Nearness 0.90 · Why: another spelling, one name has more words · ${decided}`,
    ]);
  });

  it('names the alias that came near, and a list that the file does not have is not made up', () => {
    expect(told('en', screened([{ ...hit, alias: 'Hua Tai', list: 7 }])).hits[0]).toMatch(
      /^Huatai – Hua Tai · Listed also as Huatai Ltd · , row 2/u,
    );
  });

  it('says nothing of why where an older file does not: it is read, and kept as it is', () => {
    const { why: _, ...older } = hit;
    const { screened: read } = readLabels({ screened: screened([older]) }) as { screened: Screened };
    expect(read.hits).toEqual([older]);
    expect(told('en', read).hits).toEqual([
      'Huatai – Huatai Ltd · consolidated.csv, row 2 · Nearness 0.90 · Not decided',
    ]);
    expect(told('ja', read).hits[0]).not.toContain('理由');
  });

  it('says that there were more hits than are kept', () => {
    expect(told('en', screened([hit], { left: 3 })).hits.slice(1)).toEqual([
      '3 more hits were not kept. They are not decided.',
    ]);
    expect(told('ja', screened([hit], { left: 3 })).hits).toHaveLength(2);
    expect(told('en', screened([hit], { left: 0 })).hits).toHaveLength(1);
  });
});
