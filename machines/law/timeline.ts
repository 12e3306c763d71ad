import { type DateId, dateOf, dayBefore, type IsoDate } from './days';
import type { EvidenceId } from './evidence';
import { transistorSteps } from './thresholds';

/**
 * How a rule stands on a day: in force; in effect, but its day to comply has not come; printed, and BIS says
 * that it does not enforce it; BIS's published view; a letter to one company, as that company reports; stayed;
 * back by the terms of the last text found; or of the time before the rules that the tool judges by.
 */
export const standings = [
  'rule',
  'early',
  'printed',
  'guidance',
  'letter',
  'stayed',
  'back',
  'earlier',
] as const;
export type Standing = (typeof standings)[number];

/** What the lanes are about. */
export const laneGroups = ['rules', 'countries'] as const;
export type LaneGroup = (typeof laneGroups)[number];

/** A stretch of time in which a rule stands in one way. Both ends belong to it; `null` is an open end. */
export interface LanePeriod {
  id: string;
  from: IsoDate | null;
  to: IsoDate | null;
  standing: Standing;
  evidence: readonly EvidenceId[];
}

/** A rule, its periods, oldest first, and what happened to it without ending a period. */
export interface Lane {
  id: string;
  group: LaneGroup;
  periods: readonly LanePeriod[];
  marks: readonly DateId[];
}

interface Start extends Omit<LanePeriod, 'to'> {
  /** First day on which it no longer stands, where no other period follows. */
  until?: IsoDate;
}
interface LaneEntry {
  id: string;
  group: LaneGroup;
  periods: readonly Start[];
  marks?: readonly DateId[];
}

const [untilTwentySeven, untilTwentyNine, later] = transistorSteps.map((step) => step.from);

