/** How near two words are to each other, from 0 to 1. */
import {
  abjadKeys,
  bareOf,
  chineseKey,
  isHepburn,
  isPinyinWord,
  isReadingOf,
  isRomaji,
  isSoundOf,
  isWadeGiles,
  japaneseKey,
  koreanKey,
  pinyinIn,
  skeletonOf,
  soundKey,
} from './sounds';
import type { Token } from './tokens';

/** Below this two words are two words: what is written alike by chance is not half the same. */
export const LEAST_NEAR = 0.7;

const VOWELS = 'aeiouy';
const isVowel = (letter: string) => VOWELS.includes(letter);
const alike = new Set(
  [
    'sz',
    'ck',
    'iy',
    'ij',
    'jy',
    'vw',
    'gk',
    'kq',
    'cs',
    'dt',
    'bp',
    'fv',
    'ei',
    'ou',
    'mn',
    'lr',
    'gj',
    'hk',
    'gh',
    'ae',
    'kx',
    // As `soundKey` writes zh, sh, ch.
    '$j',
    '$%',
  ].flatMap((pair) => [pair, `${pair[1]}${pair[0]}`]),
);
const LETTERS = 128;
/** What it takes to make one plain letter of another, worked out once for all pairs. */
const replacing = new Float64Array(LETTERS * LETTERS).fill(1);
for (let one = 0; one < LETTERS; one += 1)
  for (let two = 0; two < LETTERS; two += 1) {
    const [left, right] = [String.fromCharCode(one), String.fromCharCode(two)];
    const areVowels = isVowel(left) && isVowel(right);
    if (one === two) replacing[one * LETTERS + two] = 0;
    else if (alike.has(left + right)) replacing[one * LETTERS + two] = areVowels ? 0.45 : 0.75;
    else if (areVowels) replacing[one * LETTERS + two] = 0.7;
  }

/** Rows of the table of costs, kept so that comparing thousands of words makes no garbage. */
const LONGEST = 64;
const rows = [0, 1, 2].map(() => new Float64Array(LONGEST + 1)) as [Float64Array, Float64Array, Float64Array];
/**
 * What it takes to make one word of another: letters changed, too many or too few, neighbours that changed places.
 * Words of plain letters alone; more than `most` is said to be infinite.
 */
const costOf = (left: string, right: string, most: number): number => {
  if (left.length > LONGEST || right.length > LONGEST) return left === right ? 0 : Number.POSITIVE_INFINITY;
  let [before, last, now] = rows;
  const width = right.length;
  let leastBefore = 0;
  for (let at = 0; at <= width; at += 1) last[at] = at;
  for (let row = 1; row <= left.length; row += 1) {
    const letter = left.charCodeAt(row - 1);
    const previous = row > 1 ? left.charCodeAt(row - 2) : -1;
    const isDoubled = letter === previous ? 0.4 : 1;
    now[0] = row;
    let least = row;
    for (let at = 1; at <= width; at += 1) {
      const other = right.charCodeAt(at - 1);
      const neighbour = at > 1 ? right.charCodeAt(at - 2) : -1;
      let cost =
        (last[at - 1] as number) + (letter === other ? 0 : (replacing[letter * LETTERS + other] ?? 1));
      const less = (last[at] as number) + isDoubled;
      if (less < cost) cost = less;
      const more = (now[at - 1] as number) + (other === neighbour ? 0.4 : 1);
      if (more < cost) cost = more;
      if (letter === neighbour && previous === other) {
        const swap = (before[at - 2] as number) + 0.5;
        if (swap < cost) cost = swap;
      }
      now[at] = cost;
      if (cost < least) least = cost;
    }
    // Neighbours that changed places pass over a row.
    if (least > most && leastBefore + 0.5 > most) return Number.POSITIVE_INFINITY;
    leastBefore = least;
    [before, last, now] = [last, now, before];
  }
  return last[width] as number;
};
/** A slip weighs more in a short word. */
const PER_LETTER = 1.6;
const bySlips = (left: string, right: string): number => {
  const length = Math.max(left.length, right.length);
  const most = ((1 - LEAST_NEAR + 0.15) * length) / PER_LETTER;
  if (Math.abs(left.length - right.length) > most + 1) return 0;
  const cost = costOf(left, right, most);
  return Math.max(0, 1 - (PER_LETTER * cost) / length);
};

