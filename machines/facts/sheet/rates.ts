/** Throughputs: each with its precision and whether it is dense, or the reason why it is not taken. */
import type { Rate } from '../../answers';
import {
  faultOf,
  figureIn,
  PART_BEHIND,
  powerOf,
  type Refusal,
  type Refused,
  refusal,
  scaled,
  shownText,
} from './figure';
import { mayBeSame, type Named, productsIn } from './products';
import { remembering } from './remembering';
import {
  ACCUMULATION,
  bitsOf,
  type Density,
  densityIn,
  formatsIn,
  IS_RATE_UNIT,
  NUMBER,
  PER_SOMETHING,
  RATE_UNIT,
  saysAnother,
  saysEachPart,
  saysLimit,
  saysMatrix,
  saysMeasured,
  saysPerChip,
  saysPerPart,
  saysPerWatt,
  saysRatio,
  saysVector,
  severalChipsIn,
  systemWordsIn,
  TIMES_BEHIND,
} from './words';

/** A rate as it stands in the text. */
export interface PickedRate extends Rate {
  /** Its precision, for example `FP8`. */
  readonly format: string;
  /** Whether the text says "dense"; where it says nothing, the person has to. */
  readonly dense: boolean;
  /** Whether the text says that it is the rate of units for matrices. */
  readonly isMatrix: boolean;
}

interface Found {
  readonly text: string;
  readonly digits: string;
  readonly prefix: string;
  readonly mark: boolean;
  readonly start: number;
  readonly end: number;
  /** What stands right behind it. */
  readonly after: string;
}

/** A stretch of the text that says one thing: what is between strong marks of punctuation. */
interface Segment {
  readonly text: string;
  readonly line: number;
  /** Whether it stands in brackets behind the segment before it. */
  readonly inBrackets: boolean;
  /** The sentence that it is a part of. */
  readonly sentence: string;
}

/** Words that may stand between a figure and its unit, as in "330 INT8 TOPS". */
const A_FORMAT = String.raw`(?:(?:NV|MX)?FP|TF|BF|(?:MX)?INT)\d+`;
const BETWEEN = String.raw`(?:\s?(?:AI|peak|sparse|dense|Tensor|${A_FORMAT}(?:\/${A_FORMAT})*)(?=\s)){0,3}`;
const RATE = new RegExp(String.raw`(?<![\w.])(${NUMBER})(†?)\+?${BETWEEN}\s?${RATE_UNIT}(\d?†?)(?!\d)`, 'gi');
/** A table that has the unit before the figure, as in "INT8 (TOPS): 624". */
const UNIT_FIRST = new RegExp(String.raw`${RATE_UNIT}(†?)[\s)\]:=]{1,3}(${NUMBER})(†?)(?!\s?[\w%])`, 'gi');

const SENTENCE = /[;；。]|\.\s+(?=[A-Z\d])/;
const segmentsOf = (lines: readonly string[]): readonly Segment[] =>
  lines.flatMap((line, index) =>
    line.split(SENTENCE).flatMap((sentence) =>
      sentence
        .split(
          /(?<!\d),|,(?!\d{3}(?!\d))(?!\d)|[、|•·・\t]|(?<!\d)\s\/\s|(?<=(?:OPS|フロップス)(?:\/s)?\d?†?)\s?\/\s?(?!W|mm|\$|(?:die|chiplet|core|tile|[GX]CD|NPU)\b)|(?=\()|(?<=\))|\band\b|\bund\b|\bet\b|\bwhile\b|(?=\b(?:vs\b|versus\b|compared\b|gegenuber\b))|(?=相比|대비)/i,
        )
        .map((part) => ({
          text: part.replace(/^[\s()]+|[\s()]+$/g, ''),
          line: index,
          inBrackets: part.trim().startsWith('('),
          sentence,
        }))
        .filter((segment) => segment.text !== ''),
    ),
  );

/** What stands before the first segment and behind the last. */
const NOTHING: Segment = { text: '', line: -1, inBrackets: false, sentence: '' };

