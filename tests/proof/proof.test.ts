import { describe, expect, it } from 'vitest';
import { all, any, inGroup } from '../../machines/facts/conditions';
import { keyOf, type Row } from '../../machines/findings/row';
import { rows } from '../../machines/findings/rows';
import { compareFigures, limitMutants } from './figures';
import { proveRows } from './prove';

/** The rules with one row otherwise. */
const withRow = (key: string, change: (row: Row) => Row): readonly Row[] => {
  expect(rows.map(keyOf)).toContain(key);
  return rows.map((row) => (keyOf(row) === key ? change(row) : row));
};

describe('a wrong row', () => {
  it('that lost the test of the ultimate parent is reported', () => {
    const seatOnly = any(inGroup('endUserSeat', 'D5MO'), inGroup('consigneeSeat', 'D5MO'));
    const wrong = withRow('licence.hq', (row) => ({ ...row, when: all(row.when, seatOnly) }));
    const { violations } = proveRows(wrong);
    expect(violations.join('\n')).toMatch(
      /licence\.hq: the rules say nothing, the table says (licence|care)/,
    );
  });

  it('that compares with > instead of ≥ at 4800 is reported', () => {
    const wrong = limitMutants().find(({ name }) => name === 'thresholds.a.tpp 4800: > for ≥');
    const messages: string[] = [];
    wrong?.with(() => compareFigures((message) => messages.push(message)));
    expect(messages.join('\n')).toMatch(/TPP 4800, .*the table says a/);
    expect(compareFigures(() => expect.unreachable())).toBeGreaterThan(1000);
  });

  it('that starts the affiliates rule a day late is reported', () => {
    const wrong = withRow('licence.affiliate/on', (row) => ({ ...row, from: '2025-09-30' }));
    const { violations } = proveRows(wrong);
    const [violation] = violations.filter((message) => message.startsWith('licence.affiliate/on'));
    expect(violation).toMatch(/the rules say nothing, the table says (licence|care).*day=2025-09-29/);
  });
});
