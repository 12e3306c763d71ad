import { useEffect, useRef } from 'react';
import type { Case } from '../../machines';
import { hrefOf, type Route, shelves } from '../ui/route';
import { useTitle } from '../ui/title';
import { useWords } from '../words/words';
import { Chips } from './Chips';
import { DatesShelf } from './Dates';
import { Glossary } from './Glossary';
import { Japanese } from './Japanese';
import { ChartMap } from './map/ChartMap';
import { Rules } from './rules/Rules';
import { Sources } from './Sources';

interface Props {
  readonly route: Extract<Route, { page: 'library' }>;
  readonly today: string;
  /** The case that stays open behind the library. */
  readonly theCase: Case | undefined;
}

/** Shelves to understand by: what is in force when, the chips, the map, the rules, the words, the sources and the Japanese ones. */
export const Library = ({ route, today, theCase }: Props) => {
  const words = useWords();
  const { shelf, entry } = route;
  const title = useRef<HTMLHeadingElement>(null);
  useTitle(words.library(`title.${shelf}`));
  // An address that names an entry is for the entry; the page itself does not take the focus then.
  useEffect(() => {
    if (shelf && !entry) title.current?.focus();
  }, [shelf, entry]);
  return (
    <main id="main" tabIndex={-1} className="library">
      <div className="library-way">
        <a className="library-back" href={hrefOf({ page: 'case' })}>
          {words.library(theCase ? 'back' : 'begin')}
        </a>
        <nav aria-label={words.library('nav')}>
          {shelves.map((name) => (
            <a
              key={name}
              href={hrefOf({ page: 'library', shelf: name })}
              aria-current={name === shelf ? 'page' : undefined}
            >
              {words.library(`shelf.${name}`)}
            </a>
          ))}
        </nav>
      </div>
      <h1 tabIndex={-1} ref={title}>
        {words.library(`title.${shelf}`)}
      </h1>
      {shelf === 'dates' ? (
        <DatesShelf first={theCase?.decisionDate ?? today} theCase={theCase} />
      ) : shelf === 'chips' ? (
        <Chips theCase={theCase} />
      ) : shelf === 'map' ? (
        <ChartMap theCase={theCase} entry={entry} />
      ) : shelf === 'rules' ? (
        <Rules entry={entry} />
      ) : shelf === 'glossary' ? (
        <Glossary entry={entry} />
      ) : shelf === 'japanese' ? (
        <Japanese />
      ) : (
        <Sources entry={entry} />
      )}
    </main>
  );
};
