import table from './chips.json';
import type { SourceKind } from './types';

/** How well a figure is supported, from vendor documentation down to background knowledge. */
export type Confidence = 'high' | 'medium' | 'low' | 'memory';

/** Formats of an operand; their bit lengths are in `formatBits`. */
export type Format = 'fp64' | 'fp32' | 'tf32' | 'fp16' | 'fp8' | 'int8' | 'fp6' | 'fp4' | 'int4';

/** What the figures meet by themselves, without the data-centre question; `at-least` and `unknown` lack the die area. */
export type Headline =
  | 'none'
  | 'b.2'
  | 'b.1'
  | 'a.2'
  | 'a.1'
  | 'at-least-b.1'
  | 'unknown-die-area'
  | 'unknown';

/** Where the figures of the catalogue come from. None of it is a classification. */
export interface ChipSource {
  title: string;
  /** `null` where there is no address. */
  url: string | null;
  kind: SourceKind;
}

/**
 * An entry of the catalogue. The figures are aids for looking things up, not a classification: the written
 * figures or the ECCN of the maker always win. `null` means that no figure was found.
 */
export interface Chip {
  id: string;
  vendor: string;
  /** Seat of the designer as usually given, ISO code. The ultimate parent is a question for the deal. */
  designer: string;
  /** Without the vendor. */
  name: string;
  aliases: readonly string[];
  year: number;
  status: 'sold' | 'cloud' | 'internal' | 'announced' | 'reported' | 'roadmap';
  /** What the entry describes: one integrated circuit or package, or a board with several. */
  unit: 'ic' | 'board';
  /** Integrated circuits in the unit. The entry text tests the integrated circuit. */
  ics: number;
  /** Designed or marketed for data centres; `mixed` where the maker sells it both ways. */
  datacentre: boolean | 'mixed';
  /** Dense throughput of the unit in 10¹² operations per second; a multiply-accumulate counts as two. */
  dense: Readonly<Partial<Record<Format, number>>>;
  /** Logic dies of the unit on a process with non-planar transistors, in mm². */
  dieArea: number | null;
  dieAreaConfidence: Confidence | null;
  dieCount: number | null;
  /** Every entry is on a process with non-planar transistors. */
  nonPlanar: true;
  /** Process node in nanometres. */
  node: number | null;
  /** Transistors of the unit, in thousand millions. */
  transistors: number | null;
  /** Total DRAM bandwidth of the unit in GB/s. */
  bandwidth: number | null;
  /** Total DRAM bandwidth of one integrated circuit in GB/s: that of the unit, shared evenly. */
  bandwidthPerIc: number | null;
  /** Total processing performance of the unit; the highest over all formats. */
  tpp: number | null;
  /** Total processing performance of one integrated circuit. */
  tppPerIc: number | null;
  /** The formats that set it. */
  tppBasis: readonly Format[];
  /** The same with TF32 counted as 19 bits instead of 32, where that changes it. */
  tppWith19BitTf32: number | null;
  /** Where no peak was published: it is at least this. */
  tppLowerBound: number | null;
  /** Where publications differ: from and to. */
  tppRange: readonly [number, number] | null;
  /** Performance density of one integrated circuit, TPP per mm². */
  pd: number | null;
  /** On the figures of one integrated circuit alone. */
  headline: Headline;
  /** On the figures of the whole board, where that differs. It decides nothing. */
  headlineOfUnit?: Headline;
  /** For the throughput and so the TPP. */
  confidence: Confidence;
  /** The weaker of throughput and die area. */
  pdConfidence: Confidence | null;
  /** `none`, far from every line, and on figures of high or medium confidence. Otherwise: ask the maker. */
  showAsBelow: boolean;
  /** TPP below 21,000 and bandwidth below 6,500 GB/s; `null` if one of them is not known. */
  inCaseByCaseBand: boolean | null;
  /** Limits within 5 % of the figures. */
  near: readonly { measure: 'tpp' | 'pd'; line: number }[];
  /** Named in the BIS guidance on General Prohibition Ten: Ascend 910B, 910C, 910D. */
  namedByBis?: true;
  /** A licence was required by individual letter in April 2025, as the makers report. */
  letterReported?: true;
  /** The designer is on the Entity List (Huawei; see FDP-03). Absent means: not known here, so screen. */
  designerListed?: true;
  /** Indexes into `chipSources`. */
  sources: Readonly<Record<'throughput' | 'dieArea' | 'bandwidth', readonly number[]>>;
}

