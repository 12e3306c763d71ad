/** What it is. */
import { all, any, test } from '../facts/conditions';
import { advanced, designSoftware } from '../facts/item';
import { movement, needsEquipmentLicence } from '../facts/route';
import { catalogue, chipFigures, choice, memoryFigures, noYes, yesNo } from './entry';
import {
  byEccn,
  byFigures,
  byName,
  equipment,
  isIdentified,
  memory,
  modelWeights,
  technologyForChips,
} from './when';

export const itemKind = choice(
  ['ic', 'board', 'hbm', 'technology', 'access', 'service', 'equipment', 'device', 'other'],
  {
    rare: ['hbm', 'technology', 'service', 'equipment', 'device', 'other'],
    screen: 'kind',
    section: 'item',
    feeds: 'kindTold',
    law: ['REL-01', 'CLS-06', 'HBM-02'],
    terms: ['eccn', 'hbm', 'iaas', '4a090'],
    sheet: 'item',
    knows: 'sales',
    asks: 'maker',
    notKnown: 'raises',
    station: 2,
    gist: ['what', 3],
    inBrief: true,
    ofTheDeal: true,
  },
);

const mayHoldChip = test('kindTold', 'device', 'other');

export const aiChipInside = noYes({
  screen: 'kind',
  section: 'item',
  asked: mayHoldChip,
  law: ['REL-18', 'CLS-07'],
  terms: [],
  knows: 'maker',
  notKnown: 'raises',
  ofTheDeal: true,
});

export const deviceIs = choice(['computer', 'other'], {
  screen: 'kind',
  section: 'item',
  asked: all(mayHoldChip, test('aiChipInside', 'yes')),
  feeds: 'kind',
  law: ['REL-17', 'REL-18'],
  terms: ['4a090'],
  knows: 'sales',
  asks: 'maker',
  notKnown: 'raises-where-it-matters',
  ofTheDeal: true,
});

/** The maker's ECCN is asked for whichever way it is. */
export const identifiedBy = choice(['name', 'figures', 'name-figures', 'eccn'], {
  screen: 'kind',
  section: 'item',
  asked: isIdentified,
  feeds: 'identification',
  law: [],
  terms: [],
  knows: 'sales',
  asks: 'maker',
  notKnown: 'raises',
  ofTheDeal: true,
  single: true,
});

export const chip = catalogue({
  screen: ['chip', 'figures'],
  asked: byName,
  feeds: 'item',
  law: ['CLS-01', 'CLS-02', 'CLS-04', 'CLS-09', 'H-8'],
  terms: ['tpp', 'performance-density', '3a090', 'note-2'],
  sheet: 'item',
  knows: 'sales',
  asks: 'maker',
  notKnown: 'raises',
  station: 1,
  gist: ['what', 1],
  inBrief: true,
});

/** What a maker can write in an ECCN statement about an integrated circuit, a computer or a memory. */
export const makerClass = choice(
  [
    'EAR99',
    'other-ccl',
    '3A090',
    '4A090',
    'z',
    '3A090.b',
    '4A090.b',
    'z-b',
    '3A090.a',
    '4A090.a',
    'z-a',
    '3A090.c',
    '4E091',
  ],
  {
    leavesOpen: ['3A090', '4A090', 'z'],
    screen: ['chip', 'figures', 'eccn'],
    behind: 'figuresFrom',
    asked: any(byName, byFigures, byEccn, memory, designSoftware, test('itemKind', 'other', 'device')),
    feeds: 'item',
    law: ['CLS-01'],
    terms: ['3a090', 'eccn', '4a090', 'z-paragraph', 'ccats'],
    sheet: 'item',
    knows: 'maker',
    compliance: ['chip', 'figures'],
    notKnown: 'raises-where-it-matters',
    station: 2,
    gist: ['what', 2],
    inBrief: true,
    ofTheDeal: true,
  },
);

export const figures = chipFigures({
  screen: 'figures',
  asked: byFigures,
  feeds: 'item',
  law: ['TPP-01', 'TPP-04', 'TPP-05', 'PD-01', 'PD-02', 'CLS-01', 'CLS-02'],
  terms: ['tpp', 'performance-density', '3a090', 'note-2'],
  knows: 'maker',
  notKnown: 'raises',
});

export const figuresFrom = choice(['maker', 'other'], {
  ordered: true,
  dontKnow: 'other',
  screen: 'figures',
  asked: byFigures,
  feeds: 'item',
  law: [],
  terms: [],
  knows: 'sales',
  asks: 'maker',
  notKnown: 'counts-as-worse',
});

