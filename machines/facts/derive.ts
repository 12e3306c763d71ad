/**
 * From answers to facts: which questions are on the path, what each variable can still be, and what is
 * settled without asking. Pure; reads no clock.
 */
import { type Answer, type Answers, type Case, isNoneOf, isUnknown, severalIn } from '../answers';
import { type Chip, changes, changesBetween, chipOfId, groupsOn, type IsoDate, lawDates } from '../law';
import { once } from '../once';
import { plannedDays, planWindow } from '../planned';
import {
  askingOf,
  type Choice,
  type Naming,
  type QuestionId,
  question,
  questionIds,
  UNKNOWN,
} from '../questions';
import { readingOrder, readingsAfter } from '../questions/order';
import { type Variable, variableNames } from '../questions/variables';
import type { Condition, Values, World } from './conditions';
import { anyCountry, anyCountryAbroad, countryOutside } from './countries';
import { type ItemReading, readItem } from './itemReading';
import { isPossible, type Setting, settingAfter, settingOn } from './reading';
import { countsOn, NOTHING, one, type Scene, settling, special } from './special';

export { statusOf } from './special';

export interface Settled {
  readonly value: string;
  /** What settles it; so far only the catalogue entry of a named chip. */
  readonly by: Chip;
}

export interface Derived {
  readonly world: World;
  /** The world as it is on a day, where that counts the days since another. */
  readonly worldOn: (date: IsoDate) => World;
  /** The questions on the path, in the order of the vocabulary; settled ones are among them. */
  readonly asked: ReadonlySet<QuestionId>;
  /** Values that need not be asked, and may be overridden. */
  readonly settled: ReadonlyMap<QuestionId, Settled>;
  /** Settled questions that were answered otherwise, to a less risky value. */
  readonly overridden: readonly QuestionId[];
  /** The lines of each checklist that this role and item are asked about. */
  readonly lines: Readonly<Partial<Record<QuestionId, readonly string[]>>>;
  /** Of those, the flags that were marked absent while another answer leaves the same matter open. */
  readonly reopened: Readonly<Partial<Record<QuestionId, readonly string[]>>>;
  readonly item: ItemReading;
}

const chipOf = (answers: Answers): Chip | undefined =>
  typeof answers.chip === 'string' ? chipOfId(answers.chip) : undefined;

/** What is known of an item of which nothing was said. */
const nothingRead = once(() =>
  readItem({
    kinds: NOTHING,
    chip: undefined,
    figures: undefined,
    figuresFromMaker: false,
    hbm: undefined,
    makerClass: undefined,
    datacentre: 'unknown',
    overrideConfirmed: false,
  }),
);

/** The days of the law and of its country groups, oldest first. */
const lawDays = once((): readonly IsoDate[] => [...lawDates, ...changes].map(({ date }) => date).sort());

/** The days whose law counts for what is asked. */
export const datesOf = (theCase: Case): readonly IsoDate[] => [
  ...new Set([...plannedDays(theCase, lawDays()), theCase.decisionDate]),
];

/** What has been read so far. */
interface Progress {
  readonly possible: Record<Variable, Values>;
  readonly asked: Set<QuestionId>;
  readonly settled: Map<QuestionId, Settled>;
  readonly overridden: QuestionId[];
  readonly lines: Scene['lines'];
  readonly reopened: Scene['reopened'];
  readonly item: ItemReading;
  readonly settings: readonly Setting[];
  readonly changed: readonly Variable[];
  /** How many questions of the reading order have been passed. */
  readonly passed: number;
}

const unread = once(
  () => Object.fromEntries(variableNames.map((name) => [name, NOTHING])) as Record<Variable, Values>,
);

