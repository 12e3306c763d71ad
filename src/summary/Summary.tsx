import { memo, type ReactElement, useEffect, useRef, useState } from 'react';
import {
  type Assessment,
  type Case,
  type Finding,
  forces,
  type Hand,
  type Level,
  levels,
  type Place,
  rank,
  worthAsking,
} from '../../machines';
import { CaseCode } from '../code/CaseCode';
import { byDoubt, type Doubtful, doubtTitle, reasonLeftOpen, stepsOf, upTo } from '../document/findings';
import { AgeNote } from '../library/age/AgeNote';
import { AnswerTable } from '../question/AnswerTable';
import { CaseLabels } from '../question/CaseLabels';
import { assessmentOf, perCase, walkOf } from '../question/opened';
import { Share } from '../report/Share';
import { useOpenCase } from '../store/context';
import { download } from '../store/files';
import { Button } from '../ui/Button';
import { JudgedBy } from '../ui/JudgedBy';
import { Jump } from '../ui/Jump';
import { Later } from '../ui/Later';
import { LevelShape } from '../ui/LevelShape';
import { Notice } from '../ui/Notice';
import { hrefOf } from '../ui/route';
import { Tag } from '../ui/Tag';
import { useQuestionWords } from '../words/names';
import { useWords } from '../words/words';
import { CaseDates } from './CaseDates';
import { Docket } from './Docket';
import { FindingArticle } from './FindingArticle';
import { OtherDate } from './OtherDate';
import { PrintHead } from './PrintHead';
import { Reasons } from './Reasons';
import { TakeOver } from './TakeOver';
import { Verdict } from './Verdict';
import { WhatIf } from './WhatIf';

interface Props {
  readonly today: string;
  readonly theCase: Case;
  readonly change: (at: Place) => void;
  readonly leave: () => void;
  readonly giveTo: (hand: Hand | undefined) => void;
  /** Back to the questions, where not all of them have been asked. */
  readonly goOn?: () => void;
}

/** More possible findings than this are listed by their titles. */
const MOST_POSSIBLE = 5;

/** Everything that follows from the answers. Nothing here is stored: it is judged each time it is shown. */
export const Summary = (props: Props) => {
  const { today, theCase, change, giveTo, goOn } = props;
  const words = useWords();
  const { labels } = useOpenCase();
  const result = assessmentOf(theCase);
  const { facts, outlook: path } = walkOf(theCase);
  return (
    <div className="page">
      <main id="main" tabIndex={-1} className="summary">
        <Later>{() => <PrintHead result={result} theCase={theCase} about={labels} />}</Later>
        <CaseLabels />
        <Verdict theCase={theCase} result={result} />
        <JudgedBy theCase={theCase} />
        {goOn ? (
          <div className="notice warn unfinished">
            <p>{words.ui('summary.unfinished')}</p>
            <Button onClick={goOn}>{words.ui('summary.go-on')}</Button>
          </div>
        ) : theCase.hand === 'sales' ? (
          <TakeOver giveTo={giveTo} />
        ) : null}
        <CaseDates result={result} />
        <AgeNote today={today} />
        <Later>{() => <Rest {...props} result={result} />}</Later>
      </main>
      <Docket theCase={theCase} facts={facts} path={path} place="summary" revise={change} />
    </div>
  );
};

