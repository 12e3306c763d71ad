/**
 * The catalogue as it is written, `chips.json`, and as the page carries it: rows of figures by place, a fraction of
 * the size. The build packs it (`catalogue.data.ts`), `chips.ts` reads it; nobody writes a packed row.
 */
/** How well a figure is supported, from vendor documentation down to background knowledge. */
export const confidences = ['high', 'medium', 'low', 'memory'] as const;
export type Confidence = (typeof confidences)[number];

/** Formats of an operand; their bit lengths are in `formatBits`. */
export const formats = ['fp64', 'fp32', 'tf32', 'fp16', 'fp8', 'int8', 'fp6', 'fp4', 'int4'] as const;
export type Format = (typeof formats)[number];

/** What the figures meet by themselves, without the data-centre question; `at-least` and `unknown` lack the die area. */
export const headlines = [
  'none',
  'b.2',
  'b.1',
  'a.2',
  'a.1',
  'at-least-b.1',
  'unknown-die-area',
  'unknown',
] as const;
export type Headline = (typeof headlines)[number];

export const sourceKinds = [
  'dataset',
  'company-statement',
  'trade-press',
  'private-collection',
  'derived',
  'general-knowledge',
] as const;
/** What figures rest on: a database, the maker, the press, somebody's own collection, other figures, or memory. */
export type FiguresKind = (typeof sourceKinds)[number];
export const datacentres = [false, true, 'mixed'] as const;
const figures = ['throughput', 'dieArea', 'bandwidth'] as const;

/** What few entries have, kept by name. */
export interface More {
  status?: 'sold' | 'cloud' | 'internal' | 'announced' | 'reported' | 'roadmap' | 'cancelled';
  nonPlanar?: false;
  unit?: 'ic' | 'board';
  ics?: number;
  tppPerIc?: number;
  tppWith19BitTf32?: number;
  tppLowerBound?: number;
  tppRange?: readonly [number, number];
  headlineOfUnit?: Headline;
  showAsBelow?: true;
  near?: readonly { measure: 'tpp' | 'pd'; line: number }[];
  namedByBis?: true;
  letterReported?: true;
}

/** A chip as it is written; what is left out was not found. `Chip` says what each figure means. */
export interface WrittenChip extends More {
  id: string;
  vendor: string;
  designer: string;
  name: string;
  aliases: readonly string[];
  year: number;
  datacentre: (typeof datacentres)[number];
  /** Dense throughput of the unit in 10¹² operations per second, from which the TPP follows; not carried. */
  dense: Readonly<Partial<Record<Format, number>>>;
  dieArea?: number;
  dieAreaConfidence?: Confidence;
  bandwidth?: number;
  tpp?: number;
  tppBasis?: readonly Format[];
  pd?: number;
  headline: Headline;
  confidence: Confidence;
  pdConfidence?: Confidence;
  /** Kept in the file and not carried: nothing asks for it. Nanometres, dies, thousand millions, GB/s. */
  node?: number;
  dieCount?: number;
  transistors?: number;
  interconnect?: number;
  reachesH20?: Readonly<Partial<Record<'memory' | 'interconnect', boolean>>>;
  /** Ids of sources, the weightiest first. */
  sources: Readonly<Partial<Record<(typeof figures)[number], readonly string[]>>>;
}

export interface WrittenSource {
  title: string;
  url?: string;
  kind: (typeof sourceKinds)[number];
}

/** The file. */
export interface Written {
  sources: Readonly<Record<string, WrittenSource>>;
  chips: readonly WrittenChip[];
}

interface PackedMore extends Omit<More, 'near' | 'tppWith19BitTf32'> {
  tpp19?: number;
  near?: readonly (readonly ['tpp' | 'pd', number])[];
}

/** Columns in this order; 0 for "not found", -1 for "none of the list". */
export type Row = readonly [
  id: string,
  vendor: number,
  designer: string,
  name: string,
  aliases: readonly string[],
  year: number,
  datacentre: number,
  dieArea: number,
  dieAreaConfidence: number,
  bandwidth: number,
  tpp: number,
  basis: number,
  pd: number,
  headline: number,
  confidence: number,
  pdConfidence: number,
  sources: readonly number[],
  more: PackedMore,
];

export interface Packed {
  readonly vendors: readonly string[];
  /** Formats that set a TPP, joined by `+`. */
  readonly bases: readonly string[];
  /** The title that most sources share, 0 in its place, and how their addresses begin, `~` in its place. */
  readonly shared: readonly [title: string, address: string];
  readonly sources: readonly (readonly [title: string | 0, address: string, kind: number])[];
  readonly chips: readonly Row[];
}

const shared = [
  'TechPowerUp GPU database (copy of 2026-02-07)',
  'https://www.techpowerup.com/gpu-specs/',
] as const;

