/** Why a case passes a screen by, and which answer that rests on. */
import { type Case, isAnswered, type QuestionId, questionIds } from '../answers';
import type { Condition } from '../facts/conditions';
import { type Derived, derive } from '../facts/derive';
import { isPossible, settingOn } from '../facts/reading';
import { otherAnswers } from '../facts/setAside';
import { type AskedIf, type Naming, shownIf } from './asked';
import { type ScreenId, screen } from './screens';
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
      readonly unnamed: readonly Naming[];
      /** The answer without which it could be asked; `undefined` where only several together do that, or the dates. */
      readonly by?: QuestionId;
    };

const conjuncts = (condition: Condition): readonly Condition[] =>
  'all' in condition ? condition.all : [condition];

/** The answer given last that could be given otherwise, so that the screen would be shown. */
const restsOn = (theCase: Case, facts: Derived, id: ScreenId): QuestionId | undefined => {
  const { answers } = theCase;
  const own: readonly QuestionId[] = screen(id).questions;
  const given = questionIds.filter(
    (other) => facts.asked.has(other) && isAnswered(answers, other) && !own.includes(other),
  );
  return given.toReversed().find((other) =>
    otherAnswers(other).some((answer) => {
      const { [other]: _, ...rest } = answers;
      const otherwise = answer === undefined ? rest : { ...rest, [other]: answer };
      return asks(derive({ ...theCase, answers: otherwise }), id);
    }),
  );
};

/** Why a screen has nothing to ask in a case; `undefined` where it has. */
export const skipped = (theCase: Case, facts: Derived, id: ScreenId): Skipped | undefined => {
  if (asks(facts, id)) return undefined;
  const { any, unless } = shownIf(id);
  const elsewhere = unless.find((other) => facts.asked.has(other));
  if (elsewhere) return { because: 'elsewhere', question: elsewhere };
  const settings = [...new Set([theCase.plannedDate, theCase.decisionDate])].map((date) =>
    settingOn(facts.world, date, theCase.decisionDate),
  );
  const isOut = (condition: Condition) => !settings.some((setting) => isPossible(condition, setting));
  const failing = ({ when }: AskedIf): readonly Condition[] => {
    const parts = conjuncts(when).filter(isOut);
    return parts.length > 0 || !isOut(when) ? parts : [when];
  };
  const unnamed = any.flatMap((asked) => (asked.naming && failing(asked).length === 0 ? [asked.naming] : []));
  if (any.some((asked) => failing(asked).length === 0) && unnamed.length === 0)
    return { because: 'catalogue' };
  const by = restsOn(theCase, facts, id);
  return {
    because: 'condition',
    fails: [...new Set(any.flatMap(failing))],
    unnamed,
    ...(by ? { by } : {}),
  };
};