const table = [
  {
    id: 'thresholds',
    group: 'rules',
    periods: [
      { id: 'first', from: dateOf('first-controls'), standing: 'earlier', evidence: ['JA-DIFFUSION'] },
      {
        id: 'present',
        from: dateOf('present-thresholds'),
        standing: 'rule',
        evidence: ['CLS-01', 'CLS-02', 'REQ-2023'],
      },
    ],
  },
  {
    id: 'aca',
    group: 'rules',
    periods: [{ id: 'split', from: dateOf('aca-split'), standing: 'rule', evidence: ['EX-ACA', 'EX-NAC'] }],
  },
  {
    id: 'hbm',
    group: 'rules',
    periods: [
      { id: 'effective', from: dateOf('hbm'), standing: 'early', evidence: ['CLS-03', 'REQ-C1', 'REQ-C2'] },
      {
        id: 'due',
        from: dateOf('hbm-compliance'),
        standing: 'rule',
        evidence: ['CLS-03', 'REQ-C1', 'REQ-C2'],
      },
    ],
  },
  {
    id: 'diffusion',
    group: 'rules',
    periods: [
      { id: 'effective', from: dateOf('diffusion'), standing: 'early', evidence: ['DIFFUSION', 'REQ-A1'] },
      {
        id: 'not-enforced',
        from: dateOf('non-enforcement'),
        standing: 'printed',
        evidence: ['REQ-A1', 'NON-ENFORCEMENT', 'ENF', 'G-4.2', 'GAO'],
      },
    ],
    marks: ['diffusion-compliance', 'replacement-draft', 'replacement-withdrawn', 'gao'],
  },
  {
    id: 'foundry',
    group: 'rules',
    periods: [
      { id: 'effective', from: dateOf('foundry'), standing: 'early', evidence: ['FAB-01', 'G-4.5'] },
      {
        id: 'due',
        from: dateOf('foundry-compliance'),
        standing: 'rule',
        evidence: ['FAB-01', 'FAB-02', 'G-4.5'],
      },
    ],
  },
  {
    id: 'designers',
    group: 'rules',
    periods: [
      {
        id: 'without-application',
        from: dateOf('foundry'),
        standing: 'rule',
        evidence: ['FAB-04', 'FAB-DATE'],
      },
      {
        id: 'with-application',
        from: dateOf('designer-transition'),
        standing: 'rule',
        evidence: ['FAB-05', 'FAB-DATE'],
      },
    ],
    marks: ['designer-date-moved'],
  },
  {
    id: 'transistors',
    group: 'rules',
    periods: [
      { id: 'thirty', from: untilTwentySeven ?? null, standing: 'rule', evidence: ['TC-01'] },
      { id: 'thirty-five', from: untilTwentyNine ?? null, standing: 'rule', evidence: ['TC-01', 'TC-02'] },
      { id: 'forty', from: later ?? null, standing: 'rule', evidence: ['TC-01'] },
    ],
  },
  {
    id: 'h20',
    group: 'rules',
    periods: [
      {
        id: 'received',
        from: dateOf('h20-letter'),
        standing: 'letter',
        evidence: ['INF-H20', 'G-6.1', 'E-INF'],
      },
    ],
    marks: ['h20-licences', 'h20-share'],
  },
  {
    id: 'guidance',
    group: 'rules',
    periods: [
      {
        id: 'published',
        from: dateOf('non-enforcement'),
        standing: 'guidance',
        evidence: ['G-1.1', 'G-1.2', 'G-2.1', 'G-3.1'],
      },
    ],
  },
  {
    id: 'japan-list',
    group: 'rules',
    periods: [
      {
        id: 'listed',
        from: dateOf('japan-list'),
        standing: 'rule',
        evidence: ['JP-LIST-IC', 'JP-LIST-COMPUTER', 'JP-LIST-EFFECT', 'JP-LIST-DATE'],
      },
    ],
    marks: ['japan-catch-all'],
  },
  {
    id: 'abroad',
    group: 'rules',
    periods: [
      { id: 'taiwan', from: dateOf('taiwan-list'), standing: 'rule', evidence: ['TW-SHTC'] },
      {
        id: 'malaysia',
        from: dateOf('malaysia-permit'),
        standing: 'rule',
        evidence: ['MY-PERMIT', 'TW-SHTC'],
      },
    ],
  },
  {
    id: 'affiliates',
    group: 'rules',
    periods: [
      { id: 'on', from: dateOf('affiliates-on'), standing: 'rule', evidence: ['AFF-ON'] },
      { id: 'stayed', from: dateOf('affiliates-stayed'), standing: 'stayed', evidence: ['AFF-STAY'] },
      {
        id: 'back',
        from: dateOf('affiliates-back'),
        standing: 'back',
        evidence: ['AFF-BACK', 'AFF-TRUCE'],
      },
    ],
    marks: ['truce-announced', 'truce-in-writing', 'truce-end'],
  },
  {
    id: 'licences',
    group: 'rules',
    periods: [
      { id: 'granted', from: dateOf('gulf-licences'), standing: 'letter', evidence: ['GULF-2025-11'] },
    ],
    marks: ['exports-program', 'h200-share', 'vietnam-promise'],
  },
  {
    id: 'veu',
    group: 'rules',
    periods: [
      { id: 'held', from: null, until: dateOf('veu-fabs'), standing: 'rule', evidence: ['VEU-FABS'] },
    ],
  },
  {
    id: 'chinese-law',
    group: 'rules',
    periods: [
      {
        id: 'measures',
        from: dateOf('mofcom-1-2026'),
        standing: 'rule',
        evidence: ['CN-1-2026', 'CN-FTL', 'G-5-834', 'G-5-835', 'CN-70-2025'],
      },
    ],
    marks: ['foreign-trade-law', 'decree-834', 'decree-835', 'decree-835-finding', 'china-46-2024'],
  },
  {
    id: 'case-by-case',
    group: 'rules',
    periods: [
      { id: 'review', from: dateOf('case-by-case'), standing: 'rule', evidence: ['POL-02', 'G-6.2'] },
    ],
  },
  {
    id: 'duty',
    group: 'rules',
    periods: [{ id: 'narrow', from: dateOf('case-by-case'), standing: 'rule', evidence: ['TARIFF-11002'] }],
  },
  {
    id: 'hq-guidance',
    group: 'rules',
    periods: [
      {
        id: 'published',
        from: dateOf('hq-guidance'),
        standing: 'guidance',
        evidence: ['ENF', 'G-4.3', 'G-4.3-INSTALLED'],
      },
    ],
  },
  {
    id: 'uae',
    group: 'rules',
    periods: [{ id: 'moved', from: dateOf('uae'), standing: 'rule', evidence: ['C-AE', 'REQ-X1'] }],
  },
  {
    id: 'uae-listings',
    group: 'rules',
    periods: [
      {
        id: 'listed',
        from: dateOf('uae'),
        until: dateOf('uae-listings-lapse'),
        standing: 'rule',
        evidence: ['REQ-X1'],
      },
    ],
  },
  {
    id: 'nicaragua',
    group: 'countries',
    periods: [{ id: 'in', from: dateOf('nicaragua'), standing: 'rule', evidence: ['C-NI'] }],
  },
  {
    id: 'cyprus',
    group: 'countries',
    periods: [{ id: 'in', from: null, until: dateOf('cyprus'), standing: 'rule', evidence: ['C-CY'] }],
  },
  {
    id: 'syria',
    group: 'countries',
    periods: [
      { id: 'closed', from: null, standing: 'rule', evidence: ['EMB-1'] },
      { id: 'licence', from: dateOf('syria'), standing: 'rule', evidence: ['EMB-SY', 'POL-12'] },
    ],
  },
  {
    id: 'cambodia',
    group: 'countries',
    periods: [{ id: 'in', from: null, until: dateOf('cambodia'), standing: 'rule', evidence: ['C-KH'] }],
  },
] as const satisfies readonly LaneEntry[];

