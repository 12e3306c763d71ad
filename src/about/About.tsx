import { useEffect, useRef } from 'react';
import { LawAge } from '../library/age/LawAge';
import { Jump } from '../ui/Jump';
import { useTitle } from '../ui/title';
import { useWords } from '../words/words';
import { Licences } from './Licences';
import { OfflineFile, offlineFile } from './OfflineFile';
import { ThisFile } from './ThisFile';

/** What this file is: its edition and fingerprint, how old its law is, how to keep it, what is inside. */
export const About = ({ today }: { today: string }) => {
  const words = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(words.about('title'));
  useEffect(() => heading.current?.focus(), []);
  return (
    <main id="main" tabIndex={-1} className="about-page">
      <h1 ref={heading} tabIndex={-1}>
        {words.about('title')}
      </h1>
      <nav className="about-contents" aria-label={words.about('contents')}>
        <Jump to="law-age">{words.age('title')}</Jump>
        {offlineFile ? <Jump to="offline-file">{words.install('offline')}</Jump> : null}
        {(['privacy', 'this-file', 'licences'] as const).map((part) => (
          <Jump key={part} to={part}>
            {words.about(part)}
          </Jump>
        ))}
      </nav>
      <LawAge today={today} />
      <OfflineFile />
      <Privacy />
      <ThisFile />
      <Licences />
    </main>
  );
};

/** What happens to what is typed, and where that ends. */
const Privacy = () => {
  const words = useWords();
  return (
    <section aria-labelledby="privacy">
      <h2 id="privacy" tabIndex={-1}>
        {words.about('privacy')}
      </h2>
      <ul>
        {(['nothing', 'stored', 'copies', 'machine'] as const).map((point) => (
          <li key={point}>{words.about(`privacy.${point}`)}</li>
        ))}
      </ul>
    </section>
  );
};
