import {
  all,
  any,
  type Condition,
  inGroup,
  not,
  otherThan,
  outside,
  possibly,
  test,
} from '../facts/conditions';
import { knowsWmdOrIntelligence, militaryEndUse } from '../facts/endUse';
import {
  advanced,
  aOrBType,
  applicableAdvancedLogic,
  aType,
  bType,
  cType,
  datacentreA,
  isEquipment,
  notSubject,
} from '../facts/item';
import {
  anyHqInD5OrMacau,
  goesTo,
  goesToPlace,
  installedAtHq,
  installedTolerable,
  knowsOfDiversionOrBreach,
  movement,
  needsLicenceByDestination,
  needsLicenceByHq,
  partyIn,
  partySeatedIn,
  printedWorldwide,
  purchaserAlone,
  recipientHqInD5OrMacau,
  sanctionedParty,
  toApprovedUae,
  toD5OrMacau,
  toEmbargoed,
  toOtherUae,
} from '../facts/route';
import { dateOf, dayBefore } from '../law';
import { affiliateCountsAsListed } from './parties';
import { onlyIf, type Row } from './row';

const NON_ENFORCEMENT = dateOf('non-enforcement');
const HQ_GUIDANCE = dateOf('hq-guidance');
const CASE_BY_CASE = dateOf('case-by-case');

export const embargoEar99 = all(movement, goesTo('RU_BY'), not(toEmbargoed));
/** Beside knowledge of a violation nothing is tolerated. */
const tolerable = all(installedTolerable, not(knowsOfDiversionOrBreach));
const asNeeded = test('installedLicence', 'as-needed');
const flagHistoryUnclear = test('flagHistory', 'open', 'not-checked');
const installed = all(tolerable, asNeeded, not(flagHistoryUnclear));
const installedHistoryUnclear = all(
  tolerable,
  any(flagHistoryUnclear, all(possibly(asNeeded), possibly(not(asNeeded)))),
);
const installedUnlicensed = all(tolerable, test('installedLicence', 'unlicensed'));
/** The guidance speaks of the data centres that have such items. */
const operatorItself = test('role', 'cloud', 'buyer');

/**
 * An a-type item to D:1 or D:4 only. Since the text says "worldwide" and BIS does not enforce that, firms
 * read the scope of December 2024 into it; before, that scope was the text.
 */
export const destinationByPractice = all(
  { from: dateOf('diffusion') },
  needsLicenceByDestination,
  aType,
  not(toD5OrMacau),
  not(anyHqInD5OrMacau),
);

export const needsReview = any(needsLicenceByHq, needsLicenceByDestination, toOtherUae);
export const inD5Context = any(recipientHqInD5OrMacau, toD5OrMacau);
export const caseByCase = all(
  { from: CASE_BY_CASE },
  test('flow', 'export'),
  inGroup('destination', 'PRC'),
  not(outside('onwardDestination', 'PRC')),
  test('caseByCaseBand', 'yes'),
  test('ddCertification', 'yes'),
);
export const bOutside = all(bType, recipientHqInD5OrMacau, not(toD5OrMacau));
const reviewedAsAOrB = all(needsReview, aOrBType);

