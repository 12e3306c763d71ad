/**
 * The worlds that answers can lead to, as far as it matters: which variables have a value when, and which
 * values go together. Checked against `derive` on random cases; used to tell a difference that a person
 * could see from one in a world that no questionnaire can produce.
 */
import type { Variable } from '../../machines/questions/variables';
import { days } from './oracle/dates';
import {
  equipmentLicence,
  goesTo,
  goesToOneOf,
  isAdvanced,
  isAdvancedLogic,
  isAOrB,
  isApprovedInEmirates,
  isAType,
  isBelow,
  isCategory3BtoE,
  isChipOrAccess,
  isDesignedIn,
  isEquipment,
  isInstalledAtHq,
  isModelWeights,
  isMovement,
  isNotSubject,
  isOnControlList,
  isOnJapanList,
  isPrc3A090,
  isPrcBelow,
  isTechnology,
  isToEmirates,
  isToolFromJapan,
  needsByDestination,
  needsByHq,
  nothingMoves,
  somePartyIsHqD5,
  somePartyOf,
  supportsFab,
} from './oracle/facts';
import type { World } from './oracle/world';

/** Always have a value. */
const always: readonly Variable[] = [
  'role',
  'ownCountry',
  'usPerson',
  'itemKind',
  'caseByCaseBand',
  'chipName',
  'zParagraph',
  'unclassified',
  'nearThreshold',
  'contradiction',
  'flow',
  'origin',
  'endUserSeat',
  'endUserParent',
  'screening',
  'ownership',
  'ownersAnswer',
  'letter',
  'licenceInHand',
  'useWmd',
  'useIntelligence',
  'useMilitary',
  'useSupercomputer',
  'useAdvancedNode',
  'useNotAsked',
  'flags',
  'flagsUnchecked',
  'flagsReopened',
  'falsePapers',
  'flagsEarlier',
  'diversionKnowledge',
  'pastViolation',
  'datesInDiffusionPeriod',
  'departure',
  'japanBand',
  'japanBandIfPresumed',
  'zByMaker',
];
const matches: readonly Variable[] = [
  'matchedEntity',
  'matchedFootnote5',
  'matchedMeu',
  'matchedDenied',
  'matchedSdn',
  'matchedUnverified',
];
const uses: readonly Variable[] = [
  'useWmd',
  'useIntelligence',
  'useMilitary',
  'useSupercomputer',
  'useAdvancedNode',
  'useEquipment',
  'useUsPersonFab',
  'useNodeUnknown',
];

const only = (condition: boolean, w: World, variable: Variable): boolean =>
  condition ? w.has(variable) : !w.has(variable);

