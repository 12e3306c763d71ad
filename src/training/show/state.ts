/** Where a demonstration stands, what moves it, and the gate for both when they come from another window. */
import {
  flag,
  type Gate,
  heard,
  type Level,
  levels,
  list,
  number,
  oneOf,
  optional,
  orNull,
  type Pace,
  paces,
  record,
  type Step,
  tagged,
  text,
} from '../../../machines';

/** What the room said of a deal before it was shown. */
export interface Guess {
  readonly level?: Level;
  /** The reason, as one of the choices that were on the screen. */
  readonly reason?: string;
}
/** What is shown to the room out of turn: the learning point, the usual mistakes, or one of the notes. */
const told = ['point', 'mistakes'] as const;
export type ShownStep = (typeof told)[number] | number;

/** So many hands were raised for an option of a question, a level or a reason. */
export interface Hands {
  /** The place of the deal in the programme. */
  readonly deal: number;
  /** A question, `level` or `reason`. */
  readonly about: string;
  readonly of: string;
  readonly hands: number;
}

export interface ShowState {
  readonly at: number;
  readonly isBlack: boolean;
  readonly shown: ShownStep | null;
  /** By the place of the deal in the programme. */
  readonly guesses: readonly Guess[];
  readonly pace: Pace;
  /** The option of the question on the screen that hands are being counted for. */
  readonly picked: string | null;
  readonly hands: readonly Hands[];
}
export const atTheStart: ShowState = {
  at: 0,
  isBlack: false,
  shown: null,
  guesses: [],
  pace: 'turns',
  picked: null,
  hands: [],
};

export type Action =
  | { readonly type: 'next' | 'back' | 'first' | 'last' | 'black' | 'restart' }
  | { readonly type: 'go'; readonly to: number }
  | { readonly type: 'show'; readonly what: ShownStep }
  /** To the story of the next deal, or to the look back. */
  | { readonly type: 'leave' }
  /** Another pace, and where the deal that is on begins in it. */
  | { readonly type: 'pace'; readonly pace: Pace; readonly to: number }
  | { readonly type: 'guess'; readonly level: Level }
  /** Picks the option with this number, from 1. */
  | { readonly type: 'pick'; readonly number: number }
  /** One hand more, or one less, for what is picked. */
  | { readonly type: 'raise'; readonly by: 1 | -1 }
  | { readonly type: 'hands'; readonly about: string; readonly of: string; readonly hands: number }
  | { readonly type: 'reason'; readonly reason: string };

const MOST_GUESSES = 200;
const MOST_COUNTED = 5_000;
/** Nobody counts more hands than this. */
export const MOST_HANDS = 999;
const LONGEST_REASON = 200;

const moved = (state: ShowState, steps: readonly Step[], to: number): ShowState => {
  // What was black comes back as it was; nothing goes by unseen.
  if (state.isBlack) return { ...state, isBlack: false };
  const at = Math.min(Math.max(0, to), Math.max(0, steps.length - 1));
  return at === state.at ? state : { ...state, at, shown: null, picked: null };
};

/** Where the step after the last one of this deal stands. */
export const afterDeal = (steps: readonly Step[], at: number): number => {
  const here = steps[at];
  const after = steps.findIndex(
    ({ deal, kind }, index) => index > at && (deal !== here?.deal || kind === 'recap'),
  );
  return after < 0 ? steps.length - 1 : after;
};

/** What was counted for a question, a level or a reason of a deal, by option. */
export const handsFor = (
  { hands }: Pick<ShowState, 'hands'>,
  deal: number,
  about: string,
): ReadonlyMap<string, number> =>
  new Map(hands.filter((one) => one.deal === deal && one.about === about).map((one) => [one.of, one.hands]));

/** What the room said: what the presenter noted, or what most hands were raised for. */
export const saidByRoom = (state: ShowState, deal: number): Guess => {
  const mostOf = (about: string): string | undefined => {
    const [first, second] = [...handsFor(state, deal, about)].toSorted(([, one], [, other]) => other - one);
    return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
  };
  const level = levels.find((one) => one === mostOf('level'));
  const reason = mostOf('reason');
  return { ...(level ? { level } : {}), ...(reason ? { reason } : {}), ...state.guesses[deal] };
};

const counted = (state: ShowState, deal: number, about: string, of: string, hands: number): ShowState => {
  const others = state.hands.filter((one) => one.deal !== deal || one.about !== about || one.of !== of);
  const most = Math.min(Math.max(0, hands), MOST_HANDS);
  return { ...state, hands: most === 0 ? others : [...others, { deal, about, of, hands: most }] };
};

