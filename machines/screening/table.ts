/** Tables as text: rows of cells, whatever separates them. */
import { ListError } from './listError';

/** A row with the line of a spreadsheet that it stands in, counted from 1. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

const SEPARATORS = [',', '\t', ';', '|'] as const;

/** What separates the cells: that which stands most often in the first lines, outside of quotes. */
export const separatorOf = (text: string): string => {
  const head = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '""');
  const lines = head.split(/\r\n?|\n/).slice(0, 20);
  const count = (separator: string) => lines.reduce((sum, line) => sum + line.split(separator).length - 1, 0);
  const counts = SEPARATORS.map((separator) => ({ separator, count: count(separator) }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).separator;
};

/** Rows that are read in one slice of time. */
const SLICE = 300;

/**
 * Reads a table by the usual rules: a cell in quotes may hold separators, breaks of line and quotes written twice.
 * Empty rows are passed over and counted. It yields after every few hundred rows, so that a page can breathe.
 *
 * @throws {ListError} naming the row, if a quote is never closed.
 */
export function* rowsIn(
  text: string,
  separator = separatorOf(text),
): Generator<undefined, readonly TableRow[]> {
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let row = 1;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  // Old programs end a file with this mark.
  const end = text.endsWith('\u001a') ? text.length - 1 : text.length;
  const mark = separator.charCodeAt(0);
  const close = () => {
    if (cells.some((cell) => cell !== '')) rows.push({ row, cells });
    cells = [];
    row += 1;
  };
  while (at < end) {
    let cell = '';
    if (text.charCodeAt(at) === 34) {
      let from = at + 1;
      for (;;) {
        const to = text.indexOf('"', from);
        if (to < 0) {
          // All rows behind it would be swallowed.
          throw new ListError('open-quote', String(row));
        }
        cell += text.slice(from, to);
        if (text.charCodeAt(to + 1) === 34) {
          cell += '"';
          from = to + 2;
        } else {
          at = to + 1;
          break;
        }
      }
    }
    const from = at;
    let letter = text.charCodeAt(at);
    while (at < end && letter !== mark && letter !== 10 && letter !== 13) {
      at += 1;
      letter = text.charCodeAt(at);
    }
    cells.push((cell + text.slice(from, at)).trim());
    if (at >= end) break;
    if (letter === mark) {
      at += 1;
      if (at >= end) cells.push('');
    } else {
      at += letter === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1;
      close();
      if (rows.length % SLICE === 0) yield undefined;
    }
  }
  if (cells.length > 0) close();
  return rows;
}
