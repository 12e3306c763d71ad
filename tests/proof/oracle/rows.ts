/**
 * Section 3 of the table, row by row: which findings fire in one world on one day, and at which level.
 * Each line reads like its row; a row that says two things at two levels is two lines.
 */
import { days } from './dates';
import {
  affiliatesRuleIsOn,
  countRebuts,
  endUserSitsIn,
  equipmentLicence,
  exceptionAsked,
  exceptionMisfits,
  goesOutside,
  goesTo,
  goesToOneOf,
  hasBothLegs,
  infersForD5,
  isAcaOpen,
  isAdvanced,
  isAdvancedLogic,
  isAnalysisOnly,
  isAOrB,
  isApprovedInEmirates,
  isAskedAndCovered,
  isAType,
  isAuthorisedThen,
  isBelow,
  isBTypeElsewhere,
  isByPractice,
  isCaseByCase,
  isCategory3BtoE,
  isChipOrAccess,
  isCovered,
  isD5Context,
  isDesignedIn,
  isEar99ToRussia,
  isEmbargoed,
  isEquipment,
  isExceptionClosed,
  isForSupercomputer,
  isGp10Presumed,
  isHbmOpen,
  isHistoryUnclear,
  isInstalledAtHq,
  isMemory,
  isMilitaryUse,
  isModelWeights,
  isMovement,
  isNacOpen,
  isNotSubject,
  isOnControlList,
  isOnJapanList,
  isPrc3A090,
  isPrcBelow,
  isPresumed,
  isPrintedWorldwide,
  isSeatSanctioned,
  isSupplement2Item,
  isSupplement4Export,
  isTechnology,
  isToD5,
  isToEmirates,
  isToldOfViolation,
  isTolerable,
  isToOthersInEmirates,
  isToolFromJapan,
  isToSyria,
  knowsWmdOrIntelligence,
  meetsMalaysia,
  meetsTaiwan,
  needsByDestination,
  needsByHq,
  needsEquipmentLicence,
  needsReview,
  purchaserAlone,
  recipientIsHqD5,
  someCovered,
  somePartyIn,
  somePartyIsHqD5,
  somePartyOf,
  supportsFab,
  trainsForD5,
} from './facts';
import type { Level, World } from './world';

type Finding = (w: World) => false | Level;

/** Published, or trained with fewer than 10^26 operations. */
const isModelOutside = (w: World): boolean =>
  w.is('modelPublished', 'yes') || w.is('modelOperations', 'under');

/** A transfer within a country begins where it ends. */
const leavesOneOf = (w: World, group: 'DX' | 'D5MO'): boolean =>
  (w.is('flow', 'reexport') && w.in('departure', group)) ||
  (w.is('flow', 'in-country') && w.in('destination', group));
/** 742.6(a)(6)(ii) out of or within DX or D:5, and 744.23(a)(3)(ii) out of or within D:5 or Macau. */
const reverseTechnology = (w: World): boolean =>
  isTechnology(w) &&
  w.is('technologyDeveloper', 'yes') &&
  w.is('technologyProduct', 'yes') &&
  ((isAOrB(w) && leavesOneOf(w, 'DX')) || (isAdvanced(w) && leavesOneOf(w, 'D5MO')));

const listed = (
  w: World,
  list: 'matchedEntity' | 'matchedMeu' | 'matchedDenied' | 'matchedSdn' | 'matchedUnverified',
) => w.is('screening', 'match') && w.is(list, 'yes');
const isPartyToMovement = (w: World): boolean => isMovement(w) && w.is('matchedParty', 'in-movement');
const meuParty = (w: World): boolean => listed(w, 'matchedMeu') && isPartyToMovement(w);
const isAffiliate = (w: World): boolean => w.is('ownership', 'majority') && !w.is('ownerSdn', 'yes');
const firstPeriod = (w: World): boolean => w.from(days.affiliatesOn) && !w.from(days.affiliatesStayed);
const shareUnknown = (w: World): boolean => w.is('ownersAnswer', 'share-unknown');

/** The rows of 3.3 that say "licence". */
const needsSomeLicence = (w: World): boolean =>
  needsReview(w) ||
  (isToSyria(w) && isOnControlList(w)) ||
  (listed(w, 'matchedEntity') && isPartyToMovement(w)) ||
  (meuParty(w) && isSupplement2Item(w)) ||
  (isMovement(w) && affiliatesRuleIsOn(w) && (isAffiliate(w) || shareUnknown(w)));

