import { type Case, edition, law, unusualDates } from '../../machines';
import { useWords } from '../words/words';
import { useToday } from './today';

interface Props {
  readonly theCase: Pick<Case, 'decisionDate' | 'plannedDate'>;
  /** A story takes place on its own days: only what the text of the law does not reach is said of them. */
  readonly isStory?: boolean;
}

/**
 * What a case is judged by besides its answers: both dates and the edition of the law, and what is unusual about the
 * dates. It stands wherever a case is shown, since a case that came from elsewhere brings dates nobody here chose.
 */
export const JudgedBy = ({ theCase, isStory }: Props) => {
  const words = useWords();
  const unusual = unusualDates(theCase, useToday()).filter((kind) => !isStory || kind === 'unverified');
  return (
    <div className="judged-by">
      <p>
        {words.ui('judged', {
          decision: words.date(theCase.decisionDate),
          planned: words.planned(theCase.plannedDate),
          edition,
        })}
      </p>
      {unusual.length > 0 ? (
        <ul>
          {unusual.map((kind) => (
            <li key={kind} data-unusual={kind}>
              {words.ui(`unusual.${kind}`, { date: words.date(law.EAR_TEXT_AS_OF) })}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
};
