import { type Citation, law } from '../../machines';
import { useWords, type Words } from '../words/words';
import { citationName, isReport, mergedCites, verifiedWords } from './citations';
import { Tag } from './Tag';

/** Citations that were verified alike share one remark, so that a reader sees at once how firm the ground is. */
const groupsOf = (words: Words, cites: readonly Citation[]): readonly (readonly Citation[])[] => {
  const groups = new Map<string, Citation[]>();
  for (const cite of cites) {
    const { reading, checked, afterDecision } = cite;
    const key = JSON.stringify([verifiedWords(words, cite), reading, checked, afterDecision]);
    groups.set(key, [...(groups.get(key) ?? []), cite]);
  }
  return [...groups.values()];
};

/** Where statements stand, how well they were verified, and when they were last checked. */
export const Cites = ({ cites }: { cites: readonly Citation[] }) => {
  const words = useWords();
  return (
    <ul className="cites">
      {groupsOf(words, mergedCites(cites)).map((group) => (
        <Group key={group[0]?.evidence} cites={group} />
      ))}
    </ul>
  );
};

const Group = ({ cites }: { cites: readonly Citation[] }) => {
  const words = useWords();
  const [first] = cites;
  if (!first) return null;
  const { verification, reading, checked, afterDecision } = first;
  return (
    <li className="cite">
      {cites.map((cite) => (
        <Name key={cite.evidence} cite={cite} />
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

const Name = ({ cite }: { cite: Citation }) => {
  const words = useWords();
  const source = law.sourceOf(cite.id);
  const { lang, date, kind } = source;
  const isOurs = cite.citation !== '' || isReport(source);
  const name = <span lang={isOurs ? undefined : lang}>{citationName(words, cite)}</span>;
  return (
    <span className="source">
      {cite.url ? (
        <a href={cite.url} target="_blank" rel="noreferrer noopener" title={cite.title}>
          {name}
        </a>
      ) : (
        <span className="unlinked">{name}</span>
      )}
      {kind === 'regulation' || kind === 'federal-register' ? null : (
        <span>{words.finding(`kind.${kind}`)}</span>
      )}
      {date && !isOurs ? <time dateTime={date}>{words.date(date)}</time> : null}
    </span>
  );
};
