/** The names of lists, made ready to be looked through, and the looking. */
import { atOnce, type Steps } from '../once';
import { type Comparison, compareWords, type Weighed } from './compare';
import { NEAR } from './limits';
import { nearness } from './near';
import {
  abjadKeys,
  bareOf,
  callingsOf,
  chineseKey,
  japaneseKey,
  koreanKey,
  skeletonOf,
  soundKey,
} from './sounds';
import { namesWithin, nativeToken, type Token, tokensOf } from './tokens';
import { weightOf } from './words';

/** A row of a list: whom it names. */
export interface ListedRow {
  /** Where it stands in the file, counted from 1 as a spreadsheet does. */
  readonly row: number;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly addresses: readonly string[];
  /** The list within the file, as the file calls it, such as `Entity List (EL) - Bureau of Industry and Security`. */
  readonly source?: string;
  /** The number by which the list itself calls the entry, where it has one. */
  readonly entry?: number;
}

export interface Hit extends Comparison {
  readonly listed: ListedRow;
  /** The other name of the row that was found, if it was not the first. */
  readonly alias?: string;
}

/** All names of a list by their words. */
export interface Index {
  readonly rows: readonly ListedRow[];
  readonly size: number;
  /** The hits of a name, found in steps of about a millisecond, so that a page can breathe in between. */
  readonly searching: (name: string, least?: number) => Steps<readonly Hit[]>;
  readonly search: (name: string, least?: number) => readonly Hit[];
  readonly searchingAddress: (address: string) => Steps<readonly Hit[]>;
  readonly searchAddress: (address: string) => readonly Hit[];
}

/** What stands behind a key: words, or rows. */
class Postings<K extends string | number> {
  private readonly at = new Map<K, number[]>();
  add(key: K, value: number) {
    const known = this.at.get(key);
    if (!known) this.at.set(key, [value]);
    else if (known[known.length - 1] !== value) known.push(value);
  }
  of(key: K): readonly number[] {
    return this.at.get(key) ?? none;
  }
}
const none: readonly never[] = [];

/** How Korean families write their names, which no rule of romanisation says. */
const families: Readonly<Record<string, readonly string[]>> = {
  박: ['park', 'pak'],
  이: ['lee', 'ri', 'rhee', 'yi'],
  최: ['choi', 'choe'],
  정: ['chung', 'jung', 'jong'],
  임: ['lim', 'rim'],
  유: ['yoo', 'ryu'],
  조: ['cho'],
  노: ['roh', 'noh'],
  신: ['shin'],
  서: ['suh'],
  안: ['ahn'],
};

/** Pairs of letters, each as a number, with the first and the last letter as pairs of their own. */
const pairsIn = (word: string): number[] => {
  const pairs: number[] = [];
  let before = 1;
  for (let at = 0; at <= word.length; at += 1) {
    const letter = at < word.length ? word.charCodeAt(at) : 1;
    pairs.push(((before << 15) ^ letter) & 0x3fffffff);
    before = letter;
  }
  return pairs;
};

const keyOf = ({ script, form, raw }: Token): string =>
  `${script === 'latin' ? '' : script}${form}\u0000${raw}`;
/** A Korean word by its sounds, and by its consonants: vowels are written in many ways. */
const koreanKeys = (latin: string): readonly string[] => {
  const key = koreanKey(latin);
  return [key, `.${key.replace(/[aeiouy]/g, '')}`];
};
/** Chinese in Latin letters has few letters side by side that are no vowels. */
const isMaybeChinese = (word: string): boolean => !/[vq]$|[^aeiouhngsz]{2}|[bdfklmpstvz]$/.test(word);

interface Word {
  readonly token: Token;
  /** How many names have it. */
  count: number;
  readonly names: number[];
}

/** As many words are looked at before the page may breathe. */
const STEP = 100;
/** As many rows of a list are read. */
const STEP_ROWS = 25;
/** As many pairs of names are compared. */
const STEP_PAIRS = 10;
/** As many names of a list are compared with one, the most promising first; nobody reads more. */
const MOST = 400;
/** As though this many further names were on the list: how common a word is among a handful says little. */
const BACKGROUND = 1000;

interface Name {
  readonly row: number;
  /** Which alias; -1 for the name itself. */
  readonly alias: number;
  readonly words: readonly number[];
}

