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
  if (w.is('designerStatus', 'approved')) return true;
  // An authorised designer has neither its seat nor its parent's in D:5 or Macau.
  if (isDesignedInD5(w)) return false;
  if (w.is('designerStatus', 'authorised-applied')) return true;
  return w.is('designerStatus', 'authorised') && !w.from(days.designerTransitionEnds);
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
  // A chip that is EAR99 is below as well; other goods that are EAR99 are no chips.
  return w.is('class', 'below', 'excluded') || (w.is('class', 'ear99') && !w.is('itemKind', 'other'));
};
/** Listed on the Commerce Control List, in whatever entry. */
export const isOnControlList = (w: World): boolean =>
  w.is('class', 'a', 'b', 'c', 'below', 'excluded', 'other') ||
  isPresumed(w) ||
  w.is('equipmentClass', '3b', 'other-ccl') ||
  w.is('technologySubject', 'model-weights');
const isEar99 = (w: World): boolean =>
  w.is('itemKind', 'equipment') ? w.is('equipmentClass', 'ear99') : w.is('class', 'ear99') && !isPresumed(w);
export const isControlledUse = (w: World): boolean => !isEar99(w);
/** A chip, something that holds one, or access to one. */
export const isChipOrAccess = (w: World): boolean => w.is('itemKind', 'ic', 'board', 'device', 'access');
/** Hardware in place: S2 of 3.4, and what stands with an operator of D:5 or Macau. */
const isHardware = (w: World): boolean => w.is('itemKind', 'ic', 'board', 'device', 'access', 'service');
export const isModelWeights = (w: World): boolean =>
  w.is('itemKind', 'technology') && w.is('technologySubject', 'model-weights');
export const isTechnology = (w: World): boolean => w.is('itemKind', 'technology');
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
/** A foundry's or OSAT's ordering designer is a recipient (decision record 0006). */
export const recipientIsHqD5 = notion(
  'recipientHqInD5OrMacau',
  (w) => someIn(w, recipients, 'D5MO') || (w.is('role', 'foundry') && isDesignedInD5(w)),
);
const purchaserIsHqD5 = notion('purchaserHqInD5OrMacau', (w) => someIn(w, purchasers, 'D5MO'));
export const somePartyIsHqD5 = (w: World): boolean =>
  recipientIsHqD5(w) || purchaserIsHqD5(w) || someIn(w, operators, 'D5MO');
/** A party anywhere in a group; for a foundry or OSAT the designer that orders is a party too. */
export const somePartyIn = (w: World, group: Group): boolean =>
  someIn(w, [...recipients, ...purchasers, ...operators], group) ||
  (w.is('role', 'foundry') && someIn(w, designers, group));
export const somePartyOf = (w: World, ...codes: readonly string[]): boolean =>
  someOf(w, [...recipients, ...purchasers, ...operators], ...codes) ||
  (w.is('role', 'foundry') && isDesignedIn(w, ...codes));

/** A seat in Cuba, Iran, North Korea, Syria, Russia or Belarus, the ordering designer's too. */
export const isSeatSanctioned = (w: World): boolean =>
  someIn(w, ['endUserSeat', 'consigneeSeat', 'purchaserSeat', 'operatorSeat'], 'sanctioned') ||
  (w.is('role', 'foundry') && w.in('designerSeat', 'sanctioned'));
const isParentSanctioned = (w: World): boolean =>
  someIn(w, ['endUserParent', 'consigneeParent', 'purchaserParent', 'operatorParent'], 'sanctioned') ||
  (w.is('role', 'foundry') && w.in('designerParent', 'sanctioned'));

/** CU, IR, KP, SY, occupied Ukraine; Russia and Belarus for items on the list. */
export const isEmbargoed = (w: World): boolean => {
  if (!isMovement(w)) return false;
  if (goesTo(w, 'embargo') || w.is('occupiedUkraine', 'yes')) return true;
  return goesTo(w, 'russiaBelarus') && isOnControlList(w);
};
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

