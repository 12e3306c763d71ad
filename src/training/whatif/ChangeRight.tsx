import { type ReactNode, useId, useRef, useState } from 'react';
import { derive } from '../../../machines';
import { Button } from '../../ui/Button';
import { useQuestionWords } from '../../words/names';
import { useWords } from '../../words/words';
import type { ChangeProps } from './both';
import { OtherDealForm } from './ChooseSides';
import { changedCase, changeSubjectOf, type SideChange } from './changes';
import { OtherAnswerForm } from './OtherAnswerForm';
import { OtherDateForm } from './OtherDateForm';
import { Prepared } from './Prepared';

const ways = ['prepared', 'answer', 'date', 'deal'] as const;
type Way = (typeof ways)[number];

/** The ways in which the right side can be made another one. */
export const ChangeRight = (props: ChangeProps) => {
  const words = useWords();
  const { setting, rightCase, change } = props;
  const [way, setWay] = useState<Way>('answer');
  const name = useId();
  const panels: Readonly<Record<Way, () => ReactNode>> = {
    prepared: () => <Prepared setting={setting} rightCase={rightCase} change={change} />,
    answer: () => <OtherAnswerForm rightCase={rightCase} change={change} />,
    date: () => <OtherDateForm key={JSON.stringify(rightCase)} rightCase={rightCase} change={change} />,
    deal: () => <OtherDealForm left={setting.left} theCase={props.theCase} />,
  };
  const isFresh = setting.twist === undefined && setting.right === undefined;
  return (
    <details className="whatif-change" open={isFresh}>
      <summary>{words.whatif('change')}</summary>
      <fieldset className="whatif-ways">
        <legend>{words.whatif('ways')}</legend>
        {ways.map((one) => (
          <label key={one} className="tick">
            <input type="radio" name={name} checked={way === one} onChange={() => setWay(one)} />
            <span>{words.whatif(`way.${one}`)}</span>
          </label>
        ))}
      </fieldset>
      <div className="whatif-way">{panels[way]()}</div>
      <Changes {...props} />
    </details>
  );
};

/** What was changed so far, each to be taken back by itself. */
const Changes = ({ setting, changes, takeBack }: ChangeProps) => {
  const words = useWords();
  const { shortOf, answerOf } = useQuestionWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = useId();
  if (changes.length === 0) return null;
  const base = setting.twist?.theCase ?? setting.right?.theCase ?? setting.left.theCase;
  const inWords = (change: SideChange): readonly [string, string] => {
    if (change.kind === 'dates')
      return [
        words.whatif('changes.dates'),
        words.whatif('changes.dates.to', {
          decision: words.date(change.decisionDate),
          planned: words.planned(change.plannedDate),
        }),
      ];
    const after = changedCase(base, [change]);
    return [shortOf(change.question), words.list(answerOf(change.question, after, derive(after)))];
  };
  return (
    <section className="whatif-changes" aria-labelledby={title}>
      <h2 id={title} tabIndex={-1} ref={heading}>
        {words.whatif('changes')}
      </h2>
      <ul>
        {changes.map((change) => {
          const [about, to] = inWords(change);
          return (
            <li key={changeSubjectOf(change)}>
              <span>
                <span>{about}</span> <mark>{to}</mark>
              </span>
              <Button
                look="quiet"
                aria-label={words.whatif('changes.take-back-for', { about })}
                onClick={() => {
                  // The button that was pressed goes away.
                  if (changes.length > 1) heading.current?.focus();
                  takeBack(change);
                }}
              >
                {words.whatif('changes.take-back')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
