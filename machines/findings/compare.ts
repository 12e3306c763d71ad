/** What differs between two judgements, and between a judgement and what somebody expected of it. */
import { type Case, isNoneOf } from '../answers';
import { type Derived, derive, statusOf } from '../facts/derive';
import { type IsoDate, type LawDate, lawDates } from '../law';
import { isSameDate, planWindow } from '../planned';
import { type Checklist, type QuestionId, question, UNKNOWN } from '../questions';
import { type Assessment, assess, type Certainty, type Finding } from './assess';
import { sayingOf } from './difference';
import type { Expected, ExpectedFinding } from './expected';
import { keyOf, type Level } from './row';
import { compareDates } from './whatIf';

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

/** A finding that both cases have, and not alike. */
export interface FindingPair {
  readonly left: Finding;
  readonly right: Finding;
}

/** How the judgements of two cases differ. */
export interface CaseComparison {
  readonly left: Assessment;
  readonly right: Assessment;
  /** Findings that only one of them has. */
  readonly onlyLeft: readonly Finding[];
  readonly onlyRight: readonly Finding[];
  /** Findings that weigh differently, or name other lines of a check list. */
  readonly unlike: readonly FindingPair[];
  /** Findings that are the same in both, as the left case has them. */
  readonly both: readonly Finding[];
  /** Questions that are on the path of only one of them. */
  readonly askedLeft: readonly QuestionId[];
  readonly askedRight: readonly QuestionId[];
  /** Questions on both paths, answered otherwise, and answered alike. */
  readonly answeredOtherwise: readonly QuestionId[];
  readonly answeredAlike: readonly QuestionId[];
}

/** Whether two findings say the same of two cases. */
export const isAlike = (left: Finding, right: Finding): boolean =>
  sayingOf(left) === sayingOf(right) &&
  left.coveredByLicence === right.coveredByLicence &&
  left.refusalPresumed === right.refusalPresumed &&
  JSON.stringify(left.lines) === JSON.stringify(right.lines);

/** What was marked at each line of a list that the case is asked about. */
const marksOf = (
  id: QuestionId,
  list: Checklist,
  theCase: Case,
  facts: Derived,
): ReadonlyMap<string, string> =>
  new Map((facts.lines[id] ?? []).map((line) => [line, statusOf(theCase.answers[id], line, list)]));

/** What counts as the answer: what the catalogue settles, unless it was contradicted; nothing said is not known. */
const counting = (id: QuestionId, theCase: Case, facts: Derived): unknown => {
  const asked = question(id);
  const answer = theCase.answers[id];
  // A calm line that only one of two cases is asked about is no difference between them.
  if (asked.kind === 'checklist')
    return [...marksOf(id, asked, theCase, facts)].filter(([, status]) => status !== asked.statuses[0]);
  if (answer === undefined || answer === UNKNOWN) return facts.settled.get(id)?.value ?? UNKNOWN;
  if (isNoneOf(answer)) return { not: answer.not.toSorted() };
  return Array.isArray(answer) ? answer.toSorted() : answer;
};

/** A line of a check list as two cases have it; `null` where a case is not asked about it. */
export interface LinePair {
  readonly line: string;
  readonly left: string | null;
  readonly right: string | null;
}

/** The lines of a check list that were marked otherwise, or that only one case has and where it is not calm. */
export const linesMarkedOtherwise = (id: QuestionId, left: Case, right: Case): readonly LinePair[] => {
  const list = question(id);
  if (list.kind !== 'checklist') return [];
  const marks = {
    left: marksOf(id, list, left, derive(left)),
    right: marksOf(id, list, right, derive(right)),
  };
  return list.lines
    .map((line) => ({ line, left: marks.left.get(line) ?? null, right: marks.right.get(line) ?? null }))
    .filter((pair) => pair.left !== pair.right)
    .filter((pair) => [pair.left, pair.right].some((status) => status && status !== list.statuses[0]));
};

const answersCompared = (left: Case, right: Case) => {
  const facts = { left: derive(left), right: derive(right) };
  const shared = [...facts.left.asked].filter((id) => facts.right.asked.has(id));
  const isSame = (id: QuestionId): boolean =>
    JSON.stringify(counting(id, left, facts.left)) === JSON.stringify(counting(id, right, facts.right));
  return {
    askedLeft: [...facts.left.asked].filter((id) => !facts.right.asked.has(id)),
    askedRight: [...facts.right.asked].filter((id) => !facts.left.asked.has(id)),
    answeredOtherwise: shared.filter((id) => !isSame(id)),
    answeredAlike: shared.filter(isSame),
  };
};

/**
 * Judges two cases, each by the law of its own dates, and sets answers and findings side by side. Changing
 * the sides changes the sides of the comparison and nothing else.
 */
export const compareCases = (left: Case, right: Case): CaseComparison => {
  const judged = { left: assess(left), right: assess(right) };
  const had = new Map(judged.left.findings.map((finding) => [finding.key, finding]));
  const has = new Map(judged.right.findings.map((finding) => [finding.key, finding]));
  const pairs = judged.left.findings.flatMap((finding): readonly FindingPair[] => {
    const other = has.get(finding.key);
    return other ? [{ left: finding, right: other }] : [];
  });
  return {
    ...judged,
    onlyLeft: judged.left.findings.filter(({ key }) => !has.has(key)),
    onlyRight: judged.right.findings.filter(({ key }) => !had.has(key)),
    unlike: pairs.filter((pair) => !isAlike(pair.left, pair.right)),
    both: pairs.filter((pair) => isAlike(pair.left, pair.right)).map((pair) => pair.left),
    ...answersCompared(left, right),
  };
};

const earlier = (one: IsoDate, other: IsoDate): IsoDate => (one < other ? one : other);
const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other);

/**
 * The changes of the law between the dates of two cases that matter to the answers of either: between the
 * planned dates, whose law decides, or where those are the same, between the days of the decision.
 */
export const lawBetween = (left: Case, right: Case): readonly LawDate[] => {
  const ends = isSameDate(left.plannedDate, right.plannedDate)
    ? [left.decisionDate, right.decisionDate]
    : [left, right].flatMap((theCase) => Object.values(planWindow(theCase)));
  const [first, second] = [ends.reduce(earlier), ends.reduce(later)];
  if (first === second) return [];
  const named = new Set(
    [left, right].flatMap((theCase) => compareDates(theCase, first, second).by.map(({ id }) => id)),
  );
  return lawDates.filter(({ id }) => named.has(id));
};
