/**
 * Reads what a person pastes from a datasheet: rates with their precision, die areas, memory bandwidth, and
 * TPP and performance density where they are printed.
 *
 * It never guesses. A figure is picked out only if the text says what it is; every other figure is refused
 * with the reason. Figures with sparsity are refused, never halved. If the text seems to be about a board
 * or a system, nothing is to be used, since the limits are those of one integrated circuit. Of a table of several
 * chips nothing is read until one of them is chosen.
 */
import type { Die } from '../answers';
import type { Chip } from '../law';
import { type Refused, refusal, shownText } from './sheet/figure';
import { printedDensity, printedTpp, readOthers } from './sheet/others';
import { plain } from './sheet/plain';
import { type PickedRate, type RateReading, readRates, unreadIn } from './sheet/rates';
import { laidOut } from './sheet/tables';
import { saysParts, saysWhole, systemWordsIn, unitsIn } from './sheet/words';

/** Reading goes over the text many times. In UTF-16 units; a page of figures has about 2,000. */
export const LONGEST_DATASHEET = 5_000;

export interface Datasheet {
  readonly rates: readonly PickedRate[];
  readonly dies: readonly Die[];
  /** Total memory bandwidth in GB/s. */
  readonly bandwidth?: number;
  readonly tpp?: number;
  /** TPP per mm². */
  readonly density?: number;
  readonly refused: readonly Refused[];
  /** The text counts dies, NPUs or other parts of a chip, and a rate that was taken may be that of one. */
  readonly ofParts?: true;
  /** The words that make the text look like one about several chips. */
  readonly system?: string;
  /** The chips that the text has figures of, where there are several: one has to be chosen. */
  readonly columns?: readonly string[];
  /** The one of them that was chosen. */
  readonly column?: string;
  /** What the catalogue has under the name of the chip: one entry, or several that share it. */
  readonly chips?: readonly Chip[];
}

const isAlike = (one: PickedRate, other: PickedRate): boolean =>
  one.tops === other.tops && one.bits === other.bits;

/**
 * A half-precision rate that is no higher than that in single precision is one of the units for vectors, unless the
 * text speaks of matrices.
 */
const withoutVectors = (readings: readonly RateReading[]): readonly RateReading[] => {
  const single = readings.flatMap((reading) =>
    'picked' in reading
      ? reading.picked
          .filter(({ format, isMatrix }) => format === 'FP32' && !isMatrix)
          .map(({ tops }) => tops)
      : [],
  );
  return readings.map((reading) =>
    'picked' in reading &&
    reading.picked.some(
      ({ format, isMatrix, tops }) => /^(?:FP|BF)16$/.test(format) && !isMatrix && single.includes(tops),
    )
      ? { refused: refusal(shownText(reading.words), 'vector', true) }
      : reading,
  );
};

const TWICE = 2;
/**
 * Two figures in one precision, one twice the other, and nothing said of either: the higher looks like the one with
 * sparsity, and which of them is the chip's is not clear.
 */
const withoutTwins = (readings: readonly RateReading[]): readonly RateReading[] => {
  const all = readings.flatMap((reading) => ('picked' in reading ? reading.picked : []));
  const isTwin = (one: PickedRate): boolean =>
    all.some(
      (other) =>
        other.format === one.format &&
        other.isMatrix === one.isMatrix &&
        !other.dense &&
        !one.dense &&
        Math.abs(Math.abs(Math.log(other.tops / one.tops)) - Math.log(TWICE)) < 0.001,
    );
  return readings.map((reading) =>
    'picked' in reading && reading.picked.some(isTwin)
      ? { refused: refusal(shownText(reading.words), 'ambiguous', true) }
      : reading,
  );
};

/** Two rates in one precision, of which nothing says that one is dense or of vectors: two units, which count together. */
const haveTwoRates = (rates: readonly PickedRate[]): boolean =>
  rates.some((one) =>
    rates.some(
      (other) => other.format === one.format && other.isMatrix === one.isMatrix && other.tops !== one.tops,
    ),
  );

