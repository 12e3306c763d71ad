import { describe, expect, it } from 'vitest';
import { levelsOverTime, turningDays } from '../../machines';
import { shippedDeals } from '../../src/deals/deals';
import { outcomeOn, periodsOfCase } from '../../src/library/caseLane';

describe('the lane of the case in the library', () => {
  it.each(shippedDeals().map(({ id, theCase }) => ({ id, theCase })))(
    'says of deal $id what another date in the summary says',
    ({ theCase }) => {
      const lane = periodsOfCase(theCase);
      const levels = lane.filter(({ outcome }, at) => outcome.level !== lane[at - 1]?.outcome.level);
      expect(levels.map(({ from, outcome }) => [from, outcome.level])).toEqual(
        levelsOverTime(theCase).map(({ from, level }) => [from, level]),
      );
      for (const day of turningDays()) {
        const period = lane.find(({ from, to }) => from <= day && (to === null || day <= to));
        expect(period?.outcome).toEqual(
          expect.objectContaining({
            level: outcomeOn(theCase, day).level,
            refusalPresumed: outcomeOn(theCase, day).refusalPresumed,
          }),
        );
      }
    },
  );

  it('turns on a day that is no change of the list, where the row says so', () => {
    expect(turningDays()).toEqual(expect.arrayContaining(['2028-01-01', '2029-01-01']));
  });
});
