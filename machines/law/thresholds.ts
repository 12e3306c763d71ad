import { dateOf, dayBefore, type IsoDate } from './days';
import type { EvidenceId } from './evidence';

/**
 * The figures of the regulation. TPP is total processing performance (operations per second in units of 10¹²,
 * times bit length), density is performance density (TPP per mm² of applicable die area); both are per
 * integrated circuit, as is total DRAM bandwidth in GB/s. HBM density is GB/s per mm² of package or stack.
 * "At least" unless said.
 */
export const thresholds = {
  /** 3A090.a.1: `tpp`; 3A090.a.2: `tppWithDensity` together with `density`. */
  a: { tpp: 4800, tppWithDensity: 1600, density: 5.92 },
  /**
   * 3A090.b.1: `tpp` together with `density`; 3A090.b.2: `tppWithDensity` together with `densityWithTpp`. Both
   * end where .a begins.
   */
  b: { tpp: 2400, density: 1.6, tppWithDensity: 1600, densityWithTpp: 3.2 },
  /** 3A090.c: strictly above `density`. Licence Exception HBM (740.25): strictly below `exceptionDensity`. */
  hbm: { density: 2, exceptionDensity: 3.3, since: dateOf('hbm') },
  /**
   * Note 1 to 3A090.a: in effect since `since`. An authorized designer that has not applied to become approved
   * counts up to the last day given; the text says "prior to" and "after" 31 December 2026, so that day needs
   * both.
   */
  foundry: {
    since: dateOf('foundry'),
    authorisedWithoutApplicationTo: dayBefore(dateOf('designer-transition')),
  },
  /** The rule for the United Arab Emirates, and the last day on which G42 and Core42 count as approved. */
  uae: { since: dateOf('uae'), namedCompaniesTo: dayBefore(dateOf('uae-listings-lapse')) },
  /** Case-by-case review since January 2026: strictly below both (742.6(b)(10)(iii)(A)(1)). */
  caseByCase: { tppBelow: 21_000, bandwidthBelow: 6500 },
  /**
   * Memory bandwidth of an H20 in GB/s, from the catalogue. The maker reports that the letters of April 2025
   * reach whatever matches it or the interconnect bandwidth of the H20, for which no figure was found.
   */
  h20: { bandwidth: 4000 },
  /** Japan's list: integrated circuits of at least this TPP (貨物等省令 第6条第1号ヨ). */
  japan: { tpp: 6000 },
  /** A riskier class that is less than this share away counts as possible. A rule of the tool, not of the text. */
  nearShare: 0.05,
  /** Notice before a shipment under Licence Exception NAC, in calendar days (740.8). */
  nacNoticeDays: 25,
  /** Applicable advanced logic integrated circuit: this node in nanometres or below (772.1). */
  advancedLogicNode: 16,
  /** Aggregated approximated transistor count, strictly below (Note 1 to 3A090.a). */
  transistors: 30_000_000_000,
  /** Share of US shipments of the same commodity that exports to China and Macau may reach, by TPP ((dd)). */
  exportShare: 0.5,
  /** Ownership by listed parties, in aggregate, from which the affiliates rule applies. */
  affiliateShare: 0.5,
  /** LPP (740.29): TPP per calendar year and ultimate consignee, and the TPP above which a notice is due. */
  lpp: { tppPerYear: 26_900_000, noticeAboveTpp: 3_200_000 },
  /** 4E091: operations used in training; and the test for derived models (share of training operations). */
  modelWeights: { operations: 1e26, derivedOperations: 2.5e25, derivedShare: 0.25, syntheticShare: 0.1 },
  /** Flag 19: more transistors than this, together with HBM. */
  flag19Transistors: 50_000_000_000,
  /** Administrative maximum per violation in US dollars or twice the transaction value; the figure of 2025. */
  penalty: {
    administrativeUsd: 374_474,
    year: 2025,
    transactionMultiple: 2,
    criminalUsd: 1_000_000,
    years: 20,
  },
  /** Records are kept this many years (762.6). */
  recordYears: 5,
  /** Days for the full account after an initial notice of voluntary self-disclosure (764.5). */
  disclosureDays: 180,
} as const;

/** Where each group of figures stands. */
export const thresholdEvidence: Readonly<Record<keyof typeof thresholds, readonly EvidenceId[]>> = {
  a: ['CLS-01'],
  b: ['CLS-02'],
  hbm: ['CLS-03', 'EX-HBM'],
  foundry: ['FAB-01', 'FAB-04', 'FAB-05', 'FAB-DATE'],
  uae: ['REQ-X1'],
  caseByCase: ['POL-02'],
  h20: ['G-6.1'],
  japan: ['JP-LIST-IC'],
  nearShare: [],
  nacNoticeDays: ['EX-NAC'],
  advancedLogicNode: ['FAB-02'],
  transistors: ['TC-01'],
  exportShare: ['DD-3'],
  affiliateShare: ['AFF-ON'],
  lpp: ['EX-LPP'],
  modelWeights: ['REL-14', 'REL-15'],
  flag19Transistors: ['FLAG-19'],
  penalty: ['H-1', 'H-2', 'H-3'],
  recordYears: ['H-6'],
  disclosureDays: ['H-5'],
};

/** The first day of the last step, too far off to be a day of change yet. */
const FORTY_BILLION = '2029-01-01';

/**
 * The transistor test of Note 1 to 3A090.a by the day of completion: strictly below 30 billion; without
 * high-bandwidth memory strictly below 35 billion in 2027 and 40 billion from 2029. The text is silent on
 * 2028: 35 billion is read into it. `billions` names the limits that a count may stay below to pass.
 */
export const transistorSteps: readonly {
  readonly from: IsoDate;
  readonly to?: IsoDate;
  readonly billions: readonly string[];
}[] = [
  { from: dateOf('foundry'), to: dayBefore(dateOf('transistors-35-billion')), billions: ['30'] },
  { from: dateOf('transistors-35-billion'), to: dayBefore(FORTY_BILLION), billions: ['30', '35'] },
  { from: FORTY_BILLION, billions: ['30', '35', '40'] },
];

/** The limits, in billions, that a package without high-bandwidth memory can stay below; with it only the first. */
export const transistorLimits = [30, 35, 40] as const;
