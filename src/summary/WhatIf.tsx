import { useMemo } from 'react';
import { type Case, type Change, type Checklist, lowering, question } from '../../machines';
import { useQuestionWords } from '../app/names';
import { useWords } from '../app/words';
import { LevelShape } from '../ui/LevelShape';

/** The nearest other answers that would lower the level. The facts decide, not the wish. */
export const WhatIf = ({ theCase }: { theCase: Case }) => {
  const words = useWords();
  const { shortOf } = useQuestionWords();
  const inWords = useChangeWords();
  const found = useMemo(() => lowering(theCase), [theCase]);
  return (
    <section aria-labelledby="what-if">
      <h2 id="what-if" tabIndex={-1}>
        {words.ui('summary.what-if')}
      </h2>
      <p className="lead-in">
        {words.ui(found.length === 0 ? 'summary.what-if.none' : 'summary.what-if.hint')}
      </p>
      {found.length > 0 ? (
        <ul className="what-if">
          {found.map(({ changes, level }) => (
            <li key={changes.map(({ question: id }) => id).join()} className={level}>
              <ul>
                {changes.map((change) => (
                  <li key={change.question}>
                    {shortOf(change.question)} <mark>{inWords(change)}</mark>
                  </li>
                ))}
              </ul>
              <b>
                <LevelShape level={level} />
                {words.finding(`level.${level}`)}
              </b>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
};

const useChangeWords = () => {
  const words = useWords();
  const { optionOf, statusOf } = useQuestionWords();
  return ({ question: id, answer }: Change): string => {
    if (answer === 'elsewhere') return words.ui('summary.what-if.elsewhere');
    if (typeof answer === 'string') return optionOf(id, answer);
    const [best = ''] = (question(id) as Checklist).statuses;
    return words.ui('summary.what-if.all', { status: statusOf(id, best) });
  };
};
