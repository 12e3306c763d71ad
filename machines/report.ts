/**
 * The gate for reports that come back. What an old report says is read to be compared and never to be
 * believed: the case in it is judged anew.
 */
import type { Case, PlannedDate } from './answers';
import { day, planned } from './case';
import { type LabelledCase, type Labels, readLabelledCase } from './caseFile';
import type { Assessment } from './findings/assess';
import { type Level, levels } from './findings/row';
import {
  dataOf,
  type Gate,
  inside,
  list,
  oneOf,
  orNull,
  passed,
  presentOf,
  type Read,
  record,
  text,
} from './gate';
import { FIRST_DATE, type IsoDate } from './law';
import { formatOf } from './migrate';

export const REPORT_FORMAT = 'chip-export-check/report';
export const REPORT_VERSION = 1;
const reportFormat = formatOf(REPORT_VERSION, []);

// What a report says beside what is compared is left behind.
const open = { isOpen: true };
/** No report says so much; beyond it a file is a mistake, or made to choke the page. */
const MOST = { most: 1_000 };
const said = text(200, 'some');
const level = oneOf(levels, 'unknown-status');

const finding = record(
  {
    key: said,
    level: oneOf([...levels, 'note'], 'unknown-status'),
    certainty: oneOf(['established', 'possible'], 'unknown-status'),
  },
  open,
);
/** What a report says of one finding, as far as two reports are compared. */
export type SaidFinding = Read<typeof finding>;

/** What a report says, as far as two reports are compared. */
export interface Said {
  readonly decisionDate: IsoDate;
  readonly plannedDate: PlannedDate;
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
  /** What it was called, and the steps that were ticked. */
  readonly labels: Labels;
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

/** Only what is true presumes a refusal. */
const presumed: Gate<boolean> = { read: (value) => value === true, schema: () => ({ type: 'boolean' }) };
const outcome = record({ level, couldBecome: orNull(level), refusalPresumed: presumed }, open);
const assessment = record(
  {
    decisionDate: day,
    plannedDate: planned,
    outcome,
    atDecisionDate: orNull(record({ outcome }, open)),
    findings: list(finding, MOST),
    changes: list(record({ id: said }, open), MOST),
    unverifiedAfter: orNull(day),
  },
  open,
);

const dates = record({ decisionDate: day, plannedDate: planned }, open);
/** The case of a report names both of its dates, so that no clock decides. */
const reportedCase: Gate<LabelledCase> = {
  read: (value, field) => {
    dates.read(value, field);
    return inside(field, () => readLabelledCase(value, FIRST_DATE));
  },
  schema: () => ({
    $ref: 'case.schema.json',
    required: ['format', 'version', 'decisionDate', 'plannedDate', 'answers'],
  }),
};

const report = record({
  format: passed(),
  version: passed(),
  edition: said,
  case: reportedCase,
  path: passed(),
  assessment,
  forcing: passed(),
  lowering: passed(),
  deal: passed(),
});

/**
 * Reads a report from foreign data.
 *
 * @throws {CaseError} naming the first field that is wrong; fields of the case begin with `case.`.
 */
export const readReport = (given: unknown): PastReport => {
  const data = dataOf(given, 'report');
  // A report always states its version.
  const read = report.read(presentOf(data, REPORT_FORMAT, reportFormat, data.version ?? 0), '');
  const { outcome, atDecisionDate, changes, ...rest } = read.assessment;
  return {
    edition: read.edition,
    ...read.case,
    said: {
      ...rest,
      ...outcome,
      atDecisionDate: atDecisionDate?.outcome.level ?? null,
      changes: changes.map(({ id }) => id),
    },
  };
};
