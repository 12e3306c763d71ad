import { type Apart, caseLimits } from '../../machines';
import type { LineGroup } from './fields/lineGroups';

/**
 * The lines of a quotation as items of a deal: like lines are one, what the person set aside is none. A line that is
 * not known, or can be several products, is an item of which the chip is still asked.
 */
export const quotedItems = (groups: readonly LineGroup[]): readonly Apart[] =>
  groups
    .filter(({ first }) => first.aside === undefined)
    .map(({ first: { name, text, status, chips, chosen }, quantity }) => {
      const chip = chosen ?? (status === 'found' && chips.length === 1 ? chips[0] : undefined);
      return {
        name: (name || text).trim().slice(0, caseLimits.name),
        ...(quantity === undefined ? {} : { quantity: String(quantity) }),
        part: { answers: chip === undefined ? {} : { identifiedBy: 'name', chip } },
      };
    });
