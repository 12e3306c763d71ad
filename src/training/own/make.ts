/** New deals: from a case, or from a deal that is there already. */
import {
  assess,
  type Case,
  type Expected,
  isSameDate,
  type Labels,
  type QuestionId,
  questionIds,
  rank,
  type Scenario,
  type TellingLanguage,
  type Twist,
} from '../../../machines';
import { toldTwists } from '../twists';
import { newId } from './shelf';
import { copiedTitle } from './told';

const MINUTES = 15;
/** A first expectation names a few findings; the rest are the author's to choose. */
const MOST_FINDINGS = 5;

/** What the tool says of a case, as an expectation to begin with: the level, and what brings it about. */
export const expectedBy = (theCase: Case): Expected => {
  const { outcome, findings } = assess(theCase);
  const deciding = findings.filter(
    ({ level, certainty }) => certainty === 'established' && rank(level) >= rank(outcome.level),
  );
  return {
    level: outcome.level,
    ...(outcome.couldBecome ? { couldBecome: outcome.couldBecome } : {}),
    findings: deciding
      .slice(0, MOST_FINDINGS)
      .map(({ id, variant }) => (variant === undefined ? { id } : { id, variant })),
  };
};

/** A case becomes a deal that is still to be told. */
export const dealFromCase = (theCase: Case, labels: Labels, language: TellingLanguage): Scenario => ({
  id: newId(),
  title: labels.name.trim() ? { [language]: labels.name.trim() } : {},
  story: {},
  teaching: { difficulty: 1, minutes: MINUTES, point: {}, notes: [], mistakes: [] },
  theCase,
  expected: expectedBy(theCase),
  twists: [],
});

/** A deal to be changed, under an id and a title of its own, without what only the proof needs. */
export const copyOfDeal = (
  scenario: Scenario,
  titleOf: (title: string, lang: TellingLanguage) => string,
): Scenario => ({
  ...scenario,
  id: newId(),
  title: copiedTitle(scenario.title, titleOf),
  twists: toldTwists(scenario),
});

export const twistFromCase = (theCase: Case, others: readonly Twist[]): Twist => {
  const ids = new Set(others.map(({ id }) => id));
  let number = others.length + 1;
  while (ids.has(`what-if-${number}`)) number += 1;
  return { id: `what-if-${number}`, what: {}, theCase, expected: expectedBy(theCase) };
};

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** The questions that two cases answer differently. */
export const differingQuestions = (left: Case, right: Case): readonly QuestionId[] =>
  questionIds.filter((id) => !isSame(left.answers[id], right.answers[id]));
export const sameCase = (left: Case, right: Case): boolean =>
  left === right ||
  (left.decisionDate === right.decisionDate &&
    isSameDate(left.plannedDate, right.plannedDate) &&
    isSame(left.reasons ?? {}, right.reasons ?? {}) &&
    differingQuestions(left, right).length === 0);

/** What a twist changes stays changed, and all else follows the new answers of the deal. */
const follow = (before: Case, after: Case, twisted: Case): Case => {
  const changed = new Set(differingQuestions(before, twisted));
  const answers = Object.fromEntries(
    questionIds.flatMap((id) => {
      const answer = (changed.has(id) ? twisted : after).answers[id];
      return answer === undefined ? [] : [[id, answer]];
    }),
  );
  const reasons = isSame(before.reasons, twisted.reasons) ? after.reasons : twisted.reasons;
  const isDated =
    before.decisionDate !== twisted.decisionDate || !isSameDate(before.plannedDate, twisted.plannedDate);
  const { decisionDate, plannedDate } = isDated ? twisted : after;
  return { decisionDate, plannedDate, answers, ...(reasons ? { reasons } : {}) };
};

/** Puts other answers into a deal. What is expected stays as it is, to be compared with the judgement. */
export const withCase = (scenario: Scenario, theCase: Case): Scenario => ({
  ...scenario,
  theCase,
  twists: scenario.twists.map((twist) => ({
    ...twist,
    theCase: follow(scenario.theCase, theCase, twist.theCase),
  })),
});