const isSwap = (left: string, right: string): boolean => {
  if (left.length !== right.length) return false;
  let same = 0;
  while (same < left.length && left[same] === right[same]) same += 1;
  return (
    left[same] === right[same + 1] &&
    left[same + 1] === right[same] &&
    left.slice(same + 2) === right.slice(same + 2)
  );
};

const nearLatin = (left: string, right: string): number => {
  if (left === right) return 1;
  if (left.length < 3 || right.length < 3) return 0;
  let near = bySlips(left, right);
  const leftKey = soundKey(left);
  const rightKey = soundKey(right);
  if (leftKey === rightKey) return Math.max(near, leftKey.length > 2 ? 0.94 : 0.85);
  near = Math.max(near, bySlips(leftKey, rightKey) * 0.96);
  const skeleton = skeletonOf(left);
  if (skeleton === skeletonOf(right)) {
    // The vowels alone differ: the more consonants agree, the less that weighs.
    if (skeleton.length >= 4) near = Math.max(near, 0.84);
    else if (skeleton.length === 3) near = Math.max(near, near * 0.5 + 0.4);
  }
  // Neighbours that changed places make a slip even where both are words.
  if (isSwap(left, right)) return near;
  const [isOne, isOther] = [isPinyinWord(left), isPinyinWord(right)];
  const isOneKey = (isOne || isOther) && chineseKey(left) === chineseKey(right);
  const areLong = left.length > 3 && right.length > 3;
  if (areLong && isOne !== isOther && isOneKey && isWadeGiles(isOne ? right : left))
    return Math.max(near, 0.85);
  if (areLong && isRomaji(left) && isRomaji(right)) {
    if (japaneseKey(left) === japaneseKey(right)) return 0.93;
    // Two words of Japanese that differ are two words: Otsuka and Otsuki.
    if (isHepburn(left) && isHepburn(right)) return Math.min(near, UNLIKE);
  }
  // So are two of Chinese: Zhongxin and Zhongxing. One syllable may be pinyin in two ways to write: Deng and Teng.
  const isSyllable = pinyinIn(left).length + pinyinIn(right).length < 3;
  return isOne && isOther && !(isSyllable && isOneKey) ? Math.min(near, UNLIKE) : near;
};
/** Near in writing, and no slip. */
const UNLIKE = 0.6;

/** Of two words in one native script: other letters are another name, unless the word is long. */
const nearNative = (left: string, right: string): number => {
  const from = [...left];
  const to = [...right];
  const length = Math.max(from.length, to.length);
  if (length < 4 || Math.abs(from.length - to.length) > 1) return 0;
  let same = 0;
  while (same < from.length && from[same] === to[same]) same += 1;
  const rest = (letters: readonly string[], more: number) => letters.slice(same + more).join('');
  const isSwap = from[same] === to[same + 1] && from[same + 1] === to[same] && rest(from, 2) === rest(to, 2);
  if (isSwap) return 0.85;
  const isOne =
    rest(from, 1) === rest(to, 1) || rest(from, 0) === rest(to, 1) || rest(from, 1) === rest(to, 0);
  return isOne && length >= 6 ? 1 - 1.4 / length : 0;
};

const againstHan = (han: Token, other: Token): number => {
  const letters = [...han.raw];
  const word = other.latin;
  if (other.script === 'latin') {
    if (isSoundOf(letters, word)) return word.length > 3 ? 0.96 : 0.85;
    if (letters.length > 1 && chineseKey(han.latin) === chineseKey(word)) return 0.85;
  }
  if (letters.length > 1 && isReadingOf(letters, japaneseKey(word))) return 0.94;
  return 0;
};

