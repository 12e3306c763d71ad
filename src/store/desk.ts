/**
 * The desk: the stored cases, the one of them that is open, and what went wrong with storing. It knows no
 * React; a screen looks at its state and is told when that changes.
 */
import type { Author, LabelledCase, Labels } from '../../machines';
import { type Backend, keysOf, layered, memoryBackend, putInto, reach, reasonOf } from './backend';
import { beside } from './beside';
import {
  continued,
  copyOf,
  holdsTheSame,
  inLedger,
  isClosedBy,
  isTyped,
  ledgerOf,
  versionAfter,
} from './closing';
import { type CaseRecord, type Content, hasAnswers, isTheSame, nothingEntered, saysTheSame } from './record';
import {
  type Attempt,
  createStore,
  type Deletion,
  type Failure,
  type Kept,
  type KeptEntry,
  keyFor,
  type Tools,
} from './store';
import { type Deleted, isDamaged, withDeletion } from './texts';

export const PREFIX = 'chip-export-check/';
/** On file://, whether the person has asked for cases to be stored. */
export const KEEP_KEY = `${PREFIX}keep`;
/** The case that this tab has open: a reload goes on with it. */
export const OPEN_KEY = `${PREFIX}open`;
/** The case that was open last, in whichever tab: offered after a crash. */
export const LAST_KEY = `${PREFIX}last`;

export interface DeskCase {
  readonly content: Content | undefined;
  /** What is stored of it; nothing before the first answer. */
  readonly kept: Kept | undefined;
  /** Why the content is not stored as it stands. */
  readonly failure: Failure | undefined;
}

/** A text of any kind, by its key without the prefix of the page. */
export interface KeyedText {
  readonly key: string;
  readonly text: string;
}
export type TextDeletion = Deleted<KeyedText>;

export interface DeskState {
  /** Counts up whenever a stored case may have changed. */
  readonly version: number;
  /** `browser`: stored for later; `page`: kept until the page is closed; `blocked`: the same, not by choice. */
  readonly keeping: 'browser' | 'page' | 'blocked';
  /** What the browser did not take although it keeps the cases: it lives on this page alone. */
  readonly held: Held | undefined;
  readonly open: DeskCase | undefined;
  /** What can be taken back, the latest last. */
  readonly deletions: readonly Deletion[];
  /** The same of other texts. */
  readonly textDeletions: readonly TextDeletion[];
  /** Why the last action on the list was not done. */
  readonly failure: Failure | undefined;
  /** Who says to be at work here, for the entries of the ledgers. */
  readonly name: string;
}

export interface Held {
  /** Of texts of any kind, without the prefix of the page. */
  readonly keys: readonly string[];
  readonly reason: 'full' | 'blocked';
}

/** Why a text was not written: the storage, or what another tab put there since it was read. */
export type TextFailure =
  | { readonly kind: 'full' | 'blocked' }
  | { readonly kind: 'changed'; readonly theirs: string | undefined };

export interface Surroundings extends Tools {
  /** A hosted page stores as it goes; a file on its own stores nothing unless it is told to. */
  readonly place: 'web' | 'file';
  /** Asking for a storage may throw where the browser blocks it. */
  readonly local: () => Backend | null;
  readonly session: () => Backend | null;
  /** Tells the other tabs that something changed. */
  readonly tell: () => void;
}

