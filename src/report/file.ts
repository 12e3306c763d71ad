import {
  type Answers,
  type Assessment,
  assess,
  CASE_FORMAT,
  CASE_VERSION,
  type Case,
  type DealOutcome,
  dealOutcome,
  forcingOutcome,
  gravestFirst,
  isSeveral,
  type JudgedSingle,
  type Lowering,
  lowering,
  pathOf,
  type QuestionId,
  question,
  questionIds,
  REPORT_FORMAT,
  REPORT_VERSION,
  readCase,
  readLabels,
  type ScreenId,
} from '../../machines';
import { type AboutReport, isWhole } from '../document/about';

/** The report for programs. Its schema is published in docs/schemas. */
export interface Report {
  readonly format: typeof REPORT_FORMAT;
  readonly version: typeof REPORT_VERSION;
  readonly edition: string;
  readonly case: Case &
    AboutReport & { readonly format: typeof CASE_FORMAT; readonly version: typeof CASE_VERSION };
  /** The screens on the path of the case. */
  readonly path: readonly ScreenId[];
  readonly assessment: Assessment;
  /** A smallest set of answers that forces a licence or a stop. */
  readonly forcing: readonly QuestionId[];
  /** The single answers that would lower the level. */
  readonly lowering: readonly Lowering[];
  /** Of several items or legs each one's own judgement, and the gravest; what stands above is about the one at hand. */
  readonly deal?: DealReport;
}

interface DealReport extends Pick<DealOutcome, 'level' | 'couldBecome' | 'refusalPresumed'> {
  readonly singles: readonly (Pick<JudgedSingle, 'item' | 'leg'> &
    Pick<Assessment, 'outcome' | 'findings'>)[];
}

/** The entries that are there, in the order of `keys`. */
const inOrder = <V>(entries: Readonly<Record<string, V | undefined>>, keys: readonly string[]) =>
  Object.fromEntries(keys.flatMap((key) => (entries[key] === undefined ? [] : [[key, entries[key]]])));

/** The same case always comes out in the same order, whatever order it was filled in. */
const inOneOrder = (theCase: Case): Case => {
  const { answers, reasons, hand, by, corrected, closed, items, legs, ...dates } = readCase(
    theCase,
    theCase.decisionDate,
  );
  const ordered = Object.entries(inOrder(answers, questionIds)).map(([id, answer]) => {
    const asked = question(id as QuestionId);
    return asked.kind === 'checklist' && typeof answer === 'object'
      ? [id, inOrder(answer as Record<string, string>, [...asked.lines, '*'])]
      : [id, answer];
  });
  return {
    ...dates,
    answers: Object.fromEntries(ordered) as Answers,
    ...(reasons ? { reasons: inOrder(reasons, questionIds) } : {}),
    ...(hand ? { hand } : {}),
    ...(by ? { by: inOrder(by, questionIds) } : {}),
    ...(corrected ? { corrected: inOrder(corrected, questionIds) } : {}),
    ...(closed ? { closed: inOrder(closed, questionIds) } : {}),
    ...(items ? { items } : {}),
    ...(legs ? { legs } : {}),
  };
};

/** A deal of several items or legs, for programs. */
export const dealReport = (theCase: Case): DealReport => {
  const { level, couldBecome, refusalPresumed, singles } = dealOutcome(theCase);
  return {
    level,
    couldBecome,
    refusalPresumed,
    singles: singles.map(({ item, leg, assessment: { outcome, findings } }) => ({
      ...(item ? { item } : {}),
      ...(leg ? { leg } : {}),
      outcome,
      findings,
    })),
  };
};

/** What a case is called, in one order; all of it beside a record. */
const labelsIn = (about: AboutReport): AboutReport => {
  const { name, reference, notes, ...others } = readLabels({ ...about });
  const { done = [] } = others;
  return {
    ...(name ? { name } : {}),
    ...(reference ? { reference } : {}),
    ...(isWhole(about) ? { ...(notes ? { notes } : {}), ...others } : done.length > 0 ? { done } : {}),
  };
};

/** Judges a case and reports on it. The same case, edition and dates give the same report. */
export const reportOf = (theCase: Case, about: AboutReport = {}): Report => {
  const ordered = inOneOrder(gravestFirst(theCase));
  const assessment = assess(ordered);
  return {
    format: REPORT_FORMAT,
    version: REPORT_VERSION,
    edition: assessment.edition,
    case: {
      format: CASE_FORMAT,
      version: CASE_VERSION,
      ...labelsIn(about),
      ...ordered,
    },
    path: pathOf(ordered),
    assessment,
    forcing: forcingOutcome(ordered),
    lowering: lowering(ordered),
    ...(isSeveral(ordered) ? { deal: dealReport(ordered) } : {}),
  };
};

/** A report as the text of its file, byte for byte the same each time. */
export const fileOf = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;
