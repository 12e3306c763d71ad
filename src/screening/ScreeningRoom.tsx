import { useEffect, useId, useRef, useState } from 'react';
import {
  type Case,
  isUndecided,
  missingLists,
  planWindow,
  type Screened,
  screeningAnswer,
} from '../../machines';
import { useOpenCase } from '../store/context';
import { Button } from '../ui/Button';
import { Labelled } from '../ui/Labelled';
import { Later } from '../ui/Later';
import { hrefOf } from '../ui/route';
import { useTitle } from '../ui/title';
import { isolated } from '../words/isolated';
import { useWords } from '../words/words';
import { compareAll, type FoundHit, isHit, MOST_HITS, namesIn, screenedBy } from './compareNames';
import { HitCard } from './HitCard';
import { Lists } from './Lists';
import { Near } from './Near';
import { type OpenList, useOpenLists } from './openLists';

interface Props {
  readonly today: string;
  readonly theCase: Case | undefined;
  /** Answers the question of screening; where the other desk had answered it, for this reason. */
  readonly answer: (value: 'match' | 'unconfirmed' | 'clear', reason: string) => void;
}

/** The names of the deal against lists that somebody opens: what comes near, and what is decided of it. */
export const ScreeningRoom = ({ today, theCase, answer }: Props) => {
  const words = useWords();
  const title = words.screening('title');
  useTitle(title);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const id = useId();
  const { labels, relabel } = useOpenCase();
  const { open, reading } = useOpenLists();
  const [typed, setTyped] = useState('');
  // Without a case there is nothing to keep it with.
  const [own, setOwn] = useState<Screened>();
  const [found, setFound] = useState<readonly FoundHit[]>([]);
  const [compared, setCompared] = useState<{ readonly names: string; readonly lists: readonly OpenList[] }>();
  const [now, setNow] = useState<string>();

  const names = namesIn(labels, typed);
  const screened = theCase ? labels.screened : own;
  const keep = (next: Screened) => (theCase ? relabel({ ...labels, screened: next }) : setOwn(next));
  const wanted = JSON.stringify(names);
  const isChanged = compared !== undefined && (compared.names !== wanted || compared.lists !== open);
  const run = async () => {
    const hits = await compareAll(names, open, setNow);
    setNow(undefined);
    setFound(hits);
    setCompared({ names: wanted, lists: open });
    keep(screenedBy(names, open, hits, today, screened));
  };
  const canRun = names.length > 0 && open.length > 0 && now === undefined && reading === undefined;
  const onDay = theCase ? planWindow(theCase).last : today;

  return (
    <main id="main" tabIndex={-1} className="screening">
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      <p className="lead">{words.screening('lead')}</p>
      {theCase ? (
        <p>
          <a href={hrefOf({ page: 'case' })}>{words.screening('back')}</a>
        </p>
      ) : null}

      <Lists onDay={onDay} />

      <section aria-labelledby={`${id}-names`}>
        <h2 id={`${id}-names`}>{words.screening('names')}</h2>
        {theCase ? null : <p className="hint">{words.screening('names.no-case')}</p>}
        {names.some(({ party }) => party !== 'typed') ? (
          <ul className="screening-names">
            {names
              .filter(({ party }) => party !== 'typed')
              .map(({ party, name }) => (
                <li key={name}>
                  <span className="screening-party">{words.screening(`party.${party}`)}</span>
                  <b>{isolated(name)}</b>
                </li>
              ))}
          </ul>
        ) : theCase ? (
          <p className="hint">{words.screening('names.none')}</p>
        ) : null}
        <Labelled
          id={`${id}-typed`}
          name={words.screening('names.more')}
          hint={words.screening('names.more.hint')}
        >
          {(tied) => (
            <textarea {...tied} rows={3} value={typed} onChange={(event) => setTyped(event.target.value)} />
          )}
        </Labelled>
        <div className="go">
          <Button onClick={() => void run()} disabled={!canRun}>
            {words.screening('run')}
          </Button>
          <p role="status" className="hint">
            {now === undefined
              ? canRun || reading !== undefined
                ? ''
                : words.screening('run.needs')
              : words.screening('run.now', { name: now })}
          </p>
        </div>
      </section>

      {screened ? (
        <section aria-labelledby={`${id}-hits`}>
          <h2 id={`${id}-hits`}>{words.screening('hits')}</h2>
          <p role="status">
            <b>{words.screening('hits.count', { count: screened.hits.length })}</b>
          </p>
          <p className="hint">{words.screening('hits.before', { date: words.date(screened.on) })}</p>
          {isChanged ? (
            <div className="notice warn">
              <p>{words.screening('hits.changed')}</p>
            </div>
          ) : null}
          {screened.hits.length === 0 ? <p>{words.screening('hits.none')}</p> : null}
          {screened.left ? (
            <div className="notice warn">
              <p>{words.screening('hits.capped', { most: MOST_HITS })}</p>
            </div>
          ) : null}
          <ol className="screening-hits">
            <HitCards screened={screened} keep={keep} />
          </ol>
          <Near found={found.filter(({ hit }) => !isHit(hit))} />
        </section>
      ) : null}

      {theCase && screened ? <Answer theCase={theCase} screened={screened} answer={answer} /> : null}
    </main>
  );
};

