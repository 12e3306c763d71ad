/**
 * How a case is told, one decision after the other. The same functions write and read: a writer is given what
 * was said and passes it on, a reader is given nothing and returns what it finds. So both always agree about
 * what comes next.
 */
import {
  type Answer,
  type ChecklistAnswer,
  type Die,
  type Figures,
  type HbmFigures,
  isNoneOf,
  type OpenDate,
  type PlannedDate,
  type Rate,
} from '../answers';
import { isIsoDate } from '../law';
import { isOpenDate } from '../planned';
import { UNKNOWN } from '../questions';
import { CodeError } from './error';
import type { ChecklistEntry, ChoiceEntry, Entry, Growing, Ordinals } from './ordinals';
import type { Coder } from './range';
import * as usual from './usual';
import { type Frequency, NEVER, type Past } from './usual';

/** A case as far as a code holds it. */
export interface Told {
  readonly decisionDate: string;
  readonly plannedDate: PlannedDate;
  readonly answers: Readonly<Record<string, Answer>>;
}

/**
 * Which questions are answered: those of a finished deal; those before the place where a person stopped; or
 * no matter which. The writer takes what is shortest.
 */
export const manners = ['finished', 'stopped', 'loose'] as const;
export type Manner = (typeof manners)[number];
const mannerWeights = [40, 12, 3];
/** What only version 2 asks beside its questions: whether the date is open, an end of it told, one answer or several. */
const wide = { dateOpen: [8, 8], endTold: [6, 8], several: [24, 1] };

interface Scene {
  readonly coder: Coder;
  /** Whether an answer can be several options, a country one of none, and a date open: since version 2. */
  readonly isWide: boolean;
  readonly ordinals: Ordinals;
  readonly past: Past;
  /** How the checklists were written so far. */
  form: 'first' | 'star' | 'lines';
}

const weigh = (coder: Coder, weights: readonly number[], which: number): number =>
  coder.choose(weights, which);
const yesOrNo = (coder: Coder, weights: readonly number[], yes: boolean): boolean =>
  weigh(coder, weights, yes ? 1 : 0) === 1;

/** A whole number from 0, by its length in bits and then bit by bit. */
const whole = (coder: Coder, weights: readonly number[], value: number): number => {
  const more = value + 1;
  const length = weigh(coder, weights, Math.floor(Math.log2(more)));
  let found = 2 ** length;
  for (let done = 0; done < length; done += 12) {
    const size = 2 ** Math.min(12, length - done);
    found += coder.even(size, Math.floor((more - 2 ** length) / 2 ** done) % size) * 2 ** done;
  }
  return found - 1;
};

/** How rare something is that came later than the weights. */
const LATER = 2048;
const scaled = new WeakMap<readonly number[], readonly number[]>();
/** Weights, and behind them a small one for all that came later. */
const withLater = (weights: readonly number[]): readonly number[] => {
  const made = scaled.get(weights);
  if (made) return made;
  const scale = Math.ceil(LATER / weights.reduce((sum, weight) => sum + weight, 0));
  const all = [...weights.map((weight) => weight * scale), 1];
  scaled.set(weights, all);
  return all;
};
/** One of a list that grows: what came later is named by how much later. */
const oneOf = (
  coder: Coder,
  { ids, first }: Growing,
  weights: readonly number[],
  said: string | undefined,
): string => {
  const place = said === undefined ? 0 : ids.indexOf(said);
  if (place < 0) throw new RangeError(`${said} has no ordinal: npm run -s code:ordinals gives it one`);
  const found = weigh(coder, withLater(weights), Math.min(place, first));
  const later = found < first ? found : first + whole(coder, usual.countWeights, Math.max(0, place - first));
  const id = ids[later];
  if (id === undefined) throw new CodeError('too-new');
  return id;
};