const required = [
  ...['id', 'vendor', 'designer', 'name', 'aliases', 'year', 'datacentre', 'dense', 'headline', 'confidence'],
  'sources',
];
const columns = ['dieArea', 'dieAreaConfidence', 'bandwidth', 'tpp', 'tppBasis', 'pd', 'pdConfidence'];
const kept = ['node', 'dieCount', 'transistors', 'interconnect', 'reachesH20'];
const moreNames = [
  ...['status', 'unit', 'ics', 'tppPerIc', 'tppWith19BitTf32', 'tppLowerBound', 'tppRange', 'headlineOfUnit'],
  ...['showAsBelow', 'near', 'namedByBis', 'letterReported', 'nonPlanar'],
];

/** Bit length of a format, as TPP counts it (Technical Note 2 to 3A090). TF32 counts as 32, the cautious reading. */
export const formatBits: Readonly<Record<Format, number>> = {
  fp64: 64,
  fp32: 32,
  tf32: 32,
  fp16: 16,
  fp8: 8,
  int8: 8,
  fp6: 6,
  fp4: 4,
  int4: 4,
};
const tppOf = ({ dense }: WrittenChip): number =>
  Math.max(...Object.entries(dense).map(([format, rate]) => rate * formatBits[format as Format]));

const moreOf = ({ near, tppWith19BitTf32: tpp19, ...chip }: WrittenChip): PackedMore => ({
  ...Object.fromEntries(Object.entries(chip).filter(([name]) => moreNames.includes(name))),
  ...(tpp19 === undefined ? {} : { tpp19 }),
  ...(near ? { near: near.map(({ measure, line }) => [measure, line] as const) } : {}),
});

/**
 * Packs the catalogue.
 *
 * @throws {RangeError} that names the chip, where a field or a word of it is none that is known.
 */
export function pack({ sources, chips }: Written): Packed {
  // What the die area and the bandwidth rest on is kept in the file; nothing asks for it.
  const carried = new Set(chips.flatMap((chip) => chip.sources.throughput ?? []));
  const sourceIds = Object.keys(sources).filter((id) => carried.has(id));
  const vendors = [...new Set(chips.map(({ vendor }) => vendor))];
  const basisOf = ({ tppBasis = [] }: WrittenChip): string => tppBasis.join('+');
  const bases = [...new Set(chips.map(basisOf))].filter((basis) => basis !== '');

  const rowOf = (chip: WrittenChip): Row => {
    const wrong = (problem: string) => new RangeError(`chips.json, chip ${chip.id}: ${problem}`);
    const place = <T>(list: readonly T[], value: T | undefined): number => {
      if (value === undefined) return -1;
      const index = list.indexOf(value);
      if (index < 0) throw wrong(`"${value}" is none of ${list.join(', ')}`);
      return index;
    };
    const fields = Object.keys(chip);
    for (const name of fields)
      if (![...required, ...columns, ...moreNames, ...kept].includes(name))
        throw wrong(`unknown field "${name}"`);
    for (const name of required) if (!fields.includes(name)) throw wrong(`"${name}" is missing`);
    for (const format of Object.keys(chip.dense)) place(formats, format as Format);
    for (const format of chip.tppBasis ?? []) place(formats, format);
    for (const figure of Object.keys(chip.sources)) place(figures, figure as (typeof figures)[number]);
    for (const id of Object.values(chip.sources).flat())
      if (!Object.hasOwn(sources, id)) throw wrong(`unknown source "${id}"`);
    const source = (id: string): number => sourceIds.indexOf(id);
    const { tpp, tppBasis = [] } = chip;
    // Published figures are rounded.
    if (tpp !== undefined && tppBasis.length > 0 && Math.abs(tppOf(chip) - tpp) > 0.002 * tpp + 1)
      throw wrong(`TPP is ${tpp}, but its throughput gives ${tppOf(chip)}`);
    return [
      chip.id,
      place(vendors, chip.vendor),
      chip.designer,
      chip.name,
      chip.aliases,
      chip.year,
      place(datacentres, chip.datacentre),
      chip.dieArea ?? 0,
      place(confidences, chip.dieAreaConfidence),
      chip.bandwidth ?? 0,
      chip.tpp ?? 0,
      place(bases, basisOf(chip) || undefined),
      chip.pd ?? 0,
      place(headlines, chip.headline),
      place(confidences, chip.confidence),
      place(confidences, chip.pdConfidence),
      (chip.sources.throughput ?? []).map(source),
      moreOf(chip),
    ];
  };

  return {
    vendors,
    bases,
    shared,
    sources: sourceIds
      .flatMap((id) => sources[id] ?? [])
      .map(({ title, url = '', kind }) => [
        title === shared[0] ? 0 : title,
        url.replace(shared[1], '~'),
        sourceKinds.indexOf(kind),
      ]),
    chips: chips.map(rowOf),
  };
}
