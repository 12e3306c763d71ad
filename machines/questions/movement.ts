/** What moves, and where it goes. */
import { all, any, from, not } from '../facts/conditions';
import { advanced, aOrBType, isEquipment } from '../facts/item';
import { JAPAN_LIST, leavesAbroad, listedGoods } from '../facts/otherLaw';
import { movement } from '../facts/route';
import { dateOf } from '../law';
import { choice, country, noYes } from './entry';
import { access, technologyForChips } from './when';

export const flow = choice(['export', 'reexport', 'in-country', 'deemed', 'domestic', 'import', 'nothing'], {
  rare: ['deemed', 'domestic', 'import'],
  screen: 'movement',
  asked: not(access),
  reads: ['flow', 'accessControl'],
  law: ['MOV-1', 'MOV-2', 'MOV-3', 'MOV-5'],
  terms: ['export', 'reexport', 'in-country-transfer', 'deemed-export'],
  sheet: 'movement',
  knows: 'sales',
  notKnown: 'raises-where-it-matters',
  station: 1,
  inBrief: true,
  ofTheDeal: true,
});

export const accessControl = choice(['operator-keeps', 'dedicated', 'handed-over'], {
  screen: 'movement',
  asked: access,
  feeds: 'access',
  law: [],
  terms: [],
  knows: 'sales',
  asks: 'customer',
  notKnown: 'raises-where-it-matters',
  ofTheDeal: true,
});

export const purpose = choice(
  ['sale', 'lease', 'repair-return', 'replacement', 'temporary', 'own-group', 'return-to-maker', 'scrap'],
  {
    calm: 'sale',
    rare: ['replacement', 'temporary', 'own-group', 'return-to-maker', 'scrap'],
    screen: 'movement',
    asked: movement,
    feeds: 'purpose',
    law: ['BAR-01', 'EX-TMP-6', 'EX-RPL-A'],
    terms: ['licence-exception'],
    knows: 'sales',
    notKnown: 'left-open',
  },
);

export const departure = country({
  screen: 'movement',
  asked: all(
    leavesAbroad,
    any(all(from(JAPAN_LIST), listedGoods), isEquipment, all(technologyForChips, advanced)),
  ),
  feeds: 'departure',
  law: ['JP-LIST-IC', 'JP-LIST-COMPUTER', 'JP-LIST-EFFECT', 'REQ-T1'],
  terms: ['tpp'],
  sheet: 'movement',
  knows: 'sales',
  notKnown: 'raises-where-it-matters',
});

export const origin = choice(['us', 'foreign', 'not-subject-written', 'not-subject-claimed'], {
  dontKnow: 'foreign',
  screen: 'movement',
  law: ['JUR-1'],
  terms: ['de-minimis', 'fdp-rule'],
  knows: 'compliance',
  notKnown: 'counts-as-worse',
  mayStayOpen: true,
  ofTheDeal: true,
});

export const destination = country({
  screen: 'movement',
  asked: movement,
  followedBy: 'abroad',
  law: ['REQ-B1', 'REQ-C1', 'C-GROUPS', 'C-HK'],
  terms: ['ultimate-consignee', 'country-group-d5', 'country-group-a1-a5-a6'],
  sheet: 'movement',
  knows: 'sales',
  asks: 'customer',
  notKnown: 'raises',
  station: 2,
  gist: ['where', 1],
  inBrief: true,
});

export const occupiedUkraine = noYes({
  screen: 'movement',
  asked: movement,
  naming: { on: ['destination', 'onwardDestination'], names: 'UA' },
  law: ['EMB-1', 'EMB-2', 'EMB-3'],
  terms: [],
  knows: 'sales',
  asks: 'customer',
  notKnown: 'raises',
});

export const uaeApproved = choice(['listed', 'g42', 'no'], {
  ordered: true,
  screen: 'movement',
  behind: 'onwardDestination',
  asked: all(movement, aOrBType, from(dateOf('uae'))),
  naming: { on: ['destination', 'onwardDestination'], names: 'AE' },
  law: ['REQ-X1'],
  terms: [],
  knows: 'compliance',
  notKnown: 'raises',
});

export const onward = choice(['none', 'known'], {
  ordered: true,
  knowledge: true,
  screen: 'movement',
  asked: movement,
  feeds: 'onward',
  law: [],
  terms: [],
  sheet: 'movement',
  knows: 'sales',
  asks: 'customer',
  notKnown: 'left-open',
});

export const onwardDestination = country({
  screen: 'movement',
  asked: movement,
  naming: { on: ['onward'], names: 'known' },
  reads: ['onward', 'onwardDestination'],
  law: [],
  terms: [],
  sheet: 'movement',
  knows: 'sales',
  asks: 'customer',
  notKnown: 'raises',
  inBrief: true,
});
