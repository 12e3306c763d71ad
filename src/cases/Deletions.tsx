import { useEffect, useRef } from 'react';
import { useWords } from '../app/words';
import { Button } from '../ui/Button';
import type { Deletion } from './desk';
import { isDamaged } from './store';

interface Props {
  readonly deletions: readonly Deletion[];
  readonly restore: (deletion: Deletion) => void;
  readonly dismiss: (deletion: Deletion) => void;
}

/** What was deleted, to be taken back. It stays until the person sends it away. */
export const Deletions = ({ deletions, restore, dismiss }: Props) => {
  const words = useWords();
  const bar = useRef<HTMLDivElement>(null);
  const count = useRef(deletions.length);
  useEffect(() => {
    // The button that was pressed is gone with its case.
    if (deletions.length > count.current) bar.current?.focus();
    count.current = deletions.length;
  }, [deletions]);
  const text = ({ entries }: Deletion): string => {
    const [only] = entries;
    const name = only && !isDamaged(only) ? only.record.labels.name.trim() : '';
    return entries.length === 1
      ? words.cases('deleted.one', { name: name || words.cases('unnamed') })
      : words.cases('deleted', { count: entries.length });
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
