import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answer,
  type Answers,
  type Case,
  noLabels,
  type QuestionId,
  questionIds,
  type ScreenId,
  screen,
  screenIds,
  UNKNOWN,
  walk,
} from '../../machines';
import { beginScreen } from '../../src/question/draft';
import {
  changedQuestions,
  contentOf,
  createOpened,
  type Here,
  hereOf,
  nearest,
  type OpenedCase,
  type OpenedStore,
  placeBefore,
} from '../../src/question/opened';
import { entryIn, followHistory } from '../../src/shell/entries';
import { caseOf, fakeBackend, tabOf } from './support';

const empty = caseOf({});
const seller = caseOf({ role: 'seller', ownCountry: 'JP', usPerson: 'no' });
const board = caseOf({ ...seller.answers, itemKind: 'board', identifiedBy: 'name' });
const buyer = caseOf({ ...board.answers, role: 'buyer' });

const openIn = (opened: OpenedStore): OpenedCase => {
  const { open } = opened.state();
  if (!open) throw new Error('no case is open');
  return open;
};
/** A case on which two screens were answered. */
const walked = (): OpenedStore => {
  const opened = createOpened();
  opened.open({ theCase: empty });
  opened.answer('part', seller);
  opened.answer('kind', board);
  return opened;
};

describe('undo', () => {
  test('takes the last change back, to the screen where it was made', () => {
    const opened = walked();
    opened.undo();
    expect(openIn(opened)).toMatchObject({ theCase: seller, at: 'kind' });
    opened.undo();
    expect(openIn(opened)).toMatchObject({ theCase: empty, at: 'part' });
  });

  test('comes to the place anew each time', () => {
    const opened = walked();
    const { number } = opened.state().arrival;
    opened.undo();
    expect(opened.state().arrival).toEqual({ number: number + 1, by: 'on' });
  });

  test('stops at the case as it was opened, and never reaches into another one', () => {
    const opened = walked();
    opened.undo();
    opened.undo();
    const before = opened.state();
    opened.undo();
    expect(opened.state()).toBe(before);
    opened.open({ theCase: buyer });
    expect(openIn(opened).past).toEqual([]);
  });

  test('does not count a place gone to', () => {
    const opened = walked();
    opened.goTo('part');
    opened.undo();
    expect(openIn(opened).theCase).toBe(seller);
  });

  test('leaves what the case is called', () => {
    const labels = { ...noLabels, name: 'ACME' };
    const opened = walked();
    opened.label(labels);
    opened.undo();
    expect(openIn(opened)).toMatchObject({ labels, theCase: seller });
  });

  test('goes back two hundred changes and no further', () => {
    const opened = createOpened();
    opened.open({ theCase: empty });
    for (let count = 1; count <= 250; count++)
      opened.answer('part', { ...empty, decisionDate: '2026-01-01', answers: { transistorCount: count } });
    expect(openIn(opened).past).toHaveLength(200);
    expect(openIn(opened).past[0]?.theCase.answers.transistorCount).toBe(50);
  });

  test('of the dates goes on where the case waits, and of a result stays with the result', () => {
    const opened = walked();
    opened.goTo('dates');
    opened.begin({ ...board, plannedDate: '2026-12-24' });
    expect(openIn(opened)).toMatchObject({ at: 'chip', over: undefined });
    opened.undo();
    expect(openIn(opened)).toMatchObject({ theCase: board, at: 'chip', over: undefined });
  });
});

describe('redo', () => {
  test('makes the change again, at the screen where it was made', () => {
    const opened = walked();
    opened.undo();
    opened.redo();
    expect(openIn(opened)).toMatchObject({ theCase: board, at: 'kind', future: [] });
    const before = opened.state();
    opened.redo();
    expect(opened.state()).toBe(before);
  });

  test('survives a place gone to and the same answers again, and is over with another change', () => {
    const opened = walked();
    opened.undo();
    opened.goTo('part');
    opened.answer('part', { ...seller });
    expect(openIn(opened).future).toEqual([{ theCase: board, where: 'kind' }]);
    opened.answer('part', buyer);
    expect(openIn(opened).future).toEqual([]);
  });
});