const DAY = 86_400_000;
const dayOf = (date: string): number => Math.round(Date.parse(`${date}T00:00:00Z`) / DAY);
const dateOf = (day: number): string => {
  const date = new Date(day * DAY).toISOString().slice(0, 10);
  if (!isIsoDate(date)) throw new CodeError('not-whole');
  return date;
};
/** A day by how far it is from another: the same, so much later, so much earlier. */
const dayFrom = (
  coder: Coder,
  other: string,
  weights: readonly number[],
  said: string | undefined,
): string => {
  const apart = said === undefined ? 0 : dayOf(said) - dayOf(other);
  const side = weigh(coder, weights, apart === 0 ? 0 : apart > 0 ? 1 : 2);
  if (side === 0) return other;
  const days = whole(coder, usual.daysApart, Math.max(0, Math.abs(apart) - 1)) + 1;
  return dateOf(dayOf(other) + (side === 1 ? days : -days));
};

/** A number above 0, digit by digit, exactly. Few digits near the usual magnitude are cheap. */
const figure = (coder: Coder, measure: keyof typeof usual.magnitudes, said: number | undefined): number => {
  const [digits = '1', power = '0'] = (said ?? 1).toExponential().replace('.', '').split('e');
  const off = Number(power) - usual.magnitudes[measure];
  const length = weigh(coder, usual.digitWeights, digits.length - 1) + 1;
  const side = weigh(coder, usual.magnitudeWeights, off === 0 ? 0 : off > 0 ? 1 : 2);
  const far = side === 0 ? 0 : whole(coder, usual.countWeights, Math.max(0, Math.abs(off) - 1)) + 1;
  const found = Array.from({ length }, (_, at) => coder.even(10, Number(digits[at] ?? 0)));
  const [head, ...rest] = found;
  const value = Number(`${head}.${rest.join('')}e${usual.magnitudes[measure] + (side === 2 ? -far : far)}`);
  if (value <= 0 || !Number.isFinite(value)) throw new CodeError('not-whole');
  return value;
};

const isUnknownNow = ({ coder, past }: Scene, id: string, said: Answer | undefined): boolean =>
  yesOrNo(coder, [4 * past.known + 24, 4 * past.unsure + usual.doubtOf(id, past)], said === UNKNOWN);

/** The option for "don't know" is the likelier the more was answered with it before. */
const withDoubt = (
  weights: readonly number[],
  { options, unsure }: ChoiceEntry,
  past: Past,
): readonly number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const more = Math.floor((total * 4 * past.unsure) / (4 * past.known + 24));
  return more === 0
    ? weights
    : weights.map((weight, at) => (options.ids[at] === unsure ? weight + more : weight));
};
const choice = (scene: Scene, entry: ChoiceEntry, said: Answer | undefined): Answer => {
  const { coder, past, isWide } = scene;
  const { ids, first } = entry.options;
  const more = isWide ? (usual.moreOptions[entry.id] ?? []) : [];
  const weights = withDoubt([...usual.optionWeights(entry.id, past, first), ...more], entry, past);
  const options = { ids, first: first + more.length };
  const one = (option: string | undefined): string => oneOf(coder, options, weights, option);
  const several = Array.isArray(said) ? (said as readonly string[]) : undefined;
  if (!isWide || !yesOrNo(coder, wide.several, several !== undefined)) return one(said as string | undefined);
  const place = (option: string): number => ids.indexOf(option);
  const found = inOrder(
    coder,
    several?.toSorted((left, right) => place(left) - place(right)),
    one,
  );
  // In another order they would be the same answer in another code.
  if (
    found.length < 2 ||
    found.some((option, at) => at > 0 && place(option) <= place(found[at - 1] as string))
  )
    throw new CodeError('not-whole');
  return found;
};

const equal = (size: number): number[] => Array<number>(size).fill(1);
/** A list of different things in the order in which they were said. */
const inOrder = <T>(coder: Coder, said: readonly T[] | undefined, one: (item: T | undefined) => T): T[] => {
  const length = whole(coder, usual.countWeights, (said?.length ?? 1) - 1) + 1;
  const found: T[] = [];
  while (found.length < length) found.push(one(said?.[found.length]));
  return found;
};

