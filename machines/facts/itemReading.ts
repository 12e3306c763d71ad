/**
 * What the answers say about the class of the item: from the catalogue, from figures and from the maker, all that
 * are given. Where they have no class in common the riskiest counts and the contradiction is reported; what the
 * maker says less risky than the catalogue waits for compliance.
 */
import type { Figures, HbmFigures } from '../answers';
import { type Chip, thresholds } from '../law';
import {
  anything,
  applicableDieArea,
  areAtOdds,
  classesWithin,
  type Datacentre,
  exactly,
  from,
  type Interval,
  type ItemClass,
  isHbmControlled,
  type Paragraph,
  paragraphOf,
  performanceDensity,
  totalProcessingPerformance,
} from './classification';
import type { Values } from './conditions';

export interface ItemInput {
  readonly kinds: Values;
  readonly chip: Chip | undefined;
  readonly figures: Figures | undefined;
  readonly figuresFromMaker: boolean;
  readonly hbm: HbmFigures | undefined;
  readonly makerClass: string | undefined;
  readonly datacentre: Datacentre;
  readonly overrideConfirmed: boolean;
}

export interface ItemReading {
  /** Every class that is still possible; empty for what has none, such as equipment. */
  readonly classes: Values;
  /** The classes of the chip itself: of what is no chip and holds one, those of the chip in it; of what has none, empty. */
  readonly chipClasses: Values;
  /** Controlled and uncontrolled classes are both open for want of figures or an ECCN. */
  readonly unclassified: boolean;
  /** A riskier class is less than 5 % away, or follows from the other end of a weak figure. */
  readonly near: boolean;
  readonly contradiction: boolean;
  /** The maker's class is less risky than all that the catalogue allows. */
  readonly overridesCatalogue: boolean;
  /** Whether "designed or marketed for data centres" can change anything. */
  readonly datacentreMatters: boolean;
  /** TPP below 21,000 and total DRAM bandwidth below 6,500 GB/s (742.6(b)(10)(iii)(A)(1)). */
  readonly caseByCaseBand: Values;
  /** Figures of one integrated circuit, where there are any: TPP, TPP per mm², GB/s. */
  readonly tpp?: number;
  readonly density?: number;
  readonly bandwidth?: number;
  readonly paragraph?: Paragraph;
}

type Classes = ReadonlySet<ItemClass>;
const ALL_CHIPS: Classes = new Set<ItemClass>(['below', 'b', 'a']);
const YES_NO: Values = new Set(['yes', 'no']);
const risk: Readonly<Record<ItemClass, number>> = {
  ear99: 0,
  other: 0,
  below: 0,
  excluded: 0,
  b: 1,
  a: 2,
  c: 2,
};
const riskiest = (classes: Classes): number => Math.max(...[...classes].map((name) => risk[name]));

/** Classes that a maker's statement leaves, for a chip or something with chips in it. */
const makerChipClasses: Readonly<Record<string, readonly ItemClass[]>> = {
  EAR99: ['ear99'],
  'other-ccl': ['below'],
  '3A090': ['b', 'a'],
  '4A090': ['b', 'a'],
  z: ['b', 'a'],
  '3A090.b': ['b'],
  '4A090.b': ['b'],
  'z-b': ['b'],
  '3A090.a': ['a'],
  '4A090.a': ['a'],
  'z-a': ['a'],
  '3A090.c': ['c'],
  '4E091': ['other'],
};

interface Reading {
  /** By the figures as they are. */
  readonly strict: Classes;
  /** With limits that are near, and the open ends of weak figures. */
  readonly wide: Classes;
}

const isWeak = (confidence: Chip['confidence'] | null): boolean =>
  confidence === 'low' || confidence === 'memory';

const catalogueReading = (chip: Chip, datacentre: Datacentre): Reading => {
  const [low, high] = chip.tppRange ?? [chip.tppLowerBound ?? 0, Number.POSITIVE_INFINITY];
  const tpp: Interval = chip.tppPerIc === null ? { low, high } : exactly(chip.tppPerIc);
  const density: Interval =
    chip.pd !== null
      ? exactly(chip.pd)
      : chip.headline === 'at-least-b.1'
        ? { low: thresholds.b.density, high: Number.POSITIVE_INFINITY }
        : anything;
  const strict = classesWithin(tpp, density, datacentre);
  if (chip.showAsBelow) return { strict, wide: strict };
  const wideTpp = {
    low: tpp.low,
    high: isWeak(chip.confidence) ? Number.POSITIVE_INFINITY : Math.max(tpp.high, chip.tppRange?.[1] ?? 0),
  };
  const wideDensity = {
    low: density.low,
    high: isWeak(chip.pdConfidence) ? Number.POSITIVE_INFINITY : density.high,
  };
  return { strict, wide: classesWithin(wideTpp, wideDensity, datacentre, true) };
};

/** By figures; while there are rates beside them that were not read, they are the least that it has. */
const figuresReading = (
  tpp: number,
  density: number | undefined,
  { figures, figuresFromMaker, datacentre }: ItemInput,
): Reading => {
  const within = figures?.atLeast ? from : exactly;
  const densities = density === undefined ? anything : within(density);
  const strict = classesWithin(within(tpp), densities, datacentre);
  return {
    strict,
    wide: figuresFromMaker ? strict : classesWithin(within(tpp), densities, datacentre, true),
  };
};

