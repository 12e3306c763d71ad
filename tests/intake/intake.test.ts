import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  type Case,
  edition,
  encodeCase,
  type LabelledCase,
  noLabels,
  readCase,
  turningDays,
  writeCase,
  writeCases,
} from '../../machines';
import { wordsIn } from '../../scripts/headless/words';
import { questionsFor } from '../../src/cases/handBack';
import { type Intake, matchesOf, readIntake, readPasted, withoutTwins } from '../../src/cases/intake';
import { moveByDay, moveByEdition, onDay, saysOfTurn } from '../../src/cases/moves';
import { entryOf, notedOf } from '../../src/cases/noted';
import { listJson, listTable, reportsZip } from '../../src/cases/out';
import { rowNames } from '../../src/cases/rowNames';
import { statusOf } from '../../src/cases/triage';
import { fileOf, reportOf } from '../../src/report/file';
import { memoryBackend } from '../../src/store/backend';
import { createDesk } from '../../src/store/desk';
import type { CaseRecord } from '../../src/store/record';
import type { Kept } from '../../src/store/store';
import { isDamaged } from '../../src/store/texts';

const TODAY = '2026-11-30';
const words = wordsIn('en');
const names = rowNames([words, wordsIn('ja')]);
const setting = { today: TODAY, language: 'ja', names } as const;
const dealOf = (name: string): Case =>
  readCase(JSON.parse(readFileSync(`src/training/scenarios/${name}.json`, 'utf8')), TODAY);
const [german, hanoi, shanghai] = [
  '04-german-car-maker',
  '07-l4-cards-hanoi',
  '05-h200-shanghai-certified',
].map(dealOf) as [Case, Case, Case];
const named = (theCase: Case, name: string, reference = ''): LabelledCase => ({
  theCase,
  labels: { ...noLabels, name, reference },
});
const fileFrom = (bytes: Uint8Array | string, name: string): File => {
  const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  return Object.assign(new File([], name), { arrayBuffer: async () => content.slice().buffer });
};
const problems = ({ faults }: Intake) =>
  faults.map((fault) =>
    fault.kind === 'file' ? fault.fault : fault.kind === 'cell' ? fault.error.problem : fault.kind,
  );
const memoryDesk = () => {
  let number = 0;
  return createDesk({
    place: 'web',
    local: memoryBackend,
    session: memoryBackend,
    tell: () => {},
    now: () => '2026-11-30T09:00:00.000Z',
    makeId: () => {
      number += 1;
      return `id${number}`;
    },
  });
};
const keptIn = (desk: ReturnType<typeof memoryDesk>): readonly Kept[] =>
  desk.entries().filter((entry): entry is Kept => !isDamaged(entry));

