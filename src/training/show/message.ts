/** What the two windows say to each other. A message that is none of these is not heard. */
import {
  type Gate,
  heard,
  inside,
  isRecord,
  law,
  list,
  oneOf,
  readScenario,
  type Scenario,
  scenarioData,
  tagged,
  text,
} from '../../../machines';
import { type Language, languages } from '../../words/i18n';
import { type Action, actionGate, type ShowState, stateGate } from './state';

/** Raised when the messages change, so that a window of an older edition is not half understood. */
const VERSION = 2;
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

const name = text(2_000, 'some');
const from = { from: name };
const where = { ...from, programme: name, state: stateGate, lang: oneOf(languages) };
const deal: Gate<Scenario> = {
  read: (value, field) => inside(field, () => readScenario(value, law.FIRST_DATE)),
  schema: () => ({ $ref: 'scenario.schema.json#/$defs/scenario' }),
};
const messageGate: Gate<Message> = tagged('type', {
  presenter: from,
  hello: from,
  taken: { ...from, to: name },
  left: { ...from, who: oneOf(['presenter', 'room']) },
  act: { ...from, action: actionGate },
  state: where,
  programme: { ...where, deals: list(deal, { most: MOST_DEALS, isFilled: true }) },
});

/** Reads what came over the channel; nothing where it is malformed or from something else. */
export const readMessage = (data: unknown): Message | undefined =>
  isRecord(data) && data.show === VERSION ? heard(() => messageGate.read(data, 'message')) : undefined;

/** A message as it goes over the channel; deals as data that the other end reads through the same gate. */
export const writeMessage = (message: Message): unknown => ({
  show: VERSION,
  ...message,
  ...(message.type === 'programme' ? { deals: message.deals.map(scenarioData) } : {}),
});
