/** Days as numbers, and the axis on which the law is drawn. */
import { scaleUtc } from 'd3-scale';
import { law } from '../../machines';

const DAY = 24 * 60 * 60 * 1000;

export const numberOfDay = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY;
export const dayOfNumber = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);
export const dayAfter = (date: string): string => dayOfNumber(numberOfDay(date) + 1);
const timeOf = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** From the first day that the tool judges to the last change that it knows, widened to whole quarters. */
const scale = scaleUtc()
  .domain([timeOf(law.FIRST_DATE), timeOf(law.lawDates.at(-1)?.date ?? law.LAW_CHECKED)])
  .nice(16)
  .range([0, 100]);
const [start = new Date(0), end = new Date(0)] = scale.domain();
const isoOf = (time: Date): string => time.toISOString().slice(0, 10);

/** The first and the last day of the picture. */
export const axis = { from: isoOf(start), to: isoOf(end) } as const;

/** Where a day stands, in per cent of the picture; what lies outside stands at its edge. */
export const placeOf = (date: string): number => Math.min(100, Math.max(0, scale(timeOf(date))));

export const isOnAxis = (date: string): boolean => axis.from <= date && date <= axis.to;

/** The beginnings of years, and those of quarters. */
export const years: readonly string[] = scale.ticks(4).map(isoOf);
export const quarters: readonly string[] = scale.ticks(16).map(isoOf);

/** The stretch of the picture that a period takes; none where it lies outside. */
export const stretchOf = (
  from: string | null,
  to: string | null,
): { left: number; width: number } | undefined => {
  if ((from !== null && from > axis.to) || (to !== null && to < axis.from)) return undefined;
  const left = from === null ? 0 : placeOf(from);
  const right = to === null ? 100 : placeOf(dayAfter(to));
  return { left, width: right - left };
};
