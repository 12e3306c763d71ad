import { type Citation, law } from '../../machines';
import { useWords } from '../words/words';
import { citationName } from './citationName';
import { Tag } from './Tag';

/** A document that stands behind several statements is named once, with the weakest of their support. */
const once = (cites: readonly Citation[]): readonly Citation[] => {
  const named = new Map<string, Citation>();
  for (const cite of cites) {
    const key = JSON.stringify([citationName(cite), cite.verification, cite.reading, cite.afterDecision]);
    const before = named.get(key);
    if (!before || (cite.count ?? 0) < (before.count ?? 0)) named.set(key, cite);
  }
  return [...named.values()];
};

/** Citations that were verified alike share one remark, so that a reader sees at once how firm the ground is. */
const groupsOf = (cites: readonly Citation[]): readonly (readonly Citation[])[] => {
  const groups = new Map<string, Citation[]>();
  for (const cite of cites) {
    const { verification, count, reading, checked, afterDecision } = cite;
    const key = JSON.stringify([verification, count, reading, checked, afterDecision]);
    groups.set(key, [...(groups.get(key) ?? []), cite]);
  }
  return [...groups.values()];
};

/** Where statements stand, how well they were verified, and when they were last checked. */
export const Cites = ({ cites }: { cites: readonly Citation[] }) => (
  <ul className="cites">
    {groupsOf(once(cites)).map((group) => (
      <Group key={group[0]?.evidence} cites={group} />
    ))}
  </ul>
);

const Group = ({ cites }: { cites: readonly Citation[] }) => {
  const words = useWords();
  const [first] = cites;
  if (!first) return null;
  const { verification, count = 0, reading, checked, afterDecision } = first;
  return (
    <li className="cite">
      {cites.map((cite) => (
        <Name key={cite.evidence} cite={cite} />
      ))}
      <span className="verified">
        <Tag weak={verification === 'secondary' || verification === 'unverified'}>
          {words.finding(`verification.${verification}`, { count })}
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
  const { lang, date, kind } = law.sourceOf(cite.id);
  const name = <span lang={cite.citation ? undefined : lang}>{citationName(cite)}</span>;
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
      {date && !cite.citation ? <time dateTime={date}>{words.date(date)}</time> : null}
    </span>
  );
};