type Rule = (w: World) => boolean;
/** What holds of every world that answers can lead to. */
export const reachable: readonly Rule[] = [
  ...always.map(
    (variable): Rule =>
      (w) =>
        w.has(variable),
  ),
  (w) => w.is('itemKind', 'equipment') || w.has('class') || w.is('technologySubject', 'model-weights'),
  (w) => !w.is('class', 'excluded') || w.is('datacentre', 'no'),
  (w) =>
    !w.is('class', 'a') ||
    !w.is('itemKind', 'ic', 'board', 'device', 'access', 'service', 'technology') ||
    w.has('datacentre'),
  (w) => !w.is('itemKind', 'hbm') || w.has('hbmBelowExceptionLimit'),
  (w) => !isTechnology(w) || w.has('technologySubject'),
  (w) =>
    !isTechnology(w) ||
    !w.is('technologySubject', 'chips') ||
    !isMovement(w) ||
    !isAdvanced(w) ||
    w.has('technologyDeveloper'),
  (w) => !w.is('technologyDeveloper', 'yes') || w.has('technologyProduct'),
  (w) => !isModelWeights(w) || (w.has('modelPublished') && w.has('modelOperations')),
  (w) => !w.is('itemKind', 'device', 'other') || w.has('aiChipInside'),
  (w) => !w.is('itemKind', 'device') || (w.has('chipClass') && w.has('eccnOfWhole')),
  (w) => !w.is('chipClass', 'excluded') || w.is('datacentre', 'no'),
  (w) => !isEquipment(w) || w.has('equipmentClass'),
  (w) => !equipmentLicence(w) || w.has('equipmentExporter'),
  (w) => !equipmentLicence(w) || !w.is('equipmentExporter', 'yes') || w.has('equipmentGround'),
  // Foundry
  (w) =>
    !w.from(days.foundry) || !w.is('role', 'foundry') || !w.is('itemKind', 'ic') || w.has('advancedNode'),
  (w) => !isAdvancedLogic(w) || (w.has('designerStatus') && w.has('packager')),
  (w) => !isAdvancedLogic(w) || w.is('designerStatus', 'neither') || w.has('designerAttests'),
  (w) =>
    !isAdvancedLogic(w) ||
    !w.is('designerStatus', 'authorised-designer') ||
    !w.from(days.designerTransitionEnds) ||
    w.has('applicationCounts'),
  (w) =>
    !isAdvancedLogic(w) ||
    !w.is('packager', 'fab-outside', 'approved-osat') ||
    (w.has('transistorsBelow') && w.has('countAttested')),
  // Designer
  (w) =>
    !w.is('itemKind', 'ic', 'board', 'device', 'hbm', 'access', 'service', 'technology') ||
    (w.has('designerSeat') && w.has('designerParent')),
  (w) => !isPrcBelow(w) || w.has('designerListed'),
  (w) =>
    !(isPrc3A090(w) || (isPrcBelow(w) && w.is('designerListed', 'yes'))) ||
    (w.has('activity') && w.has('authorisation')),
  // Route
  (w) => !isMovement(w) || w.has('destination'),
  (w) => !(w.is('itemKind', 'access') || nothingMoves(w)) || w.has('users'),
  (w) => !isInstalledAtHq(w) || isPrc3A090(w) || w.has('installedLicence'),
  (w) => !w.is('itemKind', 'access') || (w.has('operatorSeat') && w.has('operatorParent')),
  (w) =>
    !isMovement(w) ||
    !isAOrB(w) ||
    !w.is('itemKind', 'ic', 'board') ||
    (w.has('hostedFor') && w.has('hostedParty')),
  (w) => !w.is('hostedParty', 'yes') || (w.has('hostedCustomerSeat') && w.has('hostedCustomerParent')),
  (w) => w.has('consigneeSeat') === w.has('consigneeParent'),
  (w) => w.has('purchaserSeat') === w.has('purchaserParent'),
  (w) =>
    w.has('prcNexus') ||
    w.is('ownCountry', 'CN', 'HK', 'MO') ||
    isDesignedIn(w, 'CN', 'HK', 'MO') ||
    somePartyOf(w, 'CN', 'HK', 'MO') ||
    goesToOneOf(w, 'CN', 'HK', 'MO'),
  ...matches.map(
    (variable): Rule =>
      (w) =>
        only(w.is('screening', 'match'), w, variable),
  ),
  (w) =>
    !w.is('screening', 'match') ||
    !isMovement(w) ||
    !(w.is('matchedEntity', 'yes') || w.is('matchedMeu', 'yes')) ||
    w.has('matchedParty'),
  (w) => w.is('screening', 'match') || !w.has('matchedParty'),
  (w) =>
    !isMovement(w) ||
    !isAOrB(w) ||
    !w.is('zParagraph', 'possible') ||
    !w.is('screening', 'match') ||
    !w.is('matchedMeu', 'yes') ||
    !w.is('matchedParty', 'in-movement') ||
    w.has('zBase'),
  (w) => !w.is('ownersAnswer', 'none') || w.is('ownership', 'none'),
  (w) => !w.is('ownersAnswer', 'minority') || w.is('ownership', 'minority'),
  (w) => !w.is('ownersAnswer', 'majority') || w.is('ownership', 'majority'),
  (w) => !w.is('ownersAnswer', 'share-unknown') || !w.is('ownership', 'none'),
  (w) => only(w.is('ownersAnswer', 'majority', 'share-unknown', 'not-checked'), w, 'ownerSdn'),
  (w) => only(w.is('ownersAnswer', 'minority'), w, 'minorityResolved'),
  (w) => !isEquipment(w) || !isMovement(w) || w.has('equipmentIntoTool'),
  (w) => w.is('letter', 'not-asked') || !w.has('reachesH20'),
  (w) =>
    !w.from(days.h20Letter) ||
    !w.is('letter', 'not-asked') ||
    !isBelow(w) ||
    !isChipOrAccess(w) ||
    !(goesTo(w, 'D5MO') || somePartyIsHqD5(w)) ||
    w.has('reachesH20'),
  (w) =>
    !w.from(days.caseByCase) ||
    !w.is('flow', 'export') ||
    !w.is('caseByCaseBand', 'yes') ||
    isTechnology(w) ||
    !isAOrB(w) ||
    !goesToOneOf(w, 'CN', 'HK', 'MO') ||
    w.has('ddCertification'),
  // Exceptions and the law of Japan
  (w) => !isMovement(w) || w.has('purpose'),
  (w) => w.has('purpose') === w.has('purposeTold'),
  (w) =>
    !isMovement(w) ||
    !(needsByHq(w) || needsByDestination(w) || (isToEmirates(w) && !isApprovedInEmirates(w))) ||
    w.has('exception'),
  (w) => only(w.is('exception', 'confirmed', 'claimed'), w, 'exceptionName'),
  (w) => !(isOnJapanList(w) || isToolFromJapan(w)) || w.has('metiPermission'),
  // End use
  (w) => w.knownFrom(days.guidance) || !w.has('training'),
  (w) => {
    if (!w.knownFrom(days.guidance) || w.has('training')) return true;
    if (isAType(w) && isMovement(w) && !isNotSubject(w)) return false;
    if (
      isAType(w) &&
      nothingMoves(w) &&
      !isNotSubject(w) &&
      w.is('itemKind', 'ic', 'board', 'device', 'access', 'service')
    )
      return false;
    return !w.is('usPerson', 'yes') || w.is('itemKind', 'equipment', 'other');
  },
  (w) => {
    if (!w.is('training', 'training', 'inference') || w.has('trainingForD5') || !w.knownFrom(days.guidance))
      return true;
    if (isAType(w) && isMovement(w) && !isNotSubject(w)) return false;
    if (
      isAType(w) &&
      nothingMoves(w) &&
      !isNotSubject(w) &&
      w.is('itemKind', 'ic', 'board', 'device', 'access', 'service')
    )
      return false;
    return !w.is('usPerson', 'yes') || w.is('itemKind', 'equipment', 'other');
  },
  (w) => !w.is('usPerson', 'yes') || w.has('useUsPersonFab'),
  (w) => !isOnControlList(w) || w.has('useEquipment'),
  (w) => !isCategory3BtoE(w) || w.has('useNodeUnknown'),
  (w) => w.is('useNotAsked', 'yes') === uses.some((use) => w.is(use, 'not-asked')),
  (w) => only(w.is('useIntelligence', 'known'), w, 'intelligenceCountry'),
  (w) => only(w.is('useMilitary', 'known'), w, 'militaryCountry'),
  (w) => !supportsFab(w) || w.has('employerCarveOut'),
  // Diversion
  (w) => !w.is('flagHistory', 'open') || w.is('flags', 'open'),
  (w) => !w.is('flagHistory', 'resolved') || !w.is('flags', 'absent'),
  (w) => w.is('flagsUnchecked', 'yes') || !w.is('flagHistory', 'not-checked'),
  (w) => !isAdvanced(w) || (w.has('newCustomer') && w.has('dueDiligence')),
  (w) => !w.from(days.diffusion) || w.from(days.guidance) || w.is('datesInDiffusionPeriod', 'yes'),
  (w) => !w.knownFrom(days.diffusion) || w.knownFrom(days.guidance) || w.is('datesInDiffusionPeriod', 'yes'),
];
