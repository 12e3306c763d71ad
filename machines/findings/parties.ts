import { all, any, not, test } from '../facts/conditions';
import { notSubject, presumed3A090a, subjectToEar } from '../facts/item';
import { movement } from '../facts/route';
import { dateOf, dayBefore } from '../law';
import type { Row } from './row';

const match = test('screening', 'match');
const onEntityList = all(match, test('matchedEntity', 'yes'));
const onMeuList = all(match, test('matchedMeu', 'yes'));
export const denied = all(match, test('matchedDenied', 'yes'));
export const sdn = all(match, test('matchedSdn', 'yes'));
export const unverified = all(match, test('matchedUnverified', 'yes'));
export const partyToMovement = all(movement, test('matchedParty', 'in-movement'));
/** Items of Supplement No. 2 to Part 744, such as 3A991, 5A992 and 5D992; 3A090 and 4A090 are not among them. */
export const supplement2Item = any(
  all(test('class', 'below', 'excluded'), not(presumed3A090a)),
  all(test('class', 'a', 'b'), not(presumed3A090a), test('zBase', '5A992')),
  test('equipmentClass', 'other-ccl'),
);
export const entityInMovement = all(onEntityList, partyToMovement);
export const meuParty = all(onMeuList, partyToMovement);
export const meuItem = all(meuParty, supplement2Item);

const majority = test('ownership', 'majority');
const sdnOwned = all(majority, test('ownerSdn', 'yes'));
export const affiliate = all(majority, not(test('ownerSdn', 'yes')));
const shareUnknown = all(test('ownersAnswer', 'share-unknown'));
const minority = test('ownersAnswer', 'minority');

/** The affiliates rule switched on, was stayed, and came back on the face of the last text found. */
export const AFFILIATES_ON = dateOf('affiliates-on');
export const AFFILIATES_STAYED = dateOf('affiliates-stayed');
export const AFFILIATES_BACK = dateOf('affiliates-back');
const whileOn = { from: AFFILIATES_ON, to: dayBefore(AFFILIATES_STAYED) };
const whileStayed = { from: AFFILIATES_STAYED, to: dayBefore(AFFILIATES_BACK) };
const whileBack = { from: AFFILIATES_BACK };

export const ruleOn = any(whileOn, whileBack);
/** Owned by listed parties, or by nobody knows how much, while that makes a party a listed one. */
export const affiliateCountsAsListed = all(ruleOn, any(majority, shareUnknown));

/** What needs a licence because of who is listed, or owned by who is. */
export const listedPartyLicence = any(
  entityInMovement,
  meuItem,
  all(movement, ruleOn, any(affiliate, shareUnknown)),
);

