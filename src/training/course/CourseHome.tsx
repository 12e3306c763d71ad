import { useMemo } from 'react';
import { type CourseRecord, edition } from '../../../machines';
import { markdownOf } from '../../document/markdown';
import type { Desk } from '../../store/desk';
import { fileNameOf, handOver } from '../../store/files';
import { Button } from '../../ui/Button';
import { useWords } from '../../words/words';
import type { TakenCourse } from '../courses';
import { DealList } from '../dealParts';
import { OwnCourse } from '../programme/OwnCourse';
import { Asking } from './Asking';
import { courseHref, sizeOf } from './courseNames';
import { courseReportOf, standingInCourse } from './courseReport';
import { ImportResults } from './ImportResults';
import { KeepingProgress } from './KeepingProgress';
import { Learner } from './Learner';
import type { Progress } from './progress';
import { nextOpen, type Results, resultsFile, resultsOf } from './results';
import { aimOfCourse, nameOfCourse } from './taken';

interface Props {
  readonly course: TakenCourse;
  readonly record: CourseRecord | undefined;
  readonly progress: Progress;
  readonly desk: Desk;
  readonly unknown: string | undefined;
}

/** One course: its deals, how far it was taken, and what can be done with the results. */
export const CourseHome = ({ course, record, progress, desk, unknown }: Props) => {
  const words = useWords();
  const results = useMemo(() => resultsOf(course.id, record, course.deals), [course, record]);
  return (
    <>
      <p className="where course-way">
        <a href={courseHref()}>{words.course('back.list')}</a>
      </p>
      <h1 tabIndex={-1}>{nameOfCourse(words, course)}</h1>
      {unknown === undefined ? null : (
        <p className="notice warn" role="alert">
          {unknown}
        </p>
      )}
      <p className="training-lead">{aimOfCourse(words, course)}</p>
      <p className="course-size">
        {sizeOf(words, course.deals).map((part) => (
          <span key={part}>{part}</span>
        ))}
      </p>
      <Changes record={record} results={results} />
      {course.programme ? <OwnCourse course={course} programme={course.programme} desk={desk} /> : null}
      <GoOn course={course} results={results} />
      <DealList
        of="ol"
        className="course-deals"
        items={results.deals}
        dealOf={({ deal }) => deal}
        hrefOf={({ number }) => courseHref(course.id, number)}
        after={(one) => (
          <>
            <small>{standingInCourse(words, one)}</small>
            {one.isChanged ? <small>{words.course('changed')}</small> : null}
          </>
        )}
      />
      <Learner record={record} progress={progress} />
      <KeepingProgress progress={progress} save={() => saveResults(record, results)} />
      {record && record.predictions.length > 0 ? (
        <section aria-labelledby="course-results" className="course-results">
          <h2 id="course-results">{words.course('results')}</h2>
          <p>{words.course('progress.some', { done: results.done, of: results.of })}</p>
          <p>{words.course('right.levels', { right: results.levels, of: results.done })}</p>
          <p>{words.course('right.reasons', { right: results.reasons, of: results.done })}</p>
          <p className="course-kept">{words.course('results.no-risk')}</p>
          <div className="go">
            <Button look="plain" onClick={() => saveResults(record, results)}>
              {words.course('export')}
            </Button>
            <Button
              look="plain"
              onClick={() =>
                handOver(
                  markdownOf(courseReportOf(nameOfCourse(words, course), results, words)),
                  nameOfFile(record, 'md'),
                )
              }
            >
              {words.course('export.read')}
            </Button>
            <Asking
              ask={words.course('start-over')}
              question={words.course('start-over.ask', { count: record.predictions.length })}
              yes={words.course('start-over.yes')}
              no={words.course('start-over.no')}
              act={progress.startOver}
            />
          </div>
        </section>
      ) : null}
      <ImportResults desk={desk} />
    </>
  );
};

export const saveResults = (record: CourseRecord | undefined, results: Results): void => {
  if (record) handOver(resultsFile(record, results), nameOfFile(record));
};

/** A file is known by its course, and by whom it is of. */
const nameOfFile = ({ course, learner = '' }: CourseRecord, ending = 'json'): string =>
  fileNameOf(`course-${course}`, { name: learner }, undefined, ending);

/** What is not as it was when the course was begun. */
const Changes = ({ record, results }: { record: CourseRecord | undefined; results: Results }) => {
  const words = useWords();
  const isOther = record !== undefined && record.edition !== edition;
  if (!isOther && results.gone === 0) return null;
  return (
    <div className="notice">
      {isOther ? <p>{words.course('edition.other', { was: record.edition, edition })}</p> : null}
      {results.gone > 0 ? <p>{words.course('gone', { count: results.gone })}</p> : null}
    </div>
  );
};

const GoOn = ({ course, results }: { course: TakenCourse; results: Results }) => {
  const words = useWords();
  const next = nextOpen(results);
  return (
    <p className="course-go">
      {next ? (
        <a className="button main" href={courseHref(course.id, next.number)}>
          {results.done === 0 ? words.course('begin') : words.course('go-on', { number: next.number })}
        </a>
      ) : (
        <a className="button main" href={courseHref(course.id, 'certificate')}>
          {words.course('certificate')}
        </a>
      )}
    </p>
  );
};
