import { describe, expect, it } from 'vitest';
import {
  assess,
  type Finding,
  type Force,
  keyOf,
  type Level,
  rank,
  readCase,
  rows,
  type Weight,
} from '../../machines';
import {
  ascend,
  aType,
  below,
  belowFromChina,
  bType,
  type Change,
  DAY,
  exportToChina,
  figures,
  foundry,
  installed,
  judged,
  memory,
  rented,
  technology,
  toChina,
  tool,
  trainingForD5,
  use,
} from './support';

interface Example {
  readonly row: string;
  readonly level: Weight;
  /** Only where the law says it: most rows are regulation in force, or the step that firms take. */
  readonly force?: Force;
  /** What differs from the clear deal. */
  readonly fires: Change;
  /** One answer or one day changed, and the row is silent. */
  readonly justNot: readonly Change[];
  /** The level of the whole deal, where the row decides it. */
  readonly outcome?: Level;
}

const flag = (
  question: 'flagsCustomer' | 'flagsOrder' | 'flagsUse',
  line: string,
  status: string,
): Change => ({
  [question]: { '*': 'absent', [line]: status },
});
const match = (...lists: string[]): Change => ({
  screening: 'match',
  matchedLists: lists,
  matchedParty: 'in-movement',
});

const item: readonly Example[] = [
  {
    row: 'item.unclassified',
    level: 'hold',
    fires: { ...bType, figures: { tpp: 3000 } },
    justNot: [{ figures: { tpp: 3000, dies: [{ mm2: 1000 }] } }, { makerClass: '3A090.b' }],
    outcome: 'hold',
  },
  {
    row: 'item.below',
    level: 'none',
    fires: figures(2399, 1499),
    justNot: [{ figures: { tpp: 2400, dies: [{ mm2: 1500 }] } }],
    outcome: 'none',
  },
  {
    row: 'item.consumer-a',
    level: 'note',
    fires: { ...figures(4800, 3000), datacentre: 'no' },
    justNot: [{ figures: { tpp: 4799, dies: [{ mm2: 3000 }] } }, { datacentre: 'yes' }],
  },
  {
    row: 'item.near-threshold',
    level: 'note',
    fires: { ...figures(4700, 2000), figuresFrom: 'other' },
    justNot: [{ figuresFrom: 'maker' }, { makerClass: '3A090.b' }],
  },
  {
    row: 'item.informed',
    level: 'licence',
    fires: { ...below, letter: 'received' },
    justNot: [{ letter: 'not-asked' }, { letter: 'maker-answered-none' }],
    outcome: 'licence',
  },
  {
    row: 'item.informed-unknown',
    level: 'hold',
    fires: { chip: 'H20', makerClass: 'other-ccl', letter: 'not-asked', ...toChina, on: '2025-04-09' },
    justNot: [{ letter: 'maker-answered-none' }, { on: '2025-04-08' }],
    outcome: 'hold',
  },
  {
    row: 'item.software-technology',
    level: 'note',
    fires: technology,
    justNot: [{ itemKind: 'ic' }, { flow: 'deemed' }],
  },
  {
    row: 'item.software-technology/deemed',
    level: 'care',
    fires: { ...technology, flow: 'deemed' },
    justNot: [{ flow: 'reexport' }],
    outcome: 'care',
  },
  {
    row: 'item.reverse-technology',
    level: 'licence',
    fires: { ...technology, technologyFromD5: 'yes', destination: 'BR' },
    justNot: [{ technologyFromD5: 'no' }, { destination: 'JP' }, { destination: 'SG' }],
    outcome: 'licence',
  },
  {
    row: 'item.reverse-technology/partners',
    level: 'hold',
    fires: { ...technology, technologyFromD5: 'yes', destination: 'JP' },
    justNot: [{ technologyFromD5: 'no' }, { destination: 'BR' }],
    outcome: 'hold',
  },
  {
    row: 'item.jurisdiction',
    level: 'note',
    fires: { origin: 'foreign' },
    justNot: [{ origin: 'us' }],
  },
  {
    row: 'item.jurisdiction/claimed',
    level: 'hold',
    fires: { origin: 'not-subject-claimed' },
    justNot: [{ origin: 'not-subject-written' }],
    outcome: 'hold',
  },
  {
    row: 'item.model-weights',
    level: 'care',
    force: 'printed',
    fires: { ...technology, technologySubject: 'model-weights', on: '2025-01-13' },
    justNot: [{ technologySubject: 'chips' }, { on: '2025-01-12' }],
    outcome: 'care',
  },
  {
    row: 'case.override',
    level: 'hold',
    fires: { datacentre: 'no', overrideConfirmed: 'not-confirmed' },
    justNot: [{ overrideConfirmed: 'confirmed' }, { datacentre: 'yes' }],
    outcome: 'hold',
  },
  {
    row: 'case.contradiction',
    level: 'hold',
    fires: { ...below, makerClass: '3A090.a' },
    justNot: [{ makerClass: 'other-ccl' }, { figures: { tpp: 5000 } }],
    outcome: 'hold',
  },
];

const foundries: readonly Example[] = [
  {
    row: 'foundry.presumed',
    level: 'note',
    fires: { ...foundry, on: '2025-01-16' },
    justNot: [{ advancedNode: 'no' }, { role: 'seller' }, { on: '2025-01-15' }],
  },
  {
    row: 'foundry.rebutted',
    level: 'note',
    fires: { ...foundry, designerStatus: 'approved', designerAttests: 'yes' },
    justNot: [{ designerAttests: 'no' }, { designerStatus: 'neither' }],
  },
  {
    row: 'foundry.authorised-designer',
    level: 'care',
    fires: { ...foundry, designerStatus: 'authorised', designerAttests: 'yes' },
    justNot: [{ designerStatus: 'approved' }],
  },
  {
    row: 'foundry.gap-year',
    level: 'care',
    fires: {
      ...foundry,
      packager: 'approved-osat',
      transistorCount: 34,
      hbmInPackage: 'no',
      countAttested: 'yes',
      planned: '2028-01-01',
    },
    justNot: [{ planned: '2027-12-31' }, { planned: '2029-01-01' }],
  },
];

