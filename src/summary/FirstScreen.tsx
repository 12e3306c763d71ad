import { useState } from 'react';
import { type Assessment, askingOf, type Case, rank } from '../../machines';
import { nextSteps, reasonsOf } from '../document/findings';
import { besideResult } from '../document/otherLaw';
import { useOpenCase } from '../store/context';
import { Jump } from '../ui/Jump';
import { Later } from '../ui/Later';
import { LevelShape } from '../ui/LevelShape';
import { levelWords } from '../ui/levelWords';
import { Tag } from '../ui/Tag';
import { type QuestionWords, useQuestionWords } from '../words/names';
import { useWords, type Words } from '../words/words';
import { Messages } from './Messages';
import { TickedSteps } from './TickedSteps';

interface Props {
  readonly theCase: Case;
  readonly result: Assessment;
}

/** More open points than this are counted. */
const MOST_NAMED = 3;

const named = (words: Words, all: readonly string[]): string => {
  const questions = words.list(all.slice(0, MOST_NAMED));
  return all.length > MOST_NAMED
    ? words.ui('first.and-more', { questions, number: all.length - MOST_NAMED })
    : questions;
};

/** The sentence that says why: the first reason, and how many others there are. */
const whyOf = (words: Words, names: QuestionWords, { theCase, result }: Props): string | undefined => {
  const [reason, ...others] = reasonsOf(theCase, result, words, names);
  if (reason === undefined) return undefined;
  return others.length > 0
    ? words.ui('first.why.more', { reason, number: others.length })
    : words.ui('first.why', { reason });
};

/** What is open and where it could lead, as far as that is true: a result can get graver, and one that is held milder. */
const openOf = (words: Words, names: QuestionWords, { theCase, result }: Props): readonly string[] => {
  const { level, low, couldBecome, deciding, decidedByDate } = result.outcome;
  const open = result.missing.map(({ question }) => question);
  const unseen = open.filter((id) => askingOf(id).knows === 'compliance');
  const isForCompliance = theCase.hand === 'sales' && unseen.length > 0;
  const isMilder = rank(low) < rank(level);
  if (!(couldBecome || isMilder || isForCompliance)) return [];
  // What decides a graver result is named first.
  const first = isForCompliance ? unseen : [...new Set([...deciding, ...open])];
  const all = [...(decidedByDate ? [words.ui('start.plannedDate')] : []), ...first.map(names.shortOf)];
  const questions = named(words, all);
  const graver = couldBecome && words.finding(`level.${couldBecome}.short`);
  return [
    ...(all.length > 0 ? [words.ui(isForCompliance ? 'first.not-looked' : 'first.open', { questions })] : []),
    ...(graver && isMilder
      ? [words.ui('first.either', { level: graver })]
      : graver
        ? [words.ui('first.graver', { level: graver })]
        : isMilder
          ? [words.ui('first.milder')]
          : []),
  ];
};

const Open = (props: Props) => {
  const words = useWords();
  const names = useQuestionWords();
  const told = openOf(words, names, props);
  return told.length > 0 ? <p className="first-open">{words.passage(told)}</p> : null;
};

/** The result in short: the level, why, what is open, what comes next, and the ways on to somebody else. */
export const FirstScreen = ({ theCase, result }: Props) => {
  const words = useWords();
  const names = useQuestionWords();
  const { labels } = useOpenCase();
  // What is ticked here stays where it stands until the result is opened the next time.
  const [doneBefore] = useState(labels.done ?? []);
  const why = whyOf(words, names, { theCase, result });
  const steps = nextSteps(words, theCase, result, doneBefore);
  return (
    <div className="first">
      <div className={`verdict ${result.outcome.level}`}>
        <LevelShape level={result.outcome.level} />
        <div>
          <h1 tabIndex={-1}>{levelWords(words, result.outcome)}</h1>
          {why ? <p className="verdict-why">{why}</p> : null}
        </div>
      </div>
      {besideResult(words, result).map((text) => (
        <p key={text} className="first-open">
          {text}
        </p>
      ))}
      <Later>{() => <Open theCase={theCase} result={result} />}</Later>
      <section aria-labelledby="next-steps">
        <h2 id="next-steps" tabIndex={-1}>
          {words.ui('summary.steps')}
        </h2>
        <TickedSteps
          steps={steps}
          mark={({ certainty }) =>
            certainty === 'possible' ? <Tag weak>{words.ui('first.possible')}</Tag> : null
          }
        />
        <Later>
          {() => <Messages theCase={theCase} open={result.missing.map(({ question }) => question)} />}
        </Later>
        <Jump to="actions" className="button main hand-over">
          {words.ui(theCase.hand === 'compliance' ? 'first.hand.compliance' : 'first.hand')}
        </Jump>
      </section>
    </div>
  );
};
