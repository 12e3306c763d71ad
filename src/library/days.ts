/** Days as numbers, and the axis on which the law is drawn. */
import { scaleLinear } from 'd3-scale';
import { law } from '../../machines';

const DAY = 24 * 60 * 60 * 1000;

export const numberOfDay = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
export const dayOfNumber = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

const quarterOf = (date: string): { year: number; quarter: number } => ({
  year: Number(date.slice(0, 4)),
  quarter: Math.floor((Number(date.slice(5, 7)) - 1) / 3),
});
/** The first day of a quarter, counted on from that of a day. */
const quarterAfter = (date: string, count: number): string => {
  const { year, quarter } = quarterOf(date);
  return new Date(Date.UTC(year, (quarter + count) * 3, 1)).toISOString().slice(0, 10);
};

/** From the first day that the tool judges to the last change that it knows, widened to whole quarters. */
export const axis = {
  from: quarterAfter(law.FIRST_DATE, 0),
  to: quarterAfter(law.lawDates.at(-1)?.date ?? law.LAW_CHECKED, 1),
} as const;

/** The days have no time zone and no hours, so a straight scale of their numbers is the axis. */
const scale = scaleLinear()
  .domain([numberOfDay(axis.from), numberOfDay(axis.to)])
  .range([0, 100])
  .clamp(true);

/** Where a day stands, in per cent of the picture; what lies outside stands at its edge. */
export const dayPlaceOf = (date: string): number => scale(numberOfDay(date));

export const isOnAxis = (date: string): boolean => axis.from <= date && date <= axis.to;

const count = Math.round((numberOfDay(axis.to) - numberOfDay(axis.from)) / 91);
/** The beginnings of quarters, and those of years. */
export const quarters: readonly string[] = Array.from({ length: count + 1 }, (_, index) =>
  quarterAfter(axis.from, index),
).filter(isOnAxis);
export const years: readonly string[] = quarters.filter((date) => date.endsWith('-01-01'));

/** The stretch of the picture that a period takes; none where it lies outside. */
export const stretchOf = (
  from: string | null,
  to: string | null,
): { left: number; width: number } | undefined => {
  if ((from !== null && from > axis.to) || (to !== null && to < axis.from)) return undefined;
  const left = from === null ? 0 : dayPlaceOf(from);
  const right = to === null ? 100 : dayPlaceOf(law.dayAfter(to));
  return { left, width: right - left };
};
