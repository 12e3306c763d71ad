import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  columnId,
  headingReader,
  type LabelledCase,
  noLabels,
  question,
  questionIds,
  readCase,
  readTable,
  rowsIn,
  rowsOf,
  usualColumns,
  writeTable,
} from '../../machines';
import { wordsIn } from '../../scripts/headless/words';
import { rowNames } from '../../src/cases/rowNames';

const TODAY = '2026-11-30';
const names = rowNames([wordsIn('en'), wordsIn('ja')]);
const namesInJapanese = rowNames([wordsIn('ja'), wordsIn('en')]);
const meaning = headingReader(names);
const read = (text: string) => {
  const table = readTable(text, (heading) => meaning(heading).length > 0);
  const rows = table && rowsIn(table, names, TODAY);
  if (!rows) throw new Error('no table');
  return rows;
};
const folder = 'src/training/scenarios';
const deals: readonly LabelledCase[] = readdirSync(folder).map((file) => ({
  theCase: readCase(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')), TODAY),
  labels: { ...noLabels, name: file, reference: '=1+1', notes: '"a", b;\n@c' },
}));
/** What a cell holds of a case. */
const inCells = ({ theCase: { decisionDate, plannedDate, answers }, labels }: LabelledCase) => ({
  theCase: { decisionDate, plannedDate, answers },
  labels,
});

describe('a table', () => {
  test.each([
    ['English', names],
    ['Japanese', namesInJapanese],
  ])('in %s of every shipped deal is read back as the same cases', (_, inLanguage) => {
    const { cases, faults, strays } = read(writeTable(rowsOf(deals, inLanguage)));
    expect([faults, strays]).toEqual([[], []]);
    expect(cases.map(({ labelled }) => labelled)).toEqual(deals.map(inCells));
    expect(cases[0]?.row).toBe(2);
  });

  test('every option of every question is understood by its id and by its words in each language', () => {
    const said = questionIds.flatMap((id) => {
      const asked = question(id);
      const values = 'options' in asked ? asked.options : 'statuses' in asked ? asked.statuses : [];
      return values.flatMap((value) =>
        [value, ...names.valuesOf(id, value)].map((text) => {
          const { cases, faults } = read(`${id}\tname\n"${text.replaceAll('"', '""')}"\tx`);
          const answer = cases[0]?.labelled.theCase.answers[id];
          const expected =
            asked.kind === 'choices' ? [value] : asked.kind === 'checklist' ? { '*': value } : value;
          return JSON.stringify(answer) === JSON.stringify(expected)
            ? ''
            : `${id}: ${text}: ${faults[0]?.error}`;
        }),
      );
    });
    expect(said.filter(Boolean)).toEqual([]);
  });

  test('of the usual columns has headings that each mean one column, in both languages', () => {
    for (const inLanguage of [names, namesInJapanese]) {
      const [headings = []] = rowsOf([], inLanguage, usualColumns);
      expect(headings.map((one) => meaning(one).map(columnId))).toEqual(
        usualColumns.map((one) => [columnId(one)]),
      );
    }
  });

  test.each(['需要者の国', "End user's country", 'End user’s country', 'endUserCountry', 'ENDUSERSEAT'])(
    'understands the heading %s',
    (heading) => {
      expect(meaning(heading).map(columnId)).toEqual(['endUserSeat']);
    },
  );
});

describe('a row', () => {
  test('with a fault is left out whole, named by row and column; the rest is taken', () => {
    const { cases, faults } = read(
      'Name,Destination,判断日,End user\'s country\r\nGood,Viet Nam,2026/11/30,ベトナム\r\nBad,Atlantis,31/02/2026,JP\r\n"Third\nline",MY,,\r\n',
    );
    expect(
      cases.map(({ row, labelled }) => [row, labelled.labels.name, labelled.theCase.answers.destination]),
    ).toEqual([
      [2, 'Good', 'VN'],
      [4, 'Third\nline', 'MY'],
    ]);
    expect(
      faults.map(({ row, heading, letter, text, error }) => [row, heading, letter, text, error.problem]),
    ).toEqual([
      [3, 'Destination', 'B', 'Atlantis', 'unknown-country'],
      [3, '判断日', 'C', '31/02/2026', 'not-a-date'],
    ]);
  });

  test.each([
    ['2026/12/5', '2026-12-05'],
    ['２０２６年１２月５日', '2026-12-05'],
    ['25/12/2026', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    ['5-Dec-2026', '2026-12-05'],
    ['December 5, 2026', '2026-12-05'],
    ['2026-12-20..2027-01-15', { from: '2026-12-20', to: '2027-01-15' }],
    ['2026/12/20〜', { from: '2026-12-20', to: null }],
    ['not fixed', { from: null, to: null }],
    ['未定', { from: null, to: null }],
    ['', { from: null, to: null }],
  ])('reads the planned date %s', (typed, expected) => {
    expect(read(`Name\tplannedDate\nx\t${typed}`).cases[0]?.labelled.theCase.plannedDate).toEqual(expected);
  });

  test.each([
    ['plannedDate', '05/06/2026', 'two-readings'],
    ['plannedDate', '5/6/26', 'not-a-date'],
    ['plannedDate', '46376', 'not-a-date'],
    ['transistorCount', '1,234', 'two-readings'],
    ['chip', 'H100', 'ambiguous-chip'],
    ['screening', 'perhaps', 'unknown-option'],
    ['figures.mm2', '1,234', 'two-readings'],
    ['hbmFigures.bandwidth', '1200', 'not-a-number'],
    ['destination', '[[[[', 'not-a-choice'],
  ])('takes nothing for %s: %s', (column, text, problem) => {
    const { cases, faults } = read(`Name\t${column}\nx\t${text}`);
    expect(cases).toEqual([]);
    expect(faults.map(({ error }) => error.problem)).toEqual([problem]);
  });

  test('tells lines of a check list, several countries and figures, each in its cells', () => {
    const { cases, faults } = read(
      "flagsUse;flagsUse.cash-payment;Destination;figures.tpp;figures.mm2;End user's country\n" +
        'Checked: not present;Present, open;ベトナム、カンボジア;4800;814;?\n',
    );
    expect(faults).toEqual([]);
    expect(cases[0]?.labelled.theCase.answers).toEqual({
      flagsUse: { '*': 'absent', 'cash-payment': 'open' },
      destination: ['VN', 'KH'],
      figures: { tpp: 4800, dies: [{ mm2: 814 }] },
      endUserSeat: 'unknown',
    });
  });

  test('an unknown heading is told and never guessed; one that stands twice refuses what stands under it', () => {
    const { cases, faults, strays } = read('Name,Mood,Destination,destination\nx,good,VN,\ny,,VN,KH\n#,,,\n');
    expect(strays).toEqual([{ heading: 'Mood', letter: 'B' }]);
    expect(cases.map(({ row }) => row)).toEqual([2]);
    expect(faults.map(({ row, letter, error }) => [row, letter, error.problem])).toEqual([
      [3, 'D', 'not-unique'],
    ]);
  });
});

describe('the text of a table', () => {
  const rows = [
    ['Name', 'Notes'],
    ['a "b"', 'x, y;\tz'],
    ['ü', 'two\nlines'],
  ];
  const quoted = (separator: string, end: string) =>
    `${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator)).join(end)}${end}`;
  test.each([
    ['comma', ',', '\r\n'],
    ['semicolon', ';', '\r\n'],
    ['tab', '\t', '\n'],
    ['comma and CR', ',', '\r'],
  ])('with %s is cut into its cells', (_, separator, end) => {
    const isKnown = (heading: string) => heading === 'Name';
    expect(readTable(`\ufeff${quoted(separator, end)}`, isKnown)).toEqual([...rows, ['']]);
  });
  test('names its separator in Excel’s own line, which counts as a row', () => {
    expect(readTable('sep=;\r\nName;Notes\r\na,b;c', () => false)).toEqual([
      [],
      ['Name', 'Notes'],
      ['a,b', 'c'],
    ]);
  });
  test('with a quote that is never closed is none', () => {
    expect(readTable('Name\n"a', () => true)).toBeUndefined();
  });
  test.each(['=1+1', '+1', '-1', '@x', '\t=x', '\r=x', '＝1', '＋1', '－1', '＠x', "'=x", ' =x', '\nx'])(
    'hands %j to a spreadsheet as a text',
    (cell) => {
      const text = writeTable([[cell]]);
      expect(text.startsWith('\ufeff"\'')).toBe(true);
    },
  );
});
