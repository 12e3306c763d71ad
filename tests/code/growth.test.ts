import { describe, expect, it } from 'vitest';
import type { Answer } from '../../machines';
import { readTold, writeTold } from '../../machines/code';
import { CodeError } from '../../machines/code/error';
import type { Told } from '../../machines/code/model';
import { type Entry, type Growing, type Ordinals, ordinals } from '../../machines/code/ordinals';
import { deals } from './support';

const longer = (list: Growing, ...more: string[]): Growing => ({ ...list, ids: [...list.ids, ...more] });
const grownEntry = (entry: Entry): Entry => {
  if (entry.kind === 'choice' || entry.kind === 'choices')
    return { ...entry, options: longer(entry.options, 'new-one', 'newer-one') };
  return entry.kind === 'checklist'
    ? { ...entry, lines: longer(entry.lines, 'new-line'), statuses: longer(entry.statuses, 'new-status') }
    : entry;
};
/** The ordinals some years on: each list longer, and three questions that nobody asks today. */
const grown: Ordinals = {
  ...ordinals,
  questions: [
    ...ordinals.questions.map(grownEntry),
    { kind: 'choice', id: 'newChoice', options: { first: 2, ids: ['no', 'yes'] } },
    { kind: 'country', id: 'newCountry' },
    {
      kind: 'checklist',
      id: 'newList',
      lines: { first: 2, ids: ['one', 'two'] },
      statuses: { first: 2, ids: ['fine', 'bad'] },
      unsure: 'bad',
    },
  ],
  chips: longer(ordinals.chips, 'new-chip', 'newer-chip'),
  countries: longer(ordinals.countries, 'XA', 'XB'),
};

const told = (answers: Record<string, Answer>): Told => ({
  decisionDate: '2026-11-21',
  plannedDate: '2026-11-21',
  answers,
});

describe('when the vocabulary has grown', () => {
  it.each(deals)('an old code means the same, and is still the code of its case: %s', (_name, theCase) => {
    const code = writeTold(theCase as Told);
    expect(readTold(code, grown)).toStrictEqual(theCase);
    expect(writeTold(theCase as Told, grown)).toBe(code);
  });

  it.each<[string, Record<string, Answer>]>([
    ['a new option', { role: 'seller', itemKind: 'newer-one' }],
    ['a new option among several', { activity: ['buy', 'new-one', 'use'] }],
    ['a new option alone', { matchedLists: ['new-one'] }],
    ['a new chip', { chip: 'new-chip' }],
    ['a new country', { ownCountry: 'XA', destination: 'XB' }],
    ['new countries among several', { destination: ['JP', 'XB', 'XA'] }],
    ['a new line', { flagsUse: { '*': 'absent', 'new-line': 'open' } }],
    ['a new line alone', { dueDiligence: { 'new-line': 'done' } }],
    ['a new status for all', { endUse: { '*': 'new-status' } }],
    ['a new status for one', { endUse: { '*': 'no-sign', wmd: 'new-status' } }],
    [
      'new questions',
      { role: 'seller', newChoice: 'yes', newCountry: 'JP', newList: { '*': 'fine', two: 'bad' } },
    ],
    ['a new question alone, not known', { newChoice: 'unknown' }],
  ])('%s has a code, and who does not know it yet says that the code is too new', (_name, answers) => {
    const code = writeTold(told(answers), grown);
    expect(readTold(code, grown)).toStrictEqual(told(answers));
    expect(() => readTold(code)).toThrow(CodeError);
    expect(() => readTold(code)).toThrow('too-new');
  });

  it('an answer without an ordinal is no code at all', () => {
    expect(() => writeTold(told({ role: 'new-one' }))).toThrow(RangeError);
  });
});