export const createDesk = ({ place, local, session, tell, now, makeId }: Surroundings) => {
  const browser = reach(local);
  const tab = reach(session);
  const memory = memoryBackend();
  let isBlocked = browser === undefined;
  /** The person wished to store and it failed: until it works, the page keeps the cases. */
  let isUnfulfilled = false;
  const isKept = () => place === 'web' || browser?.getItem(KEEP_KEY) === 'yes';
  const inBrowser = (): Backend | undefined =>
    !isBlocked && !isUnfulfilled && isKept() ? browser : undefined;
  const backendOf = () => {
    const below = inBrowser();
    return below ? layered(memory, below) : memory;
  };
  const store = createStore(backendOf, { now, makeId });
  const attempt = <T>(action: (backend: Backend) => Attempt<T>): Attempt<T> => {
    try {
      return action(backendOf());
    } catch (error) {
      return { failure: { kind: reasonOf(error) } };
    }
  };
  const keeping = (): DeskState['keeping'] => {
    try {
      return isBlocked ? 'blocked' : inBrowser() ? 'browser' : 'page';
    } catch {
      return 'blocked';
    }
  };

  /** Why the browser did not take what the page holds, as it last said. */
  let reason: Held['reason'] = 'full';
  const held = (now: DeskState['keeping'], before?: Held): Held | undefined => {
    const keys = now === 'browser' ? keysOf(memory, PREFIX).map((key) => key.slice(PREFIX.length)) : [];
    if (keys.length === 0) return undefined;
    const isAsBefore = before?.reason === reason && before.keys.join() === keys.join();
    return isAsBefore ? before : { keys, reason };
  };

  let state: DeskState = {
    version: 0,
    keeping: keeping(),
    held: undefined,
    open: undefined,
    deletions: [],
    textDeletions: [],
    failure: undefined,
    name: '',
  };
  const watchers = new Set<() => void>();
  const set = (change: Partial<DeskState>) => {
    const next = { ...state, ...change };
    state = { ...next, held: held(next.keeping, state.held) };
    for (const watcher of watchers) watcher();
  };
  const setOpen = (change: Partial<DeskCase>) => {
    if (state.open) set({ open: { ...state.open, ...change } });
  };
  /** Something stored has changed: here, and so in every tab. */
  const stored = (change: Partial<DeskState> = {}) => {
    set({ version: state.version + 1, failure: undefined, ...change });
    tell();
  };

  /** Which case is open is a convenience: where it cannot be remembered, nothing is lost. */
  const remember = (id: string | undefined) => {
    try {
      if (id === undefined) tab?.removeItem(OPEN_KEY);
      else if (inBrowser()) {
        tab?.setItem(OPEN_KEY, id);
        browser?.setItem(LAST_KEY, id);
      }
    } catch {
      // The record itself is stored; the list still offers it.
    }
  };

  /** From here on everything is kept by the page, what can still be read among it. */
  const block = () => {
    attempt((backend) => {
      for (const key of keysOf(backend, PREFIX)) memory.setItem(key, backend.getItem(key) ?? '');
      return { value: undefined };
    });
    isBlocked = true;
    for (const key of [KEEP_KEY, LAST_KEY]) memory.removeItem(key);
    const kept = state.open?.kept;
    if (kept) memory.setItem(keyFor(kept.record.id), kept.text);
    set({ keeping: 'blocked', version: state.version + 1 });
  };

  /** Does it once more in memory where the browser blocks its storage. */
  const storing = <T>(action: () => Attempt<T>): Attempt<T> => {
    const result = action();
    if (!('failure' in result) || result.failure.kind !== 'blocked' || isBlocked) return result;
    block();
    return action();
  };

  const authorOf = ({ theCase }: Content): Author => ({ at: now(), hand: theCase.hand, name: state.name });
  /** The ledger that the open case came with, until it is kept here. */
  let brought: Labels['ledger'];
  /** A text is being typed: its entry in the ledger is written anew until the field is left. */
  let isTyping = false;
  /** A content with its ledger, after what this page held of the case before. */
  const withLedger = (content: Content, before: Content | undefined): Content => {
    // What is half entered is no change of the case yet.
    if (before && holdsTheSame(before, content))
      return { ...content, labels: { ...content.labels, ...ledgerOf(before) } };
    const isText = before !== undefined && isTyped(before, content);
    const next = continued(before, content, authorOf(content), { isTyping: isTyping && isText });
    isTyping = isText;
    return next;
  };
  /** The last hash of the ledger of the same case as another tab left it. */
  const lastOf = (entry: KeptEntry | undefined): string | undefined =>
    !entry || isDamaged(entry) ? undefined : entry.record.labels.ledger?.last;

  const save = (content: Content): void => {
    const { open } = state;
    if (!open) return;
    const { kept } = open;
    const result = storing(() => (kept ? store.save(content, kept) : store.create(content)));
    if ('value' in result) {
      stored({ open: { content, kept: result.value, failure: undefined } });
      remember(result.value.record.id);
      return;
    }
    const { failure } = result;
    // Where the other tab only went to another place, there is nothing to decide.
    if (failure.kind === 'stale' && kept && !isDamaged(failure.theirs)) {
      if (saysTheSame(failure.theirs.record, kept.record)) {
        setOpen({ kept: failure.theirs });
        save(withLedger(content, failure.theirs.record));
        return;
      }
    }
    setOpen({ content, failure });
  };

  /** The open case goes on under an id of its own. */
  const createBeside = (content: Content): void => {
    const result = storing(() => store.create(content));
    if ('failure' in result) {
      setOpen({ failure: result.failure });
      return;
    }
    stored({ open: { content, kept: result.value, failure: undefined } });
    remember(result.value.record.id);
  };

  /** Puts a text of one place into another, beside one that says otherwise; nothing where that cannot be. */
  const putBeside = (
    into: Backend,
    key: string,
    text: string,
  ): { readonly added: string | undefined } | undefined => {
    const there = into.getItem(key);
    if (there === text) return { added: undefined };
    const other =
      there === null
        ? { key: key.slice(PREFIX.length), text }
        : beside(key.slice(PREFIX.length), text, there, makeId);
    if (!other) return undefined;
    const at = `${PREFIX}${other.key}`;
    const isNew = into.getItem(at) === null;
    putInto(into, at, other.text);
    return { added: isNew ? at : undefined };
  };
  /**
   * Moves what the page keeps into the browser. What the browser does not take stays with the page.
   *
   * @param added - gets the keys that were not there before.
   */
  const moveIn = (into: Backend, added: string[] = []): Failure | undefined => {
    let failure: Failure | undefined;
    for (const key of keysOf(memory, PREFIX)) {
      try {
        const put = putBeside(into, key, memory.getItem(key) ?? '');
        if (!put) {
          reason = 'blocked';
          continue;
        }
        memory.removeItem(key);
        if (put.added !== undefined) added.push(put.added);
      } catch (error) {
        reason = reasonOf(error);
        failure = { kind: reason };
        // It is listed from here, so it may not hide what the browser has under the same key.
        setApart(into, key);
      }
    }
    return failure;
  };
  /** Gives what the page holds a key of its own where the browser has another text under the same one. */
  const setApart = (into: Backend, key: string) => {
    const here = memory.getItem(key) ?? '';
    const result = attempt(() => ({ value: into.getItem(key) }));
    if ('failure' in result || result.value === null || result.value === here) return;
    const other = beside(key.slice(PREFIX.length), here, result.value, makeId);
    if (!other) return;
    memory.removeItem(key);
    memory.setItem(`${PREFIX}${other.key}`, other.text);
  };
  /** The person's wish to store is not kept where it could not be followed. */
  const forgetWish = () =>
    attempt(() => {
      browser?.removeItem(KEEP_KEY);
      return { value: undefined };
    });

  /** What the page itself holds, where the browser cannot be asked just now. */
  const onPage = createStore(() => memory, { now, makeId });
  const listStored = (result: Attempt<readonly KeptEntry[]>): readonly KeptEntry[] => {
    if ('failure' in result) return [];
    const savedAt = (entry: KeptEntry) => (isDamaged(entry) ? '' : entry.record.saved);
    return result.value.toSorted((left, right) => savedAt(right).localeCompare(savedAt(left)));
  };
  let listed: { readonly version: number; readonly entries: readonly KeptEntry[] } | undefined;

  const desk = {
    place,
    state: (): DeskState => state,
    subscribe: (watcher: () => void) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },

    /** Every stored case, the one saved last first; the same list until the version of the state changes. */
    entries: (): readonly KeptEntry[] => {
      if (listed?.version === state.version) return listed.entries;
      const result = store.list();
      // What could not be read now is asked for again, and not taken for nothing.
      if ('failure' in result) return listStored(onPage.list());
      listed = { version: state.version, entries: listStored(result) };
      return listed.entries;
    },
    /** Whether a stored case is on this page alone. */
    isHeld: (id: string): boolean => state.keeping !== 'browser' || memory.getItem(keyFor(id)) !== null,
    /** What lives on this page alone, the open case first; nothing where the browser keeps it. */
    onlyHere: (): readonly Content[] => {
      const { open } = state;
      const id = open?.kept?.record.id;
      const isOpenHere = !id || open?.failure !== undefined || desk.isHeld(id);
      const others = desk
        .entries()
        .flatMap((entry) =>
          isDamaged(entry) || entry.record.id === id || !desk.isHeld(entry.record.id) ? [] : [entry.record],
        );
      return [...(isOpenHere && open?.content ? [open.content] : []), ...others];
    },
    /** The case that was open last, for a browser that was closed on it. */
    lastOpen: (): string | undefined => {
      try {
        return inBrowser()?.getItem(LAST_KEY) ?? undefined;
      } catch {
        return undefined;
      }
    },
    /** The case that is open already, or that this tab had open before it was loaded anew. */
    resume: (): Content | undefined => {
      if (state.open?.content) return state.open.content;
      try {
        const id = tab?.getItem(OPEN_KEY);
        // Deleted since: that is no news to whoever begins anew.
        const result = id ? store.read(id) : undefined;
        return id && result && 'value' in result && result.value ? desk.take(id) : undefined;
      } catch {
        return undefined;
      }
    },

    /** A case that is not stored yet, with the ledger that it came with. */
    begin: (ledger?: Labels['ledger']) => {
      brought = ledger;
      set({ open: { content: undefined, kept: undefined, failure: undefined } });
    },
    /** Opens a stored case. */
    take: (id: string): CaseRecord | undefined => {
      const result = store.read(id);
      if ('failure' in result) return void desk.fail(result.failure);
      const entry = result.value;
      if (!entry) return void desk.fail({ kind: 'gone' });
      if (isDamaged(entry)) return void desk.fail({ kind: 'stale', theirs: entry });
      isTyping = false;
      set({ open: { content: entry.record, kept: entry, failure: undefined } });
      remember(id);
      return entry.record;
    },
    close: () => {
      remember(undefined);
      set({ open: undefined });
    },
    /** Stores the open case as it stands; before the first answer there is nothing to store. */
    keep: (given: Content) => {
      const { open } = state;
      const ledger = open && !open.content ? brought : undefined;
      const content = ledger ? { ...given, labels: { ...given.labels, ledger } } : given;
      if (!open || (open.content && isTheSame(open.content, content))) return;
      if (!open.kept && !hasAnswers(content)) return setOpen({ content });
      if (isClosedBy(open.content, content)) {
        const version = versionAfter(open.content, content, authorOf(content));
        set({ open: { content: undefined, kept: undefined, failure: undefined } });
        return save(version);
      }
      const next = withLedger(content, open.content);
      // Until the person has decided, the other tab's work is left as it is.
      if (open.failure?.kind === 'stale' || open.failure?.kind === 'gone') return setOpen({ content: next });
      save(next);
    },
    /** Tries again, for example once room was made. */
    retry: () => {
      if (state.open?.content) save(state.open.content);
    },

    /** Who is at work here, as typed. */
    sign: (name: string) => set({ name }),
    /** A field was left: what is typed from now on is a change of its own. */
    settle: () => {
      isTyping = false;
    },

    /** The open case goes on as a case of its own, beside the one that another tab changed. */
    keepBoth: (given: Content) => {
      const { failure } = state.open ?? {};
      const other = failure?.kind === 'stale' ? lastOf(failure.theirs) : undefined;
      createBeside(continued(state.open?.content, given, authorOf(given), { how: 'beside', other }));
    },
    /** The open case replaces what is stored, or is stored again where that is gone. */
    overwrite: () => {
      const { open } = state;
      if (!open?.content || !open.kept) return;
      const { kept, failure } = open;
      const theirs = failure?.kind === 'stale' ? failure.theirs : undefined;
      // A decided case is closed in every tab.
      if (theirs && !isDamaged(theirs) && theirs.record.labels.decision)
        return createBeside(versionAfter(theirs.record, open.content, authorOf(open.content)));
      const content = inLedger(open.content, authorOf(open.content), {
        how: 'over',
        other: lastOf(theirs),
      });
      const result = storing(() => store.overwrite(content, kept.record.id));
      if ('failure' in result) return setOpen({ failure: result.failure });
      stored({ open: { content, kept: result.value, failure: undefined } });
      remember(kept.record.id);
    },

    duplicate: ({ theCase, labels, entered, at }: Content, name: string) => {
      const copy = { theCase, entered, at, labels: { ...copyOf({ theCase, labels, entered, at }), name } };
      const content = inLedger(copy, authorOf(copy), { other: labels.ledger?.last });
      const result = storing(() => store.create(content));
      if ('failure' in result) set({ failure: result.failure });
      else stored();
    },
    /** Names a case that is not open; the open one is named in its session. */
    relabel: (kept: Kept, labels: Labels) => {
      const { record } = kept;
      const next = { ...record, labels };
      const result = isClosedBy(record, next)
        ? storing(() => store.create(versionAfter(record, next, authorOf(next))))
        : storing(() => store.save(continued(record, next, authorOf(next)), kept));
      if ('failure' in result) set({ failure: result.failure });
      else stored();
    },
    remove: (ids: readonly string[]) => {
      const result = storing(() => store.remove(ids));
      if ('failure' in result) return set({ failure: result.failure });
      const isOpen = ids.includes(state.open?.kept?.record.id ?? '');
      if (isOpen) remember(undefined);
      stored({
        deletions: withDeletion(state.deletions, result.value),
        ...(isOpen ? { open: undefined } : {}),
      });
    },
    restore: ({ number, entries }: Deletion) => {
      const result = storing(() => store.restore(entries));
      if ('failure' in result) return set({ failure: result.failure });
      stored({ deletions: state.deletions.filter((one) => one.number !== number) });
    },
    dismiss: (deletion: Deletion) => set({ deletions: state.deletions.filter((one) => one !== deletion) }),
    dismissFailure: () => set({ failure: undefined }),
    /** Says of an action on what is stored that it was not done. */
    fail: (failure: Failure) => set({ failure, version: state.version + 1 }),
    /** Takes cases in, all of them or none. */
    takeIn: (cases: readonly LabelledCase[]): boolean => {
      const contents = cases.map((one) => ({ ...one, entered: nothingEntered, at: undefined }));
      const result = storing(() => store.createAll(contents));
      if ('failure' in result) set({ failure: result.failure });
      else stored();
      return 'value' in result;
    },

    /**
     * Takes cases in beside others that take the place of stored ones: all of it or nothing.
     *
     * @returns the ids of what was taken in anew, in their order.
     */
    bring: (
      fresh: readonly LabelledCase[],
      over: readonly { readonly kept: Kept; readonly labelled: LabelledCase }[],
    ): readonly string[] | undefined => {
      const contentOf = (one: LabelledCase): Content => ({ ...one, entered: nothingEntered, at: undefined });
      const made = storing(() => store.createAll(fresh.map(contentOf)));
      if ('failure' in made) return void set({ failure: made.failure });
      const ids = made.value.map(({ record }) => record.id);
      const replaced: Kept[] = [];
      for (const { kept, labelled } of over) {
        const result = storing(() => store.save(contentOf(labelled), kept));
        if ('failure' in result) {
          for (const { record } of replaced) storing(() => store.overwrite(record, record.id));
          storing(() => store.remove(ids));
          return void set({ failure: result.failure, version: state.version + 1 });
        }
        replaced.push(kept);
      }
      stored();
      return ids;
    },
    /** Changes what several cases that are not open are called; those before one that fails stay changed. */
    relabelAll: (
      changes: readonly { readonly kept: Kept; readonly content: Pick<Content, 'labels' | 'theCase'> }[],
    ): boolean => {
      for (const { kept, content } of changes) {
        const result = storing(() => store.save({ ...kept.record, ...content }, kept));
        if ('failure' in result) {
          set({ failure: result.failure, version: state.version + 1 });
          return false;
        }
      }
      stored();
      return true;
    },

    /** Other texts that are kept by the same rules: deals that people make themselves, progress in a course. */
    texts: {
      read: (key: string): Attempt<string | undefined> =>
        attempt((backend) => ({ value: backend.getItem(`${PREFIX}${key}`) ?? undefined })),
      /** Written whole or not at all. */
      write: (key: string, text: string): Failure | undefined => {
        const result = storing(() =>
          attempt((backend) => ({ value: putInto(backend, `${PREFIX}${key}`, text) })),
        );
        if ('failure' in result) return result.failure;
        stored();
        return undefined;
      },
      /** The same, but what the browser does not take stays with the page, which says so. */
      hold: (key: string, text: string): void => {
        const at = `${PREFIX}${key}`;
        if (memory.getItem(at) === null) {
          const failure = desk.texts.write(key, text);
          if (!failure) return;
          reason = failure.kind === 'full' ? 'full' : 'blocked';
        }
        memory.setItem(at, text);
        if (keeping() === 'browser' && browser) moveIn(browser);
        stored();
      },
      /**
       * Writes a text over what this page last read there, and over nothing else.
       *
       * @param known - what was read; `undefined` where there was nothing.
       */
      replace: (key: string, text: string, known: string | undefined): TextFailure | undefined => {
        const read = (): Attempt<string | undefined> => desk.texts.read(key);
        const there = storing(read);
        if ('failure' in there) return { kind: there.failure.kind === 'full' ? 'full' : 'blocked' };
        // Where the storage was blocked meanwhile, the page has no more than what this tab read.
        const isLost = isBlocked && there.value === undefined;
        if (!isLost && there.value !== known) return { kind: 'changed', theirs: there.value };
        const failure = desk.texts.write(key, text);
        return failure && { kind: failure.kind === 'full' ? 'full' : 'blocked' };
      },
      remove: (key: string): Failure | undefined => {
        const at = `${PREFIX}${key}`;
        const result = attempt((backend) => {
          backend.removeItem(at);
          // What the page held may have hidden what the browser has.
          return { value: backend.getItem(at) === null ? undefined : backend.removeItem(at) };
        });
        if ('failure' in result) return result.failure;
        stored();
        return undefined;
      },
      /** Deletes texts, to be taken back; what could not be deleted is not among what can be. */
      discard: (texts: readonly KeyedText[]): TextFailure | undefined => {
        const gone = texts.filter(({ key }) => !desk.texts.remove(key));
        if (gone.length > 0) set({ textDeletions: withDeletion(state.textDeletions, gone) });
        return gone.length < texts.length ? { kind: 'blocked' } : undefined;
      },
      /** Undoes it; what has come back meanwhile is left as it is. */
      takeBack: (deletion: TextDeletion): TextFailure | undefined => {
        for (const { key, text } of deletion.entries) {
          const failure = desk.texts.replace(key, text, undefined);
          if (failure && failure.kind !== 'changed') return failure;
        }
        desk.texts.dismiss(deletion);
        return undefined;
      },
      dismiss: (deletion: TextDeletion) =>
        set({ textDeletions: state.textDeletions.filter((one) => one !== deletion) }),
      /** The keys that begin so, in their order. */
      keys: (start: string): readonly string[] => {
        const result = attempt((backend) => ({ value: keysOf(backend, `${PREFIX}${start}`) }));
        return 'failure' in result ? [] : result.value.map((key) => key.slice(PREFIX.length)).toSorted();
      },
    },

    /** On file://: from now on the browser keeps the cases. */
    turnOn: () => {
      if (!browser || isBlocked || keeping() === 'browser') return;
      const before = keysOf(memory, PREFIX).map((key) => [key, memory.getItem(key) ?? ''] as const);
      const added: string[] = [];
      let failure: Failure | undefined;
      /** Another tab wished the same, and its cases are there. */
      let isWished = false;
      try {
        isWished = isKept();
        putInto(browser, KEEP_KEY, 'yes');
        failure = moveIn(browser, added);
      } catch (error) {
        failure = { kind: reasonOf(error) };
      }
      isUnfulfilled = failure !== undefined;
      if (failure) {
        if (!isWished) forgetWish();
        // All of it stays with the page; what the browser has taken of it by now, it gives back.
        for (const key of keysOf(memory, PREFIX)) memory.removeItem(key);
        for (const [key, text] of before) memory.setItem(key, text);
        for (const key of added) attempt(() => ({ value: browser.removeItem(key) }));
        return set({ failure, keeping: keeping(), version: state.version + 1 });
      }
      remember(state.open?.kept?.record.id);
      stored({ keeping: keeping() });
    },
    /** On file://: deletes all that was stored; the page keeps the cases until it is closed. */
    turnOff: () => {
      if (!browser || place === 'web') return;
      const kept = new Map<string, string>();
      try {
        for (const key of keysOf(browser, PREFIX)) kept.set(key, browser.getItem(key) ?? '');
      } catch (error) {
        return set({ failure: { kind: reasonOf(error) } });
      }
      // All of it is in the page before any of it is deleted, and stays there if that fails half-way.
      const isOurs = (key: string) => key === KEEP_KEY || key === LAST_KEY;
      const carried = [...kept].filter(([key, text]) => isOurs(key) || putBeside(memory, key, text));
      isUnfulfilled = true;
      try {
        for (const [key] of carried) browser.removeItem(key);
      } catch (error) {
        return set({
          failure: { kind: reasonOf(error) },
          keeping: keeping(),
          version: state.version + 1,
        });
      }
      isUnfulfilled = false;
      remember(undefined);
      stored({ keeping: keeping() });
    },

    /** Something may have changed in another tab. */
    look: () => {
      const { open } = state;
      const now = keeping();
      const before = keysOf(memory, PREFIX).length;
      if (now === 'browser' && browser) moveIn(browser);
      set({ version: state.version + 1, keeping: now });
      if (keysOf(memory, PREFIX).length < before) tell();
      if (!open?.kept || !open.content) return;
      // Turned off in another tab: what is open here stays with the page.
      if (place === 'file' && now === 'page' && memory.getItem(keyFor(open.kept.record.id)) === null)
        memory.setItem(keyFor(open.kept.record.id), open.kept.text);
      const result = store.read(open.kept.record.id);
      if ('failure' in result) return;
      const there = result.value;
      if (!there) return setOpen({ failure: { kind: 'gone' } });
      const isUndecided = open.failure?.kind === 'stale' || open.failure?.kind === 'gone';
      if (there.text === open.kept.text) {
        if (isUndecided) save(open.content);
      } else if (!isDamaged(there) && saysTheSame(there.record, open.content))
        // What both say is said by one ledger, the one that is stored.
        setOpen({
          kept: there,
          failure: undefined,
          content: { ...open.content, labels: { ...open.content.labels, ...ledgerOf(there.record) } },
        });
      else setOpen({ failure: { kind: 'stale', theirs: there } });
    },
  };
  return desk;
};
export type Desk = ReturnType<typeof createDesk>;

