import { useId, useMemo, useState } from 'react';
import {
  type Case,
  compareDates,
  type Finding,
  isOpenDate,
  type LevelPeriod,
  law,
  levelsOverTime,
  planWindow,
} from '../../machines';
import { titleOf } from '../document/findings';
import { perCase } from '../question/opened';
import { LawChanges } from '../ui/LawChanges';
import { LevelShape } from '../ui/LevelShape';
import { useWords } from '../words/words';

const periodsOf = perCase(levelsOverTime);

/** Whether the planned day lies in a period, or one of the days that are left. */
const contains = ({ from, to }: LevelPeriod, { first, last }: ReturnType<typeof planWindow>): boolean =>
  from <= last && (to === null || first <= to);

/** The same answers by the law of other days: when the level changed, and what one chosen day would say. */
export const OtherDate = ({ theCase }: { theCase: Case }) => {
  const words = useWords();
  const periods = periodsOf(theCase);
  const days = planWindow(theCase);
  const here = periods.findIndex((period) => contains(period, days));
  const neighbour = periods[here - 1] ?? periods[here + 1];
  const [chosen, setChosen] = useState(neighbour?.from ?? '');
  const field = useId();
  const isDay = law.isIsoDate(chosen);
  const isTooEarly = isDay && chosen < law.FIRST_DATE;
  return (
    <>
      <p className="lead-in">
        {words.ui(periods.length > 1 ? 'summary.other-date.hint' : 'summary.other-date.same', {
          date: words.date(law.FIRST_DATE),
        })}
      </p>
      <ol className="level-periods">
        {periods.map((period) => (
          <Period key={period.from} period={period} isHere={contains(period, days)} />
        ))}
      </ol>
      <p className="compare-with">
        <label htmlFor={field}>{words.ui('summary.other-date.with')}</label>
        <input
          id={field}
          type="date"
          min={law.FIRST_DATE}
          value={chosen}
          aria-invalid={isTooEarly || undefined}
          aria-describedby={`${field}-says`}
          onChange={(event) => setChosen(event.target.value)}
        />
      </p>
      <div id={`${field}-says`} aria-live="polite">
        {isTooEarly ? (
          <p className="fault-text">
            {words.ui('problem.date-too-early', { detail: words.date(law.FIRST_DATE) })}
          </p>
        ) : isDay ? (
          <Comparison theCase={theCase} date={chosen} />
        ) : null}
      </div>
    </>
  );
};

const Period = ({ period, isHere }: { period: LevelPeriod; isHere: boolean }) => {
  const words = useWords();
  const { from, to, level, by } = period;
  const span = { from: words.date(from), to: to ? words.date(to) : '' };
  return (
    <li className={level} aria-current={isHere ? 'date' : undefined}>
      <span>{words.ui(to ? 'summary.other-date.span' : 'summary.other-date.since', span)}</span>
      <b>
        <LevelShape level={level} />
        <span>{words.finding(`level.${level}`)}</span>
      </b>
      {isHere ? <small className="here-mark">{words.ui('summary.other-date.here')}</small> : null}
      {by
        .filter(() => from > law.FIRST_DATE)
        .map(({ id }) => (
          <small key={id}>{words.finding(`change.${id}`)}</small>
        ))}
    </li>
  );
};

/** What the law of the chosen day says otherwise, and which changes between the two days did it. */
const Comparison = ({ theCase, date }: { theCase: Case; date: string }) => {
  const words = useWords();
  const { first } = planWindow(theCase);
  const compared = useMemo(() => compareDates(theCase, first, date), [theCase, first, date]);
  const { from, to, gone, come, by } = compared;
  const isEarlier = date < first;
  const [then, only, missing] = isEarlier ? [from, gone, come] : [to, come, gone];
  return (
    <div className="date-comparison">
      <p>
        {words.ui('summary.other-date.then', {
          date: words.date(date),
          level: words.finding(`level.${then.level}`),
        })}
      </p>
      {[...only, ...missing].every(({ level }) => level === 'note') ? (
        <p>{words.ui('summary.other-date.no-difference')}</p>
      ) : (
        <div className="side-by-side">
          <Titles name={words.ui('summary.other-date.only-then')} findings={only} />
          <Titles
            name={
              isOpenDate(theCase.plannedDate)
                ? words.ui('summary.other-date.not-then-open', { date: words.date(first) })
                : words.ui('summary.other-date.not-then')
            }
            findings={missing}
          />
        </div>
      )}
      {by.length > 0 ? (
        <>
          <h3>{words.ui('summary.other-date.by')}</h3>
          <LawChanges changes={by} />
        </>
      ) : null}
    </div>
  );
};

const Titles = ({ name, findings }: { name: string; findings: readonly Finding[] }) => {
  const words = useWords();
  const weighing = findings.flatMap(({ level, ...finding }) =>
    level === 'note' ? [] : { ...finding, level },
  );
  if (weighing.length === 0) return null;
  return (
    <div>
      <h3>{name}</h3>
      <ul className="titles">
        {weighing.map((finding) => (
          <li key={finding.key} className={finding.level}>
            <LevelShape level={finding.level} />
            <span>{titleOf(words, finding)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};