/** The key of a lane. */
export type LaneId = (typeof table)[number]['id'];

/** A period lasts until the next one of its lane begins. */
const laneOf = ({ id, group, periods, marks = [] }: LaneEntry): Lane => ({
  id,
  group,
  marks,
  periods: periods.map(({ until, ...period }, index) => {
    const end = periods[index + 1]?.from ?? until;
    return { ...period, to: end ? dayBefore(end) : null };
  }),
});

/** What is in force when: a lane for each rule, in the order in which they began. */
export const lanes: readonly (Lane & { id: LaneId })[] = table.map((entry) => ({
  ...laneOf(entry),
  id: entry.id,
}));

/**
 * The period of a lane in which a day falls.
 *
 * @param lane - one of `lanes`.
 * @param date - the day, `YYYY-MM-DD`.
 * @returns `undefined` where the rule is not there yet, or no longer.
 */
export function periodOn(lane: Lane, date: IsoDate): LanePeriod | undefined {
  return lane.periods.find(({ from, to }) => (from === null || from <= date) && (to === null || date <= to));
}

interface DocumentEntry {
  id: string;
  date: IsoDate;
  /** First day on which it was revoked. */
  revoked?: IsoDate;
  evidence: readonly EvidenceId[];
}

const documents = [
  { id: 'eo-13859', date: '2019-02-11', evidence: ['EO-13859'] },
  { id: 'eo-13960', date: '2020-12-03', evidence: ['EO-13960'] },
  { id: 'eo-14110', date: '2023-10-30', revoked: '2025-01-20', evidence: ['EO-14110', 'EO-14148'] },
  { id: 'eo-14148', date: '2025-01-20', evidence: ['EO-14148'] },
  { id: 'eo-14179', date: '2025-01-23', evidence: ['EO-14179'] },
  { id: 'eo-14275', date: '2025-04-15', evidence: ['EO-14275'] },
  { id: 'eo-14277', date: '2025-04-23', evidence: ['EO-14277'] },
  { id: 'action-plan', date: '2025-07-23', evidence: ['G-6.6-PLAN', 'JA-LOCATION', 'JA-SUBSYSTEMS'] },
  { id: 'eo-14318', date: '2025-07-23', evidence: ['EO-14318'] },
  { id: 'eo-14319', date: '2025-07-23', evidence: ['EO-14319'] },
  { id: 'eo-14320', date: '2025-07-23', evidence: ['G-6.6', 'JA-EXPORTS-PROGRAM'] },
] as const satisfies readonly DocumentEntry[];

/** The key of a policy document. */
export type DocumentId = (typeof documents)[number]['id'];

/** A policy document of the President: it aims at something and is no export control. */
export interface PolicyDocument extends DocumentEntry {
  id: DocumentId;
}

/** The policy documents on AI that the Japanese sources list, oldest first. */
export const policyDocuments: readonly PolicyDocument[] = documents;
