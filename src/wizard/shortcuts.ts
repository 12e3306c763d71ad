import { useEffect, useSyncExternalStore } from 'react';

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
  readonly back: () => void;
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

/** The radio buttons that a digit chooses from: those of the group in focus, else of the first open group. */
export const radiosInReach = (page: Document): readonly HTMLInputElement[] => {
  const radios = [...page.querySelectorAll<HTMLInputElement>('main input[type=radio]')].filter(isShown);
  const groupOf = (name: string) => radios.filter((radio) => radio.name === name);
  const { activeElement } = page;
  if (activeElement instanceof HTMLInputElement && activeElement.type === 'radio')
    return groupOf(activeElement.name);
  const names = [...new Set(radios.map((radio) => radio.name))];
  const open = names.find((name) => groupOf(name).every((radio) => !radio.checked));
  return groupOf(open ?? names[0] ?? '');
};

/** 1 to 9 are the options in their order; 0 is the last one, which is "don't know". */
const choose = (digit: number): boolean => {
  const radios = radiosInReach(document);
  const radio = digit === 0 ? radios.at(-1) : radios[digit - 1];
  if (!radio) return false;
  radio.focus();
  radio.click();
  return true;
};

const search = (): boolean => {
  const field = document.querySelector<HTMLInputElement>('main input[type=search]');
  field?.focus();
  return field !== null;
};

/** Does what a key stands for; whether it stood for anything. */
const act = (event: KeyboardEvent, { next, back, help }: Actions): boolean => {
  const { key, altKey, ctrlKey, metaKey, repeat } = event;
  const { activeElement } = document;
  if (ctrlKey || metaKey || event.isComposing || event.defaultPrevented) return false;
  if (!isOn || document.querySelector('dialog[open]')) return false;
  if (isTextField(activeElement)) return false;
  if (altKey) {
    if (key !== 'ArrowLeft' || repeat) return false;
    back();
    return true;
  }
  if (/^[0-9]$/.test(key)) return choose(Number(key));
  if (repeat) return false;
  if (key === '/') return search();
  if (key === '?') help();
  else if (key === 'Escape') back();
  else if (key === 'Enter' && !takesEnter(activeElement)) next();
  else return false;
  return true;
};

/** Listens for the keys while a screen is shown. */
export const useShortcuts = (actions: Actions): void => {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (act(event, actions)) event.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  });
};
