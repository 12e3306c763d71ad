/** The paragraphs of 3A090 as areas of total processing performance and performance density. */
import { law } from '../../machines';

/** An area that begins at `from` and ends before `to`; an end that is not given is open. */
export interface Region {
  readonly id: 'a.1' | 'a.2' | 'b.1' | 'b.2';
  readonly tpp: { readonly from: number; readonly to?: number };
  readonly density: { readonly from: number; readonly to?: number };
}

const { a, b, nearShare } = law.thresholds;

/**
 * The areas as the entry text draws them. Those of .b end where .a begins; b.1 and b.2 overlap, and what is in
 * both is b.1, which is tested first.
 */
export const regions: readonly Region[] = [
  { id: 'a.1', tpp: { from: a.tpp }, density: { from: 0 } },
  { id: 'a.2', tpp: { from: a.tppWithDensity, to: a.tpp }, density: { from: a.density } },
  { id: 'b.1', tpp: { from: b.tpp, to: a.tpp }, density: { from: b.density, to: a.density } },
  {
    id: 'b.2',
    tpp: { from: b.tppWithDensity, to: a.tpp },
    density: { from: b.densityWithTpp, to: a.density },
  },
];

/** The same areas with every limit as much lower as counts as near (`thresholds.nearShare`). */
export const nearRegions: readonly Region[] = regions.map(({ id, tpp, density }) => ({
  id,
  tpp: { ...tpp, from: tpp.from * (1 - nearShare) },
  density: { ...density, from: density.from * (1 - nearShare) },
}));

/** The limits that stand on each axis, rising. */
export const limits: Readonly<Record<'tpp' | 'density', readonly number[]>> = {
  tpp: [...new Set([a.tppWithDensity, b.tppWithDensity, b.tpp, a.tpp])].toSorted(
    (left, right) => left - right,
  ),
  density: [...new Set([b.density, b.densityWithTpp, a.density])].toSorted((left, right) => left - right),
};
