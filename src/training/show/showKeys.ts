import { useEffect, useEffectEvent } from 'react';
import { levels } from '../../../machines';
import { listenForKeys } from '../../ui/keys';
import { useKeysAreOn } from '../../ui/shortcuts';
import type { Action } from './state';

/** What the keys of a clicker and of a keyboard do; `notes` is for the window that can show them. */
export type KeyAction = Action | { readonly type: 'notes' };

const named: Readonly<Record<string, KeyAction>> = {
  PageDown: { type: 'next' },
  ArrowRight: { type: 'next' },
  PageUp: { type: 'back' },
  ArrowLeft: { type: 'back' },
  Home: { type: 'first' },
  End: { type: 'last' },
};
/** Characters can be turned off, since speech input types them unasked. */
const typed: Readonly<Record<string, KeyAction>> = {
  b: { type: 'black' },
  '.': { type: 'black' },
  p: { type: 'show', what: 'point' },
  m: { type: 'show', what: 'mistakes' },
  d: { type: 'leave' },
  '+': { type: 'raise', by: 1 },
  '-': { type: 'raise', by: -1 },
  n: { type: 'notes' },
};

const isIn = (selector: string): boolean => document.activeElement?.closest(selector) != null;

/** What a key stands for where the focus is now. */
export const actionOf = (
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat'>,
  areCharactersOn: boolean,
): KeyAction | undefined => {
  const { key, altKey, ctrlKey, metaKey, shiftKey, repeat } = event;
  if (altKey || ctrlKey || metaKey || repeat) return undefined;
  if (isIn('input:not([type=checkbox], [type=radio]), textarea, select')) return undefined;
  // A button and a fold have a use for the space bar of their own.
  if (key === ' ')
    return isIn('button, a, summary, input') ? undefined : { type: shiftKey ? 'back' : 'next' };
  const action = named[key];
  if (action) return action;
  if (!areCharactersOn) return undefined;
  const level = /^[1-5]$/.test(key) ? levels[Number(key) - 1] : undefined;
  if (level) return { type: 'guess', level };
  return /^[6-9]$/.test(key) ? { type: 'pick', number: Number(key) } : typed[key.toLowerCase()];
};

/** Takes the keys of the whole window, unless a dialog is open. */
export const useShowKeys = (act: (action: KeyAction) => void): void => {
  const areCharactersOn = useKeysAreOn();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
    const action = actionOf(event, areCharactersOn);
    if (!action) return;
    event.preventDefault();
    act(action);
  });
  useEffect(() => listenForKeys(window, (event) => press(event)), []);
};
