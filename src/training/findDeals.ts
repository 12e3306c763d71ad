import type { Scenario } from '../../machines';
import { shippedDeal } from '../deals/deals';
import type { Desk } from '../store/desk';
import { ownDeals } from './own/shelf';

export { ownDeals };

/** A deal by its id, shipped or made by the person. */
export const findDeal = (desk: Desk, id: string): Scenario | undefined =>
  shippedDeal(id) ?? ownDeals(desk).find((deal) => deal.id === id);
