import { useEffect } from 'react';
import { listenForKeys } from '../ui/keys';

/** Where text is typed the browser undoes what was typed. */
const typesText = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=file])',
  ) !== null;

/** Ctrl+Z or Cmd+Z takes the last change back, with Shift it is made again. */
export const useUndoKeys = (isOn: boolean, go: (step: 'undo' | 'redo') => void): void => {
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
      if (!isShortcut || typesText(event.target)) return;
      event.preventDefault();
      go(event.shiftKey ? 'redo' : 'undo');
    };
    return listenForKeys(window, press);
  }, [isOn, go]);
};