const chineseDesigned: readonly Example[] = [
  {
    row: 'gp10.presumed',
    level: 'stop',
    force: 'guidance',
    fires: { ...ascend, on: '2025-05-13' },
    justNot: [{ authorisation: 'seen' }, { activity: ['analysis-only'] }, { on: '2025-05-12' }],
    outcome: 'stop',
  },
  {
    row: 'gp10.presumed/before-guidance',
    level: 'hold',
    fires: { ...ascend, on: '2025-05-12' },
    justNot: [{ authorisation: 'seen' }, { on: '2025-05-13' }],
    outcome: 'hold',
  },
  {
    row: 'gp10.claimed',
    level: 'note',
    fires: { ...ascend, authorisation: 'claimed' },
    justNot: [{ authorisation: 'none' }, { authorisation: 'seen' }],
    outcome: 'stop',
  },
  {
    row: 'gp10.documented',
    level: 'care',
    fires: { ...ascend, authorisation: 'seen' },
    justNot: [{ authorisation: 'claimed' }],
    outcome: 'care',
  },
  {
    row: 'gp10.analysis-only',
    level: 'care',
    fires: { ...ascend, activity: ['analysis-only'] },
    justNot: [{ role: 'seller' }, { role: 'finance' }, { activity: ['use'] }],
    outcome: 'care',
  },
  {
    row: 'gp10.possible',
    level: 'hold',
    fires: { ...aType, designerParent: 'unknown' },
    justNot: [{ designerParent: 'US' }],
    outcome: 'hold',
  },
  {
    row: 'gp10.below',
    level: 'none',
    fires: belowFromChina,
    justNot: [{ designerSeat: 'US' }, { designerListed: 'yes' }],
    outcome: 'none',
  },
  {
    row: 'gp10.below/listed',
    level: 'hold',
    fires: { ...belowFromChina, designerListed: 'yes' },
    justNot: [{ designerListed: 'no' }, { activity: ['analysis-only'] }, { authorisation: 'seen' }],
    outcome: 'hold',
  },
  {
    row: 'gp10.below/listed-tolerated',
    level: 'care',
    fires: { ...belowFromChina, designerListed: 'yes', activity: ['analysis-only'] },
    justNot: [{ activity: ['buy'] }, { role: 'seller' }],
    outcome: 'care',
  },
  {
    row: 'gp10.no-exception',
    level: 'note',
    fires: ascend,
    justNot: [{ authorisation: 'seen' }],
  },
];

const destinations: readonly Example[] = [
  {
    row: 'licence.embargo',
    level: 'stop',
    fires: { ...below, destination: 'SY' },
    justNot: [{ destination: 'JO' }],
    outcome: 'stop',
  },
  {
    row: 'licence.embargo',
    level: 'stop',
    fires: { ...below, destination: 'UA', occupiedUkraine: 'yes' },
    justNot: [{ occupiedUkraine: 'no' }],
    outcome: 'stop',
  },
  {
    row: 'licence.embargo',
    level: 'stop',
    fires: { itemKind: 'other', makerClass: 'other-ccl', destination: 'RU' },
    justNot: [{ makerClass: 'EAR99' }, { destination: 'KZ' }],
    outcome: 'stop',
  },
  {
    row: 'licence.embargo/ear99',
    level: 'hold',
    fires: { itemKind: 'other', makerClass: 'EAR99', destination: 'BY' },
    justNot: [{ destination: 'PL' }, { makerClass: 'other-ccl' }],
    outcome: 'hold',
  },
  {
    row: 'licence.embargo/no-movement',
    level: 'hold',
    force: 'practice',
    fires: { ...below, flow: 'nothing', endUserSeat: 'IR' },
    justNot: [{ endUserSeat: 'JO' }, { flow: 'reexport' }],
    outcome: 'hold',
  },
  {
    row: 'licence.hq',
    level: 'licence',
    force: 'rule',
    fires: { endUserParent: 'CN' },
    justNot: [{ endUserParent: 'JP' }, { destination: 'US' }, { flow: 'nothing' }, below],
    outcome: 'licence',
  },
  {
    row: 'licence.hq',
    level: 'licence',
    force: 'rule',
    fires: { ...bType, endUserSeat: 'MO', on: '2023-11-17' },
    justNot: [{ endUserSeat: 'TH' }],
    outcome: 'licence',
  },
  {
    row: 'licence.hq',
    level: 'licence',
    force: 'rule',
    fires: { ...memory, endUserSeat: 'HK', on: '2024-12-02' },
    justNot: [{ on: '2024-12-01' }],
    outcome: 'licence',
  },
  {
    row: 'licence.hq',
    level: 'licence',
    force: 'rule',
    fires: { otherParties: ['ultimate-consignee'], consigneeSeat: 'DE', consigneeParent: 'CN' },
    justNot: [{ consigneeParent: 'DE' }],
    outcome: 'licence',
  },
  {
    row: 'licence.hq',
    level: 'licence',
    force: 'rule',
    fires: { endUserParent: 'KH', on: '2026-02-02' },
    justNot: [{ on: '2026-02-03' }],
    outcome: 'licence',
  },
  {
    row: 'licence.hq',
    level: 'licence',
    force: 'rule',
    fires: { ...foundry, designerParent: 'CN' },
    justNot: [{ designerParent: 'TW' }],
    outcome: 'licence',
  },
  {
    row: 'licence.hq/purchaser',
    level: 'hold',
    force: 'practice',
    fires: { otherParties: ['purchaser'], purchaserSeat: 'JP', purchaserParent: 'CN' },
    justNot: [{ purchaserParent: 'JP' }, { endUserParent: 'CN' }],
    outcome: 'hold',
  },
  {
    row: 'installed.hq',
    level: 'care',
    force: 'guidance',
    fires: { ...installed, on: '2026-05-31' },
    justNot: [{ endUserParent: 'SG' }, { flow: 'in-country' }, { on: '2026-05-30' }],
    outcome: 'care',
  },
  {
    row: 'installed.hq/before-guidance',
    level: 'hold',
    fires: { ...installed, on: '2026-05-30' },
    justNot: [{ endUserParent: 'SG' }, { on: '2026-05-31' }],
    outcome: 'hold',
  },
  {
    row: 'installed.hq/history-unclear',
    level: 'hold',
    fires: { ...installed, ...flag('flagsCustomer', 'licence-history-unclear', 'open') },
    justNot: [
      flag('flagsCustomer', 'licence-history-unclear', 'absent'),
      flag('flagsCustomer', 'licence-history-unclear', 'resolved'),
    ],
    outcome: 'hold',
  },
  {
    row: 'licence.destination',
    level: 'licence',
    force: 'rule',
    fires: { ...bType, destination: 'VN' },
    justNot: [{ destination: 'TH' }, { flow: 'nothing' }, below],
    outcome: 'licence',
  },
  {
    row: 'licence.destination',
    level: 'licence',
    force: 'rule',
    fires: { ...memory, destination: 'MO' },
    justNot: [{ destination: 'VN' }, { on: '2024-12-01' }],
    outcome: 'licence',
  },
  {
    row: 'licence.destination',
    level: 'licence',
    force: 'rule',
    fires: { onward: 'known', onwardDestination: 'CN' },
    justNot: [{ onwardDestination: 'FR' }, { onward: 'none' }],
    outcome: 'licence',
  },
  {
    row: 'licence.destination',
    level: 'licence',
    force: 'rule',
    fires: { ...bType, destination: 'AE', on: '2026-07-09' },
    justNot: [{ on: '2026-07-10' }],
    outcome: 'licence',
  },
  {
    row: 'licence.destination/practice',
    level: 'licence',
    force: 'practice',
    fires: { destination: 'VN' },
    justNot: [{ destination: 'TH' }, { endUserParent: 'CN' }, bType],
    outcome: 'licence',
  },
  {
    row: 'licence.uae',
    level: 'care',
    fires: { ...bType, destination: 'AE', uaeApproved: 'listed', on: '2026-07-10' },
    justNot: [{ uaeApproved: 'no' }, { on: '2026-07-09' }],
    outcome: 'care',
  },
  {
    row: 'licence.uae',
    level: 'care',
    fires: { destination: 'AE', uaeApproved: 'g42', planned: '2027-04-05' },
    justNot: [{ planned: '2027-04-06' }],
    outcome: 'care',
  },
  {
    row: 'licence.uae/not-approved',
    level: 'licence',
    fires: { destination: 'AE', uaeApproved: 'no', on: '2026-07-10' },
    justNot: [{ uaeApproved: 'listed' }, { uaeApproved: 'g42' }, { on: '2026-07-09' }],
    outcome: 'licence',
  },
  {
    row: 'licence.uae/not-approved',
    level: 'licence',
    fires: { destination: 'AE', uaeApproved: 'g42', planned: '2027-04-06' },
    justNot: [{ planned: '2027-04-05' }],
    outcome: 'licence',
  },
  {
    row: 'licence.printed-worldwide/effective',
    level: 'care',
    force: 'printed',
    fires: { on: '2025-05-12' },
    justNot: [{ on: '2025-05-13' }, { on: '2025-01-12' }, bType],
    outcome: 'care',
  },
  {
    row: 'licence.printed-worldwide',
    level: 'care',
    force: 'printed',
    fires: { on: '2025-05-13' },
    justNot: [{ on: '2025-05-12' }, { endUserParent: 'CN' }, bType, { destination: 'US' }],
    outcome: 'care',
  },
  {
    row: 'licence.not-triggered',
    level: 'none',
    fires: bType,
    justNot: [{ destination: 'VN' }, { endUserSeat: 'CN' }, below],
    outcome: 'none',
  },
  {
    row: 'licence.d5-conflict',
    level: 'hold',
    fires: { ...bType, destination: 'ET' },
    justNot: [{ destination: 'KE' }, below],
    outcome: 'hold',
  },
  {
    row: 'licence.d5-conflict',
    level: 'hold',
    fires: { ...bType, endUserParent: 'ET' },
    justNot: [{ endUserParent: 'KE' }],
    outcome: 'hold',
  },
  {
    row: 'licence.territory',
    level: 'hold',
    force: 'practice',
    fires: { ...bType, destination: 'KY' },
    justNot: [{ destination: 'CR' }, below],
    outcome: 'hold',
  },
  {
    row: 'licence.in-hand',
    level: 'care',
    fires: { endUserParent: 'CN', licenceInHand: 'checked' },
    justNot: [{ licenceInHand: 'claimed' }, { licenceInHand: 'none' }],
    outcome: 'care',
  },
];

