import { dateOf, dayBefore, type IsoDate } from './days';
import type { EvidenceId } from './evidence';

/**
 * Approved designers of integrated circuits, Supplement No. 6 to Part 740. Short names: the list itself gives
 * the legal names, and those decide.
 */
export const approvedDesigners = [
  'AMD',
  'Alphabet',
  'Amazon',
  'Analog Devices',
  'Apple',
  'BAE Systems',
  'Block',
  'Boeing',
  'Broadcom',
  'Cerebras',
  'Cisco',
  'HPE',
  'Honeywell',
  'Infineon',
  'Intel',
  'IBM',
  'L3Harris',
  'Marvell',
  'MediaTek',
  'Meta',
  'Micron',
  'Microsoft',
  'Mitsubishi',
  'Nokia',
  'Nvidia',
  'NXP',
  'Qualcomm',
  'Raytheon',
  'Realtek',
  'Sony',
  'Tesla',
  'Texas Instruments',
  'Western Digital',
] as const;

/** Approved assembly and test companies (OSAT), Supplement No. 7 to Part 740. Short names, as above. */
export const approvedOsats = [
  'Amkor',
  'Ardentec',
  'ASE',
  'Doosan Tesna',
  'Fabrinet',
  'Giga Solution',
  'GlobalFoundries',
  'HT Micron',
  'Intel',
  'IBM',
  'KESM',
  'LB Semicon',
  'Micro Silicon',
  'Nepes',
  'PTI',
  'QP Technologies',
  'Raytek',
  'Samsung',
  'SFA',
  'Shinko',
  'Sigurd',
  'Steco',
  'TSMC',
  'UMC',
] as const;

/** An entity, or a kind of entity, in Supplement No. 8 to Part 740. */
export interface UaeEntity {
  id: string;
  /** A name is the same in every language; `null` where a kind of entity is meant. */
  name: string | null;
  /** With its subsidiaries. */
  subsidiaries?: true;
  /** Last day on which the listing counts. */
  until?: IsoDate;
}

/**
 * Approved entities in the United Arab Emirates, Supplement No. 8 to Part 740 (91 FR 43034), from 2026-07-10.
 * Government agencies do not include state-owned companies or contractors. G42 and Core42 are listed for
 * advanced computing only, and their listing lapses by itself on 2027-04-06.
 */
export const approvedUaeEntities: readonly UaeEntity[] = [
  { id: 'uae-government', name: null },
  { id: 'g42', name: 'G42', until: dayBefore(dateOf('uae-listings-lapse')) },
  { id: 'core42', name: 'Core42', until: dayBefore(dateOf('uae-listings-lapse')) },
  { id: 'amazon', name: 'Amazon', subsidiaries: true },
  { id: 'apple', name: 'Apple', subsidiaries: true },
  { id: 'google', name: 'Google', subsidiaries: true },
  { id: 'meta', name: 'Meta', subsidiaries: true },
  { id: 'microsoft', name: 'Microsoft', subsidiaries: true },
  { id: 'openai', name: 'OpenAI', subsidiaries: true },
  { id: 'oracle', name: 'Oracle', subsidiaries: true },
  { id: 'xai', name: 'X.AI', subsidiaries: true },
];

/** Where each list stands. */
export const listEvidence = {
  approvedDesigners: ['FAB-10'],
  approvedOsats: ['FAB-10'],
  approvedUaeEntities: ['REQ-X1'],
} as const satisfies Record<string, readonly EvidenceId[]>;
