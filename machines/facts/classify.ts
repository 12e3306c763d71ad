import type { Figures } from '../answers';
import {
  anything,
  applicableDieArea,
  classesWithin,
  type Datacentre,
  exactly,
  from,
  type ItemClass,
  type Paragraph,
  paragraphOf,
  performanceDensity,
  totalProcessingPerformance,
} from './classification';

export interface Classification {
  /** Every class that the figures leave open; one if they decide. */
  readonly classes: readonly ItemClass[];
  /** The paragraph that decides; none where the class is open or below. */
  readonly paragraph: Paragraph | 'Note 2' | null;
  readonly tpp: number;
  /** TPP per mm²; `null` where no counting die area is known. */
  readonly performanceDensity: number | null;
}

/**
 * Classifies one integrated circuit by its figures (3A090.a, .b and Note 2 to 3A090).
 *
 * @param datacentre - whether it is designed or marketed for data centres; not known counts as yes.
 * @throws {RangeError} without figures to compute a TPP from.
 */
export const classify = (figures: Figures, datacentre: Datacentre): Classification => {
  const tpp = totalProcessingPerformance(figures);
  if (tpp === undefined) throw new RangeError('neither a TPP nor rates to compute it from');
  const density = performanceDensity(tpp, applicableDieArea(figures));
  const within = figures.atLeast ? from : exactly;
  const classes = [
    ...classesWithin(within(tpp), density === undefined ? anything : within(density), datacentre),
  ];
  const [only] = classes.length === 1 ? classes : [];
  return {
    classes,
    paragraph: only === 'excluded' ? 'Note 2' : ((only && paragraphOf(tpp, density ?? 0)) ?? null),
    tpp,
    performanceDensity: density ?? null,
  };
};
