/** The words around a name: makers and product lines in four scripts, and what tells no chips apart. */
import { once } from '../once';
import catalogue from './catalogue.data';
import { noiseKinds } from './namePack';

/** No chip is called that much, and comparing takes time. In UTF-16 units. */
const LONGEST_NAME = 120;

/** Lower case, one width, katakana for hiragana, no trade marks. */
const flatten = (text: string): string =>
  text
    .replaceAll(/[™®©]|\((?:tm|r|c)\)/giu, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[ぁ-ゖ]/gu, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

const isLatin = (word: string): boolean => /^[\p{ASCII}]*$/u.test(word);
const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const byLength = (left: string, right: string): number => right.length - left.length;
/**
 * Any of the words, the longest first; Latin ones stand alone. Words of one piece go last and with one look around
 * all of them, which is many times as fast.
 */
const anyOf = (words: Iterable<string>): RegExp => {
  const sorted = [...new Set(words)].toSorted(byLength);
  const latin = sorted.filter(isLatin);
  const pieces = /[\s-]/;
  const inPieces = latin.filter((word) => pieces.test(word));
  const alone = [
    ...inPieces.map((word) => escaped(word).replaceAll(/[\s-]/g, String.raw`[\s_-]?`)),
    ...latin.filter((word) => !pieces.test(word)).map(escaped),
  ];
  const others = sorted.filter((word) => !isLatin(word)).map(escaped);
  return new RegExp(
    [...others, ...(alone.length > 0 ? [`(?<![a-z0-9])(?:${alone.join('|')})(?![a-z0-9])`] : [])].join('|'),
    'gu',
  );
};

const listOf = (words: string): readonly string[] => words.split('|').map(flatten);

/** Lines that say no more than their maker. */
const lines: Readonly<Record<string, readonly string[]>> = {
  geforce: ['NVIDIA'],
  tesla: ['NVIDIA', 'Tesla'],
  radeon: ['AMD'],
  instinct: ['AMD'],
};

interface Words {
  /** Japanese, Chinese and Korean words for lines and for makers, with the Latin word for each. */
  readonly latin: ReadonlyMap<string, string>;
  readonly foreignMakers: ReadonlyMap<string, string>;
  readonly foreign: RegExp;
  /** Vendors by the word for a maker; empty where it designs no chip. */
  readonly makers: ReadonlyMap<string, readonly string[]>;
  readonly maker: RegExp;
  readonly makerFirsts: ReadonlySet<string>;
  readonly noise: RegExp;
  /** What says what kind of thing it is, and "edition" and the like. */
  readonly kinds: RegExp;
  readonly kindFirsts: ReadonlySet<string>;
}

const firstsOf = (list: Iterable<string>): ReadonlySet<string> =>
  new Set([...list].flatMap((word) => word.match(/[a-z0-9]+/u) ?? []));

const words = once((): Words => {
  const { makers: written, brands, noise } = catalogue.names;
  const latin = new Map<string, string>([
    ['mobile', 'laptop'],
    ['notebook', 'laptop'],
  ]);
  const foreignMakers = new Map<string, string>();
  const makers = new Map<string, string[]>(Object.entries(lines).map(([line, of]) => [line, [...of]]));
  for (const packed of written) {
    const [vendor = '', ...names] = packed.split('|');
    for (const name of names.map(flatten)) {
      const known = makers.get(name);
      makers.set(name, [...(known ?? []), ...(vendor === '' ? [] : [vendor])]);
      if (!isLatin(name)) foreignMakers.set(name, flatten(names[0] ?? ''));
    }
    if (vendor !== '' && !makers.has(flatten(vendor))) makers.set(flatten(vendor), [vendor]);
  }
  for (const packed of brands) {
    const [canonical = '', ...forms] = listOf(packed);
    for (const form of forms) latin.set(form, canonical);
  }
  const ofKind = noise.map(listOf);
  const kinds = [
    ...(ofKind[noiseKinds.indexOf('kind')] ?? []),
    ...(ofKind[noiseKinds.indexOf('edition')] ?? []),
  ];
  return {
    latin,
    foreignMakers,
    // A maker keeps its word, which may hold that of a line: スーパーマイクロ is no スーパー.
    foreign: anyOf([...latin.keys(), ...foreignMakers.keys()]),
    makers,
    maker: anyOf(makers.keys()),
    makerFirsts: firstsOf(makers.keys()),
    kinds: anyOf(kinds),
    kindFirsts: firstsOf(kinds),
    noise: new RegExp(
      [
        // Sizes of memory and power, whatever the number.
        String.raw`(?<![a-z0-9.])\d{1,4}(?:\.\d)?\s?(?:gb|gib|g|tb)(?![a-z0-9])`,
        String.raw`(?<![a-z0-9.])\d{2,4}\s?w(?![a-z0-9])`,
        anyOf(ofKind.flat()).source,
      ].join('|'),
      'gu',
    ),
  };
});

/** The words of other scripts that begin so, or are so, with the Latin word for each. */
export const foreignWords = (): readonly (readonly [string, string])[] => [
  ...words().latin,
  ...words().foreignMakers,
];

/** Every word for a maker, and for a line that says no more than its maker. */
export const makerWords = (): readonly string[] => [...words().makers.keys()];

/** One width and case, with Latin words for makers and product lines. */
export const fold = (text: string): string => {
  const flat = flatten(text);
  const { latin, foreign } = words();
  return isLatin(flat) && !/mobile|notebook/u.test(flat)
    ? flat
    : flat.replaceAll(foreign, (word) => ` ${latin.get(word) ?? word} `);
};

/** Letters, digits and plus signs. */
export const squeeze = (folded: string): string => folded.replaceAll(/[^\p{L}\p{N}+]/gu, '');

/** Whether a Latin text has the first word of one of these: most names have none, and looking for all takes time. */
const mayHave = (folded: string, firsts: ReadonlySet<string>): boolean =>
  !isLatin(folded) || (folded.match(/[a-z0-9]+/gu) ?? []).some((word) => firsts.has(word));

/** The same without the words for makers. */
export const withoutMakers = (folded: string): string =>
  mayHave(folded, words().makerFirsts) ? folded.replaceAll(words().maker, ' ') : folded;
/** The same without what says what kind of thing it is, and without "edition" and the like. */
export const withoutKinds = (folded: string): string =>
  mayHave(folded, words().kindFirsts)
    ? folded.replaceAll(words().kinds, (word) => (word === 'ai' ? word : ' '))
    : folded;

/**
 * The form in which names of chips are compared: one width and case, no words for makers, spaces or punctuation.
 * A name that is nothing but its maker keeps it.
 *
 * @param name - as typed.
 * @returns the empty string for a name without letters and digits, or one that is too long for any chip.
 */
export function normaliseChipName(name: string): string {
  if (name.length > LONGEST_NAME) return '';
  const folded = fold(name);
  return squeeze(withoutMakers(folded)) || squeeze(folded);
}

/** A word that may be taken out of a name. */
export interface Loose {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** 0 for a maker: it costs less to leave out than a word about the product. */
  readonly cost: 0 | 1;
  /** The vendors that the word names; absent where it names no maker. */
  readonly vendors?: readonly string[];
}

/** The words of a folded name that may be taken out, in their order. */
export const looseWords = (folded: string): readonly Loose[] => {
  const { makers, maker, noise } = words();
  const found: Loose[] = [];
  const key = (word: string): string => word.replaceAll(/[\s_-]+/gu, ' ');
  for (const match of folded.matchAll(maker))
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      word: match[0],
      cost: 0,
      vendors: makers.get(match[0]) ?? makers.get(key(match[0])) ?? [],
    });
  for (const match of folded.matchAll(noise)) {
    const end = match.index + match[0].length;
    // A K100_AI is faster than a K100.
    if (match[0].startsWith('ai') && /k100[\s_-]*$/u.test(folded.slice(0, match.index))) continue;
    if (found.every((other) => other.end <= match.index || other.start >= end))
      found.push({ start: match.index, end, word: match[0], cost: 1 });
  }
  return found.toSorted((left, right) => left.start - right.start);
};
