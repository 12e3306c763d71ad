import type { Assessment } from '../../machines';
import { leading } from '../document/findings';
import { LevelShape } from '../ui/LevelShape';
import { lawOf } from '../ui/lawOf';
import { levelWords } from '../ui/levelWords';
import { useWords } from '../words/words';
import { Could } from './Could';

/** More reasons than this are read below. */
const MOST = 3;

export const Verdict = ({ result }: { result: Assessment }) => {
  const words = useWords();
  const { level, couldBecome, deciding, decidedByDate } = result.outcome;
  const reasons = leading(result).slice(0, MOST);
  return (
    <>
      <p className="where">{lawOf(words, result)}</p>
      <div className={`verdict ${level}`}>
        <LevelShape level={level} />
        <div>
          <h1 tabIndex={-1}>{levelWords(words, result.outcome)}</h1>
          <p>{words.finding(`level.${level}.means`)}</p>
          {reasons.length > 0 ? (
            <ul className="reasons">
              {reasons.map((finding) => (
                <li key={finding.key}>{words.finding(`${finding.key as 'item.below'}.title`)}</li>
              ))}
            </ul>
          ) : null}
        </div>
        {couldBecome ? (
          <Could level={couldBecome} deciding={deciding} byDate={decidedByDate} className="could" />
        ) : null}
      </div>
    </>
  );
};
