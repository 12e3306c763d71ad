/** Names of chips: what a typed name resolves to, and what a person may mean who is still typing. */
import { once, onceInSteps, type Steps } from '../once';
import catalogue from './catalogue.data';
import { type Chip, chips } from './chips';
import { chipsNamed, indexInSteps, nameEntries, readName } from './nameReading';
import { fold, foreignWords, normaliseChipName } from './nameWords';
import { beginsWithSlip, isOneSlip } from './spelling';

/** What a name resolves to. */
export interface ResolvedChip {
  chip: Chip;
  /** Every entry that the name may mean, `chip` among them, if it does not settle on one. */
  ambiguous?: readonly Chip[];
}

/**
 * The entry that a name means, or those that it may mean.
 *
 * @param name - as typed, with or without the vendor.
 * @returns `undefined` if no entry goes by this name, or its maker is another.
 */
export function resolveChip(name: string): ResolvedChip | undefined {
  const reading = readName(name);
  if (reading.kind === 'chip') return { chip: reading.chip };
  if (reading.kind !== 'several') return undefined;
  const [chip] = reading.chips;
  return chip && { chip, ambiguous: reading.chips };
}

const firstEdition = once(
  () =>
    new Map(Object.entries(catalogue.names.firstEdition).map(([name, at]) => [normaliseChipName(name), at])),
);

/**
 * What a name of several chips was read as in a case of the first edition, whose files stay readable. None of the
 * chips that go by it is graver.
 */
export const chipOfFirstEdition = (name: string): Chip | undefined =>
  chips()[firstEdition().get(normaliseChipName(name)) ?? -1];

