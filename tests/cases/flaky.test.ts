/**
 * Two tabs share a storage that fails now and then, in every way that one can: what a person is told to be stored
 * is there, what was stored before stays, and nothing is written over unread.
 */
import { expect, test } from 'vitest';
import { noLabels } from '../../machines';
import type { Backend } from '../../src/store/backend';
import { createDesk, type Desk, KEEP_KEY, PREFIX } from '../../src/store/desk';
import { type Content, readRecord, saysTheSame } from '../../src/store/record';
import { CASE_KEY, keyFor } from '../../src/store/store';
import { isDamaged } from '../../src/store/texts';
import { pick, type Random, seeded } from '../proof/random';
import { caseOf, contentOf } from './support';

const TIMES = Number(process.env.FUZZ ?? 1);
const RUNS = 600 * TIMES;
const STEPS = 30;

/** How a storage can behave from one call to the next. */
interface Weather {
  /** Of a hundred calls. */
  full: number;
  blocked: number;
  pretends: number;
}
const weathers: readonly Weather[] = [
  { full: 0, blocked: 0, pretends: 0 },
  { full: 30, blocked: 0, pretends: 0 },
  { full: 10, blocked: 2, pretends: 0 },
  { full: 5, blocked: 1, pretends: 3 },
];

/** What one tab sees of the storage that all share. */
const viewOf = (shared: Map<string, string>, random: Random, weather: () => Weather) => {
  const view = { failed: false };
  const fail = (name: string): never => {
    view.failed = true;
    throw new DOMException('', name);
  };
  const chance = (share: number): boolean => random() * 100 < share;
  const reach = () => {
    if (chance(weather().blocked)) fail('SecurityError');
  };
  const backend: Backend = {
    get length() {
      reach();
      return shared.size;
    },
    key: (index) => {
      reach();
      return [...shared.keys()][index] ?? null;
    },
    getItem: (key) => {
      reach();
      return shared.get(key) ?? null;
    },
    setItem: (key, value) => {
      reach();
      if (chance(weather().full)) fail('QuotaExceededError');
      if (!chance(weather().pretends)) shared.set(key, value);
    },
    removeItem: (key) => {
      reach();
      shared.delete(key);
    },
  };
  return Object.assign(view, { backend });
};
type View = ReturnType<typeof viewOf>;

const clocks = ['1970-01-01T00:00:00.000Z', '2026-11-26T15:00:00.000Z', '2099-12-31T23:59:59.999Z'];
const roles = ['seller', 'buyer', 'cloud', 'finance', 'service'];

interface Tab {
  readonly desk: Desk;
  readonly view: View;
}
const openTab = (view: View, random: Random, place: 'web' | 'file', ids: string): Tab => {
  let made = 0;
  const session = new Map<string, string>();
  const desk = createDesk({
    place,
    local: () => view.backend,
    session: () => viewOf(session, random, () => weathers[0] as Weather).backend,
    tell: () => {},
    // A clock that somebody sets, forwards and back.
    now: () => pick(random, clocks),
    makeId: () => `${ids}${++made}`,
  });
  return { desk, view };
};

const anyContent = (random: Random): Content =>
  contentOf(
    { role: pick(random, roles), ownCountry: pick(random, ['JP', 'SG', 'US']) },
    { at: pick(random, ['kind', 'part', 'summary'] as const) },
  );