/** Cards that are drawn at one go; hundreds would make the page stand still. */
const CARDS = 8;
const HitCards = ({
  screened,
  keep,
  from = 0,
}: {
  readonly screened: Screened;
  readonly keep: (next: Screened) => void;
  readonly from?: number;
}) => (
  <>
    {screened.hits.slice(from, from + CARDS).map((hit, offset) => {
      const at = from + offset;
      return (
        <HitCard
          key={at}
          hit={hit}
          list={screened.lists[hit.list]?.name ?? ''}
          isAddress={screened.names.some(({ party, name }) => party.endsWith('Address') && name === hit.name)}
          decide={(next) =>
            keep({
              ...screened,
              hits: screened.hits.map((other, index) => (index === at ? next : other)),
            })
          }
        />
      );
    })}
    {from + CARDS < screened.hits.length ? (
      <Later>{() => <HitCards screened={screened} keep={keep} from={from + CARDS} />}</Later>
    ) : null}
  </>
);

/** What the comparison would answer, and the button that does; nothing is answered by itself. */
const Answer = ({
  theCase,
  screened,
  answer,
}: {
  readonly theCase: Case;
  readonly screened: Screened;
  readonly answer: Props['answer'];
}) => {
  const words = useWords();
  const id = useId();
  const [done, setDone] = useState('');
  const nameOf = (value: string) => words.question(`screening.option.${value}`);
  const given = theCase.answers.screening;
  const said = [given].flat().filter((one): one is string => typeof one === 'string' && one !== 'unknown');
  const value = screeningAnswer(screened);
  const undecided = screened.hits.filter(isUndecided).length;
  const missing = missingLists(screened);
  const reason = words.screening('answer.reason', {
    lists: words.list(screened.lists.map(({ name, date }) => `${name} (${date})`)),
  });
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{words.screening('answer')}</h2>
      <p>
        <b>{words.question('screening.title')}</b>
      </p>
      <p>
        {said.length > 0
          ? words.screening('answer.now', { answer: words.list(said.map(nameOf)) })
          : words.screening('answer.none')}
      </p>
      {undecided > 0 && value === 'unconfirmed' ? (
        <p>{words.screening('answer.open', { count: undecided })}</p>
      ) : null}
      {value === 'not-done' ? (
        <p>
          {screened.names.length === 0
            ? words.screening('answer.no-name')
            : words.screening('answer.missing', {
                answer: nameOf('clear'),
                lists: words.list(missing.map((one) => words.screening(`us.${one}`))),
              })}
        </p>
      ) : (
        <>
          {value === 'clear' ? <p>{words.screening('answer.all')}</p> : null}
          <div className="go">
            <Button
              onClick={() => {
                answer(value, reason);
                setDone(words.screening('answer.done', { answer: nameOf(value) }));
              }}
            >
              {words.screening('answer.set', { answer: nameOf(value) })}
            </Button>
          </div>
        </>
      )}
      <p role="status">{done}</p>
    </section>
  );
};
