/** What the law of other countries turns on: what goods leave Japan, and whose law else they meet. */
import { dateOf } from '../law';
import { all, any, type Condition, fact, from, someOf, test } from './conditions';
import { aOrBType, presumed3A090a } from './item';
import { goesToPlace, prcParty } from './route';

/** What leaves a country other than the United States; an in-country transfer leaves none. */
export const leavesAbroad = test('flow', 'reexport', 'import');
const leavesJapan = all(leavesAbroad, test('departure', 'JP'));

/** An integrated circuit of a TPP of 6,000 or more, or something with one in it. */
export const inJapanBand = any(
  test('japanBand', 'yes'),
  all(presumed3A090a, test('japanBandIfPresumed', 'yes')),
);
export const listedGoods = all(test('itemKind', 'ic', 'board', 'device', 'technology'), inJapanBand);

/** Japan listed integrated circuits by this figure, and computers that hold one, on this day. */
export const JAPAN_LIST = dateOf('japan-list');
/** On Japan's list of goods and technology, which asks for a permission whatever the destination. */
export const needsPermissionOfJapan = fact(
  'needsPermissionOfJapan',
  ['JP-LIST-IC', 'JP-LIST-COMPUTER', 'JP-LIST-TECH', 'JP-LIST-EFFECT'],
  all(from(JAPAN_LIST), leavesJapan, listedGoods),
);
/** Only equipment is asked for this class. */
export const equipmentLeavesJapan = all(leavesJapan, test('equipmentClass', '3b'));
export const mayNeedPermission = any(needsPermissionOfJapan, equipmentLeavesJapan);

/** Where a party sits itself, whoever owns it. */
const seats = ['endUserSeat', 'consigneeSeat', 'purchaserSeat', 'operatorSeat'] as const;
const sitsIn = (code: string): Condition => any(test('ownCountry', code), someOf(seats, code));
export const malaysia = all(aOrBType, any(sitsIn('MY'), goesToPlace('MY')));
export const taiwan = all(sitsIn('TW'), any(aOrBType, prcParty));
