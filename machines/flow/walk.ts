import { createActor } from 'xstate';
import type { Case } from '../answers';
import type { Derived } from '../facts/derive';
import { type Hand, type QuestionId, type ScreenId, type Section, screen } from '../questions';
import { screeningMachine } from './screening.machine';
import { openQuestions, type Place, type ScreeningContext } from './setup';

/** Where a case stands in the questionnaire. */
export interface Walk {
  /** The place where it waits: a screen, or the page that shows all answers once more. */
  readonly at: Place;
  readonly section: Section | 'check';
  /** The screens passed, the present one last. */
  readonly path: readonly ScreenId[];
  /** The screens of the whole path if every open question were answered with "don't know". */
  readonly outlook: readonly ScreenId[];
  readonly facts: Derived;
}

const replay = (theCase: Case, at: Place | undefined, assumeUnknown: boolean): ScreeningContext => {
  const actor = createActor(screeningMachine, { input: { case: theCase, at, assumeUnknown } });
  const { context } = actor.start().getSnapshot();
  actor.stop();
  return context;
};

/** Reads the place from a context of the machine: the last screen entered while something is open there. */
export const placeOf = ({ path, facts, case: theCase, at }: ScreeningContext): Place => {
  const last = path.at(-1);
  if (last === undefined) return 'check';
  const isOpen = openQuestions(facts, last, theCase.hand).some((id) => theCase.answers[id] === undefined);
  return at === last || isOpen ? last : 'check';
};

/**
 * Replays a case through the statechart.
 *
 * @param at - stop there although it is answered, to change something.
 */
export const walk = (theCase: Case, at?: Place): Walk => {
  const context = replay(theCase, at, false);
  const place = placeOf(context);
  return {
    at: place,
    section: place === 'check' ? 'check' : screen(place).section,
    path: context.path,
    outlook: pathOf(theCase),
    facts: context.facts,
  };
};

/** Whether a case waits for nothing that its desk is asked. */
export const isGoneThrough = (theCase: Case): boolean =>
  placeOf(replay(theCase, undefined, false)) === 'check';

/** Every screen on the path of a case, open ones passed over as "don't know". */
export const pathOf = (theCase: Case): readonly ScreenId[] => replay(theCase, undefined, true).path;

/** The questions of a screen in this case; those that are settled without asking, or another desk's, left out. */
export const questionsOn = (facts: Derived, id: ScreenId, hand?: Hand): readonly QuestionId[] =>
  openQuestions(facts, id, hand);

/** The questions of a screen whose answers are settled by the catalogue, and can be overridden. */
export const settledOn = (facts: Derived, id: ScreenId): readonly QuestionId[] =>
  screen(id).questions.filter((question) => facts.settled.has(question));
