import { describe, expect, it } from 'vitest';
import { HIT, type ListedRow, matching, NEAR } from '../../machines';
import { type PairKind, pairs } from './corpus';
import { clean, listed, swapped, transposed } from './listed';

const { indexOf } = await matching();
const rowsOf = (names: readonly string[]): readonly ListedRow[] =>
  names.map((name, at) => ({ row: at + 1, name, aliases: [], addresses: [] }));

describe('of four hundred listed names', () => {
  const all = listed();
  const index = indexOf(rowsOf(all.map(({ name }) => name)));
  /** How many of them are found by what somebody made of them. */
  const found = (made: (one: (typeof all)[number], at: number) => string): number =>
    all.filter((one, at) => index.search(made(one, at), HIT).some(({ listed: { row } }) => row === at + 1))
      .length;

  it('every one is found by its name, first of all, with the highest score', () => {
    expect(found(({ name }) => name)).toBe(400);
    for (const [at, { name }] of all.entries()) {
      const [first] = index.search(name);
      expect(first?.score).toBe(1);
      expect(index.search(name).some(({ listed: { row }, score }) => row === at + 1 && score === 1)).toBe(
        true,
      );
    }
  });
  it.each([
    ['without its legal form', 396, ({ bare }: (typeof all)[number]) => bare],
    ['with two words swapped', 396, (one: (typeof all)[number], at: number) => swapped(one, at)],
    ['with two letters transposed', 388, (one: (typeof all)[number], at: number) => transposed(one, at)],
    [
      'in capitals, without marks',
      400,
      ({ name }: (typeof all)[number]) => name.toUpperCase().replace(/[.,]/g, ''),
    ],
  ])('%s at least %d are found', (_, least, made) => {
    expect(found(made)).toBeGreaterThanOrEqual(least);
  });
  it('at most one of the well-known firms that are on no list is a hit', () => {
    expect(clean).toHaveLength(62);
    expect(clean.filter((name) => index.search(name, HIT).length > 0).length).toBeLessThanOrEqual(1);
  });
});

describe('pairs of names in nine scripts', () => {
  const index = indexOf(rowsOf(pairs.map(({ two }) => two)));
  const scores = pairs.map((pair, at) => ({
    ...pair,
    score: index.search(pair.one, 0).find(({ listed: { row } }) => row === at + 1)?.score ?? 0,
  }));
  const kinds = [...new Set(pairs.map(({ kind }) => kind))];
  const named = (some: readonly { one: string; two: string; score: number }[]) =>
    some.map(({ one, two, score }) => `${one} · ${two}: ${score}`);

  it('are more than three hundred', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(300);
    expect(kinds.length).toBeGreaterThanOrEqual(15);
  });
  it.each(kinds)('%s: every name that is the same is a hit', (kind: PairKind) => {
    expect(named(scores.filter((pair) => pair.kind === kind && pair.isSame && pair.score < HIT))).toEqual([]);
  });
  it.each(kinds)('%s: no name of somebody else is', (kind: PairKind) => {
    expect(named(scores.filter((pair) => pair.kind === kind && !pair.isSame && pair.score >= HIT))).toEqual(
      [],
    );
  });
  it('the same and the near stand clearly apart', () => {
    const mean = (some: readonly { score: number }[]) =>
      some.reduce((sum, { score }) => sum + score, 0) / some.length;
    for (const kind of kinds) {
      const of = scores.filter((pair) => pair.kind === kind);
      expect(
        mean(of.filter(({ isSame }) => isSame)) - mean(of.filter(({ isSame }) => !isSame)),
      ).toBeGreaterThan(0.25);
    }
    expect(NEAR).toBeLessThan(HIT);
  });
});
