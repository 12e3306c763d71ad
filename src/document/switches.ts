/** What is said about the age of the law, on the page, on paper and in reports. */
import { law, type SourceReview } from '../../machines';
import type { Words } from '../words/words';

type LawAge = law.LawAge;
type LawDate = law.LawDate;

/** What is to be said first: a wrong clock hides the age, so it comes before it. */
export const stateOf = ({ level, isClockWrong }: LawAge): 'clock' | law.Age =>
  isClockWrong ? 'clock' : level;

/** A day of change that came after this edition was checked is news; what came before, its findings say. */
export const isSaidEverywhere = (age: LawAge): boolean =>
  stateOf(age) !== 'fresh' || age.passed.some(({ date }) => date > age.checked);

/** How old it is, in a sentence or two. */
export const saysOf = (words: Words, age: LawAge, today: string): string =>
  words.age(`says.${stateOf(age)}`, {
    asOf: words.date(age.textAsOf),
    checked: words.date(age.checked),
    today: words.date(today),
    days: words.number(age.days),
  });

/** A day of change with what changes. */
export const switchOf = (words: Words, { id, date }: LawDate): string =>
  words.age('change', { date: words.date(date), change: words.finding(`change.${id}`) });

/** What to look for once it has come. A day of change that needs no more than its source has no such words. */
export const lookOf = (words: Words, { id }: LawDate): string | undefined => words.optionalAge(`look.${id}`);

/** From which days on to read this edition as older. It needs no clock, so that the same case gives the same report. */
export const untilOf = (words: Words): string => {
  const { agingFrom, oldFrom } = law.ageOf(law.LAW_CHECKED);
  return words.age('until', {
    aging: words.date(agingFrom),
    agingAfter: law.AGING_AFTER,
    old: words.date(oldFrom),
    oldAfter: law.OLD_AFTER,
  });
};

/** The known days of change that a reader of a report has to look up once they have come. */
export const openSwitches = (words: Words): readonly string[] =>
  law.lawDates.filter((entry) => law.isOpen(entry)).map((entry) => switchOf(words, entry));

/** Whether a day of change has come, and how many days ago; or in how many it comes. */
export const whenOf = (words: Words, age: LawAge, entry: LawDate): string => {
  const day = law.daysAfter(age.textAsOf, age.days);
  return age.passed.includes(entry)
    ? words.age('switch.passed', { count: law.daysBetween(entry.date, day) })
    : words.age('switch.coming', { count: law.daysBetween(day, entry.date) });
};

export const pointOf = (words: Words, { id }: law.OpenPoint): string => words.age(`point.${id}`);

/** A source as it is known: by its citation, and by its title where that says more or is all there is. */
export const sourceName = ({ citation, title, publisher, kind }: law.Source): string => {
  if (citation === '') return `${title} (${publisher})`;
  return kind === 'regulation' ? citation : `${citation}: ${title}`;
};

/** How a source was read, how old that is, when it is due, and what rests on it; a line each. */
export const restingOf = (
  words: Words,
  { source, days, readAgainOn, isDue, weight }: SourceReview,
): readonly string[] => [
  words.library(`read.${source.read}`),
  words.age('source.checked', { date: words.date(source.checked), days: words.number(days) }),
  !isDue
    ? words.age('source.again', { date: words.date(readAgainOn) })
    : readAgainOn <= law.daysAfter(source.checked, days)
      ? words.age('source.due', { date: words.date(readAgainOn) })
      : words.age('source.called'),
  words.age('source.rests', { ...weight }),
];
