/**
 * The case that is open, and the only place where it is: its answers, what it is called, what is half entered,
 * where the person stands, and the cases that undo and redo lead to. What follows from the answers is walked and
 * assessed. It knows no React, no storage and no address: the desk and the history of the browser listen to it.
 */
import { useSyncExternalStore } from 'react';
import {
  type Assessment,
  type Axis,
  assess,
  atHand,
  type Case,
  gravestFirst,
  type Hand,
  inHand,
  isSeveral,
  type Labels,
  nextOpen,
  noLabels,
  type Place,
  type QuestionId,
  questionIds,
  type ScreenId,
  screen,
  screenIds,
  type Walk,
  walk,
} from '../../machines';
import { type Content, hasAnswers, withEntered } from '../store/record';
import type { Drafts, ScreenDraft } from './draft';
import { draftsFrom, enteredIn } from './entered';

/** A case never changes, so what follows from one is found once. */
const walks = new WeakMap<Case, Map<Place | undefined, Walk>>();
export const walkOf = (theCase: Case, at?: Place): Walk => {
  const known = walks.get(theCase) ?? new Map<Place | undefined, Walk>();
  walks.set(theCase, known);
  const found = known.get(at) ?? walk(theCase, at);
  known.set(at, found);
  // Asked for or not, the place where a case waits is the same walk.
  if (at === undefined) known.set(found.at, found);
  return found;
};
/** The same for whatever else follows from a case: a screen whose drawing was interrupted begins it anew. */
export const perCase = <T>(find: (theCase: Case) => T): ((theCase: Case) => T) => {
  const known = new WeakMap<Case, { readonly found: T }>();
  return (theCase) => {
    const { found } = known.get(theCase) ?? { found: find(theCase) };
    known.set(theCase, { found });
    return found;
  };
};
export const assessmentOf: (theCase: Case) => Assessment = perCase(assess);

/** What a person looks at: a place of the questionnaire, the dates before it, or the result before its time. */
export type Here = Place | 'summary' | 'dates' | 'peek';
export const heres: readonly Here[] = [...screenIds, 'check', 'summary', 'dates', 'peek'];

/** A case to go back to, or on to again, with the place where the change was made. */
export interface Change {
  readonly theCase: Case;
  readonly where: Place | 'dates';
}

export interface OpenedCase {
  readonly theCase: Case;
  /** What the person calls it. Not undone, since it decides nothing. Its ledger is with the desk, which writes it. */
  readonly labels: Labels;
  /** Where the case stands. */
  readonly at: Place | 'summary';
  /** What is looked at meanwhile: the dates come before the questions, a result can be seen before its time. */
  readonly over: 'dates' | 'peek' | undefined;
  readonly drafts: Drafts;
  readonly past: readonly Change[];
  readonly future: readonly Change[];
}

/**
 * Each time that a person comes to a place, the same one with other answers among them. `begin`: from the dates;
 * `back`: by the button of the page; `entry`: by the history of the browser; `address`: by what the address held.
 */
export interface Arrival {
  readonly number: number;
  readonly by: 'on' | 'begin' | 'back' | 'entry' | 'address';
}

export interface Opened {
  readonly open: OpenedCase | undefined;
  readonly arrival: Arrival;
}

/** So many changes can be taken back. */
const MOST = 200;

const isSame = (left: Case, right: Case): boolean =>
  left === right || JSON.stringify(left) === JSON.stringify(right);

/** The questions that two cases answer differently. */
export const changedQuestions = (before: Case, after: Case): readonly QuestionId[] =>
  questionIds.filter((id) => JSON.stringify(before.answers[id]) !== JSON.stringify(after.answers[id]));

/** Where a case waits: at a place that the person asks for, or else where it goes on. */
const standing = (theCase: Case, asked: Place | 'summary' | undefined): Place | 'summary' => {
  const { at } = walkOf(theCase, asked === 'summary' ? undefined : asked);
  // Sales sees its answers beside the result, so that no page stands before it.
  const isPassed = asked === 'summary' || (theCase.hand === 'sales' && asked !== 'check');
  return at === 'check' && isPassed ? 'summary' : at;
};

