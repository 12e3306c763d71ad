import { describe, expect, test } from 'vitest';
import { bring, checked, type Decision, heldBy, knownBy, noLabels, withMore } from '../../machines';
import type { Content } from '../../src/store/record';
import { keyFor } from '../../src/store/store';
import { isDamaged } from '../../src/store/texts';
import { caseOf, contentOf, fakeBackend, tabOf } from './support';

const decision: Decision = {
  kind: 'proceed',
  by: 'Ann',
  on: '2026-11-30',
  reason: 'Known since 2012',
  conditions: 'Licence first',
  shown: { level: 'licence', edition: '2026-11-29' },
};
const seller = contentOf({ role: 'seller' });
const buyer = contentOf({ role: 'buyer' });
const cloud = contentOf({ role: 'cloud' });
const withLabels = (content: Content, labels: object): Content => ({
  ...content,
  labels: { ...content.labels, ...labels },
});
type Tab = ReturnType<typeof tabOf>;
const contentIn = (tab: Tab) => tab.state().open?.content as Content;
const checkOf = ({ theCase, labels }: Content) => {
  if (!labels.ledger) throw new Error('There is no record.');
  return checked(labels.ledger, heldBy(theCase, labels));
};
const recordsIn = (tab: Tab) => tab.entries().flatMap((entry) => (isDamaged(entry) ? [] : [entry.record]));
const holds = (content: Content) => {
  const { breaksAt, otherwise } = checkOf(content);
  return breaksAt === undefined && otherwise.length === 0;
};
const howIn = (content: Content) => checkOf(content).entries.map(({ read }) => read?.how);

const opened = (local = fakeBackend(), ids?: string) => {
  const tab = tabOf(local, ids ? { ids } : {});
  tab.begin();
  tab.keep(seller);
  return { local, tab };
};
/** A second tab that opens what the first has stored. */
const second = (local: ReturnType<typeof fakeBackend>) => {
  const tab = tabOf(local, { ids: 'b-' });
  tab.take('case-1');
  return tab;
};

describe('the record of an open case', () => {
  test('has an entry for each change, signed with the name that was typed, and none for a place or a draft', () => {
    const { tab } = opened();
    tab.keep({ ...seller, at: 'chip' });
    tab.keep({ ...seller, entered: { answers: { ownCountry: 'JP' } } });
    tab.sign('Ann');
    tab.keep(buyer);
    const { entries } = checkOf(contentIn(tab));
    expect(entries.map(({ read }) => [read?.how, read?.name])).toEqual([
      ['begun', undefined],
      ['changed', 'Ann'],
    ]);
    expect(holds(contentIn(tab))).toBe(true);
    expect(recordsIn(tab)[0]?.labels.ledger).toEqual(contentIn(tab).labels.ledger);
  });

  test('has one entry for a text, however many letters it took, until the field is left', () => {
    const { tab } = opened();
    for (const name of ['A', 'AC', 'ACM', 'ACME']) tab.keep(withLabels(seller, { name }));
    expect(howIn(contentIn(tab))).toEqual(['begun', 'changed']);
    tab.settle();
    tab.keep(withLabels(seller, { name: 'ACME Ltd' }));
    expect(howIn(contentIn(tab))).toEqual(['begun', 'changed', 'changed']);
    expect(holds(contentIn(tab))).toBe(true);
  });

  test('begins with what an earlier case held, and notes what no entry had said', () => {
    const local = fakeBackend();
    const tab = tabOf(local);
    tab.takeIn([{ theCase: caseOf({ role: 'seller' }), labels: noLabels }]);
    expect(local.kept.get(keyFor('case-1'))).not.toContain('ledger');
    tab.take('case-1');
    tab.keep(buyer);
    expect(howIn(contentIn(tab))).toEqual(['begun', 'changed']);
    expect(checkOf(contentIn(tab)).entries[1]?.changes).toEqual([
      { place: 'answers.role', from: 'seller', to: 'buyer' },
    ]);

    const text = local.kept.get(keyFor('case-1')) as string;
    local.kept.set(
      keyFor('case-1'),
      text.replace('"answers":{"role":"buyer"}', '"answers":{"role":"cloud"}'),
    );
    const other = second(local);
    expect(checkOf(contentIn(other)).otherwise).toEqual(['answers.role']);
    other.keep(seller);
    expect(checkOf(contentIn(other))).toMatchObject({ breaksAt: undefined, otherwise: [], found: [3] });
  });

  test('that was altered opens with every answer, and stays marked whatever follows', () => {
    const { local, tab } = opened();
    tab.sign('Ann');
    tab.keep(buyer);
    local.kept.set(keyFor('case-1'), (local.kept.get(keyFor('case-1')) as string).replace('Ann', 'Bob'));
    const other = second(local);
    expect(contentIn(other).theCase).toEqual(buyer.theCase);
    expect(checkOf(contentIn(other)).breaksAt).toBe(2);
    other.keep(cloud);
    expect(checkOf(contentIn(other)).breaksAt).toBe(2);
  });
});