export const partyRows: readonly Row[] = [
  {
    id: 'licence.listed-party',
    variant: 'entity',
    regime: 'parties',
    when: entityInMovement,
    level: 'licence',
    force: 'rule',
    cite: ['EU-6', 'BAR-04'],
  },
  {
    id: 'licence.listed-party',
    variant: 'meu-item',
    regime: 'parties',
    when: meuItem,
    level: 'licence',
    force: 'rule',
    cite: ['EU-11', 'MEU-ITEMS'],
  },
  {
    id: 'licence.listed-party',
    variant: 'meu',
    regime: 'parties',
    when: all(meuParty, not(supplement2Item)),
    level: 'hold',
    force: 'rule',
    cite: ['EU-11', 'MEU-ITEMS', 'FLAG-RULE'],
  },
  {
    id: 'licence.listed-party',
    variant: 'elsewhere',
    regime: 'parties',
    when: all(any(onEntityList, onMeuList), not(partyToMovement)),
    level: 'hold',
    force: 'practice',
    cite: ['EU-6', 'EU-11'],
  },
  {
    id: 'licence.listed-party',
    variant: 'denied',
    regime: 'parties',
    when: any(all(denied, subjectToEar), sdn),
    level: 'stop',
    force: 'rule',
    cite: ['F-03', 'EU-9'],
  },
  {
    id: 'licence.listed-party',
    variant: 'not-subject',
    regime: 'parties',
    when: all(
      notSubject,
      any(onEntityList, onMeuList, unverified, denied, all(ruleOn, any(affiliate, shareUnknown))),
    ),
    level: 'hold',
    force: 'practice',
    cite: ['EU-6', 'EU-11', 'F-03'],
  },
  {
    id: 'licence.listed-party',
    variant: 'unverified',
    regime: 'parties',
    when: unverified,
    level: 'hold',
    force: 'rule',
    cite: ['EU-8', 'BAR-03'],
  },
  {
    id: 'licence.listed-party',
    variant: 'unconfirmed',
    regime: 'parties',
    when: test('screening', 'unconfirmed'),
    level: 'hold',
    force: 'practice',
    cite: ['EU-6', 'FLAG-RULE'],
    lack: true,
  },
  {
    id: 'licence.screening-missing',
    regime: 'parties',
    when: test('screening', 'not-done'),
    level: 'hold',
    force: 'practice',
    cite: ['EU-6'],
    lack: true,
  },
  {
    id: 'licence.affiliate',
    variant: 'before',
    regime: 'parties',
    when: affiliate,
    level: 'hold',
    force: 'practice',
    cite: ['EU-6', 'FLAG-RULE'],
    to: dayBefore(AFFILIATES_ON),
  },
  {
    id: 'licence.affiliate',
    variant: 'on',
    regime: 'parties',
    when: all(affiliate, movement),
    level: 'licence',
    force: 'rule',
    cite: ['AFF-ON', 'EU-7', 'AFF-STAY'],
    ...whileOn,
  },
  {
    id: 'licence.affiliate',
    variant: 'stayed',
    regime: 'parties',
    when: affiliate,
    level: 'hold',
    force: 'rule',
    cite: ['AFF-STAY', 'AFF-ON', 'FLAG-RULE'],
    ...whileStayed,
  },
  {
    id: 'licence.affiliate',
    variant: 'back',
    regime: 'parties',
    when: all(affiliate, movement),
    level: 'licence',
    force: 'rule',
    cite: ['AFF-BACK', 'AFF-ON', 'AFF-STAY', 'AFF-TRUCE'],
    ...whileBack,
  },
  {
    id: 'licence.affiliate',
    variant: 'no-movement',
    regime: 'parties',
    when: all(affiliate, not(movement)),
    level: 'hold',
    force: 'practice',
    cite: ['AFF-ON', 'EU-6'],
    ...whileOn,
  },
  {
    id: 'licence.affiliate',
    variant: 'no-movement-back',
    regime: 'parties',
    when: all(affiliate, not(movement)),
    level: 'hold',
    force: 'practice',
    cite: ['AFF-BACK', 'AFF-ON', 'EU-6'],
    ...whileBack,
  },
  {
    id: 'licence.affiliate',
    variant: 'sdn',
    regime: 'parties',
    when: sdnOwned,
    level: 'stop',
    force: 'rule',
    cite: ['OFAC-50', 'EU-9', 'AFF-STAY'],
  },
  {
    id: 'licence.affiliate-unknown',
    variant: 'on',
    regime: 'parties',
    when: all(shareUnknown, movement),
    level: 'licence',
    force: 'rule',
    cite: ['FLAG-29', 'AFF-ON'],
    ...whileOn,
  },
  {
    id: 'licence.affiliate-unknown',
    variant: 'back',
    regime: 'parties',
    when: all(shareUnknown, movement),
    level: 'licence',
    force: 'rule',
    cite: ['FLAG-29', 'AFF-STAY', 'AFF-BACK', 'AFF-TRUCE'],
    ...whileBack,
  },
  {
    id: 'licence.affiliate-unknown',
    regime: 'parties',
    when: all(shareUnknown, not(all(ruleOn, movement))),
    level: 'hold',
    force: 'practice',
    cite: ['EU-6', 'FLAG-RULE', 'AFF-ON', 'AFF-STAY'],
    lack: true,
  },
  {
    id: 'licence.affiliate-not-checked',
    regime: 'parties',
    when: test('ownersAnswer', 'not-checked'),
    level: 'hold',
    force: 'practice',
    cite: ['AFF-ON'],
    ...whileOn,
    lack: true,
  },
  {
    id: 'licence.affiliate-not-checked',
    variant: 'back',
    regime: 'parties',
    when: test('ownersAnswer', 'not-checked'),
    level: 'hold',
    force: 'practice',
    cite: ['AFF-ON', 'AFF-STAY', 'AFF-BACK', 'AFF-TRUCE'],
    ...whileBack,
    lack: true,
  },
  {
    id: 'licence.affiliate-minority',
    variant: 'open',
    regime: 'parties',
    when: all(minority, test('minorityResolved', 'open')),
    level: 'hold',
    force: 'practice',
    cite: ['FLAG-RULE', 'AFF-ON', 'AFF-MINORITY'],
  },
  {
    id: 'licence.affiliate-minority',
    variant: 'resolved',
    regime: 'parties',
    when: all(minority, test('minorityResolved', 'resolved')),
    level: 'care',
    force: 'practice',
    cite: ['FLAG-RULE', 'AFF-MINORITY'],
  },
];
