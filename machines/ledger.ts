/**
 * The ledger of a case: every change of what the case holds, by whom and when, each entry chained to the one before
 * by its hash. An entry says what is set from then on; what was there before follows from the entries before it.
 *
 * A ledger is kept as it came, also where it does not hold: it is told where it breaks, and nothing of it is lost.
 */
import type { Case } from './answers';
import { hash } from './decision';
import {
  CaseError,
  type Data,
  dataOf,
  type Gate,
  heard,
  isRecord,
  list,
  oneOf,
  optional,
  type Read,
  record,
  shown,
  text,
} from './gate';
import { type Hand, hands } from './questions';
import { firstAtHand } from './several';
import { sha256 } from './sha256';

/** Entries of a ledger, and UTF-16 units of all of them as JSON. */
export const ledgerLimits = { entries: 2_000, units: 400_000 } as const;
/** So much of it is kept for the decision, which is never left out. */
const RESERVE = { entries: 20, units: 20_000 } as const;
/** A longer value is named by its hash: a note is not kept once for each change of it. In UTF-16 units as JSON. */
const LONGEST_VALUE = 6_000;

const LONGEST_INSTANT = 40;
const LONGEST_NAME = 200;

/**
 * How an entry came about:
 * - `begun`: what the case held when its record began
 * - `changed`: entered here
 * - `found`: the case held it when it was opened, and no entry had said so
 * - `over`, `beside`: the same case had been changed elsewhere, and this one was put over it, or beside it
 */
