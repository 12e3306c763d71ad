/** The level of a case by the law of each day: the same answers, with that day as both of its dates. */
import { assess, type Case, law, type Outcome, turningDays } from '../../machines';

export interface CasePeriod {
  readonly from: string;
  readonly to: string | null;
  readonly outcome: Pick<Outcome, 'level' | 'refusalPresumed'>;
}

export const outcomeOn = (theCase: Case, date: string): Outcome =>
  assess({ ...theCase, decisionDate: date, plannedDate: date }).outcome;

/** The levels one after the other, over the same days as those of another date in the summary. */
export const periodsOfCase = (theCase: Case): readonly CasePeriod[] => {
  const periods: { from: string; to: string | null; outcome: CasePeriod['outcome'] }[] = [];
  for (const date of turningDays()) {
    const { level, refusalPresumed } = outcomeOn(theCase, date);
    const last = periods.at(-1);
    if (last && last.outcome.level === level && last.outcome.refusalPresumed === refusalPresumed) continue;
    if (last) last.to = law.dayBefore(date);
    periods.push({ from: date, to: null, outcome: { level, refusalPresumed } });
  }
  return periods;
};
