import { describe, expect, it } from 'vitest';
import { CaseError, classify, derive, type Figures, law, readCase } from '../../machines';
import { bandwidthDensity, isHbmControlled, isHbmExceptionOpen } from '../../machines/facts/classification';

type Datacentre = 'yes' | 'no' | 'unknown';
const { resolveChip } = law;
const chips = law.chips();

/** Figures with a chosen performance density, on one die whose area follows. */
const withDensity = (tpp: number, density: number): Figures => ({ tpp, dies: [{ mm2: tpp / density }] });
const onDie = (tpp: number, mm2: number): Figures => ({ tpp, dies: [{ mm2 }] });

/** The item as the questionnaire reads it. */
const item = (answers: Record<string, unknown>) => {
  const { world, item: reading } = derive(
    readCase({ answers: { role: 'seller', itemKind: 'ic', ...answers } }, '2026-11-21'),
  );
  return { ...reading, classes: [...world.class].sort() };
};
const byFigures = (figures: Figures, more: Record<string, unknown> = {}) =>
  item({ identifiedBy: 'figures', figures, figuresFrom: 'maker', datacentre: 'yes', ...more });
/** By its name, or by its key in the catalogue. */
const byName = (name: string, more: Record<string, unknown> = {}) => {
  const chip = law.chipOfId(name)?.id ?? resolveChip(name)?.chip.id ?? name;
  const theCase = readCase(
    { answers: { role: 'seller', itemKind: 'ic', identifiedBy: 'name', ...more } },
    '2026-11-21',
  );
  const { world, item: reading } = derive({ ...theCase, answers: { ...theCase.answers, chip } });
  return { ...reading, classes: [...world.class].sort() };
};

describe('3A090.a and .b', () => {
  it.each<[string, Figures, Datacentre, string, string | null]>([
    // 3A090.a.1: TPP of 4800 or more, whatever the density
    ['TPP 4800 on a huge die', onDie(4800, 100_000), 'yes', 'a', '3A090.a.1'],
    ['TPP 4800 without a die', { tpp: 4800 }, 'yes', 'a', '3A090.a.1'],
    ['600 TOPS at 8 bit', { units: [[{ tops: 600, bits: 8 }]] }, 'yes', 'a', '3A090.a.1'],
    ['300 TFLOPS at 16 bit', { units: [[{ tops: 300, bits: 16 }]] }, 'yes', 'a', '3A090.a.1'],
    // 3A090.a.2: TPP of 1600 or more and a density of 5.92 or more
    ['TPP 1600 and density 5.92', withDensity(1600, 5.92), 'yes', 'a', '3A090.a.2'],
    ['TPP 1599.99 and density 50', withDensity(1599.99, 50), 'yes', 'below', null],
    ['TPP 1600 and density 5.91', withDensity(1600, 5.91), 'yes', 'b', '3A090.b.2'],
    ['TPP 4799.99 and density 5.91', withDensity(4799.99, 5.91), 'yes', 'b', '3A090.b.1'],
    ['TPP 4799.99 and density 5.92', withDensity(4799.99, 5.92), 'yes', 'a', '3A090.a.2'],
    // 3A090.b.1: TPP of 2400 or more and below 4800, and a density of 1.6 or more and below 5.92
    ['TPP 2400 and density 1.6', onDie(2400, 1500), 'yes', 'b', '3A090.b.1'],
    ['TPP 2399 and density 1.6', withDensity(2399, 1.6), 'yes', 'below', null],
    ['TPP 2400 and density just under 1.6', onDie(2400, 1500.1), 'yes', 'below', null],
    ['TPP 4799 and density just under 1.6', onDie(4799, 2999.5), 'yes', 'below', null],
    // 3A090.b.2: TPP of 1600 or more, and a density of 3.2 or more and below 5.92
    ['TPP 1600 and density 3.2', onDie(1600, 500), 'yes', 'b', '3A090.b.2'],
    ['TPP 1600 and density 3.19', withDensity(1600, 3.19), 'yes', 'below', null],
    ['TPP 1599 and density 3.2', withDensity(1599, 3.2), 'yes', 'below', null],
    // Note 2: not for data centres and TPP below 4800
    ['TPP 4799 that is not for data centres', withDensity(4799, 5.92), 'no', 'excluded', 'Note 2'],
    ['TPP 1000 that is not for data centres', onDie(1000, 1000), 'no', 'excluded', 'Note 2'],
    ['TPP 4800 that is not for data centres', onDie(4800, 3000), 'no', 'a', '3A090.a.1'],
    // Not known counts as yes
    [
      'TPP 4799 of which nobody knows whether it is for data centres',
      withDensity(4799, 5.92),
      'unknown',
      'a',
      '3A090.a.2',
    ],
    ['TPP 2400 of which nobody knows it', onDie(2400, 1500), 'unknown', 'b', '3A090.b.1'],
  ])('%s', (_name, figures, datacentre, expected, paragraph) => {
    expect(classify(figures, datacentre)).toMatchObject({ classes: [expected], paragraph });
  });

  it('every step of the grid is as the reference of the law computes it', () => {
    const reference = (tpp: number, density: number, datacentre: boolean): string => {
      if (!datacentre && tpp < 4800) return 'excluded';
      if (tpp >= 4800) return 'a';
      if (tpp >= 1600 && density >= 5.92) return 'a';
      if (tpp >= 2400 && density >= 1.6) return 'b';
      if (tpp >= 1600 && density >= 3.2) return 'b';
      return 'below';
    };
    const around = (limits: readonly number[], step: number) =>
      limits.flatMap((limit) => [limit - step, limit, limit + step]);
    for (const tpp of around([1600, 2400, 4800], 0.5))
      for (const density of around([1.6, 3.2, 5.92], 0.005))
        for (const datacentre of ['yes', 'no'] as const) {
          const { classes, performanceDensity } = classify(withDensity(tpp, density), datacentre);
          expect(classes, `${tpp} ${density} ${datacentre}`).toEqual([
            reference(tpp, performanceDensity ?? 0, datacentre === 'yes'),
          ]);
        }
  });
});