/** Makes a list ready, in steps of about a millisecond. */
export function* indexing(rows: readonly ListedRow[]): Steps<Index> {
  const words: Word[] = [];
  const ids = new Map<string, number>();
  const names: Name[] = [];
  const pairs = new Postings<number>();
  // Words by what they are, and by what they sound like: Chinese, Japanese, Korean, without vowels, by consonants.
  const forms = new Postings<string>();
  const chinese = new Postings<string>();
  const japanese = new Postings<string>();
  const korean = new Postings<string>();
  const bare = new Postings<string>();
  const skeletons = new Postings<string>();
  const firstHan = new Postings<string>();
  const addressWords = new Postings<string>();

  const own = new Map<Token, number>();
  const idOf = (token: Token): number => {
    const before = own.get(token);
    if (before !== undefined) return before;
    const key = keyOf(token);
    const known = ids.get(key);
    const id = known ?? words.length;
    own.set(token, id);
    if (known !== undefined) return known;
    ids.set(key, id);
    words.push({ token, count: 0, names: [] });
    return id;
  };
  /** Under what a word is found. */
  const enter = (token: Token, id: number) => {
    forms.add(token.form, id);
    if (token.kind === 'number' || token.kind === 'particle') return;
    const { latin } = token;
    if (token.script === 'han') {
      firstHan.add([...token.raw][0] ?? '', id);
      chinese.add(chineseKey(latin), id);
    } else if (token.script === 'kana') japanese.add(japaneseKey(latin), id);
    else if (token.script === 'hangul') for (const key of koreanKeys(latin)) korean.add(key, id);
    else if (token.script === 'abjad') for (const key of abjadKeys(latin)) bare.add(key, id);
    if (token.script === 'han' || token.script === 'hangul' || token.script === 'other')
      for (const pair of pairsIn(token.raw)) pairs.add(pair, id);
    if (latin.length < 3 || token.kind === 'trade') return;
    if (token.script !== 'han') for (const pair of pairsIn(soundKey(latin))) pairs.add(pair, id);
    if (token.script !== 'latin') return;
    skeletons.add(skeletonOf(latin), id);
    if (latin.length > 3 && isMaybeChinese(latin)) chinese.add(chineseKey(latin), id);
  };

  const addName = (tokens: readonly Token[], row: number, alias: number) => {
    if (tokens.length === 0) return;
    const own = tokens.map(idOf);
    for (const id of new Set(own)) {
      const word = words[id] as Word;
      word.count += 1;
      word.names.push(names.length);
    }
    names.push({ row, alias, words: own });
  };
  for (const [row, listed] of rows.entries()) {
    for (const [at, name] of [listed.name, ...listed.aliases].entries()) {
      for (const one of namesWithin(name)) addName(tokensOf(one), row, at - 1);
      if (at % STEP === STEP - 1) yield;
    }
    for (const [at, address] of listed.addresses.entries()) {
      for (const { form, kind } of tokensOf(address))
        if (kind !== 'particle' && kind !== 'place') addressWords.add(form, row);
      if (at % STEP === STEP - 1) yield;
    }
    if (row % STEP_ROWS === 0) yield;
  }

  for (const [id, { token }] of words.entries()) {
    enter(token, id);
    if (id % STEP === 0) yield;
  }
  const scale = Math.log(1 + names.length + BACKGROUND);
  const weight = (token: Token): number => {
    let count = 0;
    for (const id of forms.of(token.form)) count += words[id]?.count ?? 0;
    const rarity = 1 - Math.log(1 + count) / scale;
    return weightOf[token.kind] * Math.max(0.15, rarity);
  };
  const weights = new Float64Array(words.length);
  for (const [id, { token }] of words.entries()) {
    weights[id] = weight(token);
    if (id % STEP === 0) yield;
  }
  const wholes = new Float32Array(names.length);
  for (const [at, name] of names.entries()) {
    for (const id of name.words) wholes[at] = (wholes[at] ?? 0) + (weights[id] ?? 0);
    if (at % STEP === 0) yield;
  }

  /** Words of the list that may be near a word, or near what is left of it when it is cut in two. */
  const near = (token: Token): Set<number> => {
    const found = new Set<number>();
    const addAll = (postings: Postings<string>, key: string) => {
      for (const id of postings.of(key)) found.add(id);
    };
    addAll(forms, token.form);
    if (token.kind === 'number' || token.kind === 'particle' || token.kind === 'initial') return found;
    const { latin } = token;
    if (token.kind !== 'trade' && latin.length > 2 && token.script !== 'han')
      addPairs(soundKey(latin), found);
    if (token.script === 'han') {
      const letters = [...token.raw];
      addPairs(token.raw, found);
      if (letters.length > 1) addAll(chinese, chineseKey(latin));
      for (const of of ['chinese', 'japanese'] as const)
        for (const calling of letters.length < 7 ? callingsOf(letters, of) : []) {
          addAll(forms, calling);
          if (of === 'chinese') addAll(chinese, chineseKey(calling));
          else addAll(japanese, calling);
          addAll(skeletons, skeletonOf(calling));
        }
      return found;
    }
    for (const family of token.script === 'hangul' ? (families[token.raw] ?? none) : none)
      addAll(forms, family);
    if (token.script === 'abjad')
      for (const sound of [
        latin,
        latin.replaceAll('dh', 'z'),
        latin.replaceAll('th', 's'),
        latin.replaceAll('p', 'f'),
      ])
        for (const way of [/[wy]/g, /y/g, /w/g]) {
          const plain = sound.replace(way, '');
          for (const key of [
            plain,
            `a${plain}`,
            plain.replaceAll('j', 'g'),
            sound.replaceAll('w', 'v').replace(/y/g, ''),
          ])
            addAll(skeletons, skeletonOf(key));
        }
    if (token.script === 'hangul' || token.script === 'other') addPairs(token.raw, found);
    if (token.script === 'kana') addAll(japanese, japaneseKey(latin));
    if (token.script === 'hangul') for (const key of koreanKeys(latin)) addAll(korean, key);
    for (const key of token.script === 'abjad' ? abjadKeys(latin) : [bareOf(latin)]) addAll(bare, key);
    if (token.script === 'latin' || token.script === 'abjad') {
      addAll(skeletons, skeletonOf(latin));
      addAll(chinese, chineseKey(latin));
      addAll(japanese, japaneseKey(latin));
      for (const key of koreanKeys(latin)) addAll(korean, key);
    }
    if (token.script !== 'hangul') addHan(token, found);
    return found;
  };
  const counts = new Uint8Array(words.length);
  const addPairs = (key: string, found: Set<number>) => {
    const own = pairsIn(key);
    const touched: number[] = [];
    for (const pair of own)
      for (const id of pairs.of(pair)) {
        if (counts[id] === 0) touched.push(id);
        counts[id] = (counts[id] ?? 0) + 1;
      }
    const least = Math.max(2, Math.ceil(own.length * 0.4));
    for (const id of touched) {
      const shared = counts[id] ?? 0;
      if (shared >= least && shared >= ((words[id]?.token.latin.length ?? 0) + 1) * 0.34) found.add(id);
      counts[id] = 0;
    }
  };
  const addHan = (token: Token, found: Set<number>) => {
    for (const [letter, sounds] of hanStarts)
      if (sounds.some((sound) => token.latin.startsWith(sound)))
        for (const id of firstHan.of(letter)) found.add(id);
  };
  const hanStarts = startsOf(words);

  function* searching(name: string, least = NEAR): Steps<readonly Hit[]> {
    const best = new Map<ListedRow, Hit>();
    for (const one of namesWithin(name))
      for (const hit of yield* searchingOne(tokensOf(one), least))
        if (hit.score > (best.get(hit.listed)?.score ?? -1)) best.set(hit.listed, hit);
    return [...best.values()].sort(byScore);
  }
  function* searchingOne(tokens: readonly Token[], least: number): Steps<readonly Hit[]> {
    if (tokens.length === 0) return [];
    const own: Weighed = { tokens, weights: tokens.map(weight) };
    const whole = own.weights.reduce((total, one) => total + one, 0);
    const distances = tokens.map(() => new Map<number, number>());
    const touched: number[] = [];
    // Of each name of the list, how much of its words and of these was reached.
    const reach = new Float32Array(names.length);
    const reachOwn = new Float32Array(names.length);
    let looked = 0;
    function* lead(token: Token, weightOfIt: number, isAlone = true): Steps<void> {
      for (const id of near(token)) {
        looked += 1;
        if (looked % STEP === 0) yield;
        const value = nearness(token, words[id]?.token as Token);
        if (value < 0.7) continue;
        const gain = value * (weights[id] ?? 0);
        for (const at of words[id]?.names ?? none) {
          if (reach[at] === 0) {
            if (!isAlone) continue;
            touched.push(at);
          }
          reach[at] = (reach[at] ?? 0) + gain;
          reachOwn[at] = (reachOwn[at] ?? 0) + value * weightOfIt;
        }
      }
      yield;
    }
    const isTelling = ({ kind }: Token) => kind === 'word' || kind === 'number';
    for (const [at, token] of tokens.entries())
      if (isTelling(token)) yield* lead(token, own.weights[at] ?? 0);
    for (const [at, token] of tokens.slice(1).entries())
      yield* lead(joinTwo(tokens[at] as Token, token), (own.weights[at] ?? 0) + (own.weights[at + 1] ?? 0));
    for (const joined of wholesOf(tokens)) yield* lead(joined, whole);
    for (const { token, weightOfIt } of splits(tokens, own.weights, ids)) yield* lead(token, weightOfIt);
    for (const short of shortened(tokens)) yield* lead(short, whole);
    // Trades and places alone make no name near of which the rest weighs as much.
    const telling = tokens.reduce(
      (total, token, at) => total + (isTelling(token) ? (own.weights[at] ?? 0) : 0),
      0,
    );
    const areEnough = least < NEAR || telling < 0.4 * whole;
    for (const [at, token] of tokens.entries())
      if (!isTelling(token) && (token.kind !== 'particle' || areEnough))
        yield* lead(token, own.weights[at] ?? 0, areEnough);

    const best = new Map<number, Hit>();
    const consider = (at: number) => {
      const listed = names[at] as Name;
      const other: Weighed = {
        tokens: listed.words.map((id) => words[id]?.token as Token),
        weights: listed.words.map((id) => weights[id] ?? 0),
      };
      const comparison = compareWords(own, other, (one, two) => {
        const id = listed.words[two] ?? 0;
        const known = distances[one]?.get(id);
        if (known !== undefined) return known;
        const value = nearness(tokens[one] as Token, words[id]?.token as Token);
        distances[one]?.set(id, value);
        return value;
      });
      if (comparison.score === 0 || comparison.score < least) return;
      const before = best.get(listed.row);
      if (before && before.score >= comparison.score) return;
      const row = rows[listed.row] as ListedRow;
      const alias = row.aliases[listed.alias];
      best.set(listed.row, { ...comparison, listed: row, ...(alias === undefined ? {} : { alias }) });
    };
    const promising: [number, number][] = [];
    for (const at of touched) {
      const gain = reach[at] ?? 0;
      const gainOwn = reachOwn[at] ?? 0;
      // What it can come to at the most, and whether one of the two may stand in the other as a whole.
      const wholeOther = wholes[at] ?? 0;
      const most = (gain + gainOwn) / (whole + wholeOther);
      if (most >= least * 0.95 || gain >= 0.8 * wholeOther || gainOwn >= 0.8 * whole)
        promising.push([most, at]);
    }
    promising.sort((one, two) => two[0] - one[0]);
    yield;
    for (const [turn, [, at]] of (least < NEAR ? promising : promising.slice(0, MOST)).entries()) {
      consider(at);
      if (turn % STEP_PAIRS === 0) yield;
    }
    return [...best.values()];
  }

  function* searchingAddress(address: string): Steps<readonly Hit[]> {
    const tokens = tokensOf(address).filter(({ kind }) => kind !== 'particle' && kind !== 'place');
    const forms = [...new Set(tokens.map(({ form }) => form))];
    if (forms.length < 2) return [];
    const shared = new Map<number, number>();
    for (const form of forms) {
      for (const row of addressWords.of(form)) shared.set(row, (shared.get(row) ?? 0) + 1);
      yield;
    }
    const hits: Hit[] = [];
    for (const [row, count] of shared) {
      if (count < 3 || count / forms.length < 0.6) continue;
      const listed = rows[row] as ListedRow;
      const score = Math.max(...listed.addresses.map((one) => sameAddress(tokens, one)));
      if (score >= 0.7)
        hits.push({ score: Math.round(score * ADDRESS * 1000) / 1000, why: ['address'], listed });
      yield;
    }
    return hits.sort(byScore).slice(0, 20);
  }
  const search = (name: string, least?: number) => atOnce(searching(name, least));
  const searchAddress = (address: string) => atOnce(searchingAddress(address));
  return { rows, size: names.length, searching, search, searchingAddress, searchAddress };
}

