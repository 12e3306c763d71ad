import { describe, expect, test } from 'vitest';
import { noLabels } from '../../machines';
import { LAST_KEY, OPEN_KEY } from '../../src/store/desk';
import type { Content } from '../../src/store/record';
import { keyFor } from '../../src/store/store';
import { isDamaged } from '../../src/store/texts';
import { caseOf, contentOf, fakeBackend, tabOf } from './support';

const seller = contentOf({ role: 'seller' });
const buyer = contentOf({ role: 'buyer' });
const cloud = contentOf({ role: 'cloud' });
const failure = (tab: ReturnType<typeof tabOf>) => tab.state().open?.failure?.kind;
const rolesIn = (tab: ReturnType<typeof tabOf>) =>
  tab.entries().map((entry) => (isDamaged(entry) ? 'damaged' : entry.record.theCase.answers.role));

/** The same content, with the ledger that the desk writes. */
const withLedger = (content: Content) => ({
  ...content,
  labels: {
    ...content.labels,
    ledger: expect.objectContaining({ last: expect.stringMatching(/^[0-9a-f]{64}$/) }),
  },
});

/** A tab with a case that is stored. */
const opened = (local = fakeBackend(), session = fakeBackend()) => {
  const tab = tabOf(local, { session });
  tab.begin();
  tab.keep(seller);
  return { local, session, tab };
};

describe('an open case', () => {
  test('is stored with its first answer, and not before', () => {
    const local = fakeBackend();
    const session = fakeBackend();
    const tab = tabOf(local, { session });
    tab.begin();
    tab.keep(contentOf({}));
    tab.keep(contentOf({}, { labels: { ...noLabels, name: 'ACME' } }));
    expect([...local.kept, ...session.kept]).toEqual([]);
    tab.keep(contentOf({}, { entered: { answers: { role: 'seller' } } }));
    expect(local.kept.size).toBe(2);
    expect(local.kept.get(LAST_KEY)).toBe('case-1');
    expect(session.kept.get(OPEN_KEY)).toBe('case-1');
  });

  test('is stored as it goes, and once for each change', () => {
    const { tab } = opened();
    tab.keep({ ...seller });
    tab.keep({ ...buyer });
    tab.keep({ ...buyer });
    expect(tab.state().open?.kept?.record).toMatchObject({ revision: 2, theCase: buyer.theCase });
  });

  test('is there again in the tab that was loaded anew, and nowhere else unasked', () => {
    const { local, session } = opened();
    expect(tabOf(local, { session }).resume()).toMatchObject(seller);
    const other = tabOf(local);
    expect(other.resume()).toBeUndefined();
    expect(other.lastOpen()).toBe('case-1');
  });

  test('is not opened again once it was closed', () => {
    const { local, session, tab } = opened();
    tab.close();
    expect(tabOf(local, { session }).resume()).toBeUndefined();
    expect(rolesIn(tab)).toEqual(['seller']);
  });
});

describe('a full storage', () => {
  test('is said, keeps what was stored, and is tried again', () => {
    const { local, tab } = opened();
    local.leaveRoom(0);
    tab.keep(contentOf({ role: 'buyer', ownCountry: 'JP', usPerson: 'no' }));
    expect(failure(tab)).toBe('full');
    expect(rolesIn(tab)).toEqual(['seller']);
    local.leaveRoom(10_000);
    tab.retry();
    expect(failure(tab)).toBeUndefined();
    expect(rolesIn(tab)).toEqual(['buyer']);
  });

  test('takes in all of an import or nothing', () => {
    const { local, tab } = opened();
    local.leaveRoom(10);
    expect(tab.takeIn([{ theCase: caseOf({ role: 'buyer' }), labels: noLabels }])).toBe(false);
    expect(tab.state().failure).toEqual({ kind: 'full' });
    expect(rolesIn(tab)).toEqual(['seller']);
  });
});

