import {
  type Level,
  type PastReport,
  type PlannedDate,
  parseForeign,
  readReport,
  type SaidFinding,
  saidBy,
} from '../../machines';
import { aboutOf, isWhole } from '../document/about';
import { fileOf, type Report, reportOf } from './file';

/** A level as a report gives it. */
export interface SaidLevel {
  readonly level: Level;
  readonly refusalPresumed: boolean;
}
type Pair<V> = { readonly before: V; readonly after: V };

/** One thing that the old report says otherwise than the one of today. */
export type Difference =
  | ({ readonly kind: 'level'; readonly of: 'planned' | 'decision' | 'could' } & Pair<SaidLevel | null>)
  | { readonly kind: 'gone' | 'come'; readonly finding: SaidFinding }
  | ({ readonly kind: 'weight'; readonly key: string } & Pair<SaidFinding>)
  | ({ readonly kind: 'date'; readonly of: DateField } & Pair<PlannedDate | null>)
  | { readonly kind: 'change-gone' | 'change-come'; readonly id: string };
export type DateField = 'decisionDate' | 'plannedDate' | 'unverifiedAfter';

/**
 * How an old report stands to the case in it, judged anew:
 * - `identical`: the same edition, byte for byte the same
 * - `same`: the same edition and content, written in another layout
 * - `altered`: the same edition, and yet not what it writes for this case; the file was changed
 * - `unchanged`: another edition, nothing that is compared differs
 * - `changed`: another edition, which says otherwise
 */
export type ReportStanding = 'identical' | 'same' | 'altered' | 'unchanged' | 'changed';

export interface Reopened {
  readonly standing: ReportStanding;
  readonly past: PastReport;
  /** The case of the old report, judged by this edition. This is what counts. */
  readonly report: Report;
  readonly differences: readonly Difference[];
}

/** Data without the order of its keys. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, entry]) => [key, sorted(entry)]),
  );
};
const isSameData = (left: unknown, right: unknown): boolean =>
  JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));

const plain = (level: Level | null): SaidLevel | null => level && { level, refusalPresumed: false };

const differencesOf = ({ said: past }: PastReport, { assessment }: Report): readonly Difference[] => {
  const now = saidBy(assessment);
  const differs = <V>({ before, after }: Pair<V>) => !isSameData(before, after);
  const dates = (['decisionDate', 'plannedDate', 'unverifiedAfter'] as const).map((of) => ({
    kind: 'date' as const,
    of,
    before: past[of],
    after: now[of],
  }));
  const outcome = ({ level, refusalPresumed }: SaidLevel): SaidLevel => ({ level, refusalPresumed });
  const outcomes = [
    { kind: 'level' as const, of: 'planned' as const, before: outcome(past), after: outcome(now) },
    {
      kind: 'level' as const,
      of: 'decision' as const,
      before: plain(past.atDecisionDate),
      after: plain(now.atDecisionDate),
    },
    {
      kind: 'level' as const,
      of: 'could' as const,
      before: plain(past.couldBecome),
      after: plain(now.couldBecome),
    },
  ];
  const had = new Map(past.findings.map((finding) => [finding.key, finding]));
  const has = new Map(now.findings.map((finding) => [finding.key, finding]));
  return [
    ...outcomes.filter(differs),
    ...now.findings.filter(({ key }) => !had.has(key)).map((finding) => ({ kind: 'come' as const, finding })),
    ...past.findings
      .filter(({ key }) => !has.has(key))
      .map((finding) => ({ kind: 'gone' as const, finding })),
    ...now.findings.flatMap((finding) => {
      const before = had.get(finding.key);
      return before && differs({ before, after: finding })
        ? [{ kind: 'weight' as const, key: finding.key, before, after: finding }]
        : [];
    }),
    ...dates.filter(differs),
    ...now.changes
      .filter((id) => !past.changes.includes(id))
      .map((id) => ({ kind: 'change-come' as const, id })),
    ...past.changes
      .filter((id) => !now.changes.includes(id))
      .map((id) => ({ kind: 'change-gone' as const, id })),
  ];
};

/**
 * Reads the text of an old report, judges the case in it anew, and says how the two stand to each other. A
 * report cannot forge a result: nothing of what it says is taken over but the case.
 *
 * @throws {SyntaxError} if the text is not JSON.
 * @throws {CaseError} naming the first field that is wrong.
 */
export const reopen = (text: string): Reopened => {
  const data = parseForeign(text, 'report');
  const past = readReport(data);
  const about = isWhole(past.labels) ? past.labels : aboutOf((data as { readonly case: unknown }).case);
  const report = reportOf(past.theCase, about);
  const differences = differencesOf(past, report);
  const standing = (): ReportStanding => {
    if (past.edition !== report.edition) return differences.length > 0 ? 'changed' : 'unchanged';
    if (text === fileOf(report)) return 'identical';
    return isSameData(data, report) ? 'same' : 'altered';
  };
  return { standing: standing(), past, report, differences };
};