/** Blanks out what was found, so that nothing is found twice and places stay. */
const blank = (text: string, found: readonly Found[]): string =>
  found.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
const ratesIn = remembering((text: string): readonly Found[] => {
  const behind = [...text.matchAll(RATE)].map((match) => ({
    text: match[0].replace(/(?<=S|F|s|f|OP|op|ス)\d?†?$/, ''),
    digits: match[1] ?? '',
    prefix: match[3] ?? match[4] ?? '',
    mark: `${match[2]}${match[5]}` !== '',
    start: match.index,
    end: match.index + match[0].length,
    after: text.slice(match.index + match[0].length),
  }));
  const rest = blank(text, behind);
  const before = [...rest.matchAll(UNIT_FIRST)].map((match) => ({
    text: match[0],
    digits: PART_BEHIND.test(rest.slice(match.index + match[0].length)) ? '' : (match[4] ?? ''),
    prefix: match[1] ?? match[2] ?? '',
    mark: `${match[3]}${match[5]}` !== '',
    start: match.index,
    end: match.index + match[0].length,
    after: '',
  }));
  return [...behind, ...before].toSorted((left, right) => left.start - right.start);
});

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
  // Each has its precision within, as in "330 INT8 TOPS".
  if (rates.every(({ text: words }) => formatsIn(words).length > 0))
    return rates.map(({ text: words }) => words);
  if (isLabel.slice(0, -1).every(Boolean) && !isLabel.at(-1)) return own(0);
  if (isLabel.slice(1).every(Boolean) && !isLabel[0]) return own(1);
  return undefined;
};

interface Notes {
  /** A mark stands for sparsity, by a footnote in the text. */
  readonly markMeansSparse: boolean;
  /** A footnote is there, and it says something else. */
  readonly markMeansOther: boolean;
  /** What a sentence about all figures, or about those below it, says of the figures of a line. */
  readonly densityAt: (line: number) => Density;
}

/** A segment without figures that speaks of sparsity, with a mark or for all. */
const notesIn = (segments: readonly Segment[]): Notes => {
  const isNote = ({ text }: Segment): boolean => ratesIn(text).length === 0;
  const isMarked = ({ text }: Segment): boolean => /^(?:†|\d\s|\d[.)]\s|\(\d\)|\[\d\]|注\d?)/.test(text);
  const notes = segments.filter(isNote);
  const linesOfFigures = new Set(segments.filter((segment) => !isNote(segment)).map(({ line }) => line));
  const marked = notes.filter(isMarked);
  const loose = notes.filter(
    (note) =>
      !isMarked(note) &&
      formatsIn(note.text).length === 0 &&
      densityIn(note.text) !== undefined &&
      // Alone on its line: what stands behind a figure belongs to that figure.
      !linesOfFigures.has(note.line),
  );
  const first = Math.min(...linesOfFigures);
  const isSparse = loose.some(({ text }) => densityIn(text) === 'sparse');
  const all: Density = isSparse ? 'sparse' : loose.length > 0 ? 'dense' : undefined;
  // Where both are said, each before some figures, they are headings.
  const areHeadings =
    new Set(loose.map(({ text }) => densityIn(text))).size === 2 &&
    loose.every(({ line }) => linesOfFigures.has(line + 1)) &&
    loose.some(({ line }) => line < first);
  return {
    markMeansSparse: marked.some(({ text }) => densityIn(text) === 'sparse'),
    markMeansOther: marked.length > 0 && marked.every(({ text }) => densityIn(text) !== 'sparse'),
    densityAt: (line) =>
      areHeadings ? densityIn(loose.findLast((note) => note.line < line)?.text ?? '') : all,
  };
};

export type RateReading =
  | { readonly picked: readonly PickedRate[]; readonly words: string }
  | { readonly refused: Refused };

/** What is said of a rate beside its own words. */
interface Around {
  readonly density: Density;
  readonly notes: Notes;
  readonly sentence: string;
  readonly line: number;
  /** Words of a heading or a neighbour that refuse it, whatever it says itself. */
  readonly fault: Refusal | undefined;
}

