/**
 * Classification of integrated circuits under ECCN 3A090 by its figures (Supplement No. 1 to Part 774).
 *
 * The order of the classes is `below < b < a`, and the tests are monotone in total processing performance
 * and in performance density, so a pair of intervals gives an interval of classes.
 */
import type { Die, Figures, HbmFigures, Rate } from '../answers';
import { thresholds, transistorLimits } from '../law';

/** Where an integrated circuit, memory or computer falls. `excluded` is Note 2; `other` is on the CCL but no chip. */
export type ItemClass = 'a' | 'b' | 'c' | 'below' | 'excluded' | 'ear99' | 'other';
export type Paragraph = '3A090.a.1' | '3A090.a.2' | '3A090.b.1' | '3A090.b.2';
/** Whether an item is designed or marketed for data centres. Not known counts as yes (Note 2). */
export type Datacentre = 'yes' | 'no' | 'unknown';

const { a, b, hbm } = thresholds;

const byRates = (units: NonNullable<Figures['units']>, topsOf: (rate: Rate) => number): number =>
  units.reduce((sum, modes) => sum + Math.max(...modes.map((mode) => topsOf(mode) * mode.bits)), 0);

/**
 * Total processing performance of one integrated circuit: for each processing unit the highest product of
 * dense TOPS and bit length, summed over the units (Technical Note 2, ¶1-3). `undefined` without figures; of a
 * TPP and rates that differ the larger counts.
 */
export const totalProcessingPerformance = ({ tpp, units }: Figures): number | undefined => {
  if (!units?.length) return tpp;
  const worked = byRates(units, ({ tops }) => tops);
  return tpp === undefined ? worked : Math.max(tpp, worked);
};

/** How many dies there are for certain: a part of a die beside whole ones is none. */
const wholeDies = ({ count = 1 }: Die): number => Math.floor(count) || count;

/**
 * Applicable die area in mm²: logic dies on a process with non-planar transistors only (Technical Note 2,
 * ¶4). 0 when every die is planar or memory; `undefined` when no die was given.
 */
export const applicableDieArea = (figures: Figures): number | undefined =>
  figures.dies?.length
    ? figures.dies.reduce((sum, die) => sum + (die.counts === false ? 0 : die.mm2 * wholeDies(die)), 0)
    : undefined;

/** Half of the last place that was given. Zeros at the end may come of rounding; two digits never do. */
const roundingOf = (value: number): number => {
  const [digits = '', power] = value.toExponential().split('e');
  return 0.5 * 10 ** (Number(power) - Math.max(1, digits.length - 2));
};
/** What a computer makes of decimals differs by less. */
const SLACK = 1 + 1e-9;

/** Whether a TPP cannot be that of the rates beside it, however a person rounded either; or a die is broken. */
export const areAtOdds = ({ tpp, units, dies }: Figures): boolean => {
  if (dies?.some(({ count = 1 }) => !Number.isInteger(count))) return true;
  if (tpp === undefined || !units?.length) return false;
  const least = byRates(units, ({ tops }) => tops - roundingOf(tops));
  const most = byRates(units, ({ tops }) => tops + roundingOf(tops));
  return (tpp + roundingOf(tpp)) * SLACK < least || tpp - roundingOf(tpp) > most * SLACK;
};

/**
 * Performance density: TPP divided by the applicable die area (Technical Note 2, ¶4). `undefined` when
 * the area is not known or is 0; the text is silent on the latter, so the density then decides nothing.
 */
export const performanceDensity = (tpp: number | undefined, area: number | undefined): number | undefined =>
  tpp === undefined || !area ? undefined : tpp / area;

type Reaches = (value: number, limit: number) => boolean;
const reaches: Reaches = (value, limit) => value >= limit;
/** Less than 5 % away counts as there. */
const nearlyReaches: Reaches = (value, limit) => value > limit * (1 - thresholds.nearShare);

/** The paragraph of 3A090 that known figures meet, `.a` tested first; `undefined` below all of them. */
export const paragraphOf = (
  tpp: number,
  density: number,
  reach: Reaches = reaches,
): Paragraph | undefined => {
  if (reach(tpp, a.tpp)) return '3A090.a.1';
  if (reach(tpp, a.tppWithDensity) && reach(density, a.density)) return '3A090.a.2';
  if (reach(tpp, b.tpp) && reach(density, b.density)) return '3A090.b.1';
  if (reach(tpp, b.tppWithDensity) && reach(density, b.densityWithTpp)) return '3A090.b.2';
  return undefined;
};

const classOf = (tpp: number, density: number, datacentre: Datacentre, reach: Reaches): ItemClass => {
  if (datacentre === 'no' && !reach(tpp, a.tpp)) return 'excluded';
  const paragraph = paragraphOf(tpp, density, reach);
  return paragraph === undefined ? 'below' : paragraph.startsWith('3A090.a') ? 'a' : 'b';
};

export interface Interval {
  readonly low: number;
  readonly high: number;
}
export const exactly = (value: number): Interval => ({ low: value, high: value });
/** No less than a value: there may be rates that are higher. */
export const from = (value: number): Interval => ({ low: value, high: Number.POSITIVE_INFINITY });
export const anything: Interval = { low: 0, high: Number.POSITIVE_INFINITY };

const rising = ['below', 'b', 'a'] as const;

/**
 * Every class that figures within two intervals can have (3A090.a, .b and Note 2).
 * `near` also counts a limit that is less than 5 % away as reached by the upper ends.
 */
export const classesWithin = (
  tpp: Interval,
  density: Interval,
  datacentre: Datacentre,
  near = false,
): ReadonlySet<ItemClass> => {
  const lowest = classOf(tpp.low, density.low, datacentre, reaches);
  const highest = classOf(tpp.high, density.high, datacentre, near ? nearlyReaches : reaches);
  if (lowest === 'excluded') return new Set([lowest, highest]);
  const between = rising.slice(
    rising.indexOf(lowest as (typeof rising)[number]),
    rising.indexOf(highest as (typeof rising)[number]) + 1,
  );
  return new Set(between);
};

/** Memory bandwidth density of a DRAM stack or package in GB/s per mm² (Technical Note 1 to 3A090.c). */
export const bandwidthDensity = ({ bandwidth, mm2 }: HbmFigures): number => bandwidth / mm2;

/** 3A090.c: a density strictly above 2.0 GB/s per mm². */
export const isHbmControlled = (figures: HbmFigures): boolean => bandwidthDensity(figures) > hbm.density;

/** The density condition of Licence Exception HBM: strictly below 3.3 GB/s per mm² (740.25). */
export const isHbmExceptionOpen = (figures: HbmFigures): boolean =>
  bandwidthDensity(figures) < hbm.exceptionDensity;

const { caseByCase, h20, japan, nearShare } = thresholds;
const ofChips = [a.tpp, a.tppWithDensity, a.density, b.tpp, b.density, b.tppWithDensity, b.densityWithTpp];
/** Every limit that a figure is compared with. What is shown of a figure must stand on the same side of each. */
export const figureLimits: readonly number[] = [
  ...ofChips,
  ...ofChips.map((limit) => limit * (1 - nearShare)),
  hbm.density,
  hbm.exceptionDensity,
  caseByCase.tppBelow,
  caseByCase.bandwidthBelow,
  h20.bandwidth,
  japan.tpp,
  ...transistorLimits,
];
