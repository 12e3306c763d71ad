/** AI training and the other end uses of Part 744. */
import { all, test } from '../facts/conditions';
import { trainingScenario, usPersonSupportsFab } from '../facts/endUse';
import { checklist, choice, country, noYes, yesNo } from './entry';

export const training = choice(['neither', 'inference', 'training'], {
  screen: 'endUse',
  asked: trainingScenario,
  law: ['G-1.2', 'G-1.4'],
  terms: ['iaas', 'knowledge'],
  sheet: 'use',
  knows: 'customer',
  notKnown: 'raises',
  station: 1,
  inBrief: true,
});

export const trainingForD5 = noYes({
  screen: 'endUse',
  asked: all(trainingScenario, test('training', 'training', 'inference')),
  law: ['G-1.8'],
  terms: ['country-group-d5'],
  sheet: 'use',
  knows: 'customer',
  notKnown: 'raises',
});

export const endUse = checklist(
  [
    'wmd',
    'military-intelligence',
    'military',
    'supercomputer',
    'advanced-node',
    'equipment',
    'us-person-fab',
    'node-unknown',
  ],
  ['no-sign', 'not-asked', 'known'],
  'not-asked',
  {
    screen: 'endUse',
    feeds: 'endUse',
    law: ['EU-1', 'EU-2', 'EU-3', 'EU-12', 'EU-11', 'EU-13', 'EU-14', 'EU-16', 'EU-5'],
    terms: ['knowledge'],
    sheet: 'use',
    knows: 'sales',
    notKnown: 'raises-where-it-matters',
    mayStayOpen: true,
  },
);

export const intelligenceCountry = country({
  screen: 'endUse',
  asked: test('useIntelligence', 'known'),
  law: [],
  terms: [],
  knows: 'customer',
  notKnown: 'raises',
});

export const militaryCountry = country({
  screen: 'endUse',
  asked: test('useMilitary', 'known'),
  law: [],
  terms: [],
  knows: 'customer',
  notKnown: 'raises',
});

export const employerCarveOut = yesNo({
  screen: 'endUse',
  asked: usPersonSupportsFab,
  law: ['EU-5'],
  terms: ['us-person'],
  knows: 'compliance',
  notKnown: 'raises',
});
