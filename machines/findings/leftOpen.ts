/**
 * What is not known and raises nothing. "Don't know" never reads as "no": an open question stands among what is
 * missing, or here with the reason, which is found by trying each of its answers.
 */
import { type Answer, type Case, type ChecklistAnswer, isNoneOf } from '../answers';
import { anyCountry, countryOutside, eachKindOf } from '../facts/countries';
import type { Derived } from '../facts/derive';
import { statusOf } from '../facts/special';
import { chips, FIRST_DATE, transistorLimits } from '../law';
import { once } from '../once';
import { planWindow } from '../planned';
import { askingOf, type Checklist, type Choice, type QuestionId, question } from '../questions';
import { graver, type Level, milder, rank } from './row';

/**
 * - `turns-nothing`: no finding that weighs anything turns on it here.
 * - `same-level`: its answers change findings, and none of them the level.
 * - `told-otherwise`: what else was told leaves no other answer.
 * - `counts-as-worse`, `counts-as-none`: the riskier answer is taken, or no paper; an answer could only soften.
 * - `no-worse`: none of its answers leads further than what is judged already.
 * - `by-itself`: an answer could do so by itself, and the words of the question say why it may stay open.
 */
export const leftOpenReasons = [
  'turns-nothing',
  'same-level',
  'told-otherwise',
  'counts-as-worse',
  'counts-as-none',
  'no-worse',
  'by-itself',
] as const;
export type LeftOpenReason = (typeof leftOpenReasons)[number];

/** A question that is open and does not matter here. */
export interface Immaterial {
  readonly question: QuestionId;
  readonly why: LeftOpenReason;
}

/** What a case comes to with one of the answers. */
export interface Seen {
  readonly level: Level;
  readonly refusalPresumed: boolean;
  /** Its answers can all be true of one deal, and none contradicts the catalogue. */
  readonly isPlain: boolean;
  /** The findings that weigh anything, each with its level and certainty. */
  readonly findings: readonly { readonly id: string; readonly level: Level; readonly said: string }[];
}

/** One chip of the catalogue for each sort that a rule can tell apart by name. */
const kindsOfChip = once(() => [
  ...new Map(
    chips().map(({ id, headline, datacentre, designer, namedByBis, letterReported }) => [
      [headline, datacentre, designer, namedByBis, letterReported].join(),
      id,
    ]),
  ).values(),
]);
const figures: readonly Answer[] = [
  { tpp: 100, bandwidth: 100 },
  { tpp: 100, bandwidth: 5000 },
  { tpp: 2400, dies: [{ mm2: 1000 }], bandwidth: 100 },
  { tpp: 5000, dies: [{ mm2: 800 }], bandwidth: 100 },
  { tpp: 25_000, dies: [{ mm2: 800 }], bandwidth: 7000 },
];
const memories: readonly Answer[] = [100, 250, 400].map((bandwidth) => ({ bandwidth, mm2: 100 }));

/** What is still possible of an answer that leaves something open. */
const narrower = ({ options }: Choice, answer: unknown): readonly string[] => {
  const within = options.filter((option) => /^[.-]/.test(option.slice(String(answer).length)));
  return within.length > 0 ? within.filter((option) => option.startsWith(String(answer))) : options;
};

/** The answers that an open question can still have; of numbers, one for each side of every limit. */
export const resolutionsOf = (theCase: Case, id: QuestionId, { lines }: Derived): readonly Answer[] => {
  const asked = question(id);
  const answer = theCase.answers[id];
  if (Array.isArray(answer) && asked.kind !== 'choices')
    return asked.kind === 'country' ? [...eachKindOf(answer)] : (answer as readonly string[]);
  switch (asked.kind) {
    case 'choice':
      return asked.leavesOpen.includes(String(answer)) ? narrower(asked, answer) : asked.options;
    case 'choices':
      return asked.options.map((option) => [option]);
    case 'country':
      return [...(isNoneOf(answer) ? countryOutside(answer.not) : anyCountry)];
    case 'chip':
      return kindsOfChip();
    case 'figures':
      return figures;
    case 'hbm':
      return memories;
    case 'number':
      return [...transistorLimits.map((limit) => limit - 1), asked.max];
    case 'day':
      return [planWindow(theCase).first, FIRST_DATE];
    case 'checklist': {
      const open = openLines(asked, answer, lines[id] ?? []);
      const told = typeof answer === 'object' ? (answer as ChecklistAnswer) : { '*': asked.dontKnow };
      return asked.statuses.map((status) => ({
        ...told,
        ...Object.fromEntries(open.map((line) => [line, status])),
      }));
    }
  }
};

