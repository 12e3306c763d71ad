/** The result of a deal of several items or legs: the gravest of theirs, with each one's own beside it. */
import type { Case } from '../answers';
import { bringSingle, isSeveral, type Single, singles } from '../several';
import { type Assessment, assess, type Finding, type Outcome } from './assess';
import { isAlike } from './compare';
import { type Level, rank } from './row';

export interface JudgedSingle extends Single {
  readonly assessment: Assessment;
}

/** The result of the whole deal. */
export interface DealOutcome extends Pick<Outcome, 'level' | 'couldBecome' | 'refusalPresumed'> {
  /** Each item on each leg, in the order of the deal. */
  readonly singles: readonly JudgedSingle[];
  /** The first of those that decide the level. */
  readonly gravest: JudgedSingle;
}

const highest = ({ level, couldBecome }: Outcome): Level => couldBecome ?? level;
/** The level first, then a refusal that is presumed, then what it could become. */
const byGravity = (
  { assessment: { outcome: one } }: JudgedSingle,
  { assessment: { outcome: other } }: JudgedSingle,
) =>
  rank(other.level) - rank(one.level) ||
  Number(other.refusalPresumed) - Number(one.refusalPresumed) ||
  rank(highest(other)) - rank(highest(one));

/** Judges every item on every leg by itself: none makes another one milder, and the deal is as grave as the gravest. */
export const dealOutcome = (theCase: Case): DealOutcome => {
  const judged = singles(theCase).map((single) => ({ ...single, assessment: assess(single.theCase) }));
  const [gravest] = judged.toSorted(byGravity) as [JudgedSingle, ...JudgedSingle[]];
  const { level, refusalPresumed } = gravest.assessment.outcome;
  const could = judged
    .map(({ assessment }) => highest(assessment.outcome))
    .reduce((before, one) => (rank(one) > rank(before) ? one : before));
  return {
    level,
    refusalPresumed,
    couldBecome: rank(could) > rank(level) ? could : null,
    singles: judged,
    gravest,
  };
};

/** A finding of a deal, and which of its items and legs it follows for; the first of them tells it. */
export interface DealFinding {
  readonly finding: Finding;
  readonly of: readonly [JudgedSingle, ...JudgedSingle[]];
}

/** What follows for a deal: what is the same for several of its items and legs stands once, in the order of the deal. */
export const findingsOfDeal = ({ singles: all }: DealOutcome): readonly DealFinding[] => {
  const told: { finding: Finding; of: [JudgedSingle, ...JudgedSingle[]] }[] = [];
  for (const single of all)
    for (const finding of single.assessment.findings) {
      const same = told.find((one) => isAlike(one.finding, finding));
      if (same) same.of.push(single);
      else told.push({ finding, of: [single] });
    }
  return told;
};

/** The deal with what decides it at hand: so it is told to others. */
export const gravestFirst = (theCase: Case): Case =>
  isSeveral(theCase) ? bringSingle(theCase, dealOutcome(theCase).gravest) : theCase;
