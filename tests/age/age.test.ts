import { describe, expect, it } from 'vitest';
import { law } from '../../machines';

const { ageOf } = law;
const idsOf = (dates: readonly law.LawDate[]) => dates.map(({ id }) => id);

/** A reading of a law with one day of change; `verified` is when somebody looked it up. */
const reading = (verified?: string): law.Reading => ({
  textAsOf: '2026-01-01',
  checked: '2026-02-01',
  dates: [
    { id: 'uae', date: '2025-12-31', evidence: ['ENF'] },
    { id: 'gao', date: '2026-03-01', evidence: ['ENF'], ...(verified ? { verified } : {}) },
  ],
});

describe('the age of the law', () => {
  it.each([
    ['2026-02-01', 31, 'fresh'],
    ['2026-03-31', 89, 'fresh'],
    ['2026-04-01', 90, 'aging'],
    ['2026-06-29', 179, 'aging'],
    ['2026-06-30', 180, 'old'],
    ['2099-01-01', 26_663, 'old'],
  ] as const)('on %s is %i days: %s', (today, days, level) => {
    expect(ageOf(today, reading())).toMatchObject({ days, level, isClockWrong: false });
  });

  it('counts from the text of the regulation, not from the day of the check', () => {
    expect(ageOf('2026-11-26')).toMatchObject({ textAsOf: law.EAR_TEXT_AS_OF, checked: law.LAW_CHECKED });
    const { agingFrom, oldFrom } = ageOf('2026-02-01', reading());
    expect([agingFrom, oldFrom]).toEqual(['2026-04-01', '2026-06-30']);
    expect(ageOf(agingFrom, reading()).level).toBe('aging');
    expect(ageOf(law.dayBefore(oldFrom), reading()).level).toBe('aging');
  });

  it('counts days across leap years and changes of the clock', () => {
    expect(law.daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(law.daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(law.daysBetween('2026-03-01', '2026-02-27')).toBe(-2);
  });

  it.each(['1970-01-01', '2020-06-01', '2026-01-30'])('does not believe a clock that shows %s', (today) => {
    expect(ageOf(today, reading())).toMatchObject({ isClockWrong: true, days: 31, level: 'fresh' });
  });

  it('grants a day to whoever lives behind the date line', () => {
    expect(ageOf('2026-01-31', reading()).isClockWrong).toBe(false);
  });
});

describe('a known day of change', () => {
  it('is to come, then has come unverified; what the text already holds is neither', () => {
    const before = ageOf('2026-02-28', reading());
    expect([idsOf(before.passed), idsOf(before.coming)]).toEqual([[], ['gao']]);
    const after = ageOf('2026-03-01', reading());
    expect([idsOf(after.passed), idsOf(after.coming)]).toEqual([['gao'], []]);
  });

  it('is settled once somebody looked it up when it had come, and not before', () => {
    expect(idsOf(ageOf('2026-05-01', reading('2026-03-02')).passed)).toEqual([]);
    expect(idsOf(ageOf('2026-05-01', reading('2026-02-15')).passed)).toEqual(['gao']);
  });

  it('is not silenced by a wrong clock', () => {
    const early = { ...reading(), dates: [{ id: 'gao', date: '2026-01-15', evidence: ['ENF'] }] } as const;
    expect(idsOf(ageOf('1970-01-01', early).passed)).toEqual(['gao']);
  });

  it('lies after the text that was read wherever this edition calls it open', () => {
    for (const entry of law.lawDates.filter((one) => law.isOpen(one)))
      expect(entry.date > law.EAR_TEXT_AS_OF, entry.id).toBe(true);
  });
});
