import { useMemo } from 'react';
import { levels, type Scenario, type Step } from '../../../machines';
import { Button } from '../../ui/Button';
import { LevelShape } from '../../ui/LevelShape';
import { useWords } from '../../words/words';
import { reasonsFor } from '../prediction';
import type { Action, ShowState } from './state';
import { findingTitleOf } from './stepWords';

interface Props {
  readonly state: ShowState;
  readonly steps: readonly Step[];
  readonly deal: Scenario;
  readonly act: (action: Action) => void;
}

/** Everything that the keys do, as buttons. */
export const Controls = ({ state, steps, deal, act }: Props) => {
  const words = useWords();
  const step = steps[state.at];
  const isLast = state.at >= steps.length - 1;
  return (
    <div className="show-controls">
      <div className="show-buttons">
        <Button
          look="plain"
          aria-keyshortcuts="PageUp ArrowLeft"
          aria-disabled={state.at === 0 && !state.isBlack}
          onClick={() => act({ type: 'back' })}
        >
          {words.show('back')}
        </Button>
        <Button
          aria-keyshortcuts="PageDown ArrowRight"
          aria-disabled={isLast && !state.isBlack}
          onClick={() => act({ type: 'next' })}
        >
          {words.show('next')}
        </Button>
        <Button
          look="plain"
          aria-keyshortcuts="B ."
          aria-pressed={state.isBlack}
          onClick={() => act({ type: 'black' })}
        >
          {words.show('black')}
        </Button>
        {deal.teaching ? (
          <Button
            look="plain"
            aria-keyshortcuts="P"
            aria-pressed={state.shown === 'point'}
            onClick={() => act({ type: 'show', what: 'point' })}
          >
            {words.show('show.point')}
          </Button>
        ) : null}
        <Button look="quiet" aria-keyshortcuts="Home" onClick={() => act({ type: 'first' })}>
          {words.show('first')}
        </Button>
        <Button look="quiet" aria-keyshortcuts="End" onClick={() => act({ type: 'last' })}>
          {words.show('last')}
        </Button>
        <Button look="quiet" onClick={() => act({ type: 'restart' })}>
          {words.show('restart')}
        </Button>
      </div>
      {step?.kind === 'prediction' ? (
        <Guessing state={state} place={step.deal} deal={deal} act={act} />
      ) : null}
      {isLast ? <p className="show-hint">{words.show('end')}</p> : null}
    </div>
  );
};

/** What the room says it will be, and why, noted by the presenter. */
const Guessing = ({ state, place, deal, act }: Omit<Props, 'steps'> & { readonly place: number }) => {
  const words = useWords();
  const guess = state.guesses[place] ?? {};
  const reasons = useMemo(() => reasonsFor(deal), [deal]);
  return (
    <>
      <fieldset className="show-guessing">
        <legend>{words.show('guess')}</legend>
        {levels.map((level, index) => (
          <button
            key={level}
            type="button"
            className={level}
            aria-pressed={guess.level === level}
            aria-keyshortcuts={String(index + 1)}
            onClick={() => act({ type: 'guess', level })}
          >
            <kbd>{index + 1}</kbd>
            <LevelShape level={level} />
            <span>{words.finding(`level.${level}.short`)}</span>
          </button>
        ))}
      </fieldset>
      <fieldset className="show-guessing show-why">
        <legend>{words.show('guess.reason')}</legend>
        {reasons.map((reason) => (
          <button
            key={reason}
            type="button"
            aria-pressed={guess.reason === reason}
            onClick={() => act({ type: 'reason', reason })}
          >
            {findingTitleOf(words, reason)}
          </button>
        ))}
      </fieldset>
    </>
  );
};
