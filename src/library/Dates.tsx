import { type ReactNode, useId, useMemo, useState } from 'react';
import { type Case, citationOf, law } from '../../machines';
import { Button } from '../ui/Button';
import { Cites } from '../ui/Cites';
import { JudgedBy } from '../ui/JudgedBy';
import { LevelShape } from '../ui/LevelShape';
import { levelWords } from '../ui/levelWords';
import { Notice } from '../ui/Notice';
import { Tag } from '../ui/Tag';
import { useProblemWords } from '../words/names';
import { type LibraryKey, useWords } from '../words/words';
import { type CasePeriod, outcomeOn, periodsOfCase } from './caseLane';
import { Fill, Timeline } from './Timeline';

interface Props {
  /** The day that is shown first: the decision date of the open case, else today. */
  readonly first: string;
  readonly theCase: Case | undefined;
}

type EvidenceIds = readonly law.EvidenceId[];
const isUnread = (date: string): boolean => date > law.EAR_TEXT_AS_OF;

/** Statements as they are cited for a day: those of that time, or all of them where none is. */
const CitesOn = ({ evidence, day = law.LAW_CHECKED }: { evidence: EvidenceIds; day?: string }) => {
  const onTheDay = evidence.filter((id) => law.isCitable(id, day));
  const cited = onTheDay.length > 0 ? onTheDay : evidence;
  return <Cites cites={cited.map((id) => citationOf(id, day))} />;
};

/** The rules as they stand on a day, in a picture, in words and in tables. */
export const DatesShelf = ({ first, theCase }: Props) => {
  const words = useWords();
  const say = useProblemWords();
  const id = useId();
  const [day, setDay] = useState(first);
  /** What stands in the date field, where that is no day to show. */
  const [typed, setTyped] = useState<string>();
  const caseLane = useMemo(() => theCase && periodsOfCase(theCase), [theCase]);
  const before = law.lawDates.findLast(({ date }) => date < day && date >= law.FIRST_DATE);
  const after = law.lawDates.find(({ date }) => date > day);

  const show = (date: string) => {
    setTyped(undefined);
    setDay(date);
  };
  const type = (text: string) => {
    if (law.isIsoDate(text) && text >= law.FIRST_DATE) show(text);
    else setTyped(text);
  };
  const problem =
    typed === undefined || typed === ''
      ? undefined
      : say(
          law.isIsoDate(typed) ? 'date-too-early' : 'not-a-date',
          law.isIsoDate(typed) ? law.FIRST_DATE : typed,
        );
  return (
    <>
      <p className="library-lead">{words.library('dates.lead')}</p>
      <div className="day-bar">
        <div className="filter">
          <label htmlFor={id}>{words.library('dates.day')}</label>
          <input
            id={id}
            type="date"
            min={law.FIRST_DATE}
            value={typed ?? day}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? `${id}-fault` : undefined}
            onChange={(event) => type(event.target.value)}
            onBlur={() => setTyped(undefined)}
          />
        </div>
        <div className="go">
          <Button look="plain" disabled={!before} onClick={() => before && show(before.date)}>
            {words.library('dates.before')}
          </Button>
          <Button look="plain" disabled={!after} onClick={() => after && show(after.date)}>
            {words.library('dates.after')}
          </Button>
        </div>
        {problem ? (
          <p className="fault-text" id={`${id}-fault`} role="alert">
            {problem}
          </p>
        ) : null}
      </div>
      <Timeline day={day} setDay={show} caseLane={caseLane} />
      <OnDay day={day} theCase={theCase} />
      <Periods caseLane={caseLane} />
      <Changes />
      <Documents />
    </>
  );
};

