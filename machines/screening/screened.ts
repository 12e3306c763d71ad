/** What was held against which lists, and what somebody decided of each hit: kept with a case. */
import { CaseError, type Gate, list, number, oneOf, optional, type Read, record, shown, text } from '../gate';
import { daysBetween, isIsoDate } from '../law/days';
import { whys } from './limits';

export const screenedLimits = { lists: 20, names: 200, hits: 2_000, name: 2_000, reason: 2_000 } as const;

/** The lists of the United States that the question of screening names. */
export const usLists = ['entity', 'meu', 'denied', 'unverified', 'sdn'] as const;
export type UsList = (typeof usLists)[number];
const sources: Readonly<Record<UsList, RegExp>> = {
  entity: /\bentity list|\(EL\)/i,
  meu: /military end.?user|\bMEU\b/i,
  denied: /denied person|\bDPL\b/i,
  unverified: /unverified|\bUVL\b/i,
  sdn: /specially designated|\bSDN\b/i,
};
interface SourcedList {
  readonly kind: string;
  readonly rows: readonly { readonly source?: string }[];
}
/** Which of them a file holds, by what its rows say of themselves. */
export const coveredBy = ({ kind, rows }: SourcedList): readonly UsList[] => {
  if (kind === 'ofac-sdn') return ['sdn'];
  if (kind !== 'csl-csv' && kind !== 'csl-json') return [];
  const named = new Set(rows.map(({ source }) => source ?? ''));
  return usLists.filter((one) => [...named].some((source) => sources[one].test(source)));
};

const name = text(screenedLimits.name);
const day: Gate<string> = {
  read: (value, field) => {
    if (!isIsoDate(value)) throw new CaseError(field, 'not-a-date', shown(value));
    return value;
  },
  schema: () => ({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
};
/** A party of the deal, as its line of the sheet is called, or a name that was typed. */
export const partyFields = [
  'buyer',
  'buyerAddress',
  'consignee',
  'consigneeAddress',
  'endUser',
  'endUserAddress',
  'others',
  'typed',
] as const;
export type PartyField = (typeof partyFields)[number];
export const decisions = ['match', 'other', 'open'] as const;

export const screenedGate = record({
  /** The day on which the names were held against the lists. */
  on: day,
  lists: list(
    record({
      name,
      /** The day of the list itself, as its file or a person says. */
      date: day,
      rows: number({ least: 0, isWhole: true }),
      sha256: text(64),
      covers: list(oneOf(usLists), { most: usLists.length }),
    }),
    { most: screenedLimits.lists },
  ),
  names: list(record({ party: oneOf(partyFields), name }), { most: screenedLimits.names }),
  hits: list(
    record({
      name,
      listed: name,
      alias: optional(name),
      /** Its place among the lists above, counted from 0, and its row there. */
      list: number({ least: 0, most: screenedLimits.lists, isWhole: true }),
      row: number({ least: 1, isWhole: true }),
      source: optional(name),
      score: number({ least: 0, most: 1 }),
      /** Why it came near; older files do not say. */
      why: optional(list(oneOf(whys), { most: whys.length })),
      decision: oneOf(decisions),
      /** Why it is not the same. */
      reason: optional(text(screenedLimits.reason, 'any')),
    }),
    { most: screenedLimits.hits },
  ),
  /** How many hits there were beyond those that are kept. */
  left: optional(number({ least: 0, isWhole: true })),
});
export type Screened = Read<typeof screenedGate>;
export type ScreenedHit = Screened['hits'][number];

/** A list of these many days is old. */
export const OLD_AFTER_DAYS = 30;
/** The lists that are older than that on a day; an open day counts from its latest, or as today where it has none. */
export const oldLists = (screened: Screened, on: string): readonly Screened['lists'][number][] =>
  screened.lists.filter(({ date }) => daysBetween(date, on) > OLD_AFTER_DAYS);

/** The lists of the United States that were not among those that were opened. */
export const missingLists = ({ lists }: Screened): readonly UsList[] =>
  usLists.filter((one) => !lists.some(({ covers }) => covers.includes(one)));

/** Whether a hit still waits for a decision; one that is somebody else wants a reason. */
export const isUndecided = ({ decision, reason }: ScreenedHit): boolean =>
  decision === 'open' || (decision === 'other' && !reason?.trim());

/**
 * What may be answered to the question whether all parties were screened. A hit that nobody decided is never "no
 * match", and neither is a search in some of the lists, or one without a name.
 */
export const screeningAnswer = (screened: Screened): 'match' | 'unconfirmed' | 'clear' | 'not-done' => {
  const { hits, names, left = 0 } = screened;
  if (hits.some(({ decision }) => decision === 'match')) return 'match';
  if (left > 0 || hits.some(isUndecided)) return 'unconfirmed';
  return names.length > 0 && missingLists(screened).length === 0 ? 'clear' : 'not-done';
};
