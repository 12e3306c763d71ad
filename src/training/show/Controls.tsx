import { useMemo } from 'react';
import { levels, type QuestionStep, type Scenario, type Step } from '../../../machines';
import { Button } from '../../ui/Button';
import { LevelShape } from '../../ui/LevelShape';
import { useWords } from '../../words/words';
import { reasonsFor } from '../prediction';
import { type Action, handsFor, MOST_HANDS, type ShowState } from './state';
import { findingTitleOf, optionWords } from './stepWords';

interface Props {
  readonly state: ShowState;
  readonly steps: readonly Step[];
  readonly deal: Scenario;
  readonly act: (action: Action) => void;
  /** The room sees this window: what is counted is folded away. */
  readonly isAlone: boolean;
}

/** Everything that the keys do, as buttons. */
export const Controls = ({ state, steps, deal, act, isAlone }: Props) => {
  const words = useWords();
  const step = steps[state.at];
  const isLast = state.at >= steps.length - 1;
  const fields =
    step?.kind === 'prediction' ? (
      <Guessing state={state} place={step.deal} deal={deal} act={act} />
    ) : step?.kind === 'question' && step.options.length > 0 ? (
      <Raising step={step} state={state} act={act} />
    ) : null;
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
        <Button
          look="plain"
          aria-keyshortcuts="D"
          aria-disabled={isLast}
          onClick={() => act({ type: 'leave' })}
        >
          {words.show('leave')}
        </Button>
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
      {fields && isAlone ? (
        <details>
          <summary>{words.show('hands.count')}</summary>
          {fields}
        </details>
      ) : (
        fields
      )}
      {isLast ? <p className="show-hint">{words.show('end')}</p> : null}
    </div>
  );
};

interface CountProps extends Pick<Props, 'state' | 'act'> {
  readonly place: number;
  readonly about: string;
  readonly of: string;
  readonly name: string;
}

/** A field for the hands that were raised for something. */
const Count = ({ state, act, place, about, of, name }: CountProps) => {
  const words = useWords();
  return (
    <input
      type="number"
      inputMode="numeric"
      min={0}
      max={MOST_HANDS}
      aria-label={words.show('hands.of', { name })}
      value={handsFor(state, place, about).get(of) ?? ''}
      onChange={({ target }) => {
        const hands = Math.trunc(Number(target.value));
        if (hands >= 0 && hands <= MOST_HANDS) act({ type: 'hands', about, of, hands });
      }}
    />
  );
};

/** The options of the question that is on, and the hands for each. */
const Raising = ({ step, state, act }: Pick<Props, 'state' | 'act'> & { readonly step: QuestionStep }) => {
  const words = useWords();
  const [about] = step.about;
  return (
    <fieldset className="show-guessing show-counts">
      <legend>{words.show('hands.question')}</legend>
      {step.options.map((option, index) => {
        const name = optionWords(words, about, option);
        return (
          <div key={option}>
            <button
              type="button"
              aria-pressed={state.picked === option}
              onClick={() => act({ type: 'pick', number: index + 1 })}
            >
              <kbd>{index + 1}</kbd>
              <span>{name}</span>
            </button>
            <Count state={state} act={act} place={step.deal} about={about} of={option} name={name} />
          </div>
        );
      })}
    </fieldset>
  );
};

/** What the room says it will be, and why, noted by the presenter. */
const Guessing = ({
  state,
  place,
  deal,
  act,
}: Omit<Props, 'steps' | 'isAlone'> & { readonly place: number }) => {
  const words = useWords();
  const guess = state.guesses[place] ?? {};
  const reasons = useMemo(() => reasonsFor(deal), [deal]);
  return (
    <>
      <fieldset className="show-guessing show-counts">
        <legend>{words.show('guess')}</legend>
        {levels.map((level, index) => {
          const name = words.finding(`level.${level}.short`);
          return (
            <div key={level}>
              <button
                type="button"
                className={level}
                aria-pressed={guess.level === level}
                aria-keyshortcuts={String(index + 1)}
                onClick={() => act({ type: 'guess', level })}
              >
                <kbd>{index + 1}</kbd>
                <LevelShape level={level} />
                <span>{name}</span>
              </button>
              <Count state={state} act={act} place={place} about="level" of={level} name={name} />
            </div>
          );
        })}
      </fieldset>
      <fieldset className="show-guessing show-counts show-why">
        <legend>{words.show('guess.reason')}</legend>
        {reasons.map((reason) => (
          <div key={reason}>
            <button
              type="button"
              aria-pressed={guess.reason === reason}
              onClick={() => act({ type: 'reason', reason })}
            >
              {findingTitleOf(words, reason)}
            </button>
            <Count
              state={state}
              act={act}
              place={place}
              about="reason"
              of={reason}
              name={findingTitleOf(words, reason)}
            />
          </div>
        ))}
      </fieldset>
    </>
  );
};
