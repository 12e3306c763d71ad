/** A file of text, and rows of one: what a program or a spreadsheet hands over. */
import { readFileSync, statSync } from 'node:fs';
import { readTable } from '../../machines';
import { refuse } from './arguments';

/** More is a mistake, or made to choke the command. */
const MOST_BYTES = 50_000_000;

const marks: readonly (readonly [label: string, bytes: readonly number[]])[] = [
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The text of a file, or of what is piped in (`-`); what cannot be read ends the command. */
export const textOf = (file: string): string => {
  const unreadable = (why: string): never => refuse(`${file}: file: ${why}`);
  let bytes: Buffer;
  try {
    if (file !== '-' && statSync(file).size > MOST_BYTES)
      return unreadable(`is larger than ${MOST_BYTES / 1_000_000} MB`);
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch {
    return unreadable('cannot be read');
  }
  const [label] = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte)) ?? ['utf-8'];
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return text.includes('\0') ? unreadable('is no text') : text;
  } catch {
    return unreadable('is no text in UTF-8; save it as UTF-8');
  }
};

/** A row that was given: where it stands, and its fields by name, or why it cannot be read. */
export interface Row {
  /** From 1 on, the row of names not counted. */
  readonly row: number;
  readonly fields?: Readonly<Record<string, string>>;
  readonly fault?: string;
}

const asText = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
const ofJson = (line: string, row: number): Row => {
  try {
    const data: unknown = JSON.parse(line);
    if (typeof data !== 'object' || data === null || Array.isArray(data))
      return { row, fault: 'is no JSON object' };
    return {
      row,
      fields: Object.fromEntries(
        Object.entries(data).map(([name, value]) => [name.trim().toLowerCase(), asText(value)]),
      ),
    };
  } catch {
    return { row, fault: 'is not JSON' };
  }
};

/** The rows of CSV with a row of names (marks: comma, semicolon, tab), or of one JSON object a line. */
export const rowsOf = (text: string): readonly Row[] => {
  const normal = text.replace(/\r\n?/g, '\n');
  if (/^\s*\{/.test(normal))
    return normal
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line, at) => ofJson(line, at + 1));
  const table = readTable(normal, () => false);
  if (!table) return [{ row: 1, fault: 'opens a quotation mark that is never closed' }];
  const [names = [], ...records] = table
    .map((record) => record.map((cell) => cell.trim()))
    .filter((record) => record.some((cell) => cell !== ''));
  return records.map((record, at) =>
    record.length > names.length
      ? { row: at + 1, fault: `has ${record.length} fields where the row of names has ${names.length}` }
      : {
          row: at + 1,
          fields: Object.fromEntries(names.map((name, place) => [name.toLowerCase(), record[place] ?? ''])),
        },
  );
};
