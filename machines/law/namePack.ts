/**
 * What people call chips and what holds them, as it is written in `names.json` and as the page carries it. An entry
 * says which chips a name may stand for; classes and figures come from the catalogue alone.
 */

/** What a name is of; where two entries go by one name, the earlier kind counts. */
export const nameKinds = ['other', 'part', 'instance', 'module', 'alias', 'family'] as const;
export type NameKind = (typeof nameKinds)[number];

/** What to ask where a name does not settle which chip is meant, or a chip does not settle the figures. */
export const asks = [
  'maker',
  'model',
  'generation',
  'version',
  'edition',
  'form',
  'memory',
  'cards',
  'count',
  'size',
  'digits',
  'figures',
] as const;
export type Ask = (typeof asks)[number];

/** What goes by the name of a chip and is none of this catalogue. */
export const otherThings = [
  'cpu',
  'storage',
  'pc-part',
  'phone',
  'network',
  'camera',
  'car',
  'old-gpu',
  'graphics',
  'licence',
  'share',
  'memory',
  'small-computer',
  'mining',
  'language-model',
  'computer',
  'server',
  'no-name',
  'china-version',
  'unsure',
] as const;
export type OtherThing = (typeof otherThings)[number];

/** Words that tell no chips apart, in the order in which they are taken away. */
export const noiseKinds = [
  'trade',
  'kind',
  'memoryKind',
  'edition',
  'bus',
  'kit',
  'context',
  'form',
] as const;
export type NoiseKind = (typeof noiseKinds)[number];

/** A name as it is written. */
export interface WrittenName {
  kind: NameKind;
  names: readonly string[];
  /** Forms that are read so without being written down: they are kept in the file and not carried. */
  also?: readonly string[];
  /** Ids of chips. */
  chips?: readonly string[];
  /** A board, server or rack: what it may hold, and how many of it. */
  holds?: readonly { chips: readonly string[]; count?: readonly number[] }[];
  /** Chips in a cloud instance. */
  count?: number;
  ask?: readonly Ask[];
  what?: OtherThing;
  /** A designer that builds it, of none of the chips in it. */
  by?: string;
  /** Slots take other cards as well. */
  openSlots?: true;
  /** The names are the first digits of a longer number. */
  prefix?: true;
  /** Not settled which chip it is: always a question. */
  unsure?: true;
  source: string;
}

/** The file. */
export interface WrittenNames {
  /** Where the names were read; kept in the file and not carried. */
  sources: Readonly<Record<string, { title: string; url?: string }>>;
  /** Makers in the scripts they are written in; without a vendor of the catalogue they design no chip. */
  makers: Readonly<Record<string, { vendor?: string; names: readonly string[] }>>;
  /** Product lines in other scripts. */
  brands: Readonly<Record<string, readonly string[]>>;
  noise: Readonly<Record<NoiseKind, readonly string[]>>;
  /** Chips that differ by memory or form, with the sizes and forms of each. */
  twins: readonly Readonly<Record<string, readonly string[]>>[];
  /** Names that a case of the first edition could give for one chip, and that are several since. */
  firstEdition: Readonly<Record<string, string>>;
  entries: readonly WrittenName[];
}

/** Chips by place in the catalogue; zeros at the end are left out. */
export type NameRow = readonly [
  names: string,
  holds: readonly (readonly [chips: readonly number[], count?: readonly number[]])[] | number,
  ask?: string | 0,
  /** 1 open slots, 2 beginning of a number, 4 unsure; with the place of `what` times 8. */
  flags?: number,
  by?: string,
];

export interface PackedNames {
  /** Words are joined by `|`; a vendor or a canonical word comes first. */
  readonly makers: readonly string[];
  readonly brands: readonly string[];
  readonly noise: readonly string[];
  readonly twins: readonly (readonly (readonly [chip: number, words: string])[])[];
  readonly firstEdition: Readonly<Record<string, number>>;
  /** By kind, in the order of `nameKinds`. */
  readonly entries: readonly (readonly NameRow[])[];
}

const letterOf = (ask: Ask): string => String.fromCharCode(97 + asks.indexOf(ask));
export const asksOf = (letters: string): readonly Ask[] =>
  asks.filter((ask) => letters.includes(letterOf(ask)));

/**
 * Packs the names.
 *
 * @param ids - of the catalogue, in its order.
 * @throws {RangeError} that names the entry, where it has a chip that is not in the catalogue.
 */
export function packNames(written: WrittenNames, ids: readonly string[]): PackedNames {
  const joined = (words: readonly string[]): string => words.join('|');
  const rowOf = (entry: WrittenName): NameRow => {
    const { names, chips = [], holds, count, ask = [], what, by, openSlots, prefix, unsure } = entry;
    const place = (id: string): number => {
      const at = ids.indexOf(id);
      if (at < 0) throw new RangeError(`names.json, ${names[0]}: no chip "${id}"`);
      return at;
    };
    const groups = holds ?? (chips.length > 0 ? [{ chips, ...(count ? { count: [count] } : {}) }] : []);
    const packed = groups.map((group) =>
      group.count ? ([group.chips.map(place), group.count] as const) : ([group.chips.map(place)] as const),
    );
    const [only] = packed;
    // What is written twice but for case, spaces and hyphens is one name.
    const forms = new Map(names.map((name) => [name.toLowerCase().replaceAll(/[\s-]/g, ''), name]));
    const flags =
      (openSlots ? 1 : 0) +
      (prefix ? 2 : 0) +
      (unsure ? 4 : 0) +
      8 * (what === undefined ? 0 : otherThings.indexOf(what) + 1);
    const isOne = packed.length === 1 && only?.length === 1 && only[0].length === 1;
    const row: Required<NameRow> = [
      joined([...forms.values()]),
      isOne ? (only[0][0] ?? 0) : packed,
      ask.map(letterOf).join('') || 0,
      flags,
      by ?? '',
    ];
    return row.slice(0, by ? 5 : flags ? 4 : row[2] ? 3 : 2) as unknown as NameRow;
  };
  return {
    makers: Object.values(written.makers).map(({ vendor = '', names }) => joined([vendor, ...names])),
    brands: Object.entries(written.brands).map(([canonical, forms]) => joined([canonical, ...forms])),
    noise: noiseKinds.map((kind) => joined(written.noise[kind])),
    twins: written.twins.map((group) =>
      Object.entries(group).map(([id, words]) => [ids.indexOf(id), joined(words)] as const),
    ),
    firstEdition: Object.fromEntries(
      Object.entries(written.firstEdition).map(([name, id]) => [name, ids.indexOf(id)]),
    ),
    entries: nameKinds.map((kind) =>
      written.entries.filter((entry) => entry.kind === kind && entry.names.length > 0).map(rowOf),
    ),
  };
}