/** Part 744 beyond 744.23(a)(3), or Part 746: then NAC and ACA are closed whatever the item. */
export const otherPartsApply = any(
  toEmbargoed,
  test('letter', 'received'),
  test('screening', 'match'),
  knowsWmdOrIntelligence,
  militaryEndUse,
  test('useSupercomputer', 'known'),
  test('useAdvancedNode', 'known'),
  test('useEquipment', 'known'),
  affiliateCountsAsListed,
);
const exceptionAsked = any(needsLicenceByHq, needsLicenceByDestination);
export const exceptionOpen = all(exceptionAsked, aOrBType, not(datacentreA), not(otherPartsApply));
export const nacOpen = all(exceptionOpen, inD5Context, test('flow', 'export', 'reexport'));
export const acaOpen = all(
  { from: dateOf('aca-split') },
  exceptionOpen,
  any(not(inD5Context), all(test('flow', 'in-country'), toD5OrMacau)),
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

export const licenceRows: readonly Row[] = [
  {
    id: 'licence.embargo',
    regime: 'licence',
    when: all(movement, toEmbargoed),
    level: 'stop',
    force: 'rule',
    cite: [
      onlyIf('EMB-1', goesTo('EMBARGO')),
      onlyIf('EMB-2', goesTo('RU_BY')),
      onlyIf('EMB-3', test('occupiedUkraine', 'yes')),
    ],
  },
  {
    id: 'licence.embargo',
    variant: 'ear99',
    regime: 'licence',
    when: embargoEar99,
    level: 'hold',
    force: 'rule',
    cite: ['EMB-2'],
  },
  {
    id: 'licence.embargo',
    variant: 'party',
    regime: 'licence',
    when: sanctionedParty,
    level: 'hold',
    force: 'practice',
    cite: ['EMB-4', 'EU-9'],
  },
  {
    id: 'licence.embargo',
    variant: 'not-subject',
    regime: 'licence',
    when: all(notSubject, movement, any(goesTo('E12'), goesTo('RU_BY'), test('occupiedUkraine', 'yes'))),
    level: 'hold',
    force: 'practice',
    cite: [
      'DM-3',
      onlyIf('EMB-1', goesTo('EMBARGO')),
      onlyIf('EMB-SY', goesTo('E12')),
      onlyIf('EMB-2', goesTo('RU_BY')),
      onlyIf('EMB-3', test('occupiedUkraine', 'yes')),
    ],
  },
  {
    id: 'licence.hq',
    regime: 'licence',
    when: needsLicenceByHq,
    level: 'licence',
    force: 'rule',
    cite: [
      onlyIf('REQ-2023', aOrBType),
      onlyIf('REQ-A1', aType),
      onlyIf('REQ-B2', bType),
      onlyIf('REQ-C2', cType),
      onlyIf('ENF', aOrBType),
      onlyIf('FAB-01', applicableAdvancedLogic),
    ],
  },
  {
    id: 'licence.hq',
    variant: 'purchaser',
    regime: 'licence',
    when: purchaserAlone,
    level: 'hold',
    force: 'practice',
    cite: [
      onlyIf('REQ-2023', aOrBType),
      onlyIf('REQ-A1', aType),
      onlyIf('REQ-B2', bType),
      onlyIf('REQ-C2', cType),
      onlyIf('ENF', aOrBType),
    ],
  },
  {
    id: 'installed.hq',
    regime: 'licence',
    when: installed,
    level: 'care',
    force: 'guidance',
    cite: ['ENF', 'G-4.3-INSTALLED'],
    from: HQ_GUIDANCE,
    by: 'decision',
  },
  {
    id: 'installed.hq',
    variant: 'before-guidance',
    regime: 'licence',
    when: installed,
    level: 'hold',
    force: 'practice',
    cite: ['REQ-2023', 'F-01'],
    to: dayBefore(HQ_GUIDANCE),
    by: 'decision',
  },
  {
    id: 'installed.hq',
    variant: 'unlicensed',
    regime: 'licence',
    when: all(installedUnlicensed, operatorItself),
    level: 'care',
    force: 'guidance',
    cite: ['ENF', 'G-4.3-INSTALLED', 'H-5', 'H-13'],
    from: HQ_GUIDANCE,
    by: 'decision',
  },
  {
    id: 'installed.hq',
    variant: 'unlicensed-elsewhere',
    regime: 'licence',
    when: all(installedUnlicensed, not(operatorItself)),
    level: 'hold',
    force: 'practice',
    cite: ['ENF', 'G-4.3-INSTALLED', 'F-01', 'H-13'],
    from: HQ_GUIDANCE,
    by: 'decision',
  },
  {
    id: 'installed.hq',
    variant: 'history-unclear',
    regime: 'licence',
    when: installedHistoryUnclear,
    level: 'hold',
    force: 'rule',
    cite: ['FLAG-22', 'F-01', 'G-4.3-INSTALLED'],
    lack: true,
  },
  {
    id: 'licence.destination',
    regime: 'licence',
    when: all(needsLicenceByDestination, not(destinationByPractice)),
    level: 'licence',
    force: 'rule',
    cite: [
      onlyIf('REQ-2023', aOrBType),
      onlyIf('REQ-A1', aType),
      onlyIf('REQ-B1', bType),
      onlyIf('REQ-C1', cType),
      onlyIf('MOV-2', otherThan('onwardDestination')),
    ],
  },
  {
    id: 'licence.destination',
    variant: 'practice',
    regime: 'licence',
    when: destinationByPractice,
    level: 'licence',
    force: 'practice',
    cite: ['REQ-A1', 'G-4.4', 'REQ-2023', 'NON-ENFORCEMENT', onlyIf('MOV-2', otherThan('onwardDestination'))],
  },
  {
    id: 'licence.uae',
    regime: 'licence',
    when: toApprovedUae,
    level: 'care',
    force: 'rule',
    cite: ['REQ-X1', 'BAR-05'],
  },
  {
    id: 'licence.uae',
    variant: 'not-approved',
    regime: 'licence',
    when: toOtherUae,
    level: 'licence',
    force: 'rule',
    cite: ['REQ-X1', 'REQ-B1', onlyIf('REQ-A1', aType), 'C-AE', 'BAR-05'],
  },
  {
    id: 'licence.printed-worldwide',
    variant: 'effective',
    regime: 'licence',
    when: printedWorldwide,
    level: 'care',
    force: 'printed',
    cite: ['REQ-A1', 'DIFFUSION', 'EX-AIA', 'EX-ACM', 'EX-LPP'],
    from: dateOf('diffusion'),
    to: dayBefore(NON_ENFORCEMENT),
  },
  {
    id: 'licence.printed-worldwide',
    regime: 'licence',
    when: printedWorldwide,
    level: 'care',
    force: 'printed',
    cite: ['REQ-A1', 'NON-ENFORCEMENT', 'ENF', 'GAO', 'EX-AIA', 'EX-ACM', 'EX-LPP'],
    from: NON_ENFORCEMENT,
  },
  {
    id: 'licence.not-triggered',
    regime: 'licence',
    when: all(
      advanced,
      not(
        any(
          all(movement, toEmbargoed),
          embargoEar99,
          needsLicenceByHq,
          purchaserAlone,
          needsLicenceByDestination,
          toApprovedUae,
          toOtherUae,
          printedWorldwide,
          installedAtHq,
        ),
      ),
    ),
    level: 'none',
    force: 'rule',
    cite: [
      'C-GROUPS',
      onlyIf('REQ-B1', aOrBType),
      onlyIf('REQ-A1', aType),
      onlyIf('REQ-X1', aOrBType),
      onlyIf('REQ-C3', cType),
      onlyIf('MOV-5', test('flow', 'domestic')),
    ],
  },
  {
    id: 'licence.d5-conflict',
    regime: 'licence',
    when: all(advanced, any(goesToPlace('ET'), partySeatedIn('ET'))),
    level: 'hold',
    force: 'practice',
    cite: ['C-ETHIOPIA', 'C-GROUPS'],
  },
  {
    id: 'licence.territory',
    regime: 'licence',
    when: all(advanced, movement, any(goesTo('TERRITORIES'), partyIn('TERRITORIES'))),
    level: 'hold',
    force: 'practice',
    cite: ['C-TERRITORIES'],
  },
  {
    id: 'licence.in-hand',
    regime: 'licence',
    when: test('licenceInHand', 'checked'),
    level: 'care',
    force: 'rule',
    cite: ['F-03'],
  },
  {
    id: 'licence.review',
    variant: 'case-by-case',
    regime: 'licence',
    when: all(reviewedAsAOrB, caseByCase),
    level: 'note',
    force: 'rule',
    cite: ['POL-02', 'DD-1', 'DD-2', 'DD-3', 'DD-4', 'DD-5', 'DD-6', 'DD-7', 'DD-8', 'DD-9', 'DD-10'],
    from: CASE_BY_CASE,
  },
  {
    id: 'licence.review',
    variant: 'presumption-of-denial',
    regime: 'licence',
    when: all(reviewedAsAOrB, inD5Context, not(caseByCase), not(bOutside)),
    level: 'note',
    force: 'rule',
    cite: ['POL-02', 'POL-03', 'POL-04', 'POL-07'],
    refusalPresumed: true,
  },
  {
    id: 'licence.review',
    variant: 'two-texts',
    regime: 'licence',
    when: all(reviewedAsAOrB, bOutside, not(caseByCase)),
    level: 'note',
    force: 'rule',
    cite: ['POL-03', 'POL-07'],
    refusalPresumed: true,
  },
  {
    id: 'licence.review',
    variant: 'hbm-denial',
    regime: 'licence',
    when: all(needsReview, cType, recipientHqInD5OrMacau),
    level: 'note',
    force: 'rule',
    cite: ['POL-01', 'POL-07'],
    refusalPresumed: true,
  },
  {
    id: 'licence.review',
    variant: 'hbm-approval',
    regime: 'licence',
    when: all(needsReview, cType, toD5OrMacau, not(recipientHqInD5OrMacau)),
    level: 'note',
    force: 'rule',
    cite: ['POL-01'],
  },
  {
    id: 'licence.review',
    variant: 'not-verified',
    regime: 'licence',
    when: all(reviewedAsAOrB, not(inD5Context)),
    level: 'note',
    force: 'practice',
    cite: ['POL-06', 'NON-ENFORCEMENT', 'POL-08'],
  },
  {
    id: 'licence.exception',
    variant: 'nac-possible',
    regime: 'licence',
    when: nacOpen,
    level: 'note',
    force: 'rule',
    cite: ['EX-NAC', 'EX-NAC-X', 'EX-ENC', 'BAR-01', 'EX-LPP'],
  },
  {
    id: 'licence.exception',
    variant: 'aca-possible',
    regime: 'licence',
    when: acaOpen,
    level: 'note',
    force: 'rule',
    cite: ['EX-ACA', 'EX-NAC-X', 'EX-ENC', 'BAR-01'],
  },
  {
    id: 'licence.exception',
    variant: 'closed',
    regime: 'licence',
    when: all(exceptionAsked, any(all(aOrBType, not(nacOpen), not(acaOpen)), all(cType, otherPartsApply))),
    level: 'note',
    force: 'rule',
    cite: [
      'BAR-01',
      onlyIf('BAR-03', test('matchedUnverified', 'yes')),
      onlyIf('BAR-04', test('matchedEntity', 'yes')),
      onlyIf('BAR-06', toEmbargoed),
      'EX-NAC',
      'EX-ACA',
      'EX-NAC-X',
      'EX-TMP',
      'EX-RPL',
      'EX-GOV',
      'EX-TSU',
    ],
  },
  {
    id: 'licence.exception',
    variant: 'hbm-open',
    regime: 'licence',
    when: all(exceptionAsked, cType, test('hbmBelowExceptionLimit', 'yes'), not(otherPartsApply)),
    level: 'note',
    force: 'rule',
    cite: ['EX-HBM', 'BAR-01'],
  },
  {
    id: 'licence.exception',
    variant: 'hbm-closed',
    regime: 'licence',
    when: all(exceptionAsked, cType, test('hbmBelowExceptionLimit', 'no')),
    level: 'note',
    force: 'rule',
    cite: ['EX-HBM', 'BAR-01'],
  },
  {
    id: 'licence.equipment',
    regime: 'licence',
    when: all(needsEquipmentLicence, not(test('equipmentSupplement4', 'yes'))),
    level: 'licence',
    force: 'rule',
    cite: [
      onlyIf('REQ-S1', equipmentToD5),
      onlyIf('FDP-07', equipmentToD5),
      onlyIf('FDP-05', footnote5),
      onlyIf('BAR-02', equipmentToD5),
    ],
  },
  {
    id: 'licence.equipment',
    variant: 'supplement-4',
    regime: 'licence',
    when: all(needsEquipmentLicence, test('equipmentSupplement4', 'yes')),
    level: 'hold',
    force: 'rule',
    cite: [
      onlyIf('REQ-S1', equipmentToD5),
      onlyIf('FDP-07', equipmentToD5),
      onlyIf('FDP-05', footnote5),
      'SUPP4-742',
    ],
  },
  {
    id: 'licence.equipment-unknown',
    regime: 'licence',
    when: all(
      isEquipment,
      movement,
      possibly(test('equipmentClass', '3b')),
      possibly(not(test('equipmentClass', '3b'))),
      any(toD5OrMacau, anyHqInD5OrMacau, test('equipmentIntoTool', 'yes')),
    ),
    level: 'hold',
    force: 'rule',
    cite: ['EU-14', 'EU-16', 'REQ-S1', 'FLAG-20', 'FLAG-26'],
    lack: true,
  },
];
