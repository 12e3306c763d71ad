/** Room that text takes, guessed on the wide side: the page draws with whatever font a machine has. */

const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const classes: readonly (readonly [RegExp, number])[] = [
  [WIDE, 1],
  [/[\s.,:;'|!iIjlft()[\]‘’“”-]/, 0.42],
  [/[mwMW@%—]/, 0.95],
  [/[A-Z]/, 0.74],
];
const BOLD = 1.07;

/** The width of a text in units of its font size. */
export const emsOf = (text: string, bold: boolean): number =>
  [...text].reduce((sum, sign) => sum + (classes.find(([those]) => those.test(sign))?.[1] ?? 0.6), 0) *
  (bold ? BOLD : 1);

/** What must not begin a line, and what must not end one. */
const CLOSES =
  /^[、。，．・：；？！ー）」』】〕〉》］｝々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ:;,.!?)\]”’/-]/;
const OPENS = /[（「『【〔〈《［｛([“‘]$/;

/** Words of one sign that belong to what stands before them, and to what follows. */
const ENDS = /^(?:[者社型年月日件点個国品等]|その他)$/;
const BEGINS = /^[再非未各同両全第新]$/;

/** Pieces that are not broken: words of the language, with the marks that cling to them and the space after. */
const piecesOf = (text: string, lang: string): readonly string[] => {
  const pieces: string[] = [];
  const words = new Intl.Segmenter(lang, { granularity: 'word' });
  for (const { segment } of words.segment(text)) {
    const last = pieces.at(-1);
    const clings =
      last !== undefined &&
      (/^\s/.test(segment) ||
        CLOSES.test(segment) ||
        OPENS.test(last) ||
        // Latin letters, figures and the marks in between go to the next space.
        !(/\s$/.test(last) || WIDE.test(segment[0] ?? '') || WIDE.test(last.at(-1) ?? '')) ||
        // The ending of a Japanese word, and what counts or names it, is no word to begin a line with.
        (/^[ぁ-ん]+$/.test(segment) && WIDE.test(last.at(-1) ?? '')) ||
        (ENDS.test(segment) && /[\p{Script=Han}\p{N}]$/u.test(last)) ||
        BEGINS.test(last));
    if (clings) pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
  }
  return pieces;
};

const breakAt = (pieces: readonly string[], ems: number, bold: boolean): readonly number[] => {
  const breaks: number[] = [];
  let line = '';
  let at = 0;
  for (const piece of pieces) {
    if (line !== '' && emsOf((line + piece).trimEnd(), bold) > ems) {
      breaks.push(at);
      line = '';
    }
    line += piece;
    at += piece.length;
  }
  return breaks;
};

/** A single piece that is wider than a line is cut where it has to be. */
const cut = (piece: string, ems: number, bold: boolean): readonly string[] => {
  if (emsOf(piece.trimEnd(), bold) <= ems) return [piece];
  const parts = [''];
  for (const sign of piece) {
    const last = parts.length - 1;
    if (emsOf(`${parts[last]}${sign}`.trimEnd(), bold) > ems) parts.push(sign);
    else parts[last] += sign;
  }
  return parts;
};

/**
 * Where the lines of a text end, as places in it. Lines are made about even, as `text-wrap: balance` does.
 *
 * @param ems - the width of a line in units of the font size.
 */
export const linesOf = (text: string, lang: string, ems: number, bold = false): readonly number[] => {
  const pieces = piecesOf(text, lang).flatMap((piece) => cut(piece, ems, bold));
  const fewest = breakAt(pieces, ems, bold);
  let width = ems;
  while (width > 1 && fewest.length > 0) {
    const narrower = breakAt(pieces, width - 0.5, bold);
    const fits = pieces.every((piece) => emsOf(piece.trimEnd(), bold) <= width - 0.5);
    if (narrower.length > fewest.length || !fits) break;
    width -= 0.5;
  }
  return breakAt(pieces, width, bold);
};

/** A text cut at these places; the space between two lines stays with the first of them. */
export const cutAt = (text: string, breaks: readonly number[]): readonly string[] =>
  [0, ...breaks].map((start, at) => text.slice(start, breaks[at]));
