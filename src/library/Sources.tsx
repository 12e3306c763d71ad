import { useEffect, useMemo, useState } from 'react';
import { law, once, type Resting, type Statement, statementsOf } from '../../machines';
import { Button } from '../ui/Button';
import { verifiedWords } from '../ui/citations';
import { Filter, Find, Shown } from '../ui/Find';
import { hrefOf } from '../ui/route';
import { Tag } from '../ui/Tag';
import { fold } from '../words/fold';
import type { GlossaryKey, LibraryKey } from '../words/words';
import { useWords, type Words } from '../words/words';
import { questionOfFlag } from './flags';

type SourceId = law.SourceId;
type Kind = law.SourceKind;
type Read = law.Read;
type Lang = law.Source['lang'];

interface Entry {
  readonly id: SourceId;
  readonly source: law.Source;
  readonly statements: readonly Statement[];
  readonly key: string;
}

const entries = once((): readonly Entry[] =>
  law.sourceIds.map((id) => {
    const source = law.sourceOf(id);
    const statements = statementsOf(id);
    const locators = statements.map((statement) => law.evidenceOf(statement.id).locator);
    return {
      id,
      source,
      statements,
      key: [source.title, source.citation, source.publisher, ...locators].map(fold).join(' '),
    };
  }),
);
const present = <V,>(of: (source: law.Source) => V): readonly V[] => [
  ...new Set(law.sourceIds.map((id) => of(law.sourceOf(id)))),
];
const kinds = present(({ kind }) => kind);
const langs = present(({ lang }) => lang);
const reads: readonly Read[] = ['full', 'excerpt', 'abstract', 'through-others', 'not-read'];

export const Sources = ({ entry }: { entry: string | undefined }) => {
  const words = useWords();
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<Kind | ''>('');
  const [read, setRead] = useState<Read | ''>('');
  const [lang, setLang] = useState<Lang | ''>('');
  useEffect(() => {
    if (!entry) return;
    const found = document.getElementById(`source-${entry}`);
    found?.focus();
    found?.scrollIntoView?.();
  }, [entry]);
  const key = fold(query);
  const found = entries().filter(
    ({ source, key: own }) =>
      own.includes(key) &&
      (kind === '' || source.kind === kind) &&
      (read === '' || source.read === read) &&
      (lang === '' || source.lang === lang),
  );
  const clear = () => {
    setQuery('');
    setKind('');
    setRead('');
    setLang('');
  };
  return (
    <>
      <p className="library-lead">{words.library('sources.lead')}</p>
      <div className="filters">
        <Find hint={words.library('sources.find.hint')} query={query} change={setQuery} />
        <Filter
          name={words.library('sources.filter.kind')}
          value={kind}
          options={kinds}
          nameOf={(option) => words.finding(`kind.${option}`)}
          change={setKind}
        />
        <Filter
          name={words.library('sources.filter.read')}
          value={read}
          options={reads}
          nameOf={(option) => words.library(`read.${option}`)}
          change={setRead}
        />
        <Filter
          name={words.library('sources.filter.lang')}
          value={lang}
          options={langs}
          nameOf={(option) => words.library(`lang.${option}`)}
          change={setLang}
        />
      </div>
      <Shown>
        {found.length === 0
          ? words.library('sources.none')
          : words.library('sources.shown', { count: found.length, of: entries().length })}
      </Shown>
      {found.length < entries().length ? (
        <Button look="quiet" onClick={clear}>
          {words.library('sources.clear')}
        </Button>
      ) : null}
      <ul className="sources-list">
        {found.map((one) => (
          <SourceEntry key={one.id} entry={one} isHere={one.id === entry} />
        ))}
      </ul>
    </>
  );
};

/** When it was published, as far as that is known. */
const publishedOf = (words: Words, { date, month, effective, kind }: law.Source): readonly string[] => {
  const published = date ?? month;
  return [
    ...(published
      ? [words.library('sources.published', { date: date ? words.date(date) : words.month(published) })]
      : kind === 'regulation'
        ? [words.library('sources.standing')]
        : effective
          ? []
          : [words.library('sources.undated')]),
    ...(effective ? [words.library('sources.effective', { date: words.date(effective) })] : []),
  ];
};