const licensing: readonly Example[] = [
  {
    row: 'licence.review/case-by-case',
    level: 'note',
    fires: { ...exportToChina, on: '2026-01-15' },
    justNot: [
      { ddCertification: 'no' },
      { flow: 'reexport' },
      { destination: 'SG' },
      { chip: 'B200' },
      { on: '2026-01-14' },
    ],
    outcome: 'licence',
  },
  {
    row: 'licence.review/case-by-case',
    level: 'note',
    fires: { ...exportToChina, ...figures(20999, 800, 6499) },
    justNot: [
      { figures: { tpp: 21000, dies: [{ mm2: 800 }], bandwidth: 6499 } },
      { figures: { tpp: 20999, dies: [{ mm2: 800 }], bandwidth: 6500 } },
    ],
  },
  {
    row: 'licence.review/presumption-of-denial',
    level: 'note',
    fires: { ...exportToChina, flow: 'reexport' },
    justNot: [{ flow: 'export' }],
  },
  {
    row: 'licence.review/two-texts',
    level: 'note',
    fires: { ...bType, endUserParent: 'CN' },
    justNot: [{ destination: 'CN' }, aType, { endUserParent: 'DE' }],
  },
  {
    row: 'licence.review/hbm-denial',
    level: 'note',
    fires: { ...memory, destination: 'CN', endUserParent: 'CN' },
    justNot: [{ endUserParent: 'DE' }],
  },
  {
    row: 'licence.review/hbm-approval',
    level: 'note',
    fires: { ...memory, destination: 'CN' },
    justNot: [{ endUserParent: 'CN' }, { destination: 'VN' }],
    outcome: 'licence',
  },
  {
    row: 'licence.review/not-verified',
    level: 'note',
    fires: { destination: 'VN' },
    justNot: [{ destination: 'CN' }, { endUserParent: 'CN' }, { destination: 'TH' }],
  },
  {
    row: 'licence.exception/nac-possible',
    level: 'note',
    fires: { ...toChina, chip: 'RTX 4090' },
    justNot: [{ chip: 'H100' }, { letter: 'received' }, { flow: 'in-country' }, match('entity')],
  },
  {
    row: 'licence.exception/aca-possible',
    level: 'note',
    fires: { chip: 'RTX 4090', destination: 'VN' },
    justNot: [{ chip: 'H100' }, { endUserParent: 'CN' }, { destination: 'DE' }],
  },
  {
    row: 'licence.exception/aca-possible',
    level: 'note',
    fires: { ...toChina, chip: 'RTX 4090', flow: 'in-country' },
    justNot: [{ flow: 'reexport' }],
  },
  {
    row: 'licence.exception/closed',
    level: 'note',
    fires: toChina,
    justNot: [{ chip: 'RTX 4090' }],
  },
  {
    row: 'licence.exception/closed',
    level: 'note',
    fires: { ...toChina, chip: 'RTX 4090', ...use({ supercomputer: 'known' }) },
    justNot: [use({})],
  },
  {
    row: 'licence.exception/hbm-open',
    level: 'note',
    fires: { ...memory, ...toChina, hbmFigures: { bandwidth: 329, mm2: 100 } },
    justNot: [{ hbmFigures: { bandwidth: 330, mm2: 100 } }],
  },
  {
    row: 'licence.exception/hbm-closed',
    level: 'note',
    fires: { ...memory, ...toChina, hbmFigures: { bandwidth: 330, mm2: 100 } },
    justNot: [{ hbmFigures: { bandwidth: 329, mm2: 100 } }],
  },
  {
    row: 'licence.equipment',
    level: 'licence',
    fires: { ...tool, destination: 'CN' },
    justNot: [{ equipmentClass: 'other-ccl' }, { destination: 'VN' }, { equipmentSupplement4: 'yes' }],
    outcome: 'licence',
  },
  {
    row: 'licence.equipment',
    level: 'licence',
    fires: { ...tool, ...match('entity-fn5') },
    justNot: [{ matchedLists: ['entity'] }],
    outcome: 'licence',
  },
  {
    row: 'licence.equipment/supplement-4',
    level: 'hold',
    fires: { ...tool, destination: 'CN', equipmentSupplement4: 'yes' },
    justNot: [{ equipmentSupplement4: 'no' }, { destination: 'VN' }],
    outcome: 'hold',
  },
  {
    row: 'licence.equipment-unknown',
    level: 'hold',
    fires: { ...tool, equipmentClass: 'unknown', destination: 'CN' },
    justNot: [{ equipmentClass: 'other-ccl' }, { destination: 'DE' }],
    outcome: 'hold',
  },
  {
    row: 'licence.equipment-unknown',
    level: 'hold',
    fires: { ...tool, equipmentClass: 'unknown', equipmentIntoTool: 'yes' },
    justNot: [{ equipmentIntoTool: 'no' }],
    outcome: 'hold',
  },
];

