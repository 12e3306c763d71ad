/** Everything at once, as it lies in a folder on a Monday: each is taken once, or refused with its reason and its place. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type Case,
  encodeCase,
  fragmentOf,
  type LabelledCase,
  noLabels,
  readCase,
  writeCase,
  writeCases,
} from '../../machines';
import { wordsIn } from '../../scripts/headless/words';
import { type IntakeFault, readIntake, withoutTwins } from '../../src/cases/intake';
import { rowNames } from '../../src/cases/rowNames';
import { fileOf, reportOf } from '../../src/report/file';
import { encoded, utf16 } from '../cases/bytes';

const TODAY = '2026-11-30';
const folder = 'src/training/scenarios';
const deals = readdirSync(folder).map(
  (file): Case => readCase(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')), TODAY),
);
const deal = (at: number): Case => deals[at] as Case;
const named = (at: number, name: string): LabelledCase => ({
  theCase: deal(at),
  labels: { ...noLabels, name },
});
const code = (at: number): string => encodeCase(deal(at));
const mistyped = code(7).replace(/[0-9A-Z]/, (sign) => (sign === 'F' ? 'G' : 'F'));
const plain = (text: string): Uint8Array => new TextEncoder().encode(text);
const broken = (at: number, name: string) => ({
  ...JSON.parse(writeCase(named(at, name))),
  decisionDate: 'x',
});
const list = (...cases: readonly object[]): string =>
  JSON.stringify({ ...JSON.parse(writeCases([named(0, 'x'), named(1, 'y')])), cases });
const own = (at: number, name: string): object => JSON.parse(writeCase(named(at, name)));
const picture = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0xff,
]);
const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]);

/** The name of the file, its bytes, the names of the cases in it, and what is refused, with its place. */
type Row = readonly [file: string, bytes: Uint8Array, taken: readonly string[], refused?: readonly string[]];
const rows: readonly Row[] = [
  // Case files, exports, reports
  ['one.json', plain(writeCase(named(0, 'A1'))), ['A1']],
  ['marked.json', plain(`\ufeff${writeCase(named(1, 'A2'))}`), ['A2']],
  ['utf16.json', utf16(writeCase(named(2, '東京商事')), false, true), ['東京商事']],
  ['no-suffix', plain(writeCase(named(3, 'A4'))), ['A4']],
  ['renamed.txt', plain(writeCase(named(4, 'A5'))), ['A5']],
  ['export.json', plain(writeCases([named(5, 'B1'), named(6, 'B2'), named(8, 'B3')])), ['B1', 'B2', 'B3']],
  ['partly.json', plain(list(own(9, 'B4'), broken(10, 'bad'))), ['B4'], ['not-a-date cases[1]']],
  ['report.json', plain(fileOf(reportOf(deal(11), { name: 'C1' }))), ['C1']],
  ['again.json', plain(writeCase(named(0, 'A1'))), []],
  ['report-of-one.json', plain(fileOf(reportOf(deal(1), { name: 'A2' }))), []],
  // Codes
  ['mail.txt', plain(`Hi Aiko,\n> the code is ${code(12)}, thanks!\nBest regards`), ['']],
  ['mail-ja.txt', plain(`相川様\nお世話になっております。案件コード：${code(13)}\n以上です。`), ['']],
  ['mail-sjis.txt', encoded(`お世話になっております。案件コード：${code(14)}\r\n`, 'shift_jis'), ['']],
  ['link.txt', plain(`see https://example.test/tool/${fragmentOf(code(15))}.`), ['']],
  ['two.txt', plain(`${code(16)}\n${code(17)}`), ['', '']],
  ['both.eml', plain(`Subject: deals\n\nCode: ${code(18)}\nコード: ${code(22)}`), ['', '']],
  ['mistyped.txt', plain(`Code: ${mistyped}\nCode: ${code(20)}`), [''], [`code ${mistyped}`]],
  ['cut.txt', plain(`https://example.test/#c/${code(21).slice(0, -1)}`), [], ['code']],
  ['code-of-one.txt', plain(`Code: ${code(0)}`), []],
  // Rows
  ['rows.csv', plain('Name,Destination\r\nD1,Viet Nam\r\nD2,JP\r\n'), ['D1', 'D2']],
  ['rows-ja.csv', plain('\ufeff案件名,需要者の国\r\n大阪工業,ベトナム\r\n'), ['大阪工業']],
  ['unicode.txt', utf16('案件名\t需要者の国\r\n名古屋電機\tベトナム\r\n', false, true), ['名古屋電機']],
  ['big.txt', utf16('Name\tDestination\r\nD3\tMY\r\n', true, true), ['D3']],
  ['sjis.csv', encoded('案件名,需要者の国\r\n京都精機,ベトナム\r\n', 'shift_jis'), ['京都精機']],
  ['semicolons.csv', plain('Name;Destination\r\nD4;Viet Nam\r\n'), ['D4']],
  ['sep.csv', plain('sep=;\r\nName;Destination\r\nD5;JP\r\n'), ['D5']],
  ['western.csv', encoded('Name;Destination\r\nMüller;JP\r\n', 'windows-1252'), ['Müller']],
  ['quoted.csv', plain('"Name","Notes"\r\n"D6, ""Ltd""","one\ntwo"\r\n'), ['D6, "Ltd"']],
  [
    'faults.csv',
    plain('Name,Destination\r\nD7,JP\r\nbad,Atlantis\r\nD8,MY\r\n'),
    ['D7', 'D8'],
    ['unknown-country 3B'],
  ],
  [
    'faults-ja.csv',
    plain('案件名,判断日,需要者の国\r\nbad,31/02/2026,アトランティス\r\n'),
    [],
    ['not-a-date 2B', 'unknown-country 2C'],
  ],
  [
    'blank.csv',
    plain('Name,Destination\r\n,\r\nD9,JP\r\n\r\nbad,Atlantis\r\n'),
    ['D9'],
    ['unknown-country 5B'],
  ],
  [
    'wide.csv',
    plain('Name,Destination\r\nD10,JP\r\nSmith, Ltd,JP\r\nE,JP,secret\r\n'),
    ['D10', 'E'],
    ['unknown-country 3B'],
  ],
  ['twice.csv', plain('Name,Name\r\nE1,E2\r\n'), [], ['not-unique 2B']],
  ['headings.csv', plain('Name,Destination\r\n'), [], ['nothing']],
  // What holds no case
  ['broken.json', plain('{"format":'), [], ['not-json']],
  ['other.json', plain('{"hello":1}'), [], ['*']],
  ['photo.png', picture, [], ['*']],
  ['book.xlsx', zip, [], ['workbook']],
  ['open.csv', plain('Name,"Notes\na,b'), [], ['quote']],
  ['letter.txt', plain('Dear Aiko, see you on Monday.'), [], ['nothing']],
  ['empty.txt', plain(''), [], ['*']],
];

