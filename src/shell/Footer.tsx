import { memo } from 'react';
import { edition } from '../../machines';
import { hrefOf } from '../ui/route';
import { useWords } from '../words/words';

/** At the end of every page: which law this is, and the way to all that can be said about this file. */
export const Footer = memo(() => {
  const words = useWords();
  return (
    <footer className="footer">
      <p>
        <span>{words.ui('edition', { edition })}</span>{' '}
        <a href={hrefOf({ page: 'about' })}>{words.about('footer')}</a>
      </p>
    </footer>
  );
});