const intersection = (left: Classes, right: Classes): Classes =>
  new Set([...left].filter((name) => [...right].some((other) => other === name)));
/** The classes of a statement that agree with a reading; all that escape 3A090 agree with each other. */
const agreeing = (statement: Classes, reading: Classes): Classes => {
  const same = intersection(statement, reading);
  if (same.size > 0) return same;
  return riskiest(statement) === 0 && [...reading].some((name) => risk[name] === 0) ? statement : new Set();
};
const isOpen = (classes: Classes): boolean =>
  [...classes].some((name) => risk[name] === 0) && [...classes].some((name) => risk[name] > 0);

const plain = {
  unclassified: false,
  near: false,
  contradiction: false,
  overridesCatalogue: false,
};
type Outcome = typeof plain & { classes: Classes };

/** What all statements have in common; empty where they have nothing. */
const common = (statements: readonly Classes[]): Classes =>
  statements.length === 0 ? new Set() : statements.reduce((agreed, next) => agreeing(next, agreed));
/** The riskiest classes that any statement leaves. */
const worstOf = (statements: readonly Classes[]): Classes => {
  const all = statements.flatMap((classes) => [...classes]);
  const worst = riskiest(new Set(all));
  return new Set(all.filter((name) => risk[name] === worst));
};

/** Weighs catalogue, figures and the maker's class, all that are given. */
const readChip = (input: ItemInput, { tpp, density }: OfOneCircuit): Outcome => {
  const catalogue = input.chip && catalogueReading(input.chip, input.datacentre);
  const figures = tpp === undefined ? undefined : figuresReading(tpp, density, input);
  const named = input.makerClass === undefined ? undefined : makerChipClasses[input.makerClass];
  const statement: Classes | undefined = named && new Set(named);

  const readings = [catalogue, figures].filter((reading) => reading !== undefined);
  const given = [...readings.map(({ wide }) => wide), ...(statement ? [statement] : [])];
  if (given.length === 0) return { ...plain, classes: ALL_CHIPS, unclassified: true };
  const classes = common(given);
  if (classes.size > 0) {
    if (statement) return { ...plain, classes };
    const strict = common(readings.map((reading) => reading.strict));
    return { ...plain, classes, unclassified: isOpen(strict), near: classes.size > strict.size };
  }
  // What the maker says, in writing or by its figures, may be less risky than all that the catalogue allows.
  const maker = [
    ...(statement ? [statement] : []),
    ...(figures && input.figuresFromMaker ? [figures.wide] : []),
  ];
  const said = common(maker);
  const isSafer =
    catalogue !== undefined &&
    said.size > 0 &&
    riskiest(said) < Math.min(...[...catalogue.wide].map((name) => risk[name]));
  const others = given.filter((one) => one !== catalogue?.wide && !maker.includes(one));
  if (isSafer && others.every((other) => agreeing(said, other).size > 0)) {
    // Until compliance confirms a safer class, those of the catalogue stay possible.
    const both = input.overrideConfirmed ? said : new Set([...said, ...catalogue.wide]);
    return { ...plain, classes: both, overridesCatalogue: true };
  }
  return { ...plain, classes: worstOf(given), contradiction: true };
};

const readMemory = ({ hbm, makerClass }: ItemInput): Outcome => {
  const byFigures: ItemClass | undefined = hbm && (isHbmControlled(hbm) ? 'c' : 'below');
  const statement: ItemClass | undefined =
    makerClass === undefined
      ? undefined
      : ['3A090', '3A090.c', 'z'].includes(makerClass)
        ? 'c'
        : makerChipClasses[makerClass]?.at(-1);
  const isOddForMemory = statement === 'a' || statement === 'b';
  if (!byFigures && !statement)
    return { ...plain, classes: new Set<ItemClass>(['below', 'c']), unclassified: true };
  if (!byFigures || !statement || risk[byFigures] === risk[statement])
    return {
      ...plain,
      classes: new Set<ItemClass>([statement ?? byFigures ?? 'c']),
      contradiction: isOddForMemory,
    };
  const riskier = risk[byFigures] > risk[statement] ? byFigures : statement;
  return { ...plain, classes: new Set<ItemClass>([riskier]), contradiction: true };
};

/**
 * A device that is no computer: its maker's ECCN is about the whole. Without it the class of the chip is one that
 * the whole may have.
 */
const readDevice = (input: ItemInput, inside: Outcome): Outcome => ({
  ...inside,
  classes: new Set(
    input.makerClass === undefined
      ? [...inside.classes, 'below', 'ear99']
      : makerChipClasses[input.makerClass],
  ),
});