/** Reasons that lie in what the figure is, rather than in how it is written. */
const kindOf = ({ text, after }: Found, words: string, sentence: string): Refusal | undefined => {
  const behind = words.slice(words.indexOf(text) + text.length) || after;
  if (PER_SOMETHING.test(behind) || saysPerWatt(words)) return 'per-watt';
  if (saysPerPart(words) || saysEachPart(words, sentence) || TIMES_BEHIND.test(behind)) return 'per-part';
  if (saysLimit(words)) return 'limit';
  if (saysMeasured(words) || (saysMeasured(sentence) && !/\bpeak\b/i.test(words))) return 'measured';
  if (saysAnother(words)) return 'other-product';
  if (systemWordsIn(sentence) !== undefined && !saysPerChip(words)) return 'system';
  return saysVector(words) ? 'vector' : undefined;
};

const readRate = (
  found: Found,
  words: string,
  formats: readonly string[] | undefined,
  { density, notes, sentence, line, fault: around }: Around,
): RateReading => {
  const { text, digits, prefix, mark } = found;
  const at = words.indexOf(text);
  const power = powerOf(prefix);
  const figure = figureIn(digits, 'tops', power);
  const refuse = (reason: Refusal): RateReading => ({
    refused: refusal(shownText(words), reason, true, figure),
  });
  const isMarked = mark || words.includes('†');
  const own = density ?? (isMarked && notes.markMeansSparse ? 'sparse' : undefined) ?? notes.densityAt(line);
  if (around) return refuse(around);
  const kind = kindOf(found, words, sentence);
  if (kind === 'per-watt') return refuse(kind);
  if (own === 'sparse') return refuse('sparse');
  if (kind) return refuse(kind);
  if (isMarked && !notes.markMeansOther && own !== 'dense') return refuse('footnote');
  const fault = faultOf(digits, figure.value, words.slice(0, at), words.slice(at + text.length));
  if (fault) return refuse(fault);
  if (/^\d[\d.,]*\+/.test(text)) return refuse('not-exact');
  if (formats === undefined) return refuse('ambiguous');
  if (formats.length === 0) return refuse('no-precision');
  const tops = scaled(figure.value ?? Number.NaN, prefix);
  return {
    words,
    picked: formats.map((format) => ({
      tops,
      bits: bitsOf(format),
      format,
      dense: own === 'dense',
      isMatrix: saysMatrix(words),
    })),
  };
};

/** Precisions behind a figure share it: "1,678 TFLOPS FP8 and BF16". */
const SHARED_BEHIND =
  /(?<=(?:FP|INT|BF|TF)\d+)\s+(?:and|und|et|&|和|及|と)\s+(?=(?:NV|MX)?(?:FP|INT|BF|TF)\d+)(?![^,;]*\d\s?[TP](?:FL)?OPS)(?<=\d\s?[TP](?:FL)?OPS[^,;\d]{0,12}(?:FP|INT|BF|TF)\d+\s+\S{1,3}\s+)/gi;

/** Brackets without a figure only add to the words around them. */
const withoutBrackets = (text: string): string =>
  text.replace(/\(([^()\n]*)\)/g, (whole, inner: string) =>
    ratesIn(inner).length > 0 ? whole : ` ${inner} `,
  );

/** The product that each segment speaks of, by name; nothing where none was named before it. */
const productsOf = (segments: readonly Segment[]): ReadonlyMap<Segment, Named> => {
  const of = new Map<Segment, Named>();
  let heading: Named | undefined;
  let beside: Named | undefined;
  let line = -1;
  const hasFigure = new Set(segments.filter(({ text }) => ratesIn(text).length > 0).map((one) => one.line));
  for (const segment of segments) {
    if (segment.line !== line) beside = undefined;
    line = segment.line;
    const named = productsIn(segment.text);
    const [rate] = ratesIn(segment.text);
    // The one before the figure counts; behind it only if there is none before.
    const before = named.filter(({ at }) => rate === undefined || at < rate.start);
    const own =
      before.at(-1) ?? (beside === undefined ? named.find(({ isCompared }) => !isCompared) : undefined);
    beside = own ?? beside;
    if (!hasFigure.has(line) && own && !own.isCompared && segment.text.length < 60) heading = own;
    const meant = beside ?? heading;
    if (meant) of.set(segment, meant);
  }
  return of;
};

