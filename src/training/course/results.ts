/** What follows from the predictions of a course. It is worked out each time, and never stored. */
import {
  assess,
  type CoursePrediction,
  type CourseRecord,
  edition,
  type Scenario,
  writeCourse,
} from '../../../machines';
import { shippedDeal } from '../../deals/deals';
import { dealsOf } from '../courses';
import { type Score, score } from '../prediction';
import { fingerprintOf } from './progress';

export interface DealResult {
  readonly deal: Scenario;
  /** Its place in the course, from 1. */
  readonly number: number;
  readonly predicted: { readonly prediction: CoursePrediction; readonly score: Score } | undefined;
  /** The deal was another one when it was predicted. */
  readonly isChanged: boolean;
}

export interface Results {
  readonly deals: readonly DealResult[];
  readonly done: number;
  readonly of: number;
  /** Right ones among those that were predicted. */
  readonly levels: number;
  readonly reasons: number;
  /** Predictions of deals that the course no longer has. */
  readonly gone: number;
  /** The day of the last prediction. */
  readonly last: string | undefined;
}

/** The deals of a shipped course in their order. */
export const dealsIn = (course: string): readonly Scenario[] =>
  dealsOf(course).flatMap((id) => shippedDeal(id) ?? []);

const resultOf = (deal: Scenario, number: number, prediction: CoursePrediction | undefined): DealResult => ({
  deal,
  number,
  predicted: prediction && { prediction, score: score(prediction, deal) },
  isChanged: prediction?.fingerprint !== undefined && prediction.fingerprint !== fingerprintOf(deal.theCase),
});

/** Judges every prediction of a course by the present edition. */
export const resultsOf = (
  course: string,
  record: CourseRecord | undefined,
  taught: readonly Scenario[] = dealsIn(course),
): Results => {
  const predictions = record?.predictions ?? [];
  const deals = taught.map((deal, index) =>
    resultOf(
      deal,
      index + 1,
      predictions.find((one) => one.deal === deal.id),
    ),
  );
  const predicted = deals.flatMap((one) => one.predicted ?? []);
  return {
    deals,
    done: predicted.length,
    of: deals.length,
    levels: predicted.filter((one) => one.score.level.isRight).length,
    reasons: predicted.filter((one) => one.score.reason.isRight).length,
    gone: predictions.length - predicted.length,
    last: predicted
      .map((one) => one.prediction.at)
      .toSorted()
      .at(-1),
  };
};

/** The deal to go on with: the next that has no prediction, from the front again after the last. */
export const nextOpen = ({ deals }: Pick<Results, 'deals'>, after = 0): DealResult | undefined => {
  const open = deals.filter(({ predicted }) => !predicted);
  return open.find(({ number }) => number > after) ?? open[0];
};

/** The predictions with what follows from them, as the text of a file. */
export const resultsFile = (record: CourseRecord, results: Results): string =>
  writeCourse(record, {
    edition,
    deals: results.deals.flatMap(({ deal, predicted }) =>
      predicted
        ? [
            {
              deal: deal.id,
              level: assess(deal.theCase).outcome.level,
              levelRight: predicted.score.level.isRight,
              reasonRight: predicted.score.reason.isRight,
            },
          ]
        : [],
    ),
    predicted: results.done,
    of: results.of,
    rightLevels: results.levels,
    rightReasons: results.reasons,
  });
