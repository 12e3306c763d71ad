/**
 * The gate for what is kept of a course, and for its file: the predictions, and nothing that follows from them.
 * What a file says of points is passed over, since they are worked out anew. A course of one's own, which is a
 * programme for a room too, says in its file which deals it has; those that are not shipped travel with it.
 */
import { day } from './case';
import { type Level, levels } from './findings/row';
import {
  CaseError,
  dataOf,
  type Gate,
  inside,
  list,
  number,
  oneOf,
  optional,
  passed,
  presentOf,
  type Read,
  record,
  text,
} from './gate';
import { FIRST_DATE } from './law';
import { formatOf } from './migrate';
import { UNKNOWN } from './questions';
import { readScenario, type Scenario, scenarioData } from './scenario';

export const COURSE_FORMAT = 'chip-export-check/course';
export const COURSE_VERSION = 1;
const courseFormat = formatOf(COURSE_VERSION, []);

/** Beyond these a file is a mistake, or made to choke the page. Texts in UTF-16 units. */
export const courseLimits = {
  bytes: 1_000_000,
  predictions: 200,
  text: 200,
  /** In a programme, as in a demonstration. */
  deals: 50,
  minutes: 600,
  learner: 80,
} as const;

/** Whether an id is that of a course which somebody made. */
export const isOwnCourse = (id: string): boolean => /^own-[0-9a-f]{12}$/.test(id);

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

/** A course of one's own: its deals in their order, and the minutes that there are for them. */
const programme = record({
  name: named,
  minutes: number({ most: courseLimits.minutes, isWhole: true }),
  deals: list(named, { most: courseLimits.deals, isFilled: true }),
});
export type Programme = Read<typeof programme>;

export interface CourseRecord {
  readonly course: string;
  /** What the learner wants to be called, if anything. */
  readonly learner?: string;
  /** Which deals a course of one's own has. */
  readonly programme?: Programme;
  /** Those of its deals that somebody made, in a file for others. */
  readonly scenarios?: readonly Scenario[];
  /** The edition of the law data with which it was begun. */
  readonly edition: string;
  /** One for a deal at most: the first one counts. */
  readonly predictions: readonly CoursePrediction[];
}

const scenario: Gate<Scenario> = {
  read: (value, field) => inside(field, () => readScenario(value, FIRST_DATE)),
  schema: () => ({ $ref: 'scenario.schema.json#/$defs/scenario' }),
};

/**
 * Reads what was predicted in a course from foreign data.
 *
 * @param known - the ids of the courses that there are.
 * @throws {CaseError} naming the first field that is wrong.
 */
export const readCourse = (data: unknown, known: readonly string[]): CourseRecord => {
  const shipped = oneOf(known);
  const course: Gate<string> = {
    ...shipped,
    read: (value, field) =>
      typeof value === 'string' && isOwnCourse(value) ? value : shipped.read(value, field),
  };
  const gate = record({
    format: passed(),
    version: passed(),
    course,
    edition: named,
    learner: optional(text(courseLimits.learner)),
    programme: optional(programme),
    scenarios: optional(list(scenario, { most: courseLimits.deals })),
    predictions: list(prediction, { most: courseLimits.predictions }),
    results: passed(),
  });
  const read = gate.read(presentOf(dataOf(data, 'course'), COURSE_FORMAT, courseFormat), '');
  // A shipped course has the deals that it has, and one of one's own has none but those that it names.
  if (isOwnCourse(read.course) !== (read.programme !== undefined))
    throw new CaseError('programme', read.programme ? 'unknown-field' : 'not-an-object', read.course);
  const twice = read.programme?.deals.findIndex((id, index, all) => all.indexOf(id) !== index) ?? -1;
  if (twice >= 0)
    throw new CaseError(`programme.deals[${twice}]`, 'not-unique', read.programme?.deals[twice]);
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
export const writeCourse = ({ scenarios, ...said }: CourseRecord, results?: unknown): string => {
  const { course, edition, learner, programme, predictions } = said;
  const own = scenarios && scenarios.length > 0 ? { scenarios: scenarios.map(scenarioData) } : {};
  return `${JSON.stringify(
    {
      format: COURSE_FORMAT,
      version: COURSE_VERSION,
      course,
      edition,
      learner,
      programme,
      ...own,
      predictions,
      results,
    },
    null,
    2,
  )}\n`;
};