type Step = (tab: Tab, random: Random) => void;
/** Whether the step may delete or replace what it did not write. */
const careful: Readonly<Record<string, Step>> = {
  keep: ({ desk }, random) => {
    if (!desk.state().open) desk.begin();
    desk.keep(anyContent(random));
  },
  'go elsewhere': ({ desk }) => {
    const content = desk.state().open?.content;
    if (content) desk.keep({ ...content, at: 'check' });
  },
  begin: ({ desk }) => desk.begin(),
  take: ({ desk }, random) => {
    const ids = desk.entries().flatMap((entry) => (isDamaged(entry) ? [] : entry.record.id));
    if (ids.length > 0) desk.take(pick(random, ids));
  },
  look: ({ desk }) => desk.look(),
  retry: ({ desk }) => desk.retry(),
  duplicate: ({ desk }, random) => desk.duplicate(anyContent(random), 'copy'),
  'keep both': ({ desk }, random) => {
    if (desk.state().open?.content) desk.keepBoth(anyContent(random));
  },
  'write a text': ({ desk }, random) => {
    const text = String(random());
    const failure = desk.texts.write('scenario/x', text);
    // Between two calls the storage may fail, so it is asked until it answers.
    if (failure === undefined && desk.state().keeping !== 'browser')
      expect(desk.texts.read('scenario/x')).toEqual({ value: text });
  },
};
const bold: Readonly<Record<string, Step>> = {
  overwrite: ({ desk }) => desk.overwrite(),
  remove: ({ desk }, random) => {
    const ids = desk.entries().flatMap((entry) => (isDamaged(entry) ? [] : entry.record.id));
    if (ids.length > 0) desk.remove([pick(random, ids)]);
  },
  restore: ({ desk }) => {
    const deletion = desk.state().deletions.at(-1);
    if (deletion) desk.restore(deletion);
  },
};

const recordsIn = (shared: ReadonlyMap<string, string>) =>
  new Map([...shared].filter(([key]) => key.startsWith(CASE_KEY)));

/** What a person was told of the open case holds. */
const isAsTold = ({ desk }: Tab, shared: ReadonlyMap<string, string>): void => {
  const { open, keeping } = desk.state();
  if (!open?.kept || !open.content || open.failure) return;
  const { id } = open.kept.record;
  const found =
    keeping === 'browser'
      ? shared.get(keyFor(id))
      : desk.entries().flatMap((entry) => (!isDamaged(entry) && entry.record.id === id ? entry.text : []))[0];
  expect(found).toBe(open.kept.text);
  expect(saysTheSame(readRecord(found ?? '', id), open.content)).toBe(true);
};

test(`${RUNS} times ${STEPS} steps of two tabs over a storage that fails: what is told as stored is there`, {
  timeout: 60_000 * TIMES,
}, () => {
  const told = { stored: 0, failed: 0, blocked: 0 };
  for (let run = 0; run < RUNS; run += 1) {
    const random = seeded(run);
    const shared = new Map<string, string>();
    let weather = pick(random, weathers);
    const tabs = ['a-', 'b-'].map((ids) => {
      const view = viewOf(shared, random, () => weather);
      return openTab(view, random, 'web', ids);
    });
    for (let step = 0; step < STEPS; step += 1) {
      if (random() < 0.2) weather = pick(random, weathers);
      // Cleared by hand, or by another page.
      if (random() < 0.02) {
        shared.clear();
        for (const { desk } of tabs) desk.look();
      }
      const tab = pick(random, tabs);
      const before = recordsIn(shared);
      const known = tab.desk.state().open?.kept;
      const isBold = random() < 0.15;
      const steps = isBold ? bold : careful;
      const name = pick(random, Object.keys(steps));
      steps[name]?.(tab, random);
      const isStored = tab.desk.state().open?.kept !== known;
      if (isStored && name !== 'look' && name !== 'take') isAsTold(tab, shared);
      for (const [key, text] of recordsIn(shared)) {
        // Each record is whole, whatever failed.
        if (before.get(key) === text) continue;
        expect(() => readRecord(text, key.slice(CASE_KEY.length))).not.toThrow();
      }
      if (isBold) continue;
      for (const [key, text] of before) {
        const after = shared.get(key);
        expect(after, `${name} took ${key} away`).toBeDefined();
        if (after === text || known?.text === text) continue;
        // Only a place was changed there since: then there was nothing to decide.
        const id = key.slice(CASE_KEY.length);
        expect(
          known && keyFor(known.record.id) === key && saysTheSame(readRecord(text, id), known.record),
        ).toBe(true);
      }
      const { open, keeping } = tab.desk.state();
      if (open?.failure) told.failed += 1;
      else if (open?.kept) told[keeping === 'browser' ? 'stored' : 'blocked'] += 1;
    }
  }
  process.stdout.write(
    `told as stored ${told.stored}, as kept by the page ${told.blocked}, as not stored ${told.failed}\n`,
  );
  expect(Math.min(told.stored, told.failed, told.blocked)).toBeGreaterThan(100);
});

