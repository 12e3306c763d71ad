/** The rest of a case as calm as it can be: for deals that name only what there is to tell. */
import type { Answer, Case } from './answers';
import { derive } from './facts/derive';
import { calmAnswer, type QuestionId, questionIds } from './questions';

/**
 * Gives each question on the path that was left out its calm answer, as long as there is one to give; answers
 * come in the order of the vocabulary. What has no calm answer, such as a country, stays open.
 *
 * @param open - questions that are to stay unanswered.
 */
export const withCalmRest = (theCase: Case, open: readonly string[] = []): Case => {
  const { asked, settled } = derive(theCase);
  const calm = [...asked].flatMap((id): (readonly [QuestionId, Answer])[] => {
    const answer = calmAnswer(id);
    const isOpen = theCase.answers[id] === undefined && !settled.has(id) && !open.includes(id);
    return isOpen && answer !== undefined ? [[id, answer]] : [];
  });
  if (calm.length === 0) return theCase;
  // One answer can take the next question off the path, so they are given one by one.
  const [first] = calm;
  const given: Readonly<Record<string, Answer | undefined>> = {
    ...theCase.answers,
    ...Object.fromEntries(first ? [first] : []),
  };
  const answers = Object.fromEntries(
    questionIds.filter((id) => given[id] !== undefined).map((id) => [id, given[id]]),
  );
  return withCalmRest({ ...theCase, answers: answers as Case['answers'] }, open);
};
