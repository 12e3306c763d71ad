/**
 * Conditions that several rows or questions share, under names, so that a reader meets each of them in full
 * once. They judge nothing by these names; the notions that have a source of their own are facts.
 */
import type { Condition } from '../facts/conditions';
import { advanced, aOrBType, datacentreA, onControlList, subjectToEar } from '../facts/item';
import {
  anyHqInD5OrMacau,
  installedAtHq,
  outsideUs,
  prcParty,
  purchaserAlone,
  toApprovedUae,
  toEmbargoed,
  toOtherUae,
  toUae,
} from '../facts/route';
import { isIdentified } from '../questions/when';
import { flagsNotChecked, openFlag, openPrintedFlag } from './diversion';
import {
  acaOpen,
  bOutside,
  caseByCase,
  destinationByPractice,
  embargoEar99,
  equipmentToD5,
  exceptionOpen,
  footnote5,
  inD5Context,
  nacOpen,
  needsEquipmentLicence,
  needsReview,
  otherPartsApply,
} from './licence';
import { diffusionTime } from './notes';
import { affiliate, affiliateCountsAsListed, partyToMovement, ruleOn, supplement2Item } from './parties';

export const sharedConditions = {
  isIdentified,
  advanced,
  aOrBType,
  datacentreA,
  onControlList,
  subjectToEar,
  outsideUs,
  anyHqInD5OrMacau,
  purchaserAlone,
  installedAtHq,
  toEmbargoed,
  embargoEar99,
  toUae,
  toApprovedUae,
  toOtherUae,
  prcParty,
  destinationByPractice,
  needsReview,
  inD5Context,
  caseByCase,
  bOutside,
  otherPartsApply,
  exceptionOpen,
  nacOpen,
  acaOpen,
  equipmentToD5,
  footnote5,
  needsEquipmentLicence,
  partyToMovement,
  supplement2Item,
  affiliate,
  ruleOn,
  affiliateCountsAsListed,
  openFlag,
  openPrintedFlag,
  flagsNotChecked,
  diffusionTime,
} as const satisfies Record<string, Condition>;