/** The items by which each of the screens that share questions comes to be on the path. */
const identified = {
  chip: { identifiedBy: 'name', chip: 'nvidia-h100-sxm' },
  figures: { identifiedBy: 'figures' },
  eccn: { identifiedBy: 'eccn' },
  wafer: { role: 'foundry', itemKind: 'ic', identifiedBy: 'eccn', makerClass: '3A090', datacentre: 'yes' },
  designer: { identifiedBy: 'eccn', makerClass: '3A090', datacentre: 'yes' },
} as const;
const otherAnswer: Readonly<Partial<Record<QuestionId, Answer>>> = {
  datacentre: 'yes',
  designerSeat: 'CN',
  designerParent: 'CN',
  designerListed: 'yes',
};
const others = (id: QuestionId): readonly ScreenId[] =>
  screenIds.filter((one) => screen(one).questions.includes(id));
const shared = questionIds.filter((id) => others(id).length > 1);
const onScreens = shared.flatMap((id) => others(id).map((at) => [id, at] as const));

describe('a question that stands on several screens', () => {
  test('is one of those that the table knows', () => {
    expect(shared).toEqual([
      'chip',
      'makerClass',
      'datacentre',
      'designerSeat',
      'designerParent',
      'designerListed',
    ]);
    expect(new Set(onScreens.map(([, at]) => at))).toEqual(new Set(Object.keys(identified)));
  });

  test.each(onScreens)('%s on the screen "%s" is undone and made again there', (id, at) => {
    const base: Answers = {
      ...seller.answers,
      itemKind: 'board',
      ...identified[at as keyof typeof identified],
    };
    const answers: Record<string, unknown> = { ...base };
    // Everything else there is answered, so that this screen is not merely the next open one.
    for (const other of screen(at).questions) answers[other] ??= UNKNOWN;
    const before = caseOf(answers as Answers);
    expect(walk(before, at).path).toContain(at);
    const opened = createOpened();
    opened.open({ theCase: before });
    opened.goTo(at);
    const after = caseOf({ ...before.answers, [id]: otherAnswer[id] ?? 'EAR99' });
    opened.answer(at, after);
    expect(openIn(opened).at).not.toBe(at);
    opened.undo();
    expect(openIn(opened)).toMatchObject({ at, theCase: before });
    opened.redo();
    expect(openIn(opened)).toMatchObject({ at, theCase: after });
  });
});

test('what was changed is named by its questions', () => {
  expect(changedQuestions(board, buyer)).toEqual(['role']);
  expect(changedQuestions(seller, board)).toEqual(['itemKind', 'identifiedBy']);
  expect(changedQuestions(board, board)).toEqual([]);
});

describe('a place that is asked for', () => {
  test.each([
    ['part', 'part'],
    ['kind', 'kind'],
    ['chip', 'chip'],
    // Off the path: the screen before it that is on it.
    ['memory', 'chip'],
    ['eccn', 'chip'],
    // Not reached yet.
    ['endUse', 'chip'],
    ['check', 'chip'],
    ['summary', 'chip'],
  ] as const)('"%s" of a case that waits for its chip is "%s"', (asked, at) => {
    expect(nearest(board, asked)).toBe(at);
  });

  test('that is off the path leads to the screen before it, though all is answered there', () => {
    const eccn = caseOf({ ...seller.answers, itemKind: 'board', identifiedBy: 'eccn', makerClass: UNKNOWN });
    expect(nearest(eccn, 'chip')).toBe('kind');
  });
});

