import { useEffect, useRef } from 'react';
import { LawAge } from '../age/LawAge';
import { useTitle } from '../app/title';
import { useWords } from '../app/words';
import { Licences } from './Licences';
import { OfflineFile } from './OfflineFile';
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
      <h2 id="privacy">{words.about('privacy')}</h2>
      <ul>
        {(['nothing', 'stored', 'copies', 'machine'] as const).map((point) => (
          <li key={point}>{words.about(`privacy.${point}`)}</li>
        ))}
      </ul>
    </section>
  );
};
