/**
 * The questions, each an entry in the file of its section, and the lists that follow from the entries: in which
 * order they are listed, where they stand, when they are asked, what they tell. `docs/adding-a-question.md` says
 * how to add one.
 */
import { all, type Condition } from '../facts/conditions';
import type { EvidenceId, TermId } from '../law';
import type { QuestionId } from '../vocabulary';
import * as checks from './checks';
import * as deal from './deal';
import * as designer from './designer';
import type { Asking, Entry, Hand, Question, SheetRow } from './entry';
import * as flags from './flags';
import * as foundry from './foundry';
import * as item from './item';
import * as lists from './lists';
import * as movement from './movement';
import * as papers from './papers';
import * as parties from './parties';
import { type Axis, place, type ScreenId, type Section, screenIds } from './screens';
import * as use from './use';

/** In the order in which they are listed. */
const files = [deal, item, foundry, designer, movement, parties, lists, papers, use, flags, checks];
type Files = typeof deal &
  typeof item &
  typeof foundry &
  typeof designer &
  typeof movement &
  typeof parties &
  typeof lists &
  typeof papers &
  typeof use &
  typeof flags &
  typeof checks;

declare module '../vocabulary' {
  interface QuestionNames extends Record<keyof Files, true> {}
}

export type { QuestionId };

export interface Asked extends Entry {
  readonly id: QuestionId;
}
export const allQuestions: readonly Asked[] = files.flatMap((file) =>
  Object.entries<Entry>(file as Readonly<Record<string, Entry>>)
    .map(([id, entry]) => ({ ...entry, id: id as QuestionId }))
    .sort((left, right) => left.order - right.order),
);
export const questionIds: readonly QuestionId[] = allQuestions.map(({ id }) => id);

/** What each question can be answered with. */
export const questions = Object.fromEntries(allQuestions.map(({ id, is }) => [id, is])) as {
  readonly [Q in QuestionId]: Files[Q]['is'];
};
export const question = (id: QuestionId): Question => questions[id];

const askings = Object.fromEntries(allQuestions.map(({ id, asking }) => [id, asking])) as Readonly<
  Record<QuestionId, Asking>
>;
/** What is said of a question beside its answers. */
export const askingOf = (id: QuestionId): Asking => askings[id];
/** The questions of which something is said, in the order of the vocabulary. */
export const questionsWith = (said: (asking: Asking) => unknown): readonly QuestionId[] =>
  questionIds.filter((id) => said(askings[id]));

// When it is asked

/** The conditions of those that are not asked in every case. */
export const relevance: Readonly<Partial<Record<QuestionId, Condition>>> = Object.fromEntries(
  allQuestions.flatMap(({ id, asking }) => (asking.asked ? [[id, asking.asked]] : [])),
);
const always: Condition = all();
export const relevanceOf = (id: QuestionId): Condition => relevance[id] ?? always;

// Where it stands

export const screensOf = (id: QuestionId): readonly ScreenId[] => {
  const { screen } = askings[id];
  return typeof screen === 'string' ? [screen] : screen;
};

/** The questions of a screen in the order in which a person thinks of them. */
const standingOn = (screen: ScreenId): readonly QuestionId[] => {
  const on = questionIds.filter((id) => screensOf(id).includes(screen));
  const moved = on.filter((id) => on.includes(askings[id].behind ?? id) && askings[id].behind);
  return moved.reduce<readonly QuestionId[]>((order, id) => {
    const rest = order.filter((other) => other !== id);
    const at = rest.indexOf(askings[id].behind as QuestionId) + 1;
    return [...rest.slice(0, at), id, ...rest.slice(at)];
  }, on);
};

export interface Screen {
  readonly section: Section;
  /** The questions that a person thinks of together; those that are off the path are left out. */
  readonly questions: readonly QuestionId[];
  readonly needs?: QuestionId;
  readonly unless?: readonly QuestionId[];
  readonly apart?: Axis;
  /** What the law says about them. */
  readonly law: readonly EvidenceId[];
  /** The terms that a person meets there and may not know. */
  readonly terms: readonly TermId[];
}
export const screens = Object.fromEntries(
  screenIds.map((id): [ScreenId, Screen] => {
    const { law = [], terms = [], ...told } = place(id);
    const on = standingOn(id);
    return [
      id,
      {
        ...told,
        questions: on,
        law: [...new Set([...on.flatMap((one) => askings[one].law), ...law])],
        terms: [...new Set([...on.flatMap((one) => askings[one].terms), ...terms])],
      },
    ];
  }),
) as Readonly<Record<ScreenId, Screen>>;
export const screen = (id: ScreenId): Screen => screens[id];

/** The questions that are answered for each item, or for each leg of the way, where a deal has several. */
export const askedApart = (axis: Axis): readonly QuestionId[] =>
  questionIds.filter((id) => screensOf(id).every((on) => place(on).apart === axis));

// Whose it is

/** The desk that answers it on a screen. What a maker or a customer knows is asked by sales, unless it says otherwise. */
export const handOf = (id: QuestionId, on: ScreenId): Hand => {
  const { knows, compliance = [] } = askings[id];
  return knows === 'compliance' || compliance === true || compliance.includes(on) ? 'compliance' : 'sales';
};

// What it tells

const byRank = (rank: (asking: Asking) => number | undefined): readonly QuestionId[] =>
  questionsWith((asking) => rank(asking) !== undefined).toSorted(
    (left, right) => (rank(askings[left]) ?? 0) - (rank(askings[right]) ?? 0),
  );
/** The section on the line of the case that an answer belongs to, wherever it was asked. */
export const stationOf = (id: QuestionId): Section => place(screensOf(id)[0] as ScreenId).section;
/** The answers by which a person recognises a section of the case. */
export const tellingOf = (section: Section): readonly QuestionId[] =>
  byRank(({ station }) => station).filter((id) => stationOf(id) === section);
/** The questions whose answers stand in a line of the sheet. */
export const onSheet = (row: SheetRow): readonly QuestionId[] => questionsWith(({ sheet }) => sheet === row);
/** What a person recognises a deal by: what it is about, and where it goes. The first that is answered tells. */
export const gist: readonly (readonly QuestionId[])[] = (['what', 'where'] as const).map((part) =>
  byRank(({ gist: told }) => (told?.[0] === part ? told[1] : undefined)),
);

/** The answer that says no more than that there is nothing; `undefined` where each answer says something. */
export const calmAnswer = (
  id: QuestionId,
): string | readonly string[] | Readonly<Record<string, string>> | undefined => {
  const asked = question(id);
  const { calm } = askings[id];
  if (calm !== undefined) return calm;
  if (asked.kind === 'choice') return asked.ordered || asked.knowledge ? asked.options[0] : undefined;
  if (asked.kind === 'choices') return asked.exclusive[0] === undefined ? undefined : [asked.exclusive[0]];
  return asked.kind === 'checklist' && asked.statuses[0] !== undefined
    ? { '*': asked.statuses[0] }
    : undefined;
};

export * from './entry';
export * from './screens';