/** What follows the verdict, most of it below the first screen. */
const Rest = memo(({ theCase, result, change, leave }: Props & { result: Assessment }) => {
  const words = useWords();
  const { facts, outlook: path } = walkOf(theCase);
  const names = useQuestionWords();
  const { told, doubtful } = doubtsIn(theCase);
  const weighing = told.filter((finding) => finding.level !== 'note');
  const isNone = result.outcome.level === 'none';
  // Beside a heavier result, what triggers nothing is a remark: it must not read like a verdict.
  const notes = told.filter(({ level }) => level === 'note' || (level === 'none' && !isNone));
  const groups = levels
    .toReversed()
    .map((level) => ({ level, findings: weighing.filter((finding) => finding.level === level) }))
    .filter(({ level, findings }) => findings.length > 0 && (level !== 'none' || isNone));
  // Where much is unknown, what is merely possible would bury what is established.
  const isOpenCase = weighing.filter(({ certainty }) => certainty === 'possible').length > MOST_POSSIBLE;
  const article = (finding: Finding, folded = false) => (
    <FindingArticle
      key={finding.key}
      finding={finding}
      theCase={theCase}
      facts={facts}
      folded={folded || notes.includes(finding) || (isOpenCase && finding.certainty === 'possible')}
    />
  );

  return (
    <>
      <Reasons judgement={result} theCase={theCase} facts={facts} />

      <nav className="overview" aria-label={words.ui('summary.overview')}>
        {groups.map(({ level, findings }) => (
          <Jump key={level} to={`level-${level}`} className={level}>
            <LevelShape level={level} />
            <span>
              {words.ui(
                findings.every(({ certainty }) => certainty === 'possible')
                  ? 'summary.count-possible'
                  : 'summary.count',
                {
                  level: words.finding(`level.${level}.short`),
                  number: findings.length,
                },
              )}
            </span>
          </Jump>
        ))}
        {doubtful.map((one) => (
          <Jump key={one.kind} to={`doubt-${one.kind}`}>
            {doubtTitle(words, names, one)}
          </Jump>
        ))}
        {result.missing.length > 0 ? <Jump to="missing">{words.ui('summary.missing')}</Jump> : null}
        {result.outcome.level === 'none' ? null : <Jump to="what-if">{words.ui('summary.what-if')}</Jump>}
        <Jump to="other-date">{words.ui('summary.other-date')}</Jump>
        <Jump to="steps">{words.ui('summary.steps')}</Jump>
        <Jump to="actions">{words.ui('summary.actions')}</Jump>
      </nav>
      {groups.map(({ level, findings }) => (
        <section key={level} className={`group ${level}`} aria-labelledby={`level-${level}`}>
          <GroupHead
            level={level}
            isOutcome={level === result.outcome.level}
            isPossible={findings.every(({ certainty }) => certainty === 'possible')}
          />
          {findings.map((finding) => article(finding))}
        </section>
      ))}

      {doubtful.map((one) => (
        <Doubt key={one.kind} doubtful={one}>
          {one.findings.map((finding) => article(finding, true))}
        </Doubt>
      ))}

      <MissingList result={result} theCase={theCase} />
      <LeftOpen result={result} />
      {result.outcome.level === 'none' ? null : <WhatIf theCase={theCase} />}
      <OtherDate theCase={theCase} />
      <Steps result={result} theCase={theCase} />

      {notes.length > 0 ? (
        <section className="group note" aria-labelledby="notes">
          <h2 id="notes" tabIndex={-1}>
            {words.ui('summary.notes')}
          </h2>
          {notes.map((finding) => article(finding))}
        </section>
      ) : null}

      <section aria-labelledby="not-looked">
        <h2 id="not-looked">{words.ui('summary.not-looked')}</h2>
        <ul className="plain">
          {([1, 2, 3, 4, 5, 6, 7, 8] as const).map((number) => (
            <li key={number}>{words.finding(`notLooked.${number}`)}</li>
          ))}
        </ul>
      </section>

      <details className="all-answers">
        <summary>
          <h2>{words.ui('summary.answers')}</h2>
        </summary>
        <AnswerTable theCase={theCase} facts={facts} path={path} revise={change} />
      </details>

      <Legend />
      <Actions theCase={theCase} result={result} change={change} leave={leave} />
      <p className="edition">
        <span>{words.ui('edition', { edition: result.edition })}</span> <span>{words.ui('not-advice')}</span>
      </p>
    </>
  );
});

/** What one answer would settle, told as one, with each finding folded under it. */
const Doubt = ({ doubtful, children }: { doubtful: Doubtful; children: readonly ReactElement[] }) => {
  const words = useWords();
  const names = useQuestionWords();
  const { kind, findings } = doubtful;
  return (
    <section className="group doubt" aria-labelledby={`doubt-${kind}`}>
      <h2 id={`doubt-${kind}`} tabIndex={-1}>
        {doubtTitle(words, names, doubtful)}
      </h2>
      <p className="lead-in">{words.ui(`doubt.${kind}.means`)}</p>
      <details className="doubt-list">
        <summary>
          {words.ui('doubt.count', {
            count: findings.length,
            level: words.finding(`level.${upTo(doubtful)}.short`),
          })}
        </summary>
        {children}
      </details>
    </section>
  );
};

interface GroupHeadProps {
  readonly level: Level;
  /** What the level of the result means has been said above. */
  readonly isOutcome: boolean;
  /** No finding of the group is established: its level must not read like a verdict. */
  readonly isPossible: boolean;
}

const GroupHead = ({ level, isOutcome, isPossible }: GroupHeadProps) => {
  const words = useWords();
  const name = words.finding(`level.${level}`);
  return (
    <header className={isPossible ? 'group-head possible' : 'group-head'}>
      <LevelShape level={level} />
      <h2 id={`level-${level}`} tabIndex={-1}>
        {isPossible ? words.ui('summary.possible', { level: name }) : name}
      </h2>
      {isPossible ? (
        <p>{words.ui('summary.possible.hint')}</p>
      ) : isOutcome ? null : (
        <p>{words.finding(`level.${level}.means`)}</p>
      )}
    </header>
  );
};

