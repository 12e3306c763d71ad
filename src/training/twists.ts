/** The twists of a deal that tell one thing at a time. */
import { changedBy, type Scenario, type Twist } from '../../machines';
import { isShipped } from '../deals/deals';

/**
 * What may be asked of a room: of a shipped deal the twists that change one answer, or the dates alone. The others
 * are for the proof that every wrong rule is noticed by some deal. Whoever makes a deal decides for it.
 */
export const twistsOfOneThing = (deal: Scenario): readonly Twist[] =>
  isShipped(deal)
    ? deal.twists.filter(({ theCase }) => changedBy(deal.theCase, theCase).length === 1)
    : deal.twists;
