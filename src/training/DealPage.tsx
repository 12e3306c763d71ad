import { useMemo } from 'react';
import { assess, type Case, type Labels, type Scenario, type Told } from '../../machines';
import { isShipped, toldIn } from '../deals/deals';
import { Button } from '../ui/Button';
import { JudgedBy } from '../ui/JudgedBy';
import { LevelShape } from '../ui/LevelShape';
import { levelWords } from '../ui/levelWords';
import { hrefOf } from '../ui/route';
import { useWords } from '../words/words';
import { coursePlaceOf } from './courses';
import { DealTitle } from './DealTitle';
import { DealAnswers, Passage, Passages } from './dealParts';
import { nameOfDeal } from './own/ownNames';
import { toldTwists } from './twists';

interface Props {
  readonly deal: Scenario;
  readonly openCase: (theCase: Case, labels: Labels) => void;
}

/** One deal: its story and what can be done with it. What gives the result away is folded. */
export const DealPage = ({ deal, openCase }: Props) => {
  const words = useWords();
  const { id, theCase, teaching } = deal;
  const twists = useMemo(() => toldTwists(deal), [deal]);
  const taught = isShipped(deal) ? coursePlaceOf(id) : undefined;
  return (
    <article className="deal">
      <p>
        <a href={hrefOf({ page: 'training', room: 'deals' })}>{words.training('back')}</a>
      </p>
      <h1 tabIndex={-1}>
        <DealTitle deal={deal} />
      </h1>
      <p className="training-size">
        {words.list([
          isShipped(deal) ? words.training('number', { id }) : words.training('own-mark'),
          words.training('decided', { date: words.date(theCase.decisionDate) }),
          ...(teaching
            ? [
                words.training(`difficulty.${teaching.difficulty}`),
                words.training('minutes', { count: teaching.minutes }),
              ]
            : []),
        ])}
      </p>
      <JudgedBy theCase={theCase} />
      <Passage told={deal.story} className="training-story" />
      <div className="deal-ways">
        {taught ? (
          <a
            className="button main"
            href={hrefOf({ page: 'training', room: 'course', entry: `${taught.course}/${taught.number}` })}
          >
            {words.training('predict')}
          </a>
        ) : null}
        <a className="button plain" href={hrefOf({ page: 'training', room: 'show', entry: id })}>
          {words.training('demonstrate')}
        </a>
        <a className="button plain" href={hrefOf({ page: 'training', room: 'what-if', entry: id })}>
          {words.training('way.what-if')}
        </a>
        <a className="button plain" href={hrefOf({ page: 'training', room: 'paper', entry: id })}>
          {words.lesson('paper')}
        </a>
        <Button
          look="plain"
          onClick={() => openCase(theCase, { name: nameOfDeal(words, deal), reference: '', notes: '' })}
        >
          {words.training('open')}
        </Button>
      </div>
      <DealAnswers title={words.training('answers')} theCase={theCase} />
      <details className="deal-instructor">
        <summary>{words.training('instructor')}</summary>
        <Result theCase={theCase} />
        {teaching ? (
          <>
            <h2>{words.training('point')}</h2>
            <Passage told={teaching.point} />
            <List name={words.training('notes')} told={teaching.notes} />
            <List name={words.training('mistakes')} told={teaching.mistakes} />
          </>
        ) : null}
        {twists.length > 0 ? (
          <>
            <h2>{words.training('twists')}</h2>
            <ul>
              {twists.map((twist) => {
                const what = toldIn(twist.what, words.lang);
                return (
                  <li key={twist.id} lang={what.lang}>
                    <a href={hrefOf({ page: 'training', room: 'what-if', entry: `${id}/${twist.id}` })}>
                      {what.text}
                    </a>
                  </li>
                );
              })}
            </ul>
          </>
        ) : null}
      </details>
    </article>
  );
};

const List = ({ name, told }: { name: string; told: readonly Told[] }) =>
  told.length === 0 ? null : (
    <>
      <h2>{name}</h2>
      <Passages list={told} />
    </>
  );

const Result = ({ theCase }: { theCase: Case }) => {
  const words = useWords();
  const { outcome } = useMemo(() => assess(theCase), [theCase]);
  return (
    <p className={`deal-result ${outcome.level}`}>
      <LevelShape level={outcome.level} />
      <b>{levelWords(words, outcome)}</b>
    </p>
  );
};
