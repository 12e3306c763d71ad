/** On which answers a result turns, in their order: what a room is asked, and what a quiz asks about. Pure. */
import { type Case, isUnknown } from './answers';
import { derive } from './facts/derive';
import { assess, type Finding, type Outcome } from './findings/assess';
import { rank } from './findings/row';
import { lowering } from './findings/whatIf';
import { isSameDate } from './planned';
import { askingOf, calmAnswer, type QuestionId, questionIds } from './questions';

/** The findings that carry the level, or those that may, where nothing of it is established. */
export const carryingFindings = (theCase: Case): readonly Finding[] => {
  const { outcome, findings } = assess(theCase);
  const established = findings.filter(
    ({ level, certainty }) => level === outcome.level && certainty === 'established',
  );
  return established.length > 0
    ? established
    : findings.filter(
        ({ level, certainty }) => certainty === 'possible' && rank(level) >= rank(outcome.level),
      );
};

/** What weighs less turns nothing that is worth a room's time, unless nothing else does. */
const LEAST = 3;

/** The result without an answer. */
const without = (theCase: Case, id: QuestionId): Outcome => {
  const { [id]: _, ...answers } = theCase.answers as Record<QuestionId, Case['answers'][QuestionId]>;
  return assess({ ...theCase, answers: answers as Case['answers'] }).outcome;
};

/**
 * The questions whose answers turn the result of a case, at most so many, in the order in which they were given.
 * First come those of which another answer would lower it; then those that carry it, that say something, and
 * without which it would be another. What the deal is about turns it only where nothing else does.
 *
 * @param among - the questions to choose from.
 */
export const turningAnswers = (
  theCase: Case,
  among: readonly QuestionId[],
  most: number,
): readonly QuestionId[] => {
  const { level } = assess(theCase).outcome;
  const lowered = lowering(theCase).map(({ changes }) => changes.map(({ question }) => question));
  const alone = new Set(lowered.flatMap((ids) => (ids.length === 1 ? ids : [])));
  const together = new Set(lowered.flat());
  const carrying = new Set(carryingFindings(theCase).flatMap(({ because }) => because));
  const says = (id: QuestionId): boolean =>
    isUnknown(theCase.answers, id) ||
    JSON.stringify(theCase.answers[id]) !== JSON.stringify(calmAnswer(id) ?? null);
  const weightOf = (id: QuestionId): number =>
    (alone.has(id) ? 4 : together.has(id) ? 3 : 0) +
    (says(id) ? 2 : 0) +
    (carrying.has(id) ? 1 : 0) +
    (without(theCase, id).level === level ? 0 : 1) -
    (askingOf(id).ofTheDeal ? 3 : 0) -
    (askingOf(id).repeats ? 1 : 0);
  // A licence in hand nearly always lowers the result, and says nothing about the deal.
  const weighed = among
    .filter((id) => id !== 'licenceInHand')
    .map((id, place) => ({ id, place, weight: weightOf(id) }));
  const chosen = weighed
    .toSorted((left, right) => right.weight - left.weight || right.place - left.place)
    .slice(0, Math.max(0, most))
    .filter(({ weight }, index) => index === 0 || weight >= LEAST);
  return chosen.toSorted((left, right) => left.place - right.place).map(({ id }) => id);
};

/**
 * What another case changes of one, by subject: questions that either of them is asked and that they answer
 * otherwise, and the dates. Answers that only follow, since they are asked because of another, are not counted.
 */
export const changedBy = (theCase: Case, other: Case): readonly (QuestionId | 'dates')[] => {
  const [before, after] = [derive(theCase), derive(other)];
  const isOther = (id: QuestionId): boolean =>
    JSON.stringify(theCase.answers[id] ?? null) !== JSON.stringify(other.answers[id] ?? null);
  const isDated =
    theCase.decisionDate !== other.decisionDate || !isSameDate(theCase.plannedDate, other.plannedDate);
  return [
    ...(isDated ? (['dates'] as const) : []),
    ...questionIds.filter((id) => before.asked.has(id) && after.asked.has(id) && isOther(id)),
  ];
};
