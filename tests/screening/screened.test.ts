import { describe, expect, it } from 'vitest';
import {
  CaseError,
  missingLists,
  oldLists,
  readLabels,
  type Screened,
  type ScreenedHit,
  screeningAnswer,
  usLists,
} from '../../machines';
import { hit } from './hit';

const list = {
  name: 'consolidated.csv',
  date: '2026-10-01',
  rows: 3,
  sha256: 'a'.repeat(64),
  covers: usLists,
};
const screened = (hits: readonly ScreenedHit[], more: Partial<Screened> = {}): Screened => ({
  on: '2026-11-01',
  lists: [list],
  names: [{ party: 'buyer', name: 'Huatai' }],
  hits,
  ...more,
});

describe('what may be answered after names were held against lists', () => {
  it.each<[string, Screened, ReturnType<typeof screeningAnswer>]>([
    ['nothing was found in all lists of the United States', screened([]), 'clear'],
    [
      'every hit is somebody else, with a reason',
      screened([{ ...hit, decision: 'other', reason: 'Born 1950' }]),
      'clear',
    ],
    ['a hit is not decided', screened([hit, { ...hit, decision: 'other', reason: 'x' }]), 'unconfirmed'],
    [
      'a hit is somebody else, and nobody says why',
      screened([{ ...hit, decision: 'other', reason: ' ' }]),
      'unconfirmed',
    ],
    ['more was found than is kept', screened([], { left: 1 }), 'unconfirmed'],
    ['one hit is the same, whatever the others are', screened([hit, { ...hit, decision: 'match' }]), 'match'],
    [
      'a list of the United States is missing',
      screened([], { lists: [{ ...list, covers: ['entity', 'sdn'] }] }),
      'not-done',
    ],
    ['no list was open', screened([], { lists: [] }), 'not-done'],
    ['no name was given', screened([], { names: [] }), 'not-done'],
  ])('%s', (_, of, answer) => {
    expect(screeningAnswer(of)).toBe(answer);
  });
  it('the lists that are missing are named', () => {
    expect(missingLists(screened([], { lists: [{ ...list, covers: ['entity', 'sdn'] }] }))).toEqual([
      'meu',
      'denied',
      'unverified',
    ]);
  });
  it('a list is old from the thirty-first day on', () => {
    expect(oldLists(screened([]), '2026-10-31')).toEqual([]);
    expect(oldLists(screened([]), '2026-11-01')).toEqual([list]);
  });
});

describe('what was screened in a case file', () => {
  it('is read as it was written, and may be missing', () => {
    const kept = screened([{ ...hit, alias: 'HT', decision: 'other', reason: 'Another address' }]);
    expect(readLabels(JSON.parse(JSON.stringify({ screened: kept }))).screened).toEqual(kept);
    expect(readLabels({}).screened).toBeUndefined();
  });
  it.each([
    ['screened.hits[0].decision', { hits: [{ ...hit, decision: 'cleared' }] }, 'unknown-option'],
    ['screened.hits[0].score', { hits: [{ ...hit, score: 2 }] }, 'absurd-figure'],
    ['screened.lists[0].date', { lists: [{ ...list, date: '2026-02-30' }] }, 'not-a-date'],
    ['screened.names[0].party', { names: [{ party: 'seller', name: 'x' }] }, 'unknown-option'],
    ['screened.verdict', { verdict: 'clear' }, 'unknown-field'],
  ])('is refused at %s', (field, change, problem) => {
    let refused: unknown;
    try {
      readLabels({ screened: { ...screened([hit]), ...change } });
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(CaseError);
    expect(refused).toMatchObject({ field, problem });
  });
});