/** A chip that fits a query, and the name by which it does. */
export interface FoundChip {
  chip: Chip;
  /** A name of the entry, as the catalogue writes it. */
  by: string;
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** What people leave out or write as one: `6000` of `RTX6000`, `300x` of `MI300X`. */
const partsOf = (word: string): readonly string[] => {
  const [, letters, model] = word.match(/^(\p{L}{2,})(\d.*)$/u) ?? [];
  return letters && model ? [letters, model] : [];
};

const wordsOfName = (name: string): readonly string[] =>
  wordsOf(name).flatMap((word) => [word, ...partsOf(word).slice(1)]);

/** What is searched, made ready once. */
const searched = onceInSteps(function* (): Steps<readonly Entry[]> {
  let count = 0;
  const byChip = new Map<Chip, Entry>();
  for (const { kind, names, holds } of nameEntries()) {
    count += 1;
    if (count % STEP === 0) yield;
    if (kind === 'other' || kind === 'family') continue;
    // A server or a number is found by its beginning; only names of the chip itself have words to look for.
    const isOwn = kind === 'chip' || kind === 'alias';
    const ready = names.map((name) => ({
      name,
      key: normaliseChipName(name),
      words: isOwn ? wordsOfName(name) : [],
    }));
    for (const chip of new Set(holds.flatMap((hold) => hold.chips))) {
      const entry: Entry = byChip.get(chip) ?? {
        chip,
        names: [],
        words: [...wordsOfName(chip.vendor)],
        keys: '',
      };
      byChip.set(chip, entry);
      entry.names.push(...ready);
      entry.keys += ready.map((name) => `|${name.key}`).join('');
      entry.words.push(...ready.flatMap(({ words }) => words));
    }
  }
  return [...byChip.values()];
});
const entries = searched.value;
/** So many entries are made ready in a step. */
const STEP = 50;

/** Makes all that names are read and searched by ready, in steps, for a page that has to answer in between. */
export function* namesInSteps(): Generator<undefined> {
  yield* indexInSteps();
  yield* searched.steps();
}
interface Name {
  readonly name: string;
  readonly key: string;
  readonly words: readonly string[];
}
interface Entry {
  readonly chip: Chip;
  readonly names: Name[];
  readonly words: string[];
  /** All keys of the names in one text, each behind a stroke: looking through that takes a tenth of the time. */
  keys: string;
}

/** A word that is being typed, and what it can stand for. */
interface Wanted {
  readonly word: string;
  readonly meanings: readonly string[];
  readonly parts: readonly string[];
}
/** A word that is still being typed in another script may become one of several Latin names. */
const wantedOf = (word: string): Wanted => ({
  word,
  meanings: [
    word,
    ...[...(/[^\p{ASCII}]/u.test(word) ? foreignWords() : [])]
      .filter(([foreign]) => (word.length > 1 && foreign.startsWith(word)) || isOneSlip(word, foreign))
      .flatMap(([, latin]) => wordsOf(latin).slice(0, 1)),
  ],
  parts: partsOf(word),
});

const fits = ({ meanings, parts }: Wanted, own: readonly string[]): boolean =>
  meanings.some((meaning) => own.some((known) => known.startsWith(meaning))) ||
  (parts.length > 0 && parts.every((part) => own.some((known) => known.startsWith(part))));

/** Every word fits, but for one that is a slip away. */
const fitButForASlip = (wanted: readonly Wanted[], own: readonly string[]): boolean => {
  const [slipped, ...more] = wanted.filter((word) => !fits(word, own));
  return (
    more.length === 0 && (slipped === undefined || own.some((known) => beginsWithSlip(slipped.word, known)))
  );
};

/** The name of an entry that has the most of the words. */
const nameWith = ({ names }: Entry, wanted: readonly Wanted[]): string => {
  const hits = names.map(({ name, words }) => ({
    name,
    hits: wanted.filter((word) => fits(word, words)).length,
  }));
  return hits.reduce((best, other) => (other.hits > best.hits ? other : best)).name;
};

/** 0 exact name, 1 beginning of a name, 2 every word begins a word of the entry. */
const fitOf = (
  entry: Entry,
  key: string,
  wanted: readonly Wanted[],
): (FoundChip & { rank: number }) | undefined => {
  const { chip, names, words, keys } = entry;
  if (keys.includes(`|${key}`)) {
    const whole = names.find((name) => name.key === key);
    if (whole) return { chip, by: whole.name, rank: 0 };
    const beginning = names.find((name) => name.key.startsWith(key));
    if (beginning) return { chip, by: beginning.name, rank: 1 };
  }
  return wanted.every((word) => fits(word, words))
    ? { chip, by: nameWith(entry, wanted), rank: 2 }
    : undefined;
};

/**
 * Entries that fit what a person is typing: exact names first, then names that begin so, then entries that
 * contain words that begin so. Vendors are words too, in Latin or in Japanese.
 *
 * @param query - as typed.
 * @returns an empty list for a query without letters and digits.
 */
export function searchChips(query: string): FoundChip[] {
  const key = normaliseChipName(query);
  if (key === '') return [];
  const wanted = wordsOf(query).map(wantedOf);
  const reading = readName(query);
  const meant = reading.kind === 'chip' ? [reading.chip] : reading.kind === 'several' ? reading.chips : [];
  return entries()
    .flatMap((entry) => {
      const place = meant.indexOf(entry.chip);
      const found = fitOf(entry, key, wanted);
      // What a name may also mean is found by it, however the catalogue calls it.
      return place < 0
        ? (found ?? [])
        : { chip: entry.chip, by: found?.by ?? entry.chip.name, rank: place - meant.length };
    })
    .toSorted((left, right) => left.rank - right.rank)
    .map(({ chip, by }) => ({ chip, by }));
}

/** The entries of `searchChips` alone. */
export const findChips = (query: string): Chip[] => searchChips(query).map(({ chip }) => chip);

/**
 * Entries whose name is one slip of the keyboard away, where nothing fits. One letter or digit can be another
 * product, so these are to be shown, never to be taken.
 *
 * @param query - as typed; less than four letters and digits are too few to tell a slip.
 */
export function similarChips(query: string): FoundChip[] {
  const key = normaliseChipName(query);
  return key.length < LEAST_FOR_SLIP || searchChips(query).length > 0 ? [] : slipsOf(query);
}

/** Fewer signs are too few to tell a slip. */
const LEAST_FOR_SLIP = 4;

const slipsOf = (query: string): FoundChip[] => {
  const key = normaliseChipName(query);
  const wanted = wordsOf(query).map(wantedOf);
  return entries().flatMap((entry): FoundChip[] => {
    const { chip, names, words } = entry;
    const close = names.find((name) => beginsWithSlip(key, name.key));
    if (close) return [{ chip, by: close.name }];
    return fitButForASlip(wanted, words) ? [{ chip, by: nameWith(entry, wanted) }] : [];
  });
};

/** The longest names of chips that stand in a text; the digits and the letters of a model are never cut. */
const namedIn = (query: string): FoundChip[] => {
  const text = fold(query);
  const signs = [...text.matchAll(/[\p{L}\p{N}+]/gu)];
  const isCut = (at: number): boolean => {
    const [left, right] = [signs[at - 1], signs[at]];
    return (
      left !== undefined &&
      right?.index === left.index + 1 &&
      ((/\d/.test(left[0]) && /\d/.test(right[0])) || (/[a-z]/.test(left[0]) && /[a-z]/.test(right[0])))
    );
  };
  for (let length = Math.min(signs.length, LONGEST_KEY); length > 1; length -= 1)
    for (let start = 0; start + length <= signs.length; start += 1) {
      if (isCut(start) || isCut(start + length)) continue;
      const key = signs.slice(start, start + length).join('');
      const found = /\d/.test(key) ? chipsNamed(key) : [];
      if (found.length > 0) return found.map((chip) => ({ chip, by: chip.name }));
    }
  return [];
};

/** Longer names are not looked for inside a text, and so little has to be typed to begin a name. */
const LONGEST_KEY = 40;
const LEAST_TYPED = 3;

/** What comes near to a name that is none: to be shown, never to be taken. */
export const nearChips = (query: string): FoundChip[] => {
  if (normaliseChipName(query) === '') return [];
  const { length } = normaliseChipName(query);
  const begun = length < LEAST_TYPED ? [] : searchChips(query);
  const similar = begun.length === 0 && length >= LEAST_FOR_SLIP ? slipsOf(query) : [];
  const found = [...begun, ...namedIn(query), ...similar];
  return found.filter(({ chip }, at) => found.findIndex((one) => one.chip === chip) === at);
};
