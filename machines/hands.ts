/** A case that two desks share: who answered what, and what one corrected of the other. Nothing here judges. */
import { type Case, type Correction, isAnswered, isUnknown } from './answers';
import { type Hand, type QuestionId, questionIds } from './questions';

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Whether the desk at work takes the place of an answer that the other one gave. */
const overrules = (before: Case, after: Case, id: QuestionId): boolean => {
  const by = before.by?.[id];
  return (
    by !== undefined &&
    after.hand !== undefined &&
    by !== after.hand &&
    isAnswered(before.answers, id) &&
    !isUnknown(before.answers, id) &&
    !isSame(before.answers[id], after.answers[id])
  );
};

/**
 * The answers of the other desk that a change takes the place of; each wants a reason.
 *
 * @param before - the case as the desk found it.
 * @param after - the same case with what the desk entered; its `hand` is the desk at work.
 */
export const overruled = (before: Case, after: Case): readonly QuestionId[] =>
  questionIds.filter((id) => overrules(before, after, id));

const without = <T>(of: Readonly<Partial<Record<QuestionId, T>>> | undefined, ids: readonly QuestionId[]) =>
  Object.fromEntries(Object.entries(of ?? {}).filter(([id]) => !ids.includes(id as QuestionId)));
const filled = (key: 'by' | 'corrected', of: object) => (Object.keys(of).length > 0 ? { [key]: of } : {});

/**
 * Signs what changed between two states of a case with the desk at work.
 *
 * @param reasons - why an answer of the other desk was corrected, by question.
 * @returns the later case, in which each changed answer has the mark of its desk, and each corrected one says what it
 * was. Where one person answers for both desks, a changed answer loses its mark.
 */
export const signed = (
  before: Case,
  after: Case,
  reasons: Readonly<Partial<Record<QuestionId, string>>> = {},
): Case => {
  const changed = questionIds.filter((id) => !isSame(before.answers[id], after.answers[id]));
  const given = changed.filter((id) => isAnswered(after.answers, id));
  const corrected: Partial<Record<QuestionId, Correction>> = without(
    before.corrected,
    // Set right again by whom it was taken from, or gone with its answer.
    changed.filter(
      (id) => !isAnswered(after.answers, id) || isSame(before.corrected?.[id]?.was, after.answers[id]),
    ),
  );
  for (const id of overruled(before, after)) {
    const was = before.answers[id];
    const by = before.by?.[id];
    if (was === undefined || by === undefined || !isAnswered(after.answers, id)) continue;
    if (before.corrected?.[id] && corrected[id] === undefined) continue;
    corrected[id] = {
      was: corrected[id]?.was ?? was,
      by: corrected[id]?.by ?? by,
      reason: reasons[id]?.trim() ?? '',
    };
  }
  const by = {
    ...without(before.by, changed),
    ...(after.hand ? Object.fromEntries(given.map((id) => [id, after.hand as Hand])) : {}),
  };
  const { by: _, corrected: __, ...rest } = after;
  return { ...rest, ...filled('by', by), ...filled('corrected', corrected) };
};

/** The case for the other desk, or for one person who answers for both. What was answered stays. */
export const inHand = (theCase: Case, hand: Hand | undefined): Case => {
  const { hand: _, ...rest } = theCase;
  return hand ? { ...rest, hand } : rest;
};
