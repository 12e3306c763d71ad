import type { Programme, Scenario } from '../../machines';

/** The courses and their deals, in the order in which they are taught. Their names and aims are in `locales`. */
export const courses = {
  'first-steps': ['18', '04', '07', '23', '19', '32'],
  destination: ['06', '05', '15', '08', '14', '14b', '14c', '16', '16c', '20', '27', '27b', '27d', '28'],
  movement: ['33', '36', '46', '35', '34'],
  papers: ['45', '25', '41', '30'],
  quotation: ['44', '44b', '44c'],
  'japan-list': ['29', '47', '47b'],
  'behind-the-customer': ['01', '24', '24b', '17', '17b', '38', '40', '43'],
  'chinese-designed': ['03', '03b', '02', '02b', '22'],
  'cloud-and-training': ['09', '10', '10b', '11', '37', '39'],
  'red-flags': ['12', '13', '31'],
  dates: ['05b', '16b', '17c', '21', '26', '26b', '42'],
} as const satisfies Record<string, readonly string[]>;

export type CourseId = keyof typeof courses;
export const courseIds = Object.keys(courses) as readonly CourseId[];
/** The ids of the deals of a shipped course. */
export const dealsOf = (course: string): readonly string[] =>
  courseIds.flatMap((one) => (one === course ? courses[one] : []));

/** Where a deal is taught: the course, and the number of the deal in it, from 1. */
export const coursePlaceOf = (
  deal: string,
): { readonly course: CourseId; readonly number: number } | undefined => {
  const course = courseIds.find((one) => dealsOf(one).includes(deal));
  return course && { course, number: dealsOf(course).indexOf(deal) + 1 };
};

/** A course as it is taken: a shipped one, or one of one's own, which is a programme for a room too. */
export interface TakenCourse {
  readonly id: string;
  readonly deals: readonly Scenario[];
  /** Of a course of one's own. */
  readonly programme?: Programme;
  /** Ids of deals that it names and that are not here. */
  readonly missing: readonly string[];
}
