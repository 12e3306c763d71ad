/** The export law of other countries, beside the result of the United States' law and never covered by it. */
import { all, not, test } from '../facts/conditions';
import { isEquipment } from '../facts/item';
import {
  equipmentLeavesJapan,
  malaysia,
  mayNeedPermission,
  needsPermissionOfJapan,
  taiwan,
} from '../facts/otherLaw';
import { dateOf } from '../law';
import { onlyIf, type Row } from './row';

const permitted = test('metiPermission', 'checked');

export const otherLawRows: readonly Row[] = [
  {
    id: 'other-law.japan-list',
    regime: 'otherLaw',
    when: all(needsPermissionOfJapan, not(permitted)),
    level: 'hold',
    force: 'rule',
    cite: [
      onlyIf('JP-LIST-IC', test('itemKind', 'ic')),
      onlyIf('JP-LIST-COMPUTER', test('itemKind', 'board')),
      onlyIf('JP-CARS', test('itemKind', 'device')),
      onlyIf('JP-LIST-TECH', test('itemKind', 'technology')),
      'JP-LIST-EFFECT',
      'JP-LIST-DATE',
      'JP-EXEMPT',
    ],
  },
  {
    id: 'other-law.japan-list',
    variant: 'equipment',
    regime: 'otherLaw',
    when: all(equipmentLeavesJapan, not(permitted)),
    level: 'hold',
    force: 'practice',
    cite: ['JP-LIST-OTHER', 'JP-LIST-EFFECT'],
  },
  {
    id: 'other-law.japan-list',
    variant: 'permitted',
    regime: 'otherLaw',
    when: all(mayNeedPermission, permitted),
    level: 'care',
    force: 'rule',
    cite: ['JP-LIST-EFFECT', 'JP-EXEMPT', onlyIf('JP-LIST-OTHER', isEquipment)],
  },
  {
    id: 'other-law.malaysia',
    regime: 'otherLaw',
    when: malaysia,
    level: 'note',
    force: 'rule',
    cite: ['MY-PERMIT'],
    from: dateOf('malaysia-permit'),
  },
  {
    id: 'other-law.taiwan',
    regime: 'otherLaw',
    when: taiwan,
    level: 'note',
    force: 'rule',
    cite: ['TW-SHTC'],
    from: dateOf('taiwan-list'),
  },
];
