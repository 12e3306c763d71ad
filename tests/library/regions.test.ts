import { describe, expect, it } from 'vitest';
import { law } from '../../machines';
import { paragraphOf } from '../../machines/facts/classification';
import { limits, nearRegions, type Region, regions } from '../../src/library/regions';

const isIn = ({ tpp, density }: Region, at: { tpp: number; density: number }): boolean =>
  at.tpp >= tpp.from &&
  (tpp.to === undefined || at.tpp < tpp.to) &&
  at.density >= density.from &&
  (density.to === undefined || at.density < density.to);
/** The area that counts is the first one: b.1 is tested before b.2. */
const regionAt = (areas: readonly Region[], tpp: number, density: number) =>
  areas.find((region) => isIn(region, { tpp, density }))?.id;

/** Every limit, a little below and above it, and points between. */
const around = (values: readonly number[]): number[] =>
  values.flatMap((value) => [value * 0.7, value * 0.94, value * 0.96, value - 0.001, value, value * 1.02]);
const grid = around([100, ...limits.tpp]).flatMap((tpp) =>
  around([0.5, ...limits.density]).map((density) => ({ tpp, density })),
);

describe('the areas of the picture', () => {
  it('are the paragraphs that the classification gives', () => {
    for (const { tpp, density } of grid) {
      const paragraph = paragraphOf(tpp, density)?.replace('3A090.', '');
      expect(regionAt(regions, tpp, density), `${tpp} ${density}`).toBe(paragraph);
    }
  });

  it('have an edge in which the classification keeps a riskier class possible', () => {
    const nearly = (value: number, limit: number) => value > limit * (1 - law.thresholds.nearShare);
    const exact = (value: number) =>
      limits.tpp.concat(limits.density).some((limit) => value === limit * 0.95);
    for (const { tpp, density } of grid) {
      if (exact(tpp) || exact(density)) continue;
      const near = paragraphOf(tpp, density, nearly) !== undefined;
      expect(regionAt(nearRegions, tpp, density) !== undefined, `${tpp} ${density}`).toBe(near);
    }
  });

  it('end where the limits stand', () => {
    const { a, b } = law.thresholds;
    expect(limits.tpp).toEqual([a.tppWithDensity, b.tpp, a.tpp]);
    expect(limits.density).toEqual([b.density, b.densityWithTpp, a.density]);
  });
});
