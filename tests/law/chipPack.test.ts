import { describe, expect, it } from 'vitest';
import { chipOfId, chipSources } from '../../machines/law';
import catalogue from '../../machines/law/catalogue.data';
import { pack, type Written, type WrittenChip } from '../../machines/law/chipPack';
import file from '../../machines/law/chips.json';

const written = file as unknown as Written;
const h20 = written.chips.find(({ id }) => id === 'nvidia-h20') as WrittenChip;
const { chips: table } = catalogue;
const packing = (more: object) => () => pack({ ...written, chips: [{ ...h20, ...more } as WrittenChip] });

describe('the catalogue of chips', () => {
  it('is read as it is written', () => {
    const notCarried = ['node', 'dieCount', 'transistors', 'interconnect', 'reachesH20', 'dense'];
    for (const { sources, tppBasis = [], ...given } of written.chips) {
      const chip = chipOfId(given.id);
      const carried = Object.entries(given).filter(([field]) => !notCarried.includes(field));
      expect(chip).toMatchObject({ ...Object.fromEntries(carried), tppBasis });
      expect(
        chip?.sources.map((at) => chipSources()[at]),
        given.id,
      ).toEqual(
        (sources.throughput ?? []).map((id) => {
          const { title, url = null, kind } = written.sources[id] ?? {};
          return { title, url, kind };
        }),
      );
      for (const figure of ['dieArea', 'bandwidth', 'tpp', 'pd', 'tppRange'] as const)
        if (given[figure] === undefined) expect(chip?.[figure], `${given.id} ${figure}`).toBeNull();
    }
  });

  it('is written in order, by maker and year', () => {
    const keys = written.chips.map(({ vendor, year }) => `${vendor.toLowerCase()} ${year}`);
    expect(keys).toEqual(keys.toSorted());
    expect(new Set(written.chips.map(({ id }) => id)).size).toBe(written.chips.length);
  });

  it('is carried in no more bytes than the rows by place that were once written by hand', () => {
    const bytes = (data: unknown) => Buffer.byteLength(JSON.stringify(data));
    const perChip = (bytes(table.chips) + bytes(table.bases) + bytes(table.vendors)) / table.chips.length;
    expect(perChip).toBeLessThan(176);
    expect(bytes(table)).toBeLessThan(0.4 * bytes(written));
  });

  it('calls no figure certain that rests on the collection of one person collection alone', () => {
    for (const { id, confidence, sources } of written.chips) {
      const kinds = (sources.throughput ?? []).map((source) => written.sources[source]?.kind ?? '');
      if (confidence === 'high')
        expect(
          kinds.some((kind) => ['company-statement', 'dataset', 'trade-press'].includes(kind)),
          id,
        ).toBe(true);
    }
  });

  it.each([
    ['a field that does not exist', { bandwith: 4000 }, 'chip nvidia-h20: unknown field "bandwith"'],
    ['a source that does not exist', { sources: { dieArea: ['nobody'] } }, 'unknown source "nobody"'],
    ['a figure without sources', { sources: { area: ['derived'] } }, '"area" is none of throughput'],
    ['a format that does not exist', { dense: { fp12: 1 } }, '"fp12" is none of fp64'],
    ['a basis that does not exist', { tppBasis: ['fp12'] }, '"fp12" is none of fp64'],
    ['a TPP that its throughput does not give', { dense: { int8: 1 } }, 'its throughput gives 8'],
    ['a word that is none', { confidence: 'sure' }, '"sure" is none of high, medium'],
    ['a data centre that is none', { datacentre: 'yes' }, '"yes" is none of false, true, mixed'],
  ])('names %s', (_, more, problem) => {
    expect(packing(more)).toThrow(new RegExp(problem.replaceAll('(', '\\(')));
  });

  it('names a field that is missing', () => {
    const { headline: _, ...rest } = h20;
    expect(() => pack({ ...written, chips: [rest as WrittenChip] })).toThrow('"headline" is missing');
  });
});