const majority = { owners: 'majority', ownerSdn: 'no' };
const parties: readonly Example[] = [
  {
    row: 'licence.listed-party/entity',
    level: 'licence',
    fires: { ...below, ...match('entity') },
    justNot: [{ matchedParty: 'elsewhere' }, { screening: 'clear' }, { flow: 'nothing' }],
    outcome: 'licence',
  },
  {
    row: 'licence.listed-party/meu-item',
    level: 'licence',
    fires: { ...below, ...match('meu') },
    justNot: [{ figures: { tpp: 5000 } }, { matchedParty: 'elsewhere' }],
    outcome: 'licence',
  },
  {
    row: 'licence.listed-party/meu',
    level: 'hold',
    fires: { ...bType, ...match('meu') },
    justNot: [{ figures: { tpp: 1000 } }, { matchedParty: 'elsewhere' }],
    outcome: 'hold',
  },
  {
    row: 'licence.listed-party/elsewhere',
    level: 'hold',
    fires: { ...below, ...match('entity'), matchedParty: 'elsewhere' },
    justNot: [{ matchedParty: 'in-movement' }],
    outcome: 'hold',
  },
  {
    row: 'licence.listed-party/denied',
    level: 'stop',
    fires: { ...below, ...match('denied'), matchedParty: 'elsewhere' },
    justNot: [{ matchedLists: ['entity'] }, { screening: 'unconfirmed' }],
    outcome: 'stop',
  },
  {
    row: 'licence.listed-party/denied',
    level: 'stop',
    fires: { ...below, ...match('sdn'), flow: 'nothing' },
    justNot: [{ matchedLists: ['unverified'] }],
    outcome: 'stop',
  },
  {
    row: 'licence.listed-party/unverified',
    level: 'hold',
    fires: { ...below, ...match('unverified') },
    justNot: [{ matchedLists: ['entity'] }, { screening: 'clear' }],
    outcome: 'hold',
  },
  {
    row: 'licence.listed-party/unconfirmed',
    level: 'hold',
    fires: { ...below, screening: 'unconfirmed' },
    justNot: [{ screening: 'clear' }],
    outcome: 'hold',
  },
  {
    row: 'licence.screening-missing',
    level: 'hold',
    fires: { ...below, screening: 'not-done' },
    justNot: [{ screening: 'clear' }],
    outcome: 'hold',
  },
  {
    row: 'licence.affiliate/before',
    level: 'hold',
    force: 'practice',
    fires: { ...below, ...majority, on: '2025-09-28' },
    justNot: [{ on: '2025-09-29' }, { owners: 'none' }],
    outcome: 'hold',
  },
  {
    row: 'licence.affiliate/on',
    level: 'licence',
    fires: { ...below, ...majority, on: '2025-09-29' },
    justNot: [{ on: '2025-09-28' }, { on: '2025-11-10' }, { owners: 'minority' }],
    outcome: 'licence',
  },
  {
    row: 'licence.affiliate/stayed',
    level: 'hold',
    fires: { ...below, ...majority, on: '2025-11-10' },
    justNot: [{ on: '2025-11-09' }, { on: '2026-11-10' }],
    outcome: 'hold',
  },
  {
    row: 'licence.affiliate/back',
    level: 'licence',
    fires: { ...below, ...majority, on: '2026-11-10' },
    justNot: [{ on: '2026-11-09' }],
    outcome: 'licence',
  },
  {
    row: 'licence.affiliate/no-movement',
    level: 'hold',
    fires: { ...below, ...majority, flow: 'nothing', on: '2025-09-29' },
    justNot: [{ flow: 'reexport' }, { on: '2025-09-28' }],
    outcome: 'hold',
  },
  {
    row: 'licence.affiliate/no-movement-back',
    level: 'hold',
    fires: { ...below, ...majority, flow: 'nothing', on: '2026-11-10' },
    justNot: [{ flow: 'reexport' }, { on: '2026-11-09' }],
    outcome: 'hold',
  },
  {
    row: 'licence.affiliate/sdn',
    level: 'stop',
    fires: { ...below, owners: 'majority', ownerSdn: 'yes', on: '2026-06-01' },
    justNot: [{ ownerSdn: 'no' }, { owners: 'none' }],
    outcome: 'stop',
  },
  {
    row: 'licence.affiliate-unknown/on',
    level: 'licence',
    fires: { ...below, owners: 'share-unknown', ownerSdn: 'no', on: '2025-11-09' },
    justNot: [{ on: '2025-11-10' }, { owners: 'none' }],
    outcome: 'licence',
  },
  {
    row: 'licence.affiliate-unknown/back',
    level: 'licence',
    fires: { ...below, owners: 'share-unknown', ownerSdn: 'no', on: '2026-11-10' },
    justNot: [{ on: '2026-11-09' }],
    outcome: 'licence',
  },
  {
    row: 'licence.affiliate-unknown',
    level: 'hold',
    fires: { ...below, owners: 'share-unknown', ownerSdn: 'no', on: '2026-11-09' },
    justNot: [{ owners: 'none' }, { on: '2026-11-10' }],
    outcome: 'hold',
  },
  {
    row: 'licence.affiliate-not-checked',
    level: 'hold',
    fires: { ...below, owners: 'unknown', on: '2025-11-09' },
    justNot: [{ owners: 'none' }, { on: '2025-11-10' }],
    outcome: 'hold',
  },
  {
    row: 'licence.affiliate-not-checked/back',
    level: 'hold',
    fires: { ...below, owners: 'unknown', on: '2026-11-10' },
    justNot: [{ owners: 'none' }, { on: '2026-11-09' }],
    outcome: 'hold',
  },
  {
    row: 'licence.affiliate-minority/open',
    level: 'hold',
    fires: { ...below, owners: 'minority', minorityResolved: 'open' },
    justNot: [{ minorityResolved: 'resolved' }, { owners: 'none' }],
    outcome: 'hold',
  },
  {
    row: 'licence.affiliate-minority/resolved',
    level: 'care',
    fires: { ...below, owners: 'minority', minorityResolved: 'resolved' },
    justNot: [{ minorityResolved: 'open' }, { owners: 'none' }],
    outcome: 'care',
  },
];

