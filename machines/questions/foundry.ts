/** Only for front-end fabricators and OSATs. */
import { all, from, not, test } from '../facts/conditions';
import { applicableAdvancedLogic } from '../facts/item';
import { dateOf } from '../law';
import { choice, day, noYes, number, yesNo } from './entry';
import { atFoundry, countMatters } from './when';

export const advancedNode = choice(['no', 'yes'], {
  screen: 'wafer',
  asked: atFoundry,
  law: ['FAB-01', 'FAB-02'],
  terms: ['foundry-osat', '3a090'],
  knows: 'sales',
  notKnown: 'raises-where-it-matters',
});

export const designerStatus = choice(['approved', 'authorised-designer', 'neither'], {
  screen: 'orderingDesigner',
  asked: applicableAdvancedLogic,
  law: ['FAB-03', 'FAB-04', 'FAB-05'],
  terms: ['approved-designer', 'country-group-a1-a5-a6', 'country-group-d5', 'ultimate-parent'],
  knows: 'compliance',
  notKnown: 'raises-where-it-matters',
  station: 1,
});

/** Since its transition ended, an authorised designer is one only for a time after its application. */
const mayBeAuthorised = all(
  from(dateOf('designer-transition')),
  applicableAdvancedLogic,
  test('designerStatus', 'authorised-designer'),
);
export const designerApplied = choice(['applied', 'not-applied'], {
  screen: 'orderingDesigner',
  asked: mayBeAuthorised,
  feeds: 'application',
  law: ['FAB-05'],
  terms: [],
  knows: 'compliance',
  notKnown: 'raises-where-it-matters',
});

export const designerAppliedOn = day({
  screen: 'orderingDesigner',
  naming: { on: ['designerApplied'], names: 'applied' },
  feeds: 'application',
  law: ['FAB-05'],
  terms: [],
  knows: 'compliance',
  notKnown: 'raises-where-it-matters',
});

export const designerAttests = yesNo({
  screen: 'orderingDesigner',
  asked: all(applicableAdvancedLogic, not(test('designerStatus', 'neither'))),
  law: ['FAB-10'],
  terms: ['tpp', '3a090'],
  knows: 'compliance',
  notKnown: 'counts-as-none',
});

export const packager = choice(['fab-outside', 'approved-osat', 'other'], {
  screen: 'wafer',
  asked: applicableAdvancedLogic,
  law: ['FAB-06', 'FAB-07', 'FAB-08'],
  terms: ['foundry-osat', 'country-group-d5'],
  knows: 'sales',
  notKnown: 'raises-where-it-matters',
  station: 2,
});

export const transistorCount = number(0.001, 100_000, {
  screen: 'wafer',
  asked: all(applicableAdvancedLogic, countMatters),
  feeds: 'transistors',
  law: ['TC-01', 'TC-02', 'TC-03'],
  terms: [],
  knows: 'maker',
  notKnown: 'raises-where-it-matters',
});

export const hbmInPackage = noYes({
  screen: 'wafer',
  asked: all(applicableAdvancedLogic, countMatters),
  feeds: 'transistors',
  law: [],
  terms: ['hbm'],
  knows: 'maker',
  notKnown: 'raises-where-it-matters',
});

export const countAttested = choice(['yes', 'no'], {
  ordered: true,
  dontKnow: 'no',
  screen: 'wafer',
  asked: all(applicableAdvancedLogic, countMatters),
  law: [],
  terms: [],
  knows: 'compliance',
  notKnown: 'counts-as-none',
});