const OnDay = ({ day, theCase }: { day: string; theCase: Case | undefined }) => {
  const words = useWords();
  const standing = law.lanes.flatMap((lane) => {
    const period = law.periodOn(lane, day);
    return period ? [{ lane, period }] : [];
  });
  const counts = law.standings.flatMap((name) => {
    const count = standing.filter(({ period }) => period.standing === name).length;
    return count === 0
      ? []
      : [words.library('dates.count', { standing: words.library(`standing.${name}`), count })];
  });
  const idle = law.lanes.filter((lane) => !law.periodOn(lane, day));
  const last = law.lawDates.filter(({ date }) => date <= day);
  const next = law.lawDates.filter(({ date }) => date > day);
  const lastDate = last.at(-1)?.date;
  const nextDate = next[0]?.date;
  return (
    <section className="on-day" aria-labelledby="on-day">
      <h2 id="on-day">{words.library('dates.on', { date: words.date(day) })}</h2>
      <p role="status">
        {words.library('dates.status', { date: words.date(day), counts: words.list(counts) })}
      </p>
      {isUnread(day) ? (
        <Notice kind="warn">
          {words.library('dates.unread-day', { date: words.date(law.EAR_TEXT_AS_OF) })}
        </Notice>
      ) : null}
      {theCase ? <CaseOn theCase={theCase} day={day} /> : null}
      <div className="turns">
        <div>
          <h3 className="day-part">{words.library('dates.last')}</h3>
          <Turn
            changes={last.filter(({ date }) => date === lastDate)}
            none={words.library('dates.none-before')}
          />
        </div>
        <div>
          <h3 className="day-part">{words.library('dates.next')}</h3>
          <Turn
            changes={next.filter(({ date }) => date === nextDate)}
            none={words.library('dates.none-after')}
          />
        </div>
      </div>
      <h3 className="day-part">{words.library('dates.holds')}</h3>
      <ul className="holds">
        {standing.map(({ lane, period }) => (
          <li key={lane.id} className="holding">
            <h4 className="holding-name">
              <span>{words.library(`lane.${lane.id}` as LibraryKey)}</span>
              <Standing standing={period.standing} />
            </h4>
            <p>{words.library(`lane.${lane.id}.${period.id}` as LibraryKey)}</p>
            <CitesOn evidence={period.evidence} day={day} />
          </li>
        ))}
      </ul>
      {idle.length > 0 ? (
        <p className="idle-lanes">
          {words.library('dates.nothing', {
            names: words.all(idle.map((lane) => words.library(`lane.${lane.id}` as LibraryKey))),
          })}
        </p>
      ) : null}
    </section>
  );
};

const CaseOn = ({ theCase, day }: { theCase: Case; day: string }) => {
  const words = useWords();
  const outcome = useMemo(() => outcomeOn(theCase, day), [theCase, day]);
  return (
    <div className={`case-on ${outcome.level}`}>
      <LevelShape level={outcome.level} />
      <div>
        <h3>{words.library('dates.case')}</h3>
        <b>{levelWords(words, outcome)}</b>
        {outcome.couldBecome ? (
          <span>{words.ui('stand.could', { level: words.finding(`level.${outcome.couldBecome}`) })}</span>
        ) : null}
        <small>{words.library('dates.case-hint')}</small>
        <JudgedBy theCase={theCase} />
      </div>
    </div>
  );
};

const Turn = ({ changes, none }: { changes: readonly law.LawDate[]; none: string }) => {
  const words = useWords();
  if (changes.length === 0) return <p>{none}</p>;
  return (
    <ul>
      {changes.map(({ id, date, evidence }) => (
        <li key={id} className="turn">
          <time dateTime={date}>{words.date(date)}</time> <Unread date={date} />
          <p>{words.finding(`change.${id}`)}</p>
          <CitesOn evidence={evidence} />
        </li>
      ))}
    </ul>
  );
};

const Unread = ({ date }: { date: string }) => {
  const words = useWords();
  return isUnread(date) ? <Tag weak>{words.library('dates.unverified')}</Tag> : null;
};

const Standing = ({ standing }: { standing: law.Standing }) => {
  const words = useWords();
  return (
    <span className="standing">
      <span className={`stretch swatch ${standing}`}>
        <Fill standing={standing} />
      </span>
      <span>{words.library(`standing.${standing}`)}</span>
    </span>
  );
};

