import { describe, expect, it } from 'vitest';
import { law } from '../../machines';
import {
  axis,
  dayOfNumber,
  dayPlaceOf,
  numberOfDay,
  quarters,
  stretchOf,
  years,
} from '../../src/library/days';

describe('the axis of days', () => {
  it('holds every day that the tool judges and every change that is known, in whole quarters', () => {
    expect(axis).toEqual({ from: '2023-10-01', to: '2027-07-01' });
    expect(axis.from <= law.FIRST_DATE).toBe(true);
    expect((law.lawDates.at(-1)?.date ?? '') <= axis.to).toBe(true);
    expect(years).toEqual(['2024-01-01', '2025-01-01', '2026-01-01', '2027-01-01']);
    expect(quarters).toHaveLength(16);
  });

  it('counts days, whatever the time zone', () => {
    for (const date of ['2023-11-17', '2024-02-29', '2025-03-30', '2026-10-25'])
      expect(dayOfNumber(numberOfDay(date))).toBe(date);
    expect(law.dayAfter('2024-02-28')).toBe('2024-02-29');
    expect(law.dayAfter('2026-12-31')).toBe('2027-01-01');
  });

  it('puts days in their place, and what lies outside at the edge', () => {
    expect(dayPlaceOf(axis.from)).toBe(0);
    expect(dayPlaceOf(axis.to)).toBe(100);
    expect(dayPlaceOf('2019-02-11')).toBe(0);
    expect(dayPlaceOf('2029-01-01')).toBe(100);
    expect(dayPlaceOf('2025-01-01')).toBeLessThan(dayPlaceOf('2025-01-02'));
  });

  it('draws periods that touch without a gap, and none that lies outside', () => {
    const first = stretchOf('2025-09-29', '2025-11-09');
    const second = stretchOf('2025-11-10', null);
    expect((first?.left ?? 0) + (first?.width ?? 0)).toBeCloseTo(second?.left ?? 0, 9);
    expect((second?.left ?? 0) + (second?.width ?? 0)).toBe(100);
    expect(stretchOf('2029-01-01', null)).toBeUndefined();
    expect(stretchOf(null, '2023-01-01')).toBeUndefined();
  });
});
