/**
 * The designators of the paragraphs of a section. The eCFR writes them at the beginning of the text alone, so where
 * a paragraph stands follows from those before it: `(i)` comes after `(h)`, or is the first below `(1)`.
 */

/** Around what is set in italics: the fifth and sixth step of designators are. */
export const ITALIC = ['\ue000', '\ue001'] as const;
export const plain = (text: string): string => text.replace(/[\ue000\ue001]/g, '');

interface Token {
  readonly value: string;
  readonly isItalic: boolean;
}

const roman = (value: string): number => {
  const worth: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };
  if (!/^(?:x[lc]|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(value)) return 0;
  const figures = [...value].map((letter) => worth[letter] ?? 0);
  return figures.reduce(
    (sum, figure, index) => sum + (figure < (figures[index + 1] ?? 0) ? -figure : figure),
    0,
  );
};
/** `a` is 1, `z` 26, `aa` 27, `bb` 28. */
const letter = (value: string, first: string): number =>
  new Set(value).size === 1 ? (value.length - 1) * 26 + value.charCodeAt(0) - first.charCodeAt(0) + 1 : 0;
const isLower = (value: string) => /^[a-z]+$/.test(value);
const isDigits = (value: string) => /^\d+$/.test(value);

/** The place of a designator in the order of each step; 0 where it is none of it. */
const steps: readonly ((token: Token) => number)[] = [
  ({ value, isItalic }) => (isLower(value) && !isItalic ? letter(value, 'a') : 0),
  ({ value, isItalic }) => (isDigits(value) && !isItalic ? Number(value) : 0),
  ({ value, isItalic }) => (isItalic ? 0 : roman(value)),
  ({ value, isItalic }) => (/^[A-Z]+$/.test(value) && !isItalic ? letter(value, 'A') : 0),
  ({ value }) => (isDigits(value) ? Number(value) : 0),
  ({ value }) => roman(value),
];
const orderAt = (step: number, token: Token): number => steps[step]?.(token) ?? 0;

const DESIGNATOR = /^\s*\((\ue000?)(\d{1,3}|[a-z]{1,5}|[A-Z]{1,2})\ue001?\)(?:\s*[-–—]\s*\([^()]{1,7}\))?/;
/** A heading of a paragraph, before the designator of the first below it. */
const HEADING =
  /^\s*(?:\ue000[^\ue001]{2,}\ue001[\s.:—–-]*|[^\ue000.;:()]{2,80}[—–]\s*)(?=\((?:1|i|A|\ue0001\ue001)\))/;

/** The designators that a paragraph begins with. */
export const leadingTokens = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let rest = text;
  for (;;) {
    const [all, italic, value] = DESIGNATOR.exec(rest) ?? [];
    if (all === undefined || value === undefined) return tokens;
    tokens.push({ value, isItalic: italic !== '' });
    rest = rest.slice(all.length);
    rest = rest.slice(HEADING.exec(rest)?.[0].length ?? 0);
  }
};

/** What comes first of two among the tokens ahead: the second of the new step, or the next of the old one. */
const isNewStep = (ahead: readonly Token[], child: number, sibling: number, order: number): boolean => {
  for (const token of ahead) {
    if (orderAt(child, token) === 2) return true;
    if (orderAt(sibling, token) === order + 1) return false;
  }
  return false;
};

/** Where a token leads from a place: what of the place stays, or nothing if it is no designator here. */
const placed = (place: readonly Token[], token: Token, ahead: readonly Token[]): number | undefined => {
  const isFirst = orderAt(place.length, token) === 1;
  const sibling = place.findLastIndex((at, step) => orderAt(step, token) === orderAt(step, at) + 1);
  if (isFirst && sibling >= 0)
    return isNewStep(ahead, place.length, sibling, orderAt(sibling, token)) ? place.length : sibling;
  if (isFirst) return place.length;
  if (sibling >= 0) return sibling;
  // One that was reserved, or begins above one: the nearest step in whose order it comes later.
  const later = place.findLastIndex((at, step) => orderAt(step, token) > orderAt(step, at));
  if (later >= 0) return later;
  if (orderAt(place.length, token) > 0) return place.length;
  return orderAt(0, token) === 1 ? 0 : undefined;
};

/** The place of each paragraph of a section, in their order; one without a designator belongs to the one before it. */
export const placesOf = (texts: readonly string[]): readonly (readonly string[])[] => {
  const tokens = texts.map(leadingTokens);
  const all = tokens.flat();
  let place: readonly Token[] = [];
  let done = 0;
  return tokens.map((own) => {
    for (const token of own) {
      done += 1;
      const kept = placed(place, token, all.slice(done, done + 200));
      if (kept === undefined) {
        done += own.length - own.indexOf(token) - 1;
        break;
      }
      place = [...place.slice(0, kept), token];
    }
    return place.map(({ value }) => value);
  });
};
