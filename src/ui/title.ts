import { useEffect } from 'react';
import { useWords } from '../words/words';

/** The title of the window: the page first, so that it can be told apart among many. */
export const useTitle = (page: string): void => {
  const words = useWords();
  useEffect(() => {
    document.title = words.ui('title', { page, product: words.ui('product') });
  }, [page, words]);
};
