/** Tables for a spreadsheet. What a person typed never becomes a formula there. */

/** What a spreadsheet takes for the beginning of a formula, in both widths; a tab and a break can stand before one. */
const FORMULA = /^[\s\u200b-\u200f\u2066-\u2069\ufeff]*[=+\-@＝＋－＠]/;

const cellOf = (text: string): string => {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n']/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** Rows as a file that Excel opens as UTF-8. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
