/** Why a case passes a screen by, and which answer that rests on. */
import { type Case, isAnswered } from '../answers';
import { type Condition, conjuncts } from '../facts/conditions';
import { type Derived, datesOf, derive } from '../facts/derive';
import { isPossible, type Setting, settingOn } from '../facts/reading';
import { otherAnswers } from '../facts/setAside';
import { type QuestionId, questionIds, type ScreenId, screen } from '../questions';
import { type AskedIf, shownIf } from './asked';
import { asks } from './setup';

export type Skipped =
  /** The catalogue settles every question of it. */
  | { readonly because: 'catalogue' }
  /** Another screen asks the same. */
  | { readonly because: 'elsewhere'; readonly question: QuestionId }
  | {
      readonly because: 'condition';
      /** What is ruled out by the answers, or by the dates. */
      readonly fails: readonly Condition[];
      /** Questions that decide nothing here. */
      readonly undecided: readonly QuestionId[];
      /** The answer without which it could be asked; `undefined` where only several together do that, or the dates. */
      readonly by?: QuestionId;
    };

/** What would follow if one answer were otherwise; worked out once for each answer. */
const otherwiseIn = (theCase: Case): ((id: QuestionId) => readonly Derived[]) => {
  const known = new Map<QuestionId, readonly Derived[]>();
  return (id) => {
    const found = known.get(id);
    if (found) return found;
    const { [id]: _, ...rest } = theCase.answers;
    const made = otherAnswers(id).map((answer) =>
      derive({ ...theCase, answers: answer === undefined ? rest : { ...rest, [id]: answer } }),
    );
    known.set(id, made);
    return made;
  };
};

/** Why screens have nothing to ask in a case; `undefined` for those that have. */
export const skippedIn = (theCase: Case, facts: Derived): ((id: ScreenId) => Skipped | undefined) => {
  const otherwise = otherwiseIn(theCase);
  const given = questionIds
    .filter((id) => facts.asked.has(id) && isAnswered(theCase.answers, id))
    .toReversed();
  /** The answer given last that could be given otherwise, so that the screen would be shown. */
  const restsOn = (id: ScreenId): QuestionId | undefined => {
    const own: readonly QuestionId[] = screen(id).questions;
    return given.find(
      (other) => !own.includes(other) && otherwise(other).some((changed) => asks(changed, id)),
    );
  };
  const settings = datesOf(theCase).map((date) => settingOn(facts.world, date, theCase.decisionDate));
  return (id) => (asks(facts, id) ? undefined : whyNot(id, facts, settings, restsOn));
};

const whyNot = (
  id: ScreenId,
  facts: Derived,
  settings: readonly Setting[],
  restsOn: (id: ScreenId) => QuestionId | undefined,
): Skipped => {
  const { any, unless } = shownIf(id);
  const elsewhere = unless.find((other) => facts.asked.has(other));
  if (elsewhere) return { because: 'elsewhere', question: elsewhere };
  const isOut = (condition: Condition) => !settings.some((setting) => isPossible(condition, setting));
  const failing = ({ when }: AskedIf): readonly Condition[] => {
    const parts = conjuncts(when).filter(isOut);
    return parts.length > 0 || !isOut(when) ? parts : [when];
  };
  const met = any.filter((asked) => failing(asked).length === 0);
  const unnamed = met.filter(({ naming }) => naming);
  const undecided = met.flatMap(({ decides }) =>
    decides === undefined || facts.asked.has(decides) ? [] : [decides],
  );
  if (met.length > unnamed.length + undecided.length) return { because: 'catalogue' };
  const by = restsOn(id);
  return {
    because: 'condition',
    fails: [...new Set(any.flatMap(failing))],
    undecided,
    ...(by ? { by } : {}),
  };
};