/** The next load begins without a case. */
export const forgetOpen = (): void => {
  try {
    sessionStorage.removeItem(OPEN_KEY);
  } catch {
    // What cannot be reached remembers nothing.
  }
};

/** Twelve hexadecimal digits; `randomUUID` is not there on every page that is served. */
export const randomId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** The desk of this page, and what makes it look again while the page is there. */
export interface PageDesk {
  readonly desk: Desk;
  readonly listen: () => () => void;
}
export const browserDesk = (): PageDesk => {
  let channel: BroadcastChannel | undefined;
  const desk = createDesk({
    place: location.protocol === 'file:' ? 'file' : 'web',
    local: () => localStorage,
    session: () => sessionStorage,
    tell: () => channel?.postMessage('changed'),
    now: () => new Date().toISOString(),
    makeId: randomId,
  });
  const look = () => desk.look();
  // `key` is null when the whole storage was cleared.
  const onStorage = ({ key }: StorageEvent) => {
    if (key === null || key.startsWith(PREFIX)) look();
  };
  const listen = () => {
    channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(`${PREFIX}cases`) : undefined;
    channel?.addEventListener('message', look);
    addEventListener('storage', onStorage);
    // A page that was asleep hears nothing.
    addEventListener('pageshow', look);
    addEventListener('focus', look);
    addEventListener('focusout', desk.settle);
    return () => {
      channel?.close();
      channel = undefined;
      removeEventListener('storage', onStorage);
      removeEventListener('pageshow', look);
      removeEventListener('focus', look);
      removeEventListener('focusout', desk.settle);
    };
  };
  return { desk, listen };
};
