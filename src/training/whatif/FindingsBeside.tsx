import { useMemo } from 'react';
import {
  type Case,
  type CaseComparison,
  type Derived,
  type Finding,
  type FindingPair,
  isSameDate,
  lawBetween,
} from '../../../machines';
import { titleOf } from '../../document/findings';
import { FindingArticle } from '../../summary/FindingArticle';
import { LawChanges } from '../../ui/LawChanges';
import { LevelShape } from '../../ui/LevelShape';
import { useQuestionWords } from '../../words/names';
import { useWords, type Words } from '../../words/words';
import type { BothCases, OfBoth } from './both';

interface Props {
  readonly compared: CaseComparison;
  readonly cases: BothCases;
  readonly facts: OfBoth<Derived>;
}
type Of = 'left' | 'right';

/** What one side finds and the other does not, what weighs otherwise, and the changes of the law in between. */
export const FindingsBeside = ({ compared, cases, facts }: Props) => {
  const words = useWords();
  const { onlyLeft, onlyRight, unlike } = compared;
  const only = (side: Of, findings: readonly Finding[]) => (
    <section className="whatif-only" aria-labelledby={`whatif-only-${side}`}>
      <h2 id={`whatif-only-${side}`}>{words.whatif(`only.${side}`, { number: findings.length })}</h2>
      {findings.length === 0 ? <p>{words.whatif('only.nothing')}</p> : null}
      {findings.map((finding) => (
        <Told key={finding.key} side={side} finding={finding} theCase={cases[side]} facts={facts[side]} />
      ))}
    </section>
  );
  return (
    <>
      {onlyLeft.length + onlyRight.length + unlike.length === 0 ? (
        <p className="whatif-alike">{words.whatif('only.alike')}</p>
      ) : null}
      {onlyLeft.length + onlyRight.length > 0 ? (
        <div className="whatif-columns">
          {only('left', onlyLeft)}
          {only('right', onlyRight)}
        </div>
      ) : null}
      {unlike.length > 0 ? (
        <section className="whatif-unlike" aria-labelledby="whatif-unlike">
          <h2 id="whatif-unlike">{words.whatif('unlike', { number: unlike.length })}</h2>
          {unlike.map((pair) => (
            <Pair key={pair.left.key} pair={pair} cases={cases} facts={facts} />
          ))}
        </section>
      ) : null}
      <LawInBetween cases={cases} />
    </>
  );
};

const weightOf = (words: Words, { level, certainty }: Pick<Finding, 'level' | 'certainty'>): string =>
  words.whatif('weight', {
    level: words.finding(`level.${level}.short`),
    certainty: words.finding(`certainty.${certainty}`),
  });

const Pair = ({ pair, cases, facts }: { readonly pair: FindingPair } & Omit<Props, 'compared'>) => {
  const words = useWords();
  const { left, right } = pair;
  const weighsAlike = left.level === right.level && left.certainty === right.certainty;
  return (
    <>
      <div className="whatif-columns">
        {(['left', 'right'] as const).map((side) => (
          <Told key={side} side={side} finding={pair[side]} theCase={cases[side]} facts={facts[side]} named />
        ))}
      </div>
      {weighsAlike && left.lines.length + right.lines.length > 0 ? (
        <p className="lead-in">{words.whatif('unlike.lines')}</p>
      ) : null}
    </>
  );
};

interface ToldProps {
  readonly side: Of;
  readonly finding: Finding;
  readonly theCase: Case;
  readonly facts: Derived;
  /** Says which side it is, where no heading does. */
  readonly named?: boolean;
}

/** A finding by its weight and title, with text and sources to unfold. */
const Told = ({ side, finding, theCase, facts, named = false }: ToldProps) => {
  const words = useWords();
  return (
    <div className="whatif-told">
      <p className="whatif-weight">
        {named ? <span className="whatif-letter">{words.whatif(`side.${side}`)}</span> : null}
        {/* That a finding is only possible is said beside its title. */}
        <span>
          {finding.certainty === 'possible'
            ? words.finding(`level.${finding.level}.short`)
            : weightOf(words, finding)}
        </span>
      </p>
      <FindingArticle finding={finding} theCase={theCase} facts={facts} within={side} folded />
    </div>
  );
};

/** Named where the dates differ, also where no change between them matters. */
const LawInBetween = ({ cases: { left, right } }: Pick<Props, 'cases'>) => {
  const words = useWords();
  const changes = useMemo(() => lawBetween(left, right), [left, right]);
  if (isSameDate(left.plannedDate, right.plannedDate) && left.decisionDate === right.decisionDate)
    return null;
  return (
    <section className="whatif-between" aria-labelledby="whatif-between">
      <h2 id="whatif-between">{words.whatif('between')}</h2>
      <p className="lead-in">{words.whatif(changes.length > 0 ? 'between.hint' : 'between.nothing')}</p>
      {changes.length > 0 ? <LawChanges changes={changes} /> : null}
    </section>
  );
};

interface SameProps extends Pick<Props, 'compared'> {
  readonly theCase: Case;
  readonly facts: Derived;
}

/** What both sides share: counted, and named behind a fold. */
export const SameInBoth = ({ compared: { both, answeredAlike }, theCase, facts }: SameProps) => {
  const words = useWords();
  const { shortOf, answerOf } = useQuestionWords();
  return (
    <details className="whatif-same">
      <summary>{words.whatif('same', { findings: both.length, answers: answeredAlike.length })}</summary>
      <div className="whatif-columns">
        <section aria-labelledby="whatif-same-findings">
          <h2 id="whatif-same-findings">{words.whatif('same.findings')}</h2>
          <ul className="titles">
            {both.map(({ key, level, certainty }) => (
              <li key={key} className={level}>
                <LevelShape level={level} />
                <span>
                  <span>{titleOf(words, { key, certainty })}</span>{' '}
                  <small>{weightOf(words, { level, certainty })}</small>
                </span>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="whatif-same-answers">
          <h2 id="whatif-same-answers">{words.whatif('same.answers')}</h2>
          <dl className="whatif-shared">
            {answeredAlike.map((id) => (
              <div key={id}>
                <dt>{shortOf(id)}</dt>
                <dd>{words.list(answerOf(id, theCase, facts))}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </details>
  );
};
