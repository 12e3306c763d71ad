/** Licence exceptions that were confirmed or only claimed, and what the purpose of a movement leaves open. */
import { all, any, type Condition, not, otherThan, test } from '../facts/conditions';
import { aOrBType, aType, bType, cType } from '../facts/item';
import {
  equipmentToD5,
  goesToPlace,
  needsLicenceByDestination,
  needsLicenceByHq,
  toOtherUae,
  toSyriaEar99,
  toSyriaListed,
} from '../facts/route';
import {
  coversDestination,
  coversEquipment,
  coversHq,
  coversSyria,
  coversSyriaEar99,
  coversUae,
} from './covers';
import { equipmentLicence, needsReview } from './licence';
import { onlyIf, type Row } from './row';

/** The findings that an exception can cover, each with what covers it. */
const coverable: readonly (readonly [Condition, Condition])[] = [
  [needsLicenceByHq, coversHq],
  [needsLicenceByDestination, coversDestination],
  [toOtherUae, coversUae],
  [equipmentLicence, coversEquipment],
  [toSyriaListed, coversSyria],
  [toSyriaEar99, coversSyriaEar99],
];
export const exceptionMayCover = any(...coverable.map(([needed]) => needed));
export const exceptionCovers = any(...coverable.map(([needed, covers]) => all(needed, covers)));
const uncovered = any(...coverable.map(([needed, covers]) => all(needed, not(covers))));
const misfit = all(test('exception', 'confirmed'), otherThan('exceptionName', 'not-named'), uncovered);

const named = (...names: string[]) => test('exceptionName', ...names);
const byName: Row['cite'] = [
  onlyIf('EX-NAC', named('nac')),
  onlyIf('EX-ACA', named('aca')),
  onlyIf('EX-ENC', named('nac', 'aca')),
  onlyIf('EX-HBM', named('hbm')),
  onlyIf('EX-RPL-A', all(named('rpl'), test('purpose', 'replacement'))),
  onlyIf('EX-RPL-B2', all(named('rpl'), test('purpose', 'repair-return'))),
  onlyIf('EX-RPL-B3', all(named('rpl'), test('purpose', 'replacement'))),
  onlyIf('EX-TMP-6', named('tmp-a6')),
  onlyIf('EX-TMP-1', named('tmp-other')),
  onlyIf('EX-BAG', named('bag')),
  onlyIf('EX-GOV-B', named('gov')),
  onlyIf('EX-TSU-A/C', named('tsu')),
  onlyIf('EX-ACM', named('acm')),
  onlyIf('EMB-SY', named('spp', 'syria-other')),
];

const licenceClaimed = test('licenceInHand', 'claimed');
const ofPurpose = (purpose: string, cite: Row['cite']): Row => ({
  id: 'licence.exception',
  variant: `purpose-${purpose}`,
  regime: 'licence',
  when: all(needsReview, test('purposeTold', purpose)),
  level: 'note',
  force: 'rule',
  cite: [
    'BAR-01',
    ...new Set<Row['cite'][number]>([...cite, 'EX-GOV-B', 'EX-NAC', 'EX-ACA']),
    onlyIf('EX-TSU-A/C', test('itemKind', 'technology')),
    onlyIf(purpose === 'sale' ? 'BAR-05' : 'C-AE', goesToPlace('AE')),
    onlyIf('EMB-SY', goesToPlace('SY')),
  ],
});

export const exceptionRows: readonly Row[] = [
  {
    id: 'licence.hq',
    variant: 'covered',
    regime: 'licence',
    when: all(needsLicenceByHq, coversHq),
    level: 'care',
    force: 'rule',
    cite: [
      onlyIf('REQ-2023', aOrBType),
      onlyIf('REQ-A1', aType),
      onlyIf('REQ-B2', bType),
      onlyIf('REQ-C2', cType),
      'BAR-08',
    ],
  },
  {
    id: 'licence.destination',
    variant: 'covered',
    regime: 'licence',
    when: all(needsLicenceByDestination, coversDestination),
    level: 'care',
    force: 'rule',
    cite: [
      onlyIf('REQ-2023', aOrBType),
      onlyIf('REQ-A1', aType),
      onlyIf('REQ-B1', bType),
      onlyIf('REQ-C1', cType),
      'BAR-08',
    ],
  },
  {
    id: 'licence.uae',
    variant: 'covered',
    regime: 'licence',
    when: all(toOtherUae, coversUae),
    level: 'care',
    force: 'rule',
    cite: ['REQ-X1', onlyIf('REQ-A1', aType), 'REQ-B1', 'BAR-08'],
  },
  {
    id: 'licence.syria',
    variant: 'covered',
    regime: 'licence',
    when: any(all(toSyriaListed, coversSyria), all(toSyriaEar99, coversSyriaEar99)),
    level: 'care',
    force: 'rule',
    cite: ['EMB-SY', 'BAR-08'],
  },
  {
    id: 'licence.equipment',
    variant: 'covered',
    regime: 'licence',
    when: all(equipmentLicence, coversEquipment),
    level: 'care',
    force: 'rule',
    cite: ['REQ-S1', 'BAR-02', 'EX-GOV-B', 'BAR-08'],
  },
  {
    id: 'licence.exception-confirmed',
    regime: 'licence',
    when: exceptionCovers,
    level: 'care',
    force: 'rule',
    cite: ['BAR-08', 'F-03', 'H-6', ...byName],
  },
  {
    id: 'case.contradiction',
    variant: 'exception',
    regime: 'case',
    when: misfit,
    level: 'hold',
    force: 'practice',
    cite: ['BAR-01', 'BAR-08', 'FLAG-RULE'],
  },
  {
    id: 'licence.claimed',
    regime: 'licence',
    when: licenceClaimed,
    level: 'note',
    force: 'practice',
    cite: ['F-03', 'H-7'],
    besidesLicence: true,
  },
  ofPurpose('sale', ['EX-NAC', 'EX-ACA', 'EX-HBM', 'EX-ACM', 'EX-TMP-6']),
  ofPurpose('lease', ['EX-NAC', 'EX-ACA', 'EX-HBM', 'EX-ACM', 'EX-TMP-6']),
  ofPurpose('repair-return', ['EX-TMP-6', 'EX-RPL-B2']),
  ofPurpose('replacement', ['EX-RPL-A', 'EX-RPL-B3', 'EX-TMP-10']),
  ofPurpose('temporary', ['EX-TMP-5', 'EX-TMP-1', 'EX-TMP-6', 'EX-BAG', 'CLS-04', 'CLS-07']),
  ofPurpose('own-group', ['MOV-1', 'EX-TMP-10']),
  ofPurpose('return-to-maker', ['MOV-1', 'MOV-2', 'EX-RPL-B2']),
  ofPurpose('scrap', ['EX-NAC', 'EX-ACA', 'EX-HBM', 'EX-ACM']),
  {
    id: 'licence.exception',
    variant: 'purpose-equipment',
    regime: 'licence',
    when: all(equipmentLicence, equipmentToD5, otherThan('purposeTold', 'not-told')),
    level: 'note',
    force: 'rule',
    cite: ['BAR-02', 'EX-GOV-B'],
  },
  {
    id: 'item.condition',
    regime: 'item',
    when: test('purposeTold', 'repair-return', 'replacement', 'return-to-maker', 'scrap'),
    level: 'note',
    force: 'practice',
    cite: ['CLS-01', 'REL-01'],
  },
];
