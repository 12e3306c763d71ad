import { type ReactNode, useId, useMemo, useState } from 'react';
import { UNKNOWN, writeTable } from '../../../machines';
import { FileField, isElsewhere, Notes } from '../../cases/Import';
import { toldIn } from '../../deals/deals';
import { fileNameOf, handOver } from '../../store/files';
import { Button } from '../../ui/Button';
import { hrefOf } from '../../ui/route';
import { useWords, type Words } from '../../words/words';
import { levelName, reasonWords } from '../course/courseNames';
import { ProgressFault } from '../course/Damaged';
import type { DealResult } from '../course/results';
import { nameOfCourse } from '../course/taken';
import { mainReasons } from '../prediction';
import type { RoomProps } from '../room';
import { type GroupTable, type Mistake, type Row, tablesOf } from './groupTable';
import { type LearnerFiles, readLearnerFiles } from './learnerFiles';
import './group.css';

/** The files of a group of learners: who predicted what, what many missed, and who was there. */
export const GroupResults = ({ desk }: RoomProps) => {
  const words = useWords();
  const id = useId();
  const [taken, setTaken] = useState<LearnerFiles>({ files: [], faults: [], notes: [] });
  const tables = useMemo(() => tablesOf(desk, taken.files), [desk, taken]);
  return (
    <>
      <p>
        <a href={hrefOf({ page: 'training', room: 'deals' })}>{words.training('back')}</a>
      </p>
      <h1 tabIndex={-1}>{words.training('title.group')}</h1>
      <p className="training-lead">{words.lesson('group.lead')}</p>
      <div className="open-file">
        <FileField
          id={id}
          label={words.lesson('group.files')}
          hint={words.lesson('group.hint')}
          read={async (files) => setTaken(await readLearnerFiles(files, words.lang))}
        />
      </div>
      {taken.faults.length > 0 ? (
        <div className="notice warn" role="alert">
          <h2>
            {words.lesson('group.refused', {
              count: taken.faults.length,
              taken: taken.files.length,
            })}
          </h2>
          <ul>
            {taken.faults.map(({ file, fault }) => (
              <li key={file}>
                <b>{file}</b>
                <ProgressFault fault={fault} />
                {isElsewhere(fault) ? null : <p>{words.lesson('group.again')}</p>}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Notes notes={taken.notes} />
      <div role="status">
        {taken.files.length > 0 ? <p>{words.lesson('group.taken', { count: taken.files.length })}</p> : null}
      </div>
      {tables.map((table) => (
        <Table key={table.course.id} table={table} />
      ))}
    </>
  );
};

const callOf = (words: Words, { learner, file }: Row): string =>
  learner ?? words.lesson('group.unnamed', { file });

const Table = ({ table }: { table: GroupTable }) => {
  const words = useWords();
  const id = useId();
  const { course, rows, mistakes } = table;
  const name = nameOfCourse(words, course);
  return (
    <section aria-labelledby={id} className="group-course">
      <h2 id={id}>{name}</h2>
      {course.missing.length > 0 ? (
        <p className="notice warn">
          {words.lesson('missing', { count: course.missing.length, ids: words.list(course.missing) })}
        </p>
      ) : null}
      <div className="group-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.lesson('group.learner')}</th>
              <th scope="col">{words.lesson('group.there')}</th>
              {course.deals.map((deal) => {
                const title = toldIn(deal.title, words.lang);
                return (
                  // The links bring what is beside the window into sight by the keyboard too.
                  <th key={deal.id} scope="col" lang={title.lang}>
                    <a href={hrefOf({ page: 'training', room: 'deals', entry: deal.id })}>{title.text}</a>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.file}>
                <th scope="row">{callOf(words, row)}</th>
                <td>
                  <span>{words.course('progress.some', { done: row.results.done, of: row.results.of })}</span>
                  {row.results.last ? <small>{words.date(row.results.last)}</small> : null}
                </td>
                {row.results.deals.map((result) => (
                  <Cell key={result.deal.id} result={result} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{words.lesson('group.mistakes')}</h3>
      <Mistakes mistakes={mistakes} />
      <div className="go">
        <Button
          look="plain"
          onClick={() =>
            handOver(writeTable(cellsOf(words, table)), fileNameOf('group', { name }, undefined, 'csv'))
          }
        >
          {words.lesson('group.csv')}
        </Button>
      </div>
    </section>
  );
};

const Said = ({ isRight, children }: { isRight: boolean; children: ReactNode }) => {
  const words = useWords();
  return (
    <span className={isRight ? 'group-right' : 'group-missed'}>
      <b>{words.course(isRight ? 'cert.right' : 'cert.missed')}</b> <span>{children}</span>
    </span>
  );
};

const Cell = ({ result: { predicted } }: { result: DealResult }) => {
  const words = useWords();
  if (!predicted) return <td className="group-none">{words.course('state.open')}</td>;
  const { prediction, score } = predicted;
  return (
    <td>
      <Said isRight={score.level.isRight}>
        {prediction.level === UNKNOWN
          ? levelName(words, prediction.level)
          : words.finding(`level.${prediction.level}.short`)}
      </Said>
      <Said isRight={score.reason.isRight}>{reasonWords(words, prediction.reason)}</Said>
    </td>
  );
};

/** More are in the table. */
const MOST_MISTAKES = 10;

const Mistakes = ({ mistakes }: { mistakes: readonly Mistake[] }) => {
  const words = useWords();
  if (mistakes.length === 0) return <p>{words.lesson('group.none')}</p>;
  return (
    <ol>
      {mistakes.slice(0, MOST_MISTAKES).map((mistake) => {
        const { deal, part, said, count, of } = mistake;
        return (
          <li key={`${deal.id} ${part} ${said}`}>
            {words.lesson(`group.missed.${part}`, {
              count,
              of,
              title: toldIn(deal.title, words.lang).text,
              said: part === 'level' ? levelName(words, said as never) : reasonWords(words, said),
            })}
          </li>
        );
      })}
    </ol>
  );
};

/** A row for each learner and deal; one without a prediction says so, which is the attendance too. */
const cellsOf = (words: Words, { course, rows }: GroupTable): readonly (readonly string[])[] => {
  const name = nameOfCourse(words, course);
  const right = (isRight: boolean) => words.course(isRight ? 'cert.right' : 'cert.missed');
  return [
    (
      [
        'course',
        'learner',
        'file',
        'deal',
        'day',
        'level',
        'result',
        'level-right',
        'reason',
        'main',
        'reason-right',
      ] as const
    ).map((column) => words.lesson(`csv.${column}`)),
    ...rows.flatMap((row) =>
      row.results.deals.map(({ deal, predicted }) => {
        const [main] = mainReasons(deal);
        const start = [name, row.learner ?? '', row.file, toldIn(deal.title, words.lang).text];
        if (!predicted) return [...start, '', '', '', '', '', '', ''];
        const { prediction, score } = predicted;
        return [
          ...start,
          prediction.at,
          levelName(words, prediction.level),
          levelName(words, score.level.actual),
          right(score.level.isRight),
          reasonWords(words, prediction.reason),
          main ? reasonWords(words, main.key) : '',
          right(score.reason.isRight),
        ];
      }),
    ),
  ];
};
