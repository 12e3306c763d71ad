import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CaseError, noLabels } from '../../machines';
import { type CaseRecord, readRecord, writeRecord } from '../../src/store/record';
import { anyCase } from '../findings/arbitrary';
import { caseOf } from './support';

const record: CaseRecord = {
  id: 'a',
  theCase: caseOf({ role: 'seller' }),
  labels: { ...noLabels, name: 'ACME' },
  entered: { answers: { itemKind: 'board' } },
  at: 'kind',
  revision: 3,
  saved: '2026-11-21T09:00:00.000Z',
};
const changed = (change: object): string => JSON.stringify({ ...JSON.parse(writeRecord(record)), ...change });
const refusal = (text: string): string => {
  try {
    readRecord(text, 'a');
  } catch (error) {
    if (error instanceof CaseError) return `${error.field} ${error.problem}`;
    throw error;
  }
  throw new Error('was not refused');
};

describe('a record', () => {
  test('is read as it was written', () => {
    expect(readRecord(writeRecord(record), 'a')).toEqual(record);
  });

  test('keeps any case', () => {
    fc.assert(
      fc.property(anyCase, (theCase) => {
        const text = writeRecord({ ...record, theCase });
        expect(writeRecord(readRecord(text, 'a'))).toBe(text);
      }),
    );
  });

  test('holds neither a result nor a state of the machine', () => {
    expect(Object.keys(JSON.parse(writeRecord(record)))).toEqual([
      'format',
      'version',
      'id',
      'name',
      'reference',
      'notes',
      'theCase',
      'entered',
      'at',
      'revision',
      'saved',
    ]);
  });

  test.each([
    ['{"format":', 'record not-an-object'],
    ['[]', 'record not-an-object'],
    [changed({ format: 'other' }), 'format not-ours'],
    [changed({ version: 2 }), 'version too-new'],
    [changed({ version: undefined }), 'version not-a-version'],
    [changed({ id: 'b' }), 'id not-ours'],
    [changed({ at: 'done' }), 'at unknown-option'],
    [changed({ revision: 0 }), 'revision not-a-number'],
    [changed({ saved: 'yesterday' }), 'saved not-a-date'],
    [changed({ theCase: undefined }), 'theCase not-an-object'],
    [changed({ theCase: { answers: {} } }), 'theCase.decisionDate not-a-date'],
    [changed({ theCase: caseOf({ role: 'king' }) }), 'theCase.answers.role unknown-option'],
    [changed({ entered: { answers: { role: 'king' } } }), 'entered.answers.role unknown-option'],
    [changed({ name: 5 }), 'name not-a-text'],
    [changed({ notes: 'x'.repeat(10_001) }), 'notes too-long'],
  ])('that is wrong is refused with its field: %#', (text, expected) => {
    expect(refusal(text)).toBe(expected);
  });
});
