/**
 * What conditions can be about. A question's answer is a variable of its own, unless its entry names a reading;
 * the readings compute the rest from several answers, or from part of one. World facts may have several values
 * left; facts about what the person knows, has asked or has checked always have one.
 */
import { questionsOfMark, questionsReopening } from '../facts/flagMarks';
import type { ReadingId, Variable } from '../vocabulary';
import { allQuestions, type QuestionId } from '.';

/** What tells who the parties are that a screening has to cover. */
export const partiesToScreen = [
  'otherParties',
  'endUserSeat',
  'hostedCustomerSeat',
  'operatorSeat',
  'consigneeSeat',
  'purchaserSeat',
] as const satisfies readonly QuestionId[];

/** The variables that each reading gives, with the answers that they come from: what to find out first, first. */
export const readings = {
  // That the level changes while the date is open is found by judging each day.
  dates: { datesInDiffusionPeriod: [], levelChanges: [] },
  kindTold: { kindTold: ['itemKind'] },
  kind: { itemKind: ['itemKind', 'aiChipInside', 'deviceIs'] },
  identification: { identifiedBy: ['identifiedBy'] },
  item: {
    class: ['makerClass', 'chip', 'figures', 'hbmFigures', 'identifiedBy', 'datacentre'],
    chipClass: ['makerClass', 'chip', 'figures', 'hbmFigures', 'identifiedBy', 'datacentre'],
    eccnOfWhole: ['makerClass'],
    datacentre: ['datacentre', 'chip'],
    caseByCaseBand: ['figures', 'chip'],
    hbmBelowExceptionLimit: ['hbmFigures'],
    chipName: ['chip'],
    zParagraph: ['makerClass'],
    unclassified: ['makerClass', 'chip', 'figures', 'hbmFigures', 'identifiedBy'],
    nearThreshold: ['chip', 'figures', 'figuresFrom'],
    japanBand: ['figures', 'chip', 'makerClass', 'identifiedBy'],
    japanBandIfPresumed: ['figures', 'chip', 'identifiedBy'],
    zByMaker: ['makerClass'],
  },
  application: { applicationCounts: ['designerApplied', 'designerAppliedOn'] },
  transistors: { transistorsBelow: ['transistorCount', 'hbmInPackage'] },
  activity: { activity: ['activity'] },
  access: {},
  abroad: {},
  purpose: { purpose: ['purpose'], purposeTold: ['purpose'] },
  departure: {
    departure: [
      'departure',
      'flow',
      'destination',
      'ownCountry',
      'endUserSeat',
      'endUserParent',
      'operatorSeat',
      'operatorParent',
      'otherParties',
      'consigneeSeat',
      'consigneeParent',
      'purchaserSeat',
      'purchaserParent',
    ],
  },
  onward: {},
  hosting: { hostedParty: ['hostedFor', 'hostedControl'] },
  otherParties: {},
  consignee: {},
  purchaser: {},
  matchedLists: {
    matchedEntity: ['matchedLists'],
    matchedFootnote5: ['matchedLists'],
    matchedMeu: ['matchedLists'],
    matchedDenied: ['matchedLists'],
    matchedSdn: ['matchedLists'],
    matchedUnverified: ['matchedLists'],
  },
  owners: { ownership: ['owners'], ownersAnswer: ['owners'] },
  ownerSdn: {},
  h20: {},
  endUse: {
    useWmd: ['endUse'],
    useIntelligence: ['endUse'],
    useMilitary: ['endUse'],
    useSupercomputer: ['endUse'],
    useAdvancedNode: ['endUse'],
    useEquipment: ['endUse'],
    useUsPersonFab: ['endUse'],
    useNodeUnknown: ['endUse'],
    useNotAsked: ['endUse'],
  },
  flags: {
    flags: ['flagsCustomer', 'flagsOrder', 'flagsUse'],
    flagsUnchecked: ['flagsCustomer', 'flagsOrder', 'flagsUse', 'flagsHistory'],
    flagsReopened: questionsReopening(),
    flagsEarlier: ['flagsHistory'],
    flagPrinted: questionsOfMark('flagPrinted'),
    flagAffiliates: questionsOfMark('flagAffiliates'),
    flagHistory: questionsOfMark('flagHistory'),
  },
  dueDiligence: { dueDiligence: ['dueDiligence'] },
  acrossTheCase: {
    override: ['overrideConfirmed', 'datacentre', 'designerSeat', 'makerClass', 'chip'],
    contradiction: [
      'makerClass',
      'figures',
      'activity',
      'flow',
      'origin',
      'destination',
      'itemKind',
      'designerStatus',
      'designerSeat',
      'screening',
      ...partiesToScreen,
    ],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly QuestionId[]>>>>;

type Computed = { [R in keyof typeof readings]: keyof (typeof readings)[R] }[keyof typeof readings];
/** A question that feeds a reading is none, though the type admits it: a test holds the conditions to those there are. */
declare module '../vocabulary' {
  interface ReadingNames extends Record<keyof typeof readings, true> {}
  interface VariableNames extends Record<QuestionId | Computed, true> {}
}

export type { ReadingId, Variable };

/** Each variable with the questions that its value comes from. */
export const variables: Readonly<Record<Variable, readonly QuestionId[]>> = Object.fromEntries([
  ...Object.entries(readings.dates),
  ...allQuestions.flatMap(({ id, asking }): (readonly [string, readonly QuestionId[]])[] => [
    ...(asking.feeds ? Object.entries(readings[asking.feeds]) : [[id, asking.reads ?? [id]] as const]),
  ]),
]) as Record<Variable, readonly QuestionId[]>;
export const variableNames = Object.keys(variables) as readonly Variable[];
