import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Case,
  CaseError,
  caseFileLimits,
  formatOf,
  type LabelledCase,
  migrate,
  noLabels,
  readCase,
  readCases,
  writeCase,
  writeCases,
} from '../../machines';
import { wordsIn } from '../../scripts/headless/words';
import { find, learn, noSieve, sorted } from '../../src/cases/triage';
import { fileNameOf, filesOf, inSlices, readFiles } from '../../src/store/files';
import type { Kept } from '../../src/store/store';
import { anyCase } from '../findings/arbitrary';
import { caseOf, contentOf, fakeBackend, tabOf } from './support';

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
      'en',
    );
    expect(reading.cases).toHaveLength(2);
    expect(
      reading.faults.map(({ file: name, fault }) => [name, fault instanceof CaseError ? fault.field : fault]),
    ).toEqual([
      ['b.json', 'not-json'],
      ['c.json', 'cases[1].answers.chip'],
      ['d.json', 'version'],
    ]);
  });

  test('that are too large are not read at all', async () => {
    const large = file(' '.repeat(caseFileLimits.bytes + 1));
    expect((await readFiles([large], TODAY, 'en')).faults).toMatchObject([
      { fault: { field: 'file', problem: 'too-large', detail: '32' } },
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

/** What a browser keeps for a page. In UTF-16 units, keys among them. */
const STORED = 5 * 1024 * 1024;
describe('what is exported', () => {
  const rates = Array.from({ length: 32 }, () => ({ tops: 1, bits: 8 }));
  /** Cases that use a storage up, each of the longest kind when it is a file. */
  const kinds: Readonly<Record<string, LabelledCase>> = {
    'of three bytes a sign': {
      theCase: good,
      labels: { ...noLabels, notes: '輸'.repeat(caseFileLimits.notes) },
    },
    'of figures, which layout makes long': {
      theCase: caseOf({
        itemKind: 'ic',
        identifiedBy: 'figures',
        figures: {
          units: Array.from({ length: 32 }, () => rates),
          dies: Array.from({ length: 100 }, () => ({ mm2: 1 })),
        },
      } as unknown as Case['answers']),
      labels: noLabels,
    },
    'as short as they can be': { theCase: caseOf({ role: 'buyer' }), labels: noLabels },
  };
  test.each(Object.entries(kinds))(
    'can be taken in again: a full storage of cases %s',
    async (_, one) => {
      const local = fakeBackend();
      const tab = tabOf(local, { ids: '' });
      expect(tab.takeIn([one])).toBe(true);
      const [key, text] = [...local.kept][0] ?? ['', ''];
      const number = Math.floor(STORED / (key.length + text.length));
      const all = Array.from({ length: number }, (_, index) => ({
        ...one,
        labels: { ...one.labels, name: String(index) },
      }));
      const files = filesOf(all, writeCases, caseFileLimits.cases);
      expect(files).toHaveLength(1);
      const read = await readFiles(
        files.map((content, index) => new File([content], `${index}.json`)),
        TODAY,
        'en',
      );
      expect(read.faults).toEqual([]);
      expect(read.cases).toHaveLength(number);
      expect(read.cases[number - 1]).toEqual(all.at(-1));
    },
    60_000,
  );

  test('takes as many files as it needs where the page holds more, and each can be taken in', async () => {
    const few = Array.from({ length: 7 }, (_, index) => index);
    const files = filesOf(few, (some) => JSON.stringify(some), 3);
    expect(files.map((text) => JSON.parse(text))).toEqual([
      [0, 1],
      [2, 3],
      [4, 5, 6],
    ]);
    const long = { theCase: good, labels: { ...noLabels, notes: '輸'.repeat(caseFileLimits.notes) } };
    const many = Array.from({ length: 1_200 }, () => long);
    const texts = filesOf(many, writeCases, caseFileLimits.cases);
    expect(texts).toHaveLength(2);
    const read = await readFiles(
      texts.map((content) => file(content)),
      TODAY,
      'ja',
    );
    expect([read.cases.length, read.faults]).toEqual([1_200, []]);
  }, 60_000);

  test('lets the page breathe while it is read', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 5);
    const step = () => {
      const until = performance.now() + 10;
      while (performance.now() < until);
    };
    await inSlices(Array.from({ length: 40 }, () => step));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });
});

describe('a file in the wrong place', () => {
  test.each([
    ['chip-export-check/report', 'report'],
    ['chip-export-check/course', 'course'],
    ['chip-export-check/scenarios', 'deals'],
  ])('of format %s is known for what it is', async (format, belongs) => {
    const read = await readFiles([file({ format, version: 1 })], TODAY, 'en');
    expect(read.faults).toMatchObject([{ fault: { belongs } }]);
  });
});

describe('the name of a file', () => {
  test.each([
    [
      'case',
      { name: 'ACME / Tokyo: H100?', reference: 'PO-7' },
      'chip-export-check-case-PO-7-ACME-Tokyo-H100-2026-11-21.json',
    ],
    ['report', { name: '東京商事', reference: '' }, 'chip-export-check-report-東京商事-2026-11-21.json'],
    ['case', { name: '../..\\CON\u202egpj', reference: '' }, 'chip-export-check-case-CONgpj-2026-11-21.json'],
    ['case', {}, 'chip-export-check-case-2026-11-21.json'],
  ])('of a %s named %j', (kind, labels, expected) => {
    expect(fileNameOf(kind, labels, TODAY)).toBe(expected);
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
    expect(idsOf(find(all, { ...noSieve, typed }))).toBe(expected);
  });

  test.each([
    ['muller', 'Müller GmbH'],
    ['société', 'SOCIETE Générale'],
    ['PO10', 'po-10'],
  ])('are found by %s where it says %s', (typed, name) => {
    expect(idsOf(find([kept('m', name)], { ...noSieve, typed }))).toBe('m');
  });

  const shown = (): Kept => ({
    ...kept('s', ''),
    record: {
      ...kept('s', '').record,
      theCase: {
        ...readCase(
          {
            answers: {
              role: 'seller',
              itemKind: 'ic',
              identifiedBy: 'name',
              flow: 'export',
              chip: 'H100 SXM',
              destination: 'DE',
            },
          },
          TODAY,
        ),
        decisionDate: '2026-03-05',
      },
    },
  });
  test.each([
    'H100',
    'Germany',
    'ドイツ',
    '2026-03-05',
    '2026年3月5日',
    '5 March 2026',
    'open',
    '未確認',
    'Unnamed',
    'germany h100',
  ])('are found by what their row shows: %s', (typed) => {
    const one = shown();
    expect(find([one], { ...noSieve, typed })).toEqual([]);
    learn(one.record, [wordsIn('en'), wordsIn('ja')]);
    expect(idsOf(find([one], { ...noSieve, typed }))).toBe('s');
  });

  test('are sorted by number, and those without a label stand last', () => {
    expect(idsOf(sorted(all, 'reference', false, wordsIn('en')))).toBe('bac');
    expect(idsOf(sorted(all, 'name', false, wordsIn('ja')))).toBe('abc');
    expect(idsOf(sorted(all, 'decisionDate', true, wordsIn('en')))).toBe('bac');
    expect(idsOf(sorted(all, 'saved', true, wordsIn('en')))).toBe('cba');
  });
});
