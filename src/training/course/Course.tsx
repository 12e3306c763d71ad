import { useWords } from '../../words/words';
import type { TakenCourse } from '../courses';
import type { RoomProps } from '../room';
import { Certificate } from './Certificate';
import { CourseDeal } from './CourseDeal';
import { CourseHome } from './CourseHome';
import { CourseList } from './CourseList';
import { DamagedProgress } from './Damaged';
import { keptOf, keyOf, useProgress } from './progress';
import { courseOf, nameOfCourse } from './taken';

/** Predict, then reveal: a course of deals, at the pace of the learner. */
export const Course = (props: RoomProps) => {
  const { desk, entry = '' } = props;
  const [name = '', place] = entry.split('/');
  const course = courseOf(desk, name);
  const kept = course || !name ? undefined : keptOf(desk, name);
  return (
    <div className="course-page">
      {course ? (
        <Place {...props} course={course} place={place} />
      ) : kept?.kind === 'damaged' ? (
        <DamagedProgress
          course={name}
          name={name}
          kept={kept}
          startOver={() => {
            const failure = desk.texts.remove(keyOf(name));
            if (failure) desk.fail(failure);
          }}
        />
      ) : (
        <CourseList {...props} unknown={name || undefined} />
      )}
    </div>
  );
};

interface PlaceProps extends RoomProps {
  readonly course: TakenCourse;
  readonly place: string | undefined;
}

const Place = ({ course, place, desk, today }: PlaceProps) => {
  const words = useWords();
  const progress = useProgress(desk, course);
  const { kept } = progress;
  if (kept.kind === 'damaged')
    return (
      <DamagedProgress
        course={course.id}
        name={nameOfCourse(words, course)}
        kept={kept}
        startOver={progress.startOver}
      />
    );
  const record = kept.kind === 'read' ? kept.record : undefined;
  const props = { course, record, progress, today };
  if (place === 'certificate') return <Certificate course={course} record={record} />;
  const { deals } = course;
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