/** Bit length of a format, as TPP counts it (Technical Note 2 to 3A090). TF32 counts as 32, the cautious reading. */
export const formatBits: Readonly<Record<Format, number>> = {
  fp64: 64,
  fp32: 32,
  tf32: 32,
  fp16: 16,
  fp8: 8,
  int8: 8,
  fp6: 6,
  fp4: 4,
  int4: 4,
};

const formats: readonly Format[] = ['fp64', 'fp32', 'tf32', 'fp16', 'fp8', 'int8', 'fp6', 'fp4', 'int4'];
const confidences: readonly Confidence[] = ['high', 'medium', 'low', 'memory'];
const headlines: readonly Headline[] = [
  'none',
  'b.2',
  'b.1',
  'a.2',
  'a.1',
  'at-least-b.1',
  'unknown-die-area',
  'unknown',
];
const sourceKinds: readonly SourceKind[] = [
  'dataset',
  'company-statement',
  'trade-press',
  'general-knowledge',
];
const datacentres = [false, true, 'mixed'] as const;

/** A row of the file: columns in this order, 0 for "not found", -1 for "none of the list". */
type Row = readonly [
  id: string,
  vendor: number,
  designer: string,
  name: string,
  aliases: readonly string[],
  year: number,
  node: number,
  datacentre: 0 | 1 | 2,
  dense: readonly number[],
  dieArea: number,
  dieAreaConfidence: number,
  dieCount: number,
  transistors: number,
  bandwidth: number,
  tpp: number,
  basis: number,
  pd: number,
  headline: number,
  confidence: number,
  pdConfidence: number,
  sources: readonly [readonly number[], readonly number[], readonly number[]],
  more: {
    status?: Chip['status'];
    unit?: Chip['unit'];
    ics?: number;
    tppPerIc?: number;
    tpp19?: number;
    tppLowerBound?: number;
    tppRange?: [number, number];
    headlineOfUnit?: Headline;
    showAsBelow?: true;
    near?: ['tpp' | 'pd', number][];
    namedByBis?: true;
    letterReported?: true;
  },
];

/** An entry of a list that the file refers to by its place. */
function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`chips.json: no entry ${index} in a list of ${list.length}`);
  return found;
}

const figure = (value: number): number | null => (value === 0 ? null : value);
const confidence = (index: number): Confidence | null => (index < 0 ? null : at(confidences, index));

function chipOf(row: Row): Chip {
  const [id, vendor, designer, name, aliases, year, node, datacentre, dense, ...rest] = row;
  const [dieArea, areaConfidence, dieCount, transistors, bandwidth, tpp, basis, pd, ...verdict] = rest;
  const [headline, tppConfidence, pdConfidence, [throughput, area, memory], more] = verdict;
  const ics = more.ics ?? 1;
  return {
    id,
    vendor: at(table.vendors, vendor),
    designer,
    name,
    aliases,
    year,
    status: more.status ?? 'sold',
    unit: more.unit ?? 'ic',
    ics,
    datacentre: datacentres[datacentre],
    dense: Object.fromEntries(
      dense.flatMap((value, index) => (value === 0 ? [] : [[at(formats, index), value]])),
    ),
    dieArea: figure(dieArea),
    dieAreaConfidence: confidence(areaConfidence),
    dieCount: figure(dieCount),
    nonPlanar: true,
    node: figure(node),
    transistors: figure(transistors),
    bandwidth: figure(bandwidth),
    bandwidthPerIc: figure(bandwidth / ics),
    tpp: figure(tpp),
    tppPerIc: more.tppPerIc ?? figure(tpp),
    tppBasis: basis < 0 ? [] : (at(table.bases, basis).split('+') as Format[]),
    tppWith19BitTf32: more.tpp19 ?? null,
    tppLowerBound: more.tppLowerBound ?? null,
    tppRange: more.tppRange ?? null,
    pd: figure(pd),
    headline: at(headlines, headline),
    ...(more.headlineOfUnit === undefined ? {} : { headlineOfUnit: more.headlineOfUnit }),
    confidence: at(confidences, tppConfidence),
    pdConfidence: confidence(pdConfidence),
    showAsBelow: more.showAsBelow ?? false,
    inCaseByCaseBand: tpp === 0 || bandwidth === 0 ? null : tpp < 21_000 && bandwidth < 6500,
    near: (more.near ?? []).map(([measure, line]) => ({ measure, line })),
    ...(more.namedByBis === undefined ? {} : { namedByBis: true }),
    ...(more.letterReported === undefined ? {} : { letterReported: true }),
    ...(at(table.vendors, vendor) === 'Huawei' ? { designerListed: true } : {}),
    sources: { throughput, dieArea: area, bandwidth: memory },
  };
}