describe('total processing performance', () => {
  const tpp = (figures: Figures) => classify(figures, 'yes').tpp;

  it('is the dense rate times the bit length of the inputs', () => {
    expect(tpp({ units: [[{ tops: 989.4, bits: 16 }]] })).toBeCloseTo(15_830.4);
  });

  it('takes the highest product of several precisions, not the highest rate', () => {
    const modes = [
      { tops: 100, bits: 8 },
      { tops: 60, bits: 16 },
      { tops: 20, bits: 32 },
    ];
    expect(tpp({ units: [modes] })).toBe(960);
    expect(tpp({ units: [modes.toReversed()] })).toBe(960);
  });

  it('sums the units of one circuit, each at its own best', () => {
    const matrix = [{ tops: 100, bits: 8 }];
    const vector = [
      { tops: 10, bits: 16 },
      { tops: 4, bits: 32 },
    ];
    expect(tpp({ units: [matrix, vector] })).toBe(960);
  });

  it('counts every die of a package as one circuit', () => {
    const die = [{ tops: 300, bits: 8 }];
    const package_: Figures = { units: [die, die], dies: [{ mm2: 1000, count: 2 }] };
    expect(classify({ units: [die], dies: [{ mm2: 1000 }] }, 'yes')).toMatchObject({ classes: ['b'] });
    expect(classify(package_, 'yes')).toMatchObject({
      tpp: 4800,
      performanceDensity: 2.4,
      classes: ['a'],
      paragraph: '3A090.a.1',
    });
  });

  it('is only the least while rates beside the figures were not read: no milder class stands', () => {
    const least: Figures = { units: [[{ tops: 100, bits: 8 }]], dies: [{ mm2: 400 }], atLeast: true };
    expect(classify(least, 'yes').classes).toEqual(['below', 'b', 'a']);
    expect(classify({ tpp: 4800, atLeast: true }, 'yes').classes).toEqual(['a']);
    const { world } = derive(
      readCase(
        {
          answers: {
            role: 'seller',
            itemKind: 'ic',
            identifiedBy: 'figures',
            figures: least,
            figuresFrom: 'maker',
            datacentre: 'yes',
          },
        },
        '2026-11-21',
      ),
    );
    expect([...world.class]).toEqual(['below', 'b', 'a']);
    expect([...world.unclassified]).toEqual(['yes']);
  });

  it('is not computed from sparse figures: they are refused, never halved', () => {
    const sparse = { units: [[{ tops: 1979, bits: 16 }]], sparse: true };
    expect(() => byFigures(sparse)).toThrow(CaseError);
    expect(() => byFigures(sparse)).toThrow(/sparse/);
    expect(byFigures({ ...sparse, sparse: false }).classes).toEqual(['a']);
  });

  it('is not computed from nothing', () => {
    expect(() => classify({}, 'yes')).toThrow(RangeError);
    expect(() => classify({ units: [] }, 'yes')).toThrow(RangeError);
  });
});

