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
/** What is shown to the room out of turn: the learning point, or one of the notes. */
export type ShownStep = 'point' | number;

export interface ShowState {
  readonly at: number;
  readonly isBlack: boolean;
  readonly shown: ShownStep | null;
  /** By the place of the deal in the programme. */
  readonly guesses: readonly Guess[];
}
export const atTheStart: ShowState = { at: 0, isBlack: false, shown: null, guesses: [] };

export type Action =
  | { readonly type: 'next' | 'back' | 'first' | 'last' | 'black' | 'restart' }
  | { readonly type: 'go'; readonly to: number }
  | { readonly type: 'show'; readonly what: ShownStep }
  | { readonly type: 'guess'; readonly level: Level }
  | { readonly type: 'reason'; readonly reason: string };

const MOST_GUESSES = 200;
const LONGEST_REASON = 200;

const moved = (state: ShowState, steps: readonly Step[], to: number): ShowState => {
  // What was black comes back as it was; nothing goes by unseen.
  if (state.isBlack) return { ...state, isBlack: false };
  const at = Math.min(Math.max(0, to), Math.max(0, steps.length - 1));
  return at === state.at ? state : { ...state, at, shown: null };
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
    case 'guess':
      return guessed(state, steps, { level: action.level });
    case 'reason':
      return guessed(state, steps, { reason: action.reason });
  }
};

const open = { isOpen: true };
const place = number({ least: 0, isWhole: true });
const level = oneOf(levels);
const reason = text(LONGEST_REASON, 'any');
const step: Gate<ShownStep> = {
  read: (value, field) => (value === 'point' ? value : place.read(value, field)),
  schema: () => ({ anyOf: [{ const: 'point' }, place.schema()] }),
};
const guess = record({ level: optional(level), reason: optional(reason) }, open);

export const stateGate: Gate<ShowState> = record(
  { at: place, isBlack: flag, shown: orNull(step), guesses: list(guess, { most: MOST_GUESSES }) },
  open,
);
export const actionGate: Gate<Action> = tagged('type', {
  next: {},
  back: {},
  first: {},
  last: {},
  black: {},
  restart: {},
  go: { to: place },
  show: { what: step },
  guess: { level },
  reason: { reason },
});

/** Reads a state that came from elsewhere; nothing where it is not one. */
export const readState = (value: unknown): ShowState | undefined =>
  heard(() => stateGate.read(value, 'state'));