describe('a blocked storage', () => {
  test('leaves the page to keep the cases', () => {
    const tab = tabOf(undefined);
    expect(tab.state().keeping).toBe('blocked');
    tab.begin();
    tab.keep(seller);
    expect(failure(tab)).toBeUndefined();
    tab.close();
    expect(rolesIn(tab)).toEqual(['seller']);
  });

  test('that was open before loses nothing', () => {
    const { local, tab } = opened();
    local.refuse('SecurityError');
    tab.keep(buyer);
    expect(tab.state().keeping).toBe('blocked');
    expect(tab.state().open?.content).toEqual(withLedger(buyer));
    expect(failure(tab)).toBeUndefined();
    expect(rolesIn(tab)).toEqual(['buyer']);
  });
});

describe('a storage that was wiped', () => {
  test('is noticed, and filled again only when the person says so', () => {
    const { local, tab } = opened();
    local.kept.clear();
    tab.look();
    expect(failure(tab)).toBe('gone');
    tab.keep(buyer);
    expect(local.kept.size).toBe(0);
    tab.overwrite();
    expect(failure(tab)).toBeUndefined();
    expect(rolesIn(tab)).toEqual(['buyer']);
  });
});

describe('two tabs with one case', () => {
  const both = () => {
    const local = fakeBackend();
    const { tab } = opened(local);
    const other = tabOf(local, { ids: 'other-' });
    other.take('case-1');
    return { local, tab, other };
  };

  test('do not overwrite each other', () => {
    const { tab, other } = both();
    other.keep(buyer);
    tab.keep(cloud);
    expect(failure(tab)).toBe('stale');
    expect(rolesIn(tab)).toEqual(['buyer']);
    expect(tab.state().open?.content).toEqual(withLedger(cloud));
  });

  test('keep both as two cases', () => {
    const { tab, other } = both();
    other.keep(buyer);
    tab.keep(cloud);
    tab.keepBoth(cloud);
    expect(failure(tab)).toBeUndefined();
    expect(rolesIn(tab).toSorted()).toEqual(['buyer', 'cloud']);
    other.look();
    expect(failure(other)).toBeUndefined();
  });

  test('take the one of the other tab', () => {
    const { tab, other } = both();
    other.keep(buyer);
    tab.look();
    expect(failure(tab)).toBe('stale');
    expect(tab.take('case-1')?.theCase).toEqual(buyer.theCase);
    tab.keep(cloud);
    expect(failure(tab)).toBeUndefined();
    expect(rolesIn(tab)).toEqual(['cloud']);
  });

  test('replace it, and tell the other tab', () => {
    const { tab, other } = both();
    other.keep(buyer);
    tab.keep(cloud);
    tab.overwrite();
    expect(rolesIn(tab)).toEqual(['cloud']);
    other.look();
    expect(failure(other)).toBe('stale');
  });

  test('have nothing to decide where only the place is another', () => {
    const { tab, other } = both();
    other.keep({ ...seller, at: 'part' });
    tab.look();
    expect(failure(tab)).toBeUndefined();
    other.keep({ ...seller, at: 'check' });
    tab.keep(cloud);
    expect(failure(tab)).toBeUndefined();
    expect(rolesIn(tab)).toEqual(['cloud']);
  });

  test('leave alone what a newer edition wrote', () => {
    const { local, tab } = both();
    const newer = (local.kept.get(keyFor('case-1')) ?? '').replace('"version":1', '"version":2');
    local.kept.set(keyFor('case-1'), newer);
    tab.keep(cloud);
    expect(failure(tab)).toBe('stale');
    expect(local.kept.get(keyFor('case-1'))).toBe(newer);
    expect(rolesIn(tab)).toEqual(['damaged']);
  });

  test('see a case deleted, and brought back', () => {
    const { tab, other } = both();
    other.remove(['case-1']);
    tab.look();
    expect(failure(tab)).toBe('gone');
    const [deletion] = other.state().deletions;
    if (deletion) other.restore(deletion);
    tab.look();
    expect(failure(tab)).toBeUndefined();
  });

  test('are told of each change', () => {
    let told = 0;
    const tab = tabOf(fakeBackend(), { tell: () => told++ });
    tab.begin();
    tab.keep(seller);
    tab.keep(buyer);
    expect(told).toBe(2);
  });
});

