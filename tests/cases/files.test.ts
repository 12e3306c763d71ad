import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CaseError,
  caseFileLimits,
  formatOf,
  type LabelledCase,
  migrate,
  noLabels,
  readCases,
  writeCase,
  writeCases,
} from '../../machines';
import { readFiles } from '../../src/cases/files';
import { find, sorted } from '../../src/cases/find';
import type { Kept } from '../../src/cases/store';
import { anyCase } from '../findings/arbitrary';
import { caseOf, contentOf } from './support';

const TODAY = '2026-11-21';
const read = (data: unknown) => readCases(data, TODAY);
const refused = (data: unknown): CaseError => {
  try {
    read(data);
  } catch (error) {
    return error as CaseError;
  }
  throw new Error('was not refused');
};
const several = (cases: unknown, more: object = {}) => ({
  format: 'chip-export-check/cases',
  version: 1,
  cases,
  ...more,
});
const good = caseOf({ role: 'seller' });
const file = (content: unknown, name = 'deal.json') =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name);

describe('a file of cases', () => {
  test('is read as it was written, whatever the cases', () => {
    const labels = fc.record({
      name: fc.string({ maxLength: 20 }),
      reference: fc.string({ maxLength: 20 }),
      notes: fc.string({ maxLength: 20 }),
    });
    const labelled = fc.record({ theCase: anyCase, labels });
    fc.assert(
      fc.property(fc.array(labelled, { minLength: 1, maxLength: 4 }), (cases) => {
        const readings = read(JSON.parse(writeCases(cases)));
        const back = readings.flatMap(({ result }) => ('labelled' in result ? [result.labelled] : []));
        expect(writeCases(back)).toBe(writeCases(cases));
      }),
      { numRuns: 40 },
    );
  });

  test('may be a file of one case', () => {
    const labelled: LabelledCase = { theCase: good, labels: { ...noLabels, name: 'ACME' } };
    expect(read(JSON.parse(writeCase(labelled)))).toEqual([
      { place: '', name: 'ACME', result: { labelled } },
    ]);
  });

  test('names the field of a case that is wrong, and reads the others', () => {
    const readings = read(
      several([good, { ...good, name: 'Second', answers: { role: 'king' } }, 5, { ...good, notes: 7 }]),
    );
    expect(
      readings.map(({ name, result }) => ('error' in result ? [name, result.error.field] : 'read')),
    ).toEqual(['read', ['Second', 'cases[1].answers.role'], ['', 'cases[2]'], ['', 'cases[3].notes']]);
  });

  test.each([
    [several([good], { version: 2 }), 'version', 'too-new'],
    [several([good], { version: 0 }), 'version', 'not-a-version'],
    [several([good], { more: 1 }), 'more', 'unknown-field'],
    [several({}), 'cases', 'not-a-list'],
    [several([]), 'cases', 'empty-list'],
    [several(Array.from({ length: caseFileLimits.cases + 1 }, () => good)), 'cases', 'too-many'],
  ])('is refused as a whole: %#', (data, field, problem) => {
    expect(refused(data)).toMatchObject({ field, problem });
  });
});

describe('several files', () => {
  test('are read each by itself', async () => {
    const reading = await readFiles(
      [
        file(good, 'a.json'),
        file('{"answers":', 'b.json'),
        file(several([good, { answers: { chip: 'H9000' } }]), 'c.json'),
        file(several([], { version: 7 }), 'd.json'),
      ],
      TODAY,
    );
    expect(reading.cases).toHaveLength(2);
    expect(
      reading.faults.map(({ file: name, fault }) => [name, typeof fault === 'string' ? fault : fault.field]),
    ).toEqual([
      ['b.json', 'not-json'],
      ['c.json', 'cases[1].answers.chip'],
      ['d.json', 'version'],
    ]);
  });

  test('that are too large are not read at all', async () => {
    const large = file(' '.repeat(caseFileLimits.bytes + 1));
    expect((await readFiles([large], TODAY)).faults).toMatchObject([
      { fault: { field: 'file', problem: 'too-large', detail: '5' } },
    ]);
  });
});

describe('a migration', () => {
  const rename = {
    name: 'part is called role',
    from: 1,
    migrate: ({ part }: { part?: unknown }) => ({ role: part }),
  };
  const wrap = {
    name: 'role is a list',
    from: 2,
    migrate: ({ role }: { role?: unknown }) => ({ role: [role] }),
  };
  const format = formatOf(3, [rename, wrap]);

  test('takes each version step by step to the present one', () => {
    expect(migrate({ part: 'x' }, 1, format)).toEqual({ data: { role: ['x'] } });
    expect(migrate({ role: 'x' }, 2, format)).toEqual({ data: { role: ['x'] } });
    expect(migrate({ role: ['x'] }, 3, format)).toEqual({ data: { role: ['x'] } });
  });

  test('is never guessed', () => {
    expect(migrate({}, 4, format)).toEqual({ refusal: 'too-new' });
    for (const version of [0, -1, 1.5, '1', null]) {
      expect(migrate({}, version, format)).toEqual({ refusal: 'not-a-version' });
    }
  });

  test('cannot be left out', () => {
    expect(() => formatOf(3, [rename])).toThrow('do not lead from 1 to 3');
    expect(() => formatOf(3, [wrap, rename])).toThrow();
    expect(() => formatOf(1, [rename])).toThrow();
  });
});

describe('the cases that are sought', () => {
  const kept = (id: string, name: string, reference = '', decisionDate = TODAY): Kept => ({
    record: {
      ...contentOf({}),
      id,
      theCase: { ...good, decisionDate },
      labels: { name, reference, notes: id === 'b' ? 'ホンコンの商社' : '' },
      revision: 1,
      saved: `2026-11-21T09:00:0${id.charCodeAt(0) % 10}.000Z`,
    },
    text: '',
  });
  const all = [
    kept('a', 'ACME', 'PO-10', '2026-01-01'),
    kept('b', 'ﾁｯﾌﾟ商事', 'PO-9'),
    kept('c', '', '', '2025-01-01'),
  ];
  const idsOf = (cases: readonly Kept[]) => cases.map(({ record }) => record.id).join('');

  test.each([
    ['acme', 'a'],
    ['ＡＣＭＥ　ｐｏ', 'a'],
    ['チップ', 'b'],
    ['ほんこん', 'b'],
    ['po', 'ab'],
    [' ', 'abc'],
    ['nobody', ''],
  ])('are found by %s', (typed, expected) => {
    expect(idsOf(find(all, typed))).toBe(expected);
  });

  test('are sorted by number, and those without a label stand last', () => {
    expect(idsOf(sorted(all, 'reference', 'en'))).toBe('bac');
    expect(idsOf(sorted(all, 'name', 'ja'))).toBe('abc');
    expect(idsOf(sorted(all, 'decisionDate', 'en'))).toBe('bac');
    expect(idsOf(sorted(all, 'saved', 'en'))).toBe('cba');
  });
});
