import { useId, useRef, useState } from 'react';
import { Button } from '../ui/Button';
import { copyText } from '../ui/clipboard';
import { detailOf } from './detail';
import { say } from './rescueWords';

/** What failed, to be copied for whoever maintains the page. */
export const Detail = ({ error }: { error: unknown }) => {
  const [text] = useState(() => detailOf(error));
  const [done, setDone] = useState<'copied' | 'by-hand'>();
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const copy = async () => {
    const isCopied = await copyText(text);
    setDone(isCopied ? 'copied' : 'by-hand');
    if (!isCopied) field.current?.select();
  };
  return (
    <details className="broken-detail">
      <summary>{say('detail.title')}</summary>
      <p id={id}>{say('detail.text')}</p>
      <textarea
        ref={field}
        aria-label={say('detail.title')}
        aria-describedby={id}
        rows={8}
        readOnly
        value={text}
      />
      <Button look="plain" onClick={() => void copy()}>
        {say('detail.copy')}
      </Button>
      <p role="status">{done ? say(`detail.${done}`) : null}</p>
    </details>
  );
};
