/**
 * Reads what a person pastes from a datasheet: rates with their precision, die areas, memory bandwidth, and
 * TPP and performance density where they are printed.
 *
 * It never guesses. A figure is picked out only if the text says what it is; every other figure is refused
 * with the reason. Figures with sparsity are refused, never halved. If the text seems to be about a board
 * or a system, nothing is to be used, since the limits are those of one integrated circuit.
 */
import type { Die, Rate } from '../answers';
import { bounds, type Measure, readingBy } from '../case';
import { readNumber } from '../numbers';

export type Refusal =
  /** With sparsity: the dense figure is needed. */
  | 'sparse'
  /** A footnote mark whose footnote is not in the text; it may speak of sparsity. */
  | 'footnote'
  /** The precision, and with it the bit length, is not said. */
  | 'no-precision'
  /** Which of several figures or precisions belong together is not clear. */
  | 'ambiguous'
  /** A range, a limit or an approximate figure. */
  | 'not-exact'
  /** Digits that can be read in more than one way, such as a decimal comma. */
  | 'number'
  /** An area that is not said to be that of a die. */
  | 'not-a-die'
  /** A bandwidth that is not said to be that of memory, or is that of a link, a cache or one stack. */
  | 'not-memory'
  /** More than the part of a datasheet that speaks of one chip. */
  | 'too-long';

/** Reading goes over the text many times. In UTF-16 units; a page of figures has about 2,000. */
export const LONGEST_DATASHEET = 5_000;

/** A rate as it stands in the text. */
export interface PickedRate extends Rate {
  /** Its precision, for example `FP8`. */
  readonly format: string;
  /** Whether the text says "dense"; where it says nothing, the person has to. */
  readonly dense: boolean;
}
export interface Refused {
  /** The words of the text. */
  readonly text: string;
  readonly reason: Refusal;
  /** The two numbers that the digits can be, where that is the reason. */
  readonly readings?: readonly [string, string];
}
export interface Datasheet {
  readonly rates: readonly PickedRate[];
  readonly dies: readonly Die[];
  /** Total memory bandwidth in GB/s. */
  readonly bandwidth?: number;
  readonly tpp?: number;
  /** TPP per mm². */
  readonly density?: number;
  readonly refused: readonly Refused[];
  /** The words that make the text look like one about several chips. */
  readonly system?: string;
}

// The text in one form

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** Stands for what would come out as other digits if it were made plain, such as a number in a circle. */
const UNREADABLE = '�';
const unreadable = (character: string): string =>
  /\d/.test(character.normalize('NFKC')) ? UNREADABLE.repeat(character.length) : character;

/** One width; units and precisions in one spelling; footnote marks as `†`. */
const plain = (text: string): string =>
  text
    .replace(/(?<=[mｍ㎜])²|(?<=[mｍ㎜])２/g, '2')
    .replace(/㎟/g, 'mm2')
    .replace(new RegExp(`[${superscripts}]+`, 'g'), '†')
    .replace(/[^\0-\x7f０-９]/gu, unreadable)
    .normalize('NFKC')
    // No figure is that long.
    .replace(/[\d.,]{25,}/g, '…')
    .replace(/mm\^2|sq\.?\s?mm|平方ミリ(?:メートル)?/gi, 'mm2')
    .replace(/バイト(?:毎秒|\/秒)/g, 'byte/s')
    .replace(/毎秒\s?([\d.,]+\s?(?:テラ|ギガ|ペタ|[TGP])?)(?:バイト|B)/gi, '$1byte/s')
    .replace(/倍精度/g, 'FP64')
    .replace(/単精度/g, 'FP32')
    .replace(/半精度/g, 'FP16')
    .replace(/double[\s-]precision/gi, 'FP64')
    .replace(/single[\s-]precision/gi, 'FP32')
    .replace(/half[\s-]precision/gi, 'FP16')
    .replace(/\b(BF|TF|INT|(?:NV|MX)?FP)[\s-]?(?=\d)/gi, (name) => name.replace(/[\s-]/, '').toUpperCase())
    .replace(/bfloat\s?16/gi, 'BF16')
    // Precisions on both sides of a stroke share a figure.
    .replace(/(?<=FP\d+|TF32|BF16|INT\d+)\s*\/\s*(?=(?:NV|MX)?FP\d|TF32|BF16|INT\d)/g, '/')
    .replace(/[‡§※＊]/g, '†')
    .replace(/\*+/g, '†')
    // More of them say no more than two, and searching in long runs takes time.
    .replace(/([ \t\n\u3000])\1{2,}/g, '$1$1');