export interface Rates {
  readonly readings: readonly RateReading[];
  /** The products that the rates are about, where there are several. */
  readonly products: readonly string[];
  /** The chip that the sheet is about, if it is named. */
  readonly subject?: Named;
  /** Lines from which a rate was read or refused. */
  readonly readLines: ReadonlySet<number>;
}

/**
 * Reads the throughputs of lines.
 *
 * @param chosen - the product that is meant, where the text has several.
 */
export const readRates = (lines: readonly string[], chosen?: string): Rates => {
  const segments = segmentsOf(
    lines.map((line) => withoutBrackets(line.replaceAll(ACCUMULATION, ' ').replace(SHARED_BEHIND, '/'))),
  );
  const notes = notesIn(segments);
  const products = productsOf(segments);
  const isLabel = ({ text: words }: Segment): boolean =>
    ratesIn(words).length === 0 && formatsIn(words).length > 0;
  const isBare = (segment: Segment): boolean =>
    ratesIn(segment.text).length === 1 && formatsIn(segment.text).length === 0;
  const spoken = segments.filter((segment) => isLabel(segment) || ratesIn(segment.text).length > 0);

  const competing: Named[] = [];
  let isNameless = false;
  for (const segment of spoken) {
    const product = products.get(segment);
    if (!product && ratesIn(segment.text).length > 0) isNameless = true;
    // A name that comes only after the figures of the chip itself is that of another.
    if (isNameless) continue;
    if (!product || product.isCompared || ratesIn(segment.text).length === 0) continue;
    if (!competing.some((other) => mayBeSame(other, product))) competing.push(product);
  }
  const isMeant = (name: string): boolean =>
    name.toLowerCase() === chosen?.toLowerCase() ||
    (/^\d+$/.test(chosen ?? '') && competing[Number(chosen) - 1]?.name === name);
  const all = [...products.values()];
  const subject =
    competing.find(({ name }) => isMeant(name)) ??
    (competing.length === 1
      ? competing[0]
      : competing.length === 0 && !isNameless
        ? all.find((one) => !one.isCompared)
        : undefined);
  const isOfAnother = (segment: Segment): boolean => {
    const product = products.get(segment);
    if (!product) return false;
    if (subject === undefined) return isNameless || competing.length > 1 || product.isCompared;
    return !mayBeSame(product, subject) || product.isCompared;
  };

  // Words of a heading that count several chips hold for all below, unless a figure says that it is of one.
  const firstFigure = segments.findIndex(({ text }) => ratesIn(text).length > 0);
  const headings = segments
    .slice(0, Math.max(firstFigure, 0))
    .filter(({ text }) => formatsIn(text).length === 0);
  const isOfSystem =
    lines.length > 1 && headings.some(({ text, line }) => line === 0 && severalChipsIn(text) !== undefined);

  // Labels and bare figures in turn, a label first: a table that was pasted cell by cell.
  const isTable = spoken.every((segment, index) =>
    isLabel(segment)
      ? index + 1 < spoken.length && !isLabel(spoken[index + 1] ?? NOTHING)
      : !isBare(segment) || index > 0,
  );
  const aroundOf = (segment: Segment, words: string): Omit<Around, 'density'> => ({
    notes,
    sentence: segment.sentence,
    line: segment.line,
    fault: isOfAnother(segment)
      ? 'other-product'
      : isOfSystem && !saysPerChip(`${words} ${segment.sentence}`)
        ? 'system'
        : undefined,
  });
  const readOne = (segment: Segment, index: number): RateReading => {
    const [rate] = ratesIn(segment.text) as [Found];
    const previous = segments[index - 1] ?? NOTHING;
    const next = segments[index + 1] ?? NOTHING;
    const isBeside = (other: Segment): boolean => other.line === segment.line;
    // What follows without a figure of its own, on the same line, still speaks of this figure.
    const isTail =
      isBeside(next) &&
      next.sentence === segment.sentence &&
      ratesIn(next.text).length === 0 &&
      formatsIn(next.text).length === 0;
    const label = isBare(segment) && isTable && isLabel(previous) ? `${previous.text} ` : '';
    // And so do words before it that say "sparse" or the like and nothing else.
    const words = `${label}${segment.text}${isTail ? ` ${next.text}` : ''}`;
    const density = densityIn(words);

    /** Whether another figure beside this one is told apart from it by a mark or by "sparse" and "dense". */
    const isContrast = (other: Segment): boolean =>
      ratesIn(other.text).some(({ mark }) => mark !== rate.mark) ||
      densityIn(other.text) !== densityIn(segment.text);
    const isOtherKind = ({ text }: Segment): boolean => ratesIn(text).every((one) => kindOf(one, text, text));
    const isOneOfColumns =
      (isBeside(next) && isBare(next) && !isContrast(next) && !isOfAnother(next) && !isOtherKind(next)) ||
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
        return new Set(all.map(bitsOf)).size === 1 || listed.length === 0 ? all : undefined;
      }
      // A label that ends with a figure of its own belongs to that one.
      if (label !== '') return /(?<![\w.,])\d[\d.,]*\s*$/.test(label) ? undefined : formatsIn(label);
      if (isLabel(previous)) return undefined;
      return inherits ? formatsIn(previous.text) : [];
    };
    return readRate(rate, words, formats(), { ...aroundOf(segment, words), density });
  };
  const readLines = new Set<number>();
  const readings = segments.flatMap((segment, index): readonly RateReading[] => {
    const rates = ratesIn(segment.text);
    if (rates.length === 0) return [];
    readLines.add(segment.line);
    if (rates.length === 1) return [readOne(segment, index)];
    const named = productsIn(segment.text);
    const areSeveral = named.some((one) => named.some((other) => !mayBeSame(one, other)));
    const pieces = areSeveral ? undefined : piecesOf(segment.text, rates);
    // What is said before the first of them is said of all.
    const isLimit = saysLimit(segment.text.slice(0, rates[0]?.start));
    const fault: Partial<Around> = areSeveral
      ? { fault: 'other-product' }
      : isLimit
        ? { fault: 'limit' }
        : {};
    return rates.map((rate, which) => {
      const words = pieces?.[which];
      // Where the words cannot be shared out, "dense" may stand for either; "sparse" may too, and refuses both.
      const density = densityIn(words ?? segment.text);
      return words === undefined
        ? readRate(rate, rate.text, undefined, {
            ...aroundOf(segment, segment.text),
            ...fault,
            density: density === 'sparse' ? density : undefined,
          })
        : readRate(rate, words, formatsIn(words), { ...aroundOf(segment, words), ...fault, density });
    });
  });
  return {
    readings,
    products: subject === undefined && competing.length > 1 ? competing.map(({ name }) => name) : [],
    ...(subject === undefined ? {} : { subject }),
    readLines,
  };
};

