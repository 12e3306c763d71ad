import { type Assessment, isOpenDate, type Judgement, type PlannedDate } from '../../machines';
import { sayingOfDates } from '../document/findings';
import { LawChanges } from '../ui/LawChanges';
import { LevelShape } from '../ui/LevelShape';
import { levelWords } from '../ui/levelWords';
import { Notice } from '../ui/Notice';
import { useWords } from '../words/words';

/** Both dates of the case, where they differ. */
export const CaseDates = ({ result }: { result: Assessment }) => {
  const words = useWords();
  const { atDecisionDate, changes, decisionDate, plannedDate, open } = result;
  if (!atDecisionDate) return null;
  const says = sayingOfDates(result, atDecisionDate);
  return (
    <div className="dates">
      <div className="two-dates">
        <AtDate
          name={words.ui(open ? 'summary.on-days' : 'summary.on-planned')}
          judgement={result}
          date={plannedDate}
        />
        <AtDate name={words.ui('summary.on-decision')} judgement={atDecisionDate} date={decisionDate} />
      </div>
      <Notice kind={says === 'summary.same-on-both' || says === 'summary.open-same' ? 'plain' : 'warn'}>
        <p>{words.ui(says)}</p>
        {changes.length > 0 ? (
          <>
            <p>{words.ui('summary.changes')}</p>
            <LawChanges changes={changes} citedOn={decisionDate} />
          </>
        ) : null}
      </Notice>
    </div>
  );
};

interface AtDateProps {
  readonly name: string;
  readonly judgement: Judgement;
  readonly date: PlannedDate;
}
const AtDate = ({ name, judgement, date }: AtDateProps) => {
  const words = useWords();
  const { level } = judgement.outcome;
  return (
    <div className={`at-date ${level}`}>
      <small>{name}</small>
      {isOpenDate(date) ? (
        <span className="open-date">{words.planned(date)}</span>
      ) : (
        <time dateTime={date}>{words.date(date)}</time>
      )}
      <b>
        <LevelShape level={level} />
        <span>{levelWords(words, judgement.outcome)}</span>
      </b>
    </div>
  );
};