/** A history like the browser's, whose traversals come to pass when it is told so. */
const fakeHistory = () => {
  let entries: { state: unknown; hash: string }[] = [{ state: null, hash: '' }];
  let at = 0;
  let due: number[] = [];
  let isLeft = false;
  const listeners = new Set<() => void>();
  const hashOf = (url: string | undefined | null) => url ?? entries[at]?.hash ?? '';
  const page = {
    history: {
      get state() {
        return entries[at]?.state;
      },
      pushState: (state: unknown, _: string, url?: string | null) => {
        entries = [...entries.slice(0, at + 1), { state: structuredClone(state), hash: hashOf(url) }];
        at += 1;
      },
      replaceState: (state: unknown, _: string, url?: string | null) => {
        entries[at] = { state: structuredClone(state), hash: hashOf(url) };
      },
      back: () => due.push(-1),
      go: (step: number) => due.push(step),
    },
    location: {
      get hash() {
        return entries[at]?.hash;
      },
    },
    addEventListener: (name: string, listen: () => void) => {
      if (name === 'popstate') listeners.add(listen);
    },
    removeEventListener: (_: string, listen: () => void) => void listeners.delete(listen),
  };
  const settle = () => {
    while (due.length > 0) {
      const step = due.shift() ?? 0;
      if (at + step < 0) isLeft = true;
      if (at + step < 0 || at + step >= entries.length) continue;
      at += step;
      for (const listen of listeners) listen();
    }
  };
  return {
    page: page as unknown as NonNullable<Parameters<typeof followHistory>[2]>,
    settle,
    /** The person goes by the buttons of the browser. */
    go: (step: number) => {
      due = [...due, step];
      settle();
    },
    link: (hash: string) => {
      if (hash === entries[at]?.hash) return;
      entries = [...entries.slice(0, at + 1), { state: null, hash }];
      at += 1;
      for (const listen of listeners) listen();
    },
    isLeft: () => isLeft,
    entry: () => entryIn(entries[at]?.state),
    seen: () => entries.map(({ state }) => entryIn(state)?.at),
  };
};

/** A page with its desk, as the screens join them. */
const pageOf = (backend = fakeBackend(), session = fakeBackend(), browser = fakeHistory()) => {
  const desk = tabOf(backend, { session });
  const idOfOpen = () => desk.state().open?.kept?.record.id;
  const opened = createOpened();
  const resumed = desk.resume();
  const entry = browser.entry();
  if (resumed) opened.open(resumed, 'entry', entry?.of === idOfOpen() ? entry?.at : undefined);
  opened.subscribe(() => {
    const { open } = opened.state();
    if (open) desk.keep(contentOf(open));
  });
  const close = () => {
    desk.close();
    opened.close();
  };
  const stop = followHistory(
    opened,
    {
      idOfOpen,
      isOpen: (id) => id === idOfOpen(),
      canLeave: () => desk.state().open?.failure === undefined,
      open: (id, at) => {
        const record = desk.take(id);
        if (record) opened.open(record, 'entry', at);
        return record !== undefined;
      },
      close: () => {
        desk.close();
        opened.close('entry');
      },
    },
    browser.page,
  );
  const here = (): Here => {
    const { open } = opened.state();
    return open ? hereOf(open) : 'dates';
  };
  return {
    desk,
    opened,
    browser,
    here,
    idOfOpen,
    close,
    begin: () => {
      if (!opened.state().open) desk.begin();
      opened.begin(opened.state().open?.theCase ?? empty);
    },
    take: (id: string) => {
      const record = desk.take(id);
      if (record) opened.open(record);
    },
    reload: () => {
      stop();
      return pageOf(backend, session, browser);
    },
  };
};

