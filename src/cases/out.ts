/** What leaves the list: its rows, the answers as a table, what moved, a folder of reports. */
import { strToU8, zipSync } from 'fflate';
import {
  assess,
  edition,
  encodeCase,
  type LabelledCase,
  type RowNames,
  rowsOf,
  writeTable,
} from '../../machines';
import { complianceReport } from '../document/compliance';
import { fileNameOf, give, handOver, inSlices } from '../store/files';
import { type CaseRecord, wholeOf } from '../store/record';
import { standingOf } from '../store/standing';
import { levelWords } from '../ui/levelWords';
import type { Words } from '../words/words';
import { type Move, saysOfTurn } from './moves';
import { itemOf, openWith, statusOf } from './triage';

const CSV = 'text/csv';

/** What a row of the list says, by the ids of its columns. */
const rowOf = (record: CaseRecord) => {
  const { outcome, open, by } = standingOf(record);
  const { name, reference, notes, who = '' } = record.labels;
  const { decisionDate, plannedDate } = record.theCase;
  return {
    name,
    reference,
    notes,
    level: outcome.level,
    refusalPresumed: outcome.refusalPresumed,
    couldBecome: outcome.couldBecome,
    open,
    openWith: by,
    plannedDate,
    decisionDate,
    status: statusOf(record),
    who,
    saved: record.saved,
    edition,
    code: encodeCase(record.theCase),
  };
};

/** The list as a table for people, in the language of the page. */
export const listTable = (records: readonly CaseRecord[], words: Words): readonly (readonly string[])[] => {
  const headings = (
    [
      'name',
      'reference',
      'item',
      'where',
      'level',
      'could',
      'open',
      'with',
      'planned',
      'decisionDate',
      'status',
      'who',
      'notes',
      'saved',
      'edition',
      'code',
    ] as const
  ).map((one) => words.intake(`column.${one}`));
  return [
    headings,
    ...records.map((record) => {
      const row = rowOf(record);
      const { outcome, by } = standingOf(record);
      const { what, where } = itemOf(record, words);
      return [
        row.name,
        row.reference,
        what,
        where,
        levelWords(words, outcome),
        row.couldBecome ? words.finding(`level.${row.couldBecome}`) : '',
        String(row.open),
        openWith(words, by),
        typeof row.plannedDate === 'string' ? row.plannedDate : words.planned(row.plannedDate),
        row.decisionDate,
        words.intake(`status.${row.status}`),
        row.who,
        row.notes,
        row.saved,
        row.edition,
        row.code,
      ];
    }),
  ];
};
export const saveList = (records: readonly CaseRecord[], words: Words, today: string): void =>
  handOver(writeTable(listTable(records, words)), fileNameOf('list', {}, today, 'csv'), CSV);
/** The same for programs: by ids, as JSON. */
export const listJson = (records: readonly CaseRecord[]): string =>
  `${JSON.stringify({ format: 'chip-export-check/list', version: 1, edition, rows: records.map(rowOf) }, null, 2)}\n`;
export const saveListJson = (records: readonly CaseRecord[], today: string): void =>
  handOver(listJson(records), fileNameOf('list', {}, today, 'json'));
/** Every answer as a table that can be changed in a spreadsheet and taken in again. */
export const saveAnswers = (labelled: readonly LabelledCase[], names: RowNames, today: string): void =>
  handOver(writeTable(rowsOf(labelled, names)), fileNameOf('answers', {}, today, 'csv'), CSV);

export const movesTable = (
  moves: readonly Move[],
  words: Words,
  day: string | undefined,
): readonly (readonly string[])[] => [
  (
    [
      'column.name',
      'column.reference',
      'moved.before',
      'moved.after',
      'moved.could-before',
      'moved.could-after',
      'column.planned',
      'moved.day',
      'moved.by',
      'column.code',
    ] as const
  ).map((one) => words.intake(one)),
  ...moves.map(({ record, before, after, by, since }) => [
    record.labels.name,
    record.labels.reference,
    levelWords(words, before),
    levelWords(words, after),
    before.couldBecome ? words.finding(`level.${before.couldBecome}`) : '',
    after.couldBecome ? words.finding(`level.${after.couldBecome}`) : '',
    typeof record.theCase.plannedDate === 'string'
      ? record.theCase.plannedDate
      : words.planned(record.theCase.plannedDate),
    day ?? '',
    since === undefined
      ? by.map((turn) => [turn.date, ...saysOfTurn(words, turn)].join('\n')).join('\n')
      : words.intake('moves.edition', { before: since, after: edition }),
    encodeCase(record.theCase),
  ]),
];
export const saveMoves = (
  moves: readonly Move[],
  words: Words,
  day: string | undefined,
  today: string,
): void => handOver(writeTable(movesTable(moves, words, day)), fileNameOf('moved', {}, today, 'csv'), CSV);

/** Writes a report as its file. */
export type WriteReport = (theCase: LabelledCase['theCase'], labels: LabelledCase['labels']) => string;

/** A folder of reports as one archive: each case as the report for compliance and as the one for programs. */
export const reportsZip = async (
  records: readonly CaseRecord[],
  words: Words,
  write: WriteReport,
): Promise<Uint8Array<ArrayBuffer>> => {
  const taken = new Set<string>();
  const nameOf = (record: CaseRecord): string => {
    const plain = fileNameOf('report', record.labels, record.theCase.decisionDate, 'x').slice(0, -2);
    let name = plain;
    for (let number = 2; taken.has(name); number += 1) name = `${plain}-${number}`;
    taken.add(name);
    return name;
  };
  const files = await inSlices(
    records.map((record) => () => {
      const { theCase, labels } = wholeOf(record);
      const name = nameOf(record);
      const { text } = complianceReport(theCase, assess(theCase), words, 'text', labels);
      return [
        [`${name}.txt`, strToU8(`\ufeff${text}\n`)],
        [`${name}.json`, strToU8(write(theCase, labels))],
      ] as const;
    }),
  );
  const list = [
    fileNameOf('list', {}, undefined, 'csv'),
    strToU8(writeTable(listTable(records, words))),
  ] as const;
  return zipSync(Object.fromEntries([list, ...files.flat()]), { level: 6 }) as Uint8Array<ArrayBuffer>;
};
export const saveReports = async (
  records: readonly CaseRecord[],
  words: Words,
  write: WriteReport,
  today: string,
): Promise<void> =>
  give(
    new Blob([await reportsZip(records, words, write)], { type: 'application/zip' }),
    fileNameOf('reports', {}, today, 'zip'),
  );
