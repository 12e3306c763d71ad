import { useMemo } from 'react';
import type { Desk } from '../../store/desk';
import { useWords } from '../../words/words';
import type { TakenCourse } from '../courses';
import { courseIds } from '../courses';
import type { RoomProps } from '../room';
import { courseHref, sizeOf } from './courseNames';
import { ImportResults } from './ImportResults';
import { useProgress } from './progress';
import { resultsOf } from './results';
import { aimOfCourse, courseOf, nameOfCourse, ownCourses } from './taken';

interface Props extends RoomProps {
  /** What the address named, which is no course. */
  readonly unknown: string | undefined;
}

/** All courses, and how far each was taken. */
export const CourseList = ({ desk, unknown }: Props) => {
  const words = useWords();
  return (
    <>
      <h1 tabIndex={-1}>{words.course('title')}</h1>
      {unknown === undefined ? null : (
        <p className="notice warn" role="alert">
          {words.course('unknown.course', { id: unknown })}
        </p>
      )}
      <p className="training-lead">{words.course('lead')}</p>
      <ul className="course-list">
        {[...ownCourses(desk), ...courseIds.flatMap((id) => courseOf(desk, id) ?? [])].map((course) => (
          <Line key={course.id} course={course} desk={desk} />
        ))}
      </ul>
      <ImportResults desk={desk} />
    </>
  );
};

const Line = ({ course, desk }: { course: TakenCourse; desk: Desk }) => {
  const words = useWords();
  const { kept } = useProgress(desk, course);
  const standing = useMemo(() => {
    if (kept.kind === 'damaged') return words.course('progress.damaged');
    if (kept.kind === 'none') return words.course('progress.none');
    const { done, of } = resultsOf(course.id, kept.record, course.deals);
    return words.course('progress.some', { done, of });
  }, [course, kept, words]);
  return (
    <li>
      <h2>
        <a href={courseHref(course.id)}>{nameOfCourse(words, course)}</a>
      </h2>
      <p>{aimOfCourse(words, course)}</p>
      <p className="course-size">
        {sizeOf(words, course.deals).map((part) => (
          <span key={part}>{part}</span>
        ))}
        <b>{standing}</b>
      </p>
    </li>
  );
};
