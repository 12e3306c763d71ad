/** The notions of sections 2, 3.3 and 5 of the table, for one world on one day. */
import type { Variable } from '../../../machines/questions/variables';
import type { Group } from './countries';
import { days } from './dates';
import type { Notion, Possibility, World } from './world';

/** What each notion is made of. */
export const notions = {} as Record<Notion, (w: World) => boolean>;
const notion = (name: Notion, is: (w: World) => boolean): ((w: World) => boolean) => {
  notions[name] = is;
  return (w) => w.notion(name, is);
};

// ---- section 5: foundry and OSAT -------------------------------------------------------------------

/** FAB-01, FAB-02: a fabricator or OSAT with an applicable advanced logic IC. */
export const isAdvancedLogic = (w: World): boolean =>
  w.is('role', 'foundry') && w.is('itemKind', 'ic') && w.is('advancedNode', 'yes') && w.from(days.foundry);

/** FAB-03..05: approved, or authorised; from the last day of the transition it must have applied too. */
const designerRebuts = (w: World): boolean => {
  if (!w.is('designerAttests', 'yes')) return false;
  return w.is('designerStatus', 'approved') || isAuthorisedThen(w);
};
/** Section 5, status on the planned day: seat and parent, then the transition, then 180 days from the application. */
export const isAuthorisedThen = (w: World): boolean => {
  if (!w.is('designerStatus', 'authorised-designer')) return false;
  const seatFits = w.is('designerSeat', 'TW') || w.in('designerSeat', 'A1') || w.in('designerSeat', 'A5');
  if (!seatFits || isDesignedInD5(w)) return false;
  return !w.from(days.designerTransitionEnds) || w.is('applicationCounts', 'yes');
};

/** FAB-06, FAB-07: who packaged it attests a count under the limit. */
export const countRebuts = (w: World): boolean => {
  if (!w.is('packager', 'fab-outside', 'approved-osat') || !w.is('countAttested', 'yes')) return false;
  if (w.is('transistorsBelow', '30')) return true;
  // 2027, and 2028 by reading: 35 billion without HBM; 2029 on: 40.
  if (w.is('transistorsBelow', '35')) return w.from(days.transistors35);
  return w.is('transistorsBelow', '40') && w.from(days.afterGapYear);
};

/** Not rebutted: 3A090.a, and for data centres. */
export const isPresumed = notion(
  'presumed3A090a',
  (w) => isAdvancedLogic(w) && !designerRebuts(w) && !countRebuts(w),
);

// ---- section 2: the item ---------------------------------------------------------------------------

export const isAType = (w: World): boolean => w.is('class', 'a') || isPresumed(w);
export const isBType = (w: World): boolean => w.is('class', 'b') && !isPresumed(w);
export const isAOrB = (w: World): boolean => w.is('class', 'a', 'b') || isPresumed(w);
/** 3A090.c exists since the HBM rule. */
export const isMemory = (w: World): boolean => w.is('class', 'c') && w.from(days.hbm);
export const isAdvanced = (w: World): boolean => isAOrB(w) || isMemory(w);
/** Below the thresholds or excluded by Note 2; what a foundry's customer did not rebut is neither. */
export const isBelow = (w: World): boolean => {
  if (isPresumed(w)) return false;
  // A chip that is EAR99 is below as well; other goods that are EAR99 are no chips, nor is design software.
  return (
    w.is('class', 'below', 'excluded') ||
    (w.is('class', 'ear99') && !w.is('itemKind', 'other') && !isDesignSoftware(w))
  );
};
/** Listed on the Commerce Control List, in whatever entry. */
export const isOnControlList = (w: World): boolean => {
  if (isPresumed(w) || isModelWeights(w)) return true;
  // Equipment has a class of its own.
  if (isEquipment(w)) return w.is('equipmentClass', '3b', 'other-ccl');
  return w.is('class', 'a', 'b', 'c', 'below', 'excluded', 'other');
};
/** A chip, something that holds one, or access to one. */
export const isChipOrAccess = (w: World): boolean => w.is('itemKind', 'ic', 'board', 'device', 'access');
/** Hardware in place: S2 of 3.4, and what stands with an operator of D:5 or Macau. */
const isHardware = (w: World): boolean => w.is('itemKind', 'ic', 'board', 'device', 'access', 'service');
export const isModelWeights = (w: World): boolean =>
  w.is('itemKind', 'technology') && w.is('technologySubject', 'model-weights');
