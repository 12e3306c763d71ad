import { type Case, isSeveral, lowering } from '../../machines';
import { nameAtHand } from '../document/deal';
import { changeOf } from '../document/findings';
import { perCase } from '../question/opened';
import { LevelShape } from '../ui/LevelShape';
import { hrefOf } from '../ui/route';
import { useQuestionWords } from '../words/names';
import { useWords } from '../words/words';

const loweringOf = perCase(lowering);

/** The nearest other answers that would lower the level. The facts decide, not the wish. */
export const WhatIf = ({ theCase }: { theCase: Case }) => {
  const words = useWords();
  const names = useQuestionWords();
  const found = loweringOf(theCase);
  return (
    <>
      {isSeveral(theCase) ? (
        <p className="lead-in">{words.several('what-if', { name: nameAtHand(words, theCase) })}</p>
      ) : null}
      <p className="lead-in">
        {words.ui(found.length === 0 ? 'summary.what-if.none' : 'summary.what-if.hint')}
      </p>
      {found.length > 0 ? (
        <ul className="lowerings">
          {found.map(({ changes, level }) => (
            <li key={changes.map(({ question: id }) => id).join()} className={level}>
              <ul>
                {changes.map((change) => (
                  <li key={change.question}>
                    <span>{names.shortOf(change.question)}</span>{' '}
                    <mark>{changeOf(words, names, change)}</mark>
                  </li>
                ))}
              </ul>
              <b>
                <LevelShape level={level} />
                <span>{words.finding(`level.${level}`)}</span>
              </b>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="whatif-link">
        <a href={hrefOf({ page: 'training', room: 'what-if', entry: 'case' })}>
          {words.whatif('from-summary')}
        </a>
      </p>
    </>
  );
};
