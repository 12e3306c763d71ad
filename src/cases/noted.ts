/**
 * What each case came to when the list last judged it, and by which edition: so that a new edition can say which
 * cases moved. It is kept beside the cases, compared, and never taken for a result.
 */
import { edition, type Level, levels, type Outcome } from '../../machines';
import { NOTED } from '../store/beside';
import type { Desk } from '../store/desk';
import type { CaseRecord } from '../store/record';

/** A note of one case. */
export interface Noted {
  readonly edition: string;
  readonly level: Level;
  readonly refusalPresumed: boolean;
  readonly couldBecome: Level | null;
}
type Entry = readonly [content: string, edition: string, level: number, refused: 0 | 1, could: number];
export type NotedCases = Readonly<Record<string, Entry>>;

/** A short mark of what is judged: with other answers or dates, an old note says nothing. */
const contentOf = ({
  theCase: { decisionDate, plannedDate, answers },
}: Pick<CaseRecord, 'theCase'>): string => {
  const text = JSON.stringify([decisionDate, plannedDate, answers]);
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
};
const isEntry = (value: unknown): value is Entry =>
  Array.isArray(value) &&
  value.length === 5 &&
  typeof value[0] === 'string' &&
  typeof value[1] === 'string' &&
  levels[value[2]] !== undefined;

/** Reads the notes; whatever is damaged is as if it had not been noted. */
export const notesOf = (desk: Desk): NotedCases => {
  const read = desk.texts.read(NOTED);
  const text = 'value' in read ? read.value : undefined;
  if (!text) return {};
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data !== 'object' || data === null) return {};
    return Object.fromEntries(Object.entries(data).filter(([, entry]) => isEntry(entry)));
  } catch {
    return {};
  }
};

export const entryOf = (record: Pick<CaseRecord, 'theCase'>, by: Noted): Entry => [
  contentOf(record),
  by.edition,
  levels.indexOf(by.level),
  by.refusalPresumed ? 1 : 0,
  by.couldBecome ? levels.indexOf(by.couldBecome) : -1,
];
export const notedNow = ({ level, refusalPresumed, couldBecome }: Outcome): Noted => ({
  edition,
  level,
  refusalPresumed,
  couldBecome,
});

/** What was noted of a case as it stands. */
export const notedOf = (notes: NotedCases, record: CaseRecord): Noted | undefined => {
  const entry = Object.hasOwn(notes, record.id) ? notes[record.id] : undefined;
  if (!entry || entry[0] !== contentOf(record)) return undefined;
  const level = levels[entry[2]];
  return (
    level && {
      edition: entry[1],
      level,
      refusalPresumed: entry[3] === 1,
      couldBecome: levels[entry[4]] ?? null,
    }
  );
};

/** Writes notes over those that are there; those of cases that are gone are dropped. Nothing is lost if it fails. */
export const note = (desk: Desk, records: readonly CaseRecord[], fresh: NotedCases): void => {
  const before = notesOf(desk);
  const ids = new Set(records.map(({ id }) => id));
  const next = Object.fromEntries(Object.entries({ ...before, ...fresh }).filter(([id]) => ids.has(id)));
  const text = JSON.stringify(next);
  if (text === JSON.stringify(before)) return;
  if (Object.keys(next).length === 0) desk.texts.remove(NOTED);
  else desk.texts.write(NOTED, text);
};