const bitsOf: Readonly<Record<string, number>> = {
  FP64: 64,
  FP32: 32,
  // The cautious reading, as everywhere here.
  TF32: 32,
  FP16: 16,
  BF16: 16,
  INT16: 16,
  FP8: 8,
  MXFP8: 8,
  INT8: 8,
  FP6: 6,
  MXFP6: 6,
  FP4: 4,
  NVFP4: 4,
  MXFP4: 4,
  INT4: 4,
};
const FORMAT = /(?:NV|MX)?FP(?:64|32|16|8|6|4)(?!\d)|TF32|BF16|INT(?:16|8|4)(?!\d)/g;
/** The precision in which results are added up says nothing about the inputs to the multiplication. */
const ACCUMULATION =
  /(?:with|w\/|and|＋|\+|\/)?\s*(?:FP|INT)\d+\s*(?:-?\s*(?:accumulat\w*|accum?\b\.?|acc\b\.?)|での?累積|累積|加算)/gi;

const NUMBER = String.raw`\d+(?:,\d+)*(?:\.\d+)?`;
const RATE_UNIT = String.raw`(?:([kMGTPE]|giga|tera|peta|exa|ギガ|テラ|ペタ)[\s-]?(?:FLOPS?|OPS?|フロップス)(?:\/s(?:ec)?\b)?|([TP])F\b)`;
/** Words that may stand between a figure and its unit, as in "330 INT8 TOPS". */
const BETWEEN = String.raw`(?:\s?(?:AI|peak|sparse|dense|Tensor|(?:(?:NV|MX)?FP|TF|BF|INT)\d+)(?=\s)){0,2}`;
const RATE = new RegExp(String.raw`(?<![\w.])(${NUMBER})${BETWEEN}\s?${RATE_UNIT}(\d?†?)`, 'gi');
/** A table that has the unit before the figure, as in "INT8 (TOPS): 624". */
const UNIT_FIRST = new RegExp(String.raw`${RATE_UNIT}(†?)[\s)\]:=]{1,3}(${NUMBER})(†?)(?!\s?[\w%])`, 'gi');
const AREA = new RegExp(String.raw`(?:(\d+)\s?[x×]\s?)?(${NUMBER})\s?mm2`, 'gi');
const BANDWIDTH = new RegExp(
  String.raw`(${NUMBER})\s?([GTP]|giga|tera|peta|ギガ|テラ|ペタ)[\s-]?(?:B|bytes?)(?:\/s(?:ec)?\b|ps\b|\sper\ssecond)`,
  'gi',
);
const TPP = new RegExp(
  String.raw`(?:TPP|total processing performance|総合処理性能|合計処理性能)\)?[^\d<>≤≥~≈\n]{0,16}?([<>≤≥~≈]?)\s?(${NUMBER})(?!\s?[\d.]*\s?(?:[TGP]\w|mm|nm|%))`,
  'gi',
);
const DENSITY = new RegExp(
  String.raw`(?:performance density|\bPD\b|性能密度)\)?[^\d<>≤≥~≈\n]{0,16}?([<>≤≥~≈]?)\s?(${NUMBER})`,
  'gi',
);

const SPARSE = /spars|スパース|疎行列|疎性|\b2:4\b/i;
const NOT_SPARSE =
  /(?:without|no|non|w\/o|excluding|not)[\s-]*(?:structured\s|using\s|with\s)?spars\w*|スパース(?:性)?(?:なし|無し|を使わ|でない)|非スパース/gi;
