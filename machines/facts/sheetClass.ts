/**
 * What class follows from a sheet, and what the catalogue says to its figures. A class that is milder than others
 * never stands while a throughput of the sheet was refused or left unread: it may be the highest.
 */
import type { Chip } from '../law';
import {
  anything,
  applicableDieArea,
  classesWithin,
  type Datacentre,
  type ItemClass,
  performanceDensity,
  totalProcessingPerformance,
} from './classification';
import type { Datasheet } from './datasheet';

/** Why the rates that were read need not hold the highest of the chip. */
export type Lack =
  /** A throughput was refused, or a line that speaks of one was not read. */
  | 'refused'
  /** Nothing below 16 bits and nothing that is said to be of units for matrices. */
  | 'no-matrix'
  /** The sheet counts dies, NPUs or other parts, and does not say that a rate is of all of them. */
  | 'parts'
  /** The catalogue has a higher TPP for the chip. */
  | 'catalogue';

/** How a rate of the sheet stands to that of the catalogue in the same precision. */
export type Odds =
  /** Twice: with sparsity, or of two chips. */
  | 'twice'
  /** Half. */
  | 'half'
  /** A quarter or less: units for vectors. */
  | 'quarter'
  /** As much as two or more of its chips have together. */
  | 'several'
  /** Otherwise higher or lower by more than a tenth. */
  | 'higher'
  | 'lower';
export interface AtOdds {
  readonly chip: Chip;
  readonly odds: Odds;
  /** TPP of the sheet, and of one chip in the catalogue. */
  readonly tpp: number;
  readonly expected: number;
  /** How many chips would make up the figure, where that is it. */
  readonly count?: number;
}

export interface SheetReading {
  /** Every class that is possible by the sheet. */
  readonly classes: readonly ItemClass[];
  /** Total processing performance by the rates that were taken; at least this where something is lacking. */
  readonly tpp?: number;
  /** TPP per mm². */
  readonly performanceDensity?: number;
  readonly lacks: readonly Lack[];
  readonly atOdds?: AtOdds;
}

/** Rounding of what is printed. */
const TOLERANCE = 0.03;
const isNear = (value: number, expected: number): boolean =>
  Math.abs(value - expected) <= TOLERANCE * expected;

const oddsOf = (tpp: number, { ics, tppPerIc }: Chip): Pick<AtOdds, 'odds' | 'count'> | undefined => {
  const expected = tppPerIc ?? 0;
  if (expected === 0 || isNear(tpp, expected)) return undefined;
  const share = tpp / expected;
  if (ics > 1 && isNear(share, ics)) return { odds: 'several', count: ics };
  if (isNear(share, 2)) return { odds: 'twice' };
  if (share > 2.5 && isNear(share, Math.round(share))) return { odds: 'several', count: Math.round(share) };
  if (isNear(share, 1 / 2)) return { odds: 'half' };
  if (share <= 0.26) return { odds: 'quarter' };
  if (share > 1.1) return { odds: 'higher' };
  return share < 0.9 ? { odds: 'lower' } : undefined;
};

/** What the catalogue says to the TPP, where the chip is known; of several under one name the nearest counts. */
const atOddsWith = (tpp: number, chips: readonly Chip[]): AtOdds | undefined => {
  const known = chips.filter(({ tppPerIc }) => tppPerIc !== null);
  const far = known.flatMap((chip): readonly AtOdds[] => {
    const odds = oddsOf(tpp, chip);
    return odds ? [{ chip, ...odds, tpp, expected: chip.tppPerIc ?? 0 }] : [];
  });
  if (far.length < known.length) return undefined;
  const distance = ({ expected }: AtOdds): number => Math.abs(Math.log(tpp / expected));
  return far.toSorted((left, right) => distance(left) - distance(right))[0];
};

/**
 * The classes that a sheet leaves open (3A090.a, .b and Note 2), with limits less than 5 % away taken as reached.
 *
 * @param datacentre - whether it is designed or marketed for data centres; not known counts as yes.
 */
export const readSheet = (sheet: Datasheet, datacentre: Datacentre): SheetReading => {
  const { rates, refused, chips = [], system, columns, column } = sheet;
  const isUsable =
    system === undefined && (columns === undefined || column !== undefined || chips.length > 0);
  const dies = isUsable ? sheet.dies : [];
  const tpp = isUsable
    ? totalProcessingPerformance({
        ...(sheet.tpp === undefined ? {} : { tpp: sheet.tpp }),
        ...(rates.length === 0 ? {} : { units: [rates] }),
      })
    : undefined;
  const atOdds = tpp === undefined ? undefined : atOddsWith(tpp, chips);
  const highest = Math.max(
    0,
    ...chips.map((chip) => chip.tppPerIc ?? chip.tppRange?.[1] ?? chip.tppLowerBound ?? 0),
  );
  const isConfirmed =
    chips.length > 0 && tpp !== undefined && highest > 0 && highest <= tpp * (1 + TOLERANCE);
  const lacks: Lack[] = [];
  if (refused.some(({ isRate }) => isRate)) lacks.push('refused');
  if (
    rates.length > 0 &&
    sheet.tpp === undefined &&
    !isConfirmed &&
    !rates.some(({ bits, isMatrix }) => bits < 16 || isMatrix)
  )
    lacks.push('no-matrix');
  const isOfParts = sheet.ofParts || dies.some(({ count = 1 }) => count > 1);
  if (rates.length > 0 && sheet.tpp === undefined && !isConfirmed && isOfParts) lacks.push('parts');
  if (tpp !== undefined && highest > tpp * (1 + TOLERANCE)) lacks.push('catalogue');

  const high = lacks.length > 0 || tpp === undefined ? Number.POSITIVE_INFINITY : tpp;
  const area = applicableDieArea({ dies });
  const density = performanceDensity(tpp, area);
  const classes = classesWithin(
    { low: tpp ?? 0, high },
    density === undefined || !area ? anything : { low: density, high: high / area },
    datacentre,
    true,
  );
  return {
    classes: [...classes],
    lacks,
    ...(tpp === undefined ? {} : { tpp }),
    ...(density === undefined ? {} : { performanceDensity: density }),
    ...(atOdds === undefined ? {} : { atOdds }),
  };
};
