import { useMemo } from 'react';
import { type Case, derive, type Labels, noLabels, pathOf, type Scenario } from '../../../machines';
import { AnswerTable } from '../../question/AnswerTable';
import { useOpenCase } from '../../store/context';
import { Button } from '../../ui/Button';
import { JudgedBy } from '../../ui/JudgedBy';
import { hrefOf } from '../../ui/route';
import { useQuestionWords } from '../../words/names';
import { useWords } from '../../words/words';
import { differingQuestions, sameCase, twistFromCase } from './make';
import { nameOfDeal } from './ownNames';

interface Props {
  readonly scenario: Scenario;
  /** The case that is open outside the training. */
  readonly open: Case | undefined;
  readonly openCase: (theCase: Case, labels: Labels) => void;
  readonly takeCase: (theCase: Case) => void;
  readonly addTwist: (twist: Scenario['twists'][number]) => void;
}

/** The answers behind the story: shown here, changed as a case. */
export const CasePart = ({ scenario, open, openCase, takeCase, addTwist }: Props) => {
  const words = useWords();
  const { theCase } = scenario;
  const facts = useMemo(() => derive(theCase), [theCase]);
  const path = useMemo(() => pathOf(theCase), [theCase]);
  const name = nameOfDeal(words, scenario);
  return (
    <>
      <JudgedBy theCase={theCase} />
      <details className="own-answers">
        <summary>{words.author('case.answers', { count: Object.keys(theCase.answers).length })}</summary>
        <AnswerTable theCase={theCase} facts={facts} path={path} />
      </details>
      <div className="go">
        <Button look="plain" onClick={() => openCase(theCase, { ...noLabels, name })}>
          {words.author('case.open')}
        </Button>
      </div>
      <p className="own-hint">{words.author('case.open.hint')}</p>
      {open && Object.keys(open.answers).length > 0 ? (
        <TakeBack
          theCase={theCase}
          open={open}
          takeCase={() => takeCase(open)}
          addTwist={() => addTwist(twistFromCase(open, scenario.twists))}
        />
      ) : (
        <p className="own-hint">
          <span>{words.author('case.none-open')}</span>{' '}
          <a href={hrefOf({ page: 'case' })}>{words.ui('nav.case')}</a>
        </p>
      )}
    </>
  );
};

interface TakeProps {
  readonly theCase: Case;
  readonly open: Case;
  readonly takeCase: () => void;
  readonly addTwist: () => void;
}

/** The open case, and in what it differs from the answers of the deal. */
const TakeBack = ({ theCase, open, takeCase, addTwist }: TakeProps) => {
  const words = useWords();
  const { shortOf } = useQuestionWords();
  const { labels } = useOpenCase();
  const name = labels.name.trim() || words.cases('unnamed');
  if (sameCase(theCase, open)) return <p className="own-hint">{words.author('case.same', { name })}</p>;
  const changes = differingQuestions(theCase, open);
  return (
    <div className="notice own-take">
      <h3>{words.author('case.differs', { name })}</h3>
      <p>
        {changes.length > 0
          ? words.author('case.changes', { questions: words.list(changes.map(shortOf)) })
          : words.author('case.changes-dates')}
      </p>
      <div className="go">
        <Button look="plain" onClick={takeCase}>
          {words.author('case.take')}
        </Button>
        <Button look="quiet" onClick={addTwist}>
          {words.author('case.twist')}
        </Button>
      </div>
    </div>
  );
};