export const isTechnology = (w: World): boolean => w.is('itemKind', 'technology');
/** ECAD and TCAD have no figures: the maker's ECCN is all there is. */
const isDesignSoftware = (w: World): boolean =>
  isTechnology(w) && w.is('technologySubject', 'design-software');
/** On the list, and of a kind that Category 3 has in its product groups B to E. */
export const isCategory3BtoE = (w: World): boolean =>
  w.is('itemKind', 'equipment', 'technology', 'other') && isOnControlList(w) && !isModelWeights(w);
export const isEquipment = (w: World): boolean => w.is('itemKind', 'equipment');

/**
 * 734.3: "not subject" by a written analysis. Goods that leave the US or are delivered there are subject whatever is
 * written; technology may be published.
 */
export const isNotSubject = (w: World): boolean => {
  if (!w.is('origin', 'not-subject-written')) return false;
  return isTechnology(w) || !w.is('flow', 'export', 'domestic');
};

// ---- section 3.3: movement, places, parties --------------------------------------------------------

export const isMovement = (w: World): boolean => w.is('flow', 'export', 'reexport', 'in-country');
export const nothingMoves = (w: World): boolean => w.is('flow', 'nothing');

const places = ['destination', 'onwardDestination'] as const;
export const goesTo = (w: World, group: Group): boolean => places.some((place) => w.in(place, group));
export const isToD5 = notion('toD5OrMacau', (w) => goesTo(w, 'D5MO'));
export const goesToOneOf = (w: World, ...codes: readonly string[]): boolean =>
  places.some((place) => w.is(place, ...codes));
export const goesOutside = (w: World, ...groups: readonly Group[]): boolean =>
  places.some((place) => w.has(place) && !groups.some((group) => w.in(place, group)));
const leavesTheUs = (w: World): boolean => places.some((place) => w.has(place) && !w.is(place, 'US'));

const recipients = ['endUserSeat', 'endUserParent', 'consigneeSeat', 'consigneeParent'] as const;
const purchasers = ['purchaserSeat', 'purchaserParent'] as const;
const operators = ['operatorSeat', 'operatorParent'] as const;
const designers = ['designerSeat', 'designerParent'] as const;
const someIn = (w: World, seats: readonly Variable[], group: Group): boolean =>
  seats.some((seat) => w.in(seat, group));
const someOf = (w: World, seats: readonly Variable[], ...codes: readonly string[]): boolean =>
  seats.some((seat) => w.is(seat, ...codes));

export const isDesignedInD5 = notion('designedInD5OrMacau', (w) => someIn(w, designers, 'D5MO'));
export const isDesignedIn = (w: World, ...codes: readonly string[]): boolean =>
  someOf(w, designers, ...codes);
/** A customer to whom a host hands the hardware over is an end user. */
const hosted = ['hostedCustomerSeat', 'hostedCustomerParent'] as const;
const hostedIn = (w: World, group: Group): boolean => w.is('hostedParty', 'yes') && someIn(w, hosted, group);
const hostedOf = (w: World, ...codes: readonly string[]): boolean =>
  w.is('hostedParty', 'yes') && someOf(w, hosted, ...codes);
