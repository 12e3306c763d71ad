/** The US lists, and the owners on them. */
import { all, any, test } from '../facts/conditions';
import { aOrBType } from '../facts/item';
import { movement } from '../facts/route';
import { choice, choices, noYes } from './entry';
import { match } from './when';

export const screening = choice(['clear', 'not-done', 'unconfirmed', 'match'], {
  dontKnow: 'not-done',
  calm: 'clear',
  screen: 'lists',
  law: ['EU-6', 'EU-8', 'EU-9', 'EU-11', 'FDP-05'],
  terms: [],
  sheet: 'others',
  knows: 'compliance',
  notKnown: 'raises',
  inBrief: true,
});

export const matchedLists = choices(['unverified', 'meu', 'entity', 'entity-fn5', 'denied', 'sdn'], [], {
  screen: 'lists',
  asked: match,
  feeds: 'matchedLists',
  law: [],
  terms: ['entity-list', 'meu-list', 'unverified-list', 'denied-person', 'sdn'],
  knows: 'compliance',
  notKnown: 'raises',
});

export const matchedParty = choice(['elsewhere', 'in-movement'], {
  ordered: true,
  screen: 'lists',
  asked: all(match, movement, any(test('matchedEntity', 'yes'), test('matchedMeu', 'yes'))),
  law: [],
  terms: ['ultimate-consignee', 'intermediate-consignee'],
  knows: 'compliance',
  notKnown: 'raises',
});

/** The list for military end users names the mass-market encryption items, and none of the other paragraphs .z. */
export const zBase = choice(['5A992', 'other'], {
  screen: 'lists',
  asked: all(
    match,
    movement,
    aOrBType,
    test('zParagraph', 'possible'),
    test('matchedMeu', 'yes'),
    test('matchedParty', 'in-movement'),
  ),
  law: ['MEU-ITEMS'],
  terms: ['z-paragraph', 'meu-list'],
  knows: 'maker',
  compliance: true,
  notKnown: 'raises',
});

export const owners = choice(['none', 'minority', 'share-unknown', 'majority'], {
  leavesOpen: ['share-unknown'],
  calm: 'none',
  screen: 'lists',
  feeds: 'owners',
  lookedUp: true,
  law: ['AFF-ON', 'AFF-STAY', 'AFF-BACK'],
  terms: ['affiliates-rule'],
  knows: 'compliance',
  notKnown: 'raises',
});

export const ownerSdn = noYes({
  screen: 'lists',
  asked: test('ownersAnswer', 'majority', 'share-unknown'),
  followedBy: 'ownerSdn',
  lookedUp: true,
  law: [],
  terms: [],
  knows: 'compliance',
  notKnown: 'raises',
});

export const minorityResolved = choice(['resolved', 'open'], {
  ordered: true,
  dontKnow: 'open',
  screen: 'lists',
  asked: test('ownersAnswer', 'minority'),
  law: [],
  terms: [],
  knows: 'compliance',
  notKnown: 'raises',
});
