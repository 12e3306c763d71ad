import { all, any, inGroup, not, outside, test } from '../facts/conditions';
import {
  advanced,
  aOrBType,
  applicableAdvancedLogic,
  aType,
  belowLimits,
  presumed3A090a,
  rebuttedByCount,
} from '../facts/item';
import { anyHqInD5OrMacau, leavesRestricted, movement, refusedUnder744, toD5OrMacau } from '../facts/route';
import { dateOf } from '../law';
import { onlyIf, type Row } from './row';

const technology = test('itemKind', 'technology');
/** 742.6(a)(6)(ii) and 744.23(a)(3)(ii): both conditions, and out of a country of one of the two texts. */
const reverse = all(
  technology,
  advanced,
  test('technologyDeveloper', 'yes'),
  test('technologyProduct', 'yes'),
  leavesRestricted,
);
/** Every stop is in A:5 or A:6. */
const toPartners = all(
  any(inGroup('destination', 'A5'), inGroup('destination', 'A6')),
  not(all(outside('onwardDestination', 'A5'), outside('onwardDestination', 'A6'))),
);

export const itemRows: readonly Row[] = [
  {
    id: 'item.unclassified',
    regime: 'item',
    when: all(
      test('itemKind', 'ic', 'board', 'hbm', 'technology'),
      test('unclassified', 'yes'),
      not(presumed3A090a),
    ),
    level: 'hold',
    force: 'rule',
    cite: ['CLS-01', 'CLS-02', 'CLS-03', 'CLS-04', 'CLS-05', 'H-8', 'H-9'],
    lack: true,
  },
  {
    id: 'item.below',
    regime: 'item',
    when: belowLimits,
    level: 'none',
    force: 'rule',
    cite: ['CLS-04', 'CLS-07', onlyIf('CLS-03', test('itemKind', 'hbm')), 'REL-13'],
  },
  {
    id: 'item.consumer-a',
    regime: 'item',
    when: all(aType, test('datacentre', 'no'), not(presumed3A090a)),
    level: 'note',
    force: 'rule',
    cite: ['CLS-05', 'EX-NAC', 'EX-ACA'],
  },
  {
    id: 'item.near-threshold',
    regime: 'item',
    when: test('nearThreshold', 'yes'),
    level: 'note',
    force: 'practice',
    cite: ['CLS-01', 'CLS-02', 'PD-01', 'TPP-04'],
  },
  {
    id: 'item.informed',
    regime: 'item',
    when: test('letter', 'received'),
    level: 'licence',
    force: 'rule',
    cite: ['E-INF', 'G-1.5-LETTER'],
  },
  {
    id: 'item.informed-unknown',
    regime: 'item',
    when: all(
      any(all(belowLimits, test('reachesH20', 'yes')), test('chipName', 'letter-reported')),
      test('letter', 'not-asked'),
      any(toD5OrMacau, anyHqInD5OrMacau),
    ),
    level: 'hold',
    force: 'practice',
    cite: ['E-INF', 'INF-H20', 'G-6.1'],
    from: dateOf('h20-letter'),
    lack: true,
  },
  {
    id: 'item.software-technology',
    regime: 'item',
    when: all(technology, advanced, movement),
    level: 'note',
    force: 'rule',
    cite: ['REL-10', 'REL-11'],
  },
  {
    id: 'item.software-technology',
    variant: 'deemed',
    regime: 'item',
    when: all(technology, advanced, test('flow', 'deemed')),
    level: 'care',
    force: 'rule',
    cite: ['REQ-X2', 'REL-10', 'MOV-1'],
  },
  {
    id: 'item.reverse-technology',
    regime: 'item',
    when: all(reverse, not(toPartners)),
    level: 'licence',
    force: 'rule',
    cite: ['REQ-T1', 'POL-07', 'BAR-07'],
    refusalPresumed: refusedUnder744,
  },
  {
    id: 'item.reverse-technology',
    variant: 'partners',
    regime: 'item',
    when: all(reverse, aOrBType, toPartners),
    level: 'hold',
    force: 'rule',
    cite: ['REQ-T1'],
  },
  {
    id: 'item.jurisdiction',
    regime: 'item',
    when: test('origin', 'foreign', 'not-subject-written'),
    level: 'note',
    force: 'rule',
    cite: ['JUR-1', 'DM-1', 'DM-2', 'DM-3', 'DM-4', 'FDP-01', 'FDP-ASSUMED'],
  },
  {
    id: 'item.jurisdiction',
    variant: 'claimed',
    regime: 'item',
    when: test('origin', 'not-subject-claimed'),
    level: 'hold',
    force: 'practice',
    cite: ['JUR-1', 'JUR-2', 'DM-1', 'FDP-01', 'FDP-ASSUMED'],
    lack: true,
  },
  {
    id: 'item.model-weights',
    regime: 'item',
    when: all(technology, test('technologySubject', 'model-weights')),
    level: 'care',
    force: 'printed',
    cite: ['REL-14', 'REL-15', 'REL-16', 'DIFFUSION', 'NON-ENFORCEMENT'],
    from: dateOf('diffusion'),
  },
];

export const foundryRows: readonly Row[] = [
  {
    id: 'foundry.presumed',
    regime: 'foundry',
    when: presumed3A090a,
    level: 'note',
    force: 'rule',
    cite: ['FAB-01', 'FAB-02', 'FAB-03', 'FAB-06', 'FAB-07', 'FAB-08', 'TC-01'],
  },
  {
    id: 'foundry.rebutted',
    regime: 'foundry',
    when: all(applicableAdvancedLogic, not(presumed3A090a)),
    level: 'note',
    force: 'rule',
    cite: ['FAB-03', 'FAB-06', 'FAB-07', 'FAB-09'],
  },
  {
    id: 'foundry.authorised-designer',
    regime: 'foundry',
    when: all(applicableAdvancedLogic, test('designerStatus', 'authorised', 'authorised-applied')),
    level: 'care',
    force: 'rule',
    cite: ['FAB-04', 'FAB-05', 'FAB-KYC', 'FAB-DATE'],
  },
  {
    id: 'foundry.gap-year',
    regime: 'foundry',
    when: all(applicableAdvancedLogic, rebuttedByCount, test('transistorsBelow', '35')),
    level: 'care',
    force: 'practice',
    cite: ['TC-01', 'TC-02'],
    from: '2028-01-01',
    to: '2028-12-31',
  },
];
