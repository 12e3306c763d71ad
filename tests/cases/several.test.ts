import { describe, expect, it } from 'vitest';
import {
  type Answered,
  alone,
  assess,
  atHand,
  bring,
  type Case,
  type CaseError,
  dealOutcome,
  gravestFirst,
  nextOpen,
  rank,
  readCase,
  readReport,
  renamed,
  singles,
  withAll,
  withMore,
  without,
} from '../../machines';
import { wordsIn } from '../../scripts/headless/words';
import { complianceReport } from '../../src/document/compliance';
import { fileOf, reportOf } from '../../src/report/file';
import { readScenarios } from '../proof/deals';

const deals = readScenarios();
const dealOf = (id: string): Case => deals.find((one) => one.id === id)?.theCase as Case;
/** A sale of H200 boards abroad. */
const sale = dealOf('01');

const partOf = (theCase: Case, answers: object): Answered => ({
  answers: { itemKind: theCase.answers.itemKind ?? 'ic', ...answers } as Case['answers'],
});
const l4 = partOf(sale, { identifiedBy: 'name', chip: 'nvidia-l4', makerClass: 'unknown' });
const two = withMore(sale, 'items', { name: 'First', quantity: '8' }, [
  { name: 'L4', quantity: '20', part: l4 },
]);

describe('a deal of several items', () => {
  it('answers of each what is asked of an item, and all else once', () => {
    const [first, second] = singles(two);
    expect(first?.theCase).toEqual(alone(sale));
    expect(second?.theCase.answers.chip).toBe('nvidia-l4');
    expect(second?.theCase.answers.flow).toBe(sale.answers.flow);
    expect(second?.theCase.answers.endUserSeat).toBe(sale.answers.endUserSeat);
  });

  it('says the same whichever of them is at hand', () => {
    const there = bring(two, 'items', 1);
    expect(atHand(there, 'items')).toBe(1);
    expect(bring(there, 'items', 0)).toEqual(two);
    expect(singles(there)).toEqual(singles(two));
    expect(dealOutcome(there)).toMatchObject({ level: dealOutcome(two).level });
  });

  it('asks of each item what is open of it', () => {
    const open = nextOpen(withMore(sale, 'items', { name: 'First' }, [{ name: 'New' }])) as Case;
    expect(atHand(open, 'items')).toBe(1);
    expect(open.answers.itemKind).toBeUndefined();
    expect(nextOpen(sale)).toBeUndefined();
  });

  it('begins with the first of a list where nothing was answered, and goes on behind it where something was', () => {
    const list = [{ name: 'L4', quantity: '20', part: l4 }, { name: 'Cable' }];
    const begun = withAll({ ...sale, answers: { flow: 'export' } }, 'items', list);
    expect(begun.answers).toEqual({ flow: 'export', ...l4.answers });
    expect(begun.items).toEqual([
      { name: 'L4', quantity: '20' },
      { name: 'Cable', part: { answers: {} } },
    ]);
    expect(withAll(sale, 'items', list).items?.map(({ name }) => name)).toEqual(['', 'L4', 'Cable']);
  });

  it('keeps the others where one is renamed or leaves', () => {
    expect(renamed(two, 'items', 1, { name: 'L4 card' }).items?.map(({ name }) => name)).toEqual([
      'First',
      'L4 card',
    ]);
    const left = without(two, 'items', 0);
    expect(left.items).toEqual([{ name: 'L4', quantity: '20' }]);
    expect(left.answers.chip).toBe('nvidia-l4');
    expect(without(left, 'items', 0)).toBe(left);
  });
});

/** What a case answers about its item alone. */
const partOfItem = (theCase: Case): Answered => {
  const both = withMore(theCase, 'items', { name: '' }, [{ name: '' }]);
  return bring(both, 'items', 1).items?.[0]?.part as Answered;
};

describe('the result of several', () => {
  it('is as grave as the gravest of any two deals put together, and never milder than one', () => {
    for (const [at, { theCase: one }] of deals.entries()) {
      const other = deals[(at * 7 + 3) % deals.length]?.theCase as Case;
      const both = withMore(one, 'items', { name: 'a' }, [{ name: 'b', part: partOfItem(other) }]);
      const outcome = dealOutcome(both);
      const levels = singles(both).map(({ theCase }) => assess(theCase).outcome);
      for (const { level, couldBecome } of levels) {
        expect(rank(outcome.level)).toBeGreaterThanOrEqual(rank(level));
        expect(rank(outcome.couldBecome ?? outcome.level)).toBeGreaterThanOrEqual(rank(couldBecome ?? level));
      }
      expect(levels.map(({ level }) => level)).toContain(outcome.level);
      expect(assess(gravestFirst(both)).outcome.level).toBe(outcome.level);
    }
  });

  it('judges each leg of a way', () => {
    const there = withMore(dealOf('03'), 'legs', { name: 'One' }, [{ name: 'Two', part: { answers: {} } }]);
    expect(dealOutcome(there).singles).toHaveLength(2);
    const open = dealOutcome(there).singles[1]?.assessment;
    expect(open?.missing.length).toBeGreaterThan(0);
  });
});

describe('the file of several', () => {
  const read = (given: unknown): Case => readCase(JSON.parse(JSON.stringify(given)), sale.decisionDate);
  const refusal = (given: unknown): string => {
    try {
      read(given);
      return 'read';
    } catch (error) {
      const { field, problem } = error as CaseError;
      return `${field}: ${problem}`;
    }
  };

  it('comes back as it was', () => {
    expect(read(two)).toEqual(two);
    expect(read(sale)).toEqual(sale);
  });

  it('names what is wrong in it', () => {
    const [first, second] = two.items ?? [];
    expect(refusal({ ...two, items: [first, { name: 'L4' }] })).toBe('items: not-one-at-hand');
    expect(refusal({ ...two, items: [second] })).toBe('items: not-one-at-hand');
    expect(refusal({ ...two, items: [] })).toBe('items: empty-list');
    expect(refusal({ ...two, items: [first, { name: 'L4', part: { answers: { flow: 'export' } } }] })).toBe(
      'items[1].part.answers.flow: unknown-question',
    );
    expect(
      refusal({ ...two, items: [first, { name: 'L4', part: { answers: { chip: 'no such chip' } } }] }),
    ).toMatch(/^items\[1\]\.part\.answers\.chip: /);
  });
});

describe('what is handed over of several', () => {
  const report = reportOf(two);

  it('holds each with its own findings, the one that decides first', () => {
    expect(report.deal?.singles).toHaveLength(2);
    expect(report.assessment.outcome.level).toBe(report.deal?.level);
    const back = readReport(JSON.parse(fileOf(report)));
    expect(dealOutcome(back.theCase).level).toBe(report.deal?.level);
  });

  it.each(['en', 'ja'] as const)('names each with its level in every text (%s)', (lang) => {
    const words = wordsIn(lang);
    const told = gravestFirst(two);
    for (const setting of ['brief', 'text', 'markdown'] as const) {
      const { text } = complianceReport(told, assess(told), words, setting);
      expect(text).toContain('First × 8');
      expect(text).toContain('L4 × 20');
    }
  });
});