/** Where the figures of the catalogue come from. */
export const chipSources: readonly ChipSource[] = table.sources.map(([title, url, kind]) => {
  const [sharedTitle, sharedAddress] = table.techPowerUp as [string, string];
  const address = String(url).replace('~', sharedAddress);
  return {
    title: typeof title === 'string' ? title : sharedTitle,
    url: address === '' ? null : address,
    kind: at(sourceKinds, Number(kind)),
  };
});

/** The catalogue, by vendor. */
export const chips: readonly Chip[] = (table.chips as unknown as readonly Row[]).map(chipOf);

const chipById = new Map(chips.map((chip) => [chip.id, chip]));

/**
 * A chip by its key.
 *
 * @param id - key in the catalogue.
 * @returns `undefined` if there is none.
 */
export function chipOfId(id: string): Chip | undefined {
  return chipById.get(id);
}

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

/** Lower case, one width, Latin names. */
function fold(text: string): string {
  let folded = text.normalize('NFKC').toLowerCase();
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
 * @returns the empty string for a name without letters and digits.
 */
export function normaliseChipName(name: string): string {
  const folded = fold(name);
  return squeeze(folded.replaceAll(vendorPattern, ' ')) || squeeze(folded);
}

/** A name with what stands in brackets is also known without it. */
const namesOf = (chip: Chip): string[] => [
  chip.name,
  chip.name.replaceAll(/\s*\([^)]*\)/g, ''),
  ...chip.aliases,
];

const keysOf = new Map(chips.map((chip) => [chip, new Set(namesOf(chip).map(normaliseChipName))] as const));

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
  const named = chips.filter((chip) => keysOf.get(chip)?.has(key));
  const listed = (Object.hasOwn(clashes, key) ? (clashes[key] ?? []) : []).flatMap(
    (id) => chipOfId(id) ?? [],
  );
  const candidates = [...new Set([...listed, ...named])];
  const [chip] = candidates;
  if (chip === undefined) return undefined;
  return candidates.length === 1 ? { chip } : { chip, ambiguous: candidates };
}

const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const searchWords = new Map(
  chips.map((chip) => [chip, [chip.vendor, ...namesOf(chip)].flatMap(wordsOf)] as const),
);

/** 0 exact name, 1 beginning of a name, 2 every word begins a word of the entry, 3 no match. */
function rankOf(chip: Chip, key: string, words: readonly string[]): 0 | 1 | 2 | 3 {
  const keys = [...(keysOf.get(chip) ?? [])];
  if (keys.includes(key)) return 0;
  if (keys.some((known) => known.startsWith(key))) return 1;
  const own = searchWords.get(chip) ?? [];
  return words.every((word) => own.some((known) => known.startsWith(word))) ? 2 : 3;
}

/**
 * Entries that fit what a person is typing: exact names first, then names that begin so, then entries that
 * contain words that begin so. Vendors are words too, in Latin or in Japanese.
 *
 * @param query - as typed.
 * @returns an empty list for a query without letters and digits.
 */
export function findChips(query: string): Chip[] {
  const key = normaliseChipName(query);
  if (key === '') return [];
  const words = wordsOf(query);
  const strongest = resolveChip(query)?.chip;
  return chips
    .map((chip) => ({ chip, rank: chip === strongest ? -1 : rankOf(chip, key, words) }))
    .filter(({ rank }) => rank < 3)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ chip }) => chip);
}
