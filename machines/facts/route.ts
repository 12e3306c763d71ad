/** Where the item goes, and who is behind those who receive it. */
import { dateOf, type GroupId } from '../law';
import {
  all,
  any,
  before,
  type Condition,
  fact,
  from,
  inGroup,
  not,
  otherThan,
  possibly,
  someIn,
  someOf,
  test,
} from './conditions';
import { prcDesigned3A090 } from './designer';
import {
  advanced,
  aOrBType,
  aType,
  commodity,
  cType,
  datacentreA,
  designedInD5OrMacau,
  designers,
  hardwareInUse,
  isEquipment,
  onControlList,
} from './item';

/** An export, re-export or in-country transfer (734.13, 734.14, 734.16); remote access is none. */
export const movement = fact(
  'movement',
  ['MOV-1', 'MOV-2', 'MOV-3'],
  test('flow', 'export', 'reexport', 'in-country'),
);
export const nothingMoves = test('flow', 'nothing');

/** A known onward delivery is the destination as much as the first stop is (734.14). */
const stops = ['destination', 'onwardDestination'] as const;
export const goesTo = (group: GroupId): Condition => someIn(stops, group);
export const goesToPlace = (...codes: string[]): Condition => someOf(stops, ...codes);
export const outsideUs = any(otherThan('destination', 'US'), otherThan('onwardDestination', 'US'));

/** Destination scope of 742.6(a)(6)(iii) before the Diffusion Rule, with every place in D:5 or Macau. */
export const toRestrictedDestination = fact(
  'toRestrictedDestination',
  ['REQ-B1', 'C-GROUPS'],
  any(goesTo('DX'), goesTo('D5MO')),
);
export const toD5OrMacau = fact('toD5OrMacau', ['C-GROUPS', 'REQ-C1'], goesTo('D5MO'));

const recipients = ['endUserSeat', 'endUserParent', 'consigneeSeat', 'consigneeParent'] as const;
const purchasers = ['purchaserSeat', 'purchaserParent'] as const;
const operators = ['operatorSeat', 'operatorParent'] as const;
const seats = ['endUserSeat', 'consigneeSeat', 'purchaserSeat', 'operatorSeat'] as const;
const parents = ['endUserParent', 'consigneeParent', 'purchaserParent', 'operatorParent'] as const;
const endUser = ['endUserSeat', 'endUserParent'] as const;
const parties = [...recipients, ...purchasers, ...operators] as const;

/** The one customer of a host, where it counts as an end user. */
const hostedCustomers = ['hostedCustomerSeat', 'hostedCustomerParent'] as const;
const isHostedParty = test('hostedParty', 'yes');

/** For a foundry or OSAT the designer that orders is a party too. */
const orderingDesignerInD5OrMacau = all(test('role', 'foundry'), designedInD5OrMacau);

/** End user, hosted customer or ultimate consignee with its seat, or its ultimate parent's seat, in D:5 or Macau. */
export const recipientHqInD5OrMacau = fact(
  'recipientHqInD5OrMacau',
  ['REQ-A1', 'REQ-B2', 'ENF'],
  any(
    someIn(recipients, 'D5MO'),
    all(isHostedParty, someIn(hostedCustomers, 'D5MO')),
    orderingDesignerInD5OrMacau,
  ),
);
export const purchaserHqInD5OrMacau = fact('purchaserHqInD5OrMacau', ['REQ-B2'], someIn(purchasers, 'D5MO'));
export const anyHqInD5OrMacau = any(
  recipientHqInD5OrMacau,
  purchaserHqInD5OrMacau,
  someIn(operators, 'D5MO'),
);
/** Any party, the ordering designer of a foundry or OSAT among them. */
export const partyIn = (group: GroupId): Condition =>
  any(
    someIn(parties, group),
    all(isHostedParty, someIn(hostedCustomers, group)),
    all(test('role', 'foundry'), someIn(designers, group)),
  );
export const partySeatedIn = (...codes: string[]): Condition =>
  any(
    someOf(parties, ...codes),
    all(isHostedParty, someOf(hostedCustomers, ...codes)),
    all(test('role', 'foundry'), someOf(designers, ...codes)),
  );

const seatedWithPartners = (seat: 'endUserSeat' | 'endUserParent'): Condition =>
  any(test(seat, 'US'), inGroup(seat, 'A5'), inGroup(seat, 'A6'));
/** 744.23(d): refusal by place or by headquarters; not for partners' end users, nor case by case for lesser chips. */
export const refusedUnder744 = all(
  any(toD5OrMacau, anyHqInD5OrMacau),
  not(all(seatedWithPartners('endUserSeat'), seatedWithPartners('endUserParent'))),
  not(all(advanced, commodity, not(datacentreA))),
);
export const endUserOf = (...codes: string[]): Condition => someOf(endUser, ...codes);

const partySeatedInGroup = (group: GroupId): Condition =>
  any(someIn(seats, group), all(test('role', 'foundry'), inGroup('designerSeat', group)));
