/**
 * A name of a chip in a line that says more, or that is written with a slip. What is found here was not read whole:
 * it is to be offered, never to be taken.
 */
import { once } from '../once';
import type { Chip } from './chips';
import { chipsNamed, joined, type NameReading, nameEntries, readName } from './nameReading';
import { fold, foreignWords, looseWords, makerWords, squeeze } from './nameWords';
import { isOneSlip } from './spelling';

/** Words behind a model that make it another one: with one of them nothing is offered as meant. */
const telling =
  /^(?:ti|super|d|dd|s|xt|xtx|gre|laptop|mobile|notebook|max|q|v[2-9]|se|pro|ultra|plus|lite|mini|next|[a-wyz])$/u;

/** A line with a name in it. */
interface NameWithin {
  readonly chips: readonly Chip[];
  /** Words that are no part of what was read. */
  readonly left: readonly string[];
  /** A word follows the name that makes it another product. */
  readonly isOther: boolean;
  /** Every word was read, and all that was read is one chip. */
  readonly isSure: boolean;
}

const isKnown = (reading: NameReading): boolean => reading.kind !== 'none' && reading.kind !== 'other';
const chipsIn = (reading: NameReading): readonly Chip[] =>
  reading.kind === 'chip' ? [reading.chip] : 'chips' in reading ? reading.chips : [];

/** A line of more words is no line of a price list; comparing takes time. */
const MOST_WORDS = 60;
/** No name of the catalogue has more words. */
const LONGEST_NAME = 9;

/** Words of another script end where Latin letters begin: またはL40S. */
const wordsIn = (folded: string): readonly string[] =>
  folded.match(/[\p{Script=Latin}\p{N}+]+|[^\P{L}\p{Script=Latin}]+/gu) ?? [];

/** Shorter names without a digit are words of any language. */
const LEAST_WITHOUT_DIGITS = 8;

const slot = /(?<![a-z0-9])[mu]\.2(?![a-z0-9])/gu;

/** Places of the words of the longest names, which do not overlap. */
const spansOf = (words: readonly string[]): readonly (readonly [start: number, end: number])[] => {
  const spans: (readonly [number, number])[] = [];
  for (let start = 0; start < words.length; start += 1)
    for (let end = Math.min(words.length, start + LONGEST_NAME); end > start; end -= 1) {
      const key = squeeze(words.slice(start, end).join(''));
      // A model without its line, but not with another one before it.
      const isBare = /^\d{4}$/u.test(key) && !/^[a-z]{1,3}$/u.test(words[start - 1] ?? '');
      // Jetson Nano
      const isWords = end - start > 1 && key.length >= LEAST_WITHOUT_DIGITS;
      const isModel = (/\d/u.test(key) && /\p{L}/u.test(key)) || isBare;
      if (!isModel && !isWords) continue;
      if (chipsNamed(key, !isModel).length === 0) continue;
      spans.push([start, end]);
      start = end - 1;
      break;
    }
  return spans;
};

/**
 * The names of chips that stand whole in a longer line, with all that they may mean.
 *
 * @param text - as written.
 * @returns `undefined` where no name stands in it.
 */