const endUses: readonly Example[] = [
  {
    row: 'training.prohibited',
    level: 'stop',
    fires: { ...trainingForD5, ...use({ 'military-intelligence': 'known' }), intelligenceCountry: 'CN' },
    justNot: [use({ 'military-intelligence': 'not-asked' }), { on: '2025-05-12' }],
    outcome: 'stop',
  },
  {
    row: 'training.prohibited',
    level: 'stop',
    fires: { ...below, ...trainingForD5, usPerson: 'yes', ...use({ wmd: 'known' }) },
    justNot: [{ usPerson: 'no' }],
    outcome: 'stop',
  },
  {
    row: 'training.red-flag',
    level: 'hold',
    fires: { ...trainingForD5, ...use({ wmd: 'not-asked' }), on: '2025-05-13' },
    justNot: [use({}), { training: 'inference' }, { trainingForD5: 'no' }, { on: '2025-05-12' }],
    outcome: 'hold',
  },
  {
    row: 'training.no-hook',
    level: 'care',
    fires: { ...rented, ...trainingForD5 },
    justNot: [use({ wmd: 'not-asked' }), { training: 'neither' }, bType],
    outcome: 'care',
  },
  {
    row: 'training.inference',
    level: 'care',
    fires: { ...rented, ...trainingForD5, training: 'inference' },
    justNot: [{ training: 'neither' }, { training: 'training' }, { trainingForD5: 'no' }],
    outcome: 'care',
  },
  {
    row: 'training.entity-list-risk',
    level: 'note',
    fires: { ...rented, ...trainingForD5 },
    justNot: [{ trainingForD5: 'no' }, { on: '2025-05-12' }],
  },
  {
    row: 'training.cloud',
    level: 'note',
    fires: { ...rented, on: '2025-05-13' },
    justNot: [{ itemKind: 'service' }, { on: '2025-05-12' }],
  },
  {
    row: 'enduse.wmd-mi',
    level: 'stop',
    fires: { itemKind: 'other', makerClass: 'EAR99', ...use({ wmd: 'known' }) },
    justNot: [use({})],
    outcome: 'stop',
  },
  {
    row: 'enduse.wmd-mi',
    level: 'stop',
    fires: { ...below, ...use({ 'military-intelligence': 'known' }), intelligenceCountry: 'KH' },
    justNot: [{ intelligenceCountry: 'NI' }, { intelligenceCountry: 'DE' }],
    outcome: 'stop',
  },
  {
    row: 'enduse.wmd-mi/military-country',
    level: 'licence',
    fires: { ...below, ...use({ 'military-intelligence': 'known' }), intelligenceCountry: 'NI' },
    justNot: [{ intelligenceCountry: 'MO' }, { intelligenceCountry: 'CN' }],
    outcome: 'licence',
  },
  {
    row: 'enduse.wmd-mi/other-d5',
    level: 'hold',
    fires: { ...below, ...use({ 'military-intelligence': 'known' }), intelligenceCountry: 'MO' },
    justNot: [{ intelligenceCountry: 'NI' }, { intelligenceCountry: 'DE' }],
    outcome: 'hold',
  },
  {
    row: 'enduse.other-intelligence',
    level: 'care',
    fires: { ...below, ...use({ 'military-intelligence': 'known' }), intelligenceCountry: 'DE' },
    justNot: [{ intelligenceCountry: 'SO' }, use({})],
    outcome: 'care',
  },
  {
    row: 'enduse.not-asked',
    level: 'hold',
    fires: { ...below, ...use({ military: 'not-asked' }), destination: 'VN' },
    justNot: [use({}), { destination: 'TH' }],
    outcome: 'hold',
  },
  {
    row: 'enduse.not-asked',
    level: 'hold',
    fires: { ...below, ...use({ military: 'not-asked' }), endUserParent: 'QA' },
    justNot: [{ endUserParent: 'IN' }],
    outcome: 'hold',
  },
  {
    row: 'enduse.military',
    level: 'licence',
    fires: { ...below, ...use({ military: 'known' }), militaryCountry: 'MM' },
    justNot: [{ militaryCountry: 'TH' }, use({})],
    outcome: 'licence',
  },
  {
    row: 'enduse.supercomputer',
    level: 'licence',
    fires: { ...below, ...use({ supercomputer: 'known' }) },
    justNot: [use({})],
    outcome: 'licence',
  },
  {
    row: 'enduse.advanced-node',
    level: 'licence',
    fires: { ...below, ...use({ 'advanced-node': 'known' }) },
    justNot: [use({})],
    outcome: 'licence',
  },
  {
    row: 'enduse.equipment',
    level: 'licence',
    fires: { itemKind: 'other', makerClass: 'other-ccl', ...use({ equipment: 'known' }) },
    justNot: [{ makerClass: 'EAR99' }, use({})],
    outcome: 'licence',
  },
  {
    row: 'enduse.us-person-fab',
    level: 'stop',
    fires: { ...below, usPerson: 'yes', employerCarveOut: 'no', ...use({ 'us-person-fab': 'known' }) },
    justNot: [{ usPerson: 'no' }, { employerCarveOut: 'yes' }, use({})],
    outcome: 'stop',
  },
  {
    row: 'enduse.us-person-fab/employed',
    level: 'care',
    fires: { ...below, usPerson: 'yes', employerCarveOut: 'yes', ...use({ 'us-person-fab': 'known' }) },
    justNot: [{ employerCarveOut: 'no' }, { usPerson: 'no' }],
    outcome: 'care',
  },
];

