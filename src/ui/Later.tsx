import { type ReactNode, useDeferredValue, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** What is still to be drawn when the page is printed. */
const waiting = new Set<() => void>();
let isPrinting = false;
addEventListener('beforeprint', () => {
  isPrinting = true;
  // The paper holds what is there once this event is over.
  if (waiting.size > 0)
    flushSync(() => {
      for (const draw of waiting) draw();
    });
});
addEventListener('afterprint', () => {
  isPrinting = false;
});

/**
 * What nobody looks for first, such as a fold that is still closed or what lies below the first screen: drawn once
 * the rest is on the screen, and at once where the page is printed.
 */
export const Later = ({ children }: { children: () => ReactNode }) => {
  const isDue = useDeferredValue(true, false);
  const [isWanted, setWanted] = useState(isPrinting);
  useEffect(() => {
    if (isDue) return;
    const draw = () => setWanted(true);
    waiting.add(draw);
    return () => void waiting.delete(draw);
  }, [isDue]);
  return isDue || isWanted ? children() : null;
};
