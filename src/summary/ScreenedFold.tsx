import { screenedTold } from '../document/screened';
import { useOpenCase } from '../store/context';
import { useWords } from '../words/words';
import { Fold } from './Fold';

/** The lists that the names were held against, and what was decided of each hit; nothing where none was. */
export const ScreenedFold = () => {
  const words = useWords();
  const { screened } = useOpenCase().labels;
  if (!screened) return null;
  const { lead, lists, hits } = screenedTold(words, screened);
  return (
    <Fold id="screened" title={words.screening('title')}>
      <p>{lead}</p>
      {[lists, hits].map((lines, part) =>
        lines.length > 0 ? (
          <ul key={part === 0 ? 'lists' : 'hits'}>
            {lines.map((line, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two hits may say the same, and the list is never reordered
              <li key={at} className="as-typed">
                {line}
              </li>
            ))}
          </ul>
        ) : null,
      )}
    </Fold>
  );
};
