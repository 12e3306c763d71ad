/** What has to be read again, with what falls if it no longer says the same. */
import { nodesOf } from '../facts/conditions';
import {
  ageOf,
  chips,
  daysBetween,
  type EvidenceId,
  evidenceOf,
  groupEvidence,
  type IsoDate,
  isOpen,
  type LawAge,
  type LawDate,
  lawDates,
  type OpenPoint,
  openPoints,
  type PrintedId,
  readAgainOn,
  type Source,
  type SourceId,
  sourceIds,
  sourceOf,
  thresholdEvidence,
} from '../law';
import { once } from '../once';
import { statementsOf } from './rests';
import { rows } from './rows';

/** How much rests on a source. */
export interface Weight {
  /** Statements of the evidence that it supports, alone or beside another source. */
  readonly statements: number;
  /** Rows of the decision table that cite one of them. */
  readonly rows: number;
  /** Named conditions that have their meaning from one of them. */
  readonly facts: number;
  /** Country groups that are printed there. */
  readonly groups: number;
  /** Chips of the catalogue whose figures are held against limits that are printed there. */
  readonly chips: number;
}

export interface SourceReview {
  readonly source: Source & { readonly id: SourceId };
  readonly weight: Weight;
  /** Since it was checked. */
  readonly days: number;
  readonly readAgainOn: IsoDate;
  /** Its day to be read again has come, or a day of change that it announces has come and was not looked up. */
  readonly isDue: boolean;
  /** Days of change that it announces, or that were announced with it, and that are open. */
  readonly switches: readonly LawDate[];
  /** Points that can be settled there. */
  readonly points: readonly OpenPoint[];
}

export interface Review {
  readonly age: LawAge;
  /** In the order in which they are to be read. */
  readonly sources: readonly SourceReview[];
}

/** The paragraphs that give each named condition of the table its meaning. */
const facts = [
  ...new Map(
    rows
      .flatMap(({ when }) => nodesOf(when))
      .flatMap((node) => ('fact' in node ? [[node.fact, node.cite] as const] : [])),
  ).values(),
];
const limits: readonly EvidenceId[] = [...thresholdEvidence.a, ...thresholdEvidence.b];
const measured = once(() => chips().filter(({ tpp }) => tpp !== null).length);

const cites = ({ evidence }: { readonly evidence: readonly EvidenceId[] }, source: SourceId): boolean =>
  evidence.some((id) => {
    const { source: main, also = [] } = evidenceOf(id);
    return main === source || also.includes(source);
  });

const weightOf = (id: SourceId): Weight => {
  const statements = statementsOf(id);
  const known = new Set(statements.map((statement) => statement.id));
  const restsOnIt = (evidence: readonly EvidenceId[]) => evidence.some((one) => known.has(one));
  const findings = statements.flatMap(({ resting }) =>
    resting.filter(({ kind }) => kind === 'finding').map((finding) => finding.id),
  );
  return {
    statements: statements.length,
    rows: new Set(findings).size,
    facts: facts.filter(restsOnIt).length,
    groups: (Object.keys(groupEvidence) as PrintedId[]).filter((group) => restsOnIt(groupEvidence[group]))
      .length,
    chips: restsOnIt(limits) ? measured() : 0,
  };
};

/**
 * The order of reading: first what a day of change calls for that has come and was not looked up; then what was
 * checked longest ago; among these, that on which most rows rest, then most statements.
 */
const inOrder =
  (called: (review: SourceReview) => boolean) =>
  (left: SourceReview, right: SourceReview): number =>
    Number(called(right)) - Number(called(left)) ||
    right.days - left.days ||
    right.weight.rows - left.weight.rows ||
    right.weight.statements - left.weight.statements;

/**
 * What has to be read again as it stands on a day: every source that something rests on, the first to be read first.
 *
 * @param today - the day, `YYYY-MM-DD`. Nothing here reads a clock.
 */
export function reviewOn(today: IsoDate): Review {
  const age = ageOf(today);
  // A clock that cannot be right makes nothing younger than it is.
  const day = today < age.checked ? age.checked : today;
  const passed = new Set(age.passed);
  const called = ({ switches }: Pick<SourceReview, 'switches'>) =>
    switches.some((entry) => passed.has(entry));
  const sources = sourceIds.map((id): SourceReview => {
    const source = sourceOf(id);
    const switches = lawDates.filter((entry) => isOpen(entry) && cites(entry, id));
    const due = readAgainOn(source);
    return {
      source: { ...source, id },
      weight: weightOf(id),
      days: daysBetween(source.checked, day),
      readAgainOn: due,
      isDue: due <= day || called({ switches }),
      switches,
      points: openPoints.filter((point) => cites(point, id)),
    };
  });
  return { age, sources: sources.sort(inOrder(called)) };
}
