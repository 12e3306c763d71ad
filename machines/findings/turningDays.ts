import { type Condition, isPeriod, nodesOf, type Period } from '../facts/conditions';
import { changes, dayAfter, evidenceIds, evidenceOf, FIRST_DATE, type IsoDate, lawDates } from '../law';
import { once } from '../once';
import { rows } from './rows';

const firstDays = ({ from, to }: Period): IsoDate[] => [
  ...(from === undefined ? [] : [from]),
  ...(to === undefined ? [] : [dayAfter(to)]),
];

const daysIn = (condition: Condition): IsoDate[] => nodesOf(condition).filter(isPeriod).flatMap(firstDays);

/**
 * Every day on which the same answers can begin to give another result, oldest first: where a row or a
 * condition begins or ends, a country changes its group, a source comes out, or a rule changes. The first is
 * the first day that the tool knows.
 */
export const turningDays = once((): readonly IsoDate[] =>
  [
    ...new Set([
      FIRST_DATE,
      ...rows.flatMap((row) => [...firstDays(row), ...daysIn(row.when)]),
      ...changes.map(({ date }) => date),
      ...evidenceIds.flatMap((id) => evidenceOf(id).since ?? []),
      ...lawDates.map(({ date }) => date),
    ]),
  ]
    .filter((date) => date >= FIRST_DATE)
    .sort(),
);