/** A foundry's or OSAT's ordering designer is a recipient (decision record 0006). */
export const recipientIsHqD5 = notion(
  'recipientHqInD5OrMacau',
  (w) =>
    someIn(w, recipients, 'D5MO') || hostedIn(w, 'D5MO') || (w.is('role', 'foundry') && isDesignedInD5(w)),
);
const purchaserIsHqD5 = notion('purchaserHqInD5OrMacau', (w) => someIn(w, purchasers, 'D5MO'));
export const somePartyIsHqD5 = (w: World): boolean =>
  recipientIsHqD5(w) || purchaserIsHqD5(w) || someIn(w, operators, 'D5MO');
/** A party anywhere in a group; for a foundry or OSAT the designer that orders is a party too. */
export const somePartyIn = (w: World, group: Group): boolean =>
  someIn(w, [...recipients, ...purchasers, ...operators], group) ||
  hostedIn(w, group) ||
  (w.is('role', 'foundry') && someIn(w, designers, group));
export const somePartyOf = (w: World, ...codes: readonly string[]): boolean =>
  someOf(w, [...recipients, ...purchasers, ...operators], ...codes) ||
  hostedOf(w, ...codes) ||
  (w.is('role', 'foundry') && isDesignedIn(w, ...codes));

/** A seat in Cuba, Iran, North Korea, Syria, Russia or Belarus, the ordering designer's too. */
export const isSeatSanctioned = (w: World): boolean =>
  someIn(w, ['endUserSeat', 'consigneeSeat', 'purchaserSeat', 'operatorSeat'], 'sanctioned') ||
  (w.is('role', 'foundry') && w.in('designerSeat', 'sanctioned'));
const isParentSanctioned = (w: World): boolean =>
  someIn(w, ['endUserParent', 'consigneeParent', 'purchaserParent', 'operatorParent'], 'sanctioned') ||
  (w.is('role', 'foundry') && w.in('designerParent', 'sanctioned'));

/** CU, IR, KP, SY till the rule of 2025, occupied Ukraine; Russia and Belarus for items on the list. */
const isEmbargoedPlace = (w: World): boolean =>
  goesTo(w, 'embargo') ||
  w.is('occupiedUkraine', 'yes') ||
  (goesTo(w, 'russiaBelarus') && isOnControlList(w));
export const isEmbargoed = (w: World): boolean => isMovement(w) && isEmbargoedPlace(w);
/** From the day of the new 746.9 no embargo, and a licence for what is on the list. */
export const isToSyria = (w: World): boolean => w.from(days.syria) && isMovement(w) && goesToOneOf(w, 'SY');
export const isEar99ToRussia = (w: World): boolean =>
  isMovement(w) && goesTo(w, 'russiaBelarus') && !isEmbargoed(w);

export const needsByHq = notion(
  'needsLicenceByHq',
  (w) => isMovement(w) && isAdvanced(w) && leavesTheUs(w) && recipientIsHqD5(w),
);
export const purchaserAlone = (w: World): boolean =>
  isMovement(w) && isAdvanced(w) && leavesTheUs(w) && purchaserIsHqD5(w) && !recipientIsHqD5(w);
/** DX, with Cyprus as D:5 while the table still had it there (decision record 0006). */
export const needsByDestination = notion('needsLicenceByDestination', (w) => {
  if (!isMovement(w)) return false;
  if (isAOrB(w) && (goesTo(w, 'DX') || isToD5(w))) return true;
  return isMemory(w) && isToD5(w);
});
/**
 * An a-type item to D:1 or D:4 only, without a link to a headquarters in D:5: since the Diffusion Rule
 * printed a worldwide scope that is not enforced, the scope of December 2024 is practice.
 */
export const isByPractice = (w: World): boolean =>
  w.from(days.diffusion) && needsByDestination(w) && isAType(w) && !isToD5(w) && !somePartyIsHqD5(w);
export const isToEmirates = (w: World): boolean =>
  w.from(days.emirates) && isMovement(w) && isAOrB(w) && goesToOneOf(w, 'AE');