const DENSE = /\bdense\b|密行列|デンス/i;
const DENSE_BY_NEGATION = new RegExp(NOT_SPARSE.source, 'i');
const NOT_EXACT =
  /[<>≤≥~≈〜]\s*$|(?:约|約|およそ|\babout|\bapprox(?:\.|imately)?|\baround|\bover|\bmore than|\bat least|\bless than|\bbelow|\babove|\bunder|\bnearly|\broughly)\s*$/i;
const NOT_EXACT_AFTER = /^\s*(?:以上|以下|超|未満|前後|程度|弱|強|\+|or (?:more|less|higher))/i;

const SYSTEM: readonly RegExp[] = [
  /\b[HD]GX\b(?:\s\w+)?/i,
  /\bper (?:node|server|rack|system|pod|board|tray|chassis|cluster)\b/i,
  /\b(?:server|rack|superpod|pod|cluster|chassis|tray|baseboard)\b(?! edition)/i,
  /\bboard\b(?! power)/i,
  /\bsystem\b(?![\s-](?:interface|memory|on|bus|requirements))/i,
  /(?<!(?:process|technology|nm)\s)\bnode\b/i,
  /\bNVL\d{2,}\b/i,
  /(?<![\w.])(?:[2-9]|\d{2,})\s?[x×]\s?(?!\d|(?:faster|higher|more|the|perf\w*|speed\w*|HBM|GDDR|LPDDR|DDR|mm|GB|die|FP|INT|BF|TF|NV(?:ENC|DEC|Link)|DisplayPort|DP|HDMI|USB|slots?)\w*\b)[A-Z]\w*/i,
  /(?<!(?:PCIe|Gen|Express|lanes?|OPS)[\s\d.]{0,12})(?<=\w)(?:\s?×\s?|\sx\s?)(?:[2-9]|\d{2,})\b(?!\s?(?:mm|GB|bit|\.?\d))/i,
  /\b(?:[2-9]|\d{2,}|two|four|eight|sixteen|dual|quad)[\s-](?:GPUs?|accelerators?|chips?|processors?|ASICs?|NPUs?|XPUs?|OAMs?|cards?|modules?)\b/i,
  /(?:[2-9]|\d{2,})\s?(?:基|枚|個の?GPU|台)/,
  /サーバー?(?!エディション)|ノード|ラック|筐体|クラスター?|システム全体|ボード|1台(?:あたり|当たり)/,
];

const systemWordsIn = (text: string): string | undefined =>
  SYSTEM.map((pattern) => text.match(pattern)?.[0].trim()).find((found) => found !== undefined);

// Numbers

const powers: Readonly<Record<string, number>> = {
  k: 1e-9,
  m: 1e-6,
  g: 1e-3,
  giga: 1e-3,
  ギガ: 1e-3,
  t: 1,
  tera: 1,
  テラ: 1,
  p: 1e3,
  peta: 1e3,
  ペタ: 1e3,
  e: 1e6,
  exa: 1e6,
};
const scaled = (value: number, prefix: string): number =>
  Number((value * (powers[prefix.toLowerCase()] ?? Number.NaN)).toPrecision(12));

/** A figure as it can be read in its unit, of which one is `scale` of ours: its value, its readings, or neither. */
const figureIn = (
  digits: string,
  measure: Measure,
  scale = 1,
): { readonly value?: number; readonly readings?: readonly [string, string] } => {
  const { takesComma = false } = readingBy(measure);
  const reading = readNumber(digits, { takesComma, most: bounds[measure] / scale });
  return reading === undefined || ('value' in reading && reading.value === 0) ? {} : reading;
};
const refusal = (text: string, reason: Refusal, { readings }: ReturnType<typeof figureIn> = {}): Refused =>
  reason === 'number' && readings ? { text, reason, readings } : { text, reason };

