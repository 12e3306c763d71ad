/**
 * Rows of a spreadsheet as text, in and out. A reader of one page is all that is needed: quotes, the three
 * separators that spreadsheets write, and their line ends.
 */

/** What sets cells apart: as it is copied, as it is saved, and as it is saved where a comma begins the decimals. */
const separators = ['\t', ',', ';'] as const;
export type Separator = (typeof separators)[number];

/** Signs that make a spreadsheet take what follows for a formula, or end the cell before. */
const RUNS = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
const isRun = (text: string): boolean => RUNS.test(text.replace(/^'+/, ''));

/** A cell that no spreadsheet runs: an apostrophe in front makes a text of it. */
const harmless = (text: string): string => (isRun(text) ? `'${text}` : text);
/** What `harmless` was given. */
const unharmed = (text: string): string => (text.startsWith("'") && isRun(text) ? text.slice(1) : text);

/** Cells of a text, row by row; `undefined` where a quote is never closed. */
const split = (text: string, separator: Separator): readonly (readonly string[])[] | undefined => {
  const rows: string[][] = [];
  let [row, cell, at] = [[] as string[], '', 0];
  while (at <= text.length) {
    if (text[at] === '"' && cell === '') {
      // Two quotes are one; the closing one is the first that stands alone.
      let close = text.indexOf('"', at + 1);
      while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
      if (close < 0) return undefined;
      cell = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
      // Whatever stands behind a closed quote belongs to the cell, as a spreadsheet has it.
    }
    const from = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
    cell += text.slice(from, at);
    row.push(unharmed(cell));
    cell = '';
    if (text[at] !== separator) {
      rows.push(row);
      row = [];
      if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    }
    at += 1;
  }
  return rows;
};

/** Excel's own line that names the separator. */
const NAMED = /^sep=([,;\t])\r?\n/;

/**
 * Reads the cells of a table.
 *
 * @param isKnown - whether a cell of the first row is a heading; the separator that gives most of them is meant.
 * @returns the rows in their order, empty ones too, so that a row has the number that a spreadsheet gives it;
 * `undefined` where a quote is opened and never closed.
 */
export const readTable = (
  given: string,
  isKnown: (heading: string) => boolean,
): readonly (readonly string[])[] | undefined => {
  const text = given.replace(/^\ufeff/, '');
  const [line, named] = NAMED.exec(text) ?? [];
  if (line && named) {
    const rows = split(text.slice(line.length), named as Separator);
    // The line counts as a row, as it does in an editor.
    return rows && [[], ...rows];
  }
  const read = separators.map((separator) => {
    const rows = split(text, separator);
    const first =
      rows?.find((row) => row.some((cell) => cell.trim() !== '')) ??
      (text.trimStart().split(/[\r\n]/, 1)[0] ?? '').split(separator).map((cell) => cell.replaceAll('"', ''));
    return { rows, known: first.filter(isKnown).length, wide: first.length };
  });
  return read.toSorted((left, right) => right.known - left.known || right.wide - left.wide)[0]?.rows;
};

/** Writes a table as spreadsheets read it: a byte order mark, quoted cells, CRLF. */
export const writeTable = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`;