/** The picture as a table: each line with its periods. */
const Periods = ({ caseLane }: { caseLane: readonly CasePeriod[] | undefined }) => {
  const words = useWords();
  const day = (date: string | null, open: string) =>
    date ? <time dateTime={date}>{words.date(date)}</time> : open;
  return (
    <section aria-labelledby="periods">
      <h2 id="periods">{words.library('dates.periods')}</h2>
      <div className="scroll">
        <table aria-labelledby="periods" className="periods">
          <thead>
            <tr>
              {(['rule', 'from', 'to', 'standing', 'says'] as const).map((column) => (
                <th key={column} scope="col">
                  {words.library(`dates.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {caseLane ? (
            <tbody>
              {caseLane.map(({ from, to, outcome }, index) => (
                <tr key={from} data-row-case={from}>
                  {index === 0 ? (
                    <th scope="rowgroup" className="rule-name" rowSpan={caseLane.length}>
                      {words.library('dates.case-lane')}
                    </th>
                  ) : null}
                  <td>{day(from, '')}</td>
                  <td>{day(to, words.library('dates.open-end'))}</td>
                  <td>{levelWords(words, outcome)}</td>
                  <td>
                    <Unread date={to ?? from} />
                  </td>
                </tr>
              ))}
            </tbody>
          ) : null}
          {law.lanes.map((lane) => (
            <tbody key={lane.id}>
              {lane.periods.map(({ id, from, to, standing, evidence }, index) => (
                <tr key={id} data-row={`${lane.id}.${id}`}>
                  {index === 0 ? (
                    <th scope="rowgroup" className="rule-name" rowSpan={lane.periods.length}>
                      {words.library(`lane.${lane.id}` as LibraryKey)}
                    </th>
                  ) : null}
                  <td>
                    {day(from, words.library('dates.open-start', { date: words.date(law.FIRST_DATE) }))}
                  </td>
                  <td>{day(to, words.library('dates.open-end'))}</td>
                  <td>
                    <Standing standing={standing} />
                  </td>
                  <td>
                    {from && isUnread(from) ? <Unread date={from} /> : null}
                    <p>{words.library(`lane.${lane.id}.${id}` as LibraryKey)}</p>
                    <CitesOn evidence={evidence} />
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
};

const Changes = () => {
  const words = useWords();
  return (
    <Dated
      id="changes"
      title={words.library('dates.changes')}
      column={words.library('dates.column.change')}
      rows={law.lawDates}
      says={({ id, date }) => (
        <>
          <p>{words.finding(`change.${id}`)}</p>
          <Unread date={date} />
        </>
      )}
    />
  );
};

const Documents = () => {
  const words = useWords();
  return (
    <Dated
      id="documents"
      title={words.library('dates.group.documents')}
      hint={words.library('dates.documents.hint')}
      column={words.library('dates.column.document')}
      rows={law.policyDocuments}
      says={({ id, revoked }) => (
        <>
          <p>
            <b>{words.library(`document.${id}`)}</b> <span>{words.library(`document.${id}.text`)}</span>
          </p>
          {revoked ? <Tag>{words.library('dates.revoked', { date: words.date(revoked) })}</Tag> : null}
        </>
      )}
    />
  );
};

interface DatedProps<R> {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly column: string;
  readonly rows: readonly R[];
  readonly says: (row: R) => ReactNode;
}

/** A table of what has a date, each row with its sources. */
const Dated = <R extends { readonly id: string; readonly date: string; readonly evidence: EvidenceIds }>({
  id,
  title,
  hint,
  column,
  rows,
  says,
}: DatedProps<R>) => {
  const words = useWords();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint ? <p className="library-lead">{hint}</p> : null}
      <div className="scroll">
        <table aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{words.library('dates.column.date')}</th>
              <th scope="col">{column}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} data-row={row.id}>
                <th scope="row">
                  <time dateTime={row.date}>{words.date(row.date)}</time>
                </th>
                <td>
                  <span>{says(row)}</span>
                  <CitesOn evidence={row.evidence} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