const diversion: readonly Example[] = [
  {
    row: 'diversion.knowledge',
    level: 'stop',
    fires: { ...below, diversionKnowledge: 'avoided' },
    justNot: [{ diversionKnowledge: 'not-looked' }, { diversionKnowledge: 'nothing' }],
    outcome: 'stop',
  },
  {
    row: 'diversion.knowledge',
    level: 'stop',
    fires: { ...below, pastViolation: 'known' },
    justNot: [{ pastViolation: 'none' }],
    outcome: 'stop',
  },
  {
    row: 'diversion.open-flag',
    level: 'hold',
    fires: { ...below, ...flag('flagsCustomer', 'little-background', 'open') },
    justNot: [
      flag('flagsCustomer', 'little-background', 'resolved'),
      flag('flagsCustomer', 'little-background', 'not-checked'),
    ],
    outcome: 'hold',
  },
  {
    row: 'diversion.open-flag',
    level: 'hold',
    fires: { ...below, ...flag('flagsCustomer', 'listed-owner-share-unknown', 'open'), on: '2026-11-10' },
    justNot: [{ on: '2026-11-09' }],
    outcome: 'hold',
  },
  {
    row: 'diversion.open-flag/printed',
    level: 'care',
    force: 'printed',
    fires: { ...rented, ...bType, ...flag('flagsUse', 'controlled-model-training', 'open') },
    justNot: [
      flag('flagsUse', 'controlled-model-training', 'absent'),
      flag('flagsCustomer', 'little-background', 'open'),
      { on: '2025-01-12' },
    ],
    outcome: 'care',
  },
  {
    row: 'diversion.unchecked',
    level: 'hold',
    force: 'guidance',
    fires: { ...bType, dueDiligence: { '*': 'done', 'end-use-and-user': 'not-done' } },
    justNot: [{ dueDiligence: { '*': 'done' } }, below],
    outcome: 'hold',
  },
  {
    row: 'diversion.unchecked',
    level: 'hold',
    force: 'guidance',
    fires: { ...bType, ...flag('flagsOrder', 'does-not-fit-business', 'not-checked') },
    justNot: [flag('flagsOrder', 'does-not-fit-business', 'absent')],
    outcome: 'hold',
  },
  {
    row: 'diversion.unchecked/minor',
    level: 'care',
    force: 'practice',
    fires: { ...below, ...flag('flagsOrder', 'does-not-fit-business', 'not-checked') },
    justNot: [flag('flagsOrder', 'does-not-fit-business', 'absent'), bType],
    outcome: 'care',
  },
  {
    row: 'diversion.resolved',
    level: 'care',
    fires: { ...below, ...flag('flagsUse', 'refuses-details', 'resolved') },
    justNot: [
      flag('flagsUse', 'refuses-details', 'absent'),
      flag('flagsUse', 'refuses-details', 'open'),
      flag('flagsOrder', 'declines-installation', 'open'),
    ],
    outcome: 'care',
  },
  {
    row: 'diversion.new-customer',
    level: 'hold',
    force: 'practice',
    fires: { ...bType, newCustomer: 'yes', dueDiligence: { '*': 'not-done' }, endUserSeat: 'TH' },
    justNot: [{ newCustomer: 'no' }, { dueDiligence: { '*': 'done' } }, { endUserSeat: 'JP' }, below],
    outcome: 'hold',
  },
];

const notes: readonly Example[] = [
  {
    row: 'note.conflict-of-laws',
    level: 'note',
    fires: { prcNexus: 'yes', screening: 'not-done' },
    justNot: [{ screening: 'clear' }, { prcNexus: 'no' }],
  },
  {
    row: 'note.penalties',
    level: 'note',
    fires: { ...below, letter: 'received' },
    justNot: [{ letter: 'maker-answered-none' }],
  },
  {
    row: 'note.disclosure',
    level: 'note',
    fires: { ...below, pastViolation: 'known' },
    justNot: [{ pastViolation: 'none' }],
  },
  {
    row: 'note.how-to-ask',
    level: 'note',
    fires: { ...below, screening: 'not-done' },
    justNot: [{ screening: 'clear' }],
  },
  {
    row: 'note.diffusion-tier/first',
    level: 'note',
    force: 'printed',
    fires: {},
    justNot: [{ destination: 'PT' }, bType],
  },
  {
    row: 'note.diffusion-tier/second',
    level: 'note',
    force: 'printed',
    fires: { destination: 'PT' },
    justNot: [{ destination: 'DE' }, { endUserParent: 'CN' }],
  },
  {
    row: 'note.diffusion-tier/second',
    level: 'note',
    force: 'printed',
    fires: { destination: 'VN', on: '2025-01-13' },
    justNot: [{ on: '2025-01-12' }, { on: '2025-05-13' }],
  },
  {
    row: 'note.diffusion-tier/third',
    level: 'note',
    force: 'printed',
    fires: { destination: 'MO', on: '2025-05-12' },
    justNot: [{ on: '2025-05-13' }, { destination: 'TH' }],
  },
  {
    row: 'note.diffusion-tier/third',
    level: 'note',
    force: 'printed',
    fires: { destination: 'MO', on: '2025-05-12', planned: '2025-06-01' },
    justNot: [{ on: '2025-05-13' }],
  },
  {
    row: 'note.japan',
    level: 'note',
    fires: { ownCountry: 'DE', endUserSeat: 'JP' },
    justNot: [{ endUserSeat: 'DE' }],
  },
];

