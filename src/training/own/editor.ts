/**
 * A deal that is being written. It knows no React; a screen looks at its state and is told when that changes.
 * Each change is stored at once, and what cannot be stored stays here until it can.
 */
import type { CaseError, Scenario } from '../../../machines';
import type { Desk, TextFailure } from '../../store/desk';
import { isDamaged } from '../../store/texts';
import { type DealEntry, entryOf, keyOfDeal, newId, storedText, textOfDeal } from './shelf';

/** What was just taken away, and how it comes back. */
export interface Offer {
  readonly text: string;
  readonly undo: (scenario: Scenario) => Scenario;
}

export interface EditorState {
  readonly scenario: Scenario;
  /** What this page last read or wrote of it; nothing where it was never stored. */
  readonly known: string | undefined;
  /** Why it is not stored as it stands. */
  readonly failure: TextFailure | { readonly kind: 'refused'; readonly error: CaseError } | undefined;
  readonly offer: Offer | undefined;
}

type Change = (scenario: Scenario) => Scenario;

const createEditor = (desk: Desk, first: Scenario, known: string | undefined) => {
  let state: EditorState = { scenario: first, known, failure: undefined, offer: undefined };
  /** Whether anything was changed here since it was read. */
  let isTouched = known === undefined;
  const watchers = new Set<() => void>();
  const set = (change: Partial<EditorState>) => {
    const wasSafe = state.failure === undefined;
    state = { ...state, ...change };
    if (wasSafe !== (state.failure === undefined)) guard(wasSafe ? 1 : -1);
    for (const watcher of watchers) watcher();
  };

  const store = (over: string | undefined) => {
    const { id } = state.scenario;
    const text = textOfDeal(state.scenario);
    const entry = entryOf(id, text);
    if (isDamaged(entry)) return set({ failure: { kind: 'refused', error: entry.error } });
    const failure = desk.texts.replace(keyOfDeal(id), text, over);
    set(failure ? { failure } : { known: text, failure: undefined });
  };

  const editor = {
    state: (): EditorState => state,
    subscribe: (watcher: () => void) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    change: (change: Change, offer?: Offer) => {
      isTouched = true;
      set({ scenario: change(state.scenario), offer });
      // Until the person has decided, the other tab's work is left as it is.
      if (state.failure?.kind !== 'changed') store(state.known);
    },
    undo: () => {
      const { offer } = state;
      if (offer) editor.change(offer.undo);
    },
    retry: () => store(state.known),
    /** Writes it over whatever is there, because the person chose to. */
    overwrite: () => store(storedText(desk, state.scenario.id)),
    /** Goes on as a deal of its own, beside the one that another tab changed. */
    keepBoth: (retitled: Change): string => {
      const before = state.scenario.id;
      const id = newId();
      set({ scenario: { ...retitled(state.scenario), id }, known: undefined, offer: undefined });
      store(undefined);
      move(desk, before, id);
      return id;
    },
    /** What the other tab wrote, if it can be read. */
    theirs: (): DealEntry | undefined => {
      const { failure, scenario } = state;
      return failure?.kind === 'changed' && failure.theirs !== undefined
        ? entryOf(scenario.id, failure.theirs)
        : undefined;
    },
    takeTheirs: () => {
      const theirs = editor.theirs();
      if (!theirs || isDamaged(theirs)) return;
      isTouched = false;
      set({ scenario: theirs.record, known: theirs.text, failure: undefined, offer: undefined });
    },
    /** Lets go of what is not stored, because the person chose to. */
    drop: () => {
      set({ failure: undefined });
      editors.get(desk)?.delete(state.scenario.id);
    },
    /** Something may have changed in another tab. */
    look: () => {
      const { scenario, known: before, failure } = state;
      if (before === undefined) return;
      const there = storedText(desk, scenario.id);
      if (there === before) {
        if (failure?.kind === 'changed') store(before);
        return;
      }
      if (there === textOfDeal(scenario)) return set({ known: there, failure: undefined });
      if (failure?.kind === 'changed' && failure.theirs === there) return;
      set({ failure: { kind: 'changed', theirs: there } });
      // Whoever only looks sees what is there now.
      if (!isTouched) editor.takeTheirs();
    },
  };
  return editor;
};
export type Editor = ReturnType<typeof createEditor>;

const editors = new WeakMap<Desk, Map<string, Editor>>();
const editorsOf = (desk: Desk): Map<string, Editor> => {
  const all = editors.get(desk) ?? new Map<string, Editor>();
  editors.set(desk, all);
  return all;
};
const move = (desk: Desk, from: string, to: string) => {
  const all = editorsOf(desk);
  const editor = all.get(from);
  all.delete(from);
  if (editor) all.set(to, editor);
};

let unsafe = 0;
const warn = (event: Event) => event.preventDefault();
/** Closing the page asks first while something is not stored. */
const guard = (step: 1 | -1) => {
  unsafe += step;
  if (unsafe === 1 && step === 1) globalThis.addEventListener?.('beforeunload', warn);
  if (unsafe === 0) globalThis.removeEventListener?.('beforeunload', warn);
};

/** The editor of a deal: the one that still holds what is not stored, or a new one for what is. */
export const editorOf = (desk: Desk, id: string): Editor | undefined => {
  const open = editorsOf(desk).get(id);
  if (open) return open;
  const text = storedText(desk, id);
  const entry = text === undefined ? undefined : entryOf(id, text);
  return entry && !isDamaged(entry) ? createEditor(desk, entry.record, entry.text) : undefined;
};
/** An editor is on the screen, so that it is found again. */
export const hold = (desk: Desk, editor: Editor): void =>
  void editorsOf(desk).set(editor.state().scenario.id, editor);
/** An editor leaves the screen; one with something that is not stored stays. */
export const release = (desk: Desk, editor: Editor): void => {
  if (!editor.state().failure) editorsOf(desk).delete(editor.state().scenario.id);
};
/** Deals that were changed and could not be stored. */
export const unstored = (desk: Desk): readonly Scenario[] =>
  [...editorsOf(desk).values()].filter((one) => one.state().failure).map((one) => one.state().scenario);

/** Gives up what is not stored of a deal, and tells what that was. */
const letGo = (desk: Desk, id: string): string | undefined => {
  const editor = editorsOf(desk).get(id);
  const { failure, scenario } = editor?.state() ?? {};
  editor?.drop();
  return failure && scenario ? textOfDeal(scenario) : undefined;
};

/** Deletes deals; what was changed and not stored comes back as it was changed. */
export const removeDeals = (desk: Desk, ids: readonly string[]): TextFailure | undefined =>
  desk.texts.discard(
    ids.flatMap((id) => {
      const text = letGo(desk, id) ?? storedText(desk, id);
      return text === undefined ? [] : [{ key: keyOfDeal(id), text }];
    }),
  );

/** Begins a deal, and stores it if that can be done; the editor is there either way. */
export const beginDeal = (desk: Desk, scenario: Scenario): Editor => {
  const editor = createEditor(desk, scenario, undefined);
  hold(desk, editor);
  editor.retry();
  return editor;
};
