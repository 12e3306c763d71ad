import { useState } from 'react';
import type { Desk } from '../store/desk';
import { handOver } from '../store/files';
import { Button } from '../ui/Button';
import { isPreview } from '../ui/preview';
import { onlyHere, type Rescued, rescuedFrom } from './rescued';
import { say } from './rescueWords';

interface SaveProps {
  readonly label: string;
  /** Asked when it is saved: the person may have gone on since the button came. */
  readonly textOf: () => string | undefined;
  readonly name: string;
}

const Save = ({ label, textOf, name }: SaveProps) => {
  const [saved, setSaved] = useState<string>();
  return (
    <div className="broken-save">
      <Button
        onClick={() => {
          const text = textOf();
          if (text !== undefined) handOver(text, name);
          setSaved(text);
        }}
      >
        {label}
      </Button>
      <p role="status">{saved === undefined ? null : say(isPreview() ? 'broken.preview' : 'broken.saved')}</p>
      {saved !== undefined && isPreview() ? (
        <textarea aria-label={label} rows={4} readOnly value={saved} />
      ) : null}
    </div>
  );
};

/** The answers as a file. */
export const SaveCase = ({ desk, kind }: { desk: Desk; kind: Rescued['kind'] }) =>
  kind === 'none' ? null : (
    <Save
      label={say(kind === 'case' ? 'broken.save' : 'broken.save-raw')}
      textOf={() => {
        const rescued = rescuedFrom(desk);
        return rescued.kind === 'none' ? undefined : rescued.text;
      }}
      name={`chip-export-check-rescued${kind === 'case' ? '' : '-raw'}.json`}
    />
  );

/** Where no browser keeps them, the other cases are on this page alone too. */
export const SaveAll = ({ desk }: { desk: Desk }) => {
  const [isOnlyHere] = useState(() => onlyHere(desk) !== undefined);
  return !isOnlyHere ? null : (
    <Save
      label={say('broken.save-all')}
      textOf={() => onlyHere(desk)}
      name="chip-export-check-rescued-all.json"
    />
  );
};