const intelligence = (w: World): boolean => w.is('useIntelligence', 'known');
const intelligenceOfOtherD5 = (w: World): boolean =>
  intelligence(w) && !w.in('intelligenceCountry', 'intelligence') && w.in('intelligenceCountry', 'D5MO');

const isSensitivePlace = (w: World): boolean =>
  (['D5MO', 'D1', 'D4', 'military', 'intelligence'] as const).some(
    (group) => goesTo(w, group) || somePartyIn(w, group),
  );

const isInstalledAsNeeded = (w: World): boolean =>
  isTolerable(w) && w.is('installedLicence', 'as-needed') && !isHistoryUnclear(w);
/** Without the licence of the headquarters test, and the guidance that speaks of such items is known. */
const isInstalledUnlicensed = (w: World): boolean =>
  isTolerable(w) && w.is('installedLicence', 'unlicensed') && w.knownFrom(days.hqGuidance);
const isFalsePapersAsked = (w: World): boolean => w.is('falsePapers', 'asked');
const openHistory = (w: World): boolean => w.is('flagsEarlier', 'open');

const openFlag = (w: World): boolean =>
  w.is('flags', 'open') || (w.is('flagAffiliates', 'open') && affiliatesRuleIsOn(w));
const flagsNotChecked = (w: World): boolean =>
  w.is('flagsUnchecked', 'yes') || (w.is('flagAffiliates', 'not-checked') && affiliatesRuleIsOn(w));
const isNotLookedAt = (w: World): boolean =>
  flagsNotChecked(w) || w.is('falsePapers', 'not-looked') || w.is('diversionKnowledge', 'not-looked');
const openPrintedFlag = (w: World): boolean => w.is('flagPrinted', 'open') && w.from(days.diffusion);
const resolvedFlag = (w: World): boolean =>
  w.is('flags', 'resolved') ||
  w.is('flagsEarlier', 'resolved') ||
  (w.is('flagPrinted', 'resolved') && w.from(days.diffusion)) ||
  (w.is('flagAffiliates', 'resolved') && affiliatesRuleIsOn(w));

/** The destination counts in a tier where the worldwide requirement fires or a date is of the rule's months. */
const isTierAsked = (w: World): boolean =>
  (w.from(days.diffusion) || w.knownFrom(days.diffusion)) &&
  ((isPrintedWorldwide(w) && !isNotSubject(w)) ||
    (w.is('datesInDiffusionPeriod', 'yes') && isMovement(w) && isAOrB(w)));

/** H20, MI308 and what reaches an H20's bandwidth, below the limits. */
const isH20Class = (w: World): boolean =>
  w.is('chipName', 'letter-reported') || (isBelow(w) && w.is('reachesH20', 'yes'));