const doubtsIn = perCase((theCase) => byDoubt(theCase, assessmentOf(theCase)));
const openQuestionsOf = perCase((theCase) => worthAsking(theCase, assessmentOf(theCase).missing));
const MissingList = ({ result, theCase }: { result: Assessment; theCase: Case }) => {
  const words = useWords();
  const { shortOf } = useQuestionWords();
  const missing = openQuestionsOf(theCase);
  if (missing.length === 0) return null;
  return (
    <section aria-labelledby="missing">
      <h2 id="missing" tabIndex={-1}>
        {words.ui('summary.missing')}
      </h2>
      <p className="lead-in">{words.ui('summary.missing.hint')}</p>
      <ol className="missing">
        {missing.map(({ question, highest }) => (
          <li key={question} className={highest}>
            <b>{shortOf(question)}</b>
            <span>{words.question(`${question}.ask`)}</span>
            {rank(highest) > rank(result.outcome.level) ? (
              <small>
                <LevelShape level={highest} />
                <span>
                  {words.ui('summary.missing.up-to', { level: words.finding(`level.${highest}.short`) })}
                </span>
              </small>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
};

/** More open questions than this are folded. */
const MOST_LEFT_OPEN = 5;

/** What nobody knows and does not matter here, so that an open answer never reads like a "no". */
const LeftOpen = ({ result: { immaterial } }: { result: Assessment }) => {
  const words = useWords();
  const { shortOf } = useQuestionWords();
  if (immaterial.length === 0) return null;
  const list = (
    <ul className="plain">
      {immaterial.map((entry) => (
        <li key={entry.question}>
          <b>{shortOf(entry.question)}</b> <span>{reasonLeftOpen(words, entry)}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="left-open">
      <h2 id="left-open">{words.ui('summary.left-open')}</h2>
      {immaterial.length > MOST_LEFT_OPEN ? (
        <details className="all-left-open">
          <summary>{words.ui('summary.left-open.more', { number: immaterial.length })}</summary>
          {list}
        </details>
      ) : (
        list
      )}
    </section>
  );
};

/** What to do, each thing once, the gravest first. The marks are for the paper and the moment; nothing is kept. */
const Steps = ({ result, theCase }: { result: Assessment; theCase: Case }) => {
  const words = useWords();
  const { certain, possible } = stepsOf(words, theCase, result);
  return (
    <section aria-labelledby="steps">
      <h2 id="steps" tabIndex={-1}>
        {words.ui('summary.steps')}
      </h2>
      <StepList steps={certain} />
      {possible.length > 0 ? (
        <>
          <h3 className="if-possible">{words.ui('summary.steps.possible')}</h3>
          <StepList steps={possible} />
        </>
      ) : null}
    </section>
  );
};

const StepList = ({ steps }: { steps: readonly string[] }) => (
  <ul className="steps">
    {steps.map((step) => (
      <li key={step}>
        <label className="tick">
          <input type="checkbox" />
          <span>{step}</span>
        </label>
      </li>
    ))}
  </ul>
);

const Legend = () => {
  const words = useWords();
  return (
    <details className="legend">
      <summary>{words.ui('summary.legend')}</summary>
      <dl>
        {forces.map((force) => (
          <div key={force}>
            <dt>
              <Tag>{words.finding(`force.${force}`)}</Tag>
            </dt>
            <dd>{words.finding(`force.${force}.means`)}</dd>
          </div>
        ))}
        {(['solid', 'dashed'] as const).map((border) => (
          <div key={border}>
            <dt>
              <Tag weak={border === 'dashed'}>{words.ui(`summary.legend.${border}`)}</Tag>
            </dt>
            <dd>{words.ui(`summary.legend.${border}.means`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
};

const Actions = ({
  theCase,
  result,
  change,
  leave,
}: Pick<Props, 'theCase' | 'change' | 'leave'> & { result: Assessment }) => {
  const words = useWords();
  const { labels, isSafe, isStored } = useOpenCase();
  const [asksToLeave, setAsksToLeave] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asksToLeave) question.current?.focus();
  }, [asksToLeave]);
  return (
    <section className="actions" aria-labelledby="actions">
      <h2 id="actions" tabIndex={-1}>
        {words.ui('summary.actions')}
      </h2>
      <Share theCase={theCase} result={result} about={labels} />
      <CaseCode theCase={theCase} />
      {isStored ? null : (
        <Notice kind="warn">
          <p>
            <span>{words.cases('not-stored')}</span>{' '}
            <a href={hrefOf({ page: 'cases' })}>{words.cases('not-stored.link')}</a>
          </p>
        </Notice>
      )}
      <div className="go">
        <Button look="plain" onClick={() => download({ theCase, labels })}>
          {words.ui('summary.download')}
        </Button>
        <Button look="plain" onClick={() => change('check')}>
          {words.ui('summary.change')}
        </Button>
        <Button look="quiet" onClick={() => (isSafe ? leave() : setAsksToLeave(true))}>
          {words.ui('summary.new')}
        </Button>
      </div>
      {asksToLeave ? (
        <div className="notice warn" role="alertdialog" aria-labelledby="leave" tabIndex={-1} ref={question}>
          <p id="leave">{words.ui('summary.new.warning')}</p>
          <div className="go">
            <Button onClick={leave}>{words.ui('summary.new.yes')}</Button>
            <Button look="quiet" onClick={() => setAsksToLeave(false)}>
              {words.ui('summary.new.no')}
            </Button>
          </div>
        </div>
      ) : null}
    </section>
  );
};
