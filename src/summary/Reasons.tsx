import { type Case, type Derived, forcingOutcome, type Judgement } from '../../machines';
import { forcedBy, restsOn, telling } from '../document/findings';
import { perCase } from '../question/opened';
import { ToldAnswer } from '../question/ToldAnswer';
import { levelWords } from '../ui/levelWords';
import { useWords } from '../words/words';

const forcingOf = perCase(forcingOutcome);

interface Props {
  readonly judgement: Judgement;
  readonly theCase: Case;
  readonly facts: Derived;
}

/** The answers that lead to the level by themselves, so that a reader sees which ones to check twice. */
export const Reasons = ({ judgement, theCase, facts }: Props) => {
  const words = useWords();
  const forcing = forcingOf(theCase);
  const { outcome } = judgement;
  return forcing.length > 0 ? (
    <>
      <p className="lead-in">
        {words.ui(`summary.reasons.${forcedBy(judgement)}`, { level: levelWords(words, outcome) })}
      </p>
      <ul className="forcing">
        {telling(forcing).map((id) => (
          <ToldAnswer key={id} id={id} theCase={theCase} facts={facts} />
        ))}
      </ul>
    </>
  ) : (
    <p className="lead-in">{words.ui(`summary.reasons.${restsOn(judgement)}`)}</p>
  );
};
