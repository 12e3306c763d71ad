import type { Programme } from '../../../machines';
import type { Desk } from '../../store/desk';
import { Button } from '../../ui/Button';
import { goTo, hrefOf } from '../../ui/route';
import { useWords } from '../../words/words';
import { Asking } from '../course/Asking';
import { courseHref } from '../course/courseNames';
import { keyOf } from '../course/progress';
import type { TakenCourse } from '../courses';
import { minutesOf } from './ChosenDeals';
import { shareProgramme } from './share';

interface Props {
  readonly course: TakenCourse;
  readonly programme: Programme;
  readonly desk: Desk;
}

/** What a trainer does with a course of one's own. */
export const OwnCourse = ({ course, programme, desk }: Props) => {
  const words = useWords();
  const { deals, missing } = course;
  const planned = minutesOf(deals);
  const over = planned - programme.minutes;
  const entry = deals.map(({ id }) => id).join('+');
  const remove = () => {
    const failure = desk.texts.remove(keyOf(course.id));
    if (failure) desk.fail(failure);
    else goTo(courseHref());
  };
  return (
    <section aria-labelledby="own-course" className="own-course">
      <h2 id="own-course">{words.lesson('trainer')}</h2>
      {missing.length > 0 ? (
        <p className="notice warn">
          {words.lesson('missing', { count: missing.length, ids: words.list(missing) })}
        </p>
      ) : null}
      <p>
        {over > 0
          ? words.lesson('minutes.over', { count: over })
          : words.lesson('minutes.left', { count: -over })}
      </p>
      <div className="go">
        {deals.length > 0 ? (
          <>
            <a className="button plain" href={hrefOf({ page: 'training', room: 'show', entry })}>
              {words.training('demonstrate')}
            </a>
            <a className="button plain" href={hrefOf({ page: 'training', room: 'paper', entry })}>
              {words.lesson('paper')}
            </a>
          </>
        ) : null}
        <Button look="plain" onClick={() => shareProgramme(course)}>
          {words.lesson('share')}
        </Button>
        <a
          className="button plain"
          href={hrefOf({ page: 'training', room: 'deals', entry: `for/${course.id}` })}
        >
          {words.lesson('change')}
        </a>
        <Asking
          ask={words.lesson('delete')}
          question={words.lesson('delete.ask')}
          yes={words.lesson('delete')}
          no={words.course('start-over.no')}
          act={remove}
        />
      </div>
      <p className="course-kept">{words.lesson('share.hint')}</p>
    </section>
  );
};
