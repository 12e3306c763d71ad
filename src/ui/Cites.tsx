import { type Citation, law } from '../../machines';
import { useWords } from '../words/words';
import { citationName, citedPlaces, isReport, marked, type Place, verifiedWords } from './citations';
import { Tag } from './Tag';

interface Props {
  readonly cites: readonly Citation[];
  /** Whether sentences beside it name these places by number. */
  readonly numbered?: boolean;
}

/** Where statements stand, how well they were verified, and when they were last checked. */
export const Cites = ({ cites, numbered = false }: Props) => {
  const words = useWords();
  const groups = citedPlaces(words, cites);
  const all = groups.flat();
  return (
    <ul className="cites">
      {groups.map((group) => (
        <Group key={group[0]?.evidence} places={group}>
          {(place) => (numbered ? marked([all.indexOf(place) + 1]) : '')}
        </Group>
      ))}
    </ul>
  );
};

interface GroupProps {
  readonly places: readonly Place[];
  readonly children: (place: Place) => string;
}

const Group = ({ places, children: numberOf }: GroupProps) => {
  const words = useWords();
  const [first] = places;
  if (!first) return null;
  const { verification, reading, checked, afterDecision } = first;
  return (
    <li className="cite">
      {places.map((place) => (
        <Name key={place.evidence} cite={place} number={numberOf(place)} />
      ))}
      <span className="verified">
        <Tag weak={verification === 'secondary' || verification === 'unverified'}>
          {verifiedWords(words, first)}
        </Tag>
        {reading ? <Tag weak>{words.finding('verification.reading')}</Tag> : null}
        <span>{words.ui('cite.checked', { date: words.date(checked) })}</span>
        {afterDecision ? <span className="later">{words.ui('cite.later')}</span> : null}
      </span>
    </li>
  );
};

const Name = ({ cite, number }: { cite: Citation; number: string }) => {
  const words = useWords();
  const source = law.sourceOf(cite.id);
  const { lang, date, kind } = source;
  const isOurs = cite.citation !== '' || isReport(source);
  const name = <span lang={isOurs ? undefined : lang}>{citationName(words, cite)}</span>;
  const linked = cite.url ? (
    <a href={cite.url} target="_blank" rel="noreferrer noopener" title={cite.title}>
      {name}
    </a>
  ) : (
    <span className="unlinked">{name}</span>
  );
  return (
    <span className="source">
      {number ? (
        <span>
          <span>{`${number} `}</span>
          {linked}
        </span>
      ) : (
        linked
      )}
      {kind === 'regulation' || kind === 'federal-register' ? null : (
        <span>{words.finding(`kind.${kind}`)}</span>
      )}
      {date && !isOurs ? <time dateTime={date}>{words.date(date)}</time> : null}
    </span>
  );
};