export const entryKinds = ['begun', 'changed', 'found', 'over', 'beside'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What is set, by its place in the case such as `answers.role`; null where it was taken away. */
export type Settings = Readonly<Record<string, unknown>>;

const settings: Gate<Settings> = { read: dataOf, schema: () => ({ type: 'object' }) };
const instant: Gate<string> = {
  read: (value, field) => {
    if (typeof value !== 'string' || value.length > LONGEST_INSTANT || Number.isNaN(Date.parse(value)))
      throw new CaseError(field, 'not-a-date', shown(value));
    return value;
  },
  schema: () => ({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}' }),
};
const entry = record({
  at: instant,
  how: oneOf(entryKinds),
  hand: optional(oneOf(hands)),
  name: optional(text(LONGEST_NAME)),
  set: settings,
  /** The last hash of another ledger: of the case that this one follows, or that it stands over or beside. */
  other: optional(hash),
  hash,
});
export type Entry = Read<typeof entry>;

/** The entries as they came, read by `checked`, and the hash of the last, by which the whole is known. */
export interface Ledger {
  readonly last: string;
  readonly entries: readonly unknown[];
}
const entries = list<unknown>(
  { read: (value) => value, schema: () => entry.schema() },
  { most: ledgerLimits.entries },
);
/** Whoever altered a ledger altered no answer: the case is read all the same, and `checked` says where it breaks. */
export const ledger: Gate<Ledger> = {
  read: (value, field) => {
    const data = isRecord(value) ? value : {};
    return {
      last: heard(() => hash.read(data.last, field)) ?? '',
      entries: entries.read(Array.isArray(data.entries) ? data.entries : [], `${field}.entries`),
    };
  },
  schema: record({ last: hash, entries }).schema,
};

/** Data as one text, whatever order its keys came in. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null';
  const fields = Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${fields.join()}}`;
};

/** The parts of a case that hold a value for each question or field, and are told one by one. */
const byField = ['answers', 'reasons', 'by', 'corrected', 'closed', 'evidence', 'sheet'];
const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
const kept = (value: unknown): unknown => {
  const written = canonical(value);
  return written.length > LONGEST_VALUE ? { sha256: sha256(written), units: written.length } : value;
};

/** What a case holds, place by place: all of it but its ledger, whichever of several items is at hand. */
export const heldBy = (theCase: Case, labels: object): Settings => {
  const { ledger: _, ...others } = labels as Data;
  const held = Object.entries({ ...others, ...firstAtHand(theCase) }).flatMap(
    ([key, value]): (readonly [string, unknown])[] =>
      byField.includes(key) && isRecord(value)
        ? Object.entries(value).map(([field, one]) => [`${key}.${field}`, one] as const)
        : [[key, value]],
  );
  return Object.fromEntries(
    held.filter(([, value]) => !isNothing(value)).map(([key, value]) => [key, kept(value)]),
  );
};

/** What has to be set for the one to become the other. */
const changesTo = (from: Settings, to: Settings): Settings => ({
  ...Object.fromEntries(
    Object.keys(from)
      .filter((key) => !Object.hasOwn(to, key))
      .map((key) => [key, null]),
  ),
  ...Object.fromEntries(
    Object.entries(to).filter(
      ([key, value]) => !Object.hasOwn(from, key) || canonical(from[key]) !== canonical(value),
    ),
  ),
});

/** Whether two cases hold the same, in whatever order it was put in. */
export const isHeldAlike = (left: Settings, right: Settings): boolean =>
  Object.keys(changesTo(left, right)).length === 0;

const hashes = new WeakMap<object, { readonly before: string; readonly hash: string }>();
const hashOf = (before: string, one: unknown): string => {
  if (!isRecord(one)) return '';
  const known = hashes.get(one);
  if (known?.before === before) return known.hash;
  const { hash: _, ...rest } = one;
  const found = sha256(`${before}\n${canonical(rest)}`);
  hashes.set(one, { before, hash: found });
  return found;
};
const hashIn = (one: unknown): string => (isRecord(one) && typeof one.hash === 'string' ? one.hash : '');
const readEntry = (one: unknown): Entry | undefined => heard(() => entry.read(one, ''));

const states = new WeakMap<Ledger, Settings>();
/** The case as the ledger has it; an entry that cannot be read sets nothing. */
const told = (ledger: Ledger | undefined): Settings => {
  const known = ledger && states.get(ledger);
  if (known) return known;
  const state = new Map<string, unknown>();
  for (const one of ledger?.entries ?? [])
    for (const [key, value] of Object.entries(readEntry(one)?.set ?? {}))
      if (value === null) state.delete(key);
      else state.set(key, value);
  const found = Object.fromEntries(state);
  if (ledger) states.set(ledger, found);
  return found;
};

const withEntry = (ledger: Ledger | undefined, next: Omit<Entry, 'hash'>): Ledger => {
  const written = { ...next, hash: hashOf(ledger?.last ?? '', next) };
  return { last: written.hash, entries: [...(ledger?.entries ?? []), written] };
};
const withoutLast = ({ entries }: Ledger): Ledger | undefined => {
  const before = entries.slice(0, -1);
  return before.length > 0 ? { last: hashIn(before.at(-1)), entries: before } : undefined;
};

const units = new WeakMap<object, number>();
const unitsOf = (one: unknown): number => {
  if (!isRecord(one)) return 0;
  const found = units.get(one) ?? JSON.stringify(one).length;
  units.set(one, found);
  return found;
};
const hasRoom = (
  ledger: Ledger | undefined,
  next: object,
  reserve: { entries: number; units: number },
): boolean =>
  !ledger ||
  (ledger.entries.length < ledgerLimits.entries - reserve.entries &&
    ledger.entries.reduce<number>((sum, one) => sum + unitsOf(one), unitsOf(next)) <=
      ledgerLimits.units - reserve.units);

/** Who is at work, and when, as an ISO 8601 instant. The name is whatever was typed: there are no accounts. */
export interface Author {
  readonly at: string;
  readonly hand?: Hand | undefined;
  readonly name?: string | undefined;
}
export interface Recording {
  readonly how?: EntryKind;
  readonly other?: string | undefined;
  /** The same text is still being typed: it stays one entry. */
  readonly isTyping?: boolean;
}

/**
 * The ledger with what a case holds now and the ledger does not say yet; the same one where there is nothing new, or
 * where it is full (`isFull`).
 */
export const recorded = (
  ledger: Ledger | undefined,
  held: Settings,
  { at, hand, name }: Author,
  { how = ledger ? 'changed' : 'begun', other, isTyping = false }: Recording = {},
): Ledger | undefined => {
  const set = changesTo(told(ledger), held);
  const last = readEntry(ledger?.entries.at(-1));
  if (
    ledger &&
    isTyping &&
    last?.how === 'changed' &&
    Object.keys(last.set).join() === Object.keys(set).join()
  )
    return recorded(withoutLast(ledger), held, { at, hand, name }, { how });
  if (Object.keys(set).length === 0 && other === undefined) return ledger;
  const next = {
    at,
    how,
    ...(hand ? { hand } : {}),
    ...(name ? { name } : {}),
    set,
    ...(other === undefined ? {} : { other }),
  };
  const reserve = Object.hasOwn(set, 'decision') ? { entries: 0, units: 0 } : RESERVE;
  return hasRoom(ledger, next, reserve) ? withEntry(ledger, next) : ledger;
};

/** Whether the last change of a place is what is being typed: only such an entry may be written anew. */
export const isOneText = (before: Settings, after: Settings): boolean => {
  const [key, ...others] = Object.keys(changesTo(before, after));
  return key !== undefined && others.length === 0 && /^(name|reference|notes|sheet\..+)$/.test(key);
};

/** One change as a person reads it. */
export interface LedgerChange {
  readonly place: string;
  readonly from: unknown;
  readonly to: unknown;
}
export interface LedgerEntry {
  /** From 1. */
  readonly number: number;
  /** Nothing where it cannot be read. */
  readonly read: Entry | undefined;
  readonly changes: readonly LedgerChange[];
}
export interface LedgerCheck {
  readonly entries: readonly LedgerEntry[];
  /** The first entry that does not fit the chain; one more than there are where the end is missing. */
  readonly breaksAt: number | undefined;
  /** The places of which the case says otherwise than the ledger. */
  readonly otherwise: readonly string[];
  /** The entries that noted such a thing when the case was opened. */
  readonly found: readonly number[];
  /** Nothing more is written: a new version begins a ledger of its own. */
  readonly isFull: boolean;
}

/**
 * Verifies a ledger against itself and against the case that it belongs to.
 *
 * @param held - what the case holds, by `heldBy`.
 */
export const checked = (ledger: Ledger, held: Settings): LedgerCheck => {
  const state = new Map<string, unknown>();
  let before = '';
  let breaksAt: number | undefined;
  const entries = ledger.entries.map((one, index): LedgerEntry => {
    const read = readEntry(one);
    if (!read || hashOf(before, one) !== read.hash) breaksAt ??= index + 1;
    before = hashIn(one);
    const changes = Object.entries(read?.set ?? {}).map(([place, to]) => {
      const from = state.get(place);
      if (to === null) state.delete(place);
      else state.set(place, to);
      return { place, from, to: to ?? undefined };
    });
    return { number: index + 1, read, changes };
  });
  // Whoever took all of it away left no beginning.
  if (entries[0]?.read?.how !== 'begun') breaksAt = 1;
  if (ledger.last !== before) breaksAt ??= entries.length + 1;
  return {
    entries,
    breaksAt,
    otherwise: Object.keys(changesTo(Object.fromEntries(state), held)),
    found: entries.filter(({ read }) => read?.how === 'found').map(({ number }) => number),
    isFull: !hasRoom(ledger, {}, RESERVE),
  };
};

/** Whether an answer was changed after its evidence was written: then it may speak for another answer. */
export const isEvidenceOlder = ({ entries }: Pick<LedgerCheck, 'entries'>, question: string): boolean => {
  const lastOf = (place: string) =>
    entries.findLastIndex(({ changes }) => changes.some((change) => change.place === place));
  const [answer, evidence] = [lastOf(`answers.${question}`), lastOf(`evidence.${question}`)];
  return evidence >= 0 && answer > evidence;
};

/** What a case is known by to the version that follows it: the last hash of its ledger, or else that of what it holds. */
export const knownBy = (theCase: Case, labels: { readonly ledger?: Ledger }): string =>
  labels.ledger?.last || sha256(canonical(heldBy(theCase, labels)));
