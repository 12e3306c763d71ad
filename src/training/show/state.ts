/** Where a demonstration stands, what moves it, and the gate for both when they come from another window. */
import { isRecord, type Level, levels, type Step } from '../../../machines';

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

const isPlace = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isLevel = (value: unknown): value is Level => (levels as readonly unknown[]).includes(value);
const isReason = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_REASON;
const isShown = (value: unknown): value is ShownStep => value === 'point' || isPlace(value);

const readGuess = (value: unknown): Guess | undefined => {
  if (!isRecord(value)) return undefined;
  const { level, reason } = value;
  if ((level !== undefined && !isLevel(level)) || (reason !== undefined && !isReason(reason)))
    return undefined;
  return { ...(level === undefined ? {} : { level }), ...(reason === undefined ? {} : { reason }) };
};

/** Reads a state that came from elsewhere; nothing where it is not one. */
export const readState = (value: unknown): ShowState | undefined => {
  if (!isRecord(value)) return undefined;
  const { at, isBlack, shown, guesses } = value;
  if (!isPlace(at) || typeof isBlack !== 'boolean' || !Array.isArray(guesses)) return undefined;
  if ((shown !== null && !isShown(shown)) || guesses.length > MOST_GUESSES) return undefined;
  const read = guesses.map(readGuess);
  return read.every((guess) => guess !== undefined) ? { at, isBlack, shown, guesses: read } : undefined;
};

/** Reads an action that came from elsewhere; nothing where it is not one. */
export const readAction = (value: unknown): Action | undefined => {
  if (!isRecord(value)) return undefined;
  const { type, to, what, level, reason } = value;
  switch (type) {
    case 'next':
    case 'back':
    case 'first':
    case 'last':
    case 'black':
    case 'restart':
      return { type };
    case 'go':
      return isPlace(to) ? { type, to } : undefined;
    case 'show':
      return isShown(what) ? { type, what } : undefined;
    case 'guess':
      return isLevel(level) ? { type, level } : undefined;
    case 'reason':
      return isReason(reason) ? { type, reason } : undefined;
    default:
      return undefined;
  }
};
