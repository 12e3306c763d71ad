import { memo, useCallback, useDeferredValue, useId, useMemo, useState } from 'react';
import {
  type Assessment,
  type Case,
  type Derived,
  type Place,
  type ScreenId,
  tellingOf,
} from '../../machines';
import { isOpenCheck } from '../document/findings';
import { assessmentOf } from '../question/opened';
import { type Station, stationsOf } from '../question/stations';
import { useOpenCase } from '../store/context';
import { Button } from '../ui/Button';
import { JudgedBy } from '../ui/JudgedBy';
import { LevelShape } from '../ui/LevelShape';
import { levelWords } from '../ui/levelWords';
import { useQuestionWords } from '../words/names';
import { useWords, type Words } from '../words/words';

interface Props {
  readonly theCase: Case;
  readonly facts: Derived;
  readonly path: readonly ScreenId[];
  readonly place: Place | 'summary';
  readonly revise: (at: Place) => void;
  /** Shows the result before every question was asked. */
  readonly peek?: () => void;
}

/** The case so far, on one line of stations, with the result as it stands at its foot. */
export const Docket = memo(({ theCase, facts, path, place, revise, peek }: Props) => {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const goBack = useCallback(
    (at: Place) => {
      setOpen(false);
      revise(at);
    },
    [revise],
  );
  const panel = useId();
  const judged = useDeferredValue(theCase);
  const hasAnswers = Object.keys(judged.answers).length > 0;
  const result = hasAnswers ? assessmentOf(judged) : undefined;
  const stations = useMemo(
    () => stationsOf(theCase, facts, path, place === 'summary' ? 'check' : place),
    [theCase, facts, path, place],
  );
  const here = stations.find(({ state }) => state === 'here');
  const hereName = here
    ? words.question(`section.${here.section}`)
    : words.ui(place === 'summary' ? 'docket.result' : 'docket.check');
  const level = result && levelWords(words, result.outcome);
  const could = result && couldOf(words, judged, result);

  return (
    <aside className={isOpen ? 'docket open' : 'docket'} aria-label={words.ui('docket')}>
      {/* Heard whenever it changes, also where the panel is folded away. */}
      <p className="visually-hidden" role="status">
        {result && level && place !== 'summary'
          ? words.passage([words.ui('stand.now', { level }), ...(could ? [could] : [])])
          : ''}
      </p>
      <button
        type="button"
        className="docket-bar"
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="dot" aria-hidden="true" />
        <span className="bar-here">{hereName}</span>{' '}
        {result ? (
          <span className={`bar-level ${result.outcome.level}`}>
            <LevelShape level={result.outcome.level} />
            <span>{words.finding(`level.${result.outcome.level}.short`)}</span>
          </span>
        ) : null}
        <span className="visually-hidden">{words.ui(isOpen ? 'docket.close' : 'docket.open')}</span>
      </button>
      <div className="docket-panel" id={panel}>
        <div className="docket-head">
          <h2>{words.ui('docket')}</h2>
          <History />
        </div>
        {place === 'check' || place === 'summary' ? null : <JudgedBy theCase={theCase} />}
        <ol className="line">
          {stations.map((station) => (
            <StationLine
              key={station.section}
              station={station}
              theCase={theCase}
              facts={facts}
              revise={goBack}
            />
          ))}
          <li className={place === 'check' ? 'here' : place === 'summary' ? 'settled' : 'to-come'}>
            <b>{words.ui('docket.check')}</b>
          </li>
          <li className={place === 'summary' ? 'here' : 'to-come'}>
            <b>{words.ui('docket.result')}</b>
          </li>
        </ol>
        {place === 'summary' ? null : (
          <div className={`stand ${result?.outcome.level ?? 'nothing'}`}>
            {result && level ? (
              <>
                <LevelShape level={result.outcome.level} />
                <p>
                  <small>{words.ui('stand')}</small>
                  <b>{level}</b>
                  {could ? <small>{could}</small> : null}
                </p>
                {peek ? (
                  <Button look="quiet" onClick={peek}>
                    {words.ui('stand.peek')}
                  </Button>
                ) : null}
              </>
            ) : (
              <p>
                <small>{words.ui('stand.nothing')}</small>
              </p>
            )}
          </div>
        )}
      </div>
    </aside>
  );
});

const History = () => {
  const words = useWords();
  const { undo, redo } = useOpenCase();
  return (
    <div className="history">
      <Button look="quiet" aria-keyshortcuts="Control+Z Meta+Z" disabled={!undo} onClick={undo}>
        {words.cases('undo')}
      </Button>
      <Button look="quiet" aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z" disabled={!redo} onClick={redo}>
        {words.cases('redo')}
      </Button>
    </div>
  );
};

/** What it could become; or what nobody has looked up, where that is all. */
const couldOf = (words: Words, theCase: Case, result: Assessment): string | undefined => {
  const { couldBecome, deciding } = result.outcome;
  if (!couldBecome) return undefined;
  if (!isOpenCheck(theCase, result))
    return words.ui('stand.could', { level: words.finding(`level.${couldBecome}`) });
  return words.ui('stand.check', {
    questions: words.list(deciding.map((id) => words.question(`${id}.short`))),
  });
};

interface LineProps {
  readonly station: Station;
  readonly theCase: Case;
  readonly facts: Derived;
  readonly revise: (at: Place) => void;
}

/** Not drawn again for the result at the foot, which comes a moment later. */
const StationLine = memo(({ station, theCase, facts, revise }: LineProps) => {
  const words = useWords();
  const { answerOf } = useQuestionWords();
  const { section, state, first, passedBy } = station;
  const name = words.question(`section.${section}`);
  const told = tellingOf(section).filter((id) => facts.asked.has(id) && theCase.answers[id] !== undefined);
  const notes =
    state === 'passed-by'
      ? [words.ui(`passed-by.${passedBy ?? 'nothing-to-ask'}`)]
      : state === 'here'
        ? [words.ui('docket.here')]
        : state === 'settled'
          ? told.flatMap((id) => answerOf(id, theCase, facts).slice(0, 1))
          : [];
  return (
    <li className={state} aria-current={state === 'here' ? 'step' : undefined}>
      {(state === 'settled' || passedBy === 'designer-known') && first ? (
        <button
          type="button"
          className="station"
          aria-label={words.ui('docket.back-to', { section: name })}
          onClick={() => revise(first)}
        >
          {name}
        </button>
      ) : (
        <b>{name}</b>
      )}
      <span className="visually-hidden">{words.ui(`station.${state}`)}</span>
      {[...new Set(notes)].map((note) => (
        <span className="told" key={note}>
          {note}
        </span>
      ))}
    </li>
  );
});
