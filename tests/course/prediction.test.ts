import { describe, expect, it } from 'vitest';
import en from '../../locales/en/findings.json';
import ja from '../../locales/ja/findings.json';
import { assess, keyOf, levels, rank, rows, UNKNOWN } from '../../machines';
import { shippedDeal, shippedDeals } from '../../src/deals/deals';
import { mainReasons, reasonsFor, score } from '../../src/training/prediction';

const known = new Set(rows.map(keyOf));
const deals = shippedDeals().map((deal) => [deal.id, deal] as const);

const dealOf = (id: string) => {
  const deal = shippedDeal(id);
  if (!deal) throw new RangeError(`no deal ${id}`);
  return deal;
};

describe.each(deals)('the reasons to choose from in deal %s', (_, deal) => {
  const reasons = reasonsFor(deal);
  const right = mainReasons(deal).map(({ key }) => key);
  const wrong = reasons.filter((key) => !right.includes(key));

  it('are five, with exactly one that is right', () => {
    expect(reasons).toHaveLength(5);
    expect(new Set(reasons).size).toBe(5);
    expect(reasons.filter((key) => right.includes(key))).toHaveLength(1);
  });

  it('are findings with a title of their own in both languages', () => {
    for (const key of reasons) expect(known).toContain(key);
    for (const words of [en, ja] as Record<string, string>[]) {
      const titles = reasons.map((key) => words[`${key}.title`]);
      expect(titles.every(Boolean)).toBe(true);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  it('are the same each time', () => {
    expect(reasonsFor(structuredClone(deal))).toEqual(reasons);
  });

  it('holds no wrong one that would be right', () => {
    const { outcome, findings } = assess(deal.theCase);
    for (const key of wrong) {
      const found = findings.find((finding) => finding.key === key && finding.certainty === 'established');
      expect(found ? rank(found.level) : -1).toBeLessThan(rank(outcome.level));
      // Nor one that may carry the level as well.
      expect(findings.find((finding) => finding.key === key)?.level).not.toBe(outcome.level);
    }
  });

  it('gives full points to each right reason with the right level', () => {
    const { level } = assess(deal.theCase).outcome;
    for (const reason of right) {
      const told = score({ level, reason }, deal);
      expect(told.points).toBe(2);
      expect(told.level.explainedBy).toEqual([]);
      expect(told.reason.explainedBy).toEqual([]);
      expect(told.reason.standing).toBe('main');
    }
  });

  it('explains every other level with findings that carry it and have sources', () => {
    const { level } = assess(deal.theCase).outcome;
    for (const predicted of levels.filter((one) => one !== level)) {
      const told = score({ level: predicted, reason: right[0] ?? '' }, deal);
      expect(told.points).toBe(1);
      expect(told.level.off).toBe(rank(predicted) - rank(level));
      expect(told.level.explainedBy.map(({ key }) => key)).toEqual(right);
      for (const { sources } of told.level.explainedBy) expect(sources.length).toBeGreaterThan(0);
    }
  });

  it('explains every wrong reason', () => {
    const { level } = assess(deal.theCase).outcome;
    for (const reason of wrong) {
      const told = score({ level, reason }, deal);
      expect(told.points).toBe(1);
      expect(told.reason.isRight).toBe(false);
      expect(told.reason.explainedBy.map(({ key }) => key)).toEqual(right);
      expect(['lesser', 'possible', 'absent']).toContain(told.reason.standing);
    }
  });

  it('takes “I don’t know” for two misses that are explained', () => {
    const told = score({ level: UNKNOWN, reason: UNKNOWN }, deal);
    expect(told.points).toBe(0);
    expect(told.level.off).toBeNull();
    expect(told.level.explainedBy.length).toBeGreaterThan(0);
    expect(told.reason.explainedBy.length).toBeGreaterThan(0);
    expect(told.reason.standing).toBe(UNKNOWN);
  });
});

describe('the main reason', () => {
  it('is the finding that the forcing answers point to', () => {
    expect(mainReasons(dealOf('10')).map(({ key }) => key)).toEqual(['enduse.wmd-mi', 'training.prohibited']);
    expect(mainReasons(dealOf('01'))[0]?.key).toBe('licence.hq');
  });

  it('is what rules the rest out where nothing was found', () => {
    expect(mainReasons(dealOf('18')).map(({ key }) => key)).toEqual(['item.below']);
  });

  it('is no remark, and no finding that is merely possible where one is established', () => {
    for (const [, deal] of deals)
      for (const { level, certainty } of mainReasons(deal)) {
        expect(level).not.toBe('note');
        expect(certainty).toBe('established');
      }
  });

  it('does not stand in the same place each time', () => {
    const places = deals.map(([, deal]) => {
      const right = mainReasons(deal).map(({ key }) => key);
      return reasonsFor(deal).findIndex((key) => right.includes(key));
    });
    for (const place of [0, 1, 2, 3, 4]) {
      const there = places.filter((one) => one === place).length;
      expect(there).toBeGreaterThan(1);
      expect(there).toBeLessThan(places.length / 2);
    }
  });

  it('has wrong reasons of its own level and of another beside it, where a level has several', () => {
    const levelOf = (key: string) => rows.find((row) => keyOf(row) === key)?.level;
    for (const [, deal] of deals) {
      const { level } = assess(deal.theCase).outcome;
      const right = mainReasons(deal).map(({ key }) => key);
      const others = reasonsFor(deal).filter((key) => !right.includes(key));
      if (level !== 'none') expect(others.map(levelOf)).toContain(level);
      expect(others.some((key) => levelOf(key) !== level)).toBe(true);
    }
  });

  it('is not asked for beside words that would be as true of a deal without a trigger', () => {
    expect(reasonsFor(dealOf('18'))).not.toContain('licence.not-triggered');
  });
});

it('tells a reason that holds beside the level from one that is not there', () => {
  const deal = dealOf('13');
  expect(score({ level: 'licence', reason: 'licence.destination' }, deal).reason.standing).toBe('lesser');
  expect(score({ level: 'licence', reason: 'training.red-flag' }, deal).reason.standing).toBe('possible');
  expect(score({ level: 'licence', reason: 'licence.uae' }, deal).reason.standing).toBe('absent');
  expect(score({ level: 'licence', reason: 'licence.uae' }, deal).level.off).toBe(-1);
});
