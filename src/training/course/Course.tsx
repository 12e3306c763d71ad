import { useWords } from '../../words/words';
import { type CourseId, courseIds } from '../courses';
import type { RoomProps } from '../room';
import { Certificate } from './Certificate';
import { CourseDeal } from './CourseDeal';
import { CourseHome } from './CourseHome';
import { CourseList } from './CourseList';
import { DamagedProgress } from './Damaged';
import { useProgress } from './progress';
import { dealsIn } from './results';

/** Predict, then reveal: a course of deals, at the pace of the learner. */
export const Course = (props: RoomProps) => {
  const [name, place] = (props.entry ?? '').split('/');
  const course = courseIds.find((id) => id === name);
  return (
    <div className="course-page">
      {course ? (
        <Place {...props} course={course} place={place} />
      ) : (
        <CourseList {...props} unknown={name || undefined} />
      )}
    </div>
  );
};

interface PlaceProps extends RoomProps {
  readonly course: CourseId;
  readonly place: string | undefined;
}

const Place = ({ course, place, desk, today }: PlaceProps) => {
  const words = useWords();
  const progress = useProgress(desk, course);
  const { kept } = progress;
  if (kept.kind === 'damaged')
    return <DamagedProgress course={course} kept={kept} startOver={progress.startOver} />;
  const record = kept.kind === 'read' ? kept.record : undefined;
  const props = { course, record, progress, today };
  if (place === 'certificate') return <Certificate course={course} record={record} />;
  const deals = dealsIn(course);
  const deal = /^\d+$/.test(place ?? '') ? deals[Number(place) - 1] : undefined;
  if (deal) return <CourseDeal {...props} deal={deal} number={Number(place)} of={deals.length} />;
  return (
    <CourseHome
      {...props}
      desk={desk}
      unknown={place ? words.course('unknown.deal', { number: place }) : undefined}
    />
  );
};
