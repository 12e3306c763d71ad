/** Who predicted what, and what many missed. Worked out from the files each time; nothing of it is kept. */
import type { CoursePrediction, Scenario } from '../../../machines';
import type { Desk } from '../../store/desk';
import { type Results, resultsOf } from '../course/results';
import { withDeals } from '../course/taken';
import type { TakenCourse } from '../courses';
import { dealsOf } from '../courses';
import type { LearnerFile } from './learnerFiles';

export interface Row {
  readonly file: string;
  /** What the learner wanted to be called; nothing where that was left out. */
  readonly learner: string | undefined;
  readonly results: Results;
}
/** A wrong answer that was given to a deal, and by how many. */
export interface Mistake {
  readonly deal: Scenario;
  readonly part: 'level' | 'reason';
  readonly said: CoursePrediction['reason'];
  readonly count: number;
  /** So many predicted the deal. */
  readonly of: number;
}
export interface GroupTable {
  readonly course: TakenCourse;
  readonly rows: readonly Row[];
  /** The most common first. */
  readonly mistakes: readonly Mistake[];
}

const mistakesIn = (deals: readonly Scenario[], rows: readonly Row[]): readonly Mistake[] =>
  deals
    .flatMap((deal) => {
      const predicted = rows.flatMap(
        ({ results }) => results.deals.find((one) => one.deal.id === deal.id)?.predicted ?? [],
      );
      return (['level', 'reason'] as const).flatMap((part) => {
        const counts = new Map<string, number>();
        for (const { prediction, score } of predicted)
          if (!score[part].isRight) counts.set(prediction[part], (counts.get(prediction[part]) ?? 0) + 1);
        return [...counts].map(([said, count]) => ({ deal, part, said, count, of: predicted.length }));
      });
    })
    .toSorted((left, right) => right.count - left.count);

/** A table for each course of which there is a file, in the order in which the files name them. */
export const tablesOf = (desk: Desk, files: readonly LearnerFile[]): readonly GroupTable[] =>
  [...new Set(files.map(({ record }) => record.course))].map((id) => {
    const of = files.filter(({ record }) => record.course === id);
    // A course of one's own may have been changed after some had taken it: what one of them names is asked for.
    const ids = new Set(of.flatMap(({ record }) => record.programme?.deals ?? dealsOf(id)));
    const course = withDeals(desk, id, [...ids], of.find(({ record }) => record.programme)?.record.programme);
    const rows = of.map(({ file, record }) => ({
      file,
      learner: record.learner,
      results: resultsOf(id, record, course.deals),
    }));
    return { course, rows, mistakes: mistakesIn(course.deals, rows) };
  });