const choices = (
  { coder }: Scene,
  { id, options }: ChoiceEntry,
  said: readonly string[] | undefined,
): string[] => {
  const { ids, first } = options;
  const early = ids.slice(0, first);
  const sorted = early.filter((option) => said?.includes(option));
  const isPlain = said !== undefined && sorted.join() === said.join();
  const form = weigh(coder, usual.severalForms[id] ?? [8, 8, 1], said?.length === 1 ? 0 : isPlain ? 1 : 2);
  const only = usual.onlyWeights[id] ?? equal(first);
  if (form === 0) return [oneOf(coder, options, only, said?.[0])];
  if (form === 2) return inOrder(coder, said, (option) => oneOf(coder, options, only, option));
  return early.filter((option, at) => {
    const often = usual.amongWeights[id]?.[at] ?? 8;
    return yesOrNo(coder, [16 - often, often], said?.includes(option) ?? false);
  });
};

const weightsOf = new WeakMap<Growing, Map<string, readonly number[]>>();
/** Long lists of weights are made once. */
const weightsFor = (list: Growing, name: string, weight: (id: string) => number): readonly number[] => {
  const made = weightsOf.get(list) ?? new Map<string, readonly number[]>();
  weightsOf.set(list, made);
  const weights = made.get(name) ?? list.ids.slice(0, list.first).map(weight);
  made.set(name, weights);
  return weights;
};

const country = (scene: Scene, { id }: Entry, said: Answer | undefined): Answer => {
  const { coder, ordinals, past, isWide } = scene;
  const { countries } = ordinals;
  const alike = usual.alikeOf(id, past);
  const one = (code: string | undefined): string =>
    oneOf(
      coder,
      countries,
      weightsFor(countries, id, (place) => usual.placeWeight(id, place)),
      code,
    );
  if (isWide && yesOrNo(coder, wide.several, isNoneOf(said))) {
    const not = inOrder(coder, isNoneOf(said) ? said.not : undefined, one);
    if (new Set(not).size < not.length) throw new CodeError('not-whole');
    return { not };
  }
  const isList = Array.isArray(said);
  const isSame = alike !== undefined && alike !== UNKNOWN && JSON.stringify(said) === JSON.stringify(alike);
  const form =
    alike === undefined || alike === UNKNOWN
      ? 1 + weigh(coder, usual.otherWeights, isList ? 1 : 0)
      : weigh(coder, usual.sameWeights, isSame ? 0 : isList ? 2 : 1);
  if (form === 0 && alike !== undefined) return alike;
  return form === 2
    ? inOrder(coder, isList ? (said as readonly string[]) : undefined, one)
    : one(typeof said === 'string' ? said : undefined);
};

/** A part that may be missing. */
const part = <T>(
  coder: Coder,
  weights: readonly number[],
  said: T | undefined,
  read: (said: T | undefined) => T,
): T | undefined => (yesOrNo(coder, weights, said !== undefined) ? read(said) : undefined);

/** Stands behind the units where there are rates beside them: no bit length is a fraction, so it is no unit. */
const OTHER_RATES: readonly Rate[] = [{ tops: 1, bits: 0.5 }];
const isOtherRates = (modes: readonly Rate[] | undefined): boolean =>
  modes?.[0]?.bits === OTHER_RATES[0]?.bits;