describe('what comes to a desk', () => {
  test('is told by what it holds: cases, exports, reports, codes, tables', async () => {
    const { cases, faults } = await readIntake(
      [
        fileFrom(writeCase(named(german, 'One')), 'one.json'),
        fileFrom(writeCases([named(hanoi, 'Two'), named(shanghai, 'Three')]), 'two.json'),
        fileFrom(fileOf(reportOf(german, { name: 'Four' })), 'report.json'),
        fileFrom(`Hi, the code is ${encodeCase(hanoi)}.`, 'mail.txt'),
        fileFrom('Name,Destination\r\nFive,Viet Nam\r\nSix,Atlantis\r\n', 'week.csv'),
      ],
      setting,
    );
    expect(cases.map(({ labelled }) => labelled.labels.name)).toEqual([
      'One',
      'Two',
      'Three',
      'Four',
      '',
      'Five',
    ]);
    expect(cases[3]?.said?.edition).toBe(edition);
    expect(faults).toMatchObject([{ kind: 'cell', file: 'week.csv', row: 3, letter: 'B' }]);
  });

  const table = '案件名\t需要者の国\r\n東京商事\tベトナム\r\n';
  const shiftJis = Uint8Array.from([
    ...[0x88, 0xc4, 0x8c, 0x8f, 0x96, 0xbc, 0x2c, 0x8e, 0x77, 0x92, 0x6e, 0x0d, 0x0a],
    ...[0x93, 0x8c, 0x8b, 0x9e, 0x8f, 0xa4, 0x8e, 0x96, 0x2c, 0x56, 0x4e, 0x0d, 0x0a],
  ]);
  test.each([
    ['UTF-8', new TextEncoder().encode(table), 0],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${table}`), 0],
    ['UTF-16 as Excel writes it', Uint8Array.from(Buffer.from(`\ufeff${table}`, 'utf16le')), 1],
  ])('is read in %s', async (_, bytes, notes) => {
    const read = await readIntake([fileFrom(bytes, 'table.csv')], setting);
    expect(
      read.cases.map(({ labelled }) => [labelled.labels.name, labelled.theCase.answers.endUserSeat]),
    ).toEqual([['東京商事', 'VN']]);
    expect(read.notes).toHaveLength(notes);
  });
  test('in Shift_JIS is read, and shows what to check', async () => {
    // 案件名,指地 is no heading of ours but for the first; the text comes out right all the same.
    const read = await readIntake([fileFrom(shiftJis, 'table.csv')], setting);
    expect(read.notes).toMatchObject([{ encoding: 'Shift_JIS' }]);
  });

  test.each([
    ['a workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'b.xlsx', 'workbook'],
    ['a quote that is never closed', 'Name,"Notes\na,b', 'b.csv', 'quote'],
    ['a text without a case', 'Dear Aiko, see you.', 'b.txt', 'nothing'],
    ['broken JSON', '{"format":', 'b.json', 'not-json'],
  ])('%s is refused in its own words', async (_, bytes, name, problem) => {
    const read = await readIntake([fileFrom(bytes, name)], setting);
    expect(read.cases).toEqual([]);
    expect(problems(read)).toEqual([problem]);
  });

  test('may be pasted: a case file, a mail, rows', async () => {
    const pasted = async (text: string) => (await readPasted(text, 'pasted', setting)).cases.length;
    expect(await pasted(writeCases([named(german, 'a'), named(hanoi, 'b')]))).toBe(2);
    expect(await pasted(`${encodeCase(german)}\n${encodeCase(hanoi)}`)).toBe(2);
    expect(await pasted('Name\tDestination\nx\tJP\n')).toBe(1);
  });
});

describe('a case that is there already', () => {
  test('is recognised by its content, or by its name and reference', async () => {
    const desk = memoryDesk();
    desk.bring([named(german, 'One', 'PO-1'), named(hanoi, 'Two', 'PO-2')], []);
    const incoming = [
      named(german, '', ''),
      named(german, 'One', 'PO-1'),
      named(shanghai, 'ｏｎｅ', 'po 1'),
      named(german, 'Another'),
      named(shanghai, ''),
    ].map((labelled) => ({ labelled }));
    const matches = await matchesOf(incoming, keptIn(desk));
    expect(matches.map((match) => match && [match.how, match.kept.record.labels.name])).toEqual([
      ['same', 'One'],
      ['same', 'One'],
      ['named', 'One'],
      undefined,
      undefined,
    ]);
    // Those without a name are the ones that have it.
    expect(withoutTwins([...incoming, ...incoming]).map(({ labelled }) => labelled.labels.name)).toEqual([
      'One',
      'ｏｎｅ',
      'Another',
    ]);
  });

  test('is replaced with its id and what the desk said of it, or nothing changes at all', () => {
    const desk = memoryDesk();
    desk.bring([named(german, 'One', 'PO-1')], []);
    const [kept] = keptIn(desk) as [Kept];
    desk.relabelAll([
      { kept, content: { theCase: german, labels: { ...kept.record.labels, status: 'waiting' } } },
    ]);
    const [fresh] = keptIn(desk) as [Kept];
    const labels = { ...fresh.record.labels, ...named(hanoi, 'One', 'PO-1').labels };
    expect(
      desk.bring([named(shanghai, 'New')], [{ kept: fresh, labelled: { theCase: hanoi, labels } }]),
    ).toHaveLength(1);
    const after = keptIn(desk).find(({ record }) => record.id === kept.record.id);
    expect(after?.record).toMatchObject({ theCase: hanoi, labels: { status: 'waiting' } });
    // What was read before somebody wrote is written over by nobody, and what came with it is not taken either.
    expect(desk.bring([named(german, 'Late')], [{ kept, labelled: named(german, 'One') }])).toBeUndefined();
    expect(
      keptIn(desk)
        .map(({ record }) => record.labels.name)
        .toSorted(),
    ).toEqual(['New', 'One']);
    expect(desk.state().failure).toMatchObject({ kind: 'stale' });
  });
});

const recordOf = (theCase: Case, more: Partial<CaseRecord> = {}): CaseRecord => ({
  id: 'a',
  theCase,
  labels: { ...noLabels, name: '=HYPERLINK("x")', reference: 'PO-1' },
  entered: { answers: {} },
  at: undefined,
  revision: 1,
  saved: '2026-11-30T09:00:00.000Z',
  ...more,
});

describe('where a case is on its way', () => {
  test.each([
    ['as a decision says', { labels: { ...noLabels, status: 'sales', decision: {} } }, 'decided'],
    ['as somebody said', { labels: { ...noLabels, status: 'waiting' } }, 'waiting'],
    ['with sales while it answers', { theCase: { ...german, hand: 'sales' } }, 'sales'],
    ['handed over', { theCase: { ...german, hand: 'compliance' } }, 'handed-over'],
    ['in review', { theCase: { ...german, hand: 'compliance', by: { role: 'compliance' } } }, 'in-review'],
    ['handed over when it came from elsewhere', {}, 'handed-over'],
    ['with whoever answers it', { at: 'part' }, 'sales'],
  ] as const)('%s', (_, more, status) => {
    expect(statusOf(recordOf(german, more as Partial<CaseRecord>))).toBe(status);
  });
  test('is handed back with the questions, under its name', () => {
    const theCase = { ...german, answers: { role: 'seller', itemKind: 'ic' } as const };
    const text = questionsFor([recordOf(theCase), recordOf(german)], words);
    expect(text).toContain('■ =HYPERLINK("x") · PO-1');
    expect(text).toMatch(/1\. .+/);
    expect(text).toContain(words.intake('back.nothing'));
  });
});

describe('when the law moves', () => {
  test('each day on which a deal comes out otherwise names the change that did it', () => {
    let moved = 0;
    for (const theCase of [shanghai, hanoi]) {
      const record = recordOf(onDay(theCase, TODAY));
      for (const day of turningDays().filter((one) => one < TODAY)) {
        const move = moveByDay(record, day);
        if (!move) continue;
        moved += 1;
        expect(
          move.before.level === move.after.level &&
            move.before.couldBecome === move.after.couldBecome &&
            move.before.refusalPresumed === move.after.refusalPresumed,
        ).toBe(false);
        for (const { date } of move.by) expect(date > day && date <= TODAY).toBe(true);
        expect(move.by.length, day).toBeGreaterThan(0);
        for (const turn of move.by) expect(saysOfTurn(words, turn).length).toBeGreaterThan(0);
      }
    }
    expect(moved).toBeGreaterThan(3);
  });

  test('an edition is compared with what an earlier one said of the same answers, and of no others', () => {
    const record = recordOf(shanghai);
    const said = {
      edition: '2026-11-21.2',
      level: 'care',
      refusalPresumed: false,
      couldBecome: null,
    } as const;
    const notes = { a: entryOf(record, said) };
    expect(notedOf(notes, record)).toEqual(said);
    expect(moveByEdition(record, notedOf(notes, record))).toMatchObject({
      before: { level: 'care' },
      since: '2026-11-21.2',
    });
    expect(moveByEdition(record, { ...said, edition })).toBeUndefined();
    expect(notedOf(notes, recordOf(hanoi))).toBeUndefined();
  });
});

describe('what leaves the list', () => {
  const records = [recordOf(german), recordOf(hanoi, { id: 'b' })];
  test('is a table of what a row shows, and the same for programs', () => {
    const [headings = [], first = []] = listTable(records, words);
    expect(first).toHaveLength(headings.length);
    expect(first[headings.indexOf('Case code')]).toBe(encodeCase(german));
    expect(JSON.parse(listJson(records))).toMatchObject({
      edition,
      rows: [{ reference: 'PO-1', status: 'handed-over' }, {}],
    });
  });
  test('is a folder of reports, two files a case, none over another', async () => {
    const files = unzipSync(
      await reportsZip(records, words, (theCase, labels) => fileOf(reportOf(theCase, labels))),
    );
    const named = Object.keys(files).toSorted();
    expect(named).toHaveLength(5);
    expect(named.filter((name) => name.endsWith('.json'))).toHaveLength(2);
    expect(named.every((name) => /^[\w.-]+$/.test(name))).toBe(true);
    const [json = ''] = named.filter((name) => name.endsWith('.json'));
    expect(JSON.parse(new TextDecoder().decode(files[json]))).toMatchObject({ edition });
  });
});
