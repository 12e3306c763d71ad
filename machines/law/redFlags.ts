import type { EvidenceId } from './evidence';
import type { Role } from './types';

/** The groups in which a person goes through the flags. */
export type RedFlagGroup = 'customer' | 'route' | 'order' | 'dataCentre' | 'ownership' | 'money' | 'history';

interface Entry {
  id: string;
  group: RedFlagGroup;
  /** Flags that say the same in two documents are one entry with both citations. */
  evidence: readonly EvidenceId[];
  /** Who can see such a thing in the ordinary course of the part played. */
  roles: 'all' | readonly Role[];
  /** Only for semiconductor equipment and sub-systems. */
  equipmentOnly?: true;
  /** Printed, and part of a rule that BIS says it does not enforce. */
  printed?: true;
  /** Counts only while the affiliates rule is on. */
  affiliatesOnly?: true;
  /** A general indicator of diversion; nothing read shows it in the BIS guidance. */
  general?: true;
}

const SUPPLIERS = ['seller', 'reexporter', 'foundry', 'equipment'] as const;
const NOT_BUYER = ['seller', 'reexporter', 'cloud', 'foundry', 'service', 'finance', 'equipment'] as const;
const SHIPPING = ['seller', 'reexporter', 'foundry', 'finance', 'equipment'] as const;

