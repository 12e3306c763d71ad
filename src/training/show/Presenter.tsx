import { useEffect, useMemo, useState } from 'react';
import { demonstration, type Pace, paces, type Scenario } from '../../../machines';
import { Button } from '../../ui/Button';
import { JudgedBy } from '../../ui/JudgedBy';
import { useWords } from '../../words/words';
import { DealTitle } from '../DealTitle';
import { Controls } from './Controls';
import { Elapsed } from './Elapsed';
import { InstructorNotes } from './InstructorNotes';
import { KeysHelp } from './KeysHelp';
import { usePresenterLine } from './line';
import { NextStep } from './NextStep';
import { newSession, partsOf, remember, sessionOfTab, stateOfTab } from './programme';
import { RoomLink } from './RoomLink';
import { RoomView } from './RoomView';
import { StepList } from './StepList';
import { type KeyAction, useShowKeys } from './showKeys';
import { type Action, apply } from './state';

/** How much of a deal is gone through. */
const PaceChoice = ({ pace, change }: { pace: Pace; change: (pace: Pace) => void }) => {
  const words = useWords();
  return (
    <fieldset className="show-pace">
      <legend>{words.show('pace')}</legend>
      {paces.map((one) => (
        <label key={one} className="tick">
          <input type="radio" name="show-pace" checked={pace === one} onChange={() => change(one)} />
          <span>{words.show(`pace.${one}`)}</span>
        </label>
      ))}
      <p className="show-hint">{words.show('pace.hint')}</p>
    </fieldset>
  );
};

interface Props {
  readonly programme: string;
  readonly deals: readonly Scenario[];
}

/** The window of the presenter: what the room sees, what comes next, and what is for the presenter alone. */
export const Presenter = ({ programme, deals }: Props) => {
  const words = useWords();
  const [session, setSession] = useState(sessionOfTab);
  const [state, setState] = useState(() => stateOfTab(programme));
  const steps = useMemo(() => demonstration(deals, partsOf, state.pace), [deals, state.pace]);
  const [started, setStarted] = useState(Date.now);
  const [isAlone, setAlone] = useState(false);
  const [hasNotes, setNotes] = useState(true);
  const act = (action: Action) => {
    if (action.type === 'restart') setStarted(Date.now());
    setState((before) => apply(before, steps, action));
  };
  /** The same deal from its beginning, with more or fewer of its answers. */
  const setPace = (pace: Pace) => {
    const here = steps[Math.min(state.at, steps.length - 1)]?.deal ?? 0;
    const to = demonstration(deals, partsOf, pace).findIndex(({ deal }) => deal === here);
    act({ type: 'pace', pace, to: Math.max(0, to) });
  };
  const press = (action: KeyAction) => {
    if (action.type === 'notes') setNotes(!hasNotes);
    else act(action);
  };
  useShowKeys(press);
  const line = usePresenterLine({
    session,
    programme,
    deals,
    state,
    lang: words.lang,
    act,
    onTaken: () => setSession(newSession()),
  });
  useEffect(() => remember(programme, session, state), [programme, session, state]);

  const step = steps[Math.min(state.at, steps.length - 1)];
  const deal = step && deals[step.deal];
  if (!step || !deal) return null;
  const room = <RoomView deals={deals} steps={steps} state={state} Heading={isAlone ? 'h1' : 'h2'} />;
  const controls = <Controls state={state} steps={steps} deal={deal} act={act} isAlone={isAlone} />;
  const notes = (
    <InstructorNotes
      deal={deal}
      state={state}
      act={act}
      isHidden={!hasNotes}
      toggle={() => setNotes(!hasNotes)}
    />
  );
  if (isAlone)
    return (
      <div className="show-alone">
        <div className="show-stage">{room}</div>
        <div className="show-alone-bar">
          {controls}
          <Button look="plain" onClick={() => setAlone(false)}>
            {words.show('alone.leave')}
          </Button>
        </div>
        {hasNotes ? (
          <aside className="show-alone-notes" aria-label={words.show('notes')}>
            {notes}
          </aside>
        ) : null}
      </div>
    );
  return (
    <div className="show-presenter">
      <header className="show-head">
        <h1 tabIndex={-1}>{words.training('title.show')}</h1>
        <p className="where">
          <span>
            {words.show('position', {
              step: words.number(state.at + 1),
              steps: words.number(steps.length),
              deal: words.number(step.deal + 1),
              deals: words.number(deals.length),
            })}
          </span>{' '}
          <b>
            <DealTitle deal={deal} />
          </b>
        </p>
        <JudgedBy theCase={deal.theCase} />
        <Elapsed started={started} deals={deals} deal={deal} />
      </header>
      <div className="show-left">
        <RoomLink
          session={session}
          rooms={line.rooms}
          isMissing={line.isMissing}
          alone={() => {
            setAlone(true);
            setNotes(false);
          }}
        />
        <section aria-label={words.show('preview')} className="show-preview">
          <div className="show-small-room">{room}</div>
        </section>
        {controls}
      </div>
      <div className="show-right">
        <NextStep step={steps[state.at + 1]} deals={deals} />
        {notes}
        <PaceChoice pace={state.pace} change={setPace} />
        <StepList steps={steps} deals={deals} at={state.at} act={act} />
        <KeysHelp />
      </div>
    </div>
  );
};