describe('the history of the browser', () => {
  const onWay = () => {
    const page = pageOf();
    page.begin();
    page.opened.answer('part', seller);
    page.opened.answer('kind', board);
    return page;
  };

  test('has an entry for each screen, and Back and Forward go from one to the next', () => {
    const { browser, here } = onWay();
    expect(browser.seen()).toEqual(['dates', 'part', 'kind', 'chip']);
    const passed = [-1, -1, -1, 1, 1, 1].map((step) => {
      browser.go(step);
      return here();
    });
    expect(passed).toEqual(['kind', 'part', 'dates', 'part', 'kind', 'chip']);
    expect(browser.isLeft()).toBe(false);
  });

  test('leaves the page before the first screen', () => {
    const { browser } = onWay();
    for (let step = 0; step < 4; step++) browser.go(-1);
    expect(browser.isLeft()).toBe(true);
  });

  test('never takes an answer back: what is changed after going back is there at each entry', () => {
    const { browser, opened, here } = onWay();
    browser.go(-2);
    opened.answer('part', { ...board, answers: { ...board.answers, role: 'buyer' } });
    expect(here()).toBe('chip');
    browser.go(-1);
    expect(here()).toBe('part');
    expect(openIn(opened).theCase.answers.role).toBe('buyer');
  });

  test('is gone back in by the button of the page, also when it is pressed twice at once', () => {
    const { browser, opened, here } = onWay();
    opened.back();
    opened.back();
    expect(here()).toBe('part');
    browser.settle();
    expect(here()).toBe('part');
    expect(browser.entry()?.at).toBe('part');
    expect(browser.seen()).toEqual(['dates', 'part', 'kind', 'chip']);
    // And on from there, before the browser has followed.
    browser.go(1);
    opened.back();
    opened.answer('part', { ...board });
    browser.settle();
    expect(here()).toBe('chip');
    expect(browser.seen()).toEqual(['dates', 'part', 'chip']);
  });

  test('shows the screen before where one has left the path', () => {
    const { browser, opened, here } = onWay();
    opened.goTo('kind');
    opened.answer('kind', caseOf({ ...seller.answers, itemKind: 'board', identifiedBy: 'eccn' }));
    expect(here()).toBe('eccn');
    browser.go(-2);
    expect(browser.entry()?.at).toBe('kind');
    expect(here()).toBe('kind');
  });

  test('leads from a new case back to the one before, as it is now, and on to the new one', () => {
    const { browser, opened, here, close } = onWay();
    close();
    expect(here()).toBe('dates');
    browser.go(-1);
    expect(here()).toBe('chip');
    expect(openIn(opened).theCase).toEqual(board);
    browser.go(1);
    expect(opened.state().open).toBeUndefined();
  });

  test('leads from an opened case back to the page that it was opened from', () => {
    const { browser, opened, here, close, idOfOpen, take } = onWay();
    const id = idOfOpen() ?? '';
    close();
    take(id);
    expect(here()).toBe('chip');
    browser.go(-1);
    expect(opened.state().open).toBeUndefined();
    browser.go(1);
    expect(here()).toBe('chip');
  });

  test('does not leave a case that is not stored', () => {
    const backend = fakeBackend();
    const { browser, opened, begin, close, desk } = pageOf(backend);
    begin();
    opened.answer('part', seller);
    close();
    begin();
    backend.leaveRoom(0);
    opened.answer('part', buyer);
    expect(desk.state().open?.failure?.kind).toBe('full');
    for (let step = 0; step < 4; step++) {
      browser.go(-1);
      expect(openIn(opened).theCase).toEqual(buyer);
    }
  });

  test('passes by the entries of a case that is gone', () => {
    const { browser, opened, here, idOfOpen, desk, close } = onWay();
    const id = idOfOpen() ?? '';
    browser.link('#/cases');
    desk.remove([id]);
    close();
    browser.go(-1);
    expect(here()).toBe('dates');
    expect(browser.entry()?.number).toBe(0);
    expect(opened.state().open).toBeUndefined();
    browser.go(-1);
    expect(browser.isLeft()).toBe(true);
  });

  test('that tells of the entry it stands at moves nothing', () => {
    const { browser, opened } = onWay();
    const before = opened.state();
    browser.go(0);
    expect(opened.state()).toBe(before);
  });

  test('has an entry for each other page, and comes back to the screen that was left', () => {
    const { browser, here, opened } = onWay();
    browser.go(-1);
    browser.link('#/library/dates');
    browser.link('#/');
    expect(here()).toBe('kind');
    browser.go(-2);
    expect(here()).toBe('kind');
    browser.go(-1);
    expect(here()).toBe('part');
    expect(openIn(opened).theCase).toBe(board);
  });
});

/** What a person may do, on the open case or beside it. */
type Act =
  | { readonly kind: 'begin' | 'undo' | 'redo' | 'button' | 'new' | 'reload' | 'dates' | 'peek' | 'library' }
  | { readonly kind: 'answer' | 'enter'; readonly pick: number }
  | { readonly kind: 'revise' | 'open'; readonly pick: number }
  | { readonly kind: 'go'; readonly step: -2 | -1 | 1 };
