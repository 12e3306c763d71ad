/**
 * Findings that are possible for one reason alone: a country is open, or nobody has looked up who owns the parties.
 * There are many of them in every deal where that is so, and they say one thing.
 */
import type { Case } from '../answers';
import type { Derived } from '../facts/derive';
import { isPlace, type Setting } from '../facts/reading';
import { askingOf, type QuestionId } from '../questions';
import { type Variable, variables } from '../questions/variables';
import { daysJudged, openQuestionsBehind, turningOn, weighAll } from './assess';
import { keyOf, type Row } from './row';

export type DoubtKind = 'place' | 'owners';
export interface Doubt {
  readonly kind: DoubtKind;
  /** What is to be answered. */
  readonly questions: readonly QuestionId[];
}

const isLookedUp = (variable: Variable): boolean => variables[variable].every((id) => askingOf(id).lookedUp);

/** By the keys of the findings that are possible on the planned date; while it is open, on each day on which they speak. */
export const doubtsOf = (theCase: Case): ReadonlyMap<string, Doubt> => {
  const doubts = new Map<string, Doubt>();
  const others = new Set<string>();
  for (const { derived, date } of daysJudged(theCase)) {
    const { judged, setting } = weighAll(derived, date, theCase.decisionDate);
    for (const { row, certainty } of judged) {
      const doubt = certainty === 'possible' ? doubtOf(row, setting, derived, theCase) : undefined;
      if (doubt) doubts.set(keyOf(row), doubt);
      else others.add(keyOf(row));
    }
  }
  return new Map([...doubts].filter(([key]) => !others.has(key)));
};

const doubtOf = (row: Row, setting: Setting, derived: Derived, theCase: Case): Doubt | undefined => {
  const open = new Set<Variable>();
  turningOn(row.when, setting, open, 'unknown');
  const on = [...open];
  const questions = [...new Set(on.flatMap((variable) => openQuestionsBehind(variable, derived, theCase)))];
  if (questions.length === 0) return undefined;
  if (on.every(isPlace)) return { kind: 'place', questions };
  // An owner whose share is not known is a fact, and not only unchecked.
  return on.every(isLookedUp) && derived.world.ownersAnswer.has('not-checked')
    ? { kind: 'owners', questions }
    : undefined;
};