/** One hand more or less for the option or the level that is picked. */
const raised = (state: ShowState, steps: readonly Step[], by: number): ShowState => {
  const step = steps[state.at];
  const about = step?.kind === 'question' ? step.about[0] : step?.kind === 'prediction' ? 'level' : undefined;
  const of = about === 'level' ? state.guesses[step?.deal ?? 0]?.level : state.picked;
  if (!step || !about || !of) return state;
  return counted(state, step.deal, about, of, (handsFor(state, step.deal, about).get(of) ?? 0) + by);
};

const picked = (state: ShowState, steps: readonly Step[], number: number): ShowState => {
  const step = steps[state.at];
  const option = step?.kind === 'question' ? step.options[number - 1] : undefined;
  return option === undefined ? state : { ...state, picked: option };
};

const guessed = (state: ShowState, steps: readonly Step[], guess: Guess): ShowState => {
  const step = steps[state.at];
  if (step?.kind !== 'prediction') return state;
  const { level, reason } = { ...state.guesses[step.deal], ...guess };
  const guesses = Array.from({ length: Math.max(state.guesses.length, step.deal + 1) }, (_, deal) =>
    deal === step.deal
      ? { ...(level === undefined ? {} : { level }), ...(reason === undefined ? {} : { reason }) }
      : (state.guesses[deal] ?? {}),
  );
  return { ...state, guesses };
};

/** What an action makes of a demonstration. */
export const apply = (state: ShowState, steps: readonly Step[], action: Action): ShowState => {
  switch (action.type) {
    case 'next':
      return moved(state, steps, state.at + 1);
    case 'back':
      return moved(state, steps, state.at - 1);
    case 'first':
      return moved(state, steps, 0);
    case 'last':
      return moved(state, steps, steps.length - 1);
    case 'go':
      return moved({ ...state, isBlack: false }, steps, action.to);
    case 'restart':
      return atTheStart;
    case 'black':
      return { ...state, isBlack: !state.isBlack };
    case 'show':
      return { ...state, isBlack: false, shown: state.shown === action.what ? null : action.what };
    case 'leave':
      return moved(state, steps, afterDeal(steps, state.at));
    case 'pace':
      return { ...state, pace: action.pace, at: action.to, shown: null, picked: null };
    case 'pick':
      return picked(state, steps, action.number);
    case 'raise':
      return raised(state, steps, action.by);
    case 'hands': {
      const deal = steps[state.at]?.deal;
      return deal === undefined ? state : counted(state, deal, action.about, action.of, action.hands);
    }
    case 'guess':
      // The keys of the levels are those of the options.
      return steps[state.at]?.kind === 'question'
        ? picked(state, steps, levels.indexOf(action.level) + 1)
        : guessed(state, steps, { level: action.level });
    case 'reason':
      return guessed(state, steps, { reason: action.reason });
  }
};

const open = { isOpen: true };
const place = number({ least: 0, isWhole: true });
const level = oneOf(levels);
const reason = text(LONGEST_REASON, 'any');
const step: Gate<ShownStep> = {
  read: (value, field) => told.find((one) => one === value) ?? place.read(value, field),
  schema: () => ({ anyOf: [{ enum: [...told] }, place.schema()] }),
};
const pace = oneOf(paces);
const counting = { about: reason, of: reason, hands: number({ least: 0, most: MOST_HANDS, isWhole: true }) };
const guess = record({ level: optional(level), reason: optional(reason) }, open);

export const stateGate: Gate<ShowState> = record(
  {
    at: place,
    isBlack: flag,
    shown: orNull(step),
    guesses: list(guess, { most: MOST_GUESSES }),
    pace,
    picked: orNull(reason),
    hands: list(record({ deal: place, ...counting }), { most: MOST_COUNTED }),
  },
  open,
);
export const actionGate: Gate<Action> = tagged('type', {
  next: {},
  back: {},
  first: {},
  last: {},
  black: {},
  restart: {},
  leave: {},
  pace: { pace, to: place },
  pick: { number: place },
  raise: { by: oneOf([1, -1] as const) },
  hands: counting,
  go: { to: place },
  show: { what: step },
  guess: { level },
  reason: { reason },
});

/** Reads a state that came from elsewhere; nothing where it is not one. */
export const readState = (value: unknown): ShowState | undefined =>
  heard(() => stateGate.read(value, 'state'));
