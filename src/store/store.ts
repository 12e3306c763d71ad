/**
 * Stores cases, one key a case, so that a record that is damaged harms no other. A record is written whole
 * or not at all, and never over something that this page has not read: each failure leaves the last good
 * state where it was.
 */
import { type Backend, keysOf, putInto, reasonOf } from './backend';
import { CASES } from './beside';
import { type CaseRecord, type Content, readRecord, saysTheSame, writeRecord } from './record';
import { type Deleted, idOf, isDamaged, type KeptText, type TextEntry, throughGate } from './texts';

export const CASE_KEY = `chip-export-check/${CASES}`;
export const keyFor = (id: string): string => `${CASE_KEY}${id}`;

export type Kept = KeptText<CaseRecord>;
export type KeptEntry = TextEntry<CaseRecord>;
export type Deletion = Deleted<KeptEntry>;

export type Failure =
  /** The quota is used up. */
  | { readonly kind: 'full' }
  /** The browser does not let the page store anything. */
  | { readonly kind: 'blocked' }
  /** The record was deleted, or the storage wiped, while the case was open. */
  | { readonly kind: 'gone' }
  /** Another tab wrote the same case since it was read here. */
  | { readonly kind: 'stale'; readonly theirs: KeptEntry };
export type Attempt<T> = { readonly value: T } | { readonly failure: Failure };

export interface Store {
  /** Every record, good and damaged, in no order. */
  list(): Attempt<readonly KeptEntry[]>;
  read(id: string): Attempt<KeptEntry | undefined>;
  create(content: Content): Attempt<Kept>;
  /** Stores all of them or none. */
  createAll(contents: readonly Content[]): Attempt<readonly Kept[]>;
  /** Stores a case anew; `known` is what this page last read or wrote of it. */
  save(content: Content, known: Kept): Attempt<Kept>;
  /** Stores a case over whatever is there, because the person chose to. */
  overwrite(content: Content, id: string): Attempt<Kept>;
  /** Deletes records, and gives back what there was. */
  remove(ids: readonly string[]): Attempt<readonly KeptEntry[]>;
  /** Undoes `remove`; what has come back meanwhile is left as it is. */
  restore(entries: readonly KeptEntry[]): Attempt<undefined>;
}

export interface Tools {
  /** The instant as ISO 8601. */
  readonly now: () => string;
  readonly makeId: () => string;
}

export const createStore = (backendOf: () => Backend, { now, makeId }: Tools): Store => {
  const { entryOf, learn } = throughGate(readRecord);
  const attempt = <T>(action: (backend: Backend) => Attempt<T>): Attempt<T> => {
    try {
      return action(backendOf());
    } catch (error) {
      return { failure: { kind: reasonOf(error) } };
    }
  };
  const found = (backend: Backend, id: string): KeptEntry | undefined => {
    const text = backend.getItem(keyFor(id));
    return text === null ? undefined : entryOf(id, text);
  };
  const write = (backend: Backend, record: CaseRecord): Attempt<Kept> => {
    const text = writeRecord(record);
    putInto(backend, keyFor(record.id), text);
    return { value: { record, text } };
  };
  const create = (backend: Backend, { theCase, labels, entered, at }: Content): Attempt<Kept> => {
    let id = makeId();
    while (backend.getItem(keyFor(id)) !== null) id = makeId();
    return write(backend, { id, theCase, labels, entered, at, revision: 1, saved: now() });
  };

  return {
    list: () =>
      attempt((backend) => ({
        value: keysOf(backend, CASE_KEY).flatMap((key) => found(backend, key.slice(CASE_KEY.length)) ?? []),
      })),
    read: (id) => attempt((backend) => ({ value: found(backend, id) })),
    create: (content) => attempt((backend) => create(backend, content)),
    createAll: (contents) => {
      const made: Kept[] = [];
      const result = attempt<readonly Kept[]>((backend) => {
        for (const content of contents) {
          const one = create(backend, content);
          if ('failure' in one) return one;
          made.push(one.value);
          learn(one.value);
        }
        return { value: made };
      });
      if ('failure' in result)
        attempt((backend) => {
          for (const { record } of made) backend.removeItem(keyFor(record.id));
          return { value: undefined };
        });
      return result;
    },
    save: (content, known) =>
      attempt((backend) => {
        const { id, revision } = known.record;
        const there = found(backend, id);
        if (!there) return { failure: { kind: 'gone' } };
        if (there.text !== known.text) return { failure: { kind: 'stale', theirs: there } };
        const { theCase, labels, entered, at } = content;
        // Looking at a case at another place is no change of it.
        const saved = saysTheSame(content, known.record) ? known.record.saved : now();
        return write(backend, { id, theCase, labels, entered, at, revision: revision + 1, saved });
      }),
    overwrite: (content, id) =>
      attempt((backend) => {
        const there = found(backend, id);
        const revision = there && !isDamaged(there) ? there.record.revision + 1 : 1;
        const { theCase, labels, entered, at } = content;
        return write(backend, { id, theCase, labels, entered, at, revision, saved: now() });
      }),
    remove: (ids) =>
      attempt((backend) => {
        const entries = ids.flatMap((id) => found(backend, id) ?? []);
        const removed: KeptEntry[] = [];
        try {
          for (const entry of entries) {
            backend.removeItem(keyFor(idOf(entry)));
            removed.push(entry);
          }
        } catch (error) {
          // What is deleted by then can be taken back; the rest is still in the list.
          if (removed.length === 0) throw error;
        }
        return { value: removed };
      }),
    restore: (entries) =>
      attempt((backend) => {
        for (const entry of entries) {
          const key = keyFor(idOf(entry));
          if (backend.getItem(key) === null) putInto(backend, key, entry.text);
        }
        return { value: undefined };
      }),
  };
};