export const isApprovedInEmirates = (w: World): boolean =>
  w.is('uaeApproved', 'listed') || (w.is('uaeApproved', 'g42') && !w.from(days.emiratesListingsLapse));
/** To receivers there that are not approved. */
export const isToOthersInEmirates = notion('toOtherUae', (w) => isToEmirates(w) && !isApprovedInEmirates(w));
/** A link to a headquarters in D:5 or Macau: a recipient's, a purchaser's. Who rents access is no party. */
const hasHqLink = (w: World): boolean => recipientIsHqD5(w) || purchaserIsHqD5(w);
export const isPrintedWorldwide = notion(
  'printedWorldwide',
  (w) =>
    w.from(days.diffusion) &&
    isMovement(w) &&
    isAType(w) &&
    leavesTheUs(w) &&
    !needsByDestination(w) &&
    !isToEmirates(w) &&
    !hasHqLink(w),
);
/** Nothing moves; a- or b-type hardware stands with an operator of D:5 or Macau. */
export const isInstalledAtHq = (w: World): boolean => {
  if (!nothingMoves(w) || !isAOrB(w)) return false;
  if (w.is('itemKind', 'access')) return someIn(w, operators, 'D5MO');
  return isHardware(w) && someIn(w, ['endUserSeat', 'endUserParent'], 'D5MO');
};
export const endUserSitsIn = (w: World, ...codes: readonly string[]): boolean =>
  someOf(w, ['endUserSeat', 'endUserParent'], ...codes);
/** 3.5: told, aware of a high probability, looked away; or a violation with these goods. */
export const isToldOfViolation = (w: World): boolean =>
  w.is('diversionKnowledge', 'told', 'probable', 'avoided') || w.is('pastViolation', 'known');
/** Not for a PRC 3A090 IC, and not beside knowledge of a violation. */
export const isTolerable = (w: World): boolean =>
  isInstalledAtHq(w) && !isPrc3A090(w) && !isToldOfViolation(w);
export const isHistoryUnclear = (w: World): boolean => w.is('flagHistory', 'open', 'not-checked');
export const affiliatesRuleIsOn = (w: World): boolean =>
  (w.from(days.affiliatesOn) && !w.from(days.affiliatesStayed)) || w.from(days.affiliatesBack);

// ---- section 3.2: Chinese-designed chips -----------------------------------------------------------

const isBuiltOnChip = (w: World): boolean =>
  w.is('itemKind', 'ic', 'board', 'hbm', 'access', 'service', 'device');
/** By the class of the IC, which is that of the item but for a device that is no computer. */
const isChipAtParameters = (w: World): boolean => w.is('chipClass', 'a', 'b') || isMemory(w);
const isChipBelow = (w: World): boolean => w.is('chipClass', 'below', 'excluded', 'ear99');
/** Meets 3A090 and was designed in D:5 or Macau, or is one of the chips that BIS names. */
export const isPrc3A090 = notion(
  'prcDesigned3A090',
  (w) =>
    isBuiltOnChip(w) && (w.is('chipName', 'named-by-bis') || (isChipAtParameters(w) && isDesignedInD5(w))),
);
/** An EAR99 chip is below the parameters just as one of 3A991 is. */
export const isPrcBelow = (w: World): boolean =>
  isBuiltOnChip(w) && !w.is('chipName', 'named-by-bis') && isChipBelow(w) && isDesignedInD5(w);
/** BIS tolerates it since its guidance, in the hands of the party that obtains the chip (record 0006). */
export const isAnalysisOnly = (w: World): boolean =>
  w.knownFrom(days.guidance) &&
  w.is('activity', 'analysis-only') &&
  w.is('role', 'buyer', 'cloud', 'foundry', 'equipment');
export const hasBothLegs = (w: World): boolean => w.is('authorisation', 'seen');
export const isGp10Presumed = (w: World): boolean => isPrc3A090(w) && !isAnalysisOnly(w) && !hasBothLegs(w);

