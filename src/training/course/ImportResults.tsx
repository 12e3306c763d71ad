import { useEffect, useId, useRef, useState } from 'react';
import { CaseError, type CourseRecord, courseLimits } from '../../../machines';
import { withoutTurns } from '../../app/isolated';
import { useWords } from '../../app/words';
import type { Desk } from '../../cases/desk';
import { Button } from '../../ui/Button';
import type { CourseId } from '../courses';
import { FaultText } from './Damaged';
import { courseHref } from './names';
import { type Kept, keptOf, putRecord, readText } from './progress';

type Fault = Extract<Kept, { kind: 'damaged' }>['fault'] | 'not-read';
type Reading =
  | { readonly kind: 'fault'; readonly file: string; readonly fault: Fault }
  /** Something is here already: nothing is replaced before the person agrees. */
  | { readonly kind: 'asks'; readonly record: CourseRecord; readonly here: number }
  | { readonly kind: 'done'; readonly record: CourseRecord };

const readFile = async (file: File): Promise<CourseRecord | Fault> => {
  if (file.size > courseLimits.bytes)
    return new CaseError('file', 'too-large', String(courseLimits.bytes / 1_000_000));
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return 'not-read';
  const read = readText(text);
  return read.kind === 'read' ? read.record : read.fault;
};
const isFault = (read: CourseRecord | Fault): read is Fault =>
  typeof read === 'string' || read instanceof CaseError;

/** Brings results in from a file, into the course that it is of. */
export const ImportResults = ({ desk }: { desk: Desk }) => {
  const words = useWords();
  const id = useId();
  const [reading, setReading] = useState<Reading>();
  const field = useRef<HTMLInputElement>(null);
  const put = (record: CourseRecord) => {
    putRecord(desk, record.course as CourseId, record);
    setReading({ kind: 'done', record });
  };
  const take = async (file: File) => {
    const read = await readFile(file);
    if (isFault(read)) return setReading({ kind: 'fault', file: withoutTurns(file.name), fault: read });
    const kept = keptOf(desk, read.course as CourseId);
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
      <label className="field-name" htmlFor={id}>
        {words.course('import.file')}
      </label>
      <input
        id={id}
        ref={field}
        type="file"
        accept=".json,application/json"
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file can be chosen again once it has been mended.
          if (file) void take(file).finally(() => (target.value = ''));
        }}
      />
      <p className="field-hint" id={`${id}-hint`}>
        {words.course('import.hint')}
      </p>
      {reading?.kind === 'fault' ? (
        <div className="notice fault" role="alert">
          <h3>{words.ui('open.refused', { file: reading.file })}</h3>
          <FaultText fault={reading.fault} />
          <p>{words.course('import.what-to-do')}</p>
        </div>
      ) : null}
      {reading?.kind === 'asks' ? (
        <Replace
          reading={reading}
          agree={() => put(reading.record)}
          decline={() => {
            setReading(undefined);
            field.current?.focus();
          }}
        />
      ) : null}
      <div role="status">
        {reading?.kind === 'done' ? (
          <p className="notice">
            <span>{words.course('import.done', { count: reading.record.predictions.length })}</span>{' '}
            <a href={courseHref(reading.record.course as CourseId)}>
              {words.course(`name.${reading.record.course as CourseId}`)}
            </a>
          </p>
        ) : null}
      </div>
    </section>
  );
};

interface ReplaceProps {
  readonly reading: Extract<Reading, { kind: 'asks' }>;
  readonly agree: () => void;
  readonly decline: () => void;
}

const Replace = ({ reading: { record, here }, agree, decline }: ReplaceProps) => {
  const words = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      className="notice warn"
      role="alertdialog"
      aria-label={words.course('import.replace')}
      tabIndex={-1}
      ref={box}
    >
      <p>
        {words.course('import.ask', {
          course: words.course(`name.${record.course as CourseId}`),
          here,
          there: record.predictions.length,
        })}
      </p>
      <div className="go">
        <Button onClick={agree}>{words.course('import.replace')}</Button>
        <Button look="quiet" onClick={decline}>
          {words.course('start-over.no')}
        </Button>
      </div>
    </div>
  );
};