test('an import is stored whole or not at all, wherever the room ends', () => {
  for (let calls = 0; calls < 40; calls += 1) {
    const shared = new Map<string, string>();
    const view = viewOf(shared, seeded(1), () => weathers[0] as Weather);
    let left = calls;
    const { setItem } = view.backend;
    const backend: Backend = {
      ...view.backend,
      get length() {
        return shared.size;
      },
      setItem: (key, value) => {
        if (left-- <= 0) throw new DOMException('', 'QuotaExceededError');
        setItem(key, value);
      },
    };
    const { desk } = openTab({ ...view, backend }, seeded(1), 'web', 'x');
    const cases = roles.map((role) => ({ theCase: caseOf({ role }), labels: noLabels }));
    const isIn = desk.takeIn(cases);
    expect(recordsIn(shared).size).toBe(isIn ? roles.length : 0);
    expect(desk.state().failure).toEqual(isIn ? undefined : { kind: 'full' });
  }
});

/** What would be reached in a tab that is opened now, and what would be lost with the tabs that are open. */
const reachOf = (shared: ReadonlyMap<string, string>, tabs: readonly Tab[], place: 'web' | 'file') => {
  const isOn = place === 'web' || shared.get(KEEP_KEY) === 'yes';
  const stored = isOn ? [...shared].flatMap(([key, text]) => (key.startsWith(PREFIX) ? [text] : [])) : [];
  const warned = tabs.flatMap(({ desk }) => [
    ...desk.onlyHere().map((content) => JSON.stringify(content)),
    ...['scenario/own-', 'progress/'].flatMap((start) =>
      desk.texts
        .keys(start)
        .filter((key) => desk.state().keeping !== 'browser' || desk.state().held?.keys.includes(key))
        .map((key) => textIn(desk, key)),
    ),
  ]);
  return [...stored, ...warned].join('\n');
};
const textIn = (desk: Desk, key: string): string => {
  const result = desk.texts.read(key);
  return ('value' in result && result.value) || '';
};

