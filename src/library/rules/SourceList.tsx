import { hrefOf } from '../../ui/route';
import { Tag } from '../../ui/Tag';
import { useWords } from '../../words/words';
import { ClauseTree, type Numbers } from './Clauses';
import type { RuleSource } from './model';
import { ruleSourceName, supportOf } from './ruleWords';

interface Props {
  readonly sources: readonly RuleSource[];
  readonly numbers: Numbers;
}

/** What a row or a definition rests on; each leads to its source on the shelf. */
export const SourceList = ({ sources, numbers }: Props) => (
  <ul className="rules-sources">
    {sources.map((source) => (
      <li key={source.citation.evidence}>
        <SourceItem source={source} numbers={numbers} />
      </li>
    ))}
  </ul>
);

const SourceItem = ({ source, numbers }: { source: RuleSource; numbers: Numbers }) => {
  const words = useWords();
  const { id, verification } = source.citation;
  const [support = '', ...more] = supportOf(words, source);
  return (
    <>
      <a href={hrefOf({ page: 'library', shelf: 'sources', entry: id })}>{ruleSourceName(words, source)}</a>
      <span className="rules-support">
        <Tag weak={verification === 'secondary' || verification === 'unverified'}>{support}</Tag>
        {more.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </span>
      {source.when ? (
        <div className="rules-when">
          <span className="rules-joint">{words.rules('source.when')}</span>
          <ClauseTree clause={source.when} numbers={numbers} />
        </div>
      ) : null}
    </>
  );
};