const outlook: readonly Example[] = [
  ...['outlook.location-verification', 'outlook.exports-program', 'outlook.tariff'].map(
    (row): Example => ({ row, level: 'note', force: 'outlook', fires: bType, justNot: [below] }),
  ),
  ...['outlook.sub-systems', 'outlook.backfill'].map(
    (row): Example => ({
      row,
      level: 'care',
      force: 'outlook',
      fires: { ...tool, destination: 'US' },
      justNot: [{ itemKind: 'ic' }],
      outcome: 'care',
    }),
  ),
  ...['outlook.remote-access', 'outlook.chinese-cloud'].map(
    (row): Example => ({
      row,
      level: 'note',
      force: 'outlook',
      fires: { ...rented, ...bType },
      justNot: [{ itemKind: 'service' }, below],
    }),
  ),
];

const examples: readonly Example[] = [
  ...item,
  ...foundries,
  ...chineseDesigned,
  ...destinations,
  ...licensing,
  ...parties,
  ...endUses,
  ...diversion,
  ...notes,
  ...outlook,
];
/** A row of which the law says nothing else weighs what it weighs: it is not printed only, and not to come. */
const IN_FORCE: readonly Force[] = ['rule', 'guidance', 'practice'];
/** Beside every summary: there is no deal in which it does not fire. */
const ALWAYS = 'note.records';

