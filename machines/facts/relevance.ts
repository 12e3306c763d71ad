/**
 * When a question is on the path. A question is off the path only if, given the answers before it, none of
 * its values can change a finding. Conditions here may ask only about variables that come earlier in the
 * questionnaire; what is merely possible is enough to ask.
 */
import type { QuestionId } from '../answers';
import { dateOf } from '../law';
import { all, any, type Condition, from, not, otherThan, test } from './conditions';
import { prcDesigned3A090, prcDesignedBelow } from './designer';
import { trainingScenario, usPersonSupportsFab } from './endUse';
import { advanced, aOrBType, applicableAdvancedLogic, belowLimits } from './item';
import { anyHqInD5OrMacau, goesTo, movement, prcParty, toD5OrMacau } from './route';

const always: Condition = all();

const technologyForChips = all(
  test('itemKind', 'technology'),
  otherThan('technologySubject', 'model-weights'),
);
export const isIdentified = any(test('itemKind', 'ic', 'board', 'access', 'service'), technologyForChips);
const byName = all(isIdentified, test('identifiedBy', 'name'));
const byFigures = all(isIdentified, test('identifiedBy', 'figures'));
const byEccn = all(isIdentified, test('identifiedBy', 'eccn'));
const memory = test('itemKind', 'hbm');
const equipment = test('itemKind', 'equipment');
const foundry = all(from(dateOf('foundry')), test('role', 'foundry'), test('itemKind', 'ic'));
const hasDesigner = test('itemKind', 'ic', 'board', 'hbm', 'access', 'service', 'technology');
const countMatters = test('packager', 'fab-outside', 'approved-osat');
const match = test('screening', 'match');

export const relevance: Readonly<Partial<Record<QuestionId, Condition>>> = {
  technologySubject: test('itemKind', 'technology'),
  technologyFromD5: technologyForChips,
  identifiedBy: isIdentified,
  chip: byName,
  figures: byFigures,
  figuresFrom: byFigures,
  hbmFigures: memory,
  makerClass: any(byName, byFigures, byEccn, memory, test('itemKind', 'other')),
  equipmentClass: equipment,
  equipmentSupplement4: all(equipment, test('equipmentClass', '3b')),
  overrideConfirmed: test('override', 'unconfirmed', 'confirmed'),

  advancedNode: foundry,
  designerStatus: applicableAdvancedLogic,
  designerAttests: all(applicableAdvancedLogic, not(test('designerStatus', 'neither'))),
  packager: applicableAdvancedLogic,
  transistorCount: all(applicableAdvancedLogic, countMatters),
  hbmInPackage: all(applicableAdvancedLogic, countMatters),
  countAttested: all(applicableAdvancedLogic, countMatters),

  designerSeat: hasDesigner,
  designerParent: hasDesigner,
  designerListed: prcDesignedBelow,
  activity: any(prcDesigned3A090, all(prcDesignedBelow, test('designerListed', 'yes'))),
  authorisation: any(prcDesigned3A090, all(prcDesignedBelow, test('designerListed', 'yes'))),

  flow: not(test('itemKind', 'access')),
  accessControl: test('itemKind', 'access'),
  destination: movement,
  onward: movement,
  onwardDestination: movement,
  occupiedUkraine: movement,
  uaeApproved: all(movement, aOrBType, from(dateOf('uae'))),
  operatorSeat: test('itemKind', 'access'),
  operatorParent: test('itemKind', 'access'),
  otherParties: movement,
  prcNexus: not(prcParty),
  matchedLists: match,
  matchedParty: all(match, movement, any(test('matchedEntity', 'yes'), test('matchedMeu', 'yes'))),
  ownerSdn: test('ownersAnswer', 'majority', 'share-unknown'),
  minorityResolved: test('ownersAnswer', 'minority'),
  equipmentIntoTool: all(equipment, movement),
  reachesH20: all(
    from(dateOf('h20-letter')),
    belowLimits,
    test('letter', 'not-asked'),
    any(toD5OrMacau, anyHqInD5OrMacau),
  ),
  ddCertification: all(
    from(dateOf('case-by-case')),
    aOrBType,
    test('flow', 'export'),
    goesTo('PRC'),
    test('caseByCaseBand', 'yes'),
  ),

  training: trainingScenario,
  trainingForD5: all(trainingScenario, test('training', 'training', 'inference')),
  intelligenceCountry: test('useIntelligence', 'known'),
  militaryCountry: test('useMilitary', 'known'),
  employerCarveOut: usPersonSupportsFab,
  newCustomer: advanced,
  dueDiligence: advanced,
};

export const relevanceOf = (id: QuestionId): Condition => relevance[id] ?? always;
