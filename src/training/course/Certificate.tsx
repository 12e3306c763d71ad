import { useId, useMemo } from 'react';
import { type CourseRecord, edition } from '../../../machines';
import { toldIn } from '../../deals/deals';
import { Button } from '../../ui/Button';
import { LevelShape } from '../../ui/LevelShape';
import { printPage } from '../../ui/preview';
import { useWords } from '../../words/words';
import type { TakenCourse } from '../courses';
import { DealList } from '../dealParts';
import { courseHref } from './courseNames';
import { type DealResult, nextOpen, type Results, resultsOf } from './results';
import { nameOfCourse } from './taken';

interface Props {
  readonly course: TakenCourse;
  readonly record: CourseRecord | undefined;
}

/** One page of paper for a course that was done to the end; before that, what is left of it. */
export const Certificate = ({ course, record }: Props) => {
  const words = useWords();
  const results = useMemo(() => resultsOf(course.id, record, course.deals), [course, record]);
  return (
    <>
      <p className="where course-way">
        <a href={courseHref(course.id)}>{nameOfCourse(words, course)}</a>
      </p>
      {record && results.done === results.of ? (
        <Paper course={course} record={record} results={results} />
      ) : (
        <Left course={course} results={results} />
      )}
    </>
  );
};

const Left = ({ course, results }: { course: TakenCourse; results: Results }) => {
  const words = useWords();
  const open = results.deals.filter(({ predicted }) => !predicted);
  const next = nextOpen(results);
  return (
    <>
      <h1 tabIndex={-1}>{words.course('cert.not-yet')}</h1>
      <p className="training-lead">{words.course('cert.left', { count: open.length })}</p>
      <DealList
        className="course-deals"
        items={open}
        dealOf={({ deal }) => deal}
        hrefOf={({ number }) => courseHref(course.id, number)}
      />
      {next ? (
        <p className="course-go">
          <a className="button main" href={courseHref(course.id, next.number)}>
            {words.course('go-on', { number: next.number })}
          </a>
        </p>
      ) : null}
    </>
  );
};

const Paper = ({
  course,
  record,
  results,
}: {
  course: TakenCourse;
  record: CourseRecord;
  results: Results;
}) => {
  const words = useWords();
  const id = useId();
  return (
    <>
      <article className="course-paper" aria-labelledby={`${id}-title`}>
        <p className="course-paper-head">{words.ui('product')}</p>
        <h1 tabIndex={-1} id={`${id}-title`}>
          {words.course('cert.title')}
        </h1>
        <p className="course-paper-name">
          <label htmlFor={id}>{words.course('cert.name')}</label>
          {/* What is changed here is kept nowhere: it is written for the printer alone. */}
          <input
            id={id}
            autoComplete="off"
            maxLength={80}
            defaultValue={record.learner}
            aria-describedby={`${id}-hint`}
          />
        </p>
        <p>{words.course('cert.says', { count: results.of })}</p>
        <p className="course-paper-course">{nameOfCourse(words, course)}</p>
        <dl className="course-paper-facts">
          <div>
            <dt>{words.course('cert.date')}</dt>
            <dd>{results.last ? words.date(results.last) : null}</dd>
          </div>
          <div>
            <dt>{words.course('cert.edition')}</dt>
            <dd>{edition}</dd>
          </div>
          <div>
            <dt>{words.course('cert.levels')}</dt>
            <dd>{words.course('cert.of', { right: results.levels, of: results.of })}</dd>
          </div>
          <div>
            <dt>{words.course('cert.reasons')}</dt>
            <dd>{words.course('cert.of', { right: results.reasons, of: results.of })}</dd>
          </div>
        </dl>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.course('col.deal')}</th>
              <th scope="col">{words.course('col.predicted')}</th>
              <th scope="col">{words.course('col.result')}</th>
              <th scope="col">{words.course('col.level')}</th>
              <th scope="col">{words.course('col.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {results.deals.map((result) => (
              <Row key={result.deal.id} result={result} />
            ))}
          </tbody>
        </table>
        {record.edition === edition ? null : (
          <p className="course-paper-note">{words.course('cert.begun', { edition: record.edition })}</p>
        )}
        <p className="course-paper-note">{words.course('cert.note')}</p>
      </article>
      <p className="course-kept" id={`${id}-hint`}>
        {words.course('cert.name.hint')}
      </p>
      <div className="go">
        <Button onClick={printPage}>{words.course('cert.print')}</Button>
        <a className="button plain" href={courseHref()}>
          {words.course('back.list')}
        </a>
      </div>
    </>
  );
};

const Row = ({ result: { deal, predicted } }: { result: DealResult }) => {
  const words = useWords();
  const title = toldIn(deal.title, words.lang);
  if (!predicted) return null;
  const { prediction, score } = predicted;
  const { actual, isRight } = score.level;
  const said = (right: boolean) => words.course(right ? 'cert.right' : 'cert.missed');
  return (
    <tr>
      <th scope="row" lang={title.lang}>
        {title.text}
      </th>
      <td data-name={words.course('col.predicted')}>
        {prediction.level === 'unknown'
          ? words.course('dont-know')
          : words.finding(`level.${prediction.level}.short`)}
      </td>
      <td data-name={words.course('col.result')}>
        <span className={`course-level ${actual}`}>
          <LevelShape level={actual} />
          <span>{words.finding(`level.${actual}.short`)}</span>
        </span>
      </td>
      <td data-name={words.course('col.level')}>{said(isRight)}</td>
      <td data-name={words.course('col.reason')}>{said(score.reason.isRight)}</td>
    </tr>
  );
};
