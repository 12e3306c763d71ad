import { useMemo } from 'react';
import {
  assess,
  derive,
  isSameDate,
  missesOf,
  type Scenario,
  type TellingLanguage,
  type Twist,
} from '../../../machines';
import { Button } from '../../ui/Button';
import { Tag } from '../../ui/Tag';
import { useQuestionWords } from '../../words/names';
import { useWords } from '../../words/words';
import { CheckPart } from './CheckPart';
import { ExpectedPart } from './ExpectedPart';
import { differingQuestions } from './make';
import { ToldField } from './ToldField';

interface Props {
  readonly scenario: Scenario;
  readonly languages: readonly TellingLanguage[];
  readonly change: (index: number, twist: Twist) => void;
  readonly remove: (index: number) => void;
}

/** Questions to the room that change a few answers, each with an expectation of its own. */
export const TwistPart = ({ scenario, languages, change, remove }: Props) => {
  const words = useWords();
  if (scenario.twists.length === 0) return <p className="own-hint">{words.author('twists.none')}</p>;
  return (
    <ol className="own-twists">
      {scenario.twists.map((twist, index) =>
        twist.internal ? null : (
          <li key={twist.id} className="own-twist">
            <ToldField
              label={words.author('twist.what', { number: index + 1 })}
              told={twist.what}
              languages={languages}
              change={(what) => change(index, { ...twist, what })}
            />
            <details>
              <summary>
                <span>{words.author('twist.expected')}</span>
                <TwistMark twist={twist} />
              </summary>
              <div className="own-twist-body">
                <TwistChanges scenario={scenario} twist={twist} />
                <ExpectedPart
                  expected={twist.expected}
                  change={(expected) => change(index, { ...twist, expected })}
                />
                <CheckPart
                  id={`check-${twist.id}`}
                  theCase={twist.theCase}
                  expected={twist.expected}
                  change={(expected) => change(index, { ...twist, expected })}
                />
              </div>
            </details>
            <Button
              look="quiet"
              aria-label={words.author('twist.remove.of', { number: index + 1 })}
              onClick={() => remove(index)}
            >
              {words.author('remove')}
            </Button>
          </li>
        ),
      )}
    </ol>
  );
};

const TwistMark = ({ twist: { theCase, expected } }: { twist: Twist }) => {
  const words = useWords();
  const count = useMemo(() => missesOf(assess(theCase), expected).length, [theCase, expected]);
  return count > 0 ? <Tag>{words.author('mark.differs', { count })}</Tag> : null;
};

const TwistChanges = ({ scenario, twist }: { scenario: Scenario; twist: Twist }) => {
  const words = useWords();
  const { shortOf, answerOf } = useQuestionWords();
  const { theCase } = twist;
  const facts = useMemo(() => derive(theCase), [theCase]);
  const isDated =
    scenario.theCase.decisionDate !== theCase.decisionDate ||
    !isSameDate(scenario.theCase.plannedDate, theCase.plannedDate);
  const changes = differingQuestions(scenario.theCase, theCase);
  return (
    <dl className="own-changes">
      {isDated ? (
        <div>
          <dt>{words.author('twist.dates')}</dt>
          <dd>
            {words.author('case.dates', {
              decision: words.date(theCase.decisionDate),
              planned: words.planned(theCase.plannedDate),
            })}
          </dd>
        </div>
      ) : null}
      {changes.map((id) => (
        <div key={id}>
          <dt>{shortOf(id)}</dt>
          <dd>{words.list(answerOf(id, theCase, facts))}</dd>
        </div>
      ))}
    </dl>
  );
};
