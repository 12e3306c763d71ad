/**
 * Classification of integrated circuits under ECCN 3A090 by its figures (Supplement No. 1 to Part 774).
 *
 * The order of the classes is `below < b < a`, and the tests are monotone in total processing performance
 * and in performance density, so a pair of intervals gives an interval of classes.
 */
import type { Figures, HbmFigures } from '../answers';
import { thresholds } from '../law';

/** Where an integrated circuit, memory or computer falls. `excluded` is Note 2; `other` is on the CCL but no chip. */
export type ItemClass = 'a' | 'b' | 'c' | 'below' | 'excluded' | 'ear99' | 'other';
export type Paragraph = '3A090.a.1' | '3A090.a.2' | '3A090.b.1' | '3A090.b.2';
/** Whether an item is designed or marketed for data centres. Not known counts as yes (Note 2). */
export type Datacentre = 'yes' | 'no' | 'unknown';

const { a, b, hbm } = thresholds;

/**
 * Total processing performance of one integrated circuit: for each processing unit the highest product of
 * dense TOPS and bit length, summed over the units (Technical Note 2, ¶1-3). `undefined` without figures.
 */
export const totalProcessingPerformance = (figures: Figures): number | undefined => {
  if (figures.tpp !== undefined) return figures.tpp;
  if (!figures.units?.length) return undefined;
  return figures.units.reduce(
    (sum, modes) => sum + Math.max(...modes.map((mode) => mode.tops * mode.bits)),
    0,
  );
};

/**
 * Applicable die area in mm²: logic dies on a process with non-planar transistors only (Technical Note 2,
 * ¶4). 0 when every die is planar or memory; `undefined` when no die was given.
 */
export const applicableDieArea = (figures: Figures): number | undefined =>
  figures.dies?.length
    ? figures.dies.reduce((sum, die) => sum + (die.counts === false ? 0 : die.mm2 * (die.count ?? 1)), 0)
    : undefined;

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