/** The same for a place that may have left the path: then the screen before it that is still on it. */
export const nearest = (theCase: Case, asked: Place | 'summary'): Place | 'summary' => {
  if (asked === 'summary' || asked === 'check') return standing(theCase, asked);
  const { at, path } = walkOf(theCase, asked);
  const order = screenIds.indexOf(asked);
  if (path.includes(asked)) return asked;
  return path.findLast((id) => screenIds.indexOf(id) < order) ?? at;
};

export const hereOf = ({ at, over }: OpenedCase): Here => over ?? at;

/** What the button of the page leads back to. */
export const placeBefore = ({ theCase, at, over }: OpenedCase): Here => {
  if (over === 'peek') return at;
  if (at === 'summary' && theCase.hand !== 'sales') return 'check';
  const { path } = walkOf(theCase, at === 'summary' ? 'check' : at);
  return (at === 'check' || at === 'summary' ? path.at(-1) : path[path.indexOf(at) - 1]) ?? 'dates';
};

/** What a person would lose. */
export const contentOf = ({ theCase, labels, at, drafts }: OpenedCase): Content => ({
  theCase,
  labels,
  at,
  entered: enteredIn(drafts, theCase),
});

/** Of several items or legs, the one that is asked something comes to hand; where none is, the gravest. */
const goneOn = (theCase: Case): Case => {
  if (!isSeveral(theCase)) return theCase;
  const at = standing(theCase, undefined);
  if (at !== 'check' && at !== 'summary') return theCase;
  return nextOpen(theCase) ?? gravestFirst(theCase);
};

const withoutLedger = ({ ledger: _, ...labels }: Labels): Labels => labels;

const wentTo = (open: OpenedCase, here: Here): OpenedCase => {
  if (here === 'dates') return { ...open, over: 'dates' };
  // Of nothing there is no result.
  if (here === 'peek') return { ...open, over: hasAnswers(contentOf(open)) ? 'peek' : undefined };
  const theCase = here === 'summary' ? goneOn(open.theCase) : open.theCase;
  return { ...open, theCase, at: nearest(theCase, here), over: undefined };
};

/** The case that takes the place of the open one; a step back leads to that. */
const replaced = (open: OpenedCase, next: Case, where: Change['where']): OpenedCase =>
  isSame(open.theCase, next)
    ? open
    : {
        ...open,
        theCase: next,
        past: [...open.past, { theCase: open.theCase, where }].slice(-MOST),
        future: [],
      };

const changed = (open: OpenedCase, given: Case, where: Change['where']): OpenedCase => {
  const next = goneOn(given);
  return { ...replaced(open, next, where), at: standing(next, undefined), over: undefined };
};

/** What is half entered about the item or the leg at hand, and all else. */
const draftsAbout = (drafts: Drafts, axis: Axis): readonly [Drafts, Drafts] => {
  const [about, others] = [true, false].map((isAbout) =>
    Object.entries(drafts).filter(([id]) => (screen(id as ScreenId).apart === axis) === isAbout),
  ) as [[string, ScreenDraft][], [string, ScreenDraft][]];
  return [Object.fromEntries(about), Object.fromEntries(others)];
};

/** The case before or after a change, at the place where that was made. */
const stepped = (
  open: OpenedCase,
  { theCase, where }: Change,
  rest: Pick<OpenedCase, 'past' | 'future'>,
): OpenedCase => {
  const changes = changedQuestions(open.theCase, theCase);
  // What was half entered there would hide what comes back.
  const drafts = Object.entries(open.drafts).filter(
    ([id]) => !screen(id as ScreenId).questions.some((question) => changes.includes(question)),
  );
  const isResult = hereOf(open) === 'summary';
  return {
    ...open,
    ...rest,
    theCase,
    drafts: Object.fromEntries(drafts),
    at: isResult
      ? standing(theCase, 'summary')
      : where === 'dates'
        ? standing(theCase, undefined)
        : nearest(theCase, where),
    over: undefined,
  };
};

