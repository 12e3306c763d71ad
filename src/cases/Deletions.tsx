import { useEffect, useRef } from 'react';
import { Button } from '../ui/Button';
import { useWords } from '../words/words';

interface Props<D> {
  readonly deletions: readonly D[];
  /** What it says of a deletion. */
  readonly textOf: (deletion: D) => string;
  readonly restore: (deletion: D) => void;
  readonly dismiss: (deletion: D) => void;
}

/** What was deleted, to be taken back. It stays until the person sends it away. */
export const Deletions = <D extends { readonly number: number }>({
  deletions,
  textOf,
  restore,
  dismiss,
}: Props<D>) => {
  const words = useWords();
  const bar = useRef<HTMLDivElement>(null);
  const count = useRef(deletions.length);
  useEffect(() => {
    // The button that was pressed is gone with what it stood at.
    if (deletions.length > count.current) bar.current?.focus();
    count.current = deletions.length;
  }, [deletions]);
  return (
    <div className="deletions" role="status" tabIndex={-1} ref={bar}>
      {deletions.map((deletion) => (
        <div className="notice" key={deletion.number}>
          <p>{textOf(deletion)}</p>
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