describe('the list', () => {
  test('duplicates, names, deletes and brings back', () => {
    const { tab } = opened();
    tab.duplicate(seller, 'Seller (copy)');
    expect(tab.entries()).toHaveLength(2);
    const copy = tab
      .entries()
      .flatMap((entry) => (isDamaged(entry) ? [] : [entry]))
      .find(({ record }) => record.labels.name);
    if (!copy) throw new Error('no copy');
    tab.relabel(copy, { ...noLabels, name: 'Renamed', reference: '7' });
    tab.remove([copy.record.id, 'case-1']);
    expect(tab.entries()).toEqual([]);
    expect(tab.state().open).toBeUndefined();
    const [deletion] = tab.state().deletions;
    if (deletion) tab.restore(deletion);
    expect(tab.state().deletions).toEqual([]);
    expect(tab.entries()).toMatchObject([
      { record: { labels: { name: 'Renamed', reference: '7' } } },
      { record: { labels: noLabels } },
    ]);
  });
});

describe('a file on its own', () => {
  test('stores nothing until it is turned on, then all, and deletes all when it is turned off', () => {
    const local = fakeBackend();
    const session = fakeBackend();
    const tab = tabOf(local, { place: 'file', session });
    tab.begin();
    tab.keep(seller);
    tab.close();
    tab.begin();
    tab.keep(buyer);
    expect(rolesIn(tab)).toEqual(['buyer', 'seller']);
    expect([...local.kept, ...session.kept]).toEqual([]);

    tab.turnOn();
    expect(tab.state().keeping).toBe('browser');
    expect(local.kept.size).toBe(4);
    tab.keep(cloud);
    expect(tabOf(local, { place: 'file', session }).resume()).toMatchObject(cloud);
    expect(rolesIn(tabOf(local, { place: 'file' }))).toEqual(['cloud', 'seller']);

    local.kept.set('another/page', 'is left alone');
    tab.turnOff();
    expect(tab.state().keeping).toBe('page');
    expect([...local.kept.keys()]).toEqual(['another/page']);
    expect(session.kept.size).toBe(0);
    expect(rolesIn(tab)).toEqual(['cloud', 'seller']);
    tab.keep(buyer);
    expect(failure(tab)).toBeUndefined();
    expect(local.kept.size).toBe(1);
  });

  test('is not turned on where there is no room, and keeps what it has', () => {
    const local = fakeBackend();
    const tab = tabOf(local, { place: 'file' });
    tab.begin();
    tab.keep(seller);
    local.leaveRoom(20);
    tab.turnOn();
    expect(tab.state()).toMatchObject({ keeping: 'page', failure: { kind: 'full' } });
    expect(local.kept.size).toBe(0);
    expect(rolesIn(tab)).toEqual(['seller']);
  });

  test('follows another tab in which that is turned on or off', () => {
    const local = fakeBackend();
    const tab = tabOf(local, { place: 'file' });
    const other = tabOf(local, { place: 'file', ids: 'other-' });
    tab.begin();
    tab.keep(seller);
    other.turnOn();
    tab.look();
    expect(rolesIn(other)).toEqual(['seller']);
    other.turnOff();
    tab.look();
    expect(failure(tab)).toBeUndefined();
    tab.keep(buyer);
    expect(rolesIn(tab)).toEqual(['buyer']);
    expect(local.kept.size).toBe(0);
  });
});