const figures = (coder: Coder, told: Figures | undefined): Figures => {
  const said = told?.atLeast ? { ...told, units: [...(told.units ?? []), OTHER_RATES] } : told;
  const rate = (one: Rate | undefined): Rate => ({
    tops: figure(coder, 'tops', one?.tops),
    bits: figure(coder, 'bits', one?.bits),
  });
  const die = (one: Die | undefined): Die => {
    const mm2 = figure(coder, 'mm2', one?.mm2);
    const count = part(coder, usual.dieWeights.count, one?.count, (many) => figure(coder, 'count', many));
    const counts = weigh(coder, usual.dieWeights.counts, one?.counts === undefined ? 0 : one.counts ? 1 : 2);
    return {
      mm2,
      ...(count === undefined ? {} : { count }),
      ...(counts === 0 ? {} : { counts: counts === 1 }),
    };
  };
  const { tpp: mayTpp, units: mayUnits, dies: mayDies, bandwidth: mayBandwidth } = usual.partWeights;
  const tpp = part(coder, mayTpp, said?.tpp, (one) => figure(coder, 'tpp', one));
  const all = part(coder, mayUnits, said?.units, (every) =>
    inOrder(coder, every, (modes) => inOrder(coder, modes, rate)),
  );
  const atLeast = isOtherRates(all?.at(-1));
  const units = atLeast ? all?.slice(0, -1) : all;
  const dies = part(coder, mayDies, said?.dies, (all) => inOrder(coder, all, die));
  const bandwidth = part(coder, mayBandwidth, said?.bandwidth, (one) => figure(coder, 'bandwidth', one));
  return {
    ...(tpp === undefined ? {} : { tpp }),
    ...(units === undefined || units.length === 0 ? {} : { units }),
    ...(dies === undefined ? {} : { dies }),
    ...(bandwidth === undefined ? {} : { bandwidth }),
    ...(atLeast ? { atLeast } : {}),
  };
};

const hbm = (coder: Coder, said: HbmFigures | undefined): HbmFigures => ({
  bandwidth: figure(coder, 'bandwidth', said?.bandwidth),
  mm2: figure(coder, 'mm2', said?.mm2),
});

const STAR = '*';
/** The status that most of the lines that are usually shown have, the first of them if it is even. */
const mostOf = (
  said: ChecklistAnswer,
  lines: readonly string[],
  statuses: readonly string[],
): string | undefined =>
  statuses.toSorted(
    (a, b) =>
      lines.filter((line) => said[line] === b).length - lines.filter((line) => said[line] === a).length,
  )[0];

/** A status for all lines, written as `*` or line by line, and the lines that are otherwise. */
const checklist = (
  scene: Scene,
  entry: ChecklistEntry,
  said: ChecklistAnswer | undefined,
): ChecklistAnswer => {
  const { coder, past } = scene;
  const { id, statuses } = entry;
  const lines = {
    ids: entry.lines.ids,
    first: entry.lines.first + (scene.isWide ? (usual.moreLines[id] ?? 0) : 0),
  };
  const isStarred =
    weigh(coder, usual.listForms[scene.form], said && !Object.hasOwn(said, STAR) ? 1 : 0) === 0;
  scene.form = isStarred ? 'star' : 'lines';
  const early = lines.ids.slice(0, lines.first);
  const shown = early.filter((line) => usual.isShown(line, past));
  const common = oneOf(
    coder,
    statuses,
    usual.statusWeights[id] ?? equal(statuses.first),
    said && (isStarred ? said[STAR] : mostOf(said, shown, statuses.ids)),
  );
  const expected: Record<string, string> = isStarred
    ? { [STAR]: common }
    : Object.fromEntries(shown.map((line) => [line, common]));
  const later = said ? lines.ids.slice(lines.first).filter((line) => Object.hasOwn(said, line)) : [];
  const differs =
    said !== undefined && (later.length > 0 || early.some((line) => said[line] !== expected[line]));
  if (!yesOrNo(coder, usual.otherwise, differs)) return expected;

  const mark = (status: string | undefined): string =>
    oneOf(coder, statuses, usual.lineWeights[id] ?? equal(statuses.first), status);
  const found: Record<string, string> = isStarred ? { [STAR]: common } : {};
  for (const line of early) {
    const own = said && Object.hasOwn(said, line) ? said[line] : undefined;
    const how = weigh(
      coder,
      [usual.AS_USUAL, usual.NO_STATUS, 10],
      own === expected[line] ? 0 : own === undefined ? 1 : 2,
    );
    const status = how === 0 ? expected[line] : how === 1 ? undefined : mark(own);
    if (status !== undefined) found[line] = status;
  }
  // Lines that came later than the weights: how many, and which.
  const many = yesOrNo(coder, [LATER, 1], later.length > 0)
    ? whole(coder, usual.countWeights, Math.max(0, later.length - 1)) + 1
    : 0;
  for (let at = 0; at < many; at += 1) {
    const line = later[at];
    const place =
      lines.first +
      whole(coder, usual.countWeights, line === undefined ? 0 : lines.ids.indexOf(line) - lines.first);
    const name = lines.ids[place];
    if (name === undefined) throw new CodeError('too-new');
    found[name] = mark(line === undefined ? undefined : said?.[line]);
  }
  return found;
};

