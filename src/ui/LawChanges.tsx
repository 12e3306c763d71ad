import { type Assessment, citationOf } from '../../machines';
import { useWords } from '../words/words';
import { Cites } from './Cites';

interface Props {
  readonly changes: Assessment['changes'];
  /** The day of which what is cited is told; that of each change, where it is not given. */
  readonly citedOn?: string;
}

/** Changes of the law, each with its day and what it rests on. */
export const LawChanges = ({ changes, citedOn }: Props) => {
  const words = useWords();
  return (
    <ul className="changes">
      {changes.map(({ id, date, evidence }) => (
        <li key={id}>
          <time dateTime={date}>{words.date(date)}</time>
          <span>{words.finding(`change.${id}`)}</span>
          <Cites cites={evidence.map((statement) => citationOf(statement, citedOn ?? date))} />
        </li>
      ))}
    </ul>
  );
};
