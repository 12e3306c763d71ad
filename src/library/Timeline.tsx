import { type CSSProperties, Fragment } from 'react';
import { law } from '../../machines';
import { LevelShape } from '../ui/LevelShape';
import { type LibraryKey, useWords } from '../words/words';
import type { CasePeriod } from './caseLane';
import { axis, dayOfNumber, dayPlaceOf, isOnAxis, numberOfDay, quarters, stretchOf, years } from './days';

const percent = (value: number): string => `${value.toFixed(3)}%`;
const at = (date: string): CSSProperties => ({ left: percent(dayPlaceOf(date)) });
const yearOf = (date: string): string => date.slice(0, 4);

/** Patterns, so that a state is not told by its colour alone; the words stand on the bar or in the legend. */
const Patterns = () => (
  <svg className="patterns" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="fill-early" width="8" height="8" patternUnits="userSpaceOnUse">
        <path d="M-2 10 10-2M-2 2 2-2M6 10l4-4" />
      </pattern>
      <pattern id="fill-printed" width="6" height="6" patternUnits="userSpaceOnUse">
        <path d="M0 3h6" />
      </pattern>
      <pattern id="fill-guidance" width="7" height="7" patternUnits="userSpaceOnUse">
        <path d="M3.5 0v7" />
      </pattern>
      <pattern id="fill-letter" width="7" height="7" patternUnits="userSpaceOnUse">
        <circle cx="3.5" cy="3.5" r="1.2" />
      </pattern>
      <pattern id="fill-back" width="8" height="8" patternUnits="userSpaceOnUse">
        <path d="M-2 10 10-2M-2-2 10 10" />
      </pattern>
    </defs>
  </svg>
);

const patterned: readonly law.Standing[] = ['early', 'printed', 'guidance', 'letter', 'back'];

/** The look of a state, in the picture and in its legend. */
export const Fill = ({ standing }: { standing: law.Standing }) => (
  <svg className={`pattern ${standing}`} aria-hidden="true" focusable="false">
    <rect
      width="100%"
      height="100%"
      fill={patterned.includes(standing) ? `url(#fill-${standing})` : undefined}
    />
  </svg>
);

interface Props {
  readonly day: string;
  readonly setDay: (day: string) => void;
  readonly caseLane: readonly CasePeriod[] | undefined;
}

/** What is in force when: a line for each rule, bars for its periods, and the day that is looked at. */
export const Timeline = ({ day, setDay, caseLane }: Props) => {
  const words = useWords();
  return (
    <figure className="timeline">
      <Patterns />
      <div className="lane slider">
        <span className="lane-name">{words.library('dates.slider')}</span>
        <div className="lane-plot">
          <input
            type="range"
            aria-label={words.library('dates.slider')}
            aria-valuetext={words.date(day)}
            min={numberOfDay(law.FIRST_DATE)}
            max={numberOfDay(axis.to)}
            value={Math.min(numberOfDay(axis.to), numberOfDay(day))}
            style={at(law.FIRST_DATE)}
            onChange={(event) => setDay(dayOfNumber(Number(event.target.value)))}
          />
        </div>
      </div>
      <div
        className="lanes"
        role="img"
        aria-label={words.library('dates.picture', { from: words.date(axis.from), to: words.date(axis.to) })}
      >
        <div className="backdrop">
          <div className="lane-plot">
            <i className="unread" style={at(law.EAR_TEXT_AS_OF)}>
              <b>{words.library('dates.unread', { date: words.date(law.EAR_TEXT_AS_OF) })}</b>
            </i>
            {quarters.map((date) => (
              <i key={date} className={years.includes(date) ? 'quarter year' : 'quarter'} style={at(date)}>
                {years.includes(date) ? <b>{yearOf(date)}</b> : null}
              </i>
            ))}
            <i className="day" style={at(day)} />
          </div>
        </div>
        <div className="years" />
        {caseLane ? (
          <div className="lane case-lane">
            <span className="lane-name">{words.library('dates.case-lane')}</span>
            <div className={caseLane.some(isLater) ? 'lane-plot has-later' : 'lane-plot'}>
              {caseLane.map((period) => (
                <CaseBar key={period.from} period={period} />
              ))}
            </div>
          </div>
        ) : null}
        {law.laneGroups.map((group) => (
          <Fragment key={group}>
            <span className="lane-group">{words.library(`dates.group.${group}`)}</span>
            {law.lanes
              .filter((lane) => lane.group === group)
              .map((lane) => (
                <LaneRow key={lane.id} lane={lane} day={day} />
              ))}
          </Fragment>
        ))}
        <span className="lane-group">{words.library('dates.group.documents')}</span>
        <Documents />
      </div>
      <figcaption>
        <p>{words.library('dates.twin')}</p>
        <details className="plot-legend">
          <summary>{words.library('dates.legend')}</summary>
          <dl>
            {law.standings.map((standing) => (
              <div key={standing}>
                <dt>
                  <span className={`stretch swatch ${standing}`}>
                    <Fill standing={standing} />
                  </span>
                  <span>{words.library(`standing.${standing}`)}</span>
                </dt>
                <dd>{words.library(`standing.${standing}.means`)}</dd>
              </div>
            ))}
          </dl>
          <p>{words.library('dates.marks')}</p>
        </details>
      </figcaption>
    </figure>
  );
};

