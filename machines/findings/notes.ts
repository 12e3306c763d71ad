import { all, any, inGroup, not, test } from '../facts/conditions';
import { advanced, aOrBType, isEquipment } from '../facts/item';
import { goesTo, movement, partySeatedIn, prcDesigned, prcParty, printedWorldwide } from '../facts/route';
import type { Row } from './row';

export const diffusionTime = any(
  printedWorldwide,
  all(movement, aOrBType, test('datesInDiffusionPeriod', 'yes')),
);
const firstTier = inGroup('destination', 'AIA');
const thirdTier = inGroup('destination', 'D5MO');
const rented = test('itemKind', 'access');

export const noteRows: readonly Row[] = [
  {
    id: 'note.conflict-of-laws',
    regime: 'notes',
    when: any(prcParty, prcDesigned, goesTo('PRC'), test('prcNexus', 'yes')),
    level: 'note',
    force: 'practice',
    cite: ['G-5-MOFCOM', 'G-5-AFSL', 'G-5-BLOCKING', 'G-5-803', 'G-5-834', 'G-5-835', 'JA-CONFLICT'],
    besides: ['hold', 'licence', 'stop'],
  },
  {
    id: 'note.penalties',
    regime: 'notes',
    when: all(),
    level: 'note',
    force: 'rule',
    cite: ['H-1', 'H-2', 'H-3'],
    besides: ['licence', 'stop'],
  },
  {
    id: 'note.disclosure',
    regime: 'notes',
    when: test('pastViolation', 'known'),
    level: 'note',
    force: 'rule',
    cite: ['H-5'],
  },
  { id: 'note.records', regime: 'notes', when: all(), level: 'note', force: 'rule', cite: ['H-6'] },
  {
    id: 'note.how-to-ask',
    regime: 'notes',
    when: all(),
    level: 'note',
    force: 'rule',
    cite: ['H-7', 'H-8', 'H-9', 'H-10'],
    besides: ['hold', 'licence'],
  },
  {
    id: 'note.diffusion-tier',
    variant: 'first',
    regime: 'notes',
    when: all(diffusionTime, firstTier),
    level: 'note',
    force: 'printed',
    cite: ['DIFFUSION', 'EX-AIA', 'JA-TIERS', 'NON-ENFORCEMENT'],
  },
  {
    id: 'note.diffusion-tier',
    variant: 'second',
    regime: 'notes',
    when: all(diffusionTime, not(firstTier), not(thirdTier)),
    level: 'note',
    force: 'printed',
    cite: ['DIFFUSION', 'JA-TIERS', 'NON-ENFORCEMENT'],
  },
  {
    id: 'note.diffusion-tier',
    variant: 'third',
    regime: 'notes',
    when: all(diffusionTime, thirdTier),
    level: 'note',
    force: 'printed',
    cite: ['DIFFUSION', 'JA-TIERS', 'NON-ENFORCEMENT'],
  },
  {
    id: 'note.japan',
    regime: 'notes',
    when: any(partySeatedIn('JP'), test('ownCountry', 'JP')),
    level: 'note',
    force: 'practice',
    cite: ['FEFTA'],
  },
];

export const outlookRows: readonly Row[] = [
  {
    id: 'outlook.location-verification',
    regime: 'outlook',
    when: aOrBType,
    level: 'note',
    force: 'outlook',
    cite: ['G-6.7-CSA', 'JA-LOCATION', 'G-6.6-PLAN'],
    from: '2025-07-23',
    by: 'decision',
  },
  {
    id: 'outlook.exports-program',
    regime: 'outlook',
    when: aOrBType,
    level: 'note',
    force: 'outlook',
    cite: ['G-6.6', 'JA-EXPORTS-PROGRAM'],
    from: '2025-07-23',
    by: 'decision',
  },
  {
    id: 'outlook.tariff',
    regime: 'outlook',
    when: aOrBType,
    level: 'note',
    force: 'outlook',
    cite: ['G-6.3'],
    from: '2026-01-14',
    by: 'decision',
  },
  {
    id: 'outlook.sub-systems',
    regime: 'outlook',
    when: isEquipment,
    level: 'care',
    force: 'outlook',
    cite: ['JA-SUBSYSTEMS', 'G-6.6-PLAN'],
    from: '2025-07-23',
    by: 'decision',
  },
  {
    id: 'outlook.backfill',
    regime: 'outlook',
    when: isEquipment,
    level: 'care',
    force: 'outlook',
    cite: ['JA-BACKFILL', 'G-6.6-PLAN'],
    from: '2025-07-23',
    by: 'decision',
  },
  {
    id: 'outlook.remote-access',
    regime: 'outlook',
    when: all(rented, advanced),
    level: 'note',
    force: 'outlook',
    cite: ['G-6.7-RASA'],
    from: '2026-01-12',
    by: 'decision',
  },
  {
    id: 'outlook.chinese-cloud',
    regime: 'outlook',
    when: all(rented, advanced),
    level: 'note',
    force: 'outlook',
    cite: ['JA-CLOUD'],
    from: '2025-06-03',
    by: 'decision',
  },
];

export const caseRows: readonly Row[] = [
  {
    id: 'case.override',
    regime: 'case',
    when: test('override', 'unconfirmed'),
    level: 'hold',
    force: 'practice',
    cite: ['CLS-09', 'FLAG-RULE'],
    lack: true,
  },
  {
    id: 'case.contradiction',
    regime: 'case',
    when: test('contradiction', 'yes'),
    level: 'hold',
    force: 'practice',
    cite: ['FLAG-RULE', 'F-02'],
    lack: true,
  },
  {
    id: 'case.date-open',
    regime: 'case',
    when: test('levelChanges', 'yes'),
    level: 'note',
    force: 'rule',
    cite: ['MOV-1'],
  },
];
