import { memo } from 'react';
import { law } from '../../../machines';
import { useWords } from '../../words/words';
import { ClauseTree, type Numbers } from './Clauses';
import type { Definition, Group } from './model';
import { membersOf } from './ruleWords';
import { SourceList } from './SourceList';

interface Props {
  readonly definitions: readonly Definition[];
  readonly numbers: Numbers;
  readonly entry: string | undefined;
}

/** What the names in the conditions mean. */
export const Definitions = memo(({ definitions, numbers, entry }: Props) => {
  const words = useWords();
  return (
    <section aria-labelledby="rules-definitions">
      <h2 id="rules-definitions" tabIndex={-1}>
        {words.rules('definitions')}
      </h2>
      <p className="library-lead">{words.rules('definitions.lead')}</p>
      {definitions.map(({ name, number, title, condition, sources }) => (
        <article
          key={name}
          className={name === entry ? 'rules-definition here' : 'rules-definition'}
          aria-labelledby={`definition-${name}`}
        >
          <h3 id={`definition-${name}`} tabIndex={-1}>
            {words.rules('definition.heading', { number, title })}
          </h3>
          <div className="rules-meaning">
            <ClauseTree clause={condition} numbers={numbers} />
          </div>
          {sources.length > 0 ? (
            <SourceList sources={sources} numbers={numbers} />
          ) : (
            <p className="rules-remark">{words.rules('definition.shared')}</p>
          )}
        </article>
      ))}
    </section>
  );
});

/** Who is in the country groups that the conditions name. */
export const Groups = memo(({ groups }: { groups: readonly Group[] }) => {
  const words = useWords();
  return (
    <section aria-labelledby="rules-groups">
      <h2 id="rules-groups" tabIndex={-1}>
        {words.rules('groups')}
      </h2>
      <p className="library-lead">{words.rules('groups.lead', { date: words.date(law.FIRST_DATE) })}</p>
      <dl className="rules-groups">
        {groups.map((group) => (
          <div key={group.id}>
            <dt>{group.title}</dt>
            {membersOf(words, group).map((text) => (
              <dd key={text}>{text}</dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
});
