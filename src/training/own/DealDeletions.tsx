import { useEffect, useRef } from 'react';
import { useWords } from '../../app/words';
import { Button } from '../../ui/Button';
import type { DealDeletion } from './deletions';
import { titleOfDeal } from './names';
import { isDamagedDeal } from './shelf';

interface Props {
  readonly deletions: readonly DealDeletion[];
  readonly restore: (deletion: DealDeletion) => void;
  readonly dismiss: (deletion: DealDeletion) => void;
}

/** What was deleted, to be taken back. It stays until the person sends it away. */
export const DealDeletions = ({ deletions, restore, dismiss }: Props) => {
  const words = useWords();
  const bar = useRef<HTMLDivElement>(null);
  const count = useRef(deletions.length);
  useEffect(() => {
    // The button that was pressed is gone with its deal.
    if (deletions.length > count.current) bar.current?.focus();
    count.current = deletions.length;
  }, [deletions]);
  const text = ({ entries }: DealDeletion): string => {
    const [only] = entries;
    if (entries.length !== 1 || !only) return words.author('deleted', { count: entries.length });
    const name = isDamagedDeal(only) ? only.id : titleOfDeal(words, only.scenario).text;
    return words.cases('deleted.one', { name });
  };
  return (
    <div className="deletions" role="status" tabIndex={-1} ref={bar}>
      {deletions.map((deletion) => (
        <div className="notice" key={deletion.number}>
          <p>{text(deletion)}</p>
          <Button look="plain" onClick={() => restore(deletion)}>
            {words.cases('deleted.undo')}
          </Button>
          <Button look="quiet" onClick={() => dismiss(deletion)}>
            {words.cases('deleted.dismiss')}
          </Button>
        </div>
      ))}
    </div>
  );
};
