import { law } from '../../machines';
import { hrefOf } from '../ui/route';
import type { LibraryKey } from '../words/words';
import { useWords } from '../words/words';

type Publication = (typeof law.japanesePublications)[number];
type Statement = law.JapaneseStatement;
type Told = Extract<Statement, { readonly at: readonly law.Place[] }>;
type Omitted = Extract<Statement, { readonly at: law.Omission }>;

const isTold = (statement: Statement): statement is Told => typeof statement.at !== 'string';
const isOmitted = (statement: Statement): statement is Omitted => typeof statement.at === 'string';

/** What each Japanese publication says, where the tool says it, and what is left out. */
export const Japanese = () => {
  const words = useWords();
  const omitted = law.japanesePublications.flatMap(({ source, statements }) =>
    statements.filter(isOmitted).map((statement) => ({ source, statement })),
  );
  return (
    <>
      <p className="library-lead">{words.library('japanese.lead')}</p>
      {law.japanesePublications.map((publication) => (
        <PublicationTable key={publication.source} publication={publication} />
      ))}
      <section aria-labelledby="japanese-omitted">
        <h2 id="japanese-omitted">{words.library('japanese.omitted')}</h2>
        <p className="library-lead">{words.library('japanese.omitted.lead')}</p>
        <div className="scroll" tabIndex={-1}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.library('japanese.column.says')}</th>
                <th scope="col">{words.library('japanese.column.why')}</th>
              </tr>
            </thead>
            <tbody>
              {omitted.map(({ source, statement: { id, at } }) => (
                <tr key={id}>
                  <td>
                    <span>{words.library(`japanese.said.${id}`)}</span>{' '}
                    <a href={hrefOf({ page: 'library', shelf: 'sources', entry: source })}>
                      {words.library(`japanese.short.${source}` as LibraryKey)}
                    </a>
                  </td>
                  <td>{words.library(`japanese.why.${at}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
};

const PublicationTable = ({ publication: { source: id, statements } }: { publication: Publication }) => {
  const words = useWords();
  const { title, publisher, lang, date, month } = law.sourceOf(id);
  return (
    <section aria-labelledby={`japanese-${id}`}>
      <h2 id={`japanese-${id}`} lang={lang}>
        {title}
      </h2>
      <p className="source-facts">
        <span lang={lang}>{publisher}</span>
        <span>{date ? words.date(date) : words.month(month ?? '')}</span>
        <a href={hrefOf({ page: 'library', shelf: 'sources', entry: id })}>
          {words.library('japanese.source')}
        </a>
      </p>
      <div className="scroll" tabIndex={-1}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.library('japanese.column.says')}</th>
              <th scope="col">{words.library('japanese.column.place')}</th>
            </tr>
          </thead>
          <tbody>
            {statements.filter(isTold).map((statement) => (
              <tr key={statement.id}>
                <td>{words.library(`japanese.said.${statement.id}`)}</td>
                <td>
                  <ul className="places">
                    {statement.at.map((place) => (
                      <li key={JSON.stringify(place)}>
                        <PlaceLink place={place} />
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

// Keys of data; that each is there, and has its words, is tested.
const PlaceLink = ({ place }: { place: law.Place }) => {
  const words = useWords();
  if ('finding' in place)
    return (
      <a href={hrefOf({ page: 'library', shelf: 'rules', entry: place.finding })}>
        {words.library('sources.finding', { title: words.finding(`${place.finding}.title`) })}
      </a>
    );
  if ('source' in place)
    return (
      <a href={hrefOf({ page: 'library', shelf: 'sources', entry: place.source })}>
        {words.library('japanese.place.source', { title: law.sourceOf(place.source).title })}
      </a>
    );
  const title =
    'date' in place
      ? words.library('sources.change', {
          date: words.date(law.dateOf(place.date)),
          title: words.finding(`change.${place.date}`),
        })
      : 'lane' in place
        ? words.library('sources.lane', { title: words.library(`lane.${place.lane}`) })
        : words.library('sources.document', { title: words.library(`document.${place.document}`) });
  return <a href={hrefOf({ page: 'library', shelf: 'dates' })}>{title}</a>;
};
