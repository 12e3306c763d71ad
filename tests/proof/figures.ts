/** Compares the reading of figures with the oracle, on each limit, beside it and a hair's breadth off it. */
import type { Answers } from '../../machines/answers';
import {
  classesWithin,
  exactly,
  isHbmControlled,
  isHbmExceptionOpen,
} from '../../machines/facts/classification';
import { derive } from '../../machines/facts/derive';
import { thresholds } from '../../machines/law';
import {
  classByFigures,
  classesNearFigures,
  classesOfAnyDensity,
  diesFor,
  isInCaseByCaseBand,
  isMemoryControlled,
  isUnderExceptionLimit,
  reachesH20,
  tppBeside,
} from './oracle/item';

/** The next number that a computer can tell apart, upwards or downwards. */
const beside = (value: number, up: boolean): number => {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + (up ? 1n : -1n));
  return bits.getFloat64(0);
};
const around = (value: number, step: number): number[] => [
  value - step,
  beside(value, false),
  value,
  beside(value, true),
  value + step,
];

const tpps = [1, 20_000, ...[1600, 2400, 4800].flatMap((limit) => around(limit, 1))];
const densities = [0.1, 10, ...[1.6, 3.2, 5.92].flatMap((limit) => around(limit, 0.01))];
/** The figures that lie 5 % below a limit. */
const nearTpps = [1600, 2400, 4800].flatMap((limit) => around(limit * 0.95, 16));
const nearDensities = [1.6, 3.2, 5.92].flatMap((limit) => around(limit * 0.95, 0.016));

const same = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  left.size === right.size && [...left].every((value) => right.has(value));

const day = '2026-11-21';
const read = (answers: Answers) => derive({ decisionDate: day, plannedDate: day, answers });
const chip: Answers = { role: 'seller', itemKind: 'ic', identifiedBy: 'figures', makerClass: 'unknown' };
const memory: Answers = { role: 'seller', itemKind: 'hbm', makerClass: 'unknown' };

/** @returns how many figures were compared. */
export const compareFigures = (report: (message: string) => void): number => {
  let count = 0;
  const expect = (what: string, rules: unknown, table: unknown): void => {
    count += 1;
    if (rules !== table) report(`${what}: the rules say ${rules}, the table says ${table}`);
  };
  for (const datacentre of ['yes', 'no'] as const) {
    const is = datacentre === 'yes';
    for (const tpp of tpps)
      for (const density of densities) {
        const found = [...classesWithin(exactly(tpp), exactly(density), datacentre)].join();
        expect(`TPP ${tpp}, density ${density}, ${datacentre}`, found, classByFigures(tpp, density, is));
      }
    for (const tpp of [...tpps, ...nearTpps])
      for (const density of [...densities, ...nearDensities]) {
        const found = classesWithin(exactly(tpp), exactly(density), datacentre, true);
        const wanted = classesNearFigures(tpp, density, is);
        expect(`near TPP ${tpp}, density ${density}, ${datacentre}`, same(found, wanted), true);
      }
    for (const tpp of tpps) {
      const { world } = read({ ...chip, figures: { tpp }, figuresFrom: 'maker', datacentre });
      expect(`TPP ${tpp} of no density`, same(world.class, classesOfAnyDensity(tpp, is)), true);
    }
  }
  // Figures of somebody else than the maker: near limits count, from end to end.
  for (const tpp of [4559, 4561, 4800, 2279, 2281])
    for (const density of [1.6, 5.92]) {
      const figures = { tpp, dies: [{ mm2: tpp / density }] };
      const { world } = read({ ...chip, figures, figuresFrom: 'other', datacentre: 'yes' });
      expect(
        `TPP ${tpp} heard`,
        same(world.class, classesNearFigures(tpp, tpp / (tpp / density), true)),
        true,
      );
    }
  for (const tpp of around(21_000, 1))
    for (const bandwidth of around(6500, 1)) {
      const { world } = read({
        ...chip,
        figures: { tpp, bandwidth },
        figuresFrom: 'maker',
        datacentre: 'yes',
      });
      const wanted = isInCaseByCaseBand(tpp, bandwidth) ? 'yes' : 'no';
      expect(`TPP ${tpp}, ${bandwidth} GB/s`, [...world.caseByCaseBand].join(), wanted);
    }
  for (const rates of [
    [
      { tops: 111, bits: 16 },
      { tops: 333, bits: 8 },
    ],
    [{ tops: 299, bits: 16 }],
  ])
    for (const stated of [1, 1555, 1776, 2399, 2664, 3333, 4784, 4799, 4801, 9999]) {
      const { tpp, held } = tppBeside(stated, rates);
      const figures = { tpp: stated, units: [rates], dies: [{ mm2: 1500 }] };
      const { world } = read({ ...chip, figures, figuresFrom: 'maker', datacentre: 'yes' });
      const name = `TPP ${stated} beside ${JSON.stringify(rates)}`;
      expect(name, [...world.class].join(), classByFigures(tpp, tpp / 1500, true));
      expect(`${name}, held`, [...world.contradiction].join(), held ? 'yes' : 'no');
    }
  for (const given of [1, 1.5, 2, 2.5, 3, 3.999]) {
    const { count, held } = diesFor(given);
    const figures = { tpp: 3000, dies: [{ mm2: 800, count: given }] };
    const { world } = read({ ...chip, figures, figuresFrom: 'maker', datacentre: 'yes' });
    expect(`${given} dies`, [...world.class].join(), classByFigures(3000, 3000 / (800 * count), true));
    expect(`${given} dies, held`, [...world.contradiction].join(), held ? 'yes' : 'no');
  }
  const bandwidths = [2, 3.3].flatMap((limit) => around(limit * 100, 1));
  for (const bandwidth of bandwidths)
    for (const mm2 of [100]) {
      const figures = { bandwidth, mm2 };
      expect(`${bandwidth} GB/s on ${mm2} mm²`, isHbmControlled(figures), isMemoryControlled(bandwidth, mm2));
      expect(`${bandwidth} GB/s for HBM`, isHbmExceptionOpen(figures), isUnderExceptionLimit(bandwidth, mm2));
      const { world } = read({ ...memory, hbmFigures: figures });
      const wanted = isMemoryControlled(bandwidth, mm2) ? 'c' : 'below';
      expect(`class of ${bandwidth} GB/s`, [...world.class].join(), wanted);
    }
  for (const bandwidth of around(4000, 1)) {
    const { settled } = read({
      ...chip,
      figures: { tpp: 1000, bandwidth },
      figuresFrom: 'maker',
      datacentre: 'yes',
      flow: 'export',
      destination: 'CN',
    });
    // Figures settle nothing by themselves; only the limit is compared.
    expect(`${bandwidth} GB/s of an H20`, bandwidth >= thresholds.h20.bandwidth, reachesH20(bandwidth));
    expect('nothing settled', settled.size, 0);
  }
  return count;
};

