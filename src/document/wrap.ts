/** Lines of a mail: broken by how wide characters stand, as mail programs with one width for all show them. */

/** Characters that take the room of two: kana, ideographs, hangul, full-width forms, pictographs. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** What must not begin a line, and what must not end one. */
const CLOSES = /[、。，．・：；？！ー）」』】〕〉》］｝々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]/;
const OPENS = /[（「『【〔〈《［｛]/;

/** How many columns a text takes. */
export const widthOf = (text: string): number =>
  [...text].reduce((width, character) => width + (WIDE.test(character) ? 2 : 1), 0);

interface Unit {
  readonly text: string;
  /** A space stands before it, which a new line replaces. */
  readonly spaced: boolean;
}

/** Cuts a text into what may not be broken: words, and wide characters with the marks that cling to them. */
const unitsOf = (text: string): readonly Unit[] => {
  const units: { text: string; spaced: boolean }[] = [];
  let spaced = false;
  let before = '';
  for (const character of text) {
    if (/\s/.test(character)) {
      spaced = units.length > 0;
      before = '';
      continue;
    }
    const last = units.at(-1);
    const clings =
      before !== '' &&
      (CLOSES.test(character) || OPENS.test(before) || !(WIDE.test(character) || WIDE.test(before)));
    if (last && clings) last.text += character;
    else units.push({ text: character, spaced });
    spaced = false;
    before = character;
  }
  return units;
};

/**
 * Breaks a text into lines.
 *
 * @param width - columns a line may take; a single word that is longer stands on a line of its own.
 */
export const wrap = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const unit of unitsOf(text)) {
    const longer = line === '' ? unit.text : `${line}${unit.spaced ? ' ' : ''}${unit.text}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = unit.text;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
};
