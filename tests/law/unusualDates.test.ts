import { describe, expect, it } from 'vitest';
import { law, type UnusualDate, unusualDates } from '../../machines';

const TODAY = '2026-11-29';

describe('the dates of a case', () => {
  it.each<[string, string, readonly UnusualDate[]]>([
    [TODAY, TODAY, ['unverified']],
    [TODAY, '2027-11-29', ['unverified']],
    [TODAY, '2027-11-30', ['planned-far', 'unverified']],
    ['2027-11-30', '2027-11-30', ['decision-far', 'planned-far', 'unverified']],
    ['2026-11-28', TODAY, ['decision-past', 'unverified']],
    [TODAY, '2026-11-28', ['planned-past', 'planned-before-decision', 'unverified']],
    ['2025-01-01', '2025-02-01', ['decision-past', 'planned-past']],
    [law.EAR_TEXT_AS_OF, law.EAR_TEXT_AS_OF, ['decision-past', 'planned-past']],
    [law.dayAfter(law.EAR_TEXT_AS_OF), '2026-12-01', ['decision-past', 'unverified']],
  ])('decided %s and planned %s: %j', (decisionDate, plannedDate, unusual) => {
    expect(unusualDates({ decisionDate, plannedDate }, TODAY)).toEqual(unusual);
  });

  it('a leap day has a next year', () => {
    const case_ = { decisionDate: '2028-02-29', plannedDate: '2029-03-01' };
    expect(unusualDates(case_, '2028-02-29')).toContain('planned-far');
    expect(unusualDates({ ...case_, plannedDate: '2029-02-28' }, '2028-02-29')).not.toContain('planned-far');
  });
});
