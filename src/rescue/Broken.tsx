import { useEffect, useRef, useState } from 'react';
import type { Desk } from '../store/desk';
import { Button } from '../ui/Button';
import { Detail } from './Detail';
import { rescuedFrom } from './rescued';
import { rescueLanguage, say } from './rescueWords';
import { SaveAll, SaveCase } from './SaveCase';

interface Props {
  readonly desk: Desk;
  readonly error: unknown;
  /** The screens were begun anew before, and failed again. */
  readonly isAgain: boolean;
  readonly again: () => void;
  readonly start: () => void;
}

/** What stands in the place of a screen that failed. */
export const Broken = ({ desk, error, isAgain, again, start }: Props) => {
  const [rescued] = useState(() => rescuedFrom(desk));
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.documentElement.lang = rescueLanguage();
    document.title = say('broken.title');
    heading.current?.focus();
  }, []);
  const hasCase = rescued.kind === 'case';
  return (
    <main className="broken">
      <h1 ref={heading} tabIndex={-1}>
        {say('broken.title')}
      </h1>
      <p>{say('broken.text')}</p>
      {rescued.kind === 'none' ? (
        <p>{say('broken.none')}</p>
      ) : (
        <section className="broken-case">
          <h2>{say('broken.answers')}</h2>
          <p>{say(hasCase ? 'broken.open' : 'broken.raw')}</p>
          {hasCase ? (
            <p className={rescued.isStored ? undefined : 'notice warn'}>
              {say(rescued.isStored ? 'broken.stored' : 'broken.unstored')}
            </p>
          ) : null}
          <SaveCase desk={desk} kind={rescued.kind} />
          <SaveAll desk={desk} />
        </section>
      )}
      <section className="broken-on">
        <h2>{say('broken.on')}</h2>
        {isAgain ? <p>{say('broken.twice')}</p> : null}
        <div className="go">
          <Button look={isAgain ? 'plain' : 'main'} onClick={again}>
            {say('broken.again')}
          </Button>
          <Button look={isAgain ? 'main' : 'plain'} onClick={start}>
            {say(hasCase ? 'broken.start-without' : 'broken.start')}
          </Button>
        </div>
      </section>
      <Detail error={error} />
    </main>
  );
};
