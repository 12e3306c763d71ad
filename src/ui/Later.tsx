import { type ReactNode, useDeferredValue } from 'react';

/** What nobody looks for first, such as a fold that is still closed: drawn once the rest is on the screen. */
export const Later = ({ children }: { children: () => ReactNode }) => {
  const isDue = useDeferredValue(true, false);
  return isDue ? children() : null;
};