describe('a decided case', () => {
  const decided = () => {
    const { local, tab } = opened();
    tab.keep(withLabels(seller, { decision }));
    return { local, tab };
  };

  test('says so in its record', () => {
    const { tab } = decided();
    expect(checkOf(contentIn(tab)).entries.at(-1)?.changes).toEqual([
      { place: 'decision', from: undefined, to: decision },
    ]);
  });

  test('is not changed by another of its items that is looked at', () => {
    const { tab } = opened();
    const theCase = withMore(seller.theCase, 'items', { name: 'a' }, [{ name: 'b' }]);
    const both = withLabels({ ...seller, theCase }, { decision });
    tab.keep(both);
    const { entries } = checkOf(contentIn(tab));
    tab.keep({ ...both, theCase: bring(theCase, 'items', 1) });
    expect(recordsIn(tab)).toHaveLength(1);
    expect(contentIn(tab).theCase.items?.[1]?.part).toBeUndefined();
    expect(checkOf(contentIn(tab)).entries).toHaveLength(entries.length);
    expect(holds(contentIn(tab))).toBe(true);
    tab.keep({ ...both, theCase: { ...theCase, items: [{ name: 'other' }] } });
    expect(recordsIn(tab)).toHaveLength(2);
  });

  test.each([
    ['an answer', withLabels(buyer, { decision })],
    [
      'what is half entered',
      withLabels({ ...seller, entered: { answers: { ownCountry: 'JP' } } }, { decision }),
    ],
    ['a label', withLabels(seller, { decision, notes: 'Later' })],
    ['the decision', seller],
    ['another decision', withLabels(seller, { decision: { ...decision, kind: 'refuse' } })],
  ] as const)('is left as it is by a change of %s, which goes on in a version beside it', (_, change) => {
    const { local, tab } = decided();
    const before = local.kept.get(keyFor('case-1'));
    const decidedContent = contentIn(tab);
    tab.keep(change);
    expect(local.kept.get(keyFor('case-1'))).toBe(before);
    const version = contentIn(tab);
    expect(tab.state().open?.kept?.record.id).toBe('case-2');
    expect(version.labels.decision).toBeUndefined();
    expect(version.labels.follows).toBe(knownBy(decidedContent.theCase, decidedContent.labels));
    expect(version.labels.follows).toBe(decidedContent.labels.ledger?.last);
    expect(version).toMatchObject({ theCase: change.theCase, entered: change.entered });
    expect(howIn(version)).toEqual(['begun']);
    expect(holds(version)).toBe(true);
  });

  test('can be looked at from another place without a new version', () => {
    const { tab } = decided();
    tab.keep(withLabels({ ...seller, at: 'summary' }, { decision }));
    expect(recordsIn(tab)).toHaveLength(1);
  });

  test('is not written over from a list, and a copy of it is undecided and follows it', () => {
    const { local, tab } = decided();
    const { last } = contentIn(tab).labels.ledger as { last: string };
    const kept = tab.state().open?.kept;
    const before = local.kept.get(keyFor('case-1'));
    tab.close();
    if (kept) tab.relabel(kept, { ...kept.record.labels, name: 'ACME' });
    if (kept) tab.duplicate(kept.record, 'Copy');
    expect(local.kept.get(keyFor('case-1'))).toBe(before);
    const others = recordsIn(tab).filter(({ id }) => id !== 'case-1');
    expect(others.map(({ labels }) => [labels.name, labels.decision, labels.follows]).toSorted()).toEqual([
      ['ACME', undefined, last],
      ['Copy', undefined, last],
    ]);
    expect(others.every(holds)).toBe(true);
  });

  test('is never replaced by another tab that still has it open', () => {
    const { local, tab } = opened();
    const other = second(local);
    tab.keep(withLabels(seller, { decision }));
    other.keep(buyer);
    expect(other.state().open?.failure?.kind).toBe('stale');
    const before = local.kept.get(keyFor('case-1'));
    other.overwrite();
    expect(local.kept.get(keyFor('case-1'))).toBe(before);
    expect(contentIn(other).labels.follows).toBe(contentIn(tab).labels.ledger?.last);
    expect(contentIn(other).theCase).toEqual(buyer.theCase);
    expect(holds(contentIn(other))).toBe(true);
  });
});

