import { type CoursePrediction, type Difficulty, type Scenario, UNKNOWN } from '../../../machines';
import { hrefOf } from '../../ui/route';
import type { Words } from '../../words/words';

/** The address of the list, a course, a deal of it or its certificate. */
export const courseHref = (course?: string, place?: number | 'certificate'): string =>
  hrefOf({
    page: 'training',
    room: 'course',
    ...(course ? { entry: place === undefined ? course : `${course}/${place}` } : {}),
  });

/** The title of a finding; an edition may have left it behind. */
export const reasonWords = (words: Words, reason: CoursePrediction['reason']): string =>
  reason === UNKNOWN
    ? words.course('dont-know')
    : (words.optionalFinding(`${reason}.title`) ?? words.course('reason.gone'));

export const levelName = (words: Words, level: CoursePrediction['level']): string =>
  level === UNKNOWN ? words.course('dont-know') : words.finding(`level.${level}`);

/** How long and how hard a course is, as far as its deals say so. */
export const sizeOf = (words: Words, deals: readonly Scenario[]): readonly string[] => {
  const teaching = deals.flatMap((deal) => deal.teaching ?? []);
  const difficulties = teaching.map(({ difficulty }) => difficulty).toSorted();
  const [easiest, hardest] = [difficulties[0], difficulties.at(-1)];
  const named = (difficulty: Difficulty) => words.training(`difficulty.${difficulty}`);
  return [
    words.course('deals', { count: deals.length }),
    ...(teaching.length === deals.length
      ? [words.course('minutes', { count: teaching.reduce((sum, { minutes }) => sum + minutes, 0) })]
      : []),
    ...(easiest === undefined || hardest === undefined
      ? []
      : [
          easiest === hardest
            ? named(easiest)
            : words.course('difficulty.range', { from: named(easiest), to: named(hardest) }),
        ]),
  ];
};
