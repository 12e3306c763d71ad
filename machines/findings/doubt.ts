/**
 * Findings that are possible for one reason alone: a country is open, or nobody has looked up who owns the parties.
 * There are many of them in every deal where that is so, and they say one thing.
 */
import type { Case } from '../answers';
import { derive } from '../facts/derive';
import { isPlace } from '../facts/reading';
import { askingOf, type QuestionId } from '../questions';
import { type Variable, variables } from '../questions/variables';
import { openQuestionsBehind, turningOn, weighAll } from './assess';
import { keyOf } from './row';

export type DoubtKind = 'place' | 'owners';
export interface Doubt {
  readonly kind: DoubtKind;
  /** What is to be answered. */
  readonly questions: readonly QuestionId[];
}

const isLookedUp = (variable: Variable): boolean => variables[variable].every((id) => askingOf(id).lookedUp);

/** By the keys of the findings that are possible on the planned date. */
export const doubtsOf = (theCase: Case): ReadonlyMap<string, Doubt> => {
  const derived = derive(theCase);
  const { judged, setting } = weighAll(derived, theCase.plannedDate, theCase.decisionDate);
  const doubts = new Map<string, Doubt>();
  for (const { row, certainty } of judged) {
    if (certainty !== 'possible') continue;
    const open = new Set<Variable>();
    turningOn(row.when, setting, open, 'unknown');
    const on = [...open];
    const questions = [...new Set(on.flatMap((variable) => openQuestionsBehind(variable, derived, theCase)))];
    if (questions.length === 0) continue;
    if (on.every(isPlace)) doubts.set(keyOf(row), { kind: 'place', questions });
    // An owner whose share is not known is a fact, and not only unchecked.
    else if (on.every(isLookedUp) && derived.world.ownersAnswer.has('not-checked'))
      doubts.set(keyOf(row), { kind: 'owners', questions });
  }
  return doubts;
};
