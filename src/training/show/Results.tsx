import { useMemo } from 'react';
import {
  type Finding,
  levels,
  type PredictionStep,
  type RecapStep,
  type RevealStep,
  UNKNOWN,
} from '../../../machines';
import { Cites } from '../../ui/Cites';
import { LevelShape } from '../../ui/LevelShape';
import { levelWords } from '../../ui/levelWords';
import { useWords } from '../../words/words';
import { DealTitle } from '../DealTitle';
import { mainReasons, reasonsFor, type Score, score } from '../prediction';
import type { Scene } from './scene';
import { type Guess, handsFor, type ShowState } from './state';
import { findingTitleOf } from './stepWords';

/** Before the result is known: the five things that it can be, and why it might be so. */
export const PredictionScene = ({ step, deal, guess, state, Heading }: Scene<PredictionStep>) => {
  const words = useWords();
  const hands = handsFor(state, step.deal, 'level');
  const why = handsFor(state, step.deal, 'reason');
  const reasons = useMemo(() => reasonsFor(deal), [deal]);
  return (
    <>
      <Heading className="show-question">{words.show('step.prediction')}</Heading>
      <ol className="show-levels">
        {levels.map((level, index) => (
          <li key={level} className={level} aria-current={guess.level === level ? 'true' : undefined}>
            <LevelShape level={level} />
            <b>{words.finding(`level.${level}.short`)}</b>
            <kbd>{index + 1}</kbd>
            <Counted hands={hands.get(level)} isSaid={guess.level === level} />
          </li>
        ))}
      </ol>
      <ol className="show-whys">
        {reasons.map((reason) => (
          <li key={reason} aria-current={guess.reason === reason ? 'true' : undefined}>
            <span>{findingTitleOf(words, reason)}</span>
            <Counted hands={why.get(reason)} isSaid={guess.reason === reason} />
          </li>
        ))}
      </ol>
    </>
  );
};

/** So many hands; where none were counted, that this is what the room said. */
const Counted = ({ hands, isSaid }: { hands: number | undefined; isSaid: boolean }) => {
  const words = useWords();
  if (hands) return <b className="show-count">{words.show('hands', { count: hands })}</b>;
  return isSaid ? <small>{words.show('guess.here')}</small> : null;
};

/** More reasons than these do not fit on a screen that a room can read, least beside what the room had said. */
const MOST = { alone: 3, beside: 2, counted: 1 } as const;

export const RevealScene = ({ step, deal, guess, state, Heading }: Scene<RevealStep>) => {
  const words = useWords();
  const { assessment } = step;
  const { outcome } = assessment;
  const reasons = useMemo(() => mainReasons(deal), [deal]);
  const isCounted = handsFor(state, step.deal, 'level').size > 0;
  const most = MOST[isCounted ? 'counted' : guess.reason ? 'beside' : 'alone'];
  const said = score({ level: guess.level ?? UNKNOWN, reason: guess.reason ?? UNKNOWN }, deal);
  return (
    <>
      <HandsRaised state={state} deal={step.deal} />
      <RoomSaid guess={guess} isLevelRight={said.level.isRight} standing={said.reason.standing} />
      <div className={`show-verdict ${outcome.level}`}>
        <LevelShape level={outcome.level} />
        <div>
          <Heading>
            {guess.level ? (
              <small>
                <span>{words.show('reveal.it-is')}</span>{' '}
              </small>
            ) : null}
            <span>{levelWords(words, outcome)}</span>
          </Heading>
          {outcome.couldBecome ? (
            <p>{words.ui('stand.could', { level: words.finding(`level.${outcome.couldBecome}`) })}</p>
          ) : null}
        </div>
      </div>
      {reasons.length > 0 ? (
        <>
          <p className="show-small">{words.show('reveal.because')}</p>
          <ul className="show-reasons">
            {reasons.slice(0, most).map((finding) => (
              <Reason key={finding.key} finding={finding} />
            ))}
          </ul>
          {reasons.length > most ? (
            <p className="show-small">{words.show('reveal.more', { count: reasons.length - most })}</p>
          ) : null}
        </>
      ) : (
        <p>{words.finding(`level.${outcome.level}.means`)}</p>
      )}
    </>
  );
};

/** How the room was divided over the levels. */
const HandsRaised = ({ state, deal }: { state: ShowState; deal: number }) => {
  const words = useWords();
  const hands = handsFor(state, deal, 'level');
  if (hands.size === 0) return null;
  return (
    <ul className="show-raised">
      {levels
        .filter((level) => hands.get(level))
        .map((level) => (
          <li key={level} className={level}>
            <LevelShape level={level} />
            <span>{words.finding(`level.${level}.short`)}</span>
            <b>{words.show('hands', { count: hands.get(level) ?? 0 })}</b>
          </li>
        ))}
    </ul>
  );
};

interface RoomSaidProps {
  readonly guess: Guess;
  readonly isLevelRight: boolean;
  readonly standing: Score['reason']['standing'];
}

/** What the room had said, and whether that is what it is. */
const RoomSaid = ({ guess: { level, reason }, isLevelRight, standing }: RoomSaidProps) => {
  const words = useWords();
  if (!level && !reason) return null;
  return (
    <div className="show-guess">
      {level ? (
        <p className={level}>
          <span>{words.show('reveal.said')}</span> <LevelShape level={level} />{' '}
          <b>{words.finding(`level.${level}`)}</b>{' '}
          {isLevelRight ? <span>{words.show('reveal.agrees')}</span> : null}
        </p>
      ) : null}
      {reason ? (
        <p>
          {words.passage([
            words.show('reveal.said-why', { reason: findingTitleOf(words, reason) }),
            words.show(`reveal.why.${standing}`),
          ])}
        </p>
      ) : null}
    </div>
  );
};

/** A finding with the first of its sources; the others stand in the summary. */
const Reason = ({ finding }: { finding: Finding }) => {
  const words = useWords();
  const { key, sources } = finding;
  return (
    <li>
      <b>{findingTitleOf(words, key)}</b>
      <div className="show-source">
        <Cites cites={sources.slice(0, 1)} />
        {sources.length > 1 ? (
          <small>{words.show('reveal.sources', { count: sources.length - 1 })}</small>
        ) : null}
      </div>
    </li>
  );
};

const MOST_IN_A_COLUMN = 7;

export const Recap = ({ step, deals, Heading }: Scene<RecapStep>) => {
  const words = useWords();
  return (
    <>
      <Heading>{words.show('step.recap')}</Heading>
      <ol className={deals.length > MOST_IN_A_COLUMN ? 'show-recap show-many' : 'show-recap'}>
        {step.standings.map((standing, index) => {
          const deal = deals[index];
          return (
            <li key={deals[index]?.id}>
              <span>{deal ? <DealTitle deal={deal} /> : null}</span>
              <b className={standing.level}>
                <LevelShape level={standing.level} />
                <span>{levelWords(words, standing)}</span>
              </b>
            </li>
          );
        })}
      </ol>
    </>
  );
};