const written: Readonly<Record<string, Finding>> = {
  // section 2, last paragraph
  'case.override': (w) => w.is('override', 'unconfirmed') && 'hold',
  'case.contradiction': (w) => w.is('contradiction', 'yes') && 'hold',
  'case.contradiction/exception': (w) => exceptionMisfits(w) && 'hold',
  // section 1, the planned date: tests/proof/openDates.ts holds when it is so
  'case.date-open': (w) => w.is('levelChanges', 'yes') && 'note',

  // 3.1 Item
  'item.unclassified': (w) =>
    w.is('unclassified', 'yes') &&
    w.is('itemKind', 'ic', 'board', 'hbm', 'technology') &&
    !isPresumed(w) &&
    'hold',
  // Not where the maker's ECCN for the whole is there and the designer is known and not of D:5 or Macau.
  'item.chip-inside-unknown': (w) =>
    w.may('chipInside') &&
    (w.may('noChipInside') || w.is('unclassified', 'yes')) &&
    !(w.is('eccnOfWhole', 'yes') && !w.may('designedInD5OrMacau')) &&
    'hold',
  // A computer is a board by then.
  'item.device': (w) => w.is('itemKind', 'device') && 'note',
  'item.device/computer': (w) => w.is('itemKind', 'board') && w.is('aiChipInside', 'yes') && 'note',
  'item.below': (w) => isBelow(w) && 'none',
  'item.consumer-a': (w) => isAType(w) && w.is('datacentre', 'no') && !isPresumed(w) && 'note',
  'item.near-threshold': (w) => w.is('nearThreshold', 'yes') && 'note',
  'item.informed': (w) => w.is('letter', 'received') && 'licence',
  'item.informed-unknown': (w) =>
    w.from(days.h20Letter) &&
    isChipOrAccess(w) &&
    w.is('letter', 'not-asked') &&
    isH20Class(w) &&
    (isToD5(w) || somePartyIsHqD5(w)) &&
    'hold',
  'item.software-technology': (w) => isTechnology(w) && isMovement(w) && isAdvanced(w) && 'note',
  'item.software-technology/deemed': (w) =>
    isTechnology(w) && w.is('flow', 'deemed') && isAdvanced(w) && 'care',
  'item.reverse-technology': (w) => reverseTechnology(w) && goesOutside(w, 'A5', 'A6') && 'licence',
  'item.reverse-technology/partners': (w) =>
    reverseTechnology(w) &&
    isAOrB(w) &&
    !goesOutside(w, 'A5', 'A6') &&
    (goesTo(w, 'A5') || goesTo(w, 'A6')) &&
    'hold',
  'item.condition': (w) =>
    w.is('purposeTold', 'repair-return', 'replacement', 'return-to-maker', 'scrap') && 'note',
  'item.jurisdiction': (w) =>
    (w.is('origin', 'foreign') || (w.is('origin', 'not-subject-written') && !isNotSubject(w))) && 'note',
  'item.jurisdiction/written': (w) => isNotSubject(w) && isAdvanced(w) && 'care',
  'item.jurisdiction/written-below': (w) => isNotSubject(w) && !isAdvanced(w) && 'note',
  'item.jurisdiction/claimed': (w) => w.is('origin', 'not-subject-claimed') && 'hold',
  'item.model-weights': (w) => isModelWeights(w) && !isModelOutside(w) && w.from(days.diffusion) && 'care',
  'item.model-weights/outside': (w) =>
    isModelWeights(w) && isModelOutside(w) && w.from(days.diffusion) && 'none',

  // 5 Foundry and OSAT
  'foundry.presumed': (w) => isPresumed(w) && 'note',
  'foundry.rebutted': (w) => isAdvancedLogic(w) && !isPresumed(w) && 'note',
  'foundry.authorised-designer': (w) => isAdvancedLogic(w) && isAuthorisedThen(w) && 'care',
  'foundry.gap-year': (w) =>
    w.from(days.gapYear) &&
    !w.from(days.afterGapYear) &&
    isAdvancedLogic(w) &&
    countRebuts(w) &&
    w.is('transistorsBelow', '35') &&
    'care',

  // 3.2 General Prohibition 10
  'gp10.presumed': (w) => isGp10Presumed(w) && w.knownFrom(days.guidance) && 'stop',
  'gp10.presumed/before-guidance': (w) => isGp10Presumed(w) && !w.knownFrom(days.guidance) && 'hold',
  'gp10.claimed': (w) =>
    isGp10Presumed(w) && w.is('authorisation', 'claimed') && w.knownFrom(days.guidance) && 'note',
  'gp10.documented': (w) => isPrc3A090(w) && hasBothLegs(w) && !isAnalysisOnly(w) && 'care',
  'gp10.analysis-only': (w) => isPrc3A090(w) && isAnalysisOnly(w) && 'care',
  'gp10.possible': (w) => w.may('gp10Presumed') && w.may('notPrcDesigned3A090') && 'hold',
  'gp10.below': (w) => isPrcBelow(w) && !w.is('designerListed', 'yes') && 'none',
  'gp10.below/listed': (w) =>
    isPrcBelow(w) && w.is('designerListed', 'yes') && !isAnalysisOnly(w) && !hasBothLegs(w) && 'hold',
  'gp10.below/listed-tolerated': (w) =>
    isPrcBelow(w) && w.is('designerListed', 'yes') && (isAnalysisOnly(w) || hasBothLegs(w)) && 'care',
  'gp10.no-exception': (w) => isGp10Presumed(w) && 'note',

  // 3.3 Licence requirement
  'licence.embargo': (w) => isEmbargoed(w) && 'stop',
  'licence.embargo/ear99': (w) => isEar99ToRussia(w) && 'hold',
  'licence.syria': (w) => isToSyria(w) && isOnControlList(w) && !isCovered(w, 'licence.syria') && 'licence',
  'licence.syria/ear99': (w) =>
    isToSyria(w) && !isOnControlList(w) && !isCovered(w, 'licence.syria/ear99') && 'hold',
  'licence.syria/covered': (w) =>
    (isAskedAndCovered(w, 'licence.syria') || isAskedAndCovered(w, 'licence.syria/ear99')) && 'care',
  // The sanctions of OFAC may bite, which are not asked here; an ultimate parent only where it is surely there.
  'licence.embargo/party': (w) => (isSeatSanctioned(w) || !w.may('noParentSanctioned')) && 'hold',
  'licence.embargo/not-subject': (w) =>
    isNotSubject(w) &&
    isMovement(w) &&
    (goesTo(w, 'E12') || goesTo(w, 'russiaBelarus') || w.is('occupiedUkraine', 'yes')) &&
    'hold',
  'licence.hq': (w) => needsByHq(w) && !isCovered(w, 'licence.hq') && 'licence',
  'licence.hq/covered': (w) => isAskedAndCovered(w, 'licence.hq') && 'care',
  'licence.hq/purchaser': (w) => purchaserAlone(w) && 'hold',
  'installed.hq': (w) => isInstalledAsNeeded(w) && w.knownFrom(days.hqGuidance) && 'care',
  'installed.hq/before-guidance': (w) => isInstalledAsNeeded(w) && !w.knownFrom(days.hqGuidance) && 'hold',
  'installed.hq/unlicensed': (w) => isInstalledUnlicensed(w) && w.is('role', 'cloud', 'buyer') && 'care',
  'installed.hq/unlicensed-elsewhere': (w) =>
    isInstalledUnlicensed(w) && !w.is('role', 'cloud', 'buyer') && 'hold',
  'installed.hq/history-unclear': (w) =>
    isTolerable(w) &&
    (isHistoryUnclear(w) || (w.may('installedAsNeeded') && w.may('installedOtherwise'))) &&
    'hold',
  'licence.destination': (w) =>
    needsByDestination(w) && !isByPractice(w) && !isCovered(w, 'licence.destination') && 'licence',
  'licence.destination/practice': (w) => isByPractice(w) && !isCovered(w, 'licence.destination') && 'licence',
  'licence.destination/covered': (w) => isAskedAndCovered(w, 'licence.destination') && 'care',
  'licence.uae': (w) => isToEmirates(w) && isApprovedInEmirates(w) && 'care',
  'licence.uae/not-approved': (w) =>
    isToOthersInEmirates(w) && !isCovered(w, 'licence.uae/not-approved') && 'licence',
  'licence.uae/covered': (w) => isAskedAndCovered(w, 'licence.uae/not-approved') && 'care',
  'licence.printed-worldwide/effective': (w) => isPrintedWorldwide(w) && !w.from(days.guidance) && 'care',
  'licence.printed-worldwide': (w) => isPrintedWorldwide(w) && w.from(days.guidance) && 'care',
  'licence.not-triggered': (w) =>
    isAdvanced(w) &&
    !isEmbargoed(w) &&
    !isEar99ToRussia(w) &&
    !needsByHq(w) &&
    !purchaserAlone(w) &&
    !needsByDestination(w) &&
    !isToOthersInEmirates(w) &&
    !(isToEmirates(w) && isApprovedInEmirates(w)) &&
    !isPrintedWorldwide(w) &&
    !isInstalledAtHq(w) &&
    'none',
  'licence.d5-conflict': (w) => isAdvanced(w) && (goesToOneOf(w, 'ET') || somePartyOf(w, 'ET')) && 'hold',
  'licence.territory': (w) =>
    isAdvanced(w) && isMovement(w) && (goesTo(w, 'territory') || somePartyIn(w, 'territory')) && 'hold',
  'licence.in-hand': (w) => w.is('licenceInHand', 'checked') && 'care',
  'licence.claimed': (w) => w.is('licenceInHand', 'claimed') && 'note',
  'licence.exception-confirmed': (w) => someCovered(w) && 'care',
  'licence.review/case-by-case': (w) => needsReview(w) && isAOrB(w) && isCaseByCase(w) && 'note',
  'licence.review/presumption-of-denial': (w) =>
    needsReview(w) && isAOrB(w) && isD5Context(w) && !isCaseByCase(w) && !isBTypeElsewhere(w) && 'note',
  'licence.review/two-texts': (w) => needsReview(w) && isBTypeElsewhere(w) && 'note',
  'licence.review/hbm-denial': (w) =>
    needsReview(w) && isMemory(w) && isToD5(w) && recipientIsHqD5(w) && 'note',
  'licence.review/hbm-case-by-case': (w) =>
    needsReview(w) && isMemory(w) && recipientIsHqD5(w) && !isToD5(w) && 'note',
  'licence.review/military': (w) =>
    needsSomeLicence(w) &&
    ((isMilitaryUse(w) && w.in('militaryCountry', 'military')) || meuParty(w)) &&
    'note',
  'licence.review/hbm-approval': (w) =>
    needsReview(w) && isMemory(w) && isToD5(w) && !recipientIsHqD5(w) && 'note',
  'licence.review/not-verified': (w) => needsReview(w) && isAOrB(w) && !isD5Context(w) && 'note',
  'licence.exception/nac-possible': (w) => isNacOpen(w) && 'note',
  'licence.exception/aca-possible': (w) => isAcaOpen(w) && 'note',
  'licence.exception/closed': (w) => isExceptionClosed(w) && 'note',
  ...Object.fromEntries(
    [
      'sale',
      'lease',
      'repair-return',
      'replacement',
      'temporary',
      'own-group',
      'return-to-maker',
      'scrap',
    ].map((purpose): [string, Finding] => [
      `licence.exception/purpose-${purpose}`,
      (w) => needsReview(w) && w.is('purposeTold', purpose) && 'note',
    ]),
  ),
  'licence.exception/purpose-equipment': (w) =>
    needsEquipmentLicence(w) &&
    isToD5(w) &&
    w.is('equipmentClass', '3b') &&
    w.has('purposeTold') &&
    !w.is('purposeTold', 'not-told') &&
    'note',
  'licence.exception/hbm-open': (w) => isHbmOpen(w) && 'note',
  'licence.exception/hbm-closed': (w) =>
    exceptionAsked(w) && isMemory(w) && w.is('hbmBelowExceptionLimit', 'no') && 'note',
  'licence.equipment': (w) => needsEquipmentLicence(w) && !isCovered(w, 'licence.equipment') && 'licence',
  'licence.equipment/covered': (w) => isAskedAndCovered(w, 'licence.equipment') && 'care',
  'licence.equipment/supplement-4': (w) => equipmentLicence(w) && isSupplement4Export(w) && 'care',
  'licence.equipment-unknown': (w) =>
    isEquipment(w) &&
    isMovement(w) &&
    w.may('equipment3b') &&
    w.may('equipmentNot3b') &&
    (isToD5(w) || somePartyIsHqD5(w) || w.is('equipmentIntoTool', 'yes')) &&
    'hold',

  // 3.3 Lists and owners
  'licence.listed-party/entity': (w) => listed(w, 'matchedEntity') && isPartyToMovement(w) && 'licence',
  'licence.listed-party/meu-item': (w) => meuParty(w) && isSupplement2Item(w) && 'licence',
  'licence.listed-party/meu': (w) => meuParty(w) && !isSupplement2Item(w) && 'hold',
  'licence.listed-party/elsewhere': (w) =>
    (listed(w, 'matchedEntity') || listed(w, 'matchedMeu')) && !isPartyToMovement(w) && 'hold',
  // A denial order reaches items that are subject; the SDN List is OFAC's.
  'licence.listed-party/denied': (w) =>
    (listed(w, 'matchedSdn') || (listed(w, 'matchedDenied') && !isNotSubject(w))) && 'stop',
  'licence.listed-party/not-subject': (w) =>
    isNotSubject(w) &&
    ((['matchedEntity', 'matchedMeu', 'matchedUnverified', 'matchedDenied'] as const).some((list) =>
      listed(w, list),
    ) ||
      (affiliatesRuleIsOn(w) && (isAffiliate(w) || shareUnknown(w)))) &&
    'hold',
  'licence.listed-party/unverified': (w) => listed(w, 'matchedUnverified') && 'hold',
  'licence.listed-party/unconfirmed': (w) => w.is('screening', 'unconfirmed') && 'hold',
  'licence.screening-missing': (w) => w.is('screening', 'not-done') && 'hold',
  'licence.affiliate/before': (w) => isAffiliate(w) && !w.from(days.affiliatesOn) && 'hold',
  'licence.affiliate/on': (w) => isAffiliate(w) && isMovement(w) && firstPeriod(w) && 'licence',
  'licence.affiliate/stayed': (w) =>
    isAffiliate(w) && w.from(days.affiliatesStayed) && !w.from(days.affiliatesBack) && 'hold',
  'licence.affiliate/back': (w) =>
    isAffiliate(w) && isMovement(w) && w.from(days.affiliatesBack) && 'licence',
  'licence.affiliate/no-movement': (w) => isAffiliate(w) && !isMovement(w) && firstPeriod(w) && 'hold',
  'licence.affiliate/no-movement-back': (w) =>
    isAffiliate(w) && !isMovement(w) && w.from(days.affiliatesBack) && 'hold',
  'licence.affiliate/sdn': (w) => w.is('ownership', 'majority') && w.is('ownerSdn', 'yes') && 'stop',
  'licence.affiliate-unknown/on': (w) => shareUnknown(w) && isMovement(w) && firstPeriod(w) && 'licence',
  'licence.affiliate-unknown/back': (w) =>
    shareUnknown(w) && isMovement(w) && w.from(days.affiliatesBack) && 'licence',
  'licence.affiliate-unknown': (w) => shareUnknown(w) && !(affiliatesRuleIsOn(w) && isMovement(w)) && 'hold',
  'licence.affiliate-not-checked': (w) => w.is('ownersAnswer', 'not-checked') && firstPeriod(w) && 'hold',
  'licence.affiliate-not-checked/back': (w) =>
    w.is('ownersAnswer', 'not-checked') && w.from(days.affiliatesBack) && 'hold',
  'licence.affiliate-minority/open': (w) =>
    w.is('ownersAnswer', 'minority') && w.is('minorityResolved', 'open') && 'hold',
  'licence.affiliate-minority/resolved': (w) =>
    w.is('ownersAnswer', 'minority') && w.is('minorityResolved', 'resolved') && 'care',

  // 3.4 Training and other end uses
  'training.prohibited': (w) => trainsForD5(w) && knowsWmdOrIntelligence(w) && 'stop',
  'training.red-flag': (w) =>
    trainsForD5(w) &&
    !knowsWmdOrIntelligence(w) &&
    (w.is('useWmd', 'not-asked') || w.is('useIntelligence', 'not-asked')) &&
    'hold',
  'training.no-hook': (w) =>
    trainsForD5(w) && w.is('useWmd', 'no-sign') && w.is('useIntelligence', 'no-sign') && 'care',
  'training.inference': (w) => infersForD5(w) && 'care',
  'training.entity-list-risk': (w) => trainsForD5(w) && 'note',
  'training.cloud': (w) => w.is('itemKind', 'access') && w.knownFrom(days.guidance) && 'note',
  'enduse.wmd-mi': (w) =>
    (w.is('useWmd', 'known') || (intelligence(w) && w.in('intelligenceCountry', 'intelligence'))) && 'stop',
  'enduse.wmd-mi/military-country': (w) =>
    intelligenceOfOtherD5(w) && w.in('intelligenceCountry', 'military') && 'licence',
  'enduse.wmd-mi/other-d5': (w) =>
    intelligenceOfOtherD5(w) && !w.in('intelligenceCountry', 'military') && 'hold',
  'enduse.other-intelligence': (w) =>
    intelligence(w) &&
    !w.in('intelligenceCountry', 'intelligence') &&
    !w.in('intelligenceCountry', 'D5MO') &&
    'care',
  'enduse.not-asked': (w) => w.is('useNotAsked', 'yes') && isSensitivePlace(w) && 'hold',
  'enduse.military': (w) => isMilitaryUse(w) && 'licence',
  'enduse.supercomputer': (w) => isForSupercomputer(w) && 'licence',
  'enduse.supercomputer/other-item': (w) =>
    w.is('useSupercomputer', 'known') && !isForSupercomputer(w) && 'hold',
  'enduse.advanced-node': (w) => w.is('useAdvancedNode', 'known') && 'licence',
  'enduse.advanced-node/node-unknown': (w) =>
    w.is('useNodeUnknown', 'known') && isCategory3BtoE(w) && 'licence',
  'enduse.equipment': (w) => w.is('useEquipment', 'known') && isOnControlList(w) && 'licence',
  'enduse.us-person-fab': (w) => supportsFab(w) && !w.is('employerCarveOut', 'yes') && 'licence',
  'enduse.us-person-fab/employed': (w) => supportsFab(w) && w.is('employerCarveOut', 'yes') && 'care',

  // 3.5 Diversion
  'diversion.knowledge': (w) =>
    (isToldOfViolation(w) ||
      w.is('installedLicence', 'unlicensed-later') ||
      (w.is('installedLicence', 'unlicensed') && !w.knownFrom(days.hqGuidance))) &&
    'stop',
  'diversion.false-papers': (w) => isFalsePapersAsked(w) && !isNotSubject(w) && 'stop',
  'diversion.false-papers/not-subject': (w) => isFalsePapersAsked(w) && isNotSubject(w) && 'stop',
  'diversion.false-papers/resolved': (w) => w.is('falsePapers', 'resolved') && 'care',
  'diversion.history': (w) => (openHistory(w) || w.is('pastViolation', 'earlier-deal')) && 'hold',
  'diversion.open-flag': (w) => openFlag(w) && 'hold',
  'diversion.open-flag/printed': (w) => openPrintedFlag(w) && !openFlag(w) && 'care',
  'diversion.unchecked': (w) =>
    w.may('advanced') &&
    (isNotLookedAt(w) || w.is('flagsReopened', 'yes') || w.is('dueDiligence', 'not-done')) &&
    'hold',
  // Property 2: a flag that was not checked never weighs less than one that was resolved.
  'diversion.unchecked/minor': (w) =>
    ((!w.may('advanced') && isNotLookedAt(w)) ||
      (w.is('flagPrinted', 'not-checked') && w.from(days.diffusion))) &&
    'care',
  'diversion.resolved': (w) =>
    resolvedFlag(w) && !openFlag(w) && !openPrintedFlag(w) && !openHistory(w) && 'care',
  'diversion.new-customer': (w) =>
    w.may('advanced') &&
    w.is('newCustomer', 'yes') &&
    w.is('dueDiligence', 'not-done') &&
    (['endUserSeat', 'purchaserSeat'] as const).some((seat) => w.has(seat) && !w.in(seat, 'A1')) &&
    'hold',

  // 3.7 Other countries' law
  'other-law.japan-list': (w) => isOnJapanList(w) && !w.is('metiPermission', 'checked') && 'hold',
  'other-law.japan-list/equipment': (w) => isToolFromJapan(w) && !w.is('metiPermission', 'checked') && 'hold',
  'other-law.japan-list/permitted': (w) =>
    (isOnJapanList(w) || isToolFromJapan(w)) && w.is('metiPermission', 'checked') && 'care',
  'other-law.malaysia': (w) => w.from(days.malaysiaPermit) && meetsMalaysia(w) && 'note',
  'other-law.taiwan': (w) => w.from(days.taiwanList) && meetsTaiwan(w) && 'note',

  // 3.6 Always, where they apply
  'note.conflict-of-laws': (w) =>
    (w.is('prcNexus', 'yes') ||
      w.is('ownCountry', 'CN', 'HK', 'MO') ||
      isDesignedIn(w, 'CN', 'HK', 'MO') ||
      somePartyOf(w, 'CN', 'HK', 'MO') ||
      goesToOneOf(w, 'CN', 'HK', 'MO')) &&
    'note',
  'note.penalties': () => 'note',
  'note.disclosure': (w) =>
    (w.is('pastViolation', 'earlier-deal', 'known') ||
      w.is('installedLicence', 'unlicensed', 'unlicensed-later')) &&
    'note',
  'note.records': () => 'note',
  'note.how-to-ask': () => 'note',
  'note.diffusion-tier/first': (w) => isTierAsked(w) && w.in('destination', 'firstTier') && 'note',
  'note.diffusion-tier/second': (w) =>
    isTierAsked(w) && !w.in('destination', 'firstTier') && !w.in('destination', 'D5MO') && 'note',
  'note.diffusion-tier/third': (w) => isTierAsked(w) && w.in('destination', 'D5MO') && 'note',
  'note.persons': (w) => w.is('users', 'persons') && 'note',
  'note.japan': (w) => (w.is('ownCountry', 'JP') || somePartyOf(w, 'JP')) && 'note',
  'note.china-side': (w) =>
    w.knownFrom(days.chineseSide) &&
    (isAOrB(w) || isH20Class(w)) &&
    (goesToOneOf(w, 'CN', 'HK') || endUserSitsIn(w, 'CN', 'HK')) &&
    'note',
  'note.transit': (w) => isMovement(w) && w.may('advanced') && !isNotSubject(w) && 'note',
  'note.tariff': (w) =>
    w.from(days.caseByCase) && isAType(w) && (w.is('flow', 'import') || isCaseByCase(w)) && 'note',
  'note.gulf-licences': (w) =>
    w.knownFrom(days.gulfLicences) &&
    isAOrB(w) &&
    (goesToOneOf(w, 'AE', 'SA') || endUserSitsIn(w, 'AE', 'SA')) &&
    'note',
  'note.vietnam': (w) => w.knownFrom(days.vietnamPromise) && isAOrB(w) && goesToOneOf(w, 'VN') && 'note',
  'note.veu-fabs': (w) => w.from(days.veuEnds) && isEquipment(w) && goesToOneOf(w, 'CN', 'HK') && 'note',
  'outlook.replacement-rule': (w) => isAOrB(w) && w.knownFrom(days.guidance) && 'note',
  'outlook.bills/overwatch': (w) => w.knownFrom(days.overwatchBill) && isAOrB(w) && isD5Context(w) && 'note',
  'outlook.bills/match': (w) => w.knownFrom(days.matchBill) && isEquipment(w) && 'care',
  'outlook.location-verification': (w) => isAOrB(w) && w.knownFrom(days.actionPlan) && 'note',
  'outlook.exports-program': (w) => isAOrB(w) && w.knownFrom(days.actionPlan) && 'note',
  'outlook.tariff': (w) => isAOrB(w) && w.knownFrom(days.tariff) && 'note',
  'outlook.sub-systems': (w) => isEquipment(w) && w.knownFrom(days.actionPlan) && 'care',
  'outlook.backfill': (w) => isEquipment(w) && w.knownFrom(days.actionPlan) && 'care',
  'outlook.remote-access': (w) =>
    w.is('itemKind', 'access') && isAdvanced(w) && w.knownFrom(days.remoteAccessBill) && 'note',
  'outlook.chinese-cloud': (w) =>
    w.is('itemKind', 'access') && isAdvanced(w) && w.knownFrom(days.chineseCloud) && 'note',
};

