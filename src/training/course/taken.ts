/** The courses that can be taken: those that are shipped, and those that somebody made, which are programmes too. */
import { isOwnCourse, type Programme } from '../../../machines';
import { shippedDeal } from '../../deals/deals';
import { PROGRESS } from '../../store/beside';
import type { Desk } from '../../store/desk';
import type { Words } from '../../words/words';
import { type CourseId, courseIds, dealsOf, type TakenCourse } from '../courses';
import { ownDeals } from '../findDeals';
import { keptOf } from './progress';

/** A course with these deals, as far as they are here. */
export const withDeals = (
  desk: Desk,
  id: string,
  ids: readonly string[],
  programme?: Programme,
): TakenCourse => {
  const own = ids.every(shippedDeal) ? [] : ownDeals(desk);
  const find = (deal: string) => shippedDeal(deal) ?? own.find((one) => one.id === deal);
  return {
    id,
    deals: ids.flatMap((deal) => find(deal) ?? []),
    missing: ids.filter((deal) => !find(deal)),
    ...(programme ? { programme } : {}),
  };
};

/** A course by its id; nothing where there is none, or where what is kept of it cannot be read. */
export const courseOf = (desk: Desk, id: string): TakenCourse | undefined => {
  if (courseIds.some((one) => one === id)) return withDeals(desk, id, dealsOf(id));
  const kept = isOwnCourse(id) ? keptOf(desk, id) : undefined;
  const programme = kept?.kind === 'read' ? kept.record.programme : undefined;
  return programme && withDeals(desk, id, programme.deals, programme);
};

/** The courses that somebody made or brought in. */
export const ownCourses = (desk: Desk): readonly TakenCourse[] =>
  desk.texts.keys(PROGRESS).flatMap((key) => {
    const id = key.slice(PROGRESS.length);
    return isOwnCourse(id) ? (courseOf(desk, id) ?? []) : [];
  });

export const nameOfCourse = (
  words: Words,
  { id, programme }: Pick<TakenCourse, 'id' | 'programme'>,
): string => programme?.name ?? words.course(`name.${id as CourseId}`);

/** What a shipped course is for; one of one's own says how long it may take. */
export const aimOfCourse = (words: Words, { id, programme }: TakenCourse): string =>
  programme ? words.lesson('aim', { minutes: programme.minutes }) : words.course(`aim.${id as CourseId}`);
