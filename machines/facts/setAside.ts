import type { Answer, Case } from '../answers';
import { type QuestionId, question, questionIds } from '../questions';
import { derive } from './derive';

/** An answer that the case keeps and that decides nothing, because its question is off the path. */
export interface SetAside {
  readonly id: QuestionId;
  /** The answered question that keeps it off the path; `undefined` where only several do so together. */
  readonly by?: QuestionId;
}

/** Ways in which a question could have been answered instead, "not answered" among them. */
export const otherAnswers = (id: QuestionId): readonly (Answer | undefined)[] => {
  const asked = question(id);
  if (asked.kind === 'choice') return [undefined, ...asked.options];
  if (asked.kind === 'choices') return [undefined, ...asked.options.map((option) => [option])];
  if (asked.kind === 'checklist') return asked.statuses.map((status) => ({ '*': status }));
  return [undefined];
};

/**
 * The answers of a case that do not apply as it stands, in the order of the vocabulary. They stay in the case,
 * and count again as soon as their question is on the path; meanwhile nothing reads them.
 */
export const setAside = (theCase: Case): readonly SetAside[] => {
  const { answers } = theCase;
  const { asked } = derive(theCase);
  const idle = questionIds.filter((id) => answers[id] !== undefined && !asked.has(id));
  const opened = new Map<QuestionId, ReadonlySet<QuestionId>>();
  /** What would be asked in some case that differs in this answer alone. */
  const openedBy = (id: QuestionId): ReadonlySet<QuestionId> => {
    const known = opened.get(id);
    if (known) return known;
    const found = new Set(
      otherAnswers(id).flatMap((answer) => {
        const { [id]: _, ...others } = answers;
        const otherwise = answer === undefined ? others : { ...others, [id]: answer };
        return [...derive({ ...theCase, answers: otherwise }).asked];
      }),
    );
    opened.set(id, found);
    return found;
  };
  return idle.map((id) => {
    const earlier = questionIds.slice(0, questionIds.indexOf(id)).toReversed();
    const by = earlier.find(
      (other) => answers[other] !== undefined && asked.has(other) && openedBy(other).has(id),
    );
    return by === undefined ? { id } : { id, by };
  });
};