/** A limit of the rules moved by its smallest step, or to just beyond the number, as `>` for `≥` would. */
export interface LimitMutant {
  readonly name: string;
  readonly with: <R>(run: () => R) => R;
}

const comparedOtherwise = (holder: string, name: string, now: number): [string, number] => {
  if (['tppBelow', 'bandwidthBelow', 'exceptionDensity'].includes(name))
    return ['≤ for <', beside(now, true)];
  return holder === 'hbm' ? ['≥ for >', beside(now, false)] : ['> for ≥', beside(now, true)];
};

type Figures = Record<string, number>;
const limit = (holder: string, name: string, step: number): LimitMutant[] => {
  const figures = (holder ? thresholds[holder as 'a'] : thresholds) as unknown as Figures;
  const now = figures[name] as number;
  const moves: [string, number][] = [
    [`${now - step}`, now - step],
    [`${now + step}`, now + step],
    // Beyond the next number that a computer knows, `≥` says what `>` said at the limit, and so on.
    comparedOtherwise(holder, name, now),
  ];
  return moves.map(([what, value]) => ({
    name: `thresholds.${holder ? `${holder}.` : ''}${name} ${now}: ${what}`,
    with: (run) => {
      figures[name] = value;
      try {
        return run();
      } finally {
        figures[name] = now;
      }
    },
  }));
};

export const limitMutants = (): readonly LimitMutant[] => [
  ...limit('a', 'tpp', 1),
  ...limit('a', 'tppWithDensity', 1),
  ...limit('a', 'density', 0.01),
  ...limit('b', 'tpp', 1),
  ...limit('b', 'density', 0.01),
  ...limit('b', 'tppWithDensity', 1),
  ...limit('b', 'densityWithTpp', 0.01),
  ...limit('hbm', 'density', 0.01),
  ...limit('hbm', 'exceptionDensity', 0.01),
  ...limit('caseByCase', 'tppBelow', 1),
  ...limit('caseByCase', 'bandwidthBelow', 1),
  ...limit('h20', 'bandwidth', 1),
  ...limit('', 'nearShare', 0.01).slice(0, 2),
];