/** Reads the answers, one question after the other, up to one of them, or to the end. */
const readOn = (theCase: Case, before: Progress | undefined, until: number): Derived & Progress => {
  const { answers, decisionDate } = theCase;
  const dates = datesOf(theCase);
  const possible = { ...(before?.possible ?? unread()) };
  const world: World = possible;
  const asked = new Set(before?.asked);
  const settled = new Map(before?.settled);
  const overridden = [...(before?.overridden ?? [])];

  let settings = before?.settings ?? dates.map((date) => settingOn(world, date, decisionDate));
  let changed = [...(before?.changed ?? [])];
  const set = (name: Variable, values: Values): void => {
    possible[name] = values;
    changed.push(name);
  };
  const may = (condition: Condition): boolean => {
    if (changed.length > 0) settings = settings.map((setting) => settingAfter(setting, world, changed));
    changed = [];
    return settings.some((setting) => isPossible(condition, setting));
  };
  /** Whether an answer on the path names it; a country that is not known names none. */
  const isNamed = ({ on, names }: Naming): boolean =>
    on.some((id) => {
      if (!asked.has(id)) return false;
      const answer = answers[id];
      if (question(id).kind !== 'country')
        return Array.isArray(answer) ? answer.includes(names) : answer === names;
      return world[id].has(names) && world[id] !== anyCountry && world[id] !== anyCountryAbroad;
    });

  const choiceValues = (id: QuestionId): Values => {
    const { options, knowledge, dontKnow } = question(id) as Choice;
    const answer = answers[id];
    const several = severalIn(answers, id);
    if (several) return new Set(several);
    if (typeof answer === 'string' && answer !== UNKNOWN) return one(answer);
    return knowledge ? one(dontKnow) : new Set(options);
  };
  const countryValues = (id: QuestionId): Values => {
    const answer = answers[id];
    const several = severalIn(answers, id);
    if (several) return new Set(several);
    if (isNoneOf(answer)) return countryOutside(answer.not);
    return typeof answer === 'string' && answer !== UNKNOWN ? one(answer) : anyCountry;
  };
  const valuesOf = (id: QuestionId): Values =>
    question(id).kind === 'country' ? countryValues(id) : choiceValues(id);

  const inD5 = (code: string): boolean => dates.some((date) => groupsOn(date).D5MO.has(code));
  const isLessRisky = (id: QuestionId, value: string): boolean =>
    question(id).kind === 'country'
      ? inD5(value) && [...world[id]].some((code) => !inD5(code))
      : world[id].has('no');
  const takeSettled = (id: QuestionId, value: string | undefined): void => {
    const { chip } = scene;
    if (value === undefined || !chip) {
      set(id, valuesOf(id));
      return;
    }
    settled.set(id, { value, by: chip });
    const answer = answers[id];
    // Several values that the catalogue's is one of do not contradict it.
    const leaves = isNoneOf(answer) ? !answer.not.includes(value) : valuesOf(id).has(value);
    const overrides = answer !== undefined && answer !== UNKNOWN && !leaves;
    set(id, overrides ? valuesOf(id) : one(value));
    if (!overrides || !isLessRisky(id, value)) return;
    overridden.push(id);
    // Until compliance confirms it, what the catalogue says stays possible.
    if (answers.overrideConfirmed !== 'confirmed') set(id, new Set([...world[id], value]));
  };

  const chip = once(() => chipOf(answers));
  const scene: Scene = {
    answers,
    dates,
    world,
    asked,
    lines: { ...before?.lines },
    reopened: { ...before?.reopened },
    overridden,
    may,
    get chip() {
      return asked.has('chip') ? chip() : undefined;
    },
    set,
    valuesOf,
    takeSettled,
    known: <A>(id: QuestionId): A | undefined =>
      asked.has(id) && answers[id] !== undefined && !isUnknown(answers, id) ? (answers[id] as A) : undefined,
    item: before?.item ?? nothingRead(),
    inD5,
  };

  if (!before) special.dates?.(scene);
  for (const id of readingOrder.slice(before?.passed ?? 0, until)) {
    const { asked: when, naming, decides, settledBy, feeds } = askingOf(id);
    // The reading itself finds out whether the answer would decide anything.
    if (!decides && (!naming || isNamed(naming)) && (!when || may(when))) {
      asked.add(id);
      if (!feeds && settledBy) takeSettled(id, settling[settledBy](scene));
      else if (!feeds) set(id, valuesOf(id));
    }
    for (const reading of readingsAfter.get(id) ?? []) special[reading]?.(scene);
  }

  const [applied, on] = [scene.known('designerApplied'), scene.known<IsoDate>('designerAppliedOn')];
  return {
    possible,
    settings,
    changed,
    passed: until,
    world,
    worldOn: (date) =>
      asked.has('designerApplied') && date !== planWindow(theCase).first
        ? { ...world, applicationCounts: countsOn(applied, on, date) }
        : world,
    asked: until < readingOrder.length ? asked : new Set(questionIds.filter((id) => asked.has(id))),
    settled,
    overridden,
    lines: scene.lines,
    reopened: scene.reopened,
    item: scene.item,
  };
};

const deriveAnew = (theCase: Case): Derived => readOn(theCase, undefined, readingOrder.length);

/**
 * Reads a case with other answers to one question. What is read before the question is read once.
 *
 * @returns what `derive` does for the case with that answer.
 */
export const derivedBy = (theCase: Case, id: QuestionId): ((answer: Answer) => Derived) => {
  // What compliance says of an answer against the catalogue counts where that answer is read, before it is asked.
  const from = id === 'overrideConfirmed' ? 0 : readingOrder.indexOf(id);
  const before = once(() => readOn(theCase, undefined, from));
  return (answer) =>
    readOn({ ...theCase, answers: { ...theCase.answers, [id]: answer } }, before(), readingOrder.length);
};

/** So many cases are remembered. A screen, the line beside it and the way ahead ask about the same few. */
const REMEMBERED = 50;
const remembered = new Map<string, Derived>();

/**
 * Reads a case.
 *
 * @returns the world as sets of values still possible; a variable whose question is off the path is empty.
 */
export const derive = (theCase: Case): Derived => {
  const key = JSON.stringify([theCase.decisionDate, theCase.plannedDate, theCase.answers]);
  let derived = remembered.get(key);
  if (!derived) {
    derived = deriveAnew(theCase);
    remembered.set(key, derived);
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  }
  return derived;
};

/** The changes of the law between the two dates of a case, oldest first; while one is open, up to its last day. */
export const changesBetweenDates = (theCase: Case) => {
  const { decisionDate } = theCase;
  const { last } = planWindow(theCase);
  return decisionDate <= last ? changesBetween(decisionDate, last) : changesBetween(last, decisionDate);
};