const answerTo = (scene: Scene, entry: Entry, said: Answer | undefined): Answer => {
  const { coder, ordinals } = scene;
  const hasOwnDoubt = entry.kind === 'choice' && entry.unsure !== undefined;
  if (!hasOwnDoubt && isUnknownNow(scene, entry.id, said)) return UNKNOWN;
  switch (entry.kind) {
    case 'choice':
      return choice(scene, entry, said);
    case 'choices':
      return choices(scene, entry, said as readonly string[] | undefined);
    case 'country':
      return country(scene, entry, said);
    case 'chip': {
      const { ids, first } = ordinals.chips;
      const chips = ids.slice(0, scene.isWide ? usual.SECOND_CHIPS : first);
      return oneOf(
        coder,
        { ids, first: chips.length },
        chips.map(usual.chipWeight),
        said as string | undefined,
      );
    }
    case 'figures':
      return figures(coder, said as Figures | undefined);
    case 'hbm':
      return hbm(coder, said as HbmFigures | undefined);
    case 'number':
      return figure(coder, 'billions', said as number | undefined);
    case 'day':
      return dayFrom(coder, scene.past.plannedDate, usual.sameWeights, said as string | undefined);
    case 'checklist':
      return checklist(scene, entry, said as ChecklistAnswer | undefined);
  }
};

const isDoubt = (entry: Entry, answer: Answer): boolean =>
  answer === UNKNOWN ||
  ('unsure' in entry &&
    (entry.kind === 'checklist'
      ? (answer as ChecklistAnswer)[STAR] === entry.unsure
      : answer === entry.unsure));

/** Passes an answer and remembers it. */
const pass = (scene: Scene, entry: Entry, said: Answer | undefined): void => {
  const answer = answerTo(scene, entry, said);
  scene.past.answers[entry.id] = answer;
  if (isDoubt(entry, answer)) scene.past.unsure += 1;
  else scene.past.known += 1;
};

/** Whether a question is answered: as in a usual deal, or as often as in this one so far. */
const presenceIn = (manner: Manner) => {
  const seen = { usual: [1, 3], unusual: [1, 1] };
  return (coder: Coder, frequency: Frequency, isThere: boolean): boolean => {
    if (manner !== 'loose') return yesOrNo(coder, usual.presence[frequency], isThere);
    const counts = frequency === NEVER ? seen.unusual : seen.usual;
    const found = yesOrNo(coder, counts, isThere);
    const which = found ? 1 : 0;
    counts[which] = (counts[which] ?? 0) + 2;
    return found;
  };
};

/** Whether a case holds what version 1 has no words for, or a question of version 2. */
export const isWideCase = ({ plannedDate, answers }: Told, { questions, first }: Ordinals): boolean =>
  isOpenDate(plannedDate) ||
  questions.some(
    ({ id, kind }, at) =>
      isNoneOf(answers[id]) ||
      (kind === 'choice' && Array.isArray(answers[id])) ||
      (at >= first && answers[id] !== undefined),
  );

