import { useEffect, useState } from 'react';
import { edition } from '../../machines';
import { Button } from '../ui/Button';
import { useWords } from '../words/words';
import { rememberEdition, sinceThen } from './lastEdition';

/** An edition that waited until every tab was closed came unannounced: so what it changed is said once. */
export const Since = () => {
  const words = useWords();
  const [since, setSince] = useState(sinceThen);
  useEffect(() => {
    // Kept as it was until the person has seen it.
    if (!since) rememberEdition();
  }, [since]);
  if (!since) return null;
  return (
    <section className="new-edition" aria-label={words.install('since')}>
      <div className="notice">
        <h2>{words.install('since.title', { edition })}</h2>
        <p>{words.install('since.text', { before: since.before })}</p>
        <ul>
          {since.changes.map((change) => (
            <li key={change.en}>{change[words.lang]}</li>
          ))}
        </ul>
        <div className="go">
          <Button look="plain" onClick={() => setSince(undefined)}>
            {words.install('since.close')}
          </Button>
        </div>
      </div>
    </section>
  );
};
