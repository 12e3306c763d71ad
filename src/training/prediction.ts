/**
 * A learner predicts the level of a deal and its main reason; this says which reasons to choose from and what
 * the prediction missed. It asks the judgement itself: what a scenario expects decides nothing here, and the
 * points count what was predicted right, never how risky a deal is.
 */
import {
  assess,
  type Case,
  carryingFindings,
  type Finding,
  forcingOutcome,
  type Level,
  rank,
  type Scenario,
  UNKNOWN,
} from '../../machines';
import { shippedDeals } from '../deals/deals';

type Deal = Pick<Scenario, 'id' | 'theCase'>;

/** Who does not know says so; it misses, and is no shame. */
export interface Prediction {
  readonly level: Level | typeof UNKNOWN;
  /** The key of a finding. */
  readonly reason: string | typeof UNKNOWN;
}

/** What a chosen reason is in the deal: it carries the level, holds beside it, may hold, or is not there. */
export type GuessStanding = 'main' | 'lesser' | 'possible' | 'absent' | typeof UNKNOWN;

export interface Score {
  readonly level: {
    readonly actual: Level;
    readonly isRight: boolean;
    /** Steps in the order of levels: above zero where the prediction was graver. `null` where there is none. */
    readonly off: number | null;
    /** The findings that explain a miss: those that carry the level. Empty where the level is right. */
    readonly explainedBy: readonly Finding[];
  };
  readonly reason: {
    readonly isRight: boolean;
    readonly standing: GuessStanding;
    /** The chosen finding as it stands in this deal, where it is there at all. */
    readonly chosen: Finding | undefined;
    readonly explainedBy: readonly Finding[];
  };
  /** One for the level, one for the reason. */
  readonly points: 0 | 1 | 2;
}

/** So many wrong reasons stand beside a right one. */
const WRONG = 4;

/**
 * The findings that carry the level, the main one first. Each of them would do by itself. Where nothing of
 * the level is established, it rests on what is possible; where nothing was found, on what rules the rest out.
 */
export const mainReasons = ({ theCase }: Pick<Deal, 'theCase'>): readonly Finding[] => {
  const carrying = carryingFindings(theCase);
  if (carrying.length < 2) return carrying;
  const forcing = new Set(forcingOutcome(theCase));
  // What forces a stop or a licence points to one of them; the milder levels rest on all that was asked.
  const besideForcing = ({ because }: Finding): number =>
    forcing.size === 0 ? 0 : because.filter((id) => !forcing.has(id)).length;
  return carrying.toSorted((left, right) => besideForcing(left) - besideForcing(right));
};

/** A number that looks like chance and is the same each time. */
export const scatter = (text: string): number => {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return (hash ^ (hash >>> 15)) >>> 0;
};

interface Candidate {
  readonly key: string;
  readonly id: string;
  readonly level: Level;
  /** How far it lies from the deal: its own finding, a possible one, or one of other deals, less and less like it. */
  readonly from: number;
}

/** What is said of the answers themselves is no reason to name beside a deal. */
const weighing = (findings: readonly Finding[], from: number): readonly Candidate[] =>
  findings.flatMap(({ key, id, level, regime }) =>
    level === 'note' || regime === 'case' ? [] : [{ key, id, level, from }],
  );
const isSure = ({ certainty }: Finding): boolean => certainty === 'established';

interface Elsewhere {
  readonly deal: Scenario;
  readonly findings: readonly Finding[];
}
let elsewhere: readonly Elsewhere[] | undefined;
const findingsElsewhere = (): readonly Elsewhere[] => {
  elsewhere ??= shippedDeals().map((deal) => ({ deal, findings: assess(deal.theCase).findings }));
  return elsewhere;
};
/** What several destinations have fits anywhere; what only one of them has would be odd elsewhere. */
const isCommon = (key: string): boolean => {
  const having = findingsElsewhere().filter(({ findings }) =>
    findings.some((finding) => finding.key === key),
  );
  return new Set(having.map(({ deal }) => String(deal.theCase.answers.destination))).size > 1;
};

/** Deals over the same kind of thing turn on the same questions; a chip and the board it sits on are one. */
const kindOf = ({ answers: { itemKind } }: Case): string => (itemKind === 'ic' ? 'board' : String(itemKind));

