import type { Assessment, Judgement } from '../../machines';
import { LawChanges } from '../ui/LawChanges';
import { LevelShape } from '../ui/LevelShape';
import { levelWords } from '../ui/levelWords';
import { Notice } from '../ui/Notice';
import { useWords } from '../words/words';

/** Both dates of the case, where they differ. */
export const CaseDates = ({ result }: { result: Assessment }) => {
  const words = useWords();
  const { atDecisionDate, changes, decisionDate } = result;
  if (!atDecisionDate) return null;
  const isSame = atDecisionDate.outcome.level === result.outcome.level;
  return (
    <div className="dates">
      <div className="two-dates">
        <AtDate name={words.ui('summary.on-planned')} judgement={result} />
        <AtDate name={words.ui('summary.on-decision')} judgement={atDecisionDate} />
      </div>
      <Notice kind={isSame ? 'plain' : 'warn'}>
        <p>{words.ui(isSame ? 'summary.same-on-both' : 'summary.differs')}</p>
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

const AtDate = ({ name, judgement }: { name: string; judgement: Judgement }) => {
  const words = useWords();
  const { level } = judgement.outcome;
  return (
    <div className={`at-date ${level}`}>
      <small>{name}</small>
      <time dateTime={judgement.date}>{words.date(judgement.date)}</time>
      <b>
        <LevelShape level={level} />
        <span>{levelWords(words, judgement.outcome)}</span>
      </b>
    </div>
  );
};