export const createOpened = () => {
  let state: Opened = { open: undefined, arrival: { number: 0, by: 'on' } };
  const watchers = new Set<() => void>();
  const set = (open: OpenedCase | undefined, by?: Arrival['by']) => {
    const { arrival } = state;
    state = { open, arrival: by ? { number: arrival.number + 1, by } : arrival };
    for (const watcher of watchers) watcher();
  };
  /** Does something to the open case; without one there is nothing to do. */
  const change = (to: (open: OpenedCase) => OpenedCase, by?: Arrival['by']) => {
    if (state.open) set(to(state.open), by);
  };

  const opened = {
    state: (): Opened => state,
    subscribe: (watcher: () => void) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    /** Opens a case; nothing of another one can be undone into it. */
    open: (
      { theCase, labels = noLabels, at, entered }: Pick<Content, 'theCase'> & Partial<Content>,
      by: Arrival['by'] = 'on',
      here?: Here,
    ) => {
      const next = goneOn(theCase);
      const open: OpenedCase = {
        theCase: next,
        labels: withoutLedger(labels),
        at: standing(next, at),
        over: undefined,
        drafts: entered ? draftsFrom(entered, theCase) : {},
        past: [],
        future: [],
      };
      set(here ? wentTo(open, here) : open, by);
    },
    close: (by: Arrival['by'] = 'on') => set(undefined, by),
    /** Goes from the dates to the questions. */
    begin: (theCase: Case) => {
      if (state.open) change((open) => changed(open, theCase, 'dates'), 'begin');
      else opened.open({ theCase }, 'begin');
    },
    /** Keeps what is entered on a screen and not passed on yet. */
    enter: (id: ScreenId, draft: ScreenDraft) =>
      change((open) => ({ ...open, drafts: { ...open.drafts, [id]: draft } })),
    /** Passes a screen on: the case with its answers, which goes on where something is open. */
    answer: (id: ScreenId, next: Case) =>
      change((open) => {
        const { [id]: _, ...drafts } = open.drafts;
        return { ...changed(open, next, id), drafts };
      }, 'on'),
    /**
     * Changes the items or legs of the deal, or which of them is at hand. What is entered on a screen about the one
     * that leaves the hand stays with it; a result stays the result.
     */
    arrange: (to: (theCase: Case) => Case, axis: Axis) => {
      const { open } = state;
      if (!open) return;
      const { theCase, at, drafts } = open;
      const [about, others] = draftsAbout(drafts, axis);
      const next = to(withEntered(theCase, enteredIn(about, theCase)));
      const place = nearest(next, at);
      const isElsewhere = place !== at || atHand(next, axis) !== atHand(theCase, axis);
      // A name that is typed leads nowhere, and is taken back letter by letter in its field.
      const isNamed = !isElsewhere && next[axis]?.length === theCase[axis]?.length;
      set(
        {
          ...(isNamed ? { ...open, theCase: next } : replaced(open, next, at === 'summary' ? 'check' : at)),
          drafts: others,
          at: place,
        },
        isElsewhere ? 'on' : undefined,
      );
    },
    goTo: (here: Here) => change((open) => wentTo(open, here), 'on'),
    /** Looks at the result before every question was asked. */
    peek: () => change((open) => wentTo(open, 'peek'), 'on'),
    /** Comes to a place of the history; without a case that is the start. */
    arrive: (here: Here) => set(state.open && wentTo(state.open, here), 'entry'),
    back: () => change((open) => wentTo(open, placeBefore(open)), 'back'),
    /** Gives the case to the other desk, or to one person for both: it goes on where that is asked something. */
    giveTo: (hand: Hand | undefined) =>
      change((open) => {
        const theCase = inHand(open.theCase, hand);
        return { ...open, theCase, at: standing(theCase, undefined), over: undefined };
      }, 'on'),
    label: (labels: Labels) => change((open) => ({ ...open, labels: withoutLedger(labels) })),
    undo: () => {
      const before = state.open?.past.at(-1);
      if (!before) return;
      change((open) => {
        const { past, future, theCase } = open;
        return stepped(open, before, {
          past: past.slice(0, -1),
          future: [{ theCase, where: before.where }, ...future],
        });
      }, 'on');
    },
    redo: () => {
      const after = state.open?.future[0];
      if (!after) return;
      change((open) => {
        const { past, future, theCase } = open;
        return stepped(open, after, {
          past: [...past, { theCase, where: after.where }],
          future: future.slice(1),
        });
      }, 'on');
    },
  };
  return opened;
};
export type OpenedStore = ReturnType<typeof createOpened>;

export const useOpened = ({ subscribe, state }: OpenedStore): Opened =>
  useSyncExternalStore(subscribe, state);
