/**
 * Conditions that several rows or questions share, under names, so that a reader meets each of them in full
 * once. They judge nothing by these names; the notions that have a source of their own are facts.
 */
import type { Condition } from '../facts/conditions';
import { advanced, aOrBType, datacentreA, onControlList, subjectToEar } from '../facts/item';
import {
  anyHqInD5OrMacau,
  equipmentToD5,
  footnote5,
  installedAtHq,
  leavesRestricted,
  needsEquipmentLicence,
  outsideUs,
  prcParty,
  purchaserAlone,
  toApprovedUae,
  toEmbargoed,
  toSyria,
  toSyriaEar99,
  toSyriaListed,
  toUae,
} from '../facts/route';
import { isIdentified } from '../questions/when';
import { inD5Context } from './covers';
import { flagsNotChecked, openFlag, openPrintedFlag } from './diversion';
import { exceptionCovers, exceptionMayCover } from './exceptions';
import {
  acaOpen,
  bOutside,
  caseByCase,
  destinationByPractice,
  embargoEar99,
  exceptionOpen,
  nacOpen,
  needsReview,
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
  toSyria,
  toSyriaListed,
  toSyriaEar99,
  embargoEar99,
  toUae,
  toApprovedUae,
  prcParty,
  destinationByPractice,
  needsReview,
  inD5Context,
  caseByCase,
  bOutside,
  exceptionMayCover,
  exceptionCovers,
  leavesRestricted,
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
