/**
 * The gate for what is kept of a course, and for its file of results: the predictions, and nothing that
 * follows from them. What a file says of points is passed over, since they are worked out anew.
 */
import { day } from './case';
import { type Level, levels } from './findings/row';
import { CaseError, dataOf, list, oneOf, optional, passed, presentOf, type Read, record, text } from './gate';
import { formatOf } from './migrate';
import { UNKNOWN } from './questions';

export const COURSE_FORMAT = 'chip-export-check/course';
export const COURSE_VERSION = 1;
const courseFormat = formatOf(COURSE_VERSION, []);

/** Beyond these a file is a mistake, or made to choke the page. Texts in UTF-16 units. */
export const courseLimits = { bytes: 1_000_000, predictions: 200, text: 200 } as const;

const named = text(courseLimits.text);
const prediction = record({
  deal: named,
  level: oneOf<Level | typeof UNKNOWN>([...levels, UNKNOWN]),
  /** The key of a finding, which a later edition need not have. */
  reason: named,
  /** The day of the prediction. */
  at: day,
  /** Tells whether the deal was the same then. */
  fingerprint: optional(named),
});
/** What was predicted of a deal before the result was shown. */
export type CoursePrediction = Read<typeof prediction>;

export interface CourseRecord {
  readonly course: string;
  /** The edition of the law data with which it was begun. */
  readonly edition: string;
  /** One for a deal at most: the first one counts. */
  readonly predictions: readonly CoursePrediction[];
}

/**
 * Reads what was predicted in a course from foreign data.
 *
 * @param known - the ids of the courses that there are.
 * @throws {CaseError} naming the first field that is wrong.
 */
export const readCourse = (data: unknown, known: readonly string[]): CourseRecord => {
  const gate = record({
    format: passed(),
    version: passed(),
    course: oneOf(known),
    edition: named,
    predictions: list(prediction, { most: courseLimits.predictions }),
    results: passed(),
  });
  const read = gate.read(presentOf(dataOf(data, 'course'), COURSE_FORMAT, courseFormat), '');
  const deals = read.predictions.map(({ deal }) => deal);
  const double = deals.findIndex((deal, index) => deals.indexOf(deal) !== index);
  if (double >= 0) throw new CaseError(`predictions[${double}].deal`, 'too-many', '1');
  return read;
};

/**
 * Writes it as the text that is kept and that `readCourse` reads.
 *
 * @param results - what follows from it, for whoever opens the file; it is not read again.
 */
export const writeCourse = ({ course, edition, predictions }: CourseRecord, results?: unknown): string =>
  `${JSON.stringify({ format: COURSE_FORMAT, version: COURSE_VERSION, course, edition, predictions, results }, null, 2)}\n`;