/** Reasons that could be taken for right ones, the most likely first, and none that says nearly the same. */
const plausible = (deal: Deal, right: readonly Finding[]): readonly Candidate[] => {
  const { theCase } = deal;
  const { outcome, findings: own } = assess(theCase);
  const kind = kindOf(theCase);
  const placeOf = (other: Scenario, key: string): number =>
    2 + Number(kindOf(other.theCase) !== kind) + Number(!isCommon(key));
  const candidates = [
    ...weighing(own.filter(isSure), 0),
    ...weighing(own, 1),
    ...findingsElsewhere().flatMap(({ deal: other, findings }) =>
      other.id === deal.id
        ? []
        : findings.filter(isSure).flatMap((finding) => weighing([finding], placeOf(other, finding.key))),
    ),
  ];
  // Beside a mild result, "nothing is triggered" of another deal would read as if it were right here too.
  const isTrap = ({ level, from }: Candidate): boolean =>
    level === 'none' && from > 1 && rank(outcome.level) < rank('licence');
  // What may carry the level too would be hard to call wrong.
  const alike = own.filter(({ level }) => level === outcome.level);
  const taken = new Set([...right, ...alike].map(({ id }) => id));
  return candidates
    .toSorted((left, one) => left.from - one.from || scatter(deal.id + left.key) - scatter(deal.id + one.key))
    .filter((candidate) => !isTrap(candidate) && !taken.has(candidate.id) && taken.add(candidate.id));
};

/**
 * The keys of five findings to choose the main reason from: one that is right and four that are not, in an
 * order that is the same each time and gives nothing away. One of the wrong ones is of the level itself where
 * there is one, so that knowing the level is not enough, and one is of another.
 */
export const reasonsFor = (deal: Deal): readonly string[] => {
  const right = mainReasons(deal);
  const [main] = right;
  if (!main) return [];
  const { level } = assess(deal.theCase).outcome;
  const candidates = plausible(deal, right);
  const isClose = (candidate: Candidate): boolean => Math.abs(rank(candidate.level) - rank(level)) <= 1;
  const picked = new Set<Candidate>();
  const pick = (suits: (candidate: Candidate) => boolean, most = 1): void => {
    for (const candidate of candidates.filter((one) => suits(one) && !picked.has(one)).slice(0, most))
      picked.add(candidate);
  };
  pick((candidate) => candidate.level === level);
  pick((candidate) => candidate.from === 0, 2);
  pick((candidate) => candidate.level !== level && isClose(candidate));
  pick(isClose, WRONG);
  pick(() => true, WRONG);
  const wrong = [...picked].slice(0, WRONG).map(({ key }) => key);
  return [main.key, ...wrong].toSorted(
    (left, one) => scatter(`${left} ${deal.id}`) - scatter(`${one} ${deal.id}`),
  );
};

const standingOf = (
  reason: Prediction['reason'],
  main: boolean,
  chosen: Finding | undefined,
): GuessStanding => {
  if (reason === UNKNOWN) return UNKNOWN;
  if (main) return 'main';
  if (!chosen) return 'absent';
  return chosen.certainty === 'possible' ? 'possible' : 'lesser';
};

/** Compares a prediction with the judgement, and names for each miss the findings that explain it. */
export const score = ({ level, reason }: Prediction, deal: Pick<Deal, 'theCase'>): Score => {
  const { outcome, findings } = assess(deal.theCase);
  const right = mainReasons(deal);
  const isLevelRight = level === outcome.level;
  const isReasonRight = right.some(({ key }) => key === reason);
  const chosen = findings.find(({ key }) => key === reason);
  return {
    level: {
      actual: outcome.level,
      isRight: isLevelRight,
      off: level === UNKNOWN ? null : rank(level) - rank(outcome.level),
      explainedBy: isLevelRight ? [] : right,
    },
    reason: {
      isRight: isReasonRight,
      standing: standingOf(reason, isReasonRight, chosen),
      chosen,
      explainedBy: isReasonRight ? [] : right,
    },
    points: isLevelRight && isReasonRight ? 2 : isLevelRight || isReasonRight ? 1 : 0,
  };
};