export const namesWithin = (text: string): NameWithin | undefined => {
  const words = wordsIn(fold(text).replaceAll(slot, ' ')).slice(0, MOST_WORDS);
  const isLaptop = words.includes('laptop');
  const read = (start: number, end: number): NameReading => readName(words.slice(start, end).join(' '));
  const readings: NameReading[] = [];
  const used = new Set<number>();
  let isOther = false;
  for (const [from, to] of spansOf(words)) {
    if (used.has(from)) continue;
    let [start, end] = [from, to];
    // Memory, form and maker beside a name settle which chip of that name is meant.
    while (end < words.length && isKnown(read(start, end + 1))) end += 1;
    while (start > 0 && isKnown(read(start - 1, end))) start -= 1;
    const reading = read(start, end);
    const key = squeeze(words.slice(from, to).join(''));
    readings.push(isKnown(reading) ? reading : { kind: 'several', chips: chipsNamed(key), ask: [] });
    // "Laptop with RTX 4060": a card of that name is not what is in it.
    const inLaptop = isLaptop ? chipsNamed(`${key}laptop`) : [];
    if (inLaptop.length > 0) readings.push({ kind: 'several', chips: inLaptop, ask: [] });
    for (let at = start; at < end; at += 1) used.add(at);
    isOther ||= telling.test(words[end] ?? '');
  }
  // What was read once and stands there again says nothing new.
  const known = new Set([...used].map((at) => words[at]).filter((word) => word && /\p{L}/u.test(word)));
  const left = words.filter((word, at) => !used.has(at) && !known.has(word));
  const whole = joined(readings);
  // A maker that is not theirs leaves all of them.
  const chips = readings.some(({ kind }) => kind === 'maker') ? readings.flatMap(chipsIn) : chipsIn(whole);
  const found = readings.length > 0 ? chips : namesInside(text);
  if (found.length === 0) return undefined;
  const isSure = whole.kind === 'chip' && left.length === 0 && !isOther;
  return { chips: [...new Set(found)], left, isOther, isSure };
};

/** A shorter name is in too many numbers. */
const LEAST_INSIDE = 4;

/**
 * The chips whose name stands inside a number of a part, with letters run into it: TCSH100PCIE-PB, UCSC-GPU-H100-80.
 * A row of digits is never cut.
 */
const namesInside = (text: string): readonly Chip[] => {
  const found = new Set<Chip>();
  for (const word of wordsIn(fold(text))) {
    for (let start = 0; start < word.length; start += 1) {
      if (!/[a-z]/u.test(word[start] ?? '')) continue;
      for (let end = word.length; end - start >= LEAST_INSIDE; end -= 1) {
        if (/\d/u.test(word[end - 1] ?? '') && /\d/u.test(word[end] ?? '')) continue;
        // H100D may be another product; H100PCIE is none.
        if (start === 0 && end < word.length && !/^(?:pcie|sxm|nvl|oam)/u.test(word.slice(end))) continue;
        const key = word.slice(start, end);
        const chips = /^[a-z]+\d/u.test(key) ? chipsNamed(key) : [];
        if (chips.length === 0) continue;
        for (const chip of chips) found.add(chip);
        start = end;
        break;
      }
    }
  }
  return [...found];
};

/** Letters of other scripts that look like Latin ones. */
const alike: Readonly<Record<string, string>> = Object.fromEntries(
  [...'авекмнорстхуѕіјαβεζηικμνορτυχ'].map((sign, at) => [
    sign,
    [...'abekmhopctxysijabezhikmnoptyx'][at] ?? sign,
  ]),
);
/** How letters are called, the longer word first: エイチ100, 에이치100. */
const letters: readonly (readonly [string, string])[] = [
  ...'ダブリュー=w|エックス=x|エイチ=h|エッチ=h|キュー=q|ジェー=j|ジェイ=j|ティー=t|アール=r|ディー=d|ゼット=z'.split(
    '|',
  ),
  ...'エー=a|エイ=a|ビー=b|シー=c|イー=e|エフ=f|ジー=g|アイ=i|ケー=k|ケイ=k|エル=l|エム=m|エヌ=n|オー=o|ピー=p|エス=s|ユー=u|ブイ=v|ワイ=y'.split(
    '|',
  ),
  ...'에이치=h|에이=a|비=b|씨=c|디=d|이=e|에프=f|지=g|아이=i|제이=j|케이=k|엘=l|엠=m|엔=n|오=o|피=p|큐=q|알=r|에스=s|티=t|유=u|브이=v|더블유=w|엑스=x|와이=y'.split(
    '|',
  ),
].map((pair) => pair.split('=') as [string, string]);
/** The Latin letters that a word spells out, or nothing. */
const spelledOut = (word: string): string | undefined => {
  let [rest, latin] = [word, ''];
  while (rest !== '') {
    const next = letters.find(([name]) => rest.startsWith(name));
    if (!next) return undefined;
    rest = rest.slice(next[0].length);
    latin += next[1];
  }
  return latin;
};

