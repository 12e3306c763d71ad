/**
 * A planned date that is open (section 1): the engine's one judgement against the oracle's on every stretch of days
 * that is left, and against the engine's own on a day among them.
 */
import type { Case, OpenDate } from '../../machines/answers';
import { assess, outcomeOf } from '../../machines/findings/assess';
import { type Level, rank } from '../../machines/findings/row';
import { daysAfter, daysBetween } from '../../machines/law';
import type { Explorer } from './explore';
import { daysLeft } from './oracle/dates';
import { pick, type Random } from './random';
import type { Space } from './space';
import { lines, outcome, seenOnDay } from './unknowns';

const isLower = (one: Level, other: Level): boolean => rank(one) < rank(other);
const lowest = (all: readonly Level[]): Level =>
  all.reduce((one, other) => (isLower(other, one) ? other : one));
const highest = (all: readonly Level[]): Level =>
  all.reduce((one, other) => (isLower(one, other) ? other : one));

/** Some dates as they can be told of a case: both ends, one, or none. */
export const openDatesOf = (space: Space, random: Random): readonly OpenDate[] => {
  const day = (): string => {
    const { first, last } = pick(random, space.stretches);
    return random() < 0.5 ? first : last;
  };
  const [one, other] = [day(), day()].sort() as [string, string];
  return [
    { from: null, to: null },
    ...(one < other ? [{ from: one, to: other }] : []),
    pick(random, [
      { from: one, to: null },
      { from: null, to: other },
    ]),
  ];
};

export const checkOpenDate = (
  theCase: Case & { readonly plannedDate: OpenDate },
  explorer: Explorer,
  random: Random,
  report: (message: string) => void,
): number => {
  const { decisionDate, plannedDate } = theCase;
  const [first, last] = daysLeft(decisionDate, plannedDate.from, plannedDate.to);
  const begun = explorer.space.stretches.map((stretch) => stretch.first);
  const days = [first, ...begun.filter((day) => first < day && day <= last)];
  const seen = days.map((day) => seenOnDay({ ...theCase, plannedDate: day }, explorer));
  explorer.widen();
  const low = lowest(seen.map((one) => one.low));
  const high = highest(seen.map((one) => one.high));
  const levels = seen.map((one) => outcome(one.low, one.high));
  const turns = levels.flatMap((level, index) =>
    index > 0 && level !== levels[index - 1] ? [`${days[index]} ${levels[index - 1]} ${level}`] : [],
  );
  const keys = [...new Set(seen.flatMap(({ found }) => found.map(({ key }) => key)))];
  const found = keys.map((key) => {
    const on = seen.flatMap((one) => one.found.filter((finding) => finding.key === key));
    const isSure = on.length === days.length && on.every(({ certainty }) => certainty === 'established');
    const level = on.map((finding) => finding.level).find((weight) => weight !== undefined) ?? 'note';
    return { key, level, certainty: isSure ? 'established' : 'possible' };
  });
  if (turns.length > 0) found.push({ key: 'case.date-open', level: 'note', certainty: 'established' });
  const table = lines(found, outcome(low, high));

  const { outcome: engine, findings, open } = assess(theCase);
  const rules = findings.map(({ key, level, certainty }) => `${key} ${level} ${certainty}`).sort();
  const where = `from ${first} to ${last} (decided ${decisionDate}) with ${JSON.stringify(theCase.answers)}`;
  if (engine.low !== low || engine.high !== high || engine.level !== outcome(low, high))
    report(`open date: ${engine.low}..${engine.high}, by the table ${low}..${high}, ${where}`);
  const differing = [
    ...rules.filter((line) => !table.includes(line)).map((line) => `rules: ${line}`),
    ...table.filter((line) => !rules.includes(line)).map((line) => `table: ${line}`),
  ];
  if (differing.length > 0) report(`open date: ${differing.join('; ')} ${where}`);
  const told = (open?.changes ?? []).map(({ date, before, after }) => `${date} ${before} ${after}`);
  if (told.join() !== turns.join())
    report(`open date: changes on ${told.join()}, by the table ${turns.join()}, ${where}`);

  // Fixing the date is a resolution: its levels lie between the lowest and the highest.
  const fixed = outcomeOf({
    ...theCase,
    plannedDate: daysAfter(first, Math.floor(random() * (daysBetween(first, last) + 1))),
  });
  if (isLower(fixed.low, engine.low) || isLower(engine.high, fixed.high) || isLower(fixed.level, engine.low))
    report(`open date: a day between gives ${fixed.low}..${fixed.high}, ${where}`);
  if (!isLower(fixed.level, 'hold') && isLower(engine.level, 'hold'))
    report(`open date: a day between gives ${fixed.level}, all of them ${engine.level}, ${where}`);
  return days.length;
};