const fileFrom = ([name, bytes]: Row): File =>
  Object.assign(new File([bytes.slice()], name), { arrayBuffer: async () => bytes.slice().buffer });
const problemOf = (fault: IntakeFault): string => {
  if (fault.kind === 'cell') return `${fault.error.problem} ${fault.row}${fault.letter}`;
  if (fault.kind === 'code') return `code ${fault.text}`;
  const { fault: why, place } = fault;
  const problem = typeof why === 'string' ? why : 'problem' in why ? why.problem : 'not-text';
  return place === '' ? problem : `${problem} ${place}`;
};

test('forty files of all kinds: each case is taken once, and whatever is not says where and why', async () => {
  const words = wordsIn('en');
  const read = await readIntake(rows.map(fileFrom), {
    today: TODAY,
    language: 'ja',
    names: rowNames([words, wordsIn('ja')]),
  });
  expect(rows.length).toBeGreaterThanOrEqual(40);
  const told = rows.map(([file]) => [
    file,
    read.faults.filter((fault) => fault.file === file).map(problemOf),
  ]);
  expect(told.map(([file, problems]) => [file, problems])).toEqual(
    rows.map(([file, , , refused = []]) => [
      file,
      refused.map((one) => (one === '*' ? expect.any(String) : expect.stringContaining(one))),
    ]),
  );
  const taken = withoutTwins(read.cases).map(({ labelled }) => labelled.labels.name);
  expect(taken).toEqual(rows.flatMap(([, , names]) => names));
  // What a report said at its time stays with the case that came before it.
  expect(withoutTwins(read.cases).filter(({ said }) => said)).toHaveLength(2);
  // A cell without a heading is left out, and that is told.
  expect(read.strays).toEqual([{ file: 'wide.csv', heading: '', letter: 'C' }]);
});
