import { useState } from 'react';
import { FileField } from '../cases/Import';
import { useWords } from '../words/words';
import { type Copy, checkCopy } from './fingerprint';

/** Names the hash of copies that somebody has, without sending them anywhere. */
export const CopyCheck = () => {
  const words = useWords();
  const [copies, setCopies] = useState<readonly Copy[]>([]);
  return (
    <div className="about-copies">
      <FileField
        id="about-copy"
        label={words.about('copy')}
        hint={words.about('copy.hint')}
        accept=".html,text/html"
        read={async (files) => setCopies(await Promise.all(files.map(checkCopy)))}
      />
      <div role="status">
        <ul>
          {copies.map((copy) => (
            <li key={copy.file}>
              <bdi>{copy.file}</bdi>
              {'hash' in copy ? <code>{copy.hash}</code> : <span>{words.about(`copy.${copy.fault}`)}</span>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};
