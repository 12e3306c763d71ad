/**
 * A demonstration: deals taken apart into the steps in which a room sees them, one press each. What a step
 * shows is judged from the answers given until then alone, so that nothing is there before its turn. Pure;
 * no words.
 */
import { type Answer, type Case, isUnknown } from './answers';
import { type Derived, derive, statusOf } from './facts/derive';
import { type Assessment, assess, type Outcome } from './findings/assess';
import { walk } from './flow/walk';
import { isSameDate } from './planned';
import {
  calmAnswer,
  type QuestionId,
  question,
  questionIds,
  type ScreenId,
  screen,
  UNKNOWN,
} from './questions';
import type { Scenario } from './scenario';
import { turningAnswers } from './turns';

/** The result as it stands after some answers, the rest counting as not known. */
export type Standing = Pick<Outcome, 'level' | 'couldBecome' | 'refusalPresumed'>;

/** What a step asks about: a question, or the dates where they are all that differs from the deal before. */
export type Subject = QuestionId | 'dates';

interface Common {
  /** The place of the deal in the programme. */
  readonly deal: number;
  /** What is known by now. */
  readonly theCase: Case;
}
export interface StoryStep extends Common {
  readonly kind: 'story';
  /** A long story takes several steps. */
  readonly part: number;
  readonly parts: number;
  /** What differs from the deal before, where most is the same and only that is gone through. */
  readonly differs: readonly Subject[] | null;
}
/** The question alone, where the answer will move the result. */
export interface QuestionStep extends Common {
  readonly kind: 'question';
  readonly about: readonly [Subject];
  /** What a room can choose from; empty where the answer is a figure or a name. */
  readonly options: readonly string[];
  readonly standing: Standing;
}
export interface AnswerStep extends Common {
  readonly kind: 'answer';
  /** Several where they are calm and belong together. */
  readonly about: readonly Subject[];
  /** What the room could choose from, where one question was asked. */
  readonly options: readonly string[];
  /** The screens of the questionnaire that they stand on. */
  readonly screens: readonly ScreenId[];
  /** Questions that the catalogue answers from now on. */
  readonly told: readonly QuestionId[];
  readonly before: Standing;
  readonly standing: Standing;
  readonly moves: boolean;
}
/** The room says what it will be, while the result can still move. */
export interface PredictionStep extends Common {
  readonly kind: 'prediction';
  readonly standing: Standing;
}
export interface RevealStep extends Common {
  readonly kind: 'reveal';
  readonly assessment: Assessment;
}
export interface TeachingStep extends Common {
  readonly kind: 'point' | 'mistakes';
}
/** The deals of the programme side by side. */
export interface RecapStep extends Common {
  readonly kind: 'recap';
  readonly standings: readonly Standing[];
}
export type Step =
  | StoryStep
  | QuestionStep
  | AnswerStep
  | PredictionStep
  | RevealStep
  | TeachingStep
  | RecapStep;

/** Up to so many calm answers of a section share a step. */
const MOST_TOGETHER = 4;
/** A deal of which at most this share of the answers differs is told as the one before it with changes. */
const FEW = 0.25;

const standingOf = ({ outcome }: Assessment): Standing => ({
  level: outcome.level,
  couldBecome: outcome.couldBecome,
  refusalPresumed: outcome.refusalPresumed,
});
const isMove = (before: Standing, after: Standing): boolean =>
  before.level !== after.level ||
  before.couldBecome !== after.couldBecome ||
  before.refusalPresumed !== after.refusalPresumed;

interface Asked {
  readonly id: QuestionId;
  readonly screen: ScreenId;
}

/** The questions on the path in their order; what the catalogue settles is among them only if contradicted. */
const askedIn = (theCase: Case): readonly Asked[] => {
  const { path, facts } = walk(theCase);
  const asked = new Map<QuestionId, Asked>();
  for (const on of path)
    for (const id of screen(on).questions)
      if (facts.asked.has(id) && theCase.answers[id] !== undefined && !asked.has(id))
        asked.set(id, { id, screen: on });
  return [...asked.values()];
};

/** An answer as it counts: a check list line by line, since what it does not name depends on the deal. */
const counted = (id: QuestionId, { answers }: Case, facts: Derived): string => {
  const list = question(id);
  const answer = answers[id];
  return JSON.stringify(
    list.kind === 'checklist' && answer !== undefined
      ? (facts.lines[id] ?? []).map((line) => [line, statusOf(answer, line, list)])
      : (answer ?? null),
  );
};

/** Whether an answer says no more than that there is nothing: such answers may share a step. */
const isCalm = (id: QuestionId, { answers }: Case, facts: Derived): boolean => {
  const asked = question(id);
  const answer = answers[id];
  if (asked.kind === 'checklist')
    return (facts.lines[id] ?? []).every((line) => statusOf(answer, line, asked) === asked.statuses[0]);
  if (isUnknown(answers, id)) return false;
  if (asked.kind === 'choices') return Array.isArray(answer) && asked.exclusive.includes(String(answer[0]));
  return asked.kind === 'choice' && answer !== undefined && answer === calmAnswer(id);
};