const picked = fc.nat({ max: 9 });
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('answer' as const), pick: picked }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('go' as const), step: fc.constantFrom(-2, -1, 1) }) },
  fc.record({ kind: fc.constantFrom('revise' as const, 'open' as const, 'enter' as const), pick: picked }),
  fc.record({
    kind: fc.constantFrom(
      'begin' as const,
      'undo' as const,
      'redo' as const,
      'button' as const,
      'new' as const,
      'reload' as const,
      'dates' as const,
      'peek' as const,
      'library' as const,
    ),
  }),
) as fc.Arbitrary<Act>;

/** Some answers to the screen, so that ways open and close. */
const answersTo = (theCase: Case, at: ScreenId, pick: number): Case => {
  const roles = ['seller', 'buyer', 'foundry', 'cloud', UNKNOWN] as const;
  const kinds = ['board', 'chip', 'technology', UNKNOWN] as const;
  const given: Record<string, unknown> = {};
  for (const id of screen(at).questions) given[id] = UNKNOWN;
  if (at === 'part') given.role = roles[pick % roles.length];
  if (at === 'kind') {
    given.itemKind = kinds[pick % kinds.length];
    given.identifiedBy = ['name', 'figures', 'eccn'][pick % 3];
  }
  return { ...theCase, answers: { ...theCase.answers, ...(given as Answers) } };
};

test('whatever a person does, the store, the desk and the entry of the browser say the same', () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 25 }), (acts) => {
      let page = pageOf();
      for (const one of acts) {
        const { opened, browser, desk } = page;
        const before = opened.state().open;
        const isCase = browser.page.location.hash !== '#/library/dates';
        const id = page.idOfOpen();
        switch (one.kind) {
          case 'answer':
          case 'enter':
            if (!before || !isCase || before.over || before.at === 'check' || before.at === 'summary') break;
            if (one.kind === 'enter') opened.enter(before.at, beginScreen(before.at, before.theCase));
            else opened.answer(before.at, answersTo(before.theCase, before.at, one.pick));
            break;
          case 'go':
            browser.go(one.step);
            break;
          case 'revise':
            if (before && isCase) opened.goTo(walk(before.theCase).path[one.pick] ?? 'check');
            break;
          case 'open': {
            const entry = desk.entries()[one.pick % 3];
            if (entry && 'record' in entry) page.take(entry.record.id);
            break;
          }
          case 'begin':
            if (isCase && page.here() === 'dates') page.begin();
            break;
          case 'button':
            if (before && isCase && before.over !== 'dates') {
              const expected = placeBefore(before);
              opened.back();
              expect(page.here()).toBe(expected);
            }
            break;
          case 'new':
            page.close();
            if (!isCase) browser.link('#/');
            break;
          case 'reload':
            page = page.reload();
            break;
          case 'library':
            browser.link('#/library/dates');
            break;
          case 'dates':
          case 'peek':
            if (isCase) opened.goTo(one.kind);
            break;
          default:
            opened[one.kind]();
        }
        browser.settle();
        const { open } = page.opened.state();
        // By going about, and by loading anew, no answer of a case changes.
        if (
          open &&
          before &&
          page.idOfOpen() === id &&
          ['go', 'reload', 'button', 'revise'].includes(one.kind)
        )
          expect(open.theCase).toEqual(before.theCase);
        if (open) {
          // Where the case stands is on its path.
          const { at, theCase } = open;
          expect(at === 'summary' ? walk(theCase).at : walk(theCase, at).at).toBe(
            at === 'summary' ? 'check' : at,
          );
          expect(page.desk.state().open?.content).toMatchObject(contentOf(open));
          const kept = page.desk.state().open?.kept;
          if (kept) expect(kept.record.theCase).toEqual(theCase);
        }
        if (page.browser.page.location.hash !== '#/library/dates' && !browser.isLeft())
          expect(page.browser.entry()?.at).toBe(open ? hereOf(open) : 'dates');
      }
    }),
    { numRuns: 300 },
  );
});