test('where storing is turned on and off in any tab, nothing is out of reach without a word', {
  timeout: 60_000 * TIMES,
}, () => {
  const seen = { page: 0, browser: 0 };
  for (let run = 0; run < RUNS / 3; run += 1) {
    const random = seeded(run);
    const shared = new Map<string, string>();
    const place = run % 4 === 0 ? 'web' : 'file';
    let weather = weathers[0] as Weather;
    const tabs = ['a-', 'b-'].map((ids) =>
      openTab(
        viewOf(shared, random, () => weather),
        random,
        place,
        ids,
      ),
    );
    /** What each tab has open, and what was made: by a mark that nothing else has. */
    const open = new Map<Tab, string>();
    const made = new Set<string>();
    const marked = (mark: string) => ({
      ...anyContent(random),
      labels: { ...noLabels, name: mark },
    });
    /** What is open counts whether or not it was stored: where it was not, that was said. */
    const settle = (tab: Tab, mark: string) => {
      made.delete(open.get(tab) ?? '');
      made.add(mark);
      open.set(tab, mark);
    };
    const steps: Readonly<Record<string, (tab: Tab, mark: string) => void>> = {
      on: ({ desk }) => desk.turnOn(),
      off: ({ desk }) => desk.turnOff(),
      look: ({ desk }) => desk.look(),
      new: (tab, mark) => {
        // What is open and not stored is the person's to give up.
        if (tab.desk.state().open?.failure) return;
        open.delete(tab);
        tab.desk.begin();
        tab.desk.keep(marked(mark));
        settle(tab, mark);
      },
      edit: (tab, mark) => {
        if (!tab.desk.state().open?.kept) return;
        tab.desk.keep(marked(mark));
        settle(tab, mark);
      },
      'take in': (tab, mark) => {
        const theCase = caseOf({ role: 'seller' });
        if (tab.desk.takeIn([{ theCase, labels: { ...noLabels, name: mark } }])) made.add(mark);
      },
      'write a deal': ({ desk }, mark) => {
        if (!desk.texts.write(`scenario/own-${mark}`, JSON.stringify({ id: mark }))) made.add(mark);
      },
      predict: ({ desk }, mark) => {
        const here = textIn(desk, 'progress/x');
        const predictions = here ? JSON.parse(here).predictions : [];
        desk.texts.hold(
          'progress/x',
          JSON.stringify({ course: 'x', predictions: [...predictions, { deal: mark }] }),
        );
        made.add(mark);
      },
    };
    for (let step = 0; step < STEPS; step += 1) {
      // A tab is told of what another did, though not always at once.
      weather = weathers[0] as Weather;
      const tab = pick(random, tabs);
      if (random() < 0.7) tab.desk.look();
      const name = pick(random, Object.keys(steps));
      weather = pick(random, weathers);
      // What cannot be read is not written over unread.
      if (name === 'predict') weather = { ...weather, blocked: 0 };
      const mark = `<${run}/${step}>`;
      steps[name]?.(tab, mark);
      weather = weathers[0] as Weather;
      for (const one of tabs) one.desk.look();
      const reach = reachOf(shared, tabs, place);
      for (const one of made) expect(reach, `${name} lost ${one}`).toContain(one);
      const { keeping } = tab.desk.state();
      if (keeping !== 'blocked') seen[keeping] += 1;
    }
  }
  expect(Math.min(seen.page, seen.browser)).toBeGreaterThan(1000);
});

test.each(['a full storage', 'a storage that refuses', 'a storage that only pretends'])(
  '%s, turned on in another tab, leaves what the page has where it is, and says so',
  (weather) => {
    const shared = new Map<string, string>();
    let isBad = false;
    const view = viewOf(shared, seeded(1), () => weathers[0] as Weather);
    const { setItem } = view.backend;
    const backend: Backend = {
      ...view.backend,
      get length() {
        return shared.size;
      },
      setItem: (key, value) => {
        if (!isBad) return setItem(key, value);
        if (weather !== 'a storage that only pretends')
          throw new DOMException('', weather === 'a full storage' ? 'QuotaExceededError' : 'SecurityError');
      },
    };
    const { desk } = openTab({ ...view, backend }, seeded(1), 'file', 'a-');
    for (const role of ['seller', 'buyer']) {
      desk.begin();
      desk.keep(contentOf({ role }));
    }
    openTab(view, seeded(2), 'file', 'b-').desk.turnOn();
    isBad = true;
    desk.look();
    const rolesOf = (contents: readonly Content[]) => contents.map(({ theCase }) => theCase.answers.role);
    expect(desk.entries()).toHaveLength(2);
    expect(rolesOf(desk.onlyHere()).toSorted()).toEqual(['buyer', 'seller']);
    expect(desk.state().held).toEqual({
      keys: ['case/a-1', 'case/a-2'],
      reason: weather === 'a full storage' ? 'full' : 'blocked',
    });
    // It can be worked on meanwhile, and goes into the browser once that takes it.
    desk.keep(contentOf({ role: 'cloud' }));
    expect(rolesOf(desk.onlyHere()).toSorted()).toEqual(['cloud', 'seller']);
    isBad = false;
    desk.look();
    expect(desk.state().held).toBeUndefined();
    expect(desk.onlyHere()).toEqual([]);
    expect(recordsIn(shared).size).toBe(2);
  },
);