const byScore = (one: Hit, two: Hit) => two.score - one.score || one.listed.row - two.listed.row;
/** A name of few words as one, from whichever of them it begins: in native letters the family stands first, unparted. */
const wholesOf = (tokens: readonly Token[]): readonly Token[] =>
  tokens.length < 2 ||
  tokens.length > 4 ||
  tokens.some(({ kind, script }) => kind !== 'word' || script === 'han')
    ? []
    : tokens.map((_, at) => [...tokens.slice(at), ...tokens.slice(0, at)].reduce(joinTwo));
const joinTwo = (one: Token, two: Token): Token => ({
  form: one.raw + two.raw,
  raw: one.raw + two.raw,
  latin: one.latin + two.latin,
  script: one.script === two.script ? one.script : 'latin',
  kind: 'word',
});
/**
 * The two halves of a word, where the list has them: `Ramimakhlouf` leads to Rami and to Makhlouf. A word in native
 * letters may stand apart in Latin ones wherever it is cut.
 */
const splits = (tokens: readonly Token[], weights: readonly number[], ids: ReadonlyMap<string, number>) =>
  tokens.flatMap(({ script, latin, raw, kind }, index) => {
    if (kind === 'word' && (script === 'han' || script === 'hangul')) {
      const letters = [...raw];
      return letters.length > 6
        ? []
        : letters.slice(1).flatMap((_, at) =>
            [letters.slice(0, at + 1), letters.slice(at + 1)].map((half) => ({
              token: nativeToken(half.join(''), script),
              weightOfIt: (weights[index] ?? 0) / 2,
            })),
          );
    }
    if (script !== 'latin' || kind !== 'word' || latin.length < 6) return [];
    const halves: { readonly token: Token; readonly weightOfIt: number }[] = [];
    for (let at = 2; at <= latin.length - 2; at += 1)
      for (const half of [latin.slice(0, at), latin.slice(at)])
        if (half.length > 2 && ids.has(`${half}\u0000${half}`))
          halves.push({ token: plainToken(half), weightOfIt: (weights[index] ?? 0) / 2 });
    return halves;
  });
