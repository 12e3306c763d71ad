/** The names of lists, made ready to be looked through, and the looking. */
import { type Comparison, compareWords, type Weighed } from './compare';
import { NEAR } from './limits';
import { nearness } from './near';
import { bareOf, callingsOf, chineseKey, japaneseKey, koreanKey, skeletonOf, soundKey } from './sounds';
import { nativeToken, type Token, tokensOf } from './tokens';
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
  readonly search: (name: string, least?: number) => readonly Hit[];
  readonly searchAddress: (address: string) => readonly Hit[];
}

/** Names that stand behind one word, in one array for all words. */
class Postings {
  private readonly at = new Map<string, number[]>();
  add(key: string, value: number) {
    const known = this.at.get(key);
    if (!known) this.at.set(key, [value]);
    else if (known[known.length - 1] !== value) known.push(value);
  }
  of(key: string): readonly number[] {
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

/** Pairs of letters, with the first and the last letter as pairs of their own. */
const pairsIn = (word: string): string[] => {
  const padded = `^${word}$`;
  const pairs: string[] = [];
  for (let at = 0; at + 1 < padded.length; at += 1) pairs.push(padded.slice(at, at + 2));
  return pairs;
};

const keyOf = ({ script, form, raw }: Token): string =>
  `${script === 'latin' ? '' : script}${form}\u0000${raw}`;
/** Chinese in Latin letters has few letters side by side that are no vowels. */
const isMaybeChinese = (word: string): boolean => !/[vq]$|[^aeiouhngsz]{2}|[bdfklmpstvz]$/.test(word);

interface Word {
  readonly token: Token;
  /** How many names have it. */
  count: number;
  readonly names: number[];
}

/** What is found in one slice of time before the page may breathe. */
const SLICE = 400;
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

/** Makes a list ready. It yields after every few hundred names, so that a page can breathe in between. */
export function* indexing(rows: readonly ListedRow[]): Generator<number, Index> {
  const words: Word[] = [];
  const ids = new Map<string, number>();
  const names: Name[] = [];
  const pairs = new Postings();
  const keys = new Postings();
  const firstHan = new Postings();
  const addressWords = new Postings();

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
    keys.add(`=${token.form}`, id);
    if (token.kind === 'number' || token.kind === 'particle') return;
    const { latin } = token;
    if (token.script === 'han') {
      firstHan.add([...token.raw][0] ?? '', id);
      keys.add(`c${chineseKey(latin)}`, id);
    } else if (token.script === 'kana') keys.add(`j${japaneseKey(latin)}`, id);
    else if (token.script === 'hangul') keys.add(`k${koreanKey(latin)}`, id);
    else if (token.script === 'abjad') keys.add(`b${bareOf(latin)}`, id);
    if (token.script === 'han' || token.script === 'hangul' || token.script === 'other')
      for (const pair of pairsIn(token.raw)) pairs.add(pair, id);
    if (latin.length < 3 || token.kind === 'trade') return;
    if (token.script !== 'han') for (const pair of pairsIn(soundKey(latin))) pairs.add(pair, id);
    if (token.script !== 'latin') return;
    keys.add(`s${skeletonOf(latin)}`, id);
    if (latin.length > 3 && isMaybeChinese(latin)) keys.add(`c${chineseKey(latin)}`, id);
  };

  let done = 0;
  for (const [row, listed] of rows.entries()) {
    for (let alias = -1; alias < listed.aliases.length; alias += 1) {
      const tokens = tokensOf(alias < 0 ? listed.name : (listed.aliases[alias] ?? ''));
      if (tokens.length === 0) continue;
      const at = names.length;
      const own = tokens.map(idOf);
      names.push({ row, alias, words: own });
      for (const id of new Set(own)) {
        const word = words[id] as Word;
        word.count += 1;
        word.names.push(at);
      }
      done += 1;
      if (done % SLICE === 0) yield row;
    }
    for (const address of listed.addresses)
      for (const { form, kind } of tokensOf(address))
        if (kind !== 'particle' && kind !== 'place') addressWords.add(form, row);
  }

  for (const [id, { token }] of words.entries()) {
    enter(token, id);
    if (id % SLICE === 0) yield rows.length;
  }
  const scale = Math.log(1 + names.length + BACKGROUND);
  const forms = new Map<string, number>();
  for (const { token, count } of words) forms.set(token.form, (forms.get(token.form) ?? 0) + count);
  const weight = (token: Token): number => {
    const rarity = 1 - Math.log(1 + (forms.get(token.form) ?? 0)) / scale;
    return weightOf[token.kind] * Math.max(0.15, rarity);
  };
  const weights = words.map(({ token }) => weight(token));
  const wholes = new Float32Array(names.length);
  for (const [at, name] of names.entries()) {
    for (const id of name.words) wholes[at] = (wholes[at] ?? 0) + (weights[id] ?? 0);
    if (at % 20_000 === 0) yield rows.length;
  }
  const reach = new Float32Array(names.length);
  const reachOwn = new Float32Array(names.length);

  /** Words of the list that may be near a word, or near what is left of it when it is cut in two. */
  const near = (token: Token): Set<number> => {
    const found = new Set<number>();
    const addAll = (key: string) => {
      for (const id of keys.of(key)) found.add(id);
    };
    addAll(`=${token.form}`);
    if (token.kind === 'number' || token.kind === 'particle' || token.kind === 'initial') return found;
    const { latin } = token;
    if (token.kind !== 'trade' && latin.length > 2 && token.script !== 'han')
      addPairs(soundKey(latin), found);
    if (token.script === 'han') {
      const letters = [...token.raw];
      addPairs(token.raw, found);
      if (letters.length > 1) addAll(`c${chineseKey(latin)}`);
      for (const of of ['chinese', 'japanese'] as const)
        for (const calling of letters.length < 7 ? callingsOf(letters, of) : []) {
          addAll(`=${calling}`);
          addAll(of === 'chinese' ? `c${chineseKey(calling)}` : `j${calling}`);
          addAll(`s${skeletonOf(calling)}`);
        }
      return found;
    }
    for (const family of token.script === 'hangul' ? (families[token.raw] ?? none) : none)
      addAll(`=${family}`);
    if (token.script === 'abjad')
      for (const way of ['w', 'y', '']) {
        const plain = latin.replace(way === '' ? /[wy]/g : way === 'w' ? /y/g : /w/g, '');
        for (const key of [plain, `a${plain}`, plain.replaceAll('j', 'g')]) addAll(`s${skeletonOf(key)}`);
      }
    if (token.script === 'hangul' || token.script === 'other') addPairs(token.raw, found);
    if (token.script === 'kana') addAll(`j${japaneseKey(latin)}`);
    if (token.script === 'hangul') addAll(`k${koreanKey(latin)}`);
    addAll(`b${bareOf(latin)}`);
    if (token.script === 'latin' || token.script === 'abjad') {
      addAll(`s${skeletonOf(latin)}`);
      addAll(`c${chineseKey(latin)}`);
      addAll(`j${japaneseKey(latin)}`);
      addAll(`k${koreanKey(latin)}`);
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

  const search = (name: string, least = NEAR): readonly Hit[] => {
    const tokens = tokensOf(name);
    if (tokens.length === 0) return [];
    const own: Weighed = { tokens, weights: tokens.map(weight) };
    const whole = own.weights.reduce((total, one) => total + one, 0);
    const distances = tokens.map(() => new Map<number, number>());
    const touched: number[] = [];
    const lead = (token: Token, weightOfIt: number, isAlone = true) => {
      for (const id of near(token)) {
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
    };
    const isTelling = ({ kind }: Token) => kind === 'word' || kind === 'number';
    for (const [at, token] of tokens.entries()) if (isTelling(token)) lead(token, own.weights[at] ?? 0);
    for (const [at, token] of tokens.slice(1).entries())
      lead(joinTwo(tokens[at] as Token, token), (own.weights[at] ?? 0) + (own.weights[at + 1] ?? 0));
    for (const { token, weightOfIt } of splits(tokens, own.weights, ids)) lead(token, weightOfIt);
    for (const short of shortened(tokens)) lead(short, whole);
    // Trades and places alone make no name near of which the rest weighs as much.
    const telling = tokens.reduce(
      (total, token, at) => total + (isTelling(token) ? (own.weights[at] ?? 0) : 0),
      0,
    );
    const areEnough = least < NEAR || telling < 0.4 * whole;
    for (const [at, token] of tokens.entries())
      if (!isTelling(token) && (token.kind !== 'particle' || areEnough))
        lead(token, own.weights[at] ?? 0, areEnough);

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
      if (comparison.score < least) return;
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
      reach[at] = 0;
      reachOwn[at] = 0;
      // What it can come to at the most, and whether one of the two may stand in the other as a whole.
      const wholeOther = wholes[at] ?? 0;
      const most = (gain + gainOwn) / (whole + wholeOther);
      if (most >= least * 0.95 || gain >= 0.8 * wholeOther || gainOwn >= 0.8 * whole)
        promising.push([most, at]);
    }
    promising.sort((one, two) => two[0] - one[0]);
    for (const [, at] of least < NEAR ? promising : promising.slice(0, MOST)) consider(at);
    return [...best.values()].sort(byScore);
  };

  const searchAddress = (address: string): readonly Hit[] => {
    const tokens = tokensOf(address).filter(({ kind }) => kind !== 'particle' && kind !== 'place');
    const forms = [...new Set(tokens.map(({ form }) => form))];
    if (forms.length < 2) return [];
    const shared = new Map<number, number>();
    for (const form of forms)
      for (const row of addressWords.of(form)) shared.set(row, (shared.get(row) ?? 0) + 1);
    const hits: Hit[] = [];
    for (const [row, count] of shared) {
      if (count < 3 || count / forms.length < 0.6) continue;
      const listed = rows[row] as ListedRow;
      const score = Math.max(...listed.addresses.map((one) => sameAddress(tokens, one)));
      if (score >= 0.7)
        hits.push({ score: Math.round(score * ADDRESS * 1000) / 1000, why: ['address'], listed });
    }
    return hits.sort(byScore).slice(0, 20);
  };
  return { rows, size: names.length, search, searchAddress };
}

const byScore = (one: Hit, two: Hit) => two.score - one.score || one.listed.row - two.listed.row;
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
/** How much of the words of an address, and which of its figures, are in another; from 0 to 1. */
const sameAddress = (tokens: readonly Token[], other: string): number => {
  const others = tokensOf(other);
  const forms = new Set(others.map(({ form }) => form));
  const figures = tokens.filter(({ kind }) => kind === 'number');
  const isOtherFigure = figures.some(({ form }) => !forms.has(form));
  const found = tokens.filter(({ form }) => forms.has(form)).length / tokens.length;
  return isOtherFigure ? found * 0.6 : found;
};

/** Makes a list ready at one go. */
export const indexOf = (rows: readonly ListedRow[]): Index => {
  const steps = indexing(rows);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};