/** A precision with a figure behind it and no unit: "FP16: 989". */
const FIGURE_LAST = new RegExp(String.raw`(?:[:=\s]|Tensor|Core)\s*(${NUMBER})\s*†?$`);
/** Words of a throughput that no rate was read from. */
const SPEAKS_OF_RATE =
  /\b[TPGE](?:FL)?OPS?\b|[TPG]?MACs?(?:\/s|ps|\s(?:per|pro|par)\s)|\b[TPG]MACS?\b|次\/秒|万亿|萬億|\b[TP]F\b|(?:算力|compute performance|AI performance|演算性能|연산 성능|rechenleistung|puissance de calcul)/i;

/** Figures that are no throughput: in names, versions, sizes, clocks, powers and counts. */
const OTHER_FIGURE = new RegExp(
  [
    String.raw`(?<![A-Za-z\d])(?![TPGE]?(?:FL)?OPS)[A-Za-z][A-Za-z-]*\d[A-Za-z\d-]*`,
    String.raw`\b(?:CUDA|PCIe|PCI Express|gen(?:eration)?|v(?:ersion)?|NVLink|OpenCL|OpenGL|Vulkan|DirectX|ROCm|HDMI|DisplayPort|DP|compute capability|driver|since|in|§|ECCN)\s?v?\d[\d.]*[a-z]?`,
    String.raw`(?<![A-Za-z\d.,])\d[\d.,]*[\s-]?(?:[kMGTP]i?[Bb](?:it|yte)?s?(?:\/s|ps)?|[kMG]?Hz|nm|k?W|V|A|mm2?|cm2?|bits?|%|x|×|°C|st|nd|rd|th|cores?|GPUs?|chips?|cards?|コア|枚|基|个|개|卡|世代|代|세대)(?![A-Za-z\d])`,
    String.raw`(?<![A-Za-z\d.,])\d[\d.,]*(?=\s(?:tensor|matrix|CUDA|RT|vector)?\s?(?:cores?|units?|engines?))`,
    String.raw`(?<![A-Za-z\d.,])\d[\d.,]*\s?:\s?\d+`,
  ].join('|'),
  'gi',
);
/** A throughput in words: "nine hundred TOPS", 九百TOPS. */
const IN_WORDS =
  /\b(?:hundred|thousand|tausend|hundert|cents?|mille)\s(?=[TPGE](?:FL)?OPS)|[一二三四五六七八九十百千]\s?(?=[TPGE](?:FL)?OPS)/i;