/** Neither a chip nor memory nor a computer: on the list or EAR99, as its maker says. */
const readOther = ({ makerClass }: ItemInput): Outcome => {
  if (makerClass === undefined) return { ...plain, classes: new Set<ItemClass>(['other', 'ear99']) };
  if (makerClass === 'EAR99') return { ...plain, classes: new Set<ItemClass>(['ear99']) };
  if (makerClass === 'other-ccl') return { ...plain, classes: new Set<ItemClass>(['other']) };
  return { ...plain, classes: new Set(makerChipClasses[makerClass]), contradiction: true };
};

interface OfOneCircuit {
  readonly tpp: number | undefined;
  readonly density: number | undefined;
  readonly bandwidth: number | undefined;
}
const ofFigures = (figures: Figures | undefined): OfOneCircuit => {
  const tpp = figures && totalProcessingPerformance(figures);
  const density = figures && performanceDensity(tpp, applicableDieArea(figures));
  return { tpp, density, bandwidth: figures?.bandwidth };
};
const larger = (left: number | undefined, right: number | undefined): number | undefined =>
  left === undefined || right === undefined ? (left ?? right) : Math.max(left, right);

/** Reads the class of an item; see `ItemReading` for what comes out (Supplement No. 1 to Part 774, 3A090). */
export const readItem = (input: ItemInput): ItemReading => {
  const { kinds, chip, figures } = input;
  const isChip = ['ic', 'board', 'access', 'service', 'technology'].some((kind) => kinds.has(kind));
  const byFigures = ofFigures(figures);
  const byCatalogue: OfOneCircuit = {
    tpp: chip?.tppPerIc ?? undefined,
    density: chip?.pd ?? undefined,
    bandwidth: chip?.bandwidthPerIc ?? undefined,
  };
  // Of two sources the larger figure is shown, and is held against the limits that are no class.
  const { tpp, density } = (byFigures.tpp ?? 0) > (byCatalogue.tpp ?? 0) ? byFigures : byCatalogue;
  const bandwidth = larger(byCatalogue.bandwidth, byFigures.bandwidth);
  const met = tpp === undefined ? undefined : paragraphOf(tpp, density ?? 0);
  // A higher rate may meet another paragraph than the least one.
  const mayBeHigher = figures?.atLeast === true;
  const paragraph = mayBeHigher && !met?.startsWith('3A090.a') ? undefined : met;

  const isDevice = kinds.has('device');
  const inside: Outcome = readChip({ ...input, makerClass: undefined }, byFigures);

  const chipParts: Outcome[] = [];
  if (isChip) chipParts.push(readChip(input, byFigures));
  if (kinds.has('hbm')) chipParts.push(readMemory(input));
  const parts = [...chipParts];
  if (isDevice) parts.push(readDevice(input, inside));
  if (kinds.has('other')) parts.push(readOther(input));
  if (kinds.has('design-software')) {
    const design = readOther(input);
    // It may be no design software after all: then nothing contradicts.
    if (!design.contradiction || parts.length === 0) parts.push(design);
  }
  const classes = new Set(parts.flatMap((part) => [...part.classes]));
  const some = (key: keyof typeof plain): boolean => parts.some((part) => part[key]);

  const { tppBelow, bandwidthBelow } = thresholds.caseByCase;
  const caseByCaseBand =
    (tpp !== undefined && tpp >= tppBelow) || (bandwidth !== undefined && bandwidth >= bandwidthBelow)
      ? new Set(['no'])
      : tpp === undefined || bandwidth === undefined || mayBeHigher
        ? YES_NO
        : new Set(['yes']);

  return {
    classes,
    chipClasses: new Set([...(isDevice ? [inside] : []), ...chipParts].flatMap((part) => [...part.classes])),
    unclassified: some('unclassified'),
    near: some('near'),
    contradiction:
      some('contradiction') ||
      ((isChip || isDevice) && figures !== undefined && areAtOdds(figures)) ||
      (kinds.size === 1 && kinds.has('board') && classes.has('c')),
    overridesCatalogue: some('overridesCatalogue'),
    datacentreMatters: (isChip || isDevice) && (chip !== undefined || tpp !== undefined || classes.has('a')),
    caseByCaseBand,
    ...(tpp === undefined ? {} : { tpp }),
    ...(density === undefined ? {} : { density }),
    ...(bandwidth === undefined ? {} : { bandwidth }),
    ...(paragraph === undefined ? {} : { paragraph }),
  };
};

/**
 * Reads an item of which its maker said one of several things. What contradicts the rest is none of them, unless all
 * of them do.
 */
export const readEach = (
  statements: readonly (string | undefined)[],
  inputOf: (statement: string | undefined) => ItemInput,
): ItemReading => {
  const all = statements.map((statement) => readItem(inputOf(statement)));
  const sound = all.filter(({ contradiction }) => !contradiction);
  const left = sound.length > 0 ? sound : all;
  const some = (key: 'unclassified' | 'near' | 'overridesCatalogue' | 'datacentreMatters'): boolean =>
    left.some((reading) => reading[key]);
  return {
    ...(left[0] as ItemReading),
    classes: new Set(left.flatMap(({ classes }) => [...classes])),
    unclassified: some('unclassified'),
    near: some('near'),
    overridesCatalogue: some('overridesCatalogue'),
    datacentreMatters: some('datacentreMatters'),
  };
};
