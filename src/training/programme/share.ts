/** Courses of one's own: made of deals, handed on with those that are not shipped, and taken in from a file. */
import { type CourseRecord, edition, type Programme, writeCourse } from '../../../machines';
import { isShipped } from '../../deals/deals';
import { type Desk, randomId, type TextFailure } from '../../store/desk';
import { fileNameOf, handOver } from '../../store/files';
import { isDamaged } from '../../store/texts';
import { keptOf, putRecord } from '../course/progress';
import type { TakenCourse } from '../courses';
import { ownEntries, takeInDeals, textOfDeal } from '../own/shelf';

/** Keeps a programme under an id, with what was predicted in it; a new one where there is none. */
export const keepProgramme = (desk: Desk, programme: Programme, id = `own-${randomId()}`): string => {
  const kept = keptOf(desk, id);
  const before: CourseRecord = kept.kind === 'read' ? kept.record : { course: id, edition, predictions: [] };
  putRecord(desk, id, { ...before, programme });
  return id;
};

/** The file for learners and for other trainers: the deals, and nothing that was predicted. */
export const fileOfProgramme = ({ id, programme, deals }: TakenCourse): string =>
  writeCourse({
    course: id,
    edition,
    ...(programme ? { programme } : {}),
    scenarios: deals.filter((deal) => !isShipped(deal)),
    predictions: [],
  });

export const shareProgramme = (course: TakenCourse): void =>
  handOver(fileOfProgramme(course), fileNameOf('course', { name: course.programme?.name ?? '' }));

/**
 * Puts the deals that a file brings onto the shelf. One that is here already stays as it is; one whose id is taken
 * gets another, and the course follows.
 */
export const takeInScenarios = (
  desk: Desk,
  { scenarios = [], programme, ...record }: CourseRecord,
): { readonly record: CourseRecord } | { readonly failure: TextFailure } => {
  const here = new Set(ownEntries(desk).flatMap((entry) => (isDamaged(entry) ? [] : [entry.text])));
  const coming = scenarios.filter((scenario) => !here.has(textOfDeal(scenario)));
  const result = takeInDeals(desk, coming);
  if ('failure' in result) return result;
  const named = new Map(coming.map(({ id }, index) => [id, result.taken[index]?.scenario.id ?? id]));
  const nameOf = (id: string) => named.get(id) ?? id;
  return {
    record: {
      ...record,
      ...(programme ? { programme: { ...programme, deals: programme.deals.map(nameOf) } } : {}),
      predictions: record.predictions.map((one) => ({ ...one, deal: nameOf(one.deal) })),
    },
  };
};
