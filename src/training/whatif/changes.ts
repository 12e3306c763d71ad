/** What was changed on the right side. The right case is computed from it each time; the left one stays. */
import { type Answer, type Case, closedBeside, type PlannedDate, type QuestionId } from '../../../machines';
import { saidOfOldChip, without } from '../../question/draft';

export interface OtherAnswer {
  readonly kind: 'answer';
  readonly question: QuestionId;
  readonly answer: Answer;
  /** Why a value of the catalogue is wrong. */
  readonly reason?: string;
}
export interface OtherDates {
  readonly kind: 'dates';
  readonly decisionDate: string;
  readonly plannedDate: PlannedDate;
}
export type SideChange = OtherAnswer | OtherDates;

/** What a change is about. A later one about the same thing takes its place. */
export const changeSubjectOf = (change: SideChange): string =>
  change.kind === 'dates' ? 'dates' : change.question;

const withAnswer = (theCase: Case, { question, answer, reason }: OtherAnswer): Case => {
  const after = { ...theCase, answers: { ...theCase.answers, [question]: answer } };
  const stale = saidOfOldChip(theCase, after);
  const { reasons: _, closed, ...rest } = theCase;
  const reasons = {
    ...without(theCase.reasons ?? {}, [...stale, question]),
    ...(reason === undefined ? {} : { [question]: reason }),
  };
  return {
    ...rest,
    ...closedBeside(closed, [question]),
    answers: without(after.answers, stale),
    ...(Object.keys(reasons).length > 0 ? { reasons } : {}),
  };
};

const withDates = (theCase: Case, { decisionDate, plannedDate }: OtherDates): Case => ({
  ...theCase,
  decisionDate,
  plannedDate,
});

/** A case with changes, one after the other. */
export const changedCase = (theCase: Case, changes: readonly SideChange[]): Case =>
  changes.reduce(
    (changed, change) =>
      change.kind === 'answer' ? withAnswer(changed, change) : withDates(changed, change),
    theCase,
  );

/** The changes with some more, each in the place of an earlier one about the same thing. */
export const withChanges = (
  changes: readonly SideChange[],
  more: readonly SideChange[],
): readonly SideChange[] => {
  const subjects = more.map(changeSubjectOf);
  return [...changes.filter((change) => !subjects.includes(changeSubjectOf(change))), ...more];
};
