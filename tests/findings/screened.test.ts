import { describe, expect, it } from 'vitest';
import { judged, type Said } from './support';

/** Each party whom nobody knows, in a deal that asks about it. */
const unknown: Readonly<Record<string, Said>> = {
  'the end user': { endUserSeat: 'unknown' },
  'the customer of a host': {
    hostedFor: 'one-customer',
    hostedControl: 'handed-over',
    hostedCustomerSeat: 'unknown',
  },
  'the ultimate consignee': { otherParties: ['ultimate-consignee'], consigneeSeat: 'unknown' },
  'the purchaser': { otherParties: ['purchaser'], purchaserSeat: 'unknown' },
  'whether there is another': { otherParties: 'unknown' },
};
const idsOf = (...said: readonly Said[]) => judged(...said).findings.map(({ id }) => id);

describe('"no match" on the lists beside a party whom nobody knows', () => {
  it.each(Object.entries(unknown))('is held as a contradiction: %s', (_who, said) => {
    expect(idsOf(said)).toContain('case.contradiction');
    expect(idsOf(said, { screening: 'unconfirmed' })).not.toContain('case.contradiction');
    expect(idsOf(said, { screening: 'not-done' })).not.toContain('case.contradiction');
  });

  it('is none where every party is known', () => {
    expect(idsOf()).not.toContain('case.contradiction');
  });
});
