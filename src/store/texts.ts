/**
 * Texts as they are kept, of cases, deals and progress alike: each goes through a gate of its own, and one that
 * is refused is named and left as it is until a person decides.
 */
import { CaseError, parseForeign, shown } from '../../machines';

/** What a text says, together with the text that it was read from or written as. */
export interface KeptText<T> {
  readonly record: T;
  readonly text: string;
}
/** A text that the gate refuses. */
export interface Damaged {
  readonly id: string;
  readonly text: string;
  readonly error: CaseError;
}
export type TextEntry<T> = KeptText<T> | Damaged;
export const isDamaged = <T>(entry: TextEntry<T>): entry is Damaged => 'error' in entry;
export const idOf = (entry: TextEntry<{ readonly id: string }>): string =>
  isDamaged(entry) ? entry.id : entry.record.id;

/** Reads a text as JSON of a size that is taken; `whole` is what the gate calls all of it. */
export const parseKept = (text: string, whole: string, most: number): unknown => {
  if (text.length > most) throw new CaseError(whole, 'too-large', String(most / 1_000_000));
  try {
    return parseForeign(text, whole);
  } catch (error) {
    if (error instanceof CaseError) throw error;
    throw new CaseError(whole, 'not-an-object', shown(text));
  }
};

/** What a gate says of a text. It is pure, so it is remembered: the same text is the same thing. */
export const throughGate = <T extends { readonly id: string }>(gate: (text: string, id: string) => T) => {
  const read = new Map<string, TextEntry<T>>();
  const entryOf = (id: string, text: string): TextEntry<T> => {
    const known = read.get(id);
    if (known?.text === text) return known;
    let entry: TextEntry<T>;
    try {
      entry = { record: gate(text, id), text };
    } catch (error) {
      if (!(error instanceof CaseError)) throw error;
      entry = { id, text, error };
    }
    read.set(id, entry);
    return entry;
  };
  /** What came through the gate a moment ago is not read again. */
  const learn = (entry: KeptText<T>): void => void read.set(entry.record.id, entry);
  return { entryOf, learn };
};

/** What was deleted at once, to be taken back while the page is open. */
export interface Deleted<E> {
  readonly number: number;
  readonly entries: readonly E[];
}
/** The deletions with one more, the latest last. */
export const withDeletion = <E>(
  before: readonly Deleted<E>[],
  entries: readonly E[],
): readonly Deleted<E>[] => [...before, { number: (before.at(-1)?.number ?? 0) + 1, entries }];
