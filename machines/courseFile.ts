/**
 * The gate for what is kept of a course, and for its file of results: the predictions, and nothing that
 * follows from them. What a file says of points is passed over, since they are worked out anew.
 */
import { CaseError, isRecord, readDate, shown } from './case';
import { type Level, levels } from './findings/row';
import { formatOf, migrate } from './migrate';
import { UNKNOWN } from './questions';

export const COURSE_FORMAT = 'chip-export-check/course';
export const COURSE_VERSION = 1;
const courseFormat = formatOf(COURSE_VERSION, []);

/** Beyond these a file is a mistake, or made to choke the page. Texts in UTF-16 units. */
export const courseLimits = { bytes: 1_000_000, predictions: 200, text: 200 } as const;

/** What was predicted of a deal before the result was shown. */
export interface CoursePrediction {
  readonly deal: string;
  readonly level: Level | typeof UNKNOWN;
  /** The key of a finding, which a later edition need not have. */
  readonly reason: string;
  /** The day of the prediction. */
  readonly at: string;
  /** Tells whether the deal was the same then. */
  readonly fingerprint?: string;
}

export interface CourseRecord {
  readonly course: string;
  /** The edition of the law data with which it was begun. */
  readonly edition: string;
  /** One for a deal at most: the first one counts. */
  readonly predictions: readonly CoursePrediction[];
}

const FIELDS = ['format', 'version', 'course', 'edition', 'predictions', 'results'];
const PREDICTION_FIELDS = ['deal', 'level', 'reason', 'at', 'fingerprint'];
const LEVELS: readonly string[] = [...levels, UNKNOWN];

const onlyKnown = (data: object, place: string, known: readonly string[]): void => {
  for (const key of Object.keys(data))
    if (!known.includes(key)) throw new CaseError(`${place}${key}`, 'unknown-field', known.join(', '));
};

const readText = (value: unknown, field: string): string => {
  if (typeof value !== 'string' || value.trim() === '')
    throw new CaseError(field, 'not-a-text', shown(value));
  if (value.length > courseLimits.text) throw new CaseError(field, 'too-long', String(courseLimits.text));
  return value;
};

const readPrediction = (value: unknown, field: string): CoursePrediction => {
  if (!isRecord(value)) throw new CaseError(field, 'not-an-object', shown(value));
  onlyKnown(value, `${field}.`, PREDICTION_FIELDS);
  const { deal, level, reason, at, fingerprint } = value;
  if (typeof level !== 'string' || !LEVELS.includes(level))
    throw new CaseError(`${field}.level`, 'unknown-option', LEVELS.join(', '));
  return {
    deal: readText(deal, `${field}.deal`),
    level: level as CoursePrediction['level'],
    reason: readText(reason, `${field}.reason`),
    at: readDate(at, `${field}.at`),
    ...(fingerprint === undefined ? {} : { fingerprint: readText(fingerprint, `${field}.fingerprint`) }),
  };
};

/**
 * Reads what was predicted in a course from foreign data.
 *
 * @param known - the ids of the courses that there are.
 * @throws {CaseError} naming the first field that is wrong.
 */
export const readCourse = (data: unknown, known: readonly string[]): CourseRecord => {
  if (!isRecord(data)) throw new CaseError('course', 'not-an-object', shown(data));
  if (data.format !== COURSE_FORMAT) throw new CaseError('format', 'not-ours', shown(data.format));
  const migrated = migrate(data, data.version, courseFormat);
  if ('refusal' in migrated) throw new CaseError('version', migrated.refusal, shown(data.version));
  onlyKnown(migrated.data, '', FIELDS);
  const { course, edition, predictions } = migrated.data;
  if (typeof course !== 'string' || !known.includes(course))
    throw new CaseError('course', 'unknown-option', known.join(', '));
  if (!Array.isArray(predictions)) throw new CaseError('predictions', 'not-a-list', shown(predictions));
  if (predictions.length > courseLimits.predictions)
    throw new CaseError('predictions', 'too-many', String(courseLimits.predictions));
  const read = predictions.map((one, index) => readPrediction(one, `predictions[${index}]`));
  const deals = new Set<string>();
  read.forEach(({ deal }, index) => {
    if (deals.has(deal)) throw new CaseError(`predictions[${index}].deal`, 'too-many', '1');
    deals.add(deal);
  });
  return { course, edition: readText(edition, 'edition'), predictions: read };
};

/**
 * Writes it as the text that is kept and that `readCourse` reads.
 *
 * @param results - what follows from it, for whoever opens the file; it is not read again.
 */
export const writeCourse = ({ course, edition, predictions }: CourseRecord, results?: unknown): string =>
  `${JSON.stringify({ format: COURSE_FORMAT, version: COURSE_VERSION, course, edition, predictions, results }, null, 2)}\n`;
