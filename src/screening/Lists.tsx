import { type DragEvent, useId, useState } from 'react';
import { law, OLD_AFTER_DAYS } from '../../machines';
import { Button } from '../ui/Button';
import { Labelled } from '../ui/Labelled';
import { isolated } from '../words/isolated';
import { useWords } from '../words/words';
import { closeList, dateList, type OpenList, openFiles, type RefusedList, useOpenLists } from './openLists';

/** So many rows that were not taken are named. */
const MOST_FAULTS = 5;

interface Props {
  /** The day for which a list must not be old. */
  readonly onDay: string;
}

/** The lists that are open, and the field that opens them. */
export const Lists = ({ onDay }: Props) => {
  const words = useWords();
  const id = useId();
  const { open, refused, reading } = useOpenLists();
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) =>
    files && files.length > 0 ? openFiles([...files], words.lang) : Promise.resolve();
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    // Dropping files is a shortcut for the field, which does the same by keyboard.
    <section
      aria-labelledby={id}
      className={isOver ? 'screening-lists is-over' : 'screening-lists'}
      onDragOver={over}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer.files);
      }}
    >
      <h2 id={id}>{words.screening('lists')}</h2>
      <Labelled id={`${id}-files`} name={words.screening('lists.field')} hint={words.screening('lists.hint')}>
        {(tied) => (
          <input
            {...tied}
            type="file"
            multiple
            accept=".csv,.tsv,.txt,.json,text/csv,text/tab-separated-values,text/plain,application/json"
            onChange={({ target }) => {
              // The same file can be chosen again once it has been mended.
              void take(target.files).finally(() => (target.value = ''));
            }}
          />
        )}
      </Labelled>
      <p role="status">
        {reading !== undefined
          ? words.screening('lists.reading', { file: isolated(reading) })
          : open.length > 0
            ? words.screening('lists.done', { count: open.length })
            : words.screening('lists.none')}
      </p>
      {refused.map((one) => (
        <Refused key={one.id} refused={one} />
      ))}
      {open.length > 0 ? (
        <ul className="screening-open">
          {open.map((list) => (
            <OpenedList key={list.id} list={list} onDay={onDay} />
          ))}
        </ul>
      ) : null}
    </section>
  );
};

const OpenedList = ({ list, onDay }: { readonly list: OpenList; readonly onDay: string }) => {
  const words = useWords();
  const id = useId();
  const [typed, setTyped] = useState(list.date);
  const { name, faults, covers } = list;
  const isOld = law.daysBetween(list.date, onDay) > OLD_AFTER_DAYS;
  return (
    <li>
      <div className="screening-list-head">
        <h3>{isolated(name)}</h3>
        <p>
          <span>{words.screening(`kind.${list.kind}`)}</span>
          <span>{words.screening('list.rows', { count: list.rows, rows: words.number(list.rows) })}</span>
        </p>
      </div>
      <p>
        {covers.length > 0
          ? words.screening('list.holds', {
              lists: words.list(covers.map((one) => words.screening(`us.${one}`))),
            })
          : words.screening('list.holds.none')}
      </p>
      <p className="screening-hash">
        <span>SHA-256</span> <code>{list.sha256}</code>
      </p>
      {list.readAs ? <p>{words.screening('list.read-as', { encoding: list.readAs })}</p> : null}
      {faults.length > 0 ? (
        <details>
          <summary>{words.screening('list.faults', { count: faults.length })}</summary>
          <ul>
            {faults.slice(0, MOST_FAULTS).map(({ row, problem }) => (
              <li key={row}>
                {words.screening('list.fault', { row, problem: words.screening(`row.${problem}`) })}
              </li>
            ))}
          </ul>
          {faults.length > MOST_FAULTS ? (
            <p>{words.screening('list.more', { number: faults.length - MOST_FAULTS })}</p>
          ) : null}
        </details>
      ) : null}
      <Labelled
        id={`${id}-date`}
        name={words.screening('list.date')}
        hint={words.screening('list.date.hint')}
        fault={law.isIsoDate(typed) ? undefined : words.screening('list.date.fault')}
      >
        {(tied) => (
          <input
            {...tied}
            type="date"
            value={typed}
            onChange={({ target: { value } }) => {
              setTyped(value);
              if (law.isIsoDate(value)) dateList(list.id, value);
            }}
          />
        )}
      </Labelled>
      {isOld ? (
        <div className="notice warn" role="status">
          <p>
            {words.screening('list.old', {
              list: isolated(name),
              date: words.date(list.date),
              days: OLD_AFTER_DAYS,
            })}
          </p>
        </div>
      ) : null}
      <Button look="quiet" onClick={() => closeList(list.id)}>
        {words.screening('list.remove', { list: isolated(name) })}
      </Button>
    </li>
  );
};

/** What a file is that was not opened; where only the column is missing, it can be said here. */
const Refused = ({ refused: { name, error, file } }: { readonly refused: RefusedList }) => {
  const words = useWords();
  const id = useId();
  const headings = error === 'unread' ? [] : error.headings;
  const [column, setColumn] = useState(headings[0] ?? '');
  const says = () => {
    if (error === 'unread') return words.screening('list.unread');
    const { is, problem, detail } = error;
    if (is) return words.screening(`no-list.${is}`);
    return problem === 'not-a-list'
      ? words.screening('list.unread')
      : words.screening(`list.${problem}`, { limit: detail });
  };
  return (
    <div className="notice fault" role="alert">
      <h3>{words.screening('refused', { file: isolated(name) })}</h3>
      <p>{says()}</p>
      {headings.length > 0 ? (
        <div className="go">
          <Labelled id={id} name={words.screening('list.which-column.ask')}>
            {(tied) => (
              <select {...tied} value={column} onChange={({ target }) => setColumn(target.value)}>
                {headings.map((heading) => (
                  <option key={heading}>{heading}</option>
                ))}
              </select>
            )}
          </Labelled>
          <Button look="plain" onClick={() => void openFiles([file], words.lang, column)}>
            {words.screening('list.which-column.take')}
          </Button>
        </div>
      ) : null}
    </div>
  );
};