describe('performance density', () => {
  it('divides by the sum of the logic dies that count', () => {
    const dies = [
      { mm2: 100, count: 3 },
      { mm2: 200, counts: true },
    ];
    expect(classify({ tpp: 2000, dies }, 'yes').performanceDensity).toBe(4);
  });

  it('leaves memory and planar dies out', () => {
    const dies = [{ mm2: 250 }, { mm2: 1000, counts: false }];
    expect(classify({ tpp: 1600, dies }, 'yes')).toMatchObject({
      performanceDensity: 6.4,
      paragraph: '3A090.a.2',
    });
  });

  it.each<[string, Figures['dies']]>([
    ['every die is planar', [{ mm2: 800, counts: false }]],
    ['no die is known', undefined],
  ])('is not defined where %s: then TPP alone decides', (_name, dies) => {
    const classesOf = (tpp: number) => classify({ tpp, ...(dies ? { dies } : {}) }, 'yes');
    expect(classesOf(4800)).toMatchObject({ classes: ['a'], performanceDensity: null });
    expect(classesOf(1599.99)).toMatchObject({ classes: ['below'], performanceDensity: null });
    expect(classesOf(1600)).toMatchObject({ classes: ['below', 'b', 'a'], paragraph: null });
    expect(classesOf(4799)).toMatchObject({ classes: ['below', 'b', 'a'], paragraph: null });
  });

  it('that is not defined leaves the item unclassified, not below', () => {
    const planar = { tpp: 3000, dies: [{ mm2: 800, counts: false }] };
    expect(byFigures(planar)).toMatchObject({ unclassified: true, classes: ['a', 'b', 'below'] });
    expect(byFigures(planar, { datacentre: 'no' })).toMatchObject({
      unclassified: false,
      classes: ['excluded'],
    });
  });
});

describe('memory on its own', () => {
  const stack = (bandwidth: number, mm2: number) =>
    item({ itemKind: 'hbm', hbmFigures: { bandwidth, mm2 }, makerClass: 'unknown' }).classes;

  it('is 3A090.c strictly above 2.0 GB/s per mm²', () => {
    expect(stack(200, 100)).toEqual(['below']);
    expect(stack(200.1, 100)).toEqual(['c']);
    expect(isHbmControlled({ bandwidth: 240, mm2: 120 })).toBe(false);
    expect(isHbmControlled({ bandwidth: 240.01, mm2: 120 })).toBe(true);
  });

  it('may be under Licence Exception HBM strictly below 3.3 GB/s per mm²', () => {
    expect(isHbmExceptionOpen({ bandwidth: 329.9, mm2: 100 })).toBe(true);
    expect(isHbmExceptionOpen({ bandwidth: 330, mm2: 100 })).toBe(false);
    expect(isHbmExceptionOpen({ bandwidth: 330.1, mm2: 100 })).toBe(false);
  });

  it('of the HBM3E kind is far above both', () => {
    expect(bandwidthDensity({ bandwidth: 1200, mm2: 120 })).toBe(10);
    expect(stack(1200, 120)).toEqual(['c']);
  });

  it('is judged by bandwidth and area whatever its maker calls it', () => {
    const called = (makerClass: string) =>
      item({ itemKind: 'hbm', hbmFigures: { bandwidth: 1200, mm2: 120 }, makerClass });
    expect(called('3A090.c')).toMatchObject({ classes: ['c'], contradiction: false });
    expect(called('other-ccl')).toMatchObject({ classes: ['c'], contradiction: true });
    expect(called('EAR99')).toMatchObject({ classes: ['c'], contradiction: true });
  });

  it('that nobody measured or classified is not known', () => {
    expect(item({ itemKind: 'hbm', hbmFigures: 'unknown', makerClass: 'unknown' })).toMatchObject({
      unclassified: true,
      classes: ['below', 'c'],
    });
  });

  it('never makes a circuit 3A090.c: the memory of a chip is part of the chip', () => {
    expect(byFigures({ tpp: 1000, dies: [{ mm2: 800 }], bandwidth: 900_000 }).classes).toEqual(['below']);
  });
});

