/**
 * The one way to hear keys. While an input method composes, keys are its own: Enter takes a word, Escape drops it,
 * digits choose one of several. Nothing in the page may take them for its own.
 */
import type { KeyboardEvent as KeyOfReact } from 'react';

/** What an input method leaves of a key that it used. */
const PROCESSED = 229;
/** In milliseconds. Safari ends the composition first and sends the key that ended it after that. */
const SAME_PRESS = 100;

type Key = Pick<KeyboardEvent, 'isComposing' | 'keyCode' | 'timeStamp'>;

/** When a composition ended whose key may still be to come. */
let ended = Number.NEGATIVE_INFINITY;
/** The field in which something is being composed; one that is gone composes nothing more. */
let composing: EventTarget | null = null;

/** Watched from the window down, before any part of the page hears the key. */
const watch = (page: Window): void => {
  // Enter that takes a word is no press of the button of the form.
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter' && event.target instanceof HTMLInputElement && isOfInputMethod(event))
        event.preventDefault();
    },
    true,
  );
  const on = (type: string, follow: (event: Event) => void) => page.addEventListener(type, follow, true);
  on('compositionstart', ({ target }) => {
    composing = target;
    ended = Number.NEGATIVE_INFINITY;
  });
  on('compositionend', ({ timeStamp }) => {
    composing = null;
    ended = timeStamp;
  });
  // Where the key came first, it is let go after the end, and the next one is a new one.
  on('keyup', () => {
    ended = Number.NEGATIVE_INFINITY;
  });
};
if (typeof window !== 'undefined') watch(window);

/** Whether a key belongs to the input method, whichever of the two events a browser sends first. */
export const isOfInputMethod = (key: Key): boolean =>
  key.isComposing ||
  key.keyCode === PROCESSED ||
  (composing !== null && composing === document.activeElement) ||
  key.timeStamp - ended < SAME_PRESS;

/** Hears the keys of an element and of what is in it, to be spread on it. */
export const onKeys = <E extends Element>(press: (event: KeyOfReact<E>) => void) => ({
  onKeyDown: (event: KeyOfReact<E>) => {
    if (!isOfInputMethod(event.nativeEvent)) press(event);
  },
});

/** Hears keys until the returned function is called. */
export const listenForKeys = (
  target: Window | HTMLElement,
  press: (event: KeyboardEvent) => void,
): (() => void) => {
  const listen = (event: Event) => {
    if (event instanceof KeyboardEvent && !isOfInputMethod(event)) press(event);
  };
  target.addEventListener('keydown', listen);
  return () => target.removeEventListener('keydown', listen);
};
