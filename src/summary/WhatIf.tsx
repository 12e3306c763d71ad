import { type Case, lowering } from '../../machines';
import { useQuestionWords } from '../app/names';
import { useWords } from '../app/words';
import { changeOf } from '../report/sayings';
import { LevelShape } from '../ui/LevelShape';

/** The single answers that, were they others, would lower the level. The facts decide, not the wish. */
export const WhatIf = ({ theCase }: { theCase: Case }) => {
  const words = useWords();
  const names = useQuestionWords();
  const changes = lowering(theCase);
  return (
    <section aria-labelledby="what-if">
      <h2 id="what-if">{words.ui('summary.what-if')}</h2>
      <p className="lead-in">
        {words.ui(changes.length > 0 ? 'summary.what-if.hint' : 'summary.what-if.none')}
      </p>
      {changes.length > 0 ? (
        <ul className="what-if">
          {changes.map((change) => (
            <li key={change.question} className={change.level}>
              <span>
                {names.shortOf(change.question)} <mark>{changeOf(words, names, change)}</mark>
              </span>
              <b>
                <LevelShape level={change.level} />
                {words.finding(`level.${change.level}`)}
              </b>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
};
