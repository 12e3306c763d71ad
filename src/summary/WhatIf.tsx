import { type Case, type Change, type Checklist, lowering, question } from '../../machines';
import { useQuestionWords } from '../app/names';
import { useWords } from '../app/words';
import { LevelShape } from '../ui/LevelShape';

/** The single answers that, were they others, would lower the level. The facts decide, not the wish. */
export const WhatIf = ({ theCase }: { theCase: Case }) => {
  const words = useWords();
  const { shortOf } = useQuestionWords();
  const inWords = useChangeWords();
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
                {shortOf(change.question)} <mark>{inWords(change)}</mark>
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