describe('a full storage in the middle of a decision', () => {
  test('keeps the decision and its entry on the page, what was stored as it was, and stores both once there is room', () => {
    const { local, tab } = opened();
    const before = local.kept.get(keyFor('case-1'));
    local.leaveRoom(0);
    tab.keep(withLabels(seller, { decision }));
    expect(tab.state().open?.failure?.kind).toBe('full');
    expect(local.kept.get(keyFor('case-1'))).toBe(before);
    expect(contentIn(tab).labels.decision).toEqual(decision);
    expect(holds(contentIn(tab))).toBe(true);
    local.leaveRoom(10_000);
    tab.retry();
    expect(tab.state().open?.failure).toBeUndefined();
    expect(recordsIn(tab)[0]).toMatchObject({ labels: { decision } });
    expect(recordsIn(tab).every(holds)).toBe(true);
  });

  test('keeps a new version on the page, and the decided case as it was', () => {
    const { local, tab } = opened();
    tab.keep(withLabels(seller, { decision }));
    const before = local.kept.get(keyFor('case-1'));
    local.leaveRoom(0);
    tab.keep(withLabels(buyer, { decision }));
    expect(tab.state().open?.failure?.kind).toBe('full');
    tab.keep(withLabels(cloud, contentIn(tab).labels));
    expect(local.kept.get(keyFor('case-1'))).toBe(before);
    expect(contentIn(tab)).toMatchObject({ theCase: cloud.theCase, labels: { follows: expect.any(String) } });
    local.leaveRoom(10_000);
    tab.retry();
    expect(recordsIn(tab)).toHaveLength(2);
    expect(recordsIn(tab).every(holds)).toBe(true);
  });
});

describe('two tabs', () => {
  const apart = () => {
    const { local, tab } = opened();
    const other = second(local);
    tab.keep(buyer);
    other.keep(cloud);
    expect(other.state().open?.failure?.kind).toBe('stale');
    return { tab, other, theirs: contentIn(tab).labels.ledger?.last };
  };

  test('leave no fork without a word: what replaces the other, or stands beside it, names the record of the other', () => {
    const over = apart();
    over.other.overwrite();
    expect(howIn(contentIn(over.other))).toEqual(['begun', 'changed', 'over']);
    expect(checkOf(contentIn(over.other)).entries.at(-1)?.read?.other).toBe(over.theirs);

    const both = apart();
    both.other.keepBoth(withLabels(cloud, { name: 'Copy' }));
    expect(howIn(contentIn(both.other))).toEqual(['begun', 'changed', 'beside']);
    expect(checkOf(contentIn(both.other)).entries.at(-1)?.read?.other).toBe(both.theirs);
    expect([over.other, both.other].map(contentIn).every(holds)).toBe(true);
  });

  test('that said the same go on with the record that is stored', () => {
    const { local, tab } = opened();
    const other = second(local);
    tab.keep(buyer);
    other.look();
    expect(other.state().open?.failure?.kind).toBe('stale');
    other.take('case-1');
    tab.keep({ ...buyer, at: 'chip' });
    other.keep(cloud);
    expect(howIn(contentIn(other))).toEqual(['begun', 'changed', 'changed']);
    expect(holds(contentIn(other))).toBe(true);
  });
});
