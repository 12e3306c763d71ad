import { type ComponentProps, memo, useEffect, useRef, useState } from 'react';
import {
  type Assessment,
  type Case,
  type Finding,
  forces,
  gravestFirst,
  type Hand,
  isSeveral,
  levels,
  type Place,
  rank,
  worthAsking,
} from '../../machines';
import { CaseCode } from '../code/CaseCode';
import { byDoubt, doubtTitle, isOpenCheck, reasonLeftOpen, stepsOf, upTo } from '../document/findings';
import { AgeNote } from '../library/age/AgeNote';
import { AnswerTable } from '../question/AnswerTable';
import { CaseLabels } from '../question/CaseLabels';
import { assessmentOf, type OpenedStore, perCase, walkOf } from '../question/opened';
import { Share } from '../report/Share';
import { useOpenCase } from '../store/context';
import { download } from '../store/files';
import { Button } from '../ui/Button';
import { marked } from '../ui/citations';
import { JudgedBy } from '../ui/JudgedBy';
import { Later } from '../ui/Later';
import { LevelShape } from '../ui/LevelShape';
import { lawOf } from '../ui/lawOf';
import { Notice } from '../ui/Notice';
import { hrefOf } from '../ui/route';
import { Tag } from '../ui/Tag';
import { useQuestionWords } from '../words/names';
import { useWords } from '../words/words';
import { CaseDates } from './CaseDates';
import { Could } from './Could';
import { Decide } from './Decide';
import { Decided } from './Decided';
import { Docket } from './Docket';
import { FindingArticle } from './FindingArticle';
import { FirstScreen } from './FirstScreen';
import { Fold } from './Fold';
import { type Messages, useMessages } from './Messages';
import { OtherDate } from './OtherDate';
import { followsOf, OtherParts } from './OtherParts';
import { PrintHead } from './PrintHead';
import { Reasons } from './Reasons';
import { ScreenedFold } from './ScreenedFold';
import { TakeOver } from './TakeOver';
import { TickedSteps } from './TickedSteps';
import { WhatIf } from './WhatIf';
import { WholeDeal } from './WholeDeal';

interface Props {
  readonly today: string;
  readonly theCase: Case;
  readonly change: (at: Place) => void;
  readonly leave: () => void;
  readonly giveTo: (hand: Hand | undefined) => void;
  readonly arrange: OpenedStore['arrange'];
  /** Back to the questions, where not all of them have been asked. */
  readonly goOn?: () => void;
}

/** What is handed on begins with the item and the leg that decide. */
const toldOf = perCase(gravestFirst);

/** More possible findings than this are listed by their titles. */
const MOST_POSSIBLE = 5;

/** Everything that follows from the answers. Nothing here is stored: it is judged each time it is shown. */
export const Summary = (props: Props) => {
  const { today, theCase, change, giveTo, goOn, arrange } = props;
  const words = useWords();
  const { labels } = useOpenCase();
  const result = assessmentOf(theCase);
  const { facts, outlook: path } = walkOf(theCase);
  return (
    <div className="page result-page">
      <main id="main" tabIndex={-1} className="summary">
        <Later>
          {() => (
            <PrintHead result={assessmentOf(toldOf(theCase))} theCase={toldOf(theCase)} about={labels} />
          )}
        </Later>
        {goOn ? (
          <div className="notice warn unfinished">
            <p>{words.ui('summary.unfinished')}</p>
            <Button onClick={goOn}>{words.ui('summary.go-on')}</Button>
          </div>
        ) : null}
        {isSeveral(theCase) ? <WholeDeal theCase={theCase} arrange={arrange} /> : null}
        <FirstScreen theCase={theCase} result={result} />
        <Decided theCase={theCase} result={result} />
        {theCase.hand === 'sales' ? <TakeOver giveTo={giveTo} /> : null}
        <CaseLabels />
        <p className="where">{lawOf(words, result)}</p>
        <JudgedBy theCase={theCase} />
        <AgeNote today={today} />
        <CaseDates result={result} />
        <Later>{() => <Rest {...props} result={result} />}</Later>
      </main>
      <Docket theCase={theCase} facts={facts} path={path} place="summary" revise={change} />
    </div>
  );
};

