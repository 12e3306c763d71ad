import { and, assign, setup } from 'xstate';
import { type Answers, type Case, isAnswered } from '../answers';
import { closedBeside } from '../closing';
import { type Derived, derive } from '../facts/derive';
import { type Hand, handOf, type QuestionId, type ScreenId, screen } from '../questions';

/** A place in the questionnaire: a screen with questions, or the page that shows all answers once more. */
export type Place = ScreenId | 'check';

export interface ScreeningInput {
  readonly case: Case;
  /**
   * Where to stop, although the answers there are known: a place that the person went back to. `summary` for
   * answers that were agreed to before; while one of them is open, that stops nowhere.
   */
  readonly at?: Place | 'summary' | undefined;
  /** Pass over open questions as "don't know", to see the whole path of an unfinished case. */
  readonly assumeUnknown?: boolean;
}

export interface ScreeningContext extends ScreeningInput {
  readonly facts: Derived;
  /** The screens entered so far, in order. */
  readonly path: readonly ScreenId[];
}

export type ScreeningEvent =
  /** Answers the questions of a screen. */
  | { readonly type: 'ANSWER'; readonly answers: Answers }
  /** Goes back to an earlier screen, keeping every answer. */
  | { readonly type: 'REVISE'; readonly at: Place }
  /** Agrees to the answers as they stand. */
  | { readonly type: 'CONFIRM' };

/** Whether whoever goes through the case is asked it on a screen: sales is asked its own part, compliance the whole. */
const isFor = (hand: Hand | undefined, question: QuestionId, on: ScreenId): boolean =>
  hand !== 'sales' || handOf(question, on) === 'sales';

/** The questions of a screen that are on the path, not settled by an earlier answer, and not another desk's. */
export const openQuestions = (facts: Derived, id: ScreenId, hand?: Hand): readonly QuestionId[] =>
  screen(id).questions.filter(
    (question) => facts.asked.has(question) && !facts.settled.has(question) && isFor(hand, question, id),
  );

/** Whether a screen has something to ask in this case. */
export const asks = (facts: Derived, id: ScreenId, hand?: Hand): boolean => {
  const { needs, unless = [] } = screen(id);
  if (unless.some((question) => facts.asked.has(question))) return false;
  return needs ? facts.asked.has(needs) && isFor(hand, needs, id) : openQuestions(facts, id, hand).length > 0;
};

/** Whether there is something to contradict on a screen. */
const hasSettled = (facts: Derived, id: ScreenId): boolean => {
  const { needs, questions } = screen(id);
  return (!needs || facts.asked.has(needs)) && questions.some((question) => facts.settled.has(question));
};

/** Starts over with a case: everything else in the context follows from it. */
export const begin = (input: ScreeningInput): ScreeningContext => ({
  case: input.case,
  at: input.at,
  assumeUnknown: input.assumeUnknown ?? false,
  facts: derive(input.case),
  path: [],
});

export const screening = setup({
  types: {
    context: {} as ScreeningContext,
    events: {} as ScreeningEvent,
    input: {} as ScreeningInput,
  },
  guards: {
    /** The screen has a question in this case, or the person came back to contradict what is settled there. */
    asks: ({ context }, { screen: id }: { screen: ScreenId }) =>
      asks(context.facts, id, context.case.hand) || (context.at === id && hasSettled(context.facts, id)),
    /** The questions of the screen are answered, and the person did not come back to change them. */
    isAnswered: ({ context }, { screen: id }: { screen: ScreenId }) =>
      context.at !== id &&
      (context.assumeUnknown === true ||
        openQuestions(context.facts, id, context.case.hand).every((question) =>
          isAnswered(context.case.answers, question),
        )),
    /** Sales hands over what it answered as it stands: there is nothing to agree to. */
    isAgreed: ({ context: { at, case: theCase } }) =>
      at === 'summary' || (theCase.hand === 'sales' && at !== 'check'),
  },
  actions: {
    enter: assign({
      path: ({ context }, { screen: id }: { screen: ScreenId }) => [...context.path, id],
    }),
    keepAnswers: assign(({ context, event }) => {
      if (event.type !== 'ANSWER') return {};
      const { closed, ...others } = context.case;
      return begin({
        case: {
          ...others,
          ...closedBeside(closed, Object.keys(event.answers)),
          answers: { ...others.answers, ...event.answers },
        },
      });
    }),
    stopAt: assign(({ context, event }) =>
      event.type === 'REVISE' ? begin({ case: context.case, at: event.at }) : {},
    ),
  },
});

const answered = (id: ScreenId) => ({ type: 'isAnswered' as const, params: { screen: id } });
const asksAt = (id: ScreenId) => ({ type: 'asks' as const, params: { screen: id } });

/** A screen; once it is answered, the first of the next screens that has something to ask follows. */
export const asking = (id: ScreenId, ...next: readonly ScreenId[]) =>
  screening.createStateConfig({
    meta: { screen: id },
    entry: { type: 'enter', params: { screen: id } },
    always: [
      ...next.map((to) => ({ guard: and([answered(id), asksAt(to)]), target: to })),
      { guard: answered(id), target: 'done' },
    ],
  });

/** The way into a section: the first of these screens that has something to ask, or straight through. */
export const entering = (...first: readonly ScreenId[]) =>
  screening.createStateConfig({
    always: [...first.map((to) => ({ guard: asksAt(to), target: to })), { target: 'done' }],
  });

export const done = screening.createStateConfig({ type: 'final' });