/** Operations by a power of ten or a count of units: "1.8e15 OPS", "1.8 × 10^15 OPS", "131,072 MACs". */
const BY_COUNT =
  /\d(?:e\+?\d+|\s?[x×*·]\s?10\^?[\d†]+|,\d{3},\d{3},\d{3})\s?(?:FL)?OPS?(?![A-Za-z])|\d\s?MACs?(?![A-Za-z])/i;
const withoutFormats = (text: string): string =>
  formatsIn(text).reduce((left, format) => left.replaceAll(format, ' '), text);

/**
 * What speaks of a throughput and was not read, each refused: of a line that gives a precision and some figure nobody
 * knows that the figure is no rate.
 */
export const unreadIn = (lines: readonly string[], readLines: ReadonlySet<number>): readonly Refused[] => {
  const refused: Refused[] = [];
  const told = new Set(readLines);
  segmentsOf(lines).forEach(({ text, line }) => {
    if (ratesIn(text).length > 0) return;
    const isNote = /^(?:†|\d\s|\(\d\)|注\d?)/.test(text);
    const rest = withoutFormats(text);
    if (!isNote && formatsIn(text).length > 0 && saysRatio(text)) {
      told.add(line);
      refused.push(refusal(shownText(text), 'unread', true));
      return;
    }
    if (isNote || !/\d/.test(rest)) return;
    const reason: Refusal | undefined =
      formatsIn(text).length > 0 && FIGURE_LAST.test(text)
        ? 'no-unit'
        : (IS_RATE_UNIT.test(text) || (!readLines.has(line) && SPEAKS_OF_RATE.test(text))) &&
            densityIn(text) !== 'sparse'
          ? 'unread'
          : undefined;
    if (reason === undefined) return;
    told.add(line);
    refused.push(refusal(shownText(text), reason, true));
  });
  lines.forEach((line, at) => {
    if (told.has(at) || /^(?:†|\d\s|\(\d\)|注\d?)/.test(line)) return;
    const rest = withoutFormats(line.replaceAll(ACCUMULATION, ' '));
    const isOfFormat = formatsIn(line).length > 0 && /\d/.test(rest.replaceAll(OTHER_FIGURE, ' '));
    if (isOfFormat || BY_COUNT.test(rest) || IN_WORDS.test(rest))
      refused.push(refusal(shownText(line), 'unread', true));
  });
  return refused;
};
