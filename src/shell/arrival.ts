import { useEffect, useRef } from 'react';

/**
 * A page begins at its top, and its heading takes the focus.
 *
 * @param place - says that another page is shown, or the same one with other answers. Nothing while a page puts
 * the focus somewhere itself.
 * @param first - the place where the page was loaded and the focus is the browser's.
 */
export const useArrival = (place: string | undefined, first: string | undefined): void => {
  const shown = useRef(first);
  useEffect(() => {
    if (shown.current === place) return;
    shown.current = place;
    if (place === undefined) return;
    document.documentElement.scrollTop = 0;
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, [place]);
};