/** What follows the verdict, most of it below the first screen. */
const Rest = memo(({ theCase, result, change, leave }: Props & { result: Assessment }) => {
  const words = useWords();
  const { labels } = useOpenCase();
  const { facts, outlook: path } = walkOf(theCase);
  const names = useQuestionWords();
  const { told, doubtful } = doubtsIn(theCase);
  const weighing = told.filter((finding) => finding.level !== 'note');
  const isNone = result.outcome.level === 'none';
  // Beside a heavier result, what triggers nothing is a remark: it must not read like a verdict.
  const notes = told.filter(({ level }) => level === 'note' || (level === 'none' && !isNone));
  const groups = levels
    .toReversed()
    .map((level) => {
      const findings = weighing.filter((finding) => finding.level === level);
      return { level, findings, isPossible: findings.every(({ certainty }) => certainty === 'possible') };
    })
    .filter(({ level, findings }) => findings.length > 0 && (level !== 'none' || isNone))
    // What is established comes before what is only possible, however grave.
    .toSorted((left, right) => Number(left.isPossible) - Number(right.isPossible));
  // Where much is unknown, what is merely possible would bury what is established.
  const isOpenCase = weighing.filter(({ certainty }) => certainty === 'possible').length > MOST_POSSIBLE;
  const article = (finding: Finding, folded = false) => (
    <FindingArticle
      key={finding.key}
      finding={finding}
      theCase={theCase}
      facts={facts}
      folded={folded || notes.includes(finding) || (isOpenCase && finding.certainty === 'possible')}
      follows={followsOf(words, theCase, finding)}
    />
  );

  const could = result.outcome.couldBecome;

  return (
    <>
      <Fold id="reasons" title={words.ui('summary.reasons')}>
        <p className="lead-in">{words.finding(`level.${result.outcome.level}.means`)}</p>
        <Reasons judgement={result} theCase={theCase} facts={facts} />
        {could ? (
          <Could
            level={could}
            deciding={result.outcome.deciding}
            byDate={result.outcome.decidedByDate}
            isCheck={isOpenCheck(theCase, result)}
            className="could"
          />
        ) : null}
      </Fold>

      {isSeveral(theCase) ? <p className="on-paper">{words.several('for.all')}</p> : null}
      {groups.map(({ level, findings, isPossible }) => (
        <Fold
          key={level}
          id={`level-${level}`}
          className={isPossible ? `group possible ${level}` : `group ${level}`}
          shape={<LevelShape level={level} />}
          title={words.ui(isPossible ? 'summary.possible' : 'summary.findings', {
            level: words.finding(`level.${level}.short`),
          })}
          count={<Tag>{words.ui('summary.count-of', { number: findings.length })}</Tag>}
        >
          {isPossible ? (
            <p className="lead-in">{words.ui('summary.possible.hint')}</p>
          ) : level === result.outcome.level ? null : (
            <p className="lead-in">{words.finding(`level.${level}.means`)}</p>
          )}
          <Later>{() => findings.map((finding) => article(finding))}</Later>
        </Fold>
      ))}

      {doubtful.map((one) => (
        <Fold key={one.kind} id={`doubt-${one.kind}`} className="doubt" title={doubtTitle(words, names, one)}>
          <p className="lead-in">{words.ui(`doubt.${one.kind}.means`)}</p>
          <p>
            {words.ui('doubt.count', {
              count: one.findings.length,
              level: words.finding(`level.${upTo(one)}.short`),
            })}
          </p>
          <Later>{() => one.findings.map((finding) => article(finding, true))}</Later>
        </Fold>
      ))}

      <MissingList result={result} theCase={theCase} />
      <LeftOpen result={result} />
      <Steps result={result} theCase={theCase} />
      {result.outcome.level === 'none' ? null : (
        <Fold id="what-if" title={words.ui('summary.what-if')}>
          <Later>{() => <WhatIf theCase={theCase} />}</Later>
        </Fold>
      )}
      <Fold id="other-date" className="other-date" title={words.ui('summary.other-date')}>
        <Later>{() => <OtherDate theCase={theCase} />}</Later>
      </Fold>

      {notes.length > 0 ? (
        <Fold id="notes" className="note" title={words.ui('summary.notes')}>
          <Later>{() => notes.map((finding) => article(finding))}</Later>
        </Fold>
      ) : null}

      {isSeveral(theCase) ? <Later>{() => <OtherParts theCase={theCase} />}</Later> : null}

      <Fold id="not-looked" title={words.ui('summary.not-looked')}>
        <ul className="plain">
          {([1, 2, 3, 4, 5, 6, 7, 8] as const).map((number) => (
            <li key={number}>{words.finding(`notLooked.${number}`)}</li>
          ))}
        </ul>
      </Fold>

      <Fold id="all-answers" title={words.ui('summary.answers')}>
        <AnswerTable theCase={theCase} facts={facts} path={path} revise={change} evidence={labels.evidence} />
      </Fold>

      <ScreenedFold />

      {theCase.hand === 'sales' ? null : <Decide theCase={theCase} result={result} />}
      <Legend />
      <Actions theCase={theCase} change={change} leave={leave} />
      <p className="edition">
        <span>{words.ui('edition', { edition: result.edition })}</span> <span>{words.ui('not-advice')}</span>
      </p>
    </>
  );
});

