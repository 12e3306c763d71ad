import type { QuestionId } from '../answers';
import { questionsOfMark } from './flagMarks';

/**
 * What conditions can be about, each with the questions that its value comes from. World facts may have
 * several values left; facts about what the person knows, has asked or has checked always have one.
 */
export const variables = {
  // who
  role: ['role'],
  ownCountry: ['ownCountry'],
  usPerson: ['usPerson'],
  // item
  itemKind: ['itemKind'],
  identifiedBy: ['identifiedBy'],
  class: ['makerClass', 'chip', 'figures', 'hbmFigures', 'identifiedBy', 'datacentre'],
  datacentre: ['datacentre', 'chip'],
  caseByCaseBand: ['figures', 'chip'],
  hbmBelowExceptionLimit: ['hbmFigures'],
  chipName: ['chip'],
  unclassified: ['makerClass', 'chip', 'figures', 'hbmFigures', 'identifiedBy'],
  nearThreshold: ['chip', 'figures', 'figuresFrom'],
  technologySubject: ['technologySubject'],
  technologyFromD5: ['technologyFromD5'],
  equipmentClass: ['equipmentClass'],
  equipmentSupplement4: ['equipmentSupplement4'],
  equipmentIntoTool: ['equipmentIntoTool'],
  override: ['overrideConfirmed', 'datacentre', 'designerSeat', 'makerClass', 'chip'],
  contradiction: ['makerClass', 'figures', 'activity', 'flow', 'destination', 'itemKind'],
  // foundry
  advancedNode: ['advancedNode'],
  designerStatus: ['designerStatus'],
  designerAttests: ['designerAttests'],
  packager: ['packager'],
  transistorsBelow: ['transistorCount', 'hbmInPackage'],
  countAttested: ['countAttested'],
  // designer
  designerSeat: ['designerSeat', 'chip'],
  designerParent: ['designerParent', 'chip'],
  designerListed: ['designerListed', 'chip'],
  activity: ['activity'],
  authorisation: ['authorisation'],
  // route
  flow: ['flow', 'accessControl'],
  origin: ['origin'],
  destination: ['destination'],
  occupiedUkraine: ['occupiedUkraine'],
  uaeApproved: ['uaeApproved'],
  onwardDestination: ['onward', 'onwardDestination'],
  endUserSeat: ['endUserSeat'],
  endUserParent: ['endUserParent'],
  operatorSeat: ['operatorSeat'],
  operatorParent: ['operatorParent'],
  consigneeSeat: ['otherParties', 'consigneeSeat'],
  consigneeParent: ['otherParties', 'consigneeParent'],
  purchaserSeat: ['otherParties', 'purchaserSeat'],
  purchaserParent: ['otherParties', 'purchaserParent'],
  prcNexus: ['prcNexus'],
  screening: ['screening'],
  matchedEntity: ['matchedLists'],
  matchedFootnote5: ['matchedLists'],
  matchedMeu: ['matchedLists'],
  matchedDenied: ['matchedLists'],
  matchedUnverified: ['matchedLists'],
  matchedParty: ['matchedParty'],
  ownership: ['owners'],
  ownersAnswer: ['owners'],
  ownerSdn: ['ownerSdn'],
  minorityResolved: ['minorityResolved'],
  letter: ['letter'],
  reachesH20: ['reachesH20', 'chip'],
  licenceInHand: ['licenceInHand'],
  ddCertification: ['ddCertification'],
  // end use
  training: ['training'],
  trainingForD5: ['trainingForD5'],
  useWmd: ['endUse'],
  useIntelligence: ['endUse'],
  useMilitary: ['endUse'],
  useSupercomputer: ['endUse'],
  useAdvancedNode: ['endUse'],
  useEquipment: ['endUse'],
  useUsPersonFab: ['endUse'],
  useNotAsked: ['endUse'],
  intelligenceCountry: ['intelligenceCountry'],
  militaryCountry: ['militaryCountry'],
  employerCarveOut: ['employerCarveOut'],
  // diversion
  flags: ['flagsCustomer', 'flagsOrder', 'flagsUse'],
  flagsUnchecked: ['flagsCustomer', 'flagsOrder', 'flagsUse'],
  flagPrinted: questionsOfMark('flagPrinted'),
  flagAffiliates: questionsOfMark('flagAffiliates'),
  flagHistory: questionsOfMark('flagHistory'),
  newCustomer: ['newCustomer'],
  dueDiligence: ['dueDiligence'],
  diversionKnowledge: ['diversionKnowledge'],
  pastViolation: ['pastViolation'],
  // dates
  datesInDiffusionPeriod: [],
} as const satisfies Record<string, readonly QuestionId[]>;

export type Variable = keyof typeof variables;
export const variableNames = Object.keys(variables) as readonly Variable[];
