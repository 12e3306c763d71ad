import { useId, useState } from 'react';
import { type CourseRecord, courseLimits, readCourse } from '../../../machines';
import { FileField, isElsewhere, Notes } from '../../cases/Import';
import type { Desk } from '../../store/desk';
import { type FileNote, readThrough, type Unread } from '../../store/files';
import { useWords } from '../../words/words';
import { courseIds } from '../courses';
import { takeInScenarios } from '../programme/share';
import { Consent } from './Asking';
import { courseHref } from './courseNames';
import { ProgressFault } from './Damaged';
import { keptOf, putRecord } from './progress';
import { nameOfCourse } from './taken';

type Reading =
  | { readonly kind: 'fault'; readonly file: string; readonly fault: Unread }
  /** Something is here already: nothing is replaced before the person agrees. */
  | { readonly kind: 'asks'; readonly record: CourseRecord; readonly here: number }
  | { readonly kind: 'done'; readonly record: CourseRecord };

/** Brings results in from a file, into the course that it is of. */
export const ImportResults = ({ desk }: { desk: Desk }) => {
  const words = useWords();
  const id = useId();
  const [reading, setReading] = useState<Reading>();
  const [notes, setNotes] = useState<readonly FileNote[]>([]);
  const put = (file: CourseRecord) => {
    const taken = takeInScenarios(desk, file);
    if ('failure' in taken) return desk.fail({ kind: taken.failure.kind === 'full' ? 'full' : 'blocked' });
    const { record } = taken;
    putRecord(desk, record.course, record);
    setReading({ kind: 'done', record });
  };
  const take = async (file: File) => {
    const result = await readThrough(file, {
      language: words.lang,
      kinds: ['course'],
      limit: courseLimits.bytes,
      gate: (data) => readCourse(data, courseIds),
    });
    if ('fault' in result)
      return setReading({ kind: 'fault', file: result.fault.file, fault: result.fault.fault });
    const { read } = result;
    setNotes(result.notes);
    const kept = keptOf(desk, read.course);
    if (kept.kind === 'none') return put(read);
    setReading({
      kind: 'asks',
      record: read,
      here: kept.kind === 'read' ? kept.record.predictions.length : 0,
    });
  };
  return (
    <section aria-labelledby={`${id}-title`} className="course-import">
      <h2 id={`${id}-title`}>{words.course('import')}</h2>
      <div className="open-file">
        <FileField
          id={id}
          label={words.course('import.file')}
          hint={words.course('import.hint')}
          isSingle
          read={([file]) => (file ? take(file) : Promise.resolve())}
        />
      </div>
      {reading?.kind === 'fault' ? (
        <div className="notice fault" role="alert">
          <h3>{words.ui('open.refused', { file: reading.file })}</h3>
          <ProgressFault fault={reading.fault} />
          {isElsewhere(reading.fault) ? null : <p>{words.course('import.what-to-do')}</p>}
        </div>
      ) : null}
      {reading?.kind === 'asks' ? (
        <Consent
          ask={words.course('import.replace')}
          question={words.course('import.ask', {
            course: nameOfCourse(words, { ...reading.record, id: reading.record.course }),
            here: reading.here,
            there: reading.record.predictions.length,
          })}
          yes={words.course('import.replace')}
          no={words.course('start-over.no')}
          act={() => put(reading.record)}
          decline={() => {
            setReading(undefined);
            document.getElementById(id)?.focus();
          }}
        />
      ) : null}
      {reading && reading.kind !== 'fault' ? <Notes notes={notes} /> : null}
      <div role="status">
        {reading?.kind === 'done' ? (
          <p className="notice">
            <span>{words.course('import.done', { count: reading.record.predictions.length })}</span>{' '}
            <a href={courseHref(reading.record.course)}>
              {nameOfCourse(words, { ...reading.record, id: reading.record.course })}
            </a>
          </p>
        ) : null}
      </div>
    </section>
  );
};