/** More options than this are not read from the back of a room. */
const MOST_OPTIONS = 12;

/** The countries that a deal names, which are what a room can choose a country from. */
const countriesIn = ({ answers }: Case): readonly string[] =>
  [
    ...new Set(
      questionIds.flatMap((id) => {
        const answer = answers[id];
        return question(id).kind === 'country' && typeof answer === 'string' ? [answer] : [];
      }),
    ),
  ]
    .filter((code) => code !== UNKNOWN)
    .toSorted();

/** What a room can choose from when a question of a deal is asked; of a check list its lines. */
export const optionsIn = (subject: Subject, theCase: Case): readonly string[] => {
  if (subject === 'dates') return [];
  const asked = question(subject);
  const found =
    asked.kind === 'choice' || asked.kind === 'choices'
      ? [...new Set([...asked.options, asked.dontKnow])]
      : asked.kind === 'country'
        ? countriesIn(theCase)
        : asked.kind === 'checklist'
          ? (derive(theCase).lines[subject] ?? [])
          : [];
  return found.length < 2 || found.length > MOST_OPTIONS ? [] : found;
};

/** Whether an option is what was answered: of a check list, a line that is not as calm as it could be. */
export const isChosen = (id: QuestionId, option: string, { answers }: Case): boolean => {
  const asked = question(id);
  const answer = answers[id];
  if (asked.kind === 'checklist') return statusOf(answer, option, asked) !== asked.statuses[0];
  return Array.isArray(answer) ? answer.includes(option) : answer === option;
};

interface Change {
  readonly subject: Subject;
  readonly screen?: ScreenId;
  readonly apply: (theCase: Case) => Case;
}
const answering =
  (id: QuestionId, answer: Answer) =>
  (theCase: Case): Case => ({ ...theCase, answers: { ...theCase.answers, [id]: answer } });

/** From where a deal is stepped through, and by which changes it gets to what it is. */
interface Way {
  readonly from: Case;
  readonly changes: readonly Change[];
  readonly differs: readonly Subject[] | null;
}

const wayTo = (theCase: Case, before: Case | undefined): Way => {
  const asked = askedIn(theCase);
  const toChange = ({ id, screen: on }: Asked): Change => ({
    subject: id,
    screen: on,
    apply: answering(id, theCase.answers[id] as Answer),
  });
  const empty = { ...theCase, answers: {} };
  const whole = { from: empty, changes: asked.map(toChange), differs: null };
  if (!before) return whole;
  const had = derive(before);
  const has = derive(theCase);
  const isOther = ({ id }: Asked): boolean =>
    !had.asked.has(id) || counted(id, before, had) !== counted(id, theCase, has);
  const others = asked.filter(isOther);
  if (others.length > asked.length * FEW) return whole;
  const { decisionDate, plannedDate } = theCase;
  const isOtherDay = decisionDate !== before.decisionDate || !isSameDate(plannedDate, before.plannedDate);
  const dates: Change = {
    subject: 'dates',
    apply: (one) => ({ ...one, decisionDate, plannedDate }),
  };
  const changes = [...(isOtherDay ? [dates] : []), ...others.map(toChange)];
  return {
    from: {
      ...theCase,
      decisionDate: before.decisionDate,
      plannedDate: before.plannedDate,
      answers: asked
        .filter((one) => !isOther(one))
        .reduce((shared, one) => toChange(one).apply(shared), empty as Case).answers,
    },
    changes,
    differs: changes.map(({ subject }) => subject),
  };
};

/** How much of a deal is gone through: every answer, or those alone on which the result turns. */
export const paces = ['turns', 'all'] as const;
export type Pace = (typeof paces)[number];

/** So many presses show a deal of which only the turning points are gone through. */
export const MOST_PRESSES = 8;
/** The prediction, the result and the learning point. */
const BESIDE_TURNS = 3;

/** The same way with its turning points alone; all else is told by the story. */
const turning = ({ from, changes, differs }: Way, theCase: Case, parts: number): Way => {
  const most = Math.max(1, Math.floor((MOST_PRESSES - BESIDE_TURNS - parts) / 2));
  const dates = changes.filter(({ subject }) => subject === 'dates');
  // A name or a figure is told and not chosen: a room has nothing to say to it.
  const ids = changes.flatMap(({ subject }) =>
    subject !== 'dates' && optionsIn(subject, theCase).length > 0 ? [subject] : [],
  );
  const chosen = new Set<Subject>(turningAnswers(theCase, ids, most - dates.length));
  const isKept = (change: Change) => change.subject === 'dates' || chosen.has(change.subject);
  return {
    from: changes.filter((change) => !isKept(change)).reduce((known, { apply }) => apply(known), from),
    changes: changes.filter(isKept),
    differs,
  };
};