const isDevice = (w: World): boolean => w.is('itemKind', 'device');
const isBuiltOnChip = (w: World): boolean =>
  w.is('itemKind', 'ic', 'board', 'hbm', 'access', 'service') || isDevice(w);
/** By the class of the IC, which is that of the item but for a device that is no computer. */
const isChipAtParameters = (w: World): boolean =>
  isDevice(w) ? w.is('chipClass', 'a', 'b') : w.is('class', 'a', 'b') || isMemory(w);
const isChipBelow = (w: World): boolean =>
  isDevice(w) ? w.is('chipClass', 'below', 'excluded') : w.is('class', 'below', 'excluded', 'ear99');
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
export const supportsFab = (w: World): boolean => w.is('usPerson', 'yes') && w.is('useUsPersonFab', 'known');

// ---- section 3.3: review and exceptions ------------------------------------------------------------

export const needsReview = (w: World): boolean =>
  needsByHq(w) || needsByDestination(w) || (isToEmirates(w) && !isApprovedInEmirates(w));
export const isD5Context = (w: World): boolean => recipientIsHqD5(w) || isToD5(w);
export const isCaseByCase = (w: World): boolean =>
  w.from(days.caseByCase) &&
  w.is('flow', 'export') &&
  w.is('destination', 'CN', 'HK', 'MO') &&
  // The end user is there only if nothing is known to travel on to another place.
  (!w.has('onwardDestination') || w.is('onwardDestination', 'CN', 'HK', 'MO')) &&
  w.is('caseByCaseBand', 'yes') &&
  w.is('ddCertification', 'yes');
export const isBTypeElsewhere = (w: World): boolean => isBType(w) && recipientIsHqD5(w) && !isToD5(w);
/** A data-centre item at the 3A090.a level; not known counts as yes. */
const isDatacentreA = (w: World): boolean =>
  isPresumed(w) || (w.is('class', 'a') && !w.is('datacentre', 'no'));
const isAffiliateLicence = (w: World): boolean =>
  isMovement(w) &&
  affiliatesRuleIsOn(w) &&
  (w.is('ownership', 'majority') || w.is('ownersAnswer', 'share-unknown'));
/** A licence is needed by Part 744 beyond 744.23(a)(3), or by Part 746; or a listed party closes exceptions. */
const otherPartsApply = (w: World): boolean =>
  isEmbargoed(w) ||
  w.is('letter', 'received') ||
  w.is('screening', 'match') ||
  isAffiliateLicence(w) ||
  knowsWmdOrIntelligence(w) ||
  isMilitaryUse(w) ||
  w.is('useSupercomputer', 'known') ||
  w.is('useAdvancedNode', 'known') ||
  w.is('useEquipment', 'known');
export const exceptionAsked = (w: World): boolean => needsByHq(w) || needsByDestination(w);
/** NAC and ACA are closed for the item or by another part of the regulation. */
const isBarred = (w: World): boolean => isDatacentreA(w) || otherPartsApply(w);
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
  exceptionAsked(w) && isMemory(w) && w.is('hbmBelowExceptionLimit', 'yes') && !otherPartsApply(w);
export const isExceptionClosed = (w: World): boolean => {
  if (!exceptionAsked(w)) return false;
  if (isAOrB(w) && !isNacOpen(w) && !isAcaOpen(w)) return true;
  return isMemory(w) && otherPartsApply(w);
};

const equipmentTo3bD5 = (w: World): boolean => w.is('equipmentClass', '3b') && isToD5(w);
const equipmentToFootnote5 = (w: World): boolean =>
  w.is('screening', 'match') && w.is('matchedFootnote5', 'yes') && w.is('matchedParty', 'in-movement');
export const equipmentLicence = (w: World): boolean =>
  isEquipment(w) && isMovement(w) && (equipmentTo3bD5(w) || equipmentToFootnote5(w));

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