/** The words of names and makers, without digits, that are long enough for a slip to be told. */
const wordsOfNames = once((): ReadonlySet<string> => {
  const all = new Set<string>();
  const add = (text: string): void => {
    for (const [word] of text.matchAll(/\p{L}{4,}/gu)) all.add(word);
  };
  for (const { kind, names } of nameEntries())
    if (kind === 'chip' || kind === 'alias') names.map(fold).forEach(add);
  for (const [foreign, latin] of foreignWords()) {
    add(foreign);
    add(latin);
  }
  for (const maker of makerWords()) add(maker);
  return all;
});

/** A known word that is one slip away; the word itself where it is known, short, or near to none. */
const corrected = (word: string): string => {
  if (word.length < 4 || wordsOfNames().has(word) || looseWords(word).length > 0) return word;
  const before = kept.get(word);
  if (before !== undefined) return before;
  let meant = word;
  // In a short word another letter makes another word: a slice is no Elice, a spare no Spyre.
  for (const known of wordsOfNames())
    if (
      isOneSlip(word, known) &&
      (word.length > LONGEST_SHORT || word.length !== known.length || isShuffled(word, known))
    ) {
      meant = known;
      break;
    }
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(word, meant);
  return meant;
};
const LONGEST_SHORT = 5;
const isShuffled = (word: string, known: string): boolean =>
  [...word].toSorted().join('') === [...known].toSorted().join('');
/** A list repeats its words. */
const MOST_KEPT = 5000;
const kept = new Map<string, string>();

/**
 * The line as it was probably meant: look-alike letters, letters for digits behind a digit (H10O), letters that are
 * spelled out, words that run into each other, and words one slip away. Digits are never changed.
 *
 * @returns `undefined` where nothing was changed.
 */
export const respelt = (text: string): string | undefined => {
  const folded = fold(text);
  const parted = folded
    .replaceAll(/[\u0370-\u03ff\u0400-\u04ff]/gu, (sign) => alike[sign] ?? sign)
    .replaceAll(
      /[\p{Script=Katakana}ー]+(?=\s?\d)|(?<=\d)[\p{Script=Katakana}ー]+|\p{Script=Hangul}+(?=\d)|(?<=\d)\p{Script=Hangul}+/gu,
      (word) => spelledOut(word) ?? word,
    )
    .replaceAll(/(?<=\d)[oil]+(?=\d|[a-z]?(?![a-z]))/gu, (signs) =>
      signs.replaceAll('o', '0').replaceAll(/[il]/g, '1'),
    )
    // NVIDIAH100PCIe80GB
    .replaceAll(glued(), ' $& ')
    .replaceAll(/(?<=[a-z])(?=\d{2,3}\s?gb(?![a-z]))/gu, ' ')
    .replaceAll(/(?<![a-z0-9])\d{1,2}x(?=[a-z]{1,3}\d)/gu, ' ');
  const slipless = parted.replaceAll(/\p{L}{4,}/gu, corrected);
  const tidy = slipless.replaceAll(/\s+/gu, ' ').trim();
  return squeeze(tidy) === squeeze(folded) && wordsIn(tidy).length === wordsIn(folded).length
    ? undefined
    : tidy;
};
const glued = once(() => {
  const makers = makerWords().filter((word) => /^[a-z]{5,}$/u.test(word));
  return new RegExp(
    String.raw`(?<![a-z0-9])(?:amd|${makers.join('|')})(?=[a-z]{0,3}\d)|(?<=[a-z]\d{2,4}s?)(?:pcie|sxm\d?|nvl|oam)`,
    'gu',
  );
});