const isSubjectCalm = (subject: Subject, theCase: Case, facts: Derived): boolean =>
  subject !== 'dates' && isCalm(subject, theCase, facts);

/** Every change as an answer of its own. */
const answersOn = (deal: number, whole: Case, { from, changes }: Way): readonly AnswerStep[] => {
  const steps: AnswerStep[] = [];
  let theCase = from;
  let settled = derive(from).settled;
  let before = standingOf(assess(from));
  for (const { subject, screen: on, apply } of changes) {
    theCase = apply(theCase);
    const now = derive(theCase).settled;
    const standing = standingOf(assess(theCase));
    const known = settled;
    steps.push({
      kind: 'answer',
      deal,
      theCase,
      about: [subject],
      options: optionsIn(subject, whole),
      screens: on ? [on] : [],
      told: [...now.keys()].filter((id) => !known.has(id) && theCase.answers[id] === undefined),
      before,
      standing,
      moves: isMove(before, standing),
    });
    settled = now;
    before = standing;
  }
  return steps;
};

/** Calm answers that move nothing and follow each other in a section become one step. */
const together = (steps: readonly AnswerStep[]): readonly AnswerStep[] => {
  const sectionOf = ({ screens: [on] }: AnswerStep) => on && screen(on).section;
  const isQuiet = ({ about, theCase, told, moves }: AnswerStep): boolean => {
    const facts = derive(theCase);
    return !moves && told.length === 0 && about.every((subject) => isSubjectCalm(subject, theCase, facts));
  };
  const joined: AnswerStep[] = [];
  for (const step of steps) {
    const last = joined.at(-1);
    const isJoining =
      last !== undefined &&
      last.about.length < MOST_TOGETHER &&
      sectionOf(last) === sectionOf(step) &&
      isQuiet(last) &&
      isQuiet(step);
    if (isJoining)
      joined[joined.length - 1] = {
        ...step,
        about: [...last.about, ...step.about],
        options: [],
        screens: [...new Set([...last.screens, ...step.screens])],
      };
    else joined.push(step);
  }
  return joined;
};

/** An answer that moves the result is waited for: the question comes first. */
const withSuspense = (answer: AnswerStep, known: Case, pace: Pace): readonly Step[] => {
  const [only] = answer.about;
  return (answer.moves || pace === 'turns') && only
    ? [
        {
          kind: 'question',
          deal: answer.deal,
          about: [only],
          options: answer.options,
          theCase: known,
          standing: answer.before,
        },
        answer,
      ]
    : [answer];
};

const stepsOf = (
  { story, teaching, theCase }: Scenario,
  deal: number,
  before: Case | undefined,
  partsOf: (story: Scenario['story']) => number,
  pace: Pace,
): readonly Step[] => {
  const parts = partsOf(story);
  const whole = wayTo(theCase, before);
  const way = pace === 'turns' ? turning(whole, theCase, parts) : whole;
  const steps = answersOn(deal, theCase, way);
  const answers = pace === 'turns' ? steps : together(steps);
  const knownBefore = (index: number): Case => answers[index - 1]?.theCase ?? way.from;
  // After the last move the result gives itself away.
  const last = Math.max(
    0,
    pace === 'turns' ? answers.length - 1 : answers.findLastIndex(({ moves }) => moves),
  );
  const questions = answers.map((answer, index) => withSuspense(answer, knownBefore(index), pace));
  const known = knownBefore(last);
  const standing = answers[last]?.before ?? standingOf(assess(way.from));
  return [
    ...Array.from(
      { length: parts },
      (_, part): Step => ({ kind: 'story', deal, theCase: way.from, part, parts, differs: way.differs }),
    ),
    ...questions.slice(0, last).flat(),
    { kind: 'prediction', deal, theCase: known, standing },
    ...questions.slice(last).flat(),
    { kind: 'reveal', deal, theCase, assessment: assess(theCase) },
    ...(teaching ? [{ kind: 'point', deal, theCase } as const] : []),
    ...(pace === 'all' && teaching && teaching.mistakes.length > 0
      ? [{ kind: 'mistakes', deal, theCase } as const]
      : []),
  ];
};

/**
 * Takes deals apart into steps, in the order in which they are shown.
 *
 * @param partsOf - how many steps a story takes; the screen knows what fits on it.
 * @param pace - `turns` shows of each deal the answers alone on which its result turns, in `MOST_PRESSES` at most.
 */
export const demonstration = (
  deals: readonly Scenario[],
  partsOf: (story: Scenario['story']) => number = () => 1,
  pace: Pace = 'all',
): readonly Step[] => {
  const steps = deals.flatMap((one, index) => stepsOf(one, index, deals[index - 1]?.theCase, partsOf, pace));
  const last = deals.at(-1);
  if (!last || deals.length < 2) return steps;
  const standings = deals.map(({ theCase }) => standingOf(assess(theCase)));
  return [...steps, { kind: 'recap', deal: deals.length - 1, theCase: last.theCase, standings }];
};