// ---- section 3.4: training and end uses ------------------------------------------------------------

/**
 * S1 supply, S2 hardware already held, S3 a US person's support. Equipment and items that are no chips do
 * not compute, so nobody trains on them.
 */
const isTrainingScenario = notion('trainingScenario', (w) => {
  if (!w.knownFrom(days.guidance)) return false;
  // Of an item that is not subject, only a US person's support is left.
  if (isAType(w) && !isNotSubject(w)) {
    if (isMovement(w)) return true;
    if (nothingMoves(w) && isHardware(w)) return true;
  }
  return w.is('usPerson', 'yes') && (isHardware(w) || w.is('itemKind', 'hbm', 'technology'));
});
const isForD5Party = (w: World, training: string): boolean =>
  w.is('training', training) && w.is('trainingForD5', 'yes') && isTrainingScenario(w);
export const trainsForD5 = (w: World): boolean => isForD5Party(w, 'training');
export const infersForD5 = (w: World): boolean => isForD5Party(w, 'inference');
export const knowsWmdOrIntelligence = (w: World): boolean =>
  w.is('useWmd', 'known') || w.is('useIntelligence', 'known');
export const isMilitaryUse = notion('militaryEndUse', (w) => {
  if (!w.is('useMilitary', 'known')) return false;
  if (w.in('militaryCountry', 'military')) return true;
  // 744.17 adds microprocessors for the military of any D:1 country (decision record 0006).
  return w.in('militaryCountry', 'D1') && w.is('itemKind', 'ic', 'board');
});
/** 744.23(a)(1) as printed: circuits, boards and computers that are on the list. */
export const isForSupercomputer = (w: World): boolean =>
  w.is('useSupercomputer', 'known') && w.is('itemKind', 'ic', 'board', 'device') && isOnControlList(w);
export const supportsFab = (w: World): boolean => w.is('usPerson', 'yes') && w.is('useUsPersonFab', 'known');

// ---- section 3.3: review and exceptions ------------------------------------------------------------

export const needsReview = (w: World): boolean =>
  needsByHq(w) || needsByDestination(w) || isToOthersInEmirates(w);
export const isD5Context = (w: World): boolean => recipientIsHqD5(w) || isToD5(w);
export const isCaseByCase = (w: World): boolean =>
  w.from(days.caseByCase) &&
  w.is('flow', 'export') &&
  w.is('destination', 'CN', 'HK', 'MO') &&
  // The end user is there only if nothing is known to travel on to another place.
  (!w.has('onwardDestination') || w.is('onwardDestination', 'CN', 'HK', 'MO')) &&
  w.is('endUserSeat', 'CN', 'HK', 'MO') &&
  w.is('caseByCaseBand', 'yes') &&
  // Commodities only: no software, no technology.
  !isTechnology(w) &&
  w.is('ddCertification', 'yes');
/** Outside DX, where two texts speak; within it only 742.6(b)(10) does. */
export const isBTypeElsewhere = (w: World): boolean =>
  isBType(w) && recipientIsHqD5(w) && !isToD5(w) && !goesTo(w, 'DX');
/** A data-centre item at the 3A090.a level; not known counts as yes. */
const isDatacentreA = (w: World): boolean =>
  isPresumed(w) || (w.is('class', 'a') && !w.is('datacentre', 'no'));
const isAffiliateLicence = (w: World): boolean =>
  affiliatesRuleIsOn(w) && (w.is('ownership', 'majority') || w.is('ownersAnswer', 'share-unknown'));
