import { downloadRaw } from '../../store/files';
import type { Damaged } from '../../store/texts';
import { Button } from '../../ui/Button';
import { useWords } from '../../words/words';
import { DealRefusal } from './DealImport';

interface Props {
  readonly damaged: readonly Damaged[];
  readonly remove: (id: string) => void;
}

/** Deals that cannot be read: named, kept as they are, and given back as they are. */
export const DamagedDeals = ({ damaged, remove }: Props) => {
  const words = useWords();
  if (damaged.length === 0) return null;
  return (
    <section className="own-damaged" aria-labelledby="own-damaged">
      <h2 id="own-damaged">{words.author('damaged', { count: damaged.length })}</h2>
      <p>{words.author('damaged.text')}</p>
      <ul>
        {damaged.map(({ id, text, error }) => (
          <li key={id} className="notice fault">
            <h3>
              <code>{id}</code>
            </h3>
            <DealRefusal error={error} />
            <div className="go">
              <Button
                look="plain"
                aria-label={words.author('damaged.raw.of', { id })}
                onClick={() => downloadRaw(text, id)}
              >
                {words.cases('damaged.raw')}
              </Button>
              <Button
                look="quiet"
                aria-label={words.cases('row.delete.of', { name: id })}
                onClick={() => remove(id)}
              >
                {words.cases('damaged.delete')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
