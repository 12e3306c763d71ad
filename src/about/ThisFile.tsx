import { lawHash } from 'virtual:law-hash';
import { useEffect, useState } from 'react';
import { edition } from '../../machines';
import { useWords } from '../words/words';
import { CopyCheck } from './CopyCheck';
import { fingerprint, said } from './fingerprint';

/** Which file is open, in figures that can be compared with those from elsewhere. */
export const ThisFile = () => {
  const words = useWords();
  const [hash, setHash] = useState<string>();
  useEffect(() => {
    void fingerprint().then(setHash);
  }, []);
  const commit = said('commit');
  return (
    <section aria-labelledby="this-file">
      <h2 id="this-file" tabIndex={-1}>
        {words.about('this-file')}
      </h2>
      <p>{words.about('file.lead')}</p>
      <dl className="about-figures">
        <dt>{words.about('file.edition')}</dt>
        <dd>{edition}</dd>
        <dt>{words.about('file.commit')}</dt>
        <dd>
          <code>{commit ?? words.about('file.commit.unknown')}</code>
        </dd>
        <dt>{words.about('file.hash')}</dt>
        <dd>
          <code className="about-hash">{hash ?? '…'}</code>
        </dd>
        <dt>{words.about('file.law')}</dt>
        <dd>
          <code>{lawHash}</code>
        </dd>
      </dl>
      {commit?.endsWith('+changes') ? <p className="notice warn">{words.about('file.changed')}</p> : null}
      <h3>{words.about('check')}</h3>
      <p>{words.about('check.why')}</p>
      <dl className="about-figures">
        {(['windows', 'macos', 'linux'] as const).map((system) => (
          <div key={system}>
            <dt>{words.about(`check.${system}`)}</dt>
            <dd>
              <code>{commands[system]}</code>
            </dd>
          </div>
        ))}
      </dl>
      <p>{words.about('check.build')}</p>
      <CopyCheck />
    </section>
  );
};

const FILE = 'chip-export-check.html';
const commands = {
  windows: `certutil -hashfile ${FILE} SHA256`,
  macos: `shasum -a 256 ${FILE}`,
  linux: `sha256sum ${FILE}`,
} as const;