const doubtsIn = perCase((theCase) => byDoubt(theCase, assessmentOf(theCase)));
const MissingList = ({ result, theCase }: { result: Assessment; theCase: Case }) => {
  const words = useWords();
  const { shortOf } = useQuestionWords();
  const missing = worthAsking(result.missing);
  if (missing.length === 0) return null;
  return (
    <Fold
      id="missing"
      title={words.ui('summary.missing')}
      count={<Tag>{words.ui('summary.count-of', { number: missing.length })}</Tag>}
    >
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
      <MessageTexts theCase={theCase} open={missing.map(({ question }) => question)} />
    </Fold>
  );
};

/** The messages whole, to be read before they are sent. */
const MessageTexts = (props: ComponentProps<typeof Messages>) => {
  const words = useWords();
  const { messages, textTo } = useMessages(props);
  return messages.map(({ to }) => (
    <details key={to} className="message-text">
      <summary>{words.ui('summary.missing.text', { to: words.ui(`message.to.${to}`) })}</summary>
      <pre>{textTo(to)}</pre>
    </details>
  ));
};

/** What nobody knows and does not matter here, so that an open answer never reads like a "no". */
const LeftOpen = ({ result: { immaterial } }: { result: Assessment }) => {
  const words = useWords();
  const { shortOf } = useQuestionWords();
  if (immaterial.length === 0) return null;
  return (
    <Fold
      id="left-open"
      title={words.ui('summary.left-open')}
      count={<Tag>{words.ui('summary.count-of', { number: immaterial.length })}</Tag>}
    >
      <ul className="plain">
        {immaterial.map((entry) => (
          <li key={entry.question}>
            <b>{shortOf(entry.question)}</b> <span>{reasonLeftOpen(words, entry)}</span>
          </li>
        ))}
      </ul>
    </Fold>
  );
};

/** What to do, each thing once, the gravest first. What is ticked stays with the case. */
const Steps = ({ result, theCase }: { result: Assessment; theCase: Case }) => {
  const words = useWords();
  const { certain, possible } = stepsOf(words, theCase, result);
  return (
    <Fold
      id="steps"
      title={words.ui('summary.steps.all')}
      count={<Tag>{words.ui('summary.count-of', { number: certain.length })}</Tag>}
    >
      <TickedSteps steps={certain} />
      {possible.length > 0 ? (
        <>
          <h3 className="if-possible">{words.ui('summary.steps.possible')}</h3>
          <TickedSteps steps={possible} />
        </>
      ) : null}
    </Fold>
  );
};

const Legend = () => {
  const words = useWords();
  return (
    <Fold id="legend" className="legend" title={words.ui('summary.legend')}>
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
        <div>
          <dt>{marked([1])}</dt>
          <dd>{words.ui('summary.legend.number.means')}</dd>
        </div>
      </dl>
    </Fold>
  );
};

const Actions = ({ theCase, change, leave }: Pick<Props, 'theCase' | 'change' | 'leave'>) => {
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
      <Share theCase={toldOf(theCase)} result={assessmentOf(toldOf(theCase))} about={labels} />
      <CaseCode theCase={theCase} />
      {isSeveral(theCase) ? <p className="lead-in">{words.several('code')}</p> : null}
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