/** What makes the digits before or behind it a part of a longer number: "1'979", "1万5824", "4.8k", "1e4". */
const PART_BEFORE =
  /[\p{N}\uFFFD][.,'’`´_·٫٬]$|[\uFFFD〇一二三四五六七八九十百千万億兆]\s?$|\d[eE][+-]?$|[٠-٩०-९๐-๙]\s?$|(?<!\w)[-−±]$/u;
const PART_BEHIND =
  /^(?:[.,'’`´_·٫٬]?[\p{N}\uFFFD†]|\s\d{3}(?!\d)|\s?[kKMG千万億兆百%％](?![A-Za-z])|[eE][+-]?\d)/u;

/** What touches a figure stands no further away. */
const NEAR = 60;

/** What is wrong with a figure, going by the figure itself and what touches it. */
const faultOf = (
  digits: string,
  value: number | undefined,
  allBefore: string,
  allAfter: string,
): Refusal | undefined => {
  const before = allBefore.slice(-NEAR);
  const after = allAfter.slice(0, NEAR);
  if (value === undefined || PART_BEFORE.test(before)) return 'number';
  // Groups set apart by spaces, as in "1 979".
  if (/^\d{3}(?:\D|$)/.test(digits) && /(?<![\w.,])\d{1,3}\s$/.test(before)) return 'number';
  if (/\d\s?[-–—〜~]\s?$/.test(before) || /\d\s?(?:to|から)\s$/.test(before)) return 'not-exact';
  if (/\d[^\w]{0,2}[/|]\s?$/.test(before) || /(?<![\w.,])\d[\d.,]*\s+$/.test(before)) return 'ambiguous';
  if (NOT_EXACT.test(before) || NOT_EXACT_AFTER.test(after)) return 'not-exact';
  return undefined;
};

/** The words of the text as they are shown back. */
const LONGEST_SHOWN = 200;
const shownText = (text: string): string => {
  const line = text
    .slice(0, 2 * LONGEST_SHOWN)
    .trim()
    .replace(/\s+/g, ' ');
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
};

// Rates

interface Found {
  readonly text: string;
  readonly digits: string;
  readonly prefix: string;
  readonly mark: boolean;
  readonly start: number;
  readonly end: number;
}

/** A stretch of the text that says one thing: what is between strong marks of punctuation. */
interface Segment {
  readonly text: string;
  readonly line: number;
  /** Whether it stands in brackets behind the segment before it. */
  readonly inBrackets: boolean;
}

const segmentsOf = (text: string): readonly Segment[] =>
  text.split('\n').flatMap((line, index) =>
    line
      .split(
        /(?<!\d),|,(?!\d{3}(?!\d))(?!\d)|\.\s+(?=[A-Z\d])|[;；、。|•·・\t]|(?<!\d)\s\/\s|(?<=(?:OPS|フロップス)(?:\/s)?\d?†?)\s?\/\s?|(?=\()|(?<=\))|\band\b/i,
      )
      .map((part) => ({
        text: part.replace(/^[\s()]+|[\s()]+$/g, ''),
        line: index,
        inBrackets: part.trim().startsWith('('),
      }))
      .filter((segment) => segment.text !== ''),
  );

/** What stands before the first segment and behind the last. */
const NOTHING: Segment = { text: '', line: -1, inBrackets: false };

const formatsIn = (text: string): readonly string[] => [...new Set(text.match(FORMAT) ?? [])];
/** Blanks out what was found, so that nothing is found twice and places stay. */
const blank = (text: string, found: readonly Found[]): string =>
  found.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
const ratesIn = (text: string): readonly Found[] => {
  const behind = [...text.matchAll(RATE)].map((match) => ({
    text: match[0].replace(/(?<=S|F|s|f|OP|op|ス)\d?†?$/, ''),
    digits: match[1] ?? '',
    prefix: match[2] ?? match[3] ?? '',
    mark: (match[4] ?? '') !== '',
    start: match.index,
    end: match.index + match[0].length,
  }));
  const before = [...blank(text, behind).matchAll(UNIT_FIRST)].map((match) => ({
    text: match[0],
    digits: match[4] ?? '',
    prefix: match[1] ?? match[2] ?? '',
    mark: `${match[3]}${match[5]}` !== '',
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...behind, ...before].toSorted((left, right) => left.start - right.start);
};

type Density = 'sparse' | 'dense' | undefined;
const densityIn = (text: string): Density => {
  if (SPARSE.test(text.replaceAll(NOT_SPARSE, ''))) return 'sparse';
  return DENSE.test(text) || DENSE_BY_NEGATION.test(text) ? 'dense' : undefined;
};

/** Pieces of a segment with several rates: the words before or behind each, where that is regular. */
const piecesOf = (text: string, rates: readonly Found[]): readonly string[] | undefined => {
  const labels = [
    ...rates.map((rate, index) => text.slice(rates[index - 1]?.end ?? 0, rate.start)),
    text.slice(rates.at(-1)?.end),
  ];
  const isLabel = labels.map((label) => formatsIn(label).length > 0);
  const own = (shift: 0 | 1) =>
    rates.map(
      (rate, index) =>
        `${shift === 0 ? labels[index] : ''}${text.slice(rate.start, rate.end)}${shift === 1 ? labels[index + 1] : ''}`,
    );
  if (isLabel.slice(0, -1).every(Boolean) && !isLabel.at(-1)) return own(0);
  if (isLabel.slice(1).every(Boolean) && !isLabel[0]) return own(1);
  return undefined;
};

interface Footnotes {
  /** A mark stands for sparsity, by a footnote in the text. */
  readonly markMeansSparse: boolean;
  /** A footnote is there, and it says something else. */
  readonly markMeansOther: boolean;
  /** A sentence about all figures. */
  readonly all: Density;
}

/** A segment without figures that speaks of sparsity, with a mark or for all. */
const footnotesIn = (segments: readonly Segment[]): Footnotes => {
  const isNote = ({ text }: Segment): boolean => ratesIn(text).length === 0;
  const isMarked = ({ text }: Segment): boolean => /^(?:†|\d\s|\(\d\)|注\d?)/.test(text);
  const notes = segments.filter(isNote);
  const linesOfFigures = new Set(segments.filter((segment) => !isNote(segment)).map(({ line }) => line));
  const marked = notes.filter(isMarked);
  const loose = notes.filter(
    (note) =>
      !isMarked(note) &&
      formatsIn(note.text).length === 0 &&
      // Alone on its line: what stands behind a figure belongs to that figure.
      !linesOfFigures.has(note.line),
  );
  return {
    markMeansSparse: marked.some(({ text }) => densityIn(text) === 'sparse'),
    markMeansOther: marked.length > 0 && marked.every(({ text }) => densityIn(text) !== 'sparse'),
    all: loose.some(({ text }) => densityIn(text) === 'sparse')
      ? 'sparse'
      : loose.some(({ text }) => densityIn(text) === 'dense')
        ? 'dense'
        : undefined,
  };
};

type RateReading = { readonly picked: readonly PickedRate[] } | { readonly refused: Refused };

const readRate = (
  { text, digits, prefix, mark }: Found,
  words: string,
  formats: readonly string[] | undefined,
  density: Density,
  notes: Footnotes,
): RateReading => {
  const at = words.indexOf(text);
  const shown = shownText(words.replaceAll('†', '*'));
  const power = powers[prefix.toLowerCase()] ?? Number.NaN;
  const figure = figureIn(digits, 'tops', power);
  const refuse = (reason: Refusal): RateReading => ({ refused: refusal(shown, reason, figure) });
  const isMarked = mark || words.includes('†');
  const own = density ?? (isMarked && notes.markMeansSparse ? 'sparse' : undefined) ?? notes.all;
  if (own === 'sparse') return refuse('sparse');
  if (isMarked && !notes.markMeansOther && own !== 'dense') return refuse('footnote');
  const fault = faultOf(digits, figure.value, words.slice(0, at), words.slice(at + text.length));
  if (fault) return refuse(fault);
  if (formats === undefined) return refuse('ambiguous');
  if (formats.length === 0) return refuse('no-precision');
  const tops = scaled(figure.value ?? Number.NaN, prefix);
  return {
    picked: formats.map((format) => ({
      tops,
      bits: bitsOf[format] ?? Number.NaN,
      format,
      dense: own === 'dense',
    })),
  };
};

/** Brackets without a figure only add to the words around them. */
const withoutBrackets = (text: string): string =>
  text.replace(/\(([^()\n]*)\)/g, (whole, inner: string) =>
    ratesIn(inner).length > 0 ? whole : ` ${inner} `,
  );

const readRates = (text: string): readonly RateReading[] => {
  const segments = segmentsOf(withoutBrackets(text.replaceAll(ACCUMULATION, ' ')));
  const notes = footnotesIn(segments);
  const isLabel = ({ text: words }: Segment): boolean =>
    ratesIn(words).length === 0 && formatsIn(words).length > 0;
  const isBare = (segment: Segment): boolean =>
    ratesIn(segment.text).length === 1 && formatsIn(segment.text).length === 0;
  const spoken = segments.filter((segment) => isLabel(segment) || ratesIn(segment.text).length > 0);
  // Labels and bare figures in turn, a label first: a table that was pasted cell by cell.
  const isTable = spoken.every((segment, index) =>
    isLabel(segment)
      ? index + 1 < spoken.length && !isLabel(spoken[index + 1] ?? NOTHING)
      : !isBare(segment) || index > 0,
  );
  const readOne = (segment: Segment, index: number): RateReading => {
    const [rate] = ratesIn(segment.text) as [Found];
    const previous = segments[index - 1] ?? NOTHING;
    const next = segments[index + 1] ?? NOTHING;
    const isBeside = (other: Segment): boolean => other.line === segment.line;
    // What follows without a figure of its own, on the same line, still speaks of this figure.
    const isTail = isBeside(next) && ratesIn(next.text).length === 0 && formatsIn(next.text).length === 0;
    const label = isBare(segment) && isTable && isLabel(previous) ? `${previous.text} ` : '';
    const words = `${label}${segment.text}${isTail ? ` ${next.text}` : ''}`;
    const density = densityIn(words);

    /** Whether another figure beside this one is told apart from it by a mark or by "sparse" and "dense". */
    const isContrast = (other: Segment): boolean =>
      ratesIn(other.text).some(({ mark }) => mark !== rate.mark) ||
      densityIn(other.text) !== densityIn(segment.text);
    const isOneOfColumns =
      (isBeside(next) && isBare(next) && !isContrast(next)) ||
      (isBare(segment) && isBeside(previous) && ratesIn(previous.text).length > 0 && !isContrast(previous));
    const inherits =
      isBeside(previous) &&
      ratesIn(previous.text).length === 1 &&
      (segment.inBrackets || (density !== undefined && densityIn(previous.text) !== undefined));
    const listed = isBeside(previous) && isLabel(previous) ? formatsIn(previous.text) : [];

    const formats = (): readonly string[] | undefined => {
      const own = formatsIn(segment.text);
      if (isOneOfColumns) return undefined;
      if (own.length > 0) {
        const all = [...new Set([...listed, ...own])];
        return new Set(all.map((format) => bitsOf[format])).size === 1 || listed.length === 0
          ? all
          : undefined;
      }
      // A label that ends with a figure of its own belongs to that one.
      if (label !== '') return /(?<![\w.,])\d[\d.,]*\s*$/.test(label) ? undefined : formatsIn(label);
      if (isLabel(previous)) return undefined;
      return inherits ? formatsIn(previous.text) : [];
    };
    return readRate(rate, words, formats(), density, notes);
  };
  return segments.flatMap((segment, index): readonly RateReading[] => {
    const rates = ratesIn(segment.text);
    if (rates.length === 0) return [];
    if (rates.length === 1) return [readOne(segment, index)];
    const pieces = piecesOf(segment.text, rates);
    return rates.map((rate, which) => {
      const words = pieces?.[which];
      // Where the words cannot be shared out, "dense" may stand for either; "sparse" may too, and refuses both.
      const density = densityIn(words ?? segment.text);
      return words === undefined
        ? readRate(rate, rate.text, undefined, density === 'sparse' ? density : undefined, notes)
        : readRate(rate, words, formatsIn(words), density, notes);
    });
  });
};

// Areas, bandwidths, TPP

interface Others {
  readonly dies: Die[];
  readonly bandwidths: number[];
  readonly refused: Refused[];
}

const DIE = /\bdies?\b|ダイ|chip (?:size|area)|チップ(?:面積|サイズ)/i;
const NOT_DIE =
  /package|パッケージ|interposer|インターポーザ|substrate|基板|board|module|モジュール|footprint|memory die|HBM|DRAM/i;
const SEVERAL_DIES = /\b(?:each|per die|dies)\b|各ダイ|1ダイ/i;
const MEMORY = /memory|\bHBM|GDDR|DRAM|LPDDR|\bDDR|メモリ/i;
const NOT_MEMORY =
  /NVLink|interconnect|インターコネクト|PCIe|PCI Express|network|ネットワーク|bisection|cache|キャッシュ|SRAM|on-?chip|オンチップ|Infinity Fabric|UALink|\bICI\b|\bC2C\b|scale-(?:up|out)|Ethernet|InfiniBand|\blink\b|per stack|スタック(?:あたり|当たり)/i;

const readOthers = (text: string): Others => {
  const dies: Die[] = [];
  const bandwidths: number[] = [];
  const refused: Refused[] = [];
  let label = '';
  for (const line of text.split('\n')) {
    const parts = line.split(/(?<!\d),|,(?!\d{3}(?!\d))|[;；、。|•\t]/);
    const isFigure = (part: string | undefined): boolean =>
      /\d\s?(?:mm2|(?:[TGP]|giga|tera|peta|ギガ|テラ|ペタ)\s?(?:B|byte))/i.test(part ?? '');
    for (const [index, part] of parts.entries()) {
      // A label in a cell of its own belongs to the figure in the next one, unless there are several columns.
      const words = `${label} ${part}`;
      const beside = parts[index + 1];
      const isOneOfColumns =
        isFigure(part) &&
        isFigure(beside) &&
        !/[A-Za-zァ-ヿ一-鿿]{3,}/.test((beside ?? '').replace(/bytes?|sec|second/gi, ''));
      const take = (
        match: RegExpMatchArray,
        digits: string,
        figure: ReturnType<typeof figureIn>,
        reason: Refusal | undefined,
        use: (value: number) => void,
      ) => {
        const at = match.index ?? 0;
        const fault =
          reason ??
          (isOneOfColumns ? 'ambiguous' : undefined) ??
          faultOf(digits, figure.value, part.slice(0, at), part.slice(at + match[0].length));
        if (fault) refused.push(refusal(shownText(part), fault, figure));
        else use(figure.value ?? Number.NaN);
      };
      const areas = [...part.matchAll(AREA)];
      const isDie = areas.length > 0 && DIE.test(words) && !NOT_DIE.test(words);
      const isOneOfDies = isDie && SEVERAL_DIES.test(words);
      for (const match of areas) {
        const [, count, digits = ''] = match;
        const reason = !isDie ? 'not-a-die' : count === undefined && isOneOfDies ? 'ambiguous' : undefined;
        take(match, digits, figureIn(digits, 'mm2'), reason, (mm2) =>
          dies.push(count === undefined ? { mm2 } : { mm2, count: Number(count) }),
        );
      }
      const widths = [...part.matchAll(BANDWIDTH)];
      const isMemory = widths.length > 0 && MEMORY.test(words) && !NOT_MEMORY.test(words);
      for (const match of widths) {
        const [whole, digits = '', prefix = ''] = match;
        // Gb/s are bits.
        const isBits = /[GTPgtp]\s?b(?!yte)/.test(whole);
        const reason = isBits || !isMemory ? 'not-memory' : undefined;
        const figure = figureIn(digits, 'bandwidth', 1000 * (powers[prefix.toLowerCase()] ?? Number.NaN));
        take(match, digits, figure, reason, (wide) => bandwidths.push(scaled(wide * 1000, prefix)));
      }
      label = /\d\s?(?:mm2|[GTP]B)/.test(part) ? '' : part;
    }
  }
  return { dies, bandwidths, refused };
};

interface Printed {
  readonly values: readonly number[];
  readonly refused: readonly Refused[];
}
const readPrinted = (text: string, pattern: RegExp, measure: Measure): Printed => {
  const values: number[] = [];
  const refused: Refused[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, sign = '', digits = ''] = match;
    const after = text.slice(match.index + whole.length);
    const words = whole.slice(0, whole.length - digits.length);
    const figure = PART_BEFORE.test(words) || PART_BEHIND.test(after) ? {} : figureIn(digits, measure);
    const fault =
      sign !== '' || NOT_EXACT.test(words) || NOT_EXACT_AFTER.test(after) || /^\s?[-–〜~]\s?\d/.test(after)
        ? 'not-exact'
        : figure.value === undefined
          ? 'number'
          : undefined;
    if (fault) refused.push(refusal(whole.trim(), fault, figure));
    else values.push(figure.value ?? Number.NaN);
  }
  return { values, refused };
};

/** One value, or a refusal where the text has several that differ. */
const single = (values: readonly number[], unit: string): { value?: number; refused: readonly Refused[] } => {
  const [value, ...others] = [...new Set(values)];
  if (value === undefined) return { refused: [] };
  return others.length === 0
    ? { value, refused: [] }
    : { refused: [value, ...others].map((one) => ({ text: `${one} ${unit}`, reason: 'ambiguous' })) };
};

/**
 * Reads pasted words of a datasheet.
 *
 * @param pasted - as pasted: one line or several, any width of digits, English or Japanese.
 * @returns what was picked out, in tera-operations a second, bits, mm² and GB/s, and what was refused and why.
 */
export const readDatasheet = (pasted: string): Datasheet => {
  if (pasted.length > LONGEST_DATASHEET)
    return { rates: [], dies: [], refused: [{ text: `${pasted.slice(0, NEAR)}…`, reason: 'too-long' }] };
  const text = plain(pasted);
  const readings = readRates(text);
  const rates: PickedRate[] = [];
  for (const rate of readings.flatMap((reading) => ('picked' in reading ? reading.picked : [])))
    if (!rates.some(({ tops, bits }) => tops === rate.tops && bits === rate.bits)) rates.push(rate);
  const { dies, bandwidths, refused } = readOthers(text);
  const printedTpp = readPrinted(text, TPP, 'tpp');
  const printedDensity = readPrinted(text, DENSITY, 'count');
  const bandwidth = single(bandwidths, 'GB/s');
  const tpp = single(printedTpp.values, 'TPP');
  const density = single(printedDensity.values, 'TPP/mm²');
  const system = systemWordsIn(text);
  return {
    rates,
    dies,
    ...(bandwidth.value === undefined ? {} : { bandwidth: bandwidth.value }),
    ...(tpp.value === undefined ? {} : { tpp: tpp.value }),
    ...(density.value === undefined ? {} : { density: density.value }),
    refused: [
      ...readings.flatMap((reading) => ('refused' in reading ? [reading.refused] : [])),
      ...refused,
      ...printedTpp.refused,
      ...printedDensity.refused,
      ...[bandwidth, tpp, density].flatMap((one) => one.refused),
    ],
    ...(system === undefined ? {} : { system }),
  };
};
