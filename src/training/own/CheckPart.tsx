import { useMemo, useRef } from 'react';
import {
  type Assessment,
  assess,
  type Case,
  type Citation,
  derive,
  type Expected,
  keyOf,
  type Miss,
  missesOf,
} from '../../../machines';
import { Button } from '../../ui/Button';
import { Cites } from '../../ui/Cites';
import { LevelShape } from '../../ui/LevelShape';
import { levelWords } from '../../ui/levelWords';
import { useQuestionWords } from '../../words/names';
import { useWords, type Words } from '../../words/words';
import { findingTitle, sourcesOfFinding } from './ownNames';
import { takeOver, takeOverAll } from './takeOver';

interface Props {
  readonly theCase: Case;
  readonly expected: Expected;
  /** Puts what the tool says in the place of what was expected. */
  readonly change: (expected: Expected) => void;
  /** Names the parts of the page. */
  readonly id: string;
}

/** The questions on the path that nobody has answered, or whose unknown answer decides something. */
const openOn = (theCase: Case, { missing }: Assessment) => {
  const { asked, settled } = derive(theCase);
  const blank = [...asked].filter((id) => theCase.answers[id] === undefined && !settled.has(id));
  return [...new Set([...blank, ...missing.map(({ question }) => question)])];
};

/** The judgement of the tool beside what is expected, and each difference with a way to settle it. */
export const CheckPart = ({ theCase, expected, change, id }: Props) => {
  const words = useWords();
  const { shortOf } = useQuestionWords();
  const judged = useMemo(() => assess(theCase), [theCase]);
  const misses = useMemo(() => missesOf(judged, expected), [judged, expected]);
  const open = useMemo(() => openOn(theCase, judged), [theCase, judged]);
  const status = useRef<HTMLParagraphElement>(null);
  const { level, couldBecome } = judged.outcome;
  const settle = (next: Expected) => {
    change(next);
    // The button that was pressed goes with its line.
    status.current?.focus();
  };
  return (
    <div className="own-check">
      <p className={`own-says ${level}`}>
        <LevelShape level={level} />
        <span>
          <small>{words.author('check.says')}</small>
          <b>{levelWords(words, judged.outcome)}</b>
          {couldBecome ? (
            <small>{words.author('check.could', { level: words.finding(`level.${couldBecome}`) })}</small>
          ) : null}
        </span>
      </p>
      <p className="own-differs" role="status" tabIndex={-1} ref={status}>
        {misses.length > 0
          ? words.author('check.differs', { count: misses.length })
          : words.author('check.agrees')}
      </p>
      {misses.length > 0 ? (
        <>
          <ul className="own-misses">
            {misses.map((miss) => (
              <li key={keyOfMiss(miss)} className="own-miss">
                <MissText miss={miss} theCase={theCase} judged={judged} />
                <Button
                  look="plain"
                  aria-label={words.author('check.take.of', { what: missWords(words, miss) })}
                  onClick={() => settle(takeOver(expected, miss))}
                >
                  {words.author('check.take')}
                </Button>
              </li>
            ))}
          </ul>
          {misses.length > 1 ? (
            <Button look="plain" onClick={() => settle(takeOverAll(expected, misses))}>
              {words.author('check.take-all')}
            </Button>
          ) : null}
          <p className="own-hint">{words.author('check.keep')}</p>
        </>
      ) : null}
      {open.length > 0 ? (
        <details className="own-open">
          <summary id={`${id}-open`}>{words.author('check.open', { count: open.length })}</summary>
          <p className="own-hint">{words.author('check.open.hint')}</p>
          <ul>
            {open.map((question) => (
              <li key={question}>{shortOf(question)}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
};

const keyOfMiss = (miss: Miss): string =>
  miss.kind === 'missing'
    ? `missing ${keyOf(miss.finding)} ${miss.finding.certainty ?? ''}`
    : miss.kind === 'unexpected'
      ? `unexpected ${miss.key}`
      : miss.kind;

const missWords = (words: Words, miss: Miss): string => {
  switch (miss.kind) {
    case 'level':
      return words.author('miss.level', {
        expected: words.finding(`level.${miss.expected}`),
        actual: words.finding(`level.${miss.actual}`),
      });
    case 'could-become':
      return miss.actual === null
        ? words.author('miss.could.none', { expected: words.finding(`level.${miss.expected}`) })
        : words.author('miss.could', {
            expected: words.finding(`level.${miss.expected}`),
            actual: words.finding(`level.${miss.actual}`),
          });
    case 'missing': {
      const title = findingTitle(words, keyOf(miss.finding));
      return words.author(`miss.missing.${miss.actual ?? 'none'}`, { title });
    }
    case 'unexpected':
      return words.author('miss.unexpected', { title: findingTitle(words, miss.key) });
  }
};

interface MissProps {
  readonly miss: Miss;
  readonly theCase: Case;
  readonly judged: Assessment;
}

/** A difference in words, and what the tool rests on. */
const MissText = ({ miss, theCase, judged }: MissProps) => {
  const words = useWords();
  const { shortOf } = useQuestionWords();
  const { outcome, findings } = judged;
  const behind =
    miss.kind === 'level'
      ? findings.filter(({ level, certainty }) => level === outcome.level && certainty === 'established')
      : [];
  return (
    <>
      <p>{missWords(words, miss)}</p>
      {behind.map(({ key, sources }) => (
        <details className="own-behind" key={key}>
          <summary>{words.author('miss.because', { title: findingTitle(words, key) })}</summary>
          <Cites cites={sources} />
        </details>
      ))}
      {miss.kind === 'could-become' && outcome.deciding.length > 0 ? (
        <p className="own-hint">
          {words.author('miss.deciding', { questions: words.all(outcome.deciding.map(shortOf)) })}
        </p>
      ) : null}
      {miss.kind === 'missing' || miss.kind === 'unexpected' ? (
        <Cites cites={sourcesOf(miss.kind === 'missing' ? keyOf(miss.finding) : miss.key, theCase, judged)} />
      ) : null}
    </>
  );
};

const sourcesOf = (key: string, theCase: Case, { findings }: Assessment): readonly Citation[] =>
  findings.find((finding) => finding.key === key || finding.id === key)?.sources ??
  sourcesOfFinding(key, theCase);