const listed = (
  w: World,
  list: 'matchedEntity' | 'matchedMeu' | 'matchedDenied' | 'matchedSdn' | 'matchedUnverified',
) => w.is('screening', 'match') && w.is(list, 'yes');
const isInMovement = (w: World): boolean => isMovement(w) && w.is('matchedParty', 'in-movement');
/** "Other parts apply" of section 3.8: one of the findings that it names fires. */
const partBesidesSyria = notion(
  'otherPartButSyria',
  (w) =>
    w.is('letter', 'received') ||
    (listed(w, 'matchedEntity') && isInMovement(w)) ||
    (listed(w, 'matchedMeu') && isInMovement(w) && isSupplement2Item(w)) ||
    listed(w, 'matchedUnverified') ||
    isAffiliateLicence(w) ||
    w.is('useWmd', 'known') ||
    // A military-intelligence use of a country of 744.22, or of another place in D:5 or Macau.
    (w.is('useIntelligence', 'known') &&
      (w.in('intelligenceCountry', 'intelligence') || w.in('intelligenceCountry', 'D5MO'))) ||
    isMilitaryUse(w) ||
    isForSupercomputer(w) ||
    w.is('useAdvancedNode', 'known') ||
    w.is('useEquipment', 'known') ||
    isEmbargoedPlace(w),
);
const otherPartsApply = notion('otherPartsApply', (w) => partBesidesSyria(w) || isToSyria(w));
export const exceptionAsked = (w: World): boolean => needsByHq(w) || needsByDestination(w);
/** NAC and ACA are closed for the item or by another part of the regulation. */
const isBarred = (w: World): boolean => isDatacentreA(w) || nothingOpen(w);
/** To a denied person no exception is open either. */
const nothingOpen = (w: World): boolean =>
  otherPartsApply(w) || listed(w, 'matchedDenied') || listed(w, 'matchedSdn');
/** NAC for exports and re-exports to D:5 or Macau, or to someone headquartered there. */
export const isNacOpen = (w: World): boolean =>
  exceptionAsked(w) && isAOrB(w) && isD5Context(w) && w.is('flow', 'export', 'reexport') && !isBarred(w);
/** ACA, since it was split from NAC, for other places and for transfers inside D:5 or Macau. */
export const isAcaOpen = (w: World): boolean =>
  w.from(days.acaSplit) &&
  exceptionAsked(w) &&
  isAOrB(w) &&
  (!isD5Context(w) || (w.is('flow', 'in-country') && isToD5(w))) &&
  !isBarred(w);
export const isHbmOpen = (w: World): boolean =>
  exceptionAsked(w) && isMemory(w) && w.is('hbmBelowExceptionLimit', 'yes') && !nothingOpen(w);
export const isExceptionClosed = (w: World): boolean => {
  if (!exceptionAsked(w)) return false;
  if (isAOrB(w) && !isNacOpen(w) && !isAcaOpen(w)) return true;
  return isMemory(w) && nothingOpen(w);
};

const equipmentTo3bD5 = (w: World): boolean => w.is('equipmentClass', '3b') && isToD5(w);
const equipmentToFootnote5 = (w: World): boolean =>
  w.is('screening', 'match') && w.is('matchedFootnote5', 'yes') && w.is('matchedParty', 'in-movement');
export const equipmentLicence = (w: World): boolean =>
  isEquipment(w) && isMovement(w) && (equipmentTo3bD5(w) || equipmentToFootnote5(w));

/** Supplement No. 2 to Part 744 holds 3A991 and the like, and 5A992 and 5D992 with their `.z`. */
export const isSupplement2Item = (w: World): boolean => {
  if (w.is('equipmentClass', 'other-ccl')) return true;
  if (isPresumed(w)) return false;
  return w.is('class', 'below', 'excluded') || (w.is('class', 'a', 'b') && w.is('zBase', '5A992'));
};

/** 742.6(a)(6)(i)(A)(2)(ii): who exports it, and on which ground the EAR reaches it. */
export const isSupplement4Export = (w: World): boolean =>
  w.is('equipmentExporter', 'yes') && w.is('equipmentGround', 'yes');
