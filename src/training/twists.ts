import type { Scenario, Twist } from '../../machines';

/** The twists of a deal that a room is told, one event each. */
export const toldTwists = ({ twists }: Scenario): readonly Twist[] =>
  twists.filter(({ internal }) => !internal);
