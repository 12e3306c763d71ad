/** What the item is: the classes of 3A090, and the presumption that binds foundries and OSATs. */
import { dateOf, transistorSteps } from '../law';
import { all, any, before, fact, from, inGroup, not, otherThan, someIn, test } from './conditions';

export const designers = ['designerSeat', 'designerParent'] as const;
/** Designed by someone with a seat, or an ultimate parent's seat, in D:5 or Macau. */
export const designedInD5OrMacau = fact('designedInD5OrMacau', ['G-2.1'], someIn(designers, 'D5MO'));

/** Until the transition ends an authorised designer need not have applied; then it counts for a time after that. */
export const authorisedCounts = fact(
  'authorisedCounts',
  ['FAB-04', 'FAB-05'],
  all(
    test('designerStatus', 'authorised-designer'),
    any(test('designerSeat', 'TW'), inGroup('designerSeat', 'A1'), inGroup('designerSeat', 'A5')),
    not(designedInD5OrMacau),
    any(before(dateOf('designer-transition')), test('applicationCounts', 'yes')),
  ),
);
const statusCounts = any(test('designerStatus', 'approved'), authorisedCounts);

/** The limits of the transistor test by the year of completion; a count below a lower limit passes too. */
const countPasses = any(
  ...transistorSteps.map(({ from: first, to, billions }) =>
    all({ from: first, ...(to ? { to } : {}) }, test('transistorsBelow', ...billions)),
  ),
);

export const rebuttedByDesigner = fact(
  'rebuttedByDesigner',
  ['FAB-03', 'FAB-04', 'FAB-05'],
  all(statusCounts, test('designerAttests', 'yes')),
);
/** A count that cannot be confirmed leaves the presumption standing, so it is never merely possible. */
export const rebuttedByCount = fact(
  'rebuttedByCount',
  ['FAB-06', 'FAB-07', 'TC-01'],
  all(test('packager', 'fab-outside', 'approved-osat'), countPasses, test('countAttested', 'yes')),
);
/** An applicable advanced logic IC in the hands of a front-end fabricator or OSAT. */
export const applicableAdvancedLogic = fact(
  'applicableAdvancedLogic',
  ['FAB-01', 'FAB-02'],
  all(from(dateOf('foundry')), test('role', 'foundry'), test('itemKind', 'ic'), test('advancedNode', 'yes')),
);
/** Note 1 to 3A090.a: presumed 3A090.a and data-centre, and nobody has rebutted it. */
export const presumed3A090a = fact(
  'presumed3A090a',
  ['FAB-01', 'FAB-08'],
  all(applicableAdvancedLogic, not(rebuttedByDesigner), not(rebuttedByCount)),
);

/** 3A090.a, 4A090.a or an a-type `.z`, by its figures or by presumption. */
export const aType = fact('aType', ['CLS-01', 'REL-01'], any(test('class', 'a'), presumed3A090a));
export const bType = fact('bType', ['CLS-02', 'REL-01'], all(test('class', 'b'), not(presumed3A090a)));
/** High-bandwidth memory, controlled since the rule of December 2024. */
export const cType = fact('cType', ['CLS-03'], all(test('class', 'c'), from(dateOf('hbm'))));
export const aOrBType = any(aType, bType);
export const advanced = any(aType, bType, cType);
/** ECAD and TCAD: software and technology to design chips, classified by its maker alone. */
export const designSoftware = all(
  test('itemKind', 'technology'),
  test('technologySubject', 'design-software'),
);
export const belowLimits = fact(
  'belowLimits',
  ['CLS-04', 'REL-13'],
  all(
    any(
      test('class', 'below', 'excluded'),
      all(test('class', 'ear99'), otherThan('itemKind', 'other'), not(designSoftware)),
    ),
    not(presumed3A090a),
  ),
);
/** The class of chip on which a maker reported a letter: by its name, or by an H20's bandwidth. */
export const h20Class = any(all(belowLimits, test('reachesH20', 'yes')), test('chipName', 'letter-reported'));
export const isEquipment = test('itemKind', 'equipment');
export const modelWeights = all(test('itemKind', 'technology'), test('technologySubject', 'model-weights'));
/** Listed somewhere on the Commerce Control List, as against EAR99. */
export const onControlList = any(
  presumed3A090a,
  all(not(isEquipment), test('class', 'a', 'b', 'c', 'below', 'excluded', 'other')),
  all(isEquipment, test('equipmentClass', '3b', 'other-ccl')),
  modelWeights,
);
/** A data-centre item at the 3A090.a level, for which NAC and ACA are closed. */
export const datacentreA = all(aType, any(not(test('datacentre', 'no')), presumed3A090a));
/** Hardware that stands where it is used, reached from afar or serviced. */
export const hardwareInUse = test('itemKind', 'ic', 'board', 'device', 'access', 'service');
/** What BIS letters of the kind reported for the H20 are about: chips, what holds them, and access to them. */
export const chipOrAccess = test('itemKind', 'ic', 'board', 'device', 'access');
/** Neither software nor technology. */
export const commodity = not(test('itemKind', 'technology'));
/** Category 3, product groups B to E: equipment, materials, software and technology on the control list. */
export const category3BtoE = all(
  onControlList,
  test('itemKind', 'equipment', 'technology', 'other'),
  not(modelWeights),
);

const saidNotSubject = test('origin', 'not-subject-written');
/** What leaves the United States, or is delivered in it, is subject; published technology or software is not. */
const withinReach = all(test('flow', 'export', 'domestic'), commodity);
/** By compliance's written analysis, where nothing that was told contradicts it (734.3). */
export const notSubject = fact('notSubject', ['JUR-1', 'JUR-2'], all(saidNotSubject, not(withinReach)));
export const subjectToEar = not(notSubject);
