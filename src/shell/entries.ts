/**
 * The entries of the browser's history: one a screen, in any build, since only their state differs and not their
 * address. An entry says a place and which case stood there, never an answer, so Back shows the screen before with
 * the answers that it has now. It listens to the open case; only the browser's own Back and Forward tell it where
 * to go.
 */
import { isRecord, renewedPlace } from '../../machines';
import { type Here, hereOf, heres, type OpenedStore } from '../question/opened';
import { hrefOf, routeOf } from '../ui/route';

export interface Entry {
  /** Its place among the entries of this page. */
  readonly number: number;
  /** Nothing on a page beside the case. */
  readonly at?: Here | undefined;
  /** The id of the case that stood there. `null`: no case was open; nothing: whichever is open. */
  readonly of?: string | null | undefined;
  /** What the entry before it showed. */
  readonly before?: Here | undefined;
}

/** What a listener to the history has to know of the stored cases, and may ask for. */
export interface CasesKept {
  readonly idOfOpen: () => string | undefined;
  /** Whether the open case is, or was, stored under an id. */
  readonly isOpen: (id: string) => boolean;
  /** The open case can be found again, with all that was entered. */
  readonly canLeave: () => boolean;
  /** Opens a stored case at a place; whether that could be done. */
  readonly open: (id: string, at: Here | undefined) => boolean;
  readonly close: () => void;
}

const isHere = (value: unknown): value is Here => heres.some((known) => known === value);

/** The history is shared with whatever else writes into it, older editions of the page among them. */
export const entryIn = (state: unknown): Entry | undefined => {
  const given = isRecord(state) ? state.entry : undefined;
  if (!isRecord(given) || typeof given.number !== 'number') return undefined;
  const { number, of } = given;
  const [at, before] = [given.at, given.before].map(renewedPlace);
  return {
    number,
    at: isHere(at) ? at : undefined,
    of: typeof of === 'string' || of === null ? of : undefined,
    before: isHere(before) ? before : undefined,
  };
};

/** As much of a window as the entries are read from and written to. */
export type Entries = Pick<Window, 'history' | 'location' | 'addEventListener' | 'removeEventListener'>;

const isAtCase = ({ location }: Pick<Entries, 'location'>): boolean => routeOf(location.hash).page === 'case';

/** Where a page that is loaded anew stood in the case, if its entry says so. */
export const hereAtLoad = (id: string | undefined): Here | undefined => {
  const entry = isAtCase(window) ? entryIn(history.state) : undefined;
  return entry && (entry.of === undefined || entry.of === id) ? entry.at : undefined;
};

export const followHistory = (
  opened: OpenedStore,
  cases: CasesKept,
  page: Entries = window,
): (() => void) => {
  const { history } = page;
  const here = (): Here => {
    const { open } = opened.state();
    return open ? hereOf(open) : 'dates';
  };
  const ofNow = (): Entry['of'] => (opened.state().open ? cases.idOfOpen() : null);
  /** Where the browser stands among the entries. */
  let number = entryIn(history.state)?.number ?? 0;
  let seen = opened.state().arrival.number;
  /** The page itself went back, and the browser has not followed yet. */
  let isGoing = false;

  const write = (how: 'pushState' | 'replaceState', state: unknown, href?: string) => {
    try {
      history[how](state, '', href);
    } catch {
      // A document without an address of its own, as previews show it, may write nothing there.
    }
  };
  const replace = (change: Omit<Entry, 'number'>) => {
    const others = isRecord(history.state) ? history.state : {};
    write('replaceState', { ...others, entry: { ...entryIn(others), ...change, number } });
  };
  const push = () => {
    const before = entryIn(history.state)?.at;
    number += 1;
    const entry: Entry = { number, at: here(), of: ofNow(), before };
    write('pushState', { entry }, hrefOf({ page: 'case' }));
  };
  /** The entry says what is seen now. A case has its id from its first answer on. */
  const note = () => {
    if (isGoing || !isAtCase(page)) return;
    const entry = entryIn(history.state);
    if (entry?.at !== here() || entry.of !== ofNow()) replace({ at: here(), of: ofNow() });
  };
  const arrived = () => {
    if (isGoing || !isAtCase(page)) return;
    const { by } = opened.state().arrival;
    const entry = entryIn(history.state);
    const isThere = entry?.at === here() && entry.of === ofNow();
    if (by === 'back' && entry?.before === here()) {
      isGoing = true;
      history.back();
    } else if (by === 'entry' || by === 'address') note();
    else if (!isThere) {
      // Dates from which a case was begun are its own.
      if (by === 'begin' && entry?.of === null) replace({ of: undefined });
      push();
    }
  };

  const follow = (entry: Entry, step: number) => {
    const { open } = opened.state();
    const isOther =
      entry.of === null ? open !== undefined : entry.of !== undefined && !cases.isOpen(entry.of);
    if (isOther && cases.canLeave()) {
      if (entry.of === null) return cases.close();
      if (entry.of !== undefined && cases.open(entry.of, entry.at)) return;
    }
    // Its case is gone and no other is open: it has nothing to show, and the way goes on past it.
    if (!open && entry.at !== 'dates' && step !== 0) history.go(step);
    else opened.arrive(entry.at ?? here());
  };
  const onPop = () => {
    const entry = entryIn(history.state);
    const step = Math.sign((entry?.number ?? number + 1) - number);
    number = entry?.number ?? number + 1;
    const wasGoing = isGoing;
    isGoing = false;
    if (!isAtCase(page)) {
      if (!entry) replace({});
    } else if (!entry?.at) replace({ at: here(), of: ofNow() });
    // The person may have gone on since.
    else if (wasGoing && entry.at !== here()) arrived();
    else if (wasGoing) note();
    // Told of the entry that it stands at, as some browsers tell a page that was just loaded, it stays.
    else if (step !== 0 || entry.at !== here()) follow(entry, step);
  };
  const onChange = () => {
    const { arrival } = opened.state();
    if (arrival.number !== seen) {
      seen = arrival.number;
      arrived();
    } else note();
  };

  if (isAtCase(page)) replace({ at: here(), of: ofNow() });
  else replace({});
  page.addEventListener('popstate', onPop);
  const unsubscribe = opened.subscribe(onChange);
  // A new screen begins at its top, wherever the browser remembers to have been.
  const restore = (how: ScrollRestoration) => () => {
    history.scrollRestoration = how;
  };
  const [byPage, byBrowser] = [restore('manual'), restore('auto')];
  byPage();
  page.addEventListener('pageshow', byPage);
  page.addEventListener('pagehide', byBrowser);
  return () => {
    unsubscribe();
    page.removeEventListener('popstate', onPop);
    page.removeEventListener('pageshow', byPage);
    page.removeEventListener('pagehide', byBrowser);
  };
};
