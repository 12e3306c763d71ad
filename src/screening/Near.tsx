import { isolated } from '../words/isolated';
import { useWords } from '../words/words';
import type { FoundHit } from './compareNames';

/** More are not read by anybody. */
const MOST = 100;

/** Listed names that are less near, folded away: somebody may want to look. */
export const Near = ({ found }: { readonly found: readonly FoundHit[] }) => {
  const words = useWords();
  if (found.length === 0) return null;
  return (
    <details className="screening-near">
      <summary>{words.screening('hits.near', { count: found.length })}</summary>
      <p className="hint">{words.screening('hits.near.hint')}</p>
      <ul>
        {found.slice(0, MOST).map(({ name, list, hit: { listed, alias, score, why } }) => (
          <li key={`${name} ${list.id} ${listed.row}`}>
            <b>{isolated(alias ?? listed.name)}</b>
            <span>{isolated(name)}</span>
            <span>{words.screening('hit.where', { list: isolated(list.name), row: listed.row })}</span>
            <span>{words.screening('hit.near', { score: score.toFixed(2) })}</span>
            <span>
              {words.screening('hit.why', {
                why: words.list(why.map((one) => words.screening(`why.${one}`))),
              })}
            </span>
          </li>
        ))}
      </ul>
      {found.length > MOST ? <p>{words.screening('list.more', { number: found.length - MOST })}</p> : null}
    </details>
  );
};