/** A word that does not fit on its bar falls out of sight; the tables have it. */
const BarWord = ({ children }: { children: string }) => (
  <span className="stretch-word">
    <i />
    <b>{children}</b>
  </span>
);

const LaneRow = ({ lane, day }: { lane: (typeof law.lanes)[number]; day: string }) => {
  const words = useWords();
  const later = lane.periods.filter(({ from }) => from !== null && from > axis.to);
  return (
    <div className={law.periodOn(lane, day) ? 'lane' : 'lane idle'}>
      <span className="lane-name">{words.library(`lane.${lane.id}` as LibraryKey)}</span>
      <div className={later.length > 0 ? 'lane-plot has-later' : 'lane-plot'}>
        {lane.periods.map(({ id, from, to, standing }) => {
          const stretch = stretchOf(from, to);
          if (!stretch) return null;
          const open = [
            from === null || from < axis.from ? 'open-start' : '',
            to === null || to > axis.to ? 'open-end' : '',
          ];
          return (
            <span
              key={id}
              className={`stretch ${standing} ${open.join(' ')}`}
              data-period={`${lane.id}.${id}`}
              data-standing={standing}
              style={{ left: percent(stretch.left), width: percent(stretch.width) }}
            >
              <Fill standing={standing} />
              <BarWord>{words.library(`standing.${standing}`)}</BarWord>
            </span>
          );
        })}
        {lane.marks.map((id) => (
          <i key={id} className="happening" data-mark={id} style={at(law.dateOf(id))} />
        ))}
        {later.map(({ id, from }) => (
          <b key={id} className="from-later" data-period={`${lane.id}.${id}`}>
            {words.library('dates.later', { year: yearOf(from ?? '') })}
          </b>
        ))}
      </div>
    </div>
  );
};

/** The law can turn after the last change that is drawn; the picture names the year. */
const isLater = ({ from }: CasePeriod): boolean => from > axis.to;

const CaseBar = ({ period: { from, to, outcome } }: { period: CasePeriod }) => {
  const words = useWords();
  const stretch = stretchOf(from, to);
  if (!stretch)
    return (
      <b className="from-later" data-case={from}>
        {words.library('dates.later', { year: yearOf(from) })}
      </b>
    );
  return (
    <span
      className={`stretch level ${outcome.level}`}
      data-case={from}
      style={{ left: percent(stretch.left), width: percent(stretch.width) }}
    >
      <LevelShape level={outcome.level} />
      <BarWord>{words.finding(`level.${outcome.level}.short`)}</BarWord>
    </span>
  );
};

/** Documents that are close together stand below each other. */
const rowsOf = (documents: readonly law.PolicyDocument[]): ReadonlyMap<string, number> => {
  const ends: number[] = [];
  const rows = new Map<string, number>();
  for (const { id, date } of documents) {
    const place = dayPlaceOf(date);
    const free = ends.findIndex((end) => end <= place);
    const row = free < 0 ? ends.length : free;
    ends[row] = place + 18;
    rows.set(id, row);
  }
  return rows;
};

const Documents = () => {
  const words = useWords();
  const rows = rowsOf(law.policyDocuments);
  const height = Math.max(...rows.values()) + 1;
  return (
    <div className="lane documents">
      <span className="lane-name" />
      <div className="lane-plot" style={{ height: `calc(${height} * 1.5rem)` }}>
        {law.policyDocuments.map(({ id, date, revoked }) => {
          const top = `calc(${rows.get(id) ?? 0} * 1.5rem)`;
          return (
            <Fragment key={id}>
              {revoked && isOnAxis(revoked) ? (
                <i
                  className="document-life"
                  style={{
                    top,
                    left: percent(dayPlaceOf(date)),
                    width: percent(dayPlaceOf(law.dayAfter(revoked)) - dayPlaceOf(date)),
                  }}
                />
              ) : null}
              <span
                className={isOnAxis(date) ? 'document' : 'document before'}
                data-document={id}
                style={{ top, left: percent(dayPlaceOf(date)) }}
              >
                <i />
                <b className="document-name">
                  <span>{words.library(`document.${id}`)}</span>
                  {isOnAxis(date) ? null : (
                    <small className="document-year">
                      {words.library('dates.earlier', { year: yearOf(date) })}
                    </small>
                  )}
                </b>
              </span>
            </Fragment>
          );
        })}
      </div>
    </div>
  );
};
