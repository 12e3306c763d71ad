/** Names of chips: what a typed name resolves to, and what a person may mean who is still typing. */
import { once } from '../once';
import { type Chip, chipOfId, chips } from './chips';
import { beginsWithSlip, isOneSlip } from './spelling';

/** Japanese names of vendors and product lines, as written before a model name. */
const japaneseNames: Readonly<Record<string, string>> = {
  エヌビディア: 'nvidia',
  エヌヴィディア: 'nvidia',
  ファーウェイ: 'huawei',
  華為: 'huawei',
  アセンド: 'ascend',
  昇騰: 'ascend',
  インテル: 'intel',
  クアルコム: 'qualcomm',
  グーグル: 'google',
  アマゾン: 'amazon',
  マイクロソフト: 'microsoft',
  アリババ: 'alibaba',
  百度: 'baidu',
  バイドゥ: 'baidu',
  英偉達: 'nvidia',
  英伟达: 'nvidia',
  华为: 'huawei',
  昇腾: 'ascend',
  寒武紀: 'cambricon',
  寒武纪: 'cambricon',
  海光: 'hygon',
  燧原: 'enflame',
  壁仞: 'biren',
  ビレン: 'biren',
  沐曦: 'metax',
  崑崙: 'kunlun',
  クンルン: 'kunlun',
  グラフコア: 'graphcore',
  サンバノバ: 'sambanova',
  グロック: 'groq',
  ペジー: 'pezy',
  プリファード: 'preferred',
  ジーフォース: 'geforce',
  クアドロ: 'quadro',
  ラデオン: 'radeon',
  インスティンクト: 'instinct',
  トレイニアム: 'trainium',
  ブラックウェル: 'blackwell',
  グレースホッパー: 'grace hopper',
  ルービン: 'rubin',
  富士通: 'fujitsu',
  テスラ: 'tesla',
  メタ: 'meta',
  セレブラス: 'cerebras',
  テンストレント: 'tenstorrent',
  カンブリコン: 'cambricon',
  ムーアスレッド: 'moore threads',
  ガウディ: 'gaudi',
  ジェットソン: 'jetson',
};

/** Words that name a maker or a brand and say nothing about the model. */
const vendorWords = [
  'nvidia',
  'geforce',
  'tesla',
  'amd',
  'radeon',
  'instinct',
  'intel',
  'habana',
  'huawei',
  'hisilicon',
  'google',
  'cloud',
  'aws',
  'amazon',
  'microsoft',
  'meta',
  'ibm',
  'qualcomm',
  'alibaba',
  't-head',
  'thead',
  'biren',
  'cambricon',
  'cerebras',
  'd-matrix',
  'edgecortix',
  'enflame',
  'fujitsu',
  'furiosaai',
  'graphcore',
  'groq',
  'hygon',
  'iluvatar',
  'corex',
  'kunlunxin',
  'baidu',
  'loongson',
  'metax',
  'moore threads',
  'nudt',
  'phytium',
  'pezy computing',
  'preferred networks',
  'rebellions',
  'sambanova',
  'sophgo',
  'sunway',
  'nrcpc',
  'tenstorrent',
];
const vendorPattern = new RegExp(`(?<![a-z0-9])(?:${vendorWords.join('|')})(?![a-z0-9])`, 'gu');

/** No chip is called that much, and comparing takes time. In UTF-16 units. */
const LONGEST_NAME = 120;

/** Lower case, one width, katakana for hiragana. */
const flatten = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

/** The same with Latin names. */
function fold(text: string): string {
  let folded = flatten(text);
  for (const [japanese, latin] of Object.entries(japaneseNames)) {
    folded = folded.replaceAll(japanese, ` ${latin} `);
  }
  return folded;
}

const squeeze = (folded: string): string => folded.replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * The form in which names of chips are compared: one width and case, no vendor words, spaces or punctuation.
 * A name that is nothing but vendor words keeps them.
 *
 * @param name - as typed.
 * @returns the empty string for a name without letters and digits, or one that is too long for any chip.
 */
export function normaliseChipName(name: string): string {
  if (name.length > LONGEST_NAME) return '';
  const folded = fold(name);
  return squeeze(folded.replaceAll(vendorPattern, ' ')) || squeeze(folded);
}

/** A name with what stands in brackets is also known without it. */
const namesOf = (chip: Chip): string[] => [
  chip.name,
  chip.name.replaceAll(/\s*\([^)]*\)/g, ''),
  ...chip.aliases,
];

