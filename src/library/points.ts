/** The chips as points: where each stands on the axes, and how it is drawn. */
import { scaleLog } from 'd3-scale';
import { type Case, classify, derive, type Figures, law } from '../../machines';

/** How a class is drawn; open where the die area is missing and the figures do not decide without it. */
export type Shape = 'a' | 'b' | 'none' | 'open';

export const shapeOf = (headline: law.Headline): Shape => {
  if (headline.startsWith('a.')) return 'a';
  if (headline.startsWith('b.')) return 'b';
  return headline === 'none' ? 'none' : 'open';
};

/** What both axes show, widened to numbers that read well. */
const known = <V>(values: readonly (V | null)[]): V[] => values.filter((value) => value !== null);
const tppOf = (chip: law.Chip): number | null => chip.tppPerIc ?? chip.tppLowerBound;
const extent = (values: readonly number[]): [number, number] => [
  Math.min(...values) / 1.3,
  Math.max(...values) * 1.3,
];

/** Both scales give per cent of the picture, so that it fits any width without being measured. */
export const tppScale = scaleLog()
  .domain(extent(known(law.chips().map(tppOf))))
  .range([0, 100]);
export const densityScale = scaleLog()
  .domain(extent(known(law.chips().map(({ pd }) => pd))))
  .range([100, 0]);

export interface ChipPoint {
  readonly chip: law.Chip;
  readonly shape: Shape;
  readonly tpp: number;
  /** `null` where no die area is known. */
  readonly density: number | null;
  /** The TPP is at least this. */
  readonly isLowerBound: boolean;
  readonly isWeak: boolean;
}

/** A chip as a point; none without a TPP. */
export const chipPointOf = (chip: law.Chip): ChipPoint | undefined => {
  const tpp = tppOf(chip);
  if (tpp === null) return undefined;
  const confidence = chip.pd === null ? chip.confidence : (chip.pdConfidence ?? chip.confidence);
  return {
    chip,
    shape: shapeOf(chip.headline),
    tpp,
    density: chip.pd,
    isLowerBound: chip.tppPerIc === null,
    isWeak: confidence === 'low' || confidence === 'memory',
  };
};

/** What the open case is about: an entry of the catalogue, or figures that the person entered. */
export type InHand =
  | { readonly kind: 'chip'; readonly chip: law.Chip }
  | { readonly kind: 'figures'; readonly tpp: number; readonly density: number | null };

export const inHandOf = (theCase: Case | undefined): InHand | undefined => {
  if (!theCase) return undefined;
  const { asked } = derive(theCase);
  const { chip: id, figures } = theCase.answers;
  const chip = asked.has('chip') && typeof id === 'string' ? law.chipOfId(id) : undefined;
  if (chip) return { kind: 'chip', chip };
  if (!asked.has('figures') || typeof figures !== 'object') return undefined;
  const { tpp, units } = figures as Figures;
  if (tpp === undefined && !units?.length) return undefined;
  const read = classify(figures as Figures, 'unknown');
  return { kind: 'figures', tpp: read.tpp, density: read.performanceDensity };
};
