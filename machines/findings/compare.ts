/** What differs between two judgements, and between a judgement and what somebody expected of it. */
import type { Case } from '../answers';
import type { Expected, ExpectedFinding } from '../scenario';
import { type Assessment, assess, type Certainty, type Finding } from './assess';
import { keyOf, type Level } from './row';

/** Where a judgement is not what was expected. */
export type Miss =
  | { readonly kind: 'level'; readonly expected: Level; readonly actual: Level }
  | { readonly kind: 'could-become'; readonly expected: Level; readonly actual: Level | null }
  /** An expected finding that is not there, or only with another certainty. */
  | { readonly kind: 'missing'; readonly finding: ExpectedFinding; readonly actual: Certainty | null }
  /** A finding that must not be there. */
  | { readonly kind: 'unexpected'; readonly key: string };

const isMeant = ({ id, variant }: ExpectedFinding, finding: Finding): boolean =>
  finding.id === id && (variant === undefined || finding.variant === variant);

/** Compares a judgement with an expectation; nothing is left where they agree. */
export const missesOf = (
  { outcome, findings }: Pick<Assessment, 'outcome' | 'findings'>,
  expected: Expected,
): readonly Miss[] => {
  const { level, couldBecome, findings: wanted, without = [] } = expected;
  const misses: Miss[] = [];
  if (outcome.level !== level) misses.push({ kind: 'level', expected: level, actual: outcome.level });
  if (couldBecome !== undefined && outcome.couldBecome !== couldBecome)
    misses.push({ kind: 'could-become', expected: couldBecome, actual: outcome.couldBecome });
  for (const finding of wanted) {
    const found = findings.filter((one) => isMeant(finding, one));
    const certainty = finding.certainty ?? 'established';
    if (!found.some((one) => one.certainty === certainty))
      misses.push({ kind: 'missing', finding, actual: found[0]?.certainty ?? null });
  }
  for (const key of without)
    if (findings.some((finding) => keyOf(finding) === key)) misses.push({ kind: 'unexpected', key });
  return misses;
};

/** How the judgements of two cases differ. */
export interface CaseComparison {
  readonly left: Assessment;
  readonly right: Assessment;
  /** Findings that only one of them has, or that weigh differently there. */
  readonly onlyLeft: readonly Finding[];
  readonly onlyRight: readonly Finding[];
  readonly both: readonly Finding[];
}

const saying = ({ key, level, certainty }: Finding): string => `${key} ${level} ${certainty}`;

/** Judges two cases, each by the law of its own dates, and sets their findings side by side. */
export const compareCases = (left: Case, right: Case): CaseComparison => {
  const judged = { left: assess(left), right: assess(right) };
  const had = new Set(judged.left.findings.map(saying));
  const has = new Set(judged.right.findings.map(saying));
  return {
    ...judged,
    onlyLeft: judged.left.findings.filter((finding) => !has.has(saying(finding))),
    onlyRight: judged.right.findings.filter((finding) => !had.has(saying(finding))),
    both: judged.left.findings.filter((finding) => has.has(saying(finding))),
  };
};
