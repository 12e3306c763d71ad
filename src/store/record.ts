/**
 * A case as it is stored: its answers and what it is called. Never a result, never a state of the machine;
 * whatever is read back goes through the gate for cases.
 */
import {
  CASE_VERSION,
  type Case,
  CaseError,
  closedBeside,
  dataOf,
  formatOf,
  heldBy,
  inside,
  isRecord,
  type LabelledCase,
  type Labels,
  oneOf,
  optional,
  type Place,
  presentOf,
  readCase,
  readLabels,
  recorded,
  renewedPlace,
  screenIds,
  shown,
} from '../../machines';
import { parseKept } from './texts';

export const RECORD_FORMAT = 'chip-export-check/record';
export const RECORD_VERSION = 1;
const recordFormat = formatOf(RECORD_VERSION, []);

/** No case with all that may be written about it is longer. In UTF-16 units. */
const LONGEST_RECORD = 2_000_000;

/** Answers that were entered on a screen and not yet passed on with "Next". */
export type Entered = Pick<Case, 'answers' | 'reasons' | 'closed'>;
export const nothingEntered: Entered = { answers: {} };

/** Where a case was left: a place of the questionnaire, or its result. */
export type At = Place | 'summary' | undefined;

/** What a person would lose. */
export interface Content {
  readonly theCase: Case;
  readonly labels: Labels;
  readonly entered: Entered;
  readonly at: At;
}

export interface CaseRecord extends Content {
  readonly id: string;
  /** Counts up with each time that it is stored. */
  readonly revision: number;
  /** When it was stored, as an ISO 8601 instant. */
  readonly saved: string;
}

const places = [...screenIds, 'check', 'summary'] as const;
const at = optional(oneOf(places));

/**
 * Reads a stored record.
 *
 * @throws {CaseError} naming the first field that is wrong; `record` is the whole of it.
 */
export const readRecord = (text: string, id: string): CaseRecord => {
  const whole = dataOf(parseKept(text, 'record', LONGEST_RECORD), 'record');
  const data = presentOf(whole, RECORD_FORMAT, recordFormat, whole.version ?? 0);
  if (data.id !== id) throw new CaseError('id', 'not-ours', shown(data.id));
  const left = at.read(renewedPlace(data.at), 'at');
  if (typeof data.revision !== 'number' || !Number.isSafeInteger(data.revision) || data.revision < 1)
    throw new CaseError('revision', 'not-a-number', shown(data.revision));
  if (typeof data.saved !== 'string' || Number.isNaN(Date.parse(data.saved)))
    throw new CaseError('saved', 'not-a-date', shown(data.saved));
  // A stored case always names its dates, so there is no day to stand in for them.
  const theCase = inside('theCase', () => readCase(data.theCase, ''));
  const { answers, reasons, closed } = inside('entered', () =>
    readCase({ ...(isRecord(data.entered) ? data.entered : { answers: {} }) }, theCase.decisionDate),
  );
  return {
    id,
    theCase,
    entered: { answers, ...(reasons ? { reasons } : {}), ...(closed ? { closed } : {}) },
    labels: readLabels(data),
    at: left,
    revision: data.revision,
    saved: data.saved,
  };
};

export const writeRecord = ({ id, theCase, labels, entered, at, revision, saved }: CaseRecord): string =>
  JSON.stringify({
    format: RECORD_FORMAT,
    version: RECORD_VERSION,
    id,
    ...labels,
    theCase: { version: CASE_VERSION, ...theCase },
    entered,
    at,
    revision,
    saved,
  });

/** A case with what was entered and not passed on. */
export const withEntered = ({ closed: before, ...theCase }: Case, entered: Entered): Case => {
  const reasons = { ...theCase.reasons, ...entered.reasons };
  const { closed } = closedBeside(before, Object.keys(entered.answers));
  return {
    ...theCase,
    answers: { ...theCase.answers, ...entered.answers },
    ...(Object.keys(reasons).length > 0 ? { reasons } : {}),
    ...(closed || entered.closed ? { closed: { ...closed, ...entered.closed } } : {}),
  };
};

/** As a file has it: with what was entered and not passed on, for which a file has no other place. */
export const wholeOf = ({ theCase, labels, entered }: Content): LabelledCase => {
  const whole = withEntered(theCase, entered);
  const isPassedOn = !labels.ledger || Object.keys(entered.answers).length === 0;
  if (isPassedOn) return { labels, theCase: whole };
  const author = { at: new Date().toISOString(), hand: theCase.hand };
  const ledger = recorded(labels.ledger, heldBy(whole, labels), author);
  return { labels: ledger ? { ...labels, ledger } : labels, theCase: whole };
};

/** Whether a person has said anything yet. */
export const hasAnswers = ({ theCase, entered }: Pick<Content, 'theCase' | 'entered'>): boolean =>
  Object.keys(theCase.answers).length > 0 || Object.keys(entered.answers).length > 0;

const said = ({ theCase, labels: { ledger: _, ...labels }, entered }: Content): string =>
  JSON.stringify([theCase, labels, entered]);
/** Whether two contents say the same, wherever a person stood in them, and however they came to say it. */
export const saysTheSame = (left: Content, right: Content): boolean =>
  left === right || said(left) === said(right);
export const isTheSame = (left: Content, right: Content): boolean =>
  left.at === right.at && saysTheSame(left, right);
