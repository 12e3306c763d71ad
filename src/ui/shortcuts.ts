import { useEffect, useSyncExternalStore } from 'react';
import { listenForKeys } from './keys';

/**
 * Whether the single keys work. It lives as long as the page is open: nothing is stored on this machine
 * unasked. Speech input and stray fingers press keys that nobody meant (WCAG 2.1.4).
 */
let isOn = true;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const switchKeys = (on: boolean): void => {
  isOn = on;
  for (const listener of listeners) listener();
};
export const useKeysAreOn = (): boolean => useSyncExternalStore(subscribe, () => isOn);

export interface Actions {
  readonly next: () => void;
  /** Without one, the keys for it are the browser's. */
  readonly back?: () => void;
  readonly help: () => void;
}

const isTextField = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement ||
  element instanceof HTMLSelectElement ||
  (element instanceof HTMLInputElement && !['radio', 'checkbox', 'file', 'button'].includes(element.type));

/** Whether Enter has a meaning of its own on an element. */
const takesEnter = (element: Element | null): boolean =>
  isTextField(element) || element?.closest('button, a, summary, input, label') != null;

const isShown = (element: Element): boolean => element.closest('details:not([open])') === null;

/** The option that a digit chose last: the focus stands on it, and yet nobody went there. */
let chosen: HTMLInputElement | undefined;

/**
 * The options that a digit chooses from: those of the question that the person went to, else of the first
 * one without an answer, so that digits answer one question after the other.
 */
export const optionsInReach = (page: Document): readonly HTMLInputElement[] => {
  const options = [
    ...page.querySelectorAll<HTMLInputElement>('main :is(input[type=radio], input[type=checkbox][name])'),
  ].filter(isShown);
  const groupOf = (name: string) => options.filter((option) => option.name === name);
  // A box by itself is no choice among options.
  const names = [...new Set(options.map(({ name }) => name))].filter((name) => groupOf(name).length > 1);
  const open = names.find((name) => groupOf(name).every((option) => !option.checked));
  const { activeElement } = page;
  const there = options.find((option) => option === activeElement && names.includes(option.name));
  if (there && (there !== chosen || open === undefined)) return groupOf(there.name);
  return groupOf(open ?? names[0] ?? '');
};

/** Whether the whole of an element is in the window. */
const isInSight = (element: Element): boolean => {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > 0 && top >= 0 && bottom <= innerHeight;
};

/** What is said of many lines at once is gone to first where it is out of sight: no key says it unseen. */
const isToBeSeen = (options: readonly HTMLInputElement[]): boolean => {
  const closing = options[0]?.closest('.closing');
  return (
    closing != null && !isInSight(closing) && !options.some((option) => option === document.activeElement)
  );
};

/** 1 to 9 are the options in their order; 0 is "don't know", wherever it stands. */
const choose = (digit: number): boolean => {
  const options = optionsInReach(document);
  if (isToBeSeen(options)) {
    options[0]?.focus();
    return true;
  }
  const unsure = options.find((option) => option.closest('.unsure') !== null);
  const option = digit === 0 ? (unsure ?? options.at(-1)) : options[digit - 1];
  if (!option) return false;
  option.focus();
  option.click();
  chosen = option;
  return true;
};

const search = (): boolean => {
  const field = document.querySelector<HTMLInputElement>('main input[type=search]');
  field?.focus();
  return field !== null;
};

/** Does what a key stands for; whether it stood for anything. */
const act = (event: KeyboardEvent, { next, back, help }: Actions): boolean => {
  const { altKey, ctrlKey, metaKey, repeat } = event;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const { activeElement } = document;
  if (ctrlKey || metaKey || event.defaultPrevented) return false;
  if (!isOn || document.querySelector('dialog[open]')) return false;
  if (isTextField(activeElement)) return false;
  if (altKey) {
    if (key !== 'ArrowLeft' || repeat || !back) return false;
    back();
    return true;
  }
  if (/^[0-9]$/.test(key)) return choose(Number(key));
  if (repeat) return false;
  if (key === '/') return search();
  if (key === '?') help();
  else if (key === 'Escape' && back) back();
  else if (key === 'Enter' && !takesEnter(activeElement)) next();
  else return false;
  return true;
};

/** Listens for the keys while a page with them is shown. */
export const useShortcuts = (actions: Actions): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (act(event, actions)) event.preventDefault();
    };
    return listenForKeys(window, listen);
  });
};
