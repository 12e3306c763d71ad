/** AI training for parties of D:5 or Macau, and the end uses of Part 744. */
import { dateOf } from '../law';
import { all, any, fact, inGroup, knownFrom, not, test } from './conditions';
import { aType, hardwareInUse, subjectToEar } from './item';
import { movement, nothingMoves } from './route';

/** BIS published its policy statement on this day; the training rows speak from then on. */
export const POLICY_STATEMENT = dateOf('non-enforcement');

/** S1 supply of a-type items, S2 items already held put to a new use or user, S3 a US person's support. */
export const trainingScenario = fact(
  'trainingScenario',
  ['G-1.3', 'G-1.4'],
  all(
    knownFrom(POLICY_STATEMENT),
    any(
      all(subjectToEar, any(all(movement, aType), all(nothingMoves, aType, hardwareInUse))),
      all(test('usPerson', 'yes'), any(hardwareInUse, test('itemKind', 'hbm', 'technology'))),
    ),
  ),
);
const forD5OrMacau = test('trainingForD5', 'yes');
export const trainsForD5OrMacau = fact(
  'trainsForD5OrMacau',
  ['G-1.4', 'G-1.6'],
  all(trainingScenario, test('training', 'training'), forD5OrMacau),
);
export const infersForD5OrMacau = fact(
  'infersForD5OrMacau',
  ['G-1.8'],
  all(trainingScenario, test('training', 'inference'), forD5OrMacau),
);

export const knowsWmdOrIntelligence = fact(
  'knowsWmdOrIntelligence',
  ['EU-1', 'EU-2', 'EU-3', 'EU-12', 'F-02'],
  any(test('useWmd', 'known'), test('useIntelligence', 'known')),
);
export const wmdOrIntelligenceNotAsked = all(
  not(knowsWmdOrIntelligence),
  any(test('useWmd', 'not-asked'), test('useIntelligence', 'not-asked')),
);
export const wmdAndIntelligenceNoSign = all(test('useWmd', 'no-sign'), test('useIntelligence', 'no-sign'));

const intelligence = test('useIntelligence', 'known');
/** Military-intelligence end use or user of a 744.22 country, or knowledge of a WMD use. */
export const wmdOrListedIntelligence = any(
  test('useWmd', 'known'),
  all(intelligence, inGroup('intelligenceCountry', 'MIL_22')),
);
const otherD5 = all(
  intelligence,
  inGroup('intelligenceCountry', 'D5MO'),
  not(inGroup('intelligenceCountry', 'MIL_22')),
);
export const intelligenceOfMilitaryCountry = all(otherD5, inGroup('intelligenceCountry', 'MIL_21'));
export const intelligenceOfOtherD5 = all(otherD5, not(inGroup('intelligenceCountry', 'MIL_21')));
export const intelligenceElsewhere = all(
  intelligence,
  not(inGroup('intelligenceCountry', 'D5MO')),
  not(inGroup('intelligenceCountry', 'MIL_22')),
);

/** 744.21 for its listed countries; 744.17 adds microprocessors for the military of a D:1 country. */
export const militaryEndUse = fact(
  'militaryEndUse',
  ['EU-11', 'EU-10'],
  all(
    test('useMilitary', 'known'),
    any(
      inGroup('militaryCountry', 'MIL_21'),
      all(inGroup('militaryCountry', 'D1'), test('itemKind', 'ic', 'board')),
    ),
  ),
);
/** A US person supports advanced-node or equipment production in D:5 or Macau with items outside the EAR. */
export const usPersonSupportsFab = fact(
  'usPersonSupportsFab',
  ['EU-5'],
  all(test('usPerson', 'yes'), test('useUsPersonFab', 'known')),
);
