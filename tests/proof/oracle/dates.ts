/**
 * The days on which an open date can fall, section 1: from the later of the decision and the first day told, to the
 * last day told or twelve months after the decision. Reading: days told that are all over are taken as told, and a
 * first day told that lies beyond twelve months has twelve months of its own.
 */
export const daysLeft = (decided: string, from: string | null, to: string | null): [string, string] => {
  if (to && to < decided) return [from ?? to, to];
  const start = from && from > decided ? from : decided;
  if (to) return [start, to];
  const inTwelveMonths = (date: string): string => {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    return new Date(Date.UTC(year + 1, month - 1, day)).toISOString().slice(0, 10);
  };
  const end = inTwelveMonths(decided);
  return [start, start > end ? inTwelveMonths(start) : end];
};

/** The days of section 7 of the table, and those that its rows and the evidence name. */
export const days = {
  hbm: '2024-12-02',
  acaSplit: '2024-04-04',
  diffusion: '2025-01-13',
  foundry: '2025-01-16',
  h20Letter: '2025-04-09',
  /** Non-enforcement of the Diffusion Rule, and the three guidance documents. */
  guidance: '2025-05-13',
  /** Japan lists circuits of a TPP of 6,000 or more. */
  japanList: '2025-05-28',
  taiwanList: '2025-06-10',
  malaysiaPermit: '2025-07-14',
  /** Limits on Chinese-owned cloud services come up (Japanese sources). */
  chineseCloud: '2025-06-03',
  /** AI Action Plan and Executive Order 14320. */
  actionPlan: '2025-07-23',
  /** 746.9 rewritten. */
  syria: '2025-09-02',
  /** The Cyberspace Administration of China tells firms to stop buying. */
  chineseSide: '2025-09-17',
  /** Licences for G42 and Humain. */
  gulfLicences: '2025-11-19',
  veuEnds: '2025-12-31',
  affiliatesOn: '2025-09-29',
  affiliatesStayed: '2025-11-10',
  /** The House passes the Remote Access Security Act. */
  remoteAccessBill: '2026-01-12',
  tariff: '2026-01-14',
  caseByCase: '2026-01-15',
  /** House Foreign Affairs on the AI OVERWATCH Act; the MATCH Act is introduced. */
  overwatchBill: '2026-01-21',
  matchBill: '2026-04-02',
  vietnamPromise: '2026-02-21',
  hqGuidance: '2026-05-31',
  emirates: '2026-07-10',
  affiliatesBack: '2026-11-10',
  designerTransitionEnds: '2026-12-31',
  transistors35: '2027-01-01',
  emiratesListingsLapse: '2027-04-06',
  gapYear: '2028-01-01',
  afterGapYear: '2029-01-01',
} as const;