const partyWithParentIn = (group: GroupId): Condition =>
  any(someIn(parents, group), all(test('role', 'foundry'), inGroup('designerParent', group)));
/** Beyond the text that was read, so an ultimate parent counts only where it is surely there. */
export const sanctionedParty = any(
  partySeatedInGroup('SANCTIONED'),
  not(possibly(not(partyWithParentIn('SANCTIONED')))),
);

/** Who runs the hardware that is already installed: the operator of rented compute, else the end user. */
export const installedOperatorInD5OrMacau = fact(
  'installedOperatorInD5OrMacau',
  ['ENF'],
  any(
    all(test('itemKind', 'access'), someIn(operators, 'D5MO')),
    all(not(test('itemKind', 'access')), someIn(endUser, 'D5MO')),
  ),
);

export const toEmbargoed = any(
  goesTo('EMBARGO'),
  test('occupiedUkraine', 'yes'),
  all(goesTo('RU_BY'), onControlList),
);
/** 746.9 as rewritten: no embargo any more, and still a licence for all but a little. */
export const toSyria = all(movement, from(dateOf('syria')), goesToPlace('SY'));
export const toSyriaListed = all(toSyria, onControlList);
export const toSyriaEar99 = all(toSyria, not(onControlList));

export const needsLicenceByHq = fact(
  'needsLicenceByHq',
  ['REQ-A1', 'REQ-B2', 'REQ-C2', 'ENF'],
  all(movement, advanced, outsideUs, recipientHqInD5OrMacau),
);
export const purchaserAlone = all(
  movement,
  advanced,
  outsideUs,
  purchaserHqInD5OrMacau,
  not(recipientHqInD5OrMacau),
);
export const needsLicenceByDestination = fact(
  'needsLicenceByDestination',
  ['REQ-A1', 'REQ-B1', 'REQ-C1'],
  all(movement, any(all(aOrBType, toRestrictedDestination), all(cType, toD5OrMacau))),
);

export const toUae = all(movement, aOrBType, from(dateOf('uae')), goesToPlace('AE'));
/** G42 and Core42 lapse by themselves; the other entities of Supplement No. 8 to Part 740 do not. */
const uaeApproved = any(
  test('uaeApproved', 'listed'),
  all(test('uaeApproved', 'g42'), before(dateOf('uae-listings-lapse'))),
);
export const toApprovedUae = all(toUae, uaeApproved);
export const toOtherUae = fact('toOtherUae', ['REQ-X1'], all(toUae, not(uaeApproved)));

/** The worldwide requirement that the Diffusion Rule put into 742.6(a)(6)(iii)(A), where nothing else bites. */
export const printedWorldwide = fact(
  'printedWorldwide',
  ['REQ-A1', 'ENF'],
  all(
    from(dateOf('diffusion')),
    movement,
    aType,
    outsideUs,
    not(recipientHqInD5OrMacau),
    not(purchaserHqInD5OrMacau),
    not(needsLicenceByDestination),
    not(toUae),
  ),
);

/** Out of a country of the group, or within one. */
const leaves = (group: GroupId): Condition =>
  any(
    all(test('flow', 'reexport'), inGroup('departure', group)),
    all(test('flow', 'in-country'), inGroup('destination', group)),
  );
/** Technology for .c, of which 744.23 does not speak, counts where it leaves D:5 or Macau. */
export const leavesRestricted = any(
  all(aOrBType, any(leaves('DX'), leaves('D5MO'))),
  all(cType, leaves('D5MO')),
);

export const equipmentToD5: Condition = all(isEquipment, movement, test('equipmentClass', '3b'), toD5OrMacau);
export const footnote5: Condition = all(
  isEquipment,
  movement,
  test('screening', 'match'),
  test('matchedFootnote5', 'yes'),
  test('matchedParty', 'in-movement'),
);
export const needsEquipmentLicence = any(equipmentToD5, footnote5);

/** Nothing moves, and the items stand with an operator headquartered in D:5 or Macau. */
export const installedAtHq = all(nothingMoves, aOrBType, hardwareInUse, installedOperatorInD5OrMacau);
/** Told, aware of a high probability, or looked away; or a violation with these goods. */
export const knowsOfDiversionOrBreach = any(
  test('diversionKnowledge', 'told', 'probable', 'avoided'),
  test('pastViolation', 'known'),
);
/** What BIS tolerates there says nothing of Chinese-designed chips. */
export const installedTolerable = all(installedAtHq, not(prcDesigned3A090));

export const prcParty = any(partyIn('PRC'), inGroup('ownCountry', 'PRC'));
export const prcDesigned = someIn(designers, 'PRC');
/** Chinese law can bear on somebody here, wherever the staff and the assets are. */
export const prcTied = any(prcParty, prcDesigned, goesTo('PRC'));
/** A place for which an end use that nobody asked about holds the deal. */
export const sensitivePlace = any(goesTo('INQUIRY'), partyIn('INQUIRY'));