const plainToken = (word: string): Token => ({
  form: word,
  raw: word,
  latin: word,
  script: 'latin',
  kind: 'word',
});
/** The initials of a name of several words, by which a list may know it. */
const shortened = (tokens: readonly Token[]): Token[] => {
  const initials = tokens
    .filter(({ kind }) => kind !== 'particle')
    .map(({ latin }) => latin[0] ?? '')
    .join('');
  return initials.length > 3 ? [plainToken(initials)] : [];
};
/** For each character that begins a word of the list, how it may sound. */
const startsOf = (words: readonly Word[]): readonly (readonly [string, readonly string[]])[] => {
  const letters = new Set(
    words.filter(({ token }) => token.script === 'han').map(({ token }) => [...token.raw][0] ?? ''),
  );
  return [...letters].map((letter) => [
    letter,
    [...callingsOf([letter], 'chinese'), ...callingsOf([letter], 'japanese')],
  ]);
};

/** An address is a weaker hint than a name: many firms share one. */
const ADDRESS = 0.8;
/**
 * How much of the words of an address is in another, from 0 to 1; less where each has a figure of its own, but for
 * one that is long enough for a postal code, which many leave out.
 */
const sameAddress = (tokens: readonly Token[], other: string): number => {
  const others = tokensOf(other).filter(({ kind }) => kind !== 'particle' && kind !== 'place');
  const hasFigureBeside = (of: readonly Token[], beside: readonly Token[]) => {
    const forms = new Set(beside.map(({ form }) => form));
    return of.some(({ form, kind, raw }) => kind === 'number' && raw.length < 5 && !forms.has(form));
  };
  const forms = new Set(others.map(({ form }) => form));
  const found = tokens.filter(({ form }) => forms.has(form)).length / tokens.length;
  return hasFigureBeside(tokens, others) && hasFigureBeside(others, tokens) ? found * 0.6 : found;
};

/** Makes a list ready at one go. */
export const indexOf = (rows: readonly ListedRow[]): Index => atOnce(indexing(rows));