const SourceEntry = ({ entry, isHere }: { entry: Entry; isHere: boolean }) => {
  const words = useWords();
  const { id, source, statements } = entry;
  return (
    <li className={isHere ? 'source-entry here' : 'source-entry'}>
      <h2 id={`source-${id}`} className="source-title" tabIndex={-1} lang={source.lang}>
        {source.title}
      </h2>
      <p className="source-facts">
        {source.citation ? <b>{source.citation}</b> : null}
        <span lang={source.lang}>{source.publisher}</span>
        <span>{words.finding(`kind.${source.kind}`)}</span>
        {publishedOf(words, source).map((said) => (
          <span key={said}>{said}</span>
        ))}
      </p>
      <p className="source-facts">
        <Tag weak={source.read === 'through-others' || source.read === 'not-read'}>
          {words.library(`read.${source.read}`)}
        </Tag>
        <span>{words.ui('cite.checked', { date: words.date(source.checked) })}</span>
        {source.url ? (
          <a href={source.url} target="_blank" rel="noreferrer noopener" className="open-source">
            {words.library('sources.open')}
          </a>
        ) : (
          <span>{words.library('sources.no-link')}</span>
        )}
      </p>
      {statements.length === 0 ? (
        <p className="source-facts">{words.library('sources.rests.nothing')}</p>
      ) : (
        <Rests key={String(isHere)} statements={statements} isHere={isHere} />
      )}
    </li>
  );
};

/** What rests on a source is long for some of them, and is drawn when it is opened. */
const Rests = ({ statements, isHere }: { statements: readonly Statement[]; isHere: boolean }) => {
  const words = useWords();
  const [isOpen, setOpen] = useState(isHere);
  const findings = useMemo(
    () =>
      new Set(
        statements.flatMap(({ resting }) =>
          resting.filter(({ kind }) => kind === 'finding').map(({ id }) => id),
        ),
      ).size,
    [statements],
  );
  return (
    <details className="rests" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{words.library('sources.rests')}</span>
        <small>
          {words.list([
            words.library('sources.rests.statements', { count: statements.length }),
            words.library('sources.rests.findings', { count: findings }),
          ])}
        </small>
      </summary>
      {isOpen ? (
        <ul>
          {statements.map((statement) => (
            <StatementItem key={statement.id} statement={statement} />
          ))}
        </ul>
      ) : null}
    </details>
  );
};

const StatementItem = ({ statement: { id, beside, resting } }: { statement: Statement }) => {
  const words = useWords();
  const { source, locator, basis, since, reading } = law.evidenceOf(id);
  return (
    <li>
      <p className="source-facts">
        <b>{locator || words.library('sources.whole')}</b>
        <Tag weak={basis === 'secondary' || basis === 'unverified'}>
          {verifiedWords(words, { id: source, verification: basis })}
        </Tag>
        {reading ? <Tag weak>{words.finding('verification.reading')}</Tag> : null}
        {beside ? <span>{words.library('sources.beside')}</span> : null}
        {since ? <span>{words.library('sources.since', { date: words.date(since) })}</span> : null}
      </p>
      {resting.length === 0 ? (
        <p className="source-facts">{words.library('sources.unused')}</p>
      ) : (
        <ul>
          {resting.map((entry) => (
            <li key={`${entry.kind} ${entry.id}`}>
              <RestingItem entry={entry} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
};

// Keys of data; that each has its words is tested.
const RestingItem = ({ entry: { kind, id } }: { entry: Resting }) => {
  const words = useWords();
  switch (kind) {
    case 'finding':
      return words.library('sources.finding', { title: words.finding(`${id}.title`) });
    case 'flag':
      return words.library('sources.flag', {
        title: words.question(`${questionOfFlag(id)}.line.${id}`),
      });
    case 'check':
      return words.library('sources.check', {
        title: words.question(`dueDiligence.line.${id}`),
      });
    case 'term':
      return (
        <a href={hrefOf({ page: 'library', shelf: 'glossary', entry: id })}>
          {words.library('sources.term', { title: words.glossary(`${id}.term` as GlossaryKey) })}
        </a>
      );
    case 'change':
      return words.library('sources.change', {
        date: words.date(law.dateOf(id as law.DateId)),
        title: words.finding(`change.${id}`),
      });
    case 'lane':
      return words.library('sources.lane', {
        title: words.library(`lane.${id.slice(0, id.lastIndexOf('.'))}` as LibraryKey),
      });
    case 'document':
      return words.library('sources.document', { title: words.library(`document.${id}` as LibraryKey) });
  }
};