describe('a riskier class that is near', () => {
  const near = (figures: Figures, more: Record<string, unknown> = {}) =>
    byFigures(figures, { figuresFrom: 'other', ...more });

  it.each<[string, Figures, string[]]>([
    ['TPP 5 % below 4800', onDie(4560, 4560), ['below']],
    ['TPP less than 5 % below 4800', onDie(4560.1, 4560), ['a', 'b', 'below']],
    ['TPP 5 % below 2400', onDie(2280, 1000), ['below']],
    ['TPP less than 5 % below 2400', onDie(2280.1, 1000), ['b', 'below']],
    ['TPP 5 % below 1600', onDie(1520, 400), ['below']],
    ['TPP less than 5 % below 1600', onDie(1520.1, 400), ['b', 'below']],
    ['density 5 % below 5.92', withDensity(2000, 5.624), ['b']],
    ['density less than 5 % below 5.92', withDensity(2000, 5.63), ['a', 'b']],
    ['density 5 % below 3.2', onDie(1900, 625), ['below']],
    ['density less than 5 % below 3.2', onDie(1900, 624), ['b', 'below']],
    ['density 5 % below 1.6', withDensity(3000, 1.52), ['below']],
    ['density less than 5 % below 1.6', withDensity(3000, 1.53), ['b', 'below']],
  ])('%s', (_name, figures, classes) => {
    const reading = near(figures);
    expect(reading.classes).toEqual(classes);
    expect(reading.near).toBe(classes.length > 1);
    expect(reading.unclassified).toBe(false);
  });

  it('is not possible where the maker gave the figures or the class', () => {
    expect(byFigures(onDie(4700, 2000))).toMatchObject({ classes: ['b'], near: false });
    expect(near(onDie(4700, 2000), { makerClass: '3A090.b' })).toMatchObject({
      classes: ['b'],
      near: false,
    });
  });

  it('that is not for data centres is only the one at TPP 4800', () => {
    expect(near(onDie(4700, 2000), { datacentre: 'no' }).classes).toEqual(['a', 'excluded']);
    expect(near(onDie(2390, 600), { datacentre: 'no' }).classes).toEqual(['excluded']);
  });

  it('follows from the open end of a weak figure of the catalogue', () => {
    const weak = chips.filter(
      (chip) =>
        chip.unit === 'ic' &&
        chip.headline === 'none' &&
        !chip.showAsBelow &&
        chip.datacentre === true &&
        ['low', 'memory'].includes(chip.confidence),
    );
    expect(weak.length).toBeGreaterThan(0);
    for (const chip of weak) {
      const reading = byName(chip.id);
      expect(reading.classes, chip.id).toContain('a');
      expect(reading.near, chip.id).toBe(true);
    }
  });
});

describe('what the maker writes', () => {
  const statement = (makerClass: string, more: Record<string, unknown> = {}) =>
    item({ identifiedBy: 'eccn', makerClass, ...more }).classes;

  it('is the class, with a computer as with a circuit', () => {
    for (const makerClass of ['3A090.a', '4A090.a', 'z-a']) expect(statement(makerClass)).toEqual(['a']);
    for (const makerClass of ['3A090.b', '4A090.b', 'z-b']) expect(statement(makerClass)).toEqual(['b']);
    expect(statement('other-ccl')).toEqual(['below']);
  });

  it('without a paragraph leaves two, and is not unknown', () => {
    for (const makerClass of ['3A090', '4A090', 'z']) {
      expect(statement(makerClass)).toEqual(['a', 'b']);
      expect(item({ identifiedBy: 'eccn', makerClass }).unclassified).toBe(false);
    }
  });

  it('is narrowed by figures that agree, and contradicted by those that do not', () => {
    expect(byFigures(onDie(5000, 1000), { makerClass: '3A090' })).toMatchObject({
      classes: ['a'],
      contradiction: false,
    });
    expect(byFigures(onDie(5000, 1000), { makerClass: '3A090.b' })).toMatchObject({
      classes: ['a'],
      contradiction: true,
    });
    expect(byFigures(onDie(1000, 1000), { makerClass: '3A090.a' })).toMatchObject({
      classes: ['a'],
      contradiction: true,
    });
  });

  it('that is less risky than the whole catalogue overrides it', () => {
    expect(byName('H100', { makerClass: 'other-ccl' }).overridesCatalogue).toBe(true);
    expect(byName('H100', { makerClass: '3A090.a' }).overridesCatalogue).toBe(false);
    expect(byName('T4', { makerClass: '3A090.a' }).overridesCatalogue).toBe(false);
  });
});

