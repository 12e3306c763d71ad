import { once } from '../once';
import catalogue from './catalogue.data';
import {
  type Confidence,
  confidences,
  datacentres,
  type FiguresKind,
  type Format,
  type Headline,
  headlines,
  type More,
  type Row,
  sourceKinds,
} from './chipPack';

export type { Confidence, Format, Headline };

/** Where the figures of the catalogue come from. None of it is a classification. */
export interface ChipSource {
  title: string;
  /** `null` where there is no address. */
  url: string | null;
  kind: FiguresKind;
}

/**
 * An entry of the catalogue. The figures are aids for looking things up, not a classification: the written
 * figures or the ECCN of the maker always win. `null` means that no figure was found.
 */
export interface Chip {
  id: string;
  vendor: string;
  /** Seat of the designer as usually given, ISO code. The ultimate parent is a question for the deal. */
  designer: string;
  /** Without the vendor. */
  name: string;
  aliases: readonly string[];
  year: number;
  status: NonNullable<More['status']>;
  /** What the entry describes: one integrated circuit or package, or a board with several. */
  unit: 'ic' | 'board';
  /** Integrated circuits in the unit. The entry text tests the integrated circuit. */
  ics: number;
  /** Designed or marketed for data centres; `mixed` where the maker sells it both ways. */
  datacentre: boolean | 'mixed';
  /** Logic dies of the unit on a process with non-planar transistors, in mm². */
  dieArea: number | null;
  dieAreaConfidence: Confidence | null;
  /** Whether the die is on a process with non-planar transistors; otherwise its area does not count. */
  nonPlanar: boolean;
  /** Total DRAM bandwidth of the unit in GB/s. */
  bandwidth: number | null;
  /** Total DRAM bandwidth of one integrated circuit in GB/s: that of the unit, shared evenly. */
  bandwidthPerIc: number | null;
  /** Total processing performance of the unit; the highest over all formats. */
  tpp: number | null;
  /** Total processing performance of one integrated circuit. */
  tppPerIc: number | null;
  /** The formats that set it. */
  tppBasis: readonly Format[];
  /** The same with TF32 counted as 19 bits instead of 32, where that changes it. */
  tppWith19BitTf32: number | null;
  /** Where no peak was published: it is at least this. */
  tppLowerBound: number | null;
  /** Where publications differ: from and to. */
  tppRange: readonly [number, number] | null;
  /** Performance density of one integrated circuit, TPP per mm². */
  pd: number | null;
  /** On the figures of one integrated circuit alone. */
  headline: Headline;
  /** On the figures of the whole board, where that differs. It decides nothing. */
  headlineOfUnit?: Headline;
  /** For the throughput and so the TPP. */
  confidence: Confidence;
  /** The weaker of throughput and die area. */
  pdConfidence: Confidence | null;
  /** `none`, far from every line, and on figures of high or medium confidence. Otherwise: ask the maker. */
  showAsBelow: boolean;
  /** TPP below 21,000 and bandwidth below 6,500 GB/s; `null` if one of them is not known. */
  inCaseByCaseBand: boolean | null;
  /** Limits within 5 % of the figures. */
  near: readonly { measure: 'tpp' | 'pd'; line: number }[];
  /** Named in the BIS guidance on General Prohibition Ten: Ascend 910B, 910C, 910D. */
  namedByBis?: true;
  /** A licence was required by individual letter in April 2025, as the makers report. */
  letterReported?: true;
  /** The designer is on the Entity List (Huawei; see FDP-03). Absent means: not known here, so screen. */
  designerListed?: true;
  /** Where the throughput comes from, the weightiest first; indexes into `chipSources`. */
  sources: readonly number[];
}

/** An entry of a list that the packed table refers to by its place. */
function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new RangeError(`chips: no entry ${index} in a list of ${list.length}`);
  return found;
}

const figure = (value: number): number | null => (value === 0 ? null : value);
const confidence = (index: number): Confidence | null => (index < 0 ? null : at(confidences, index));

function chipOf(row: Row): Chip {
  const [id, vendor, designer, name, aliases, year, datacentre, ...rest] = row;
  const [dieArea, areaConfidence, bandwidth, tpp, basis, pd, ...verdict] = rest;
  const [headline, tppConfidence, pdConfidence, sources, more] = verdict;
  const ics = more.ics ?? 1;
  const table = catalogue.chips;
  return {
    id,
    vendor: at(table.vendors, vendor),
    designer,
    name,
    aliases,
    year,
    status: more.status ?? 'sold',
    unit: more.unit ?? 'ic',
    ics,
    datacentre: at(datacentres, datacentre),
    dieArea: figure(dieArea),
    dieAreaConfidence: confidence(areaConfidence),
    nonPlanar: more.nonPlanar ?? true,
    bandwidth: figure(bandwidth),
    bandwidthPerIc: figure(bandwidth / ics),
    tpp: figure(tpp),
    tppPerIc: more.tppPerIc ?? figure(tpp),
    tppBasis: basis < 0 ? [] : (at(table.bases, basis).split('+') as Format[]),
    tppWith19BitTf32: more.tpp19 ?? null,
    tppLowerBound: more.tppLowerBound ?? null,
    tppRange: more.tppRange ?? null,
    pd: figure(pd),
    headline: at(headlines, headline),
    ...(more.headlineOfUnit === undefined ? {} : { headlineOfUnit: more.headlineOfUnit }),
    confidence: at(confidences, tppConfidence),
    pdConfidence: confidence(pdConfidence),
    showAsBelow: more.showAsBelow ?? false,
    inCaseByCaseBand: tpp === 0 || bandwidth === 0 ? null : tpp < 21_000 && bandwidth < 6500,
    near: (more.near ?? []).map(([measure, line]) => ({ measure, line })),
    ...(more.namedByBis === undefined ? {} : { namedByBis: true }),
    ...(more.letterReported === undefined ? {} : { letterReported: true }),
    ...(at(table.vendors, vendor) === 'Huawei' ? { designerListed: true } : {}),
    sources,
  };
}

/** Where the figures of the catalogue come from. Like the chips, read when first asked for. */
export const chipSources = once((): readonly ChipSource[] => {
  const { sources, shared } = catalogue.chips;
  return sources.map(([title, url, kind]) => {
    const address = url.replace('~', shared[1]);
    return {
      title: title === 0 ? shared[0] : title,
      url: address === '' ? null : address,
      kind: at(sourceKinds, kind),
    };
  });
});

/** The catalogue, by vendor. */
export const chips = once((): readonly Chip[] => catalogue.chips.chips.map(chipOf));

const chipById = once(() => new Map(chips().map((chip) => [chip.id, chip])));

/**
 * A chip by its key.
 *
 * @param id - key in the catalogue.
 * @returns `undefined` if there is none.
 */
export function chipOfId(id: string): Chip | undefined {
  return chipById().get(id);
}