const keysOf = once(
  () => new Map(chips.map((chip) => [chip, new Set(namesOf(chip).map(normaliseChipName))] as const)),
);

/**
 * Names that more than one entry goes by. The first is what the bare name resolves to: in general the strongest,
 * or one with the same figures. Kunlun 1 has a K100 that is slower than its entry, so Hygon's comes first.
 */
const clashes: Readonly<Record<string, readonly string[]>> = {
  r200: ['nvidia-rubin-r200', 'kunlun-2'],
  k100: ['hygon-k100', 'kunlun-1'],
  m100: ['kunlun-m100', 'microsoft-maia100'],
  siyuan370: ['cambricon-mlu370-x8', 'cambricon-mlu370-s4'],
  a100: ['nvidia-a100-40', 'nvidia-a100-80-sxm', 'nvidia-a100-80-pcie'],
  h100: ['nvidia-h100-sxm', 'nvidia-h100-pcie', 'nvidia-h100-nvl'],
  '910b': ['huawei-ascend-910b1', 'huawei-ascend-910b2', 'huawei-ascend-910b3', 'huawei-ascend-910b4'],
  ascend910b: ['huawei-ascend-910b1', 'huawei-ascend-910b2', 'huawei-ascend-910b3', 'huawei-ascend-910b4'],
  mi300: ['amd-mi300x', 'amd-mi300a'],
  b200: ['nvidia-b200', 'nvidia-gb200'],
};

/** What a name resolves to. */
export interface ResolvedChip {
  chip: Chip;
  /** Every entry that goes by this name, `chip` among them, if there is more than one. */
  ambiguous?: readonly Chip[];
}

/**
 * The entry that a name means. Only whole names count, never parts of them: `A10` is not `A100`.
 *
 * @param name - as typed, with or without the vendor.
 * @returns `undefined` if no entry goes by this name.
 */
export function resolveChip(name: string): ResolvedChip | undefined {
  const key = normaliseChipName(name);
  if (key === '') return undefined;
  const named = chips.filter((chip) => keysOf().get(chip)?.has(key));
  const listed = (Object.hasOwn(clashes, key) ? (clashes[key] ?? []) : []).flatMap(
    (id) => chipOfId(id) ?? [],
  );
  const candidates = [...new Set([...listed, ...named])];
  const [chip] = candidates;
  if (chip === undefined) return undefined;
  return candidates.length === 1 ? { chip } : { chip, ambiguous: candidates };
}

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
const entries = once(() =>
  chips.map((chip) => {
    const names = namesOf(chip).map((name) => ({
      name,
      key: normaliseChipName(name),
      words: wordsOfName(name),
    }));
    return { chip, names, words: [...wordsOfName(chip.vendor), ...names.flatMap(({ words }) => words)] };
  }),
);
type Entry = ReturnType<typeof entries>[number];

/** A word that is being typed, and what it can stand for. */
interface Wanted {
  readonly word: string;
  readonly meanings: readonly string[];
  readonly parts: readonly string[];
}
/** A word that is still being typed in Japanese may become one of several Latin names. */
const wantedOf = (word: string): Wanted => ({
  word,
  meanings: [
    word,
    ...Object.entries(japaneseNames)
      .filter(([japanese]) => (word.length > 1 && japanese.startsWith(word)) || isOneSlip(word, japanese))
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
  const { chip, names, words } = entry;
  const whole = names.find((name) => name.key === key);
  if (whole) return { chip, by: whole.name, rank: 0 };
  const beginning = names.find((name) => name.key.startsWith(key));
  if (beginning) return { chip, by: beginning.name, rank: 1 };
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
  const named = resolveChip(query);
  const strongest = named?.chip;
  return entries()
    .flatMap((entry) => {
      // What a name may also mean is found by it, however the catalogue calls it.
      const meant = named?.ambiguous?.includes(entry.chip)
        ? { chip: entry.chip, by: entry.chip.name, rank: 0 }
        : [];
      return fitOf(entry, key, wanted) ?? meant;
    })
    .map((found) => (found.chip === strongest ? { ...found, rank: -1 } : found))
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
  if (key.length < 4 || searchChips(query).length > 0) return [];
  const wanted = wordsOf(query).map(wantedOf);
  return entries().flatMap((entry): FoundChip[] => {
    const { chip, names, words } = entry;
    const close = names.find((name) => beginsWithSlip(key, name.key));
    if (close) return [{ chip, by: close.name }];
    return fitButForASlip(wanted, words) ? [{ chip, by: nameWith(entry, wanted) }] : [];
  });
}