describe('other texts', () => {
  const read = (tab: ReturnType<typeof tabOf>, key: string) => {
    const result = tab.texts.read(key);
    return 'value' in result ? result.value : result.failure.kind;
  };

  test('are kept by key beside the cases, which do not see them', () => {
    const { local, tab } = opened();
    expect(tab.texts.write('scenario/b', 'two')).toBeUndefined();
    expect(tab.texts.write('scenario/a', 'one')).toBeUndefined();
    expect(tab.texts.write('progress', 'x')).toBeUndefined();
    expect(tab.texts.keys('scenario/')).toEqual(['scenario/a', 'scenario/b']);
    expect(read(tab, 'scenario/a')).toBe('one');
    expect(local.kept.get('chip-export-check/scenario/a')).toBe('one');
    expect(rolesIn(tab)).toEqual(['seller']);
    expect(tab.texts.remove('scenario/a')).toBeUndefined();
    expect(read(tab, 'scenario/a')).toBeUndefined();
    expect(tab.texts.keys('scenario/')).toEqual(['scenario/b']);
  });

  test('tell this tab and the others of each change', () => {
    let told = 0;
    const tab = tabOf(fakeBackend(), { tell: () => told++ });
    const { version } = tab.state();
    tab.texts.write('progress', 'x');
    tab.texts.replace('progress', 'y', 'x');
    tab.texts.remove('progress');
    expect(told).toBe(3);
    expect(tab.state().version).toBe(version + 3);
  });

  test('are replaced only where they are what was read', () => {
    const local = fakeBackend();
    const tab = tabOf(local);
    const other = tabOf(local);
    expect(tab.texts.replace('scenario/a', 'one', undefined)).toBeUndefined();
    expect(other.texts.replace('scenario/a', 'two', undefined)).toEqual({ kind: 'changed', theirs: 'one' });
    expect(other.texts.replace('scenario/a', 'two', 'one')).toBeUndefined();
    expect(tab.texts.replace('scenario/a', 'three', 'one')).toEqual({ kind: 'changed', theirs: 'two' });
    expect(read(tab, 'scenario/a')).toBe('two');
    other.texts.remove('scenario/a');
    expect(tab.texts.replace('scenario/a', 'three', 'two')).toEqual({ kind: 'changed', theirs: undefined });
    expect(local.kept.size).toBe(0);
  });

  test('that do not fit leave what was there', () => {
    const local = fakeBackend();
    const tab = tabOf(local);
    tab.texts.write('scenario/a', 'one');
    local.leaveRoom(2);
    expect(tab.texts.write('scenario/a', 'a long text')).toEqual({ kind: 'full' });
    expect(tab.texts.replace('scenario/a', 'a long text', 'one')).toEqual({ kind: 'full' });
    expect(tab.texts.replace('scenario/b', 'a long text', undefined)).toEqual({ kind: 'full' });
    expect(tab.texts.keys('scenario/')).toEqual(['scenario/a']);
    expect(read(tab, 'scenario/a')).toBe('one');
  });

  test('stay with the page where the storage is blocked, from the start or meanwhile', () => {
    const never = tabOf(undefined);
    expect(never.texts.write('scenario/a', 'one')).toBeUndefined();
    expect(never.texts.replace('scenario/a', 'two', 'one')).toBeUndefined();
    expect(read(never, 'scenario/a')).toBe('two');
    expect(never.texts.keys('scenario/')).toEqual(['scenario/a']);

    const local = fakeBackend();
    const tab = tabOf(local);
    tab.texts.write('scenario/a', 'one');
    local.refuse('SecurityError');
    expect(tab.texts.replace('scenario/a', 'two', 'one')).toBeUndefined();
    expect(tab.state().keeping).toBe('blocked');
    expect(read(tab, 'scenario/a')).toBe('two');
    local.refuse(undefined);
    expect(local.kept.get('chip-export-check/scenario/a')).toBe('one');
  });

  test('are not written where the browser only pretends to store', () => {
    const local = fakeBackend();
    const backend = { ...local, backend: { ...local.backend, setItem: () => {} } };
    const tab = tabOf(backend);
    expect(tab.texts.write('scenario/a', 'one')).toBeUndefined();
    expect(tab.state().keeping).toBe('blocked');
    expect(read(tab, 'scenario/a')).toBe('one');
  });

  test('of a file on its own go into the browser when that is turned on, and out again', () => {
    const local = fakeBackend();
    const tab = tabOf(local, { place: 'file' });
    tab.texts.write('scenario/a', 'one');
    expect(local.kept.size).toBe(0);
    tab.turnOn();
    expect(local.kept.get('chip-export-check/scenario/a')).toBe('one');
    expect(tab.texts.replace('scenario/a', 'two', 'one')).toBeUndefined();
    expect(read(tabOf(local, { place: 'file' }), 'scenario/a')).toBe('two');
    tab.turnOff();
    expect(local.kept.size).toBe(0);
    expect(read(tab, 'scenario/a')).toBe('two');
  });
});
