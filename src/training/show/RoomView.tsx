import type { JSX } from 'react';
import type { Scenario, Standing, Step } from '../../../machines';
import { useWords } from '../../words/words';
import { Passage, Passages } from '../dealParts';
import { PredictionScene, Recap, RevealScene } from './Results';
import { Answers, Question, Story, TeachingScene } from './Scenes';
import { StandingBand } from './StandingBand';
import type { Scene } from './scene';
import { type ShownStep, type ShowState, saidByRoom } from './state';

interface Props {
  readonly deals: readonly Scenario[];
  readonly steps: readonly Step[];
  readonly state: ShowState;
  readonly Heading: Scene['Heading'];
}

/** What the room sees: a story, a question, an answer, and how the result stands. */
export const RoomView = ({ deals, steps, state, Heading }: Props) => {
  const words = useWords();
  const step = steps[Math.min(state.at, steps.length - 1)];
  const deal = step && deals[step.deal];
  if (!step || !deal) return null;
  const scene = { deals, deal, state, guess: saidByRoom(state, step.deal), Heading };
  const band = bandOf(step);
  return (
    <div className={state.isBlack ? 'show-room show-black' : 'show-room'}>
      <div className="show-sheet">
        <div className="show-scene" aria-live="polite" aria-atomic="true">
          {state.isBlack ? (
            <p className="visually-hidden">{words.show('black.on')}</p>
          ) : state.shown !== null ? (
            <Aside what={state.shown} deal={deal} Heading={Heading} />
          ) : (
            sceneOf(step, scene)
          )}
        </div>
        {state.isBlack || state.shown !== null ? null : band ? (
          <StandingBand {...band} />
        ) : step.kind === 'question' || step.kind === 'prediction' ? (
          <p className="show-band show-covered">{words.show('covered')}</p>
        ) : null}
      </div>
    </div>
  );
};

const sceneOf = (step: Step, scene: Omit<Scene, 'step'>): JSX.Element => {
  switch (step.kind) {
    case 'story':
      return <Story step={step} {...scene} />;
    case 'question':
      return <Question step={step} {...scene} />;
    case 'answer':
      return <Answers step={step} {...scene} />;
    case 'prediction':
      return <PredictionScene step={step} {...scene} />;
    case 'reveal':
      return <RevealScene step={step} {...scene} />;
    case 'recap':
      return <Recap step={step} {...scene} />;
    default:
      return <TeachingScene step={step} {...scene} />;
  }
};

const bandOf = (step: Step): { before?: Standing; standing: Standing } | undefined => {
  switch (step.kind) {
    // What stands would say to the room what it is to find out.
    case 'answer':
      return step.moves ? { before: step.before, standing: step.standing } : { standing: step.standing };
    default:
      return undefined;
  }
};

/** What the presenter shows out of turn. */
const Aside = ({ what, deal, Heading }: Pick<Scene, 'deal' | 'Heading'> & { what: ShownStep }) => {
  const words = useWords();
  const { teaching } = deal;
  if (what === 'mistakes')
    return (
      <>
        <Heading>{words.show('step.mistakes')}</Heading>
        <Passages list={teaching?.mistakes ?? []} className="show-list" />
      </>
    );
  const told = what === 'point' ? teaching?.point : teaching?.notes[what];
  return (
    <>
      <Heading>{words.show(what === 'point' ? 'step.point' : 'note')}</Heading>
      <Passage told={told ?? {}} className="show-story" />
    </>
  );
};