/** The lines of a check list that nobody has looked at. */
export const openLines = (list: Checklist, answer: unknown, shown: readonly string[]): readonly string[] =>
  shown.filter((line) => statusOf(answer, line, list) === list.dontKnow);

const saidBy = ({ findings }: Seen): string =>
  findings
    .map(({ said }) => said)
    .sort()
    .join();
const isMilderThan = (now: Seen, then: Seen): boolean =>
  rank(then.level) < rank(now.level) ||
  (then.level === now.level && now.refusalPresumed && !then.refusalPresumed);

/** How far an open question leads. */
export interface Reach {
  /** The lowest and the highest level that one of its answers gives by itself. */
  readonly lowest: Level;
  readonly highest: Level;
  /** The gravest level that it could lead to, beside whatever else is open. */
  readonly upTo: Level;
}

/**
 * How far the answers lead that were tried.
 *
 * @param upTo - the gravest of the findings that turn on the question; where no answer was left, it stands alone.
 */
export const reachOf = (tried: readonly Seen[], upTo: Level): Reach => {
  const levels = tried.map(({ level }) => level);
  if (levels.length === 0) return { lowest: upTo, highest: upTo, upTo };
  const highest = levels.reduce(graver);
  return { lowest: levels.reduce(milder), highest, upTo: graver(upTo, highest) };
};

/** The open questions, those that could change most first. */
export const worthAsking = <M extends Reach & { readonly decides: readonly string[] }>(
  missing: readonly M[],
): readonly M[] =>
  missing.toSorted(
    (left, right) =>
      rank(right.highest) - rank(left.highest) ||
      rank(right.upTo) - rank(left.upTo) ||
      rank(left.lowest) - rank(right.lowest) ||
      right.decides.length - left.decides.length,
  );

/** An answer that cannot be true beside the others decides nothing. */
export const canBeTrue =
  (now: Seen) =>
  ({ isPlain }: Seen): boolean =>
    isPlain || !now.isPlain;

/**
 * Why an open question raises nothing; where it should, the findings that it could decide.
 *
 * @param others - what the case comes to with each of its answers that can be true.
 */
export const whyLeftOpen = (
  id: QuestionId,
  now: Seen,
  others: readonly Seen[],
): LeftOpenReason | { readonly decides: readonly string[] } => {
  const { notKnown, mayStayOpen } = askingOf(id);
  if (others.length === 0) return 'told-otherwise';
  const worse = others.filter(({ level }) => rank(level) > rank(now.level));
  if (worse.length > 0) {
    if (notKnown === 'counts-as-none') return notKnown;
    if (mayStayOpen || notKnown === 'left-open') return 'by-itself';
    const weighing = worse.flatMap(({ findings }) =>
      findings.filter(({ level }) => rank(level) > rank(now.level)),
    );
    return { decides: [...new Set(weighing.map((finding) => finding.id))] };
  }
  // A paper that is there has a name, which is asked only then, and could do more than any answer here.
  if (notKnown === 'counts-as-none') return notKnown;
  if (others.every((then) => saidBy(then) === saidBy(now))) return 'turns-nothing';
  if (!others.some((then) => isMilderThan(now, then))) return 'same-level';
  return notKnown === 'counts-as-worse' ? notKnown : 'no-worse';
};
