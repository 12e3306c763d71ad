/** A figure of a sheet: the digits as one number, what makes them something else, and how a refusal says so. */
import { bounds, type Measure, readingBy } from '../../case';
import { readNumber } from '../../numbers';
import { UNREADABLE } from './plain';

export type Refusal =
  /** With sparsity: the dense figure is needed. */
  | 'sparse'
  /** A footnote mark whose footnote is not in the text; it may speak of sparsity. */
  | 'footnote'
  /** The precision, and with it the bit length, is not said. */
  | 'no-precision'
  /** A figure with a precision and without a unit. */
  | 'no-unit'
  /** Which of several figures or precisions belong together is not clear. */
  | 'ambiguous'
  /** A range, a limit or an approximate figure. */
  | 'not-exact'
  /** Digits that can be read in more than one way, such as a decimal comma. */
  | 'number'
  /** Of units for vectors, not of those for matrices. */
  | 'vector'
  /** Of a core, a die, a tile or another part of a chip. */
  | 'per-part'
  /** A share of power, area or money. */
  | 'per-watt'
  /** Of a board, a server or another thing with several chips. */
  | 'system'
  /** Measured in use; what counts is the theoretical peak. */
  | 'measured'
  /** A limit of the law, or one that was set, and no figure of the chip. */
  | 'limit'
  /** Of another product than the one that the sheet is about. */
  | 'other-product'
  /** A line that speaks of a throughput in a way that cannot be read. */
  | 'unread'
  /** An area that is not said to be that of a die. */
  | 'not-a-die'
  /** A bandwidth that is not said to be that of memory, or is that of a link, a cache or one stack. */
  | 'not-memory'
  /** Figures of several chips, of which one has to be chosen. */
  | 'columns'
  /** More than the part of a datasheet that speaks of one chip. */
  | 'too-long';

export interface Refused {
  /** The words of the text. */
  readonly text: string;
  readonly reason: Refusal;
  /** The two numbers that the digits can be, where that is the reason. */
  readonly readings?: readonly [string, string];
  /** Whether it is a throughput, which may be higher than those that were taken. */
  readonly isRate: boolean;
}

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
export const powerOf = (prefix: string): number => powers[prefix.toLowerCase()] ?? Number.NaN;
export const scaled = (value: number, prefix: string): number =>
  Number((value * powerOf(prefix)).toPrecision(12));

export interface Figure {
  readonly value?: number;
  readonly readings?: readonly [string, string];
}
/** A figure as it can be read in its unit, of which one is `scale` of ours: its value, its readings, or neither. */
export const figureIn = (digits: string, measure: Measure, scale = 1): Figure => {
  const { takesComma = false } = readingBy(measure);
  const most = bounds[measure] / scale;
  const reading = readNumber(digits, { takesComma, most });
  if (reading === undefined) return {};
  return 'value' in reading && (reading.value === 0 || reading.value > most) ? {} : reading;
};
export const refusal = (
  text: string,
  reason: Refusal,
  isRate: boolean,
  { readings }: Figure = {},
): Refused =>
  reason === 'number' && readings ? { text, reason, isRate, readings } : { text, reason, isRate };

/** What makes the digits before or behind it a part of a longer number: "1'979", "1万5824", "4.8k", "1e4". */
export const PART_BEFORE = new RegExp(
  String.raw`[\p{N}${UNREADABLE}][.,'’${'`'}´_·٫٬]$|[${UNREADABLE}〇一二三四五六七八九十百千万億兆]\s?$|\d[eE][+-]?$|[٠-٩०-९๐-๙]\s?$|(?<!\w)[-−±]$`,
  'u',
);
export const PART_BEHIND =
  /^(?:[.,'’`´_·٫٬]?[\p{N}\uFFFD†]|\s\d{3}(?!\d)|\s?[kKMG千万億兆百%％](?![A-Za-z])|[eE][+-]?\d)/u;

const NOT_EXACT =
  /[<>≤≥~≈〜∼]\s*$|(?:约|約|大约|およそ|ほぼ|약|\babout|\bapprox(?:\.|imately)?|\baround|\bover|\bmore than|\bat least|\bless than|\bbelow|\babove|\bunder|\bnearly|\broughly|\balmost|\bca\.?|\bcirca|\betwa|\brund|\buber|\bknapp|\bmindestens|\benviron|\bplus de|\bpres de|\bau moins|超过|超過|接近|将近|최소|이상)\s*$/i;
export const isNotExactBefore = (text: string): boolean => NOT_EXACT.test(text);
export const NOT_EXACT_AFTER =
  /^\s*(?:以上|以下|超|未満|前後|程度|弱|強|左右|이상|이하|내외|\+|or (?:more|less|higher)|oder mehr|ou plus)/i;

/** What touches a figure stands no further away. */
export const NEAR = 60;

/** What is wrong with a figure, going by the figure itself and what touches it. */
export const faultOf = (
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
  if (/\d\s?[-–—〜~∼]\s?$/.test(before) || /\d\s?(?:to|から|至|bis|a)\s$/.test(before)) return 'not-exact';
  if (/\d[^\w]{0,2}[/|+]\s?$/.test(before) || /(?<![\w.,])\d[\d.,]*\s+$/.test(before)) return 'ambiguous';
  if (NOT_EXACT.test(before) || NOT_EXACT_AFTER.test(after)) return 'not-exact';
  return undefined;
};

/** The words of the text as they are shown back. */
const LONGEST_SHOWN = 200;
export const shownText = (text: string): string => {
  const line = text
    .slice(0, 2 * LONGEST_SHOWN)
    .replaceAll('†', '*')
    // Put there to keep the digits apart.
    .replaceAll(`,${UNREADABLE}`, ',')
    .trim()
    .replace(/\s+/g, ' ');
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
};
