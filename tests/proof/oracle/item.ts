/** Supplement No. 1 to Part 774, ECCN 3A090, by figures (CLS-01..05, HBM, POL-02, 740.25). */

export type FigureClass = 'a' | 'b' | 'below' | 'excluded';

/** The class of one circuit by TPP, TPP per mm², and whether it is for data centres. */
export const classByFigures = (tpp: number, density: number, isDatacentre: boolean): FigureClass => {
  if (!isDatacentre && tpp < 4800) return 'excluded';
  if (tpp >= 4800) return 'a';
  if (tpp >= 1600 && density >= 5.92) return 'a';
  if (tpp >= 2400 && density >= 1.6) return 'b';
  if (tpp >= 1600 && density >= 3.2) return 'b';
  return 'below';
};

/** One density below each limit, on each, and above all: the class cannot depend on anything finer. */
const densities = [0, 1.6, 3.2, 5.92, Number.POSITIVE_INFINITY];

/** Every class that a density leaves which nobody knows. */
export const classesOfAnyDensity = (tpp: number, isDatacentre: boolean): ReadonlySet<FigureClass> =>
  new Set(densities.map((density) => classByFigures(tpp, density, isDatacentre)));

/**
 * With limits that are less than 5 % away taken as reached: every class from what the figures say to that.
 * A unit that is not for data centres and comes near 4800 may be 3A090.a, or excluded.
 */
export const classesNearFigures = (
  tpp: number,
  density: number,
  isDatacentre: boolean,
): ReadonlySet<FigureClass> => {
  const near = (value: number, limit: number): boolean => value > limit * 0.95;
  const now = classByFigures(tpp, density, isDatacentre);
  let risky: FigureClass = 'below';
  if (!isDatacentre && !near(tpp, 4800)) risky = 'excluded';
  else if (near(tpp, 4800) || (near(tpp, 1600) && near(density, 5.92))) risky = 'a';
  else if ((near(tpp, 2400) && near(density, 1.6)) || (near(tpp, 1600) && near(density, 3.2))) risky = 'b';
  if (now === 'excluded') return new Set([now, risky]);
  const order: readonly FigureClass[] = ['below', 'b', 'a'];
  return new Set(order.slice(order.indexOf(now), Math.max(order.indexOf(now), order.indexOf(risky)) + 1));
};

export const isMemoryControlled = (bandwidth: number, mm2: number): boolean => bandwidth / mm2 > 2;
export const isUnderExceptionLimit = (bandwidth: number, mm2: number): boolean => bandwidth / mm2 < 3.3;
export const isInCaseByCaseBand = (tpp: number, bandwidth: number): boolean =>
  tpp < 21_000 && bandwidth < 6500;
/** What reaches the memory bandwidth of an H20 (4,000 GB/s by the catalogue). */
export const reachesH20 = (bandwidth: number): boolean => bandwidth >= 4000;

/**
 * Rates of one unit beside a stated TPP (Technical Note 2): the TPP that counts, and whether both can be true. For
 * whole numbers that do not end with a zero, so that each is right to half of one.
 */
export const tppBeside = (
  stated: number,
  rates: readonly { readonly tops: number; readonly bits: number }[],
): { readonly tpp: number; readonly held: boolean } => {
  const [best] = rates.toSorted((left, right) => right.tops * right.bits - left.tops * left.bits);
  const worked = best ? best.tops * best.bits : 0;
  const apart = Math.abs(stated - worked);
  return { tpp: Math.max(stated, worked), held: apart > 0.5 + 0.5 * (best?.bits ?? 0) };
};
/** A part of a die is no die, and broken dies are no answer. */
export const diesFor = (count: number): { readonly count: number; readonly held: boolean } =>
  Number.isInteger(count) ? { count, held: false } : { count: Math.trunc(count), held: true };
