import { describe, expect, test } from 'vitest';
import { type Attempt, createStore, type Kept, keyFor } from '../../src/store/store';
import { isDamaged } from '../../src/store/texts';
import { contentOf, type FakeBackend, fakeBackend, tools } from './support';

const storeOn = (fake: FakeBackend) => createStore(() => fake.backend, tools());
const given = <T>(result: Attempt<T>): T => {
  if ('failure' in result) throw new Error(result.failure.kind);
  return result.value;
};
const failureOf = (result: Attempt<unknown>): string | undefined =>
  'failure' in result ? result.failure.kind : undefined;

const seller = contentOf({ role: 'seller' });
const buyer = contentOf({ role: 'buyer' });
const stored = () => {
  const fake = fakeBackend();
  const store = storeOn(fake);
  return { fake, store, kept: given(store.create(seller)) };
};
/** What is stored under an id, as it would be read by another tab. */
const there = (fake: FakeBackend, { record }: Kept) => given(storeOn(fake).read(record.id));

describe('a store', () => {
  test('keeps a case under a key of its own, and counts its revisions', () => {
    const { fake, store, kept } = stored();
    expect([...fake.kept.keys()]).toEqual(['chip-export-check/case/case-1']);
    expect(kept.record).toMatchObject({ id: 'case-1', revision: 1, saved: '2026-11-21T09:00:00.000Z' });
    const next = given(store.save(buyer, kept));
    expect(next.record).toMatchObject({ revision: 2, theCase: buyer.theCase });
    expect(there(fake, kept)).toEqual(next);
  });

  test('does not call it a change when a person looks at another place', () => {
    const { store, kept } = stored();
    const next = given(store.save({ ...seller, at: 'part' }, kept));
    expect(next.record).toMatchObject({ revision: 2, saved: kept.record.saved, at: 'part' });
  });

  test('never gives an id twice', () => {
    const fake = fakeBackend();
    const first = given(storeOn(fake).create(seller));
    const second = given(storeOn(fake).create(buyer));
    expect(second.record.id).not.toBe(first.record.id);
  });

  test('shows a record that cannot be read, and leaves it and the others as they are', () => {
    const { fake, store, kept } = stored();
    fake.kept.set(keyFor('broken'), '{"format":');
    fake.kept.set('something/else', 'not ours');
    const entries = given(store.list());
    expect(entries).toHaveLength(2);
    expect(entries.filter(isDamaged)).toMatchObject([{ id: 'broken', text: '{"format":' }]);
    expect(entries).toContainEqual(kept);
    expect(fake.kept.get(keyFor('broken'))).toBe('{"format":');
  });

  test('reads a record once for each text', () => {
    const { store, kept } = stored();
    const [entry] = given(store.list());
    expect(given(store.list())[0]).toBe(entry);
    given(store.save(buyer, kept));
    expect(given(store.list())[0]).not.toBe(entry);
  });
});

describe('a failure leaves the last good state', () => {
  test.each(['QuotaExceededError', 'NS_ERROR_DOM_QUOTA_REACHED'])('when the storage is full: %s', (name) => {
    const { fake, store, kept } = stored();
    fake.refuse(name);
    expect(failureOf(store.save(buyer, kept))).toBe('full');
    expect(failureOf(store.create(buyer))).toBe('full');
    fake.refuse(undefined);
    expect(there(fake, kept)).toEqual(kept);
    expect(fake.kept.size).toBe(1);
    expect(failureOf(store.save(buyer, kept))).toBeUndefined();
  });

  test('when the browser blocks it', () => {
    const { fake, store, kept } = stored();
    fake.refuse('SecurityError');
    expect(failureOf(store.save(buyer, kept))).toBe('blocked');
    expect(failureOf(store.list())).toBe('blocked');
    expect(failureOf(store.remove(['case-1']))).toBe('blocked');
    fake.refuse(undefined);
    expect(there(fake, kept)).toEqual(kept);
  });

  test('when there is no storage at all, or one that only pretends', () => {
    const missing = createStore(() => {
      throw new TypeError('no storage');
    }, tools());
    expect(failureOf(missing.create(seller))).toBe('blocked');
    const fake = fakeBackend();
    const pretending = createStore(() => ({ ...fake.backend, length: 0, setItem: () => {} }), tools());
    expect(failureOf(pretending.create(seller))).toBe('blocked');
  });

  test('when the record is gone: it is not brought back unasked', () => {
    const { fake, store, kept } = stored();
    fake.kept.clear();
    expect(failureOf(store.save(buyer, kept))).toBe('gone');
    expect(fake.kept.size).toBe(0);
    const again = given(store.overwrite(buyer, kept.record.id));
    expect(there(fake, kept)).toEqual(again);
  });

  test('when another tab wrote the case: neither is overwritten until a person says so', () => {
    const { fake, store, kept } = stored();
    const other = storeOn(fake);
    const theirs = given(other.save(buyer, kept));
    const mine = contentOf({ role: 'cloud' });
    expect(store.save(mine, kept)).toEqual({ failure: { kind: 'stale', theirs } });
    expect(there(fake, kept)).toEqual(theirs);
    expect(given(store.overwrite(mine, kept.record.id)).record).toMatchObject({
      revision: 3,
      theCase: mine.theCase,
    });
  });

  test('when another tab wrote the same revision at the same moment', () => {
    const { fake, store, kept } = stored();
    const mine = given(store.save(contentOf({ role: 'cloud' }), kept));
    const theirs = given(storeOn(fake).overwrite(buyer, kept.record.id));
    fake.kept.set(keyFor('case-1'), theirs.text.replace('"revision":3', '"revision":2'));
    expect(failureOf(store.save(contentOf({ role: 'finance' }), mine))).toBe('stale');
  });

  test('when a newer edition wrote the case', () => {
    const { fake, store, kept } = stored();
    const newer = kept.text.replace('"version":1', '"version":2');
    fake.kept.set(keyFor('case-1'), newer);
    const result = store.save(buyer, kept);
    expect(result).toMatchObject({ failure: { kind: 'stale', theirs: { text: newer } } });
    expect(fake.kept.get(keyFor('case-1'))).toBe(newer);
  });
});

describe('several cases', () => {
  test('are stored together or not at all', () => {
    const { fake, store } = stored();
    const many = Array.from({ length: 20 }, () => buyer);
    fake.leaveRoom(1500);
    expect(failureOf(store.createAll(many))).toBe('full');
    expect(fake.kept.size).toBe(1);
    fake.leaveRoom(100_000);
    expect(given(store.createAll(many))).toHaveLength(20);
    expect(fake.kept.size).toBe(21);
  });

  test('are deleted and brought back as they were, damaged ones too', () => {
    const { fake, store } = stored();
    fake.kept.set(keyFor('broken'), '{"format":');
    const before = new Map(fake.kept);
    const entries = given(store.remove(['case-1', 'broken']));
    expect(fake.kept.size).toBe(0);
    given(store.restore(entries));
    expect(fake.kept).toEqual(before);
  });
});
