import { useEffect, useRef } from 'react';
import { LawAge } from '../age/LawAge';
import { useTitle } from '../app/title';
import { useWords } from '../app/words';
import { OfflineFile } from './OfflineFile';

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
    </main>
  );
};
