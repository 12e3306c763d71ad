import { hrefOf } from '../../ui/route';
import type { Clause } from '../../words/conditionWords';
import { useWords } from '../../words/words';

/** The number under which each name is defined. */
export type Numbers = ReadonlyMap<string, number>;

interface Props {
  readonly clause: Clause;
  readonly numbers: Numbers;
}

/** A condition as nested lists. What has a name leads to its definition. */
export const ClauseTree = ({ clause, numbers }: Props) => {
  const words = useWords();
  if (clause.kind === 'line') return <span>{clause.text}</span>;
  if (clause.kind === 'fact')
    return (
      <a className="rules-fact" href={hrefOf({ page: 'library', shelf: 'rules', entry: clause.name })}>
        {words.rules('clause.fact', { text: clause.text, number: numbers.get(clause.name) ?? 0 })}
      </a>
    );
  const parts = clause.kind === 'possible' ? [clause.of] : clause.of;
  const kind = clause.kind === 'none' && parts.length === 1 ? 'not' : clause.kind;
  return (
    <>
      <span className="rules-joint">{words.rules(`clause.${kind}`)}</span>
      <ul className={`rules-clauses ${kind}`}>
        {parts.map((part) => (
          <li key={JSON.stringify(part)}>
            <ClauseTree clause={part} numbers={numbers} />
          </li>
        ))}
      </ul>
    </>
  );
};
