/** Conditions that several questions share: each is one object, by which a reader of conditions knows it again. */
import { all, any, from, otherThan, test } from '../facts/conditions';
import { prcDesigned3A090, prcDesignedBelow } from '../facts/designer';
import { modelWeights } from '../facts/item';
import { dateOf } from '../law';

export const technologyForChips = all(
  test('itemKind', 'technology'),
  otherThan('technologySubject', 'model-weights'),
);
export const isIdentified = any(
  test('itemKind', 'ic', 'board', 'device', 'access', 'service'),
  technologyForChips,
);
export const byName = all(isIdentified, test('identifiedBy', 'name'));
export const byFigures = all(isIdentified, test('identifiedBy', 'figures'));
export const byEccn = all(isIdentified, test('identifiedBy', 'eccn'));
export const memory = test('itemKind', 'hbm');
export const equipment = test('itemKind', 'equipment');
export const access = test('itemKind', 'access');
export const atFoundry = all(from(dateOf('foundry')), test('role', 'foundry'), test('itemKind', 'ic'));
export const hasDesigner = test(
  'itemKind',
  'ic',
  'board',
  'device',
  'hbm',
  'access',
  'service',
  'technology',
);
export { modelWeights };
export const countMatters = test('packager', 'fab-outside', 'approved-osat');
export const mayBePrcDesigned = any(prcDesigned3A090, all(prcDesignedBelow, test('designerListed', 'yes')));
export const match = test('screening', 'match');
