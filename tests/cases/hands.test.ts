import { describe, expect, it } from 'vitest';
import { type Case, inHand, overruled, signed } from '../../machines';

const dates = { decisionDate: '2026-11-21', plannedDate: '2026-11-21' };
const empty: Case = { ...dates, hand: 'sales', answers: {} };
const bySales = signed(empty, { ...empty, answers: { role: 'seller', ownCountry: 'JP' } });
const taken = inHand(bySales, 'compliance');
const corrected = (answer: string, from: Case = taken, reason = 'Seen in the register') =>
  signed(from, { ...from, answers: { ...from.answers, ownCountry: answer } }, { ownCountry: reason });

describe('a case that two desks share', () => {
  it('tells who answered what, and keeps it when the other desk takes it over', () => {
    expect(bySales.by).toEqual({ role: 'sales', ownCountry: 'sales' });
    expect(taken).toEqual({ ...bySales, hand: 'compliance' });
    const more = signed(taken, { ...taken, answers: { ...taken.answers, usPerson: 'no' } });
    expect(more.by).toEqual({ role: 'sales', ownCountry: 'sales', usPerson: 'compliance' });
    expect(more.corrected).toBeUndefined();
  });

  it('wants a reason for each answer of the other desk that is changed, and for nothing else', () => {
    const answers = { ...taken.answers, ownCountry: 'SG', usPerson: 'no' };
    expect(overruled(taken, { ...taken, answers })).toEqual(['ownCountry']);
    expect(overruled(taken, taken)).toEqual([]);
    expect(overruled(bySales, { ...bySales, answers })).toEqual([]);
  });

  it('keeps what was corrected, by whom and why, also after a second correction', () => {
    const once = corrected('SG');
    expect(once.by?.ownCountry).toBe('compliance');
    expect(once.corrected).toEqual({
      ownCountry: { was: 'JP', by: 'sales', reason: 'Seen in the register' },
    });
    expect(corrected('TW', once, '').corrected?.ownCountry?.was).toBe('JP');
  });

  it('has no correction left once the first answer stands again, or is gone', () => {
    expect(corrected('JP', corrected('SG')).corrected).toBeUndefined();
    const without = corrected('SG');
    const { ownCountry: _, ...answers } = without.answers;
    const gone = signed(without, { ...without, answers });
    expect(gone.corrected).toBeUndefined();
    expect(gone.by).toEqual({ role: 'sales' });
  });

  it('does not call it a correction where the other desk did not know', () => {
    const open = signed(empty, { ...empty, answers: { ownCountry: 'unknown' } });
    expect(corrected('SG', inHand(open, 'compliance')).corrected).toBeUndefined();
  });

  it('loses the mark where one person answers for both desks', () => {
    const both = inHand(taken, undefined);
    const after = signed(both, { ...both, answers: { ...both.answers, role: 'buyer' } });
    expect(after.hand).toBeUndefined();
    expect(after.by).toEqual({ ownCountry: 'sales' });
    expect(after.corrected).toBeUndefined();
  });
});