const table = [
  // Who the customer is
  { id: 'reluctant-end-use', group: 'customer', evidence: ['FLAG-1'], roles: 'all' },
  { id: 'little-background', group: 'customer', evidence: ['FLAG-4'], roles: 'all' },
  { id: 'little-online-presence', group: 'customer', evidence: ['G-3.2-R3'], roles: 'all' },
  {
    id: 'first-orders-after-controls',
    group: 'customer',
    evidence: ['G-3.2-R1'],
    roles: ['seller', 'reexporter', 'foundry', 'finance'],
  },
  { id: 'residential-address', group: 'customer', evidence: ['G-3.2-R2'], roles: NOT_BUYER },
  { id: 'resembles-listed-party', group: 'customer', evidence: ['G-3.2-R5'], roles: 'all' },
  {
    id: 'denies-former-capability',
    group: 'customer',
    evidence: ['FLAG-15'],
    roles: ['seller', 'reexporter', 'foundry', 'service', 'equipment'],
  },
  {
    id: 'supplies-supercomputer-makers',
    group: 'customer',
    evidence: ['FLAG-17'],
    roles: ['seller', 'reexporter', 'cloud', 'foundry', 'service', 'equipment'],
  },

  // Where it goes
  { id: 'vague-delivery', group: 'route', evidence: ['FLAG-8', 'G-3.2-R4'], roles: SHIPPING },
  { id: 'forwarder-destination', group: 'route', evidence: ['FLAG-9', 'G-3.2-R8'], roles: SHIPPING },
  {
    id: 'abnormal-route',
    group: 'route',
    evidence: ['FLAG-10'],
    roles: ['seller', 'reexporter', 'buyer', 'foundry', 'finance', 'equipment'],
  },
  { id: 'packaging-mismatch', group: 'route', evidence: ['FLAG-11'], roles: SUPPLIERS },
  { id: 'evasive-on-export', group: 'route', evidence: ['FLAG-12'], roles: SHIPPING },
  {
    id: 'joined-to-advanced-fab',
    group: 'route',
    evidence: ['FLAG-27'],
    roles: ['seller', 'reexporter', 'foundry', 'service', 'equipment'],
  },

  // What is ordered and why
  { id: 'does-not-fit-business', group: 'order', evidence: ['FLAG-2', 'G-3.2-R9'], roles: NOT_BUYER },
  {
    id: 'too-advanced-for-destination',
    group: 'order',
    evidence: ['FLAG-3'],
    roles: ['seller', 'reexporter', 'finance', 'equipment'],
  },
  {
    id: 'unfamiliar-with-product',
    group: 'order',
    evidence: ['FLAG-6'],
    roles: ['seller', 'reexporter', 'service', 'equipment'],
  },
  {
    id: 'declines-installation',
    group: 'order',
    evidence: ['FLAG-7'],
    roles: ['seller', 'reexporter', 'service', 'equipment'],
  },
  {
    id: 'advanced-node-item',
    group: 'order',
    evidence: ['FLAG-16'],
    roles: ['seller', 'reexporter', 'foundry', 'service', 'equipment'],
  },
  {
    id: 'wants-supercomputer',
    group: 'order',
    evidence: ['FLAG-18'],
    roles: ['seller', 'reexporter', 'cloud', 'foundry', 'service', 'finance', 'equipment'],
  },
  { id: 'large-chip-with-hbm', group: 'order', evidence: ['FLAG-19'], roles: ['foundry'] },
  {
    id: 'altered-item',
    group: 'order',
    evidence: ['FLAG-23'],
    roles: ['seller', 'reexporter', 'cloud', 'service', 'equipment'],
  },
  { id: 'designed-for-listed-customer', group: 'order', evidence: ['FLAG-25'], roles: SUPPLIERS },
  {
    id: 'advanced-tools-for-mature-fab',
    group: 'order',
    evidence: ['FLAG-20'],
    roles: ['seller', 'reexporter', 'service', 'finance', 'equipment'],
    equipmentOnly: true,
  },
  {
    id: 'tool-contains-chip',
    group: 'order',
    evidence: ['FLAG-26'],
    roles: ['seller', 'reexporter', 'equipment'],
    equipmentOnly: true,
  },

  // Data centre and cloud
  {
    id: 'no-infrastructure',
    group: 'dataCentre',
    evidence: ['G-3.2-R6'],
    roles: ['seller', 'reexporter', 'service', 'finance'],
  },
  {
    id: 'headquarters-not-confirmed',
    group: 'dataCentre',
    evidence: ['G-3.2-R7'],
    roles: ['seller', 'reexporter', 'cloud', 'foundry', 'service', 'finance'],
  },
  {
    id: 'cloud-users-not-confirmed',
    group: 'dataCentre',
    evidence: ['G-3.2-R12'],
    roles: ['seller', 'reexporter', 'cloud', 'service', 'finance'],
    general: true,
  },
  {
    id: 'controlled-model-training',
    group: 'dataCentre',
    evidence: ['FLAG-28'],
    roles: ['cloud', 'service'],
    printed: true,
  },

  // Ownership and history
  { id: 'owner-unclear', group: 'ownership', evidence: ['FLAG-21'], roles: 'all' },
  { id: 'leadership-from-listed-party', group: 'ownership', evidence: ['FLAG-24'], roles: 'all' },
  {
    id: 'licence-history-unclear',
    group: 'ownership',
    evidence: ['FLAG-22'],
    roles: 'all',
  },
  {
    id: 'listed-owner-share-unknown',
    group: 'ownership',
    evidence: ['FLAG-29'],
    roles: 'all',
    affiliatesOnly: true,
  },

  // Money and paper
  {
    id: 'cash-payment',
    group: 'money',
    evidence: ['FLAG-5'],
    roles: NOT_BUYER,
  },
  { id: 'refuses-details', group: 'money', evidence: ['R10-FINCEN'], roles: 'all', general: true },
  { id: 'payment-anomaly', group: 'money', evidence: ['R11-NOTE'], roles: 'all', general: true },

  // What an earlier delivery showed; no numbered flag says so, but the rule over them and the knowledge that counts
  { id: 'goods-missing', group: 'history', evidence: ['FLAG-RULE', 'F-02'], roles: 'all' },
  { id: 'dummies-found', group: 'history', evidence: ['FLAG-RULE', 'F-02'], roles: 'all' },
  { id: 'went-on-elsewhere', group: 'history', evidence: ['FLAG-RULE', 'F-02'], roles: 'all' },
  { id: 'statement-was-false', group: 'history', evidence: ['FLAG-RULE', 'F-02'], roles: 'all' },
  { id: 'tip-or-inquiry', group: 'history', evidence: ['FLAG-RULE', 'F-02'], roles: 'all' },
  { id: 'audit-refused', group: 'history', evidence: ['FLAG-RULE', 'F-02'], roles: 'all' },
] as const satisfies readonly Entry[];

/** The key of a red flag. */
export type RedFlagId = (typeof table)[number]['id'];

/** One red flag as it is asked: one question, one or more citations. */
export interface RedFlag extends Entry {
  id: RedFlagId;
}

/**
 * The red flags that are asked, in the order in which they are shown: those of Supplement No. 3 to Part 732
 * that fit chips (1-12, 15-19, 21-25, 27-29; 20 and 26 for equipment) and those that secondary sources report
 * from the BIS guidance of 13 May 2025, with three general indicators. Flags 13 and 14 concern military items.
 * Those of an earlier delivery are this tool's own, and weigh by a row of their own.
 */
export const redFlags: readonly RedFlag[] = table;

/** How a person can find a red flag, from the least to the most risky. */
export const flagStatuses = ['absent', 'resolved', 'not-checked', 'open'] as const;