const againstSound = (native: Token, other: Token, key: (word: string) => string): number => {
  const left = key(native.latin);
  const right = key(other.latin);
  if (left === right) return left.length > 2 ? 0.95 : 0.85;
  return Math.max(bySlips(left, right) * 0.95, key === japaneseKey ? nearLatin(left, right) * 0.95 : 0);
};

/** Of a short name, such as Ali, the script writes one consonant: with others that agree it may be the same. */
const ONE_LETTER = 0.72;
/** The ch of Hebrew names is written k elsewhere. */
const latinWays = (latin: string): readonly string[] =>
  latin.includes('ch') ? [bareOf(latin), bareOf(latin.replaceAll('ch', 'k'))] : [bareOf(latin)];
const againstAbjad = (left: Token, right: Token): number => {
  const waysOf = ({ latin, script }: Token) => (script === 'abjad' ? abjadKeys(latin) : latinWays(latin));
  const from = waysOf(left);
  const to = waysOf(right);
  const same = from.find((way) => to.includes(way));
  if (same !== undefined)
    return same.length > 2 ? 0.93 : same.length === 2 ? 0.84 : same.length === 1 ? ONE_LETTER : 0;
  const [one = '', two = ''] = [from[0], to[0]];
  return one.length > 3 && two.length > 3 ? bySlips(one, two) * 0.9 : 0;
};

/**
 * Whether a word is one of a trade cut short, as people write them: its beginning (`Log.`), its consonants (`Svcs`),
 * or its beginning and its end (`Govt`).
 */
const isShortFor = (short: Token, long: Token): boolean => {
  if (long.kind !== 'trade' || short.kind !== 'word' || long.script !== 'latin' || short.script !== 'latin')
    return false;
  const [one, whole] = [short.latin, long.latin];
  if (one.length < 3 || one.length > whole.length / 2 + 1 || one[0] !== whole[0]) return false;
  if (whole.startsWith(one)) return true;
  if (one.at(-1) !== whole.at(-1)) return false;
  let at = 0;
  for (const letter of whole) if (letter === one[at]) at += 1;
  return at === one.length && (one.length > 3 || !/[aeiou]/.test(one.slice(1)));
};

/**
 * How near two words are: 1 for the same word or notion, 0 for others. Words that are compared across scripts
 * come to a little less than those that are the same.
 */
export const nearness = (left: Token, right: Token): number => {
  if (left.form === right.form) return left.raw === right.raw ? 1 : 0.98;
  // Two trades, two places or two figures that differ are no slip of each other.
  if (left.kind === 'number' || right.kind === 'number') return 0;
  if (left.kind === 'initial' || right.kind === 'initial') {
    if (left.kind === right.kind || left.latin[0] !== right.latin[0]) return 0;
    return left.kind === 'word' || right.kind === 'word' ? 0.86 : 0;
  }
  if (isShortFor(left, right) || isShortFor(right, left)) return 0.9;
  const isKnown = (token: Token) => token.kind !== 'word' && token.kind !== 'patronymic';
  if (isKnown(left) && isKnown(right)) return 0;
  if (left.script === right.script)
    switch (left.script) {
      case 'kana':
        // みなと and ミナト.
        if (left.latin === right.latin) return 0.96;
        return nearNative(left.raw, right.raw);
      case 'han':
      case 'hangul':
      case 'other':
        return nearNative(left.raw, right.raw);
      default:
        return nearLatin(left.latin, right.latin);
    }
  const pair = [left.script, right.script];
  const first = (script: Token['script']): readonly [Token, Token] =>
    left.script === script ? [left, right] : [right, left];
  if (pair.includes('han')) return pair.includes('hangul') ? 0 : againstHan(...first('han'));
  if (pair.includes('kana')) return againstSound(...first('kana'), japaneseKey);
  if (pair.includes('hangul')) return againstSound(...first('hangul'), koreanKey);
  if (pair.includes('abjad')) return againstAbjad(left, right);
  return 0;
};