export const needsEquipmentLicence = notion(
  'equipmentLicence',
  (w) => equipmentLicence(w) && !isSupplement4Export(w),
);

// ---- section 3.8: what a confirmed exception covers -------------------------------------------------

export type Coverable =
  | 'licence.hq'
  | 'licence.destination'
  | 'licence.uae/not-approved'
  | 'licence.equipment'
  | 'licence.syria'
  | 'licence.syria/ear99';
interface Cover {
  readonly covers: readonly Coverable[];
  /** "No other part applies but licence.syria". */
  readonly inSyriaToo?: (w: World) => boolean;
  readonly onlyIf: (w: World) => boolean;
}
/** The goods of 740.8 and software with a `.z`, never a data-centre item at the a-level. */
const is7408Item = (w: World): boolean =>
  isAOrB(w) && !isDatacentreA(w) && (!isTechnology(w) || w.is('zByMaker', 'yes'));
const three: readonly Coverable[] = ['licence.hq', 'licence.destination', 'licence.uae/not-approved'];
/** The table by name. A name that is not here covers nothing. */
const exceptions: Readonly<Record<string, Cover>> = {
  nac: {
    covers: ['licence.hq', 'licence.destination'],
    onlyIf: (w) => w.is('flow', 'export', 'reexport') && isD5Context(w) && is7408Item(w),
  },
  aca: {
    covers: three,
    onlyIf: (w) =>
      w.from(days.acaSplit) &&
      is7408Item(w) &&
      (!isD5Context(w) || (w.is('flow', 'in-country') && isToD5(w))),
  },
  hbm: {
    covers: ['licence.hq', 'licence.destination'],
    onlyIf: (w) => isMemory(w) && w.is('hbmBelowExceptionLimit', 'yes'),
  },
  // 746.9 leaves paragraph (a) open, one part for one; the table's (b) is shut there.
  rpl: {
    covers: [...three, 'licence.syria'],
    inSyriaToo: (w) => w.is('purpose', 'replacement'),
    onlyIf: (w) => !isTechnology(w) && w.is('purpose', 'replacement', 'repair-return'),
  },
  'tmp-a6': { covers: three, onlyIf: (w) => !isTechnology(w) && w.is('purpose', 'repair-return') },
  'tmp-other': {
    covers: ['licence.uae/not-approved'],
    onlyIf: (w) => w.is('purpose', 'temporary', 'own-group'),
  },
  bag: { covers: ['licence.uae/not-approved'], onlyIf: (w) => w.is('purpose', 'temporary', 'own-group') },
  gov: {
    covers: [...three, 'licence.equipment', 'licence.syria'],
    inSyriaToo: () => true,
    onlyIf: () => true,
  },
  tsu: { covers: [...three, 'licence.syria'], inSyriaToo: () => true, onlyIf: isTechnology },
  spp: { covers: ['licence.syria/ear99'], inSyriaToo: () => true, onlyIf: () => true },
  'syria-other': { covers: ['licence.syria'], inSyriaToo: () => true, onlyIf: (w) => !isAdvanced(w) },
  acm: {
    covers: ['licence.destination', 'licence.uae/not-approved'],
    onlyIf: (w) => w.from(days.diffusion) && !isD5Context(w),
  },
};
const covering =
  (finding: Coverable) =>
  (w: World): boolean =>
    w.is('exception', 'confirmed') &&
    Object.entries(exceptions).some(
      ([name, { covers, onlyIf, inSyriaToo }]) =>
        covers.includes(finding) &&
        w.is('exceptionName', name) &&
        onlyIf(w) &&
        (inSyriaToo?.(w)
          ? !partBesidesSyria(w)
          : !finding.startsWith('licence.syria') && !otherPartsApply(w)),
    );
