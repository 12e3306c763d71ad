/** Who takes part. */
import { choice, country, noYes } from './entry';

export const role = choice(
  ['seller', 'reexporter', 'cloud', 'buyer', 'foundry', 'service', 'finance', 'equipment'],
  {
    rare: ['buyer', 'service', 'finance', 'equipment'],
    screen: 'part',
    law: ['F-01'],
    terms: ['iaas', 'foundry-osat'],
    knows: 'sales',
    notKnown: 'raises-where-it-matters',
    station: 1,
    inBrief: true,
    ofTheDeal: true,
    single: true,
  },
);

export const ownCountry = country({
  screen: 'part',
  law: [],
  terms: [],
  knows: 'sales',
  notKnown: 'left-open',
  ofTheDeal: true,
});

export const usPerson = noYes({
  screen: 'part',
  law: ['EU-4'],
  terms: ['us-person'],
  knows: 'compliance',
  notKnown: 'raises-where-it-matters',
  ofTheDeal: true,
});