export const hbmFigures = memoryFigures({
  screen: 'memory',
  asked: memory,
  feeds: 'item',
  law: ['CLS-03', 'HBM-01', 'HBM-02', 'HBM-03'],
  terms: ['hbm', '3a090'],
  knows: 'maker',
  notKnown: 'raises',
  station: 3,
});

export const datacentre = noYes({
  screen: ['chip', 'figures', 'eccn'],
  decides: true,
  settledBy: 'datacentre',
  feeds: 'item',
  law: [],
  terms: [],
  knows: 'maker',
  notKnown: 'counts-as-worse',
});

export const technologySubject = choice(['chips', 'model-weights', 'design-software'], {
  screen: 'kind',
  behind: 'itemKind',
  section: 'item',
  asked: test('itemKind', 'technology'),
  law: ['REL-14'],
  terms: [],
  knows: 'sales',
  notKnown: 'raises',
  ofTheDeal: true,
});

/** "Published" as 734.7 has it. */
export const modelPublished = yesNo({
  screen: 'model',
  asked: modelWeights,
  law: ['REL-14', 'REL-15'],
  terms: [],
  knows: 'maker',
  notKnown: 'raises',
});

/** Operations of the training, counted as 4E091 counts them: 10 to the power of 26. */
export const modelOperations = choice(['under', 'at-least'], {
  ordered: true,
  screen: 'model',
  asked: modelWeights,
  law: ['REL-14', 'REL-16'],
  terms: [],
  knows: 'maker',
  notKnown: 'raises',
});

export const technologyDeveloper = noYes({
  screen: 'technology',
  asked: all(technologyForChips, advanced, movement),
  law: ['REL-10', 'REQ-T1'],
  terms: ['country-group-d5', 'deemed-export', 'ultimate-parent'],
  knows: 'sales',
  notKnown: 'raises-where-it-matters',
  station: 5,
});

export const technologyProduct = noYes({
  screen: 'technology',
  asked: all(technologyForChips, advanced, movement, test('technologyDeveloper', 'yes')),
  law: ['REQ-T1'],
  terms: ['fdp-rule', '3a090', '4a090', 'z-paragraph'],
  knows: 'maker',
  notKnown: 'raises-where-it-matters',
});

export const equipmentClass = choice(['ear99', 'other-ccl', '3b'], {
  ordered: true,
  screen: 'equipment',
  asked: equipment,
  law: ['REQ-S1', 'FDP-07'],
  terms: ['eccn', 'country-group-d5', 'fdp-rule'],
  knows: 'maker',
  notKnown: 'raises-where-it-matters',
  station: 4,
  ofTheDeal: true,
});

export const equipmentIntoTool = noYes({
  screen: 'intoTool',
  section: 'item',
  asked: all(equipment, movement),
  law: ['EU-14', 'EU-16'],
  terms: ['country-group-d5', 'entity-list', 'ultimate-parent'],
  knows: 'customer',
  notKnown: 'raises-where-it-matters',
});

/** Located in a country of Supplement No. 4, and neither itself nor by its parent of D:5 or Macau. */
export const equipmentExporter = yesNo({
  screen: 'equipmentRule',
  section: 'item',
  asked: needsEquipmentLicence,
  law: ['REQ-S2', 'SUPP4-742'],
  terms: ['country-group-d5', 'ultimate-parent'],
  knows: 'compliance',
  notKnown: 'raises-where-it-matters',
});

/** Subject to the EAR by nothing but the rules on foreign-made equipment. */
export const equipmentGround = yesNo({
  screen: 'equipmentRule',
  section: 'item',
  asked: all(needsEquipmentLicence, test('equipmentExporter', 'yes')),
  law: ['REQ-S2', 'FDP-05', 'FDP-07'],
  terms: ['fdp-rule', 'de-minimis'],
  knows: 'compliance',
  notKnown: 'raises-where-it-matters',
});

export const overrideConfirmed = choice(['confirmed', 'not-confirmed'], {
  ordered: true,
  dontKnow: 'not-confirmed',
  screen: 'overrides',
  section: 'item',
  asked: test('override', 'unconfirmed', 'confirmed'),
  feeds: 'acrossTheCase',
  law: ['CLS-09', 'H-8'],
  terms: ['ccats', 'note-2'],
  knows: 'compliance',
  notKnown: 'raises',
});
