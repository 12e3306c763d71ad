/** The results of a course to read, as a document. */
import { edition } from '../../../machines';
import { toldIn } from '../../deals/deals';
import type { Document } from '../../document/document';
import type { Words } from '../../words/words';
import { levelName, reasonWords } from './courseNames';
import type { DealResult, Results } from './results';

/** Whether the level and the reason were predicted, in one phrase. */
export const standingInCourse = (words: Words, { predicted }: DealResult): string => {
  if (!predicted) return words.course('state.open');
  const { level, reason } = predicted.score;
  if (level.isRight) return words.course(reason.isRight ? 'state.both' : 'state.level');
  return words.course(reason.isRight ? 'state.reason' : 'state.neither');
};

const predictionPoints = (words: Words, { predicted }: DealResult) =>
  predicted
    ? [
        { text: words.course('report.predicted', { level: levelName(words, predicted.prediction.level) }) },
        { text: words.course('report.reason', { reason: reasonWords(words, predicted.prediction.reason) }) },
        { text: words.course('result', { level: levelName(words, predicted.score.level.actual) }) },
      ]
    : [];

/** Predictions and results of a course; of no person, and no score of a risk. */
export const courseReportOf = (course: string, results: Results, words: Words): Document => ({
  subject: words.course('report.subject', { course }),
  blocks: [
    { kind: 'paragraph', text: words.ui('edition', { edition }) },
    {
      kind: 'list',
      points: [
        { text: words.course('progress.some', { done: results.done, of: results.of }) },
        { text: words.course('right.levels', { right: results.levels, of: results.done }) },
        { text: words.course('right.reasons', { right: results.reasons, of: results.done }) },
      ],
    },
    ...results.deals.flatMap((result): Document['blocks'] => [
      {
        kind: 'heading',
        depth: 2,
        text: words.course('numbered', {
          number: result.number,
          title: toldIn(result.deal.title, words.lang).text,
        }),
      },
      { kind: 'paragraph', text: standingInCourse(words, result) },
      ...(result.predicted ? [{ kind: 'list', points: predictionPoints(words, result) } as const] : []),
    ]),
    { kind: 'paragraph', text: words.course('cert.note') },
  ],
});
