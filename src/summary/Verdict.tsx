import type { Assessment, Case } from '../../machines';
import { isOpenCheck, reasonsOf } from '../document/findings';
import { besideResult } from '../document/otherLaw';
import { LevelShape } from '../ui/LevelShape';
import { lawOf } from '../ui/lawOf';
import { levelWords } from '../ui/levelWords';
import { useQuestionWords } from '../words/names';
import { useWords } from '../words/words';
import { Could } from './Could';

/** More reasons than this are read below. */
const MOST = 3;

export const Verdict = ({ theCase, result }: { theCase: Case; result: Assessment }) => {
  const words = useWords();
  const names = useQuestionWords();
  const { level, couldBecome, deciding, decidedByDate } = result.outcome;
  const reasons = reasonsOf(theCase, result, words, names).slice(0, MOST);
  return (
    <>
      <p className="where">{lawOf(words, result)}</p>
      <div className={`verdict ${level}`}>
        <LevelShape level={level} />
        <div>
          <h1 tabIndex={-1}>{levelWords(words, result.outcome)}</h1>
          <p>{words.finding(`level.${level}.means`)}</p>
          {besideResult(words, result).map((text) => (
            <p key={text}>{text}</p>
          ))}
          {reasons.length > 0 ? (
            <ul className="reasons">
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          ) : null}
        </div>
        {couldBecome ? (
          <Could
            level={couldBecome}
            deciding={deciding}
            byDate={decidedByDate}
            isCheck={isOpenCheck(theCase, result)}
            className="could"
          />
        ) : null}
      </div>
    </>
  );
};
