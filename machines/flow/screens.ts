import type { QuestionId, Section } from '../answers';
import type { EvidenceId } from '../law';

interface Screen {
  readonly section: Section;
  /** The questions that a person thinks of together; those that are off the path are left out. */
  readonly questions: readonly QuestionId[];
  /** The question without which the screen is not shown, where its other questions stand elsewhere too. */
  readonly needs?: QuestionId;
  /** Questions whose screens ask the same already: beside one of them this screen is left out. */
  readonly unless?: readonly QuestionId[];
  /** What the law says about them. */
  readonly law: readonly EvidenceId[];
}

/** One idea a screen. The chart decides which of them a case passes through. */
export const screens = {
  part: { section: 'deal', questions: ['role', 'ownCountry', 'usPerson'], law: ['F-01', 'EU-4', 'FAB-01'] },
  kind: {
    section: 'deal',
    questions: ['itemKind', 'technologySubject', 'identifiedBy'],
    law: ['REL-01', 'CLS-06', 'HBM-02', 'REL-14', 'G-1.8-ACCESS'],
  },
  chip: {
    section: 'item',
    questions: ['chip', 'makerClass', 'datacentre'],
    needs: 'chip',
    law: ['CLS-01', 'CLS-02', 'CLS-04', 'CLS-09', 'H-8'],
  },
  figures: {
    section: 'item',
    questions: ['figures', 'figuresFrom', 'makerClass', 'datacentre'],
    needs: 'figures',
    law: ['TPP-01', 'TPP-04', 'TPP-05', 'PD-01', 'PD-02', 'CLS-01', 'CLS-02'],
  },
  eccn: {
    section: 'item',
    questions: ['makerClass', 'datacentre'],
    unless: ['chip', 'figures'],
    law: ['CLS-01', 'REL-01', 'REL-12', 'H-8'],
  },
  memory: {
    section: 'item',
    questions: ['hbmFigures'],
    law: ['CLS-03', 'HBM-01', 'HBM-02', 'HBM-03'],
  },
  technology: { section: 'item', questions: ['technologyFromD5'], law: ['REL-10', 'REQ-T1'] },
  equipment: {
    section: 'item',
    questions: ['equipmentClass', 'equipmentSupplement4'],
    law: ['REQ-S1', 'FDP-07', 'SUPP4-742'],
  },
  wafer: { section: 'foundry', questions: ['advancedNode'], law: ['FAB-01', 'FAB-02'] },
  orderingDesigner: {
    section: 'foundry',
    questions: ['designerStatus', 'designerAttests'],
    law: ['FAB-03', 'FAB-04', 'FAB-05', 'FAB-10'],
  },
  packaging: {
    section: 'foundry',
    questions: ['packager', 'transistorCount', 'hbmInPackage', 'countAttested'],
    law: ['FAB-06', 'FAB-07', 'FAB-08', 'TC-01', 'TC-02', 'TC-03'],
  },
  designer: {
    section: 'designer',
    questions: ['designerSeat', 'designerParent', 'designerListed'],
    law: ['G-2.1', 'G-2.1-BREADTH', 'F-04', 'FDP-03', 'FDP-04'],
  },
  activity: {
    section: 'designer',
    questions: ['activity', 'authorisation'],
    law: ['F-01', 'G-2.3', 'G-2.4', 'G-2.4-LEGS'],
  },
  movement: {
    section: 'route',
    questions: ['flow', 'accessControl', 'origin'],
    law: ['MOV-1', 'MOV-2', 'MOV-3', 'MOV-5', 'JUR-1'],
  },
  destination: {
    section: 'route',
    questions: ['destination', 'occupiedUkraine', 'onward', 'onwardDestination', 'uaeApproved'],
    law: ['REQ-B1', 'REQ-C1', 'C-GROUPS', 'C-HK', 'EMB-1', 'EMB-2', 'EMB-3', 'REQ-X1', 'MOV-2'],
  },
  parties: {
    section: 'route',
    questions: ['endUserSeat', 'endUserParent', 'operatorSeat', 'operatorParent', 'otherParties', 'prcNexus'],
    law: ['REQ-B2', 'ENF', 'G-1.6', 'G-5-AFSL'],
  },
  otherParties: {
    section: 'route',
    questions: ['consigneeSeat', 'consigneeParent', 'purchaserSeat', 'purchaserParent'],
    law: ['REQ-B2', 'EU-6'],
  },
  lists: {
    section: 'route',
    questions: ['screening', 'matchedLists', 'matchedParty', 'owners', 'ownerSdn', 'minorityResolved'],
    law: ['EU-6', 'EU-8', 'EU-9', 'EU-11', 'FDP-05', 'AFF-ON', 'AFF-STAY', 'AFF-BACK'],
  },
  intoTool: { section: 'route', questions: ['equipmentIntoTool'], law: ['EU-14', 'EU-16'] },
  papers: {
    section: 'route',
    questions: ['letter', 'reachesH20', 'licenceInHand', 'ddCertification'],
    law: ['E-INF', 'INF-H20', 'F-03', 'POL-02', 'DD-3', 'DD-4', 'DD-9'],
  },
  training: {
    section: 'endUse',
    questions: ['training', 'trainingForD5'],
    law: ['G-1.2', 'G-1.4', 'G-1.8'],
  },
  endUse: {
    section: 'endUse',
    questions: ['endUse', 'intelligenceCountry', 'militaryCountry', 'employerCarveOut'],
    law: ['EU-1', 'EU-2', 'EU-3', 'EU-12', 'EU-11', 'EU-13', 'EU-14', 'EU-16', 'EU-5', 'F-02'],
  },
  flagsCustomer: { section: 'diversion', questions: ['flagsCustomer'], law: ['FLAG-RULE', 'G-3.1'] },
  flagsOrder: { section: 'diversion', questions: ['flagsOrder'], law: ['FLAG-RULE', 'G-3.1'] },
  flagsUse: { section: 'diversion', questions: ['flagsUse'], law: ['FLAG-RULE', 'G-3.1'] },
  checks: {
    section: 'diversion',
    questions: ['newCustomer', 'dueDiligence'],
    law: ['G-3.3-D1', 'G-3.3-D3', 'G-3.3-D4', 'FLAG-RULE'],
  },
  knowledge: {
    section: 'diversion',
    questions: ['diversionKnowledge', 'pastViolation'],
    law: ['F-01', 'F-02', 'H-5'],
  },
  overrides: { section: 'diversion', questions: ['overrideConfirmed'], law: ['CLS-09', 'H-8'] },
} as const satisfies Record<string, Screen>;

export type ScreenId = keyof typeof screens;
export const screenIds = Object.keys(screens) as readonly ScreenId[];
export const screen = (id: ScreenId): Screen => screens[id];