/** The ends of an open date, as far as they are told. */
const openDate = (coder: Coder, decisionDate: string, said: OpenDate | undefined): OpenDate => {
  const end = (other: string, day: string | null | undefined): string | null =>
    part(coder, wide.endTold, day ?? undefined, (told) =>
      dayFrom(coder, other, usual.sameDayAs.decision, told),
    ) ?? null;
  const from = end(decisionDate, said?.from);
  const to = end(from ?? decisionDate, said?.to);
  // A day alone is no open date.
  if (from !== null && to !== null && to <= from) throw new CodeError('not-whole');
  return { from, to };
};
/** The day by which an open date counts where it is asked how usual something is. */
const dayIn = (planned: PlannedDate, decisionDate: string): string =>
  isOpenDate(planned) ? (planned.to ?? planned.from ?? decisionDate) : planned;

/**
 * Passes a whole case.
 *
 * @param isWide - in version 2.
 * @param said - the case to write, and in which manner; nothing when reading.
 * @throws {CodeError} `too-new` or `not-whole` when reading; RangeError when an answer has no ordinal.
 */
export const tell = (
  coder: Coder,
  ordinals: Ordinals,
  isWide: boolean,
  said?: Told & { readonly manner: Manner },
): Told & { readonly manner: Manner } => {
  const manner = manners[weigh(coder, mannerWeights, said ? manners.indexOf(said.manner) : 0)] ?? 'finished';
  const decisionDate = dayFrom(coder, usual.EPOCH, usual.sameDayAs.epoch, said?.decisionDate);
  const day = said && !isOpenDate(said.plannedDate) ? said.plannedDate : undefined;
  const open = said && isOpenDate(said.plannedDate) ? said.plannedDate : undefined;
  const plannedDate =
    isWide && yesOrNo(coder, wide.dateOpen, open !== undefined)
      ? openDate(coder, decisionDate, open)
      : dayFrom(coder, decisionDate, usual.sameDayAs.decision, day);
  const past: Past = {
    decisionDate,
    plannedDate: dayIn(plannedDate, decisionDate),
    answers: {},
    known: 0,
    unsure: 0,
  };
  const scene: Scene = { coder, isWide, ordinals, past, form: 'first' };
  const early = ordinals.questions.slice(0, ordinals.first);
  const isSaid = ({ id }: Entry): boolean => said?.answers[id] !== undefined;
  // Where the person stopped: so many of the questions may be answered.
  const end = manner === 'stopped' ? coder.even(early.length, early.findLastIndex(isSaid)) : early.length;
  const presence = presenceIn(manner);
  for (const entry of early.slice(0, end))
    if (presence(coder, usual.frequencyOf(entry.id, past), isSaid(entry)))
      pass(scene, entry, said?.answers[entry.id]);
  const last = early[end];
  if (last) pass(scene, last, said?.answers[last.id]);

  const known = ordinals.first + (isWide ? usual.SECOND : 0);
  for (const entry of ordinals.questions.slice(ordinals.first, known))
    if (presence(coder, usual.frequencyOf(entry.id, past), isSaid(entry)))
      pass(scene, entry, said?.answers[entry.id]);
  const later = ordinals.questions.slice(known).filter(isSaid);
  const many = yesOrNo(coder, [LATER, 1], later.length > 0)
    ? whole(coder, usual.countWeights, Math.max(0, later.length - 1)) + 1
    : 0;
  for (let at = 0; at < many; at += 1) {
    const one = later[at];
    const place = known + whole(coder, usual.countWeights, one ? ordinals.questions.indexOf(one) - known : 0);
    const entry = ordinals.questions[place];
    if (!entry) throw new CodeError('too-new');
    pass(scene, entry, said?.answers[entry.id]);
  }
  return { manner, decisionDate, plannedDate, answers: past.answers };
};
