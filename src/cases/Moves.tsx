import { useEffect, useId, useRef, useState } from 'react';
import { edition, law } from '../../machines';
import { standingOf } from '../store/standing';
import type { Kept } from '../store/store';
import { Button } from '../ui/Button';
import { Form } from '../ui/Form';
import { LevelShape } from '../ui/LevelShape';
import { levelWords } from '../ui/levelWords';
import { shownLabels } from '../words/isolated';
import { useProblemWords } from '../words/names';
import { useWords } from '../words/words';
import {
  byGravity,
  editionsAfter,
  type Move,
  moveByDay,
  moveByEdition,
  type SaidOutcome,
  saysOfTurn,
} from './moves';
import { type NotedCases, notedOf } from './noted';
import { saveMoves } from './out';

/** So long the page may stand still, in milliseconds. */
const SLICE = 40;
/** More than these are counted; the table that is saved holds all. */
const MOST_SHOWN = 200;

interface Props {
  readonly today: string;
  readonly cases: readonly Kept[];
  /** What an earlier edition said, by case. */
  readonly notes: NotedCases;
  readonly open: (id: string) => void;
  readonly close: () => void;
  /** Takes what this edition says for seen; there is nothing to take where no edition came. */
  readonly seen: (() => void) | undefined;
}

interface Working {
  /** Nothing: by the edition at hand. */
  readonly day: string | undefined;
  readonly cases: readonly Kept[];
  readonly done: number;
  readonly moves: readonly Move[];
}

/** Over many cases: what another day or this edition changes, and by which change of the law. */
export const Moves = ({ today, cases, notes, open, close, seen }: Props) => {
  const words = useWords();
  const say = useProblemWords();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [day, setDay] = useState(today);
  const [fault, setFault] = useState('');
  const [work, setWork] = useState<Working>();
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    if (!work || work.done >= work.cases.length) return;
    const timer = setTimeout(() => {
      const until = performance.now() + SLICE;
      let { done } = work;
      const found: Move[] = [];
      while (done < work.cases.length && performance.now() < until) {
        const record = work.cases[done]?.record;
        done += 1;
        if (!record) continue;
        const move =
          work.day === undefined
            ? moveByEdition(record, notedOf(notes, record))
            : moveByDay(record, work.day);
        if (move) found.push(move);
        standingOf(record);
      }
      setWork({ ...work, done, moves: [...work.moves, ...found] });
    });
    return () => clearTimeout(timer);
  }, [work, notes]);
  const begin = (by: string | undefined) => {
    setFault('');
    setWork({ day: by, cases, done: 0, moves: [] });
  };
  const judge = () => {
    if (!law.isIsoDate(day)) return setFault(say('not-a-date', JSON.stringify(day)));
    if (day < law.FIRST_DATE) return setFault(say('date-too-early', law.FIRST_DATE));
    begin(day);
  };
  const noted = cases
    .flatMap(({ record }) => notedOf(notes, record)?.edition ?? [])
    .filter((one) => one !== edition);
  const later = editionsAfter([...new Set(noted)]);
  const isDone = work !== undefined && work.done >= work.cases.length;
  const moves = isDone && work ? byGravity(work.moves) : [];
  const outcome = ({ level, refusalPresumed, couldBecome }: SaidOutcome) => (
    <>
      <LevelShape level={level} />
      <span>{levelWords(words, { level, refusalPresumed })}</span>
      {couldBecome ? (
        <small>{words.intake('moves.could', { level: words.finding(`level.${couldBecome}.short`) })}</small>
      ) : null}
    </>
  );
  return (
    <section className="moves" aria-labelledby={`${id}-moves`}>
      <h2 id={`${id}-moves`} tabIndex={-1} ref={heading}>
        {words.intake('moves', { count: cases.length })}
      </h2>
      <p className="hint">{words.intake('moves.hint')}</p>
      <Form className="moves-form" submit={judge}>
        <label htmlFor={`${id}-day`}>{words.intake('moves.day')}</label>
        <input
          id={`${id}-day`}
          type="date"
          value={day}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? `${id}-fault` : undefined}
          onChange={(event) => setDay(event.target.value)}
        />
        <Button type="submit">{words.intake('moves.by-day')}</Button>
        {noted.length > 0 ? (
          <Button look="plain" onClick={() => begin(undefined)}>
            {words.intake('moves.by-edition', { edition })}
          </Button>
        ) : null}
        <Button look="quiet" onClick={close}>
          {words.intake('close')}
        </Button>
      </Form>
      {fault ? (
        <p className="fault-text" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      ) : null}
      {noted.length > 0 ? null : <p className="hint">{words.intake('moves.no-edition', { edition })}</p>}
      {work ? (
        <p role="status">
          {isDone
            ? words.intake(work.day === undefined ? 'moves.found-edition' : 'moves.found', {
                count: moves.length,
                of: work.cases.length,
                day: words.date(work.day ?? today),
                edition,
              })
            : words.intake('moves.working', { number: work.done, of: work.cases.length })}
        </p>
      ) : null}
      {isDone && work?.day === undefined && later.length > 0 ? (
        <details>
          <summary>{words.intake('moves.changes')}</summary>
          <ul>
            {later.flatMap((one) =>
              one.changes.map((change) => <li key={`${one.id} ${change.en}`}>{change[words.lang]}</li>),
            )}
          </ul>
        </details>
      ) : null}
      {isDone && work && moves.length > 0 ? (
        <>
          <table className="moves-table">
            <thead>
              <tr>
                <th scope="col">{words.intake('column.name')}</th>
                <th scope="col">{words.intake('moved.before')}</th>
                <th scope="col">{words.intake('moved.after')}</th>
                <th scope="col">{words.intake('moved.by')}</th>
              </tr>
            </thead>
            <tbody>
              {moves.slice(0, MOST_SHOWN).map(({ record, before, after, by, since }) => {
                const { name, reference } = shownLabels(record.labels);
                return (
                  <tr key={record.id}>
                    <th scope="row">
                      <button type="button" className="case-name" onClick={() => open(record.id)}>
                        {name || words.cases('unnamed')}
                      </button>
                      {reference ? <small className="reference">{reference}</small> : null}
                    </th>
                    <td className={`case-level ${before.level}`} data-label={words.intake('moved.before')}>
                      {outcome(before)}
                    </td>
                    <td className={`case-level ${after.level}`} data-label={words.intake('moved.after')}>
                      {outcome(after)}
                    </td>
                    <td data-label={words.intake('moved.by')}>
                      {since === undefined ? (
                        by.length > 0 ? (
                          <ul>
                            {by.map((turn) => (
                              <li key={turn.date}>
                                <time dateTime={turn.date}>{words.date(turn.date)}</time>
                                <ul>
                                  {saysOfTurn(words, turn).map((text) => (
                                    <li key={text}>{text}</li>
                                  ))}
                                </ul>
                              </li>
                            ))}
                          </ul>
                        ) : (
                          <span>{words.intake('moves.no-change')}</span>
                        )
                      ) : (
                        <span>{words.intake('moves.edition', { before: since, after: edition })}</span>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
          {moves.length > MOST_SHOWN ? (
            <p>{words.intake('more-rows', { number: moves.length - MOST_SHOWN })}</p>
          ) : null}
          <div className="go">
            <Button look="plain" onClick={() => saveMoves(moves, words, work.day, today)}>
              {words.intake('moves.save')}
            </Button>
            {work.day === undefined && seen ? (
              <Button look="quiet" onClick={seen}>
                {words.intake('moves.seen')}
              </Button>
            ) : null}
          </div>
        </>
      ) : null}
    </section>
  );
};