/** What is left of section 3.3 where an item is not subject to the EAR, and what else goes. */
const stays =
  /^licence\.(?:embargo\/(?:party|not-subject)|listed-party\/(?:not-subject|denied|elsewhere|unconfirmed)|screening-missing|affiliate\/sdn)$/;
const goes =
  /^(?:licence\.|installed\.|item\.(?:informed-unknown|reverse-technology|model-weights)|enduse\.(?:military|supercomputer|advanced-node|equipment)|note\.transit)/;
export const findings: Readonly<Record<string, Finding>> = Object.fromEntries(
  Object.entries(written).map(([key, fires]): [string, Finding] => [
    key,
    goes.test(key) && !stays.test(key) ? (w) => !isNotSubject(w) && fires(w) : fires,
  ]),
);

/** Findings that speak only beside an outcome of one of these levels. */
export const besides: Readonly<Record<string, readonly Level[]>> = {
  'note.conflict-of-laws': ['hold', 'licence', 'stop'],
  'note.penalties': ['licence', 'stop'],
  'note.how-to-ask': ['hold', 'licence'],
};

/** Findings that speak only where a finding asks for a licence of BIS. */
export const besidesLicence: ReadonlySet<string> = new Set(['licence.claimed']);

/** A licence that compliance has checked turns what asks for one into its conditions; a stop stays. */
export const levelOf = (key: string, w: World): false | Level => {
  const level = findings[key]?.(w) ?? false;
  return level === 'licence' && w.is('licenceInHand', 'checked') ? 'care' : level;
};