const covered = {
  'licence.hq': notion('coversHq', covering('licence.hq')),
  'licence.destination': notion('coversDestination', covering('licence.destination')),
  'licence.uae/not-approved': notion('coversUae', covering('licence.uae/not-approved')),
  'licence.equipment': notion('coversEquipment', covering('licence.equipment')),
  'licence.syria': notion('coversSyria', covering('licence.syria')),
  'licence.syria/ear99': notion('coversSyriaEar99', covering('licence.syria/ear99')),
};
export const isCovered = (w: World, finding: Coverable): boolean => covered[finding](w);
const asked: Readonly<Record<Coverable, (w: World) => boolean>> = {
  'licence.hq': (w) => needsByHq(w),
  'licence.destination': (w) => needsByDestination(w),
  'licence.uae/not-approved': (w) => isToOthersInEmirates(w),
  'licence.equipment': (w) => needsEquipmentLicence(w),
  'licence.syria': (w) => isToSyria(w) && isOnControlList(w),
  'licence.syria/ear99': (w) => isToSyria(w) && !isOnControlList(w),
};
const marked = Object.keys(asked) as Coverable[];
export const isAskedAndCovered = (w: World, finding: Coverable): boolean =>
  asked[finding](w) && isCovered(w, finding);
export const someCovered = (w: World): boolean => marked.some((finding) => isAskedAndCovered(w, finding));
/** Confirmed by name, and it leaves a finding that it should cover. */
export const exceptionMisfits = (w: World): boolean =>
  w.is('exception', 'confirmed') &&
  w.has('exceptionName') &&
  !w.is('exceptionName', 'not-named') &&
  marked.some((finding) => asked[finding](w) && !isCovered(w, finding));

// ---- section 3.7: other countries' law --------------------------------------------------------------

const leavesJapan = (w: World): boolean => w.is('departure', 'JP') && w.is('flow', 'reexport', 'import');
/** One of its circuits has a TPP of 6,000 or more; what a foundry has to presume may have it. */
const isInJapanBand = (w: World): boolean =>
  w.is('japanBand', 'yes') || (w.is('japanBandIfPresumed', 'yes') && isPresumed(w));
export const isOnJapanList = (w: World): boolean =>
  w.from(days.japanList) &&
  leavesJapan(w) &&
  w.is('itemKind', 'ic', 'board', 'device', 'technology') &&
  isInJapanBand(w);
export const isToolFromJapan = (w: World): boolean => leavesJapan(w) && w.is('equipmentClass', '3b');
const seats = ['endUserSeat', 'consigneeSeat', 'purchaserSeat', 'operatorSeat'] as const;
const someoneSitsIn = (w: World, code: string): boolean => w.is('ownCountry', code) || someOf(w, seats, code);
export const meetsMalaysia = (w: World): boolean =>
  isAOrB(w) && (someoneSitsIn(w, 'MY') || goesToOneOf(w, 'MY'));
export const meetsTaiwan = (w: World): boolean =>
  someoneSitsIn(w, 'TW') &&
  (isAOrB(w) || w.is('ownCountry', 'CN', 'HK', 'MO') || somePartyOf(w, 'CN', 'HK', 'MO'));

/** What rows ask of all that is still possible. */
export const possibilities: Readonly<Record<Possibility, (w: World) => boolean>> = {
  advanced: isAdvanced,
  gp10Presumed: isGp10Presumed,
  notPrcDesigned3A090: (w) => !isPrc3A090(w),
  equipment3b: (w) => w.is('equipmentClass', '3b'),
  equipmentNot3b: (w) => !w.is('equipmentClass', '3b'),
  chipInside: (w) => w.is('aiChipInside', 'yes'),
  noChipInside: (w) => !w.is('aiChipInside', 'yes'),
  designedInD5OrMacau: isDesignedInD5,
  installedAsNeeded: (w) => w.is('installedLicence', 'as-needed'),
  installedOtherwise: (w) => !w.is('installedLicence', 'as-needed'),
  noParentSanctioned: (w) => !isParentSanctioned(w),
};