const said = (change: Change): string =>
  Object.entries(change)
    .map(([what, value]) => `${what} ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(', ')
    .slice(0, 90);
const found = (key: string, ...changes: readonly Change[]): Finding | undefined =>
  judged(...changes).findings.find((finding) => finding.key === key);

describe('the rows of the decision table', () => {
  it('have an example each', () => {
    const named = new Set([...examples.map((example) => example.row), ALWAYS]);
    expect(rows.map(keyOf).filter((key) => !named.has(key))).toEqual([]);
    expect([...named].filter((name) => !rows.some((row) => keyOf(row) === name))).toEqual([]);
  });

  it('have names of their own', () => {
    expect(new Set(rows.map(keyOf)).size).toBe(rows.length);
  });

  it(`${ALWAYS} stands in every summary`, () => {
    for (const { row, fires } of examples)
      expect(found(ALWAYS, fires), row).toMatchObject({ level: 'note', certainty: 'established' });
  });

  it('start from a deal in which only the worldwide requirement remains, printed and not enforced', () => {
    const { outcome, findings, missing } = judged();
    expect(outcome).toMatchObject({ level: 'care', low: 'care', high: 'care', couldBecome: null });
    expect(findings.filter(({ level }) => rank(level) > rank('none')).map(({ key }) => key)).toEqual([
      'licence.printed-worldwide',
    ]);
    expect(missing).toEqual([]);
  });
});

describe('what the table says between its rows', () => {
  const level = (...changes: readonly Change[]): Level => judged(...changes).outcome.level;
  const keys = (...changes: readonly Change[]): string[] =>
    judged(...changes)
      .findings.filter(({ certainty }) => certainty === 'established')
      .map(({ key }) => key);

  it('the law of the planned date decides, and that of the decision date stands beside it', () => {
    const { outcome, atDecisionDate, changes } = judged(below, {
      ...majority,
      on: '2026-11-05',
      planned: '2026-11-20',
    });
    expect(outcome.level).toBe('licence');
    expect(atDecisionDate?.outcome.level).toBe('hold');
    expect(changes.map(({ id }) => id)).toEqual(['affiliates-back']);
  });

  it('a presumption that rests on guidance is a hold for a decision before the guidance', () => {
    expect(level(ascend, { on: '2025-05-12', planned: '2025-06-01' })).toBe('hold');
  });

  it('a licence that compliance has checked turns licence into care, and leaves a stop', () => {
    const inHand = { endUserParent: 'CN', licenceInHand: 'checked' };
    expect(judged(inHand).findings.find(({ key }) => key === 'licence.hq')).toMatchObject({
      level: 'care',
      coveredByLicence: true,
    });
    expect(level(inHand, { pastViolation: 'known' })).toBe('stop');
    expect(level(inHand, { screening: 'not-done' })).toBe('hold');
  });

  it('a class without its paragraph is a set, not unknown', () => {
    const papers = { ...aType, identifiedBy: 'eccn', makerClass: '3A090' };
    expect(keys(papers)).not.toContain('item.unclassified');
    expect(level(papers, { endUserParent: 'CN' })).toBe('licence');
    expect(judged(papers).outcome).toMatchObject({ level: 'care', low: 'none', high: 'care' });
  });

  it('a chip with a riskier class less than 5 % away is held where that class would need a licence', () => {
    const near = { ...figures(2390, 1000), figuresFrom: 'other', destination: 'VN' };
    expect(judged(near).outcome).toMatchObject({ level: 'hold', couldBecome: 'licence' });
    expect(level(near, { figuresFrom: 'maker' })).toBe('none');
    expect(level(near, { destination: 'DE' })).toBe('none');
  });

  it('a chip that its maker calls EAR99 is below the thresholds like any other', () => {
    const ear99 = { ...below, identifiedBy: 'eccn', makerClass: 'EAR99' };
    expect(keys(ear99)).toContain('item.below');
    expect(
      level({ ...belowFromChina, identifiedBy: 'eccn', makerClass: 'EAR99', designerListed: 'yes' }),
    ).toBe('hold');
  });

  it('memory is no 3A090 item before 2 December 2024, whoever designed it', () => {
    const chinese = { ...memory, designerSeat: 'CN', activity: ['buy'], authorisation: 'none' };
    expect(level(chinese, { on: '2024-12-02' })).toBe('hold');
    expect(keys(chinese, { on: '2024-12-01' })).not.toContain('gp10.presumed/before-guidance');
  });

  it('a chip that BIS names is presumed whatever the figures say', () => {
    expect(level(ascend, { chip: 'Ascend 910B4' })).toBe('stop');
    expect(level({ ...ascend, itemKind: 'access', role: 'cloud' })).toBe('stop');
  });

  it('an item below the limits may reach an H20 in memory bandwidth; not known counts as yes', () => {
    const unasked = { ...below, ...toChina, letter: 'not-asked' };
    expect(keys(unasked)).toContain('item.informed-unknown');
    expect(keys(unasked, { reachesH20: 'yes' })).toContain('item.informed-unknown');
    expect(keys(unasked, { reachesH20: 'no' })).not.toContain('item.informed-unknown');
    expect(keys({ ...below, letter: 'not-asked' })).not.toContain('item.informed-unknown');
  });

  it('a transistor count decides by the year in which the transaction is completed', () => {
    const counted = (count: number, hbmInPackage: string, planned: string) =>
      keys(foundry, {
        packager: 'approved-osat',
        transistorCount: count,
        hbmInPackage,
        countAttested: 'yes',
        planned,
      }).includes('foundry.rebutted');
    expect(counted(29.9, 'yes', '2026-12-31')).toBe(true);
    expect(counted(30, 'no', '2026-12-31')).toBe(false);
    expect(counted(34.9, 'no', '2027-01-01')).toBe(true);
    expect(counted(34.9, 'yes', '2027-01-01')).toBe(false);
    expect(counted(35, 'no', '2027-12-31')).toBe(false);
    expect(counted(34.9, 'no', '2028-06-01')).toBe(true);
    expect(counted(39.9, 'no', '2028-12-31')).toBe(false);
    expect(counted(39.9, 'no', '2029-01-01')).toBe(true);
    expect(counted(40, 'no', '2029-01-01')).toBe(false);
  });

  it('a count that cannot be confirmed leaves the presumption standing', () => {
    const counted = { ...foundry, packager: 'fab-outside', transistorCount: 20, countAttested: 'yes' };
    expect(keys(counted)).toContain('foundry.rebutted');
    for (const change of [
      { transistorCount: 'unknown' },
      { countAttested: 'no' },
      { countAttested: 'unknown' },
      { packager: 'other' },
    ])
      expect(keys(counted, change), said(change)).toContain('foundry.presumed');
  });

  it('an authorised designer counts to 30 December 2026, and after that once it has applied', () => {
    const authorised = { ...foundry, designerStatus: 'authorised', designerAttests: 'yes' };
    expect(keys(authorised, { planned: '2026-12-30' })).toContain('foundry.rebutted');
    expect(keys(authorised, { planned: '2026-12-31' })).toContain('foundry.presumed');
    expect(keys(authorised, { designerStatus: 'authorised-applied', planned: '2026-12-31' })).toContain(
      'foundry.rebutted',
    );
  });

  it('a designer with its seat or parent in D:5 is never an authorised one', () => {
    const claimed = {
      ...foundry,
      designerStatus: 'authorised',
      designerAttests: 'yes',
      designerListed: 'no',
      planned: '2026-12-01',
    };
    expect(level(claimed)).toBe('care');
    expect(rank(level(claimed, { designerParent: 'CN' }))).toBeGreaterThanOrEqual(rank('hold'));
  });

  it('remote access makes nobody a party to a movement; hardware that is handed over does', () => {
    const customer = { ...rented, endUserSeat: 'CN', endUserParent: 'CN' };
    expect(keys(customer)).not.toContain('licence.hq');
    expect(keys(customer, { accessControl: 'handed-over' })).toContain('licence.hq');
    expect(
      judged(customer, { accessControl: 'dedicated' }).findings.find(({ key }) => key === 'licence.hq'),
    ).toMatchObject({ certainty: 'possible' });
    expect(level(customer, { accessControl: 'dedicated' })).toBe('hold');
  });

  it('a licence exception is spoken of wherever headquarters or destination need a licence', () => {
    const spoken = (...changes: readonly Change[]) =>
      keys(...changes).some((key) => key.startsWith('licence.exception'));
    for (const item of [aType, bType, { chip: 'RTX 4090' }, memory])
      for (const place of ['DE', 'SG', 'CN'])
        for (const flow of ['export', 'reexport', 'in-country'])
          expect(
            spoken({ ...item, destination: place, flow, endUserParent: 'CN' }),
            `${said(item)} ${place} ${flow}`,
          ).toBe(true);
    expect(spoken(bType)).toBe(false);
  });

  it('model weights are not an unclassified chip', () => {
    expect(keys(technology, { technologySubject: 'model-weights' })).not.toContain('item.unclassified');
  });

  it('how to ask is said beside hold and licence, not beside a stop', () => {
    expect(keys({ endUserParent: 'CN' })).toContain('note.how-to-ask');
    expect(keys({ pastViolation: 'known' })).not.toContain('note.how-to-ask');
    expect(keys({ pastViolation: 'known' })).toContain('note.penalties');
  });

  it('the presumption of refusal is in the heading only where the policy is refusal', () => {
    expect(judged({ endUserParent: 'CN' }).outcome.refusalPresumed).toBe(true);
    expect(judged(exportToChina).outcome.refusalPresumed).toBe(false);
    expect(judged({ destination: 'VN' }).outcome.refusalPresumed).toBe(false);
    expect(judged({ ...memory, destination: 'CN' }).outcome.refusalPresumed).toBe(false);
  });

  it('nothing known is a hold that names what would decide it', () => {
    const { outcome, missing } = assess(readCase({ decisionDate: DAY, answers: {} }, DAY));
    expect(outcome).toMatchObject({ level: 'hold', high: 'stop', couldBecome: 'stop' });
    expect(missing.length).toBeGreaterThan(5);
  });
});

describe.each(examples.map((example, index) => [`${example.row} (${index + 1})`, example] as const))(
  '%s',
  (_, { row, level, force, fires, justNot, outcome }) => {
    it(`is ${level} when ${said(fires) || 'the deal is clear'}`, () => {
      const assessment = judged(fires);
      const finding = assessment.findings.find(({ key }) => key === row);
      expect(finding).toBeDefined();
      expect(finding?.level).toBe(level);
      expect(finding?.certainty).toBe('established');
      expect(force ? [force] : IN_FORCE).toContain(finding?.force);
      expect(finding?.sources.length).toBeGreaterThan(0);
      expect(rank(assessment.outcome.level)).toBeGreaterThanOrEqual(rank(level));
      if (outcome) expect(assessment.outcome.level).toBe(outcome);
    });

    it.each(justNot.map((change) => [said(change), change] as const))(
      'is silent with %s',
      (_name, change) => {
        expect(found(row, fires, change)).toBeUndefined();
      },
    );
  },
);
