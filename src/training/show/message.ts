/** What the two windows say to each other. A message that is none of these is not heard. */
import { isRecord, law, readScenario, type Scenario, scenarioData } from '../../../machines';
import { type Language, languages } from '../../words/i18n';
import { type Action, readAction, readState, type ShowState } from './state';

/** Raised when the messages change, so that a window of an older edition is not half understood. */
const VERSION = 1;
/** A programme is no longer than this. */
export const MOST_DEALS = 50;

interface From {
  /** The window that speaks. */
  readonly from: string;
}
interface Where extends From {
  /** Which programme it is. */
  readonly programme: string;
  readonly state: ShowState;
  readonly lang: Language;
}
export type Message =
  /** A presenter is here: rooms answer with `hello`, and a second presenter is told to go elsewhere. */
  | (From & { readonly type: 'presenter' })
  | (From & { readonly type: 'taken'; readonly to: string })
  /** The whole, for a room that has just come. */
  | (Where & { readonly type: 'programme'; readonly deals: readonly Scenario[] })
  | (Where & { readonly type: 'state' })
  /** A room is here, and asks how it stands. */
  | (From & { readonly type: 'hello' })
  /** A key was pressed in the room. */
  | (From & { readonly type: 'act'; readonly action: Action })
  | (From & { readonly type: 'left'; readonly who: 'presenter' | 'room' });

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 2_000;

const readDeals = (value: unknown): readonly Scenario[] | undefined => {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_DEALS) return undefined;
  try {
    return value.map((data) => readScenario(data, law.FIRST_DATE));
  } catch {
    // Not a deal: the message is not one of ours.
    return undefined;
  }
};

/** Reads what came over the channel; nothing where it is malformed or from something else. */
export const readMessage = (data: unknown): Message | undefined => {
  if (!isRecord(data) || data.show !== VERSION || !isName(data.from)) return undefined;
  const { type, from, to, who, programme } = data;
  switch (type) {
    case 'presenter':
    case 'hello':
      return { type, from };
    case 'taken':
      return isName(to) ? { type, from, to } : undefined;
    case 'left':
      return who === 'presenter' || who === 'room' ? { type, from, who } : undefined;
    case 'act': {
      const action = readAction(data.action);
      return action && { type, from, action };
    }
    case 'state':
    case 'programme': {
      const state = readState(data.state);
      const lang = languages.find((one) => one === data.lang);
      if (!state || !lang || !isName(programme)) return undefined;
      const where = { from, programme, state, lang };
      if (type === 'state') return { type, ...where };
      const deals = readDeals(data.deals);
      return deals && { type, ...where, deals };
    }
    default:
      return undefined;
  }
};

/** A message as it goes over the channel; deals as data that the other end reads through the same gate. */
export const writeMessage = (message: Message): unknown => ({
  show: VERSION,
  ...message,
  ...(message.type === 'programme' ? { deals: message.deals.map(scenarioData) } : {}),
});