/** One value, or a refusal where the text has several that differ. */
const single = (
  values: readonly number[],
  unit: string,
  isRate: boolean,
): { value?: number; refused: readonly Refused[] } => {
  const [value, ...others] = [...new Set(values)];
  if (value === undefined) return { refused: [] };
  return others.length === 0
    ? { value, refused: [] }
    : { refused: [value, ...others].map((one) => refusal(`${one} ${unit}`, 'ambiguous', isRate)) };
};

/**
 * Reads pasted words of a datasheet.
 *
 * @param pasted - as pasted: one line or several, a table or none, any width of digits, in English, Japanese,
 *   Chinese, Korean, German or French.
 * @param column - the chip that is meant where the text has several: its name in `columns`, or its number from 1 on.
 * @returns what was picked out, in tera-operations a second, bits, mm² and GB/s, and what was refused and why.
 */
export const readDatasheet = (pasted: string, column?: string): Datasheet => {
  const nothing = { rates: [], dies: [] };
  if (pasted.length > LONGEST_DATASHEET)
    return { ...nothing, refused: [refusal(`${pasted.slice(0, 60)}…`, 'too-long', true)] };
  const { lines, columns, chosen } = laidOut(plain(pasted), column);
  if (columns.length > 0 && chosen === undefined)
    return { ...nothing, columns, refused: [refusal(columns.join(' | '), 'columns', true)] };
  const {
    readings: found,
    products,
    subject,
    readLines,
  } = readRates(lines, chosen === undefined ? column : undefined);
  const readings = withoutTwins(withoutVectors(found));
  const rates: PickedRate[] = [];
  for (const rate of readings.flatMap((reading) => ('picked' in reading ? reading.picked : [])))
    if (!rates.some((other) => isAlike(other, rate))) rates.push(rate);

  const text = lines.join('\n');
  const others = readOthers(lines, subject);
  const [ofTpp, ofDensity] = [printedTpp(text), printedDensity(text)];
  const bandwidth = single(others.bandwidths, 'GB/s', false);
  const tpp = single(ofTpp.values, 'TPP', true);
  const density = single(ofDensity.values, 'TPP/mm²', false);
  const refused = [
    ...readings.flatMap((reading) => ('refused' in reading ? [reading.refused] : [])),
    ...unreadIn(lines, readLines),
    ...others.refused,
    ...ofTpp.refused,
    ...ofDensity.refused,
    ...[bandwidth, tpp, density].flatMap((one) => one.refused),
  ];
  // Nothing is left of a text about a system; beside figures of one chip, those of the system are refused alone.
  const system =
    rates.length === 0 && refused.some(({ reason }) => reason === 'system')
      ? lines.map((line) => systemWordsIn(line)).find((words) => words !== undefined)
      : undefined;
  const unsaid = readings.flatMap((reading) =>
    'picked' in reading && !saysWhole(reading.words) ? [reading.words] : [],
  );
  const ofParts =
    unsaid.length > 0 &&
    (new Set(unsaid.flatMap(unitsIn)).size > 1 ||
      lines.some((line) => saysParts(line)) ||
      haveTwoRates(rates));
  const choices = columns.length > 0 ? columns : products;
  return {
    rates,
    dies: others.dies,
    ...(bandwidth.value === undefined ? {} : { bandwidth: bandwidth.value }),
    ...(tpp.value === undefined ? {} : { tpp: tpp.value }),
    ...(density.value === undefined ? {} : { density: density.value }),
    refused,
    ...(ofParts ? { ofParts } : {}),
    ...(system === undefined ? {} : { system }),
    ...(choices.length === 0 ? {} : { columns: choices }),
    ...(chosen === undefined ? {} : { column: chosen }),
    ...(subject === undefined ? {} : { chips: subject.chips }),
  };
};