describe('the catalogue', () => {
  it.each<[string, number, string[]]>([
    ['H200', 15_832, ['a']],
    ['H100', 15_832, ['a']],
    ['A100', 4992, ['a']],
    ['A800', 4992, ['a']],
    ['MI325X', 20_919, ['a']],
    ['B200', 36_000, ['a']],
    ['L40S', 5860, ['a']],
    ['L4', 1940, ['a']],
    ['RTX 4090', 5285, ['a']],
  ])('%s has a TPP of about %i', (name, tpp, classes) => {
    const chip = resolveChip(name)?.chip;
    expect(Math.abs((chip?.tppPerIc ?? 0) / tpp - 1)).toBeLessThan(0.01);
    expect(byName(name).classes).toEqual(classes);
  });

  it('has L4 in 3A090.a by its density, which is about 6.6', () => {
    const reading = byName('L4');
    expect(reading.paragraph).toBe('3A090.a.2');
    expect(Math.abs((reading.density ?? 0) - 6.6)).toBeLessThan(0.1);
  });

  it('has RTX 4090 in 3A090.a although it is not for data centres', () => {
    expect(resolveChip('RTX 4090')?.chip.datacentre).toBe(false);
    expect(byName('RTX 4090').paragraph).toBe('3A090.a.1');
  });

  it('has H20 below both limits, named in letters, and so near that the maker has to say', () => {
    const chip = resolveChip('H20')?.chip;
    expect(Math.abs((chip?.tppPerIc ?? 0) / 2368 - 1)).toBeLessThan(0.01);
    expect(Math.abs((chip?.pd ?? 0) - 2.9)).toBeLessThan(0.1);
    expect(chip?.letterReported).toBe(true);
    expect(byName('H20')).toMatchObject({ near: true, classes: ['b', 'below'] });
    expect(byName('H20', { makerClass: 'other-ccl' })).toMatchObject({ near: false, classes: ['below'] });
  });

  it('puts H200 and MI325X inside the band of case-by-case review, and B200 outside', () => {
    const band = (name: string) => [...byName(name).caseByCaseBand];
    expect(band('H200')).toEqual(['yes']);
    expect(band('MI325X')).toEqual(['yes']);
    expect(band('B200')).toEqual(['no']);
  });

  it('is read per integrated circuit, never summed over a board', () => {
    const boards = chips.filter((chip) => chip.ics > 1);
    expect(boards.length).toBeGreaterThan(0);
    for (const chip of boards) {
      const { tpp, bandwidth } = byName(chip.id);
      if (chip.tpp !== null) {
        expect(tpp, chip.id).toBe(chip.tppPerIc);
        expect(tpp ?? 0, chip.id).toBeLessThan(chip.tpp);
      }
      if (chip.bandwidth !== null) expect(bandwidth, chip.id).toBeCloseTo(chip.bandwidth / chip.ics);
    }
  });

  it('shows as below only what is below and far from every limit', () => {
    const shown = chips.filter((chip) => chip.showAsBelow);
    expect(shown.length).toBeGreaterThan(10);
    for (const chip of shown) {
      const reading = byName(chip.id);
      expect(reading.near, chip.id).toBe(false);
      expect(reading.unclassified, chip.id).toBe(false);
      expect([['below'], ['excluded']], chip.id).toContainEqual(reading.classes);
    }
  });

  it('has every chip with a headline of 3A090.a possibly in 3A090.a, if it is for data centres', () => {
    const strong = chips.filter((chip) => chip.headline.startsWith('a.'));
    expect(strong.length).toBeGreaterThan(50);
    for (const chip of strong) {
      const datacentre = chip.headline === 'a.1' || chip.datacentre !== false ? {} : { datacentre: 'yes' };
      expect(byName(chip.id, datacentre).classes, chip.id).toContain('a');
    }
  });

  it('never has a chip for data centres that meets 3A090 as below alone', () => {
    for (const chip of chips)
      if (chip.headline !== 'none' && chip.datacentre === true)
        expect(byName(chip.id).classes, chip.id).not.toEqual(['below']);
  });

  it('leaves out by Note 2 only what is not for data centres and has a TPP below 4800', () => {
    for (const chip of chips) {
      const { classes } = byName(chip.id);
      if (chip.datacentre !== false) expect(classes, chip.id).not.toContain('excluded');
      else if ((chip.tppPerIc ?? 0) >= 4800) expect(classes, chip.id).toEqual(['a']);
    }
  });
});
