/**
 * The gate for reports that come back. What an old report says is read to be compared and never to be
 * believed: the case in it is judged anew.
 */
import type { Case } from './answers';
import { CaseError, isRecord, readCase, readDate, shown } from './case';
import type { Assessment, Certainty, Judgement } from './findings/assess';
import { type Level, levels, type Weight } from './findings/row';
import { FIRST_DATE, type IsoDate } from './law';

export const REPORT_FORMAT = 'chip-export-check/report';
export const REPORT_VERSION = 1;

/** No report says so much; beyond it a file is a mistake, or made to choke the page. */
const MOST = 1_000;
const LONGEST = 200;

/** What a report says of one finding, as far as two reports are compared. */
export interface SaidFinding {
  readonly key: string;
  readonly level: Weight;
  readonly certainty: Certainty;
}

/** What a report says, as far as two reports are compared. */
export interface Said {
  readonly decisionDate: IsoDate;
  readonly plannedDate: IsoDate;
  readonly level: Level;
  readonly refusalPresumed: boolean;
  readonly couldBecome: Level | null;
  /** The level by the law of the decision date, where the two dates differ. */
  readonly atDecisionDate: Level | null;
  readonly findings: readonly SaidFinding[];
  /** The ids of the changes of the law between the two dates. */
  readonly changes: readonly string[];
  readonly unverifiedAfter: IsoDate | null;
}

/** A report as it was read: the case in it, and what it said at its time. */
export interface PastReport {
  readonly edition: string;
  readonly theCase: Case;
  readonly said: Said;
}

/** What an assessment says, as far as two reports are compared. */
export const saidBy = (assessment: Assessment): Said => ({
  decisionDate: assessment.decisionDate,
  plannedDate: assessment.plannedDate,
  level: assessment.outcome.level,
  refusalPresumed: assessment.outcome.refusalPresumed,
  couldBecome: assessment.outcome.couldBecome,
  atDecisionDate: assessment.atDecisionDate?.outcome.level ?? null,
  findings: assessment.findings.map(({ key, level, certainty }) => ({ key, level, certainty })),
  changes: assessment.changes.map(({ id }) => id),
  unverifiedAfter: assessment.unverifiedAfter,
});

const record = (value: unknown, field: string): Record<string, unknown> => {
  if (!isRecord(value)) throw new CaseError(field, 'not-an-object', shown(value));
  return value;
};
const list = (value: unknown, field: string): readonly unknown[] => {
  if (!Array.isArray(value)) throw new CaseError(field, 'not-a-list', shown(value));
  if (value.length > MOST) throw new CaseError(field, 'too-many', String(MOST));
  return value;
};
const text = (value: unknown, field: string): string => {
  if (typeof value !== 'string' || value === '') throw new CaseError(field, 'not-a-text', shown(value));
  if (value.length > LONGEST) throw new CaseError(field, 'too-long', String(LONGEST));
  return value;
};
const oneOf = <const V extends string>(value: unknown, field: string, allowed: readonly V[]): V => {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new CaseError(field, 'unknown-status', allowed.join(', '));
  return found;
};
const orNull = <V>(value: unknown, read: (value: unknown) => V): V | null =>
  value === null ? null : read(value);

const readFinding = (value: unknown, field: string): SaidFinding => {
  const finding = record(value, field);
  return {
    key: text(finding.key, `${field}.key`),
    level: oneOf(finding.level, `${field}.level`, [...levels, 'note']),
    certainty: oneOf(finding.certainty, `${field}.certainty`, ['established', 'possible']),
  };
};

const readOutcome = (
  value: unknown,
  field: string,
): Pick<Judgement['outcome'], 'level' | 'couldBecome' | 'refusalPresumed'> => {
  const outcome = record(value, field);
  return {
    level: oneOf(outcome.level, `${field}.level`, levels),
    couldBecome: orNull(outcome.couldBecome, (level) => oneOf(level, `${field}.couldBecome`, levels)),
    refusalPresumed: outcome.refusalPresumed === true,
  };
};

const readSaid = (value: unknown): Said => {
  const field = 'assessment';
  const said = record(value, field);
  const at = orNull(said.atDecisionDate, (judgement) => record(judgement, `${field}.atDecisionDate`));
  return {
    decisionDate: readDate(said.decisionDate, `${field}.decisionDate`),
    plannedDate: readDate(said.plannedDate, `${field}.plannedDate`),
    ...readOutcome(said.outcome, `${field}.outcome`),
    atDecisionDate: at && readOutcome(at.outcome, `${field}.atDecisionDate.outcome`).level,
    findings: list(said.findings, `${field}.findings`).map((finding, index) =>
      readFinding(finding, `${field}.findings[${index}]`),
    ),
    changes: list(said.changes, `${field}.changes`).map((change, index) => {
      const at = `${field}.changes[${index}]`;
      return text(record(change, at).id, `${at}.id`);
    }),
    unverifiedAfter: orNull(said.unverifiedAfter, (date) => readDate(date, `${field}.unverifiedAfter`)),
  };
};

/** Reads the case of a report; it names both of its dates, so that no clock decides. */
const readReportedCase = (value: unknown): Case => {
  const data = record(value, 'case');
  for (const date of ['decisionDate', 'plannedDate'] as const) readDate(data[date], `case.${date}`);
  try {
    return readCase(data, FIRST_DATE);
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    throw new CaseError(`case.${error.field}`, error.problem, error.detail);
  }
};

const FIELDS = ['format', 'version', 'edition', 'case', 'path', 'assessment', 'forcing', 'lowering'];

/**
 * Reads a report from foreign data.
 *
 * @throws {CaseError} naming the first field that is wrong; fields of the case begin with `case.`.
 */
export const readReport = (data: unknown): PastReport => {
  const report = record(data, 'report');
  if (report.format !== REPORT_FORMAT) throw new CaseError('format', 'not-ours', shown(report.format));
  if (!Number.isInteger(report.version) || Number(report.version) < REPORT_VERSION)
    throw new CaseError('version', 'not-a-version', shown(report.version));
  if (report.version !== REPORT_VERSION) throw new CaseError('version', 'too-new', String(report.version));
  for (const key of Object.keys(report))
    if (!FIELDS.includes(key)) throw new CaseError(key, 'unknown-field', FIELDS.join(', '));
  return {
    edition: text(report.edition, 'edition'),
    theCase: readReportedCase(report.case),
    said: readSaid(report.assessment),
  };
};
