/** Who is behind those who get it. */
import { all, any, not, test } from '../facts/conditions';
import { aOrBType } from '../facts/item';
import { movement, nothingMoves, prcTied } from '../facts/route';
import { choice, choices, country, noYes } from './entry';
import { access } from './when';

export const endUserSeat = country({
  screen: 'parties',
  law: ['REQ-B2'],
  terms: ['end-user', 'country-group-d5'],
  sheet: 'endUser',
  knows: 'customer',
  notKnown: 'raises',
  gist: ['where', 2],
  inBrief: true,
});

export const endUserParent = country({
  screen: 'parties',
  repeats: 'endUserSeat',
  law: ['ENF'],
  terms: ['ultimate-parent'],
  sheet: 'endUser',
  knows: 'customer',
  notKnown: 'raises-where-it-matters',
  station: 3,
  inBrief: true,
});

/** Hardware that goes to a host: who will use it there, and under whose control. */
export const hostedFor = choice(['itself', 'many', 'one-customer'], {
  calm: 'itself',
  screen: 'parties',
  asked: all(movement, test('itemKind', 'ic', 'board'), aOrBType),
  followedBy: 'hosting',
  law: ['REQ-B2', 'G-1.8-ACCESS'],
  terms: ['end-user', 'iaas'],
  knows: 'customer',
  notKnown: 'raises',
});
const mayHostOne = test('hostedFor', 'one-customer');

export const hostedControl = choice(['operator-keeps', 'dedicated', 'handed-over'], {
  screen: 'parties',
  asked: mayHostOne,
  feeds: 'hosting',
  law: ['G-1.8-ACCESS'],
  terms: [],
  knows: 'customer',
  notKnown: 'raises-where-it-matters',
});

export const hostedCustomerSeat = country({
  screen: 'parties',
  asked: mayHostOne,
  law: ['REQ-B2'],
  terms: ['country-group-d5'],
  sheet: 'endUser',
  knows: 'customer',
  notKnown: 'raises-where-it-matters',
});

export const hostedCustomerParent = country({
  screen: 'parties',
  asked: mayHostOne,
  repeats: 'hostedCustomerSeat',
  law: ['ENF'],
  terms: ['ultimate-parent'],
  sheet: 'endUser',
  knows: 'customer',
  notKnown: 'raises-where-it-matters',
});

export const operatorSeat = country({
  screen: 'parties',
  asked: access,
  law: ['G-1.6'],
  terms: [],
  sheet: 'endUser',
  knows: 'sales',
  asks: 'customer',
  notKnown: 'raises',
});

export const operatorParent = country({
  screen: 'parties',
  asked: access,
  repeats: 'operatorSeat',
  law: [],
  terms: [],
  sheet: 'endUser',
  knows: 'sales',
  asks: 'customer',
  notKnown: 'raises-where-it-matters',
  station: 4,
  gist: ['where', 3],
  inBrief: true,
});

export const users = choice(['organisations', 'persons'], {
  screen: 'parties',
  asked: any(access, nothingMoves),
  calm: 'organisations',
  law: ['CLOUD-AO', 'MOV-1', 'REQ-X2'],
  terms: ['end-user', 'deemed-export'],
  knows: 'customer',
  notKnown: 'left-open',
});

/** An intermediate consignee, such as a forwarder, stands with the purchaser. */
export const otherParties = choices(['none', 'ultimate-consignee', 'purchaser'], ['none'], {
  screen: 'parties',
  asked: movement,
  feeds: 'otherParties',
  law: [],
  terms: [],
  knows: 'sales',
  notKnown: 'raises',
});

export const consigneeSeat = country({
  screen: 'parties',
  naming: { on: ['otherParties'], names: 'ultimate-consignee' },
  followedBy: 'consignee',
  reads: ['otherParties', 'consigneeSeat'],
  law: ['REQ-B2', 'EU-6'],
  terms: ['ultimate-consignee'],
  sheet: 'consignee',
  knows: 'sales',
  asks: 'customer',
  notKnown: 'raises',
});

export const consigneeParent = country({
  screen: 'parties',
  naming: { on: ['otherParties'], names: 'ultimate-consignee' },
  followedBy: 'consignee',
  reads: ['otherParties', 'consigneeParent'],
  repeats: 'consigneeSeat',
  law: [],
  terms: ['ultimate-parent'],
  sheet: 'consignee',
  knows: 'sales',
  asks: 'customer',
  notKnown: 'raises-where-it-matters',
});

export const purchaserSeat = country({
  screen: 'parties',
  naming: { on: ['otherParties'], names: 'purchaser' },
  followedBy: 'purchaser',
  reads: ['otherParties', 'purchaserSeat'],
  law: [],
  terms: ['intermediate-consignee'],
  sheet: 'buyer',
  knows: 'sales',
  asks: 'customer',
  notKnown: 'raises',
});

export const purchaserParent = country({
  screen: 'parties',
  naming: { on: ['otherParties'], names: 'purchaser' },
  followedBy: 'purchaser',
  reads: ['otherParties', 'purchaserParent'],
  repeats: 'purchaserSeat',
  law: [],
  terms: ['ultimate-parent'],
  sheet: 'buyer',
  knows: 'sales',
  asks: 'customer',
  notKnown: 'raises-where-it-matters',
});

export const prcNexus = noYes({
  screen: 'parties',
  asked: not(prcTied),
  law: ['G-5-AFSL'],
  terms: [],
  knows: 'sales',
  notKnown: 'left-open',
});
