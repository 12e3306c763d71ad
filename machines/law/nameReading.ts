/** What a written name means: a chip, several that have to be told apart, something else, or nothing that is known. */
import { once, onceInSteps } from '../once';
import catalogue from './catalogue.data';
import { type Chip, chips } from './chips';
import {
  type Ask,
  asksOf,
  type NameKind,
  type NameRow,
  nameKinds,
  type OtherThing,
  otherThings,
} from './namePack';
import { fold, type Loose, looseWords, squeeze, withoutKinds, withoutMakers } from './nameWords';

/** Chips that something may hold, and how many of them; without a count: ask. */
export interface Hold {
  readonly chips: readonly Chip[];
  readonly count: readonly number[];
}

/** A name of one chip, or of something that holds chips. */
interface Entry {
  readonly kind: NameKind | 'chip';
  /** As it is written. */
  readonly names: readonly string[];
  readonly holds: readonly Hold[];
  readonly ask: readonly Ask[];
  readonly what?: OtherThing;
  readonly by?: string;
  readonly openSlots: boolean;
  readonly prefix: boolean;
  readonly unsure: boolean;
}

/** What a name was read as. */
export type NameReading =
  | { readonly kind: 'chip'; readonly chip: Chip; readonly holds?: readonly Hold[] }
  | {
      readonly kind: 'several';
      /** What it may be; one alone is not certain either. */
      readonly chips: readonly Chip[];
      readonly ask: readonly Ask[];
      readonly holds?: readonly Hold[];
      /** The memory or the form that was written is of none of those that go by this name. */
      readonly isAtOdds?: true;
    }
  /** A maker was written that did not design the chip of this name. */
  | { readonly kind: 'maker'; readonly maker: string; readonly chips: readonly Chip[] }
  | {
      readonly kind: 'other';
      readonly what: OtherThing;
      readonly chips: readonly Chip[];
      readonly ask: readonly Ask[];
    }
  | { readonly kind: 'none' };

const none: NameReading = { kind: 'none' };
/** A family that bears the name of one of its chips is meant before it. */
const kinds: readonly Entry['kind'][] = ['other', 'part', 'instance', 'module', 'family', 'chip', 'alias'];

const entryOf = (kind: NameKind, [names, holds, ask = 0, flags = 0, by]: NameRow): Entry => {
  const all = chips();
  const chipAt = (place: number): readonly Chip[] => all.slice(place, place + 1);
  const what = otherThings[(flags >> 3) - 1];
  return {
    kind,
    names: names.split('|'),
    holds:
      typeof holds === 'number'
        ? [{ chips: chipAt(holds), count: [] }]
        : holds.map(([places, count = []]) => ({ chips: places.flatMap(chipAt), count })),
    ask: asksOf(ask || ''),
    ...(what === undefined ? {} : { what }),
    ...(by ? { by } : {}),
    openSlots: (flags & 1) > 0,
    prefix: (flags & 2) > 0,
    unsure: (flags & 4) > 0,
  };
};

/** The name of a chip; what stands in brackets may be left out. */
const ownNames = ({ name, aliases }: Chip): readonly string[] => [
  ...new Set([name, name.replaceAll(/\s*\([^)]*\)/g, ''), ...aliases]),
];

/** All that has a name: the catalogue, and what people call its chips and what holds them. */
export const nameEntries = once((): readonly Entry[] => [
  ...chips().map(
    (chip): Entry => ({
      kind: 'chip',
      names: ownNames(chip),
      holds: [{ chips: [chip], count: [] }],
      ask: [],
      openSlots: false,
      prefix: false,
      unsure: false,
    }),
  ),
  ...catalogue.names.entries.flatMap((rows, at) => rows.map((row) => entryOf(nameKinds[at] ?? 'alias', row))),
]);

const chipsOf = ({ holds }: Entry): readonly Chip[] => [...new Set(holds.flatMap((hold) => hold.chips))];

const add = (index: Map<string, Entry[]>, key: string, entry: Entry): void => {
  const known = index.get(key);
  if (!known) index.set(key, [entry]);
  else if (!known.includes(entry)) known.push(entry);
};

/** So many names are made ready in a step. */
const STEP = 100;

const indexed = onceInSteps(function* () {
  const whole = new Map<string, Entry[]>();
  const loose = new Map<string, Entry[]>();
  const beginnings: [string, Entry][] = [];
  const folded: [Entry, string][] = [];
  for (const entry of nameEntries())
    for (const name of entry.names) {
      if (folded.length % STEP === 0) yield;
      folded.push([entry, fold(name)]);
    }
  for (const [entry, name] of folded) {
    add(whole, squeeze(name), entry);
    if (entry.prefix) beginnings.push([squeeze(name), entry]);
  }
  for (const [at, [entry, name]] of folded.entries()) {
    if (at % STEP === 0) yield;
    // An instance or a number is written as it is.
    if (['other', 'instance', 'part'].includes(entry.kind)) continue;
    const unmade = withoutMakers(name);
    for (const looser of new Set([unmade, withoutKinds(name), withoutKinds(unmade)])) {
      if (looser === name) continue;
      const key = squeeze(looser);
      // A number alone is no name, nor is the word for a kind of thing; what is a name of its own keeps its meaning.
      const isName = /\p{L}/u.test(key) && key.length > 1 && !otherThings.some((thing) => thing === key);
      if (isName && !whole.has(key)) add(loose, key, entry);
    }
  }
  return { whole, loose, beginnings };
});
const indexes = indexed.value;
/** Makes the names ready in steps, for a page that has to answer in between. */
export const indexInSteps = indexed.steps;

interface Hit {
  readonly entries: readonly Entry[];
  /** The name is not written so; its maker or the kind of thing was added here. */
  readonly isLoose: boolean;
}
const strongestKind = (entries: readonly Entry[]): readonly Entry[] => {
  const first = Math.min(...entries.map(({ kind }) => kinds.indexOf(kind)));
  // A name of a chip and an alias are alike.
  return entries.filter(({ kind }) => kinds.indexOf(kind) === first || (first === 5 && kind === 'alias'));
};
const lookUp = (key: string, isAllowed: (entry: Entry) => boolean): Hit | undefined => {
  const { whole, loose, beginnings } = indexes();
  for (const [index, isLoose] of [
    [whole, false],
    [loose, true],
  ] as const) {
    const entries = (index.get(key) ?? []).filter(isAllowed);
    if (entries.length > 0) return { entries: strongestKind(entries), isLoose };
  }
  const begun = beginnings.filter(([start]) => key.startsWith(start)).map(([, entry]) => entry);
  return begun.length > 0 ? { entries: begun.filter(isAllowed), isLoose: false } : undefined;
};

/** More than these are not tried in every combination. */
const MOST_LOOSE = 8;

/** A name with some of its words left out. */
interface Variant {
  readonly key: string;
  readonly left: readonly Loose[];
  readonly cost: number;
}
/** With as few words left out as possible first. */
const variantsOf = (folded: string): readonly Variant[] => {
  const all = looseWords(folded);
  // In a long line what is about the product stays; the rest goes first.
  const tried = all.toSorted((left, right) => left.cost - right.cost).slice(0, MOST_LOOSE);
  const before = all.map(({ start }, at) => squeeze(folded.slice(all[at - 1]?.end ?? 0, start)));
  const after = squeeze(folded.slice(all.at(-1)?.end ?? 0));
  const keys = all.map(({ word }) => squeeze(word));
  const bitOf = all.map((word) => tried.indexOf(word));
  return Array.from({ length: 2 ** tried.length }, (_, bits): Variant => {
    const isLeft = (at: number): boolean => {
      const bit = bitOf[at] ?? -1;
      return bit < 0 || (bits & (1 << bit)) > 0;
    };
    const left = all.filter((_word, at) => isLeft(at));
    return {
      key: before.map((text, at) => text + (isLeft(at) ? '' : keys[at])).join('') + after,
      left,
      cost: left.reduce((sum, { cost }) => sum + 10 * cost + 1, 0),
    };
  }).toSorted((one, other) => one.cost - other.cost);
};

const form = /(?<![a-z0-9])(?:pcie|pci-e|sxm\d?|oam|nvl|hgx|cnx)(?![a-z])/gu;
const sizeOf = (word: string): string | undefined => word.match(/^(\d+)\s?g(?:b|ib)?$/u)?.[1];

const twins = once(() => {
  const all = chips();
  return catalogue.names.twins.map(
    (group) =>
      new Map(
        group.flatMap(([place, words]) => {
          const chip = all[place];
          return chip ? [[chip, words.toLowerCase().split('|')] as const] : [];
        }),
      ),
  );
});
const isBySize = (group: ReadonlyMap<Chip, readonly string[]>): boolean =>
  [...group.values()].flat().every((word) => /^\d+gb$/u.test(word));

interface Typed {
  readonly size?: string | undefined;
  readonly forms: readonly string[];
}
/** Whether a size or a form that was written is one of the chip; `undefined` where nothing is known of it. */
const agrees = (chip: Chip, { size, forms }: Typed): boolean | undefined => {
  let known: boolean | undefined;
  for (const group of twins()) {
    const own = group.get(chip);
    if (!own) continue;
    const isSize = isBySize(group);
    if (isSize && size === undefined) continue;
    const others = [...group.values()].flat();
    const wanted = isSize ? [`${size}gb`] : forms.filter((one) => others.includes(one));
    if (wanted.length === 0) continue;
    if (!wanted.some((one) => own.includes(one))) return false;
    known = true;
  }
  return known;
};
/** The chips that differ from this by memory or form alone. */
const twinsOf = (chip: Chip): readonly Chip[] => [
  ...new Set(twins().flatMap((group) => (group.has(chip) ? [...group.keys()] : []))),
];

const several = (
  list: readonly Chip[],
  ask: readonly Ask[],
  holds?: readonly Hold[],
): NameReading & { readonly kind: 'several' } => ({
  kind: 'several',
  chips: [...new Set(list)],
  ask: ask.length > 0 ? ask : ['model'],
  ...(holds ? { holds } : {}),
});

/** What an entry means, with the makers, sizes and forms that were written beside its name. */
const meant = (hit: Hit, left: readonly Loose[], folded: string): NameReading => {
  const [entry] = hit.entries;
  if (!entry) return none;
  if (entry.what !== undefined)
    return { kind: 'other', what: entry.what, chips: chipsOf(entry), ask: entry.ask };
  const all = [...new Set(hit.entries.flatMap(chipsOf))];
  const ask = [...new Set(hit.entries.flatMap((one) => one.ask))];
  const isBuilt = ['instance', 'module'].includes(entry.kind);
  const holds = isBuilt ? hit.entries.flatMap((one) => one.holds) : undefined;

  const makers = left.flatMap(({ vendors }) => (vendors && vendors.length > 0 ? [vendors] : []));
  const isStrange = (vendors: readonly string[]): boolean =>
    !vendors.some((vendor) => vendor === entry.by || all.some((chip) => chip.vendor === vendor));
  // A cloud names the machines that it lets by its own names.
  if (makers.length > 0 && makers.every(isStrange) && entry.kind !== 'instance')
    return { kind: 'maker', maker: makers[0]?.[0] ?? '', chips: all };
  const ofMaker =
    makers.length === 0 ? all : all.filter((chip) => makers.some((vendors) => vendors.includes(chip.vendor)));
  const named = ofMaker.length > 0 ? ofMaker : all;

  const size = left.map(({ word }) => sizeOf(word)).find((one) => one !== undefined);
  const typed: Typed = {
    ...(size === undefined ? {} : { size }),
    forms: [...folded.matchAll(form)].map(([word]) => word.replace('pci-e', 'pcie')),
  };
  const isAsked = left.some(({ vendors }) => !vendors) && !isBuilt;
  const bySize = named.map((chip) => [chip, agrees(chip, { ...typed, forms: [] })] as const);
  // A size beside a system is that of its chips only where each of them has one.
  const isOfChips = isAsked || bySize.every(([, agreed]) => agreed !== undefined);
  const sized = isBuilt && isOfChips ? bySize.flatMap(([chip, agreed]) => (agreed ? [chip] : [])) : [];
  // A size of none of them tells none of them apart.
  const isOdd = bySize.some(([, agreed]) => agreed === false) && !bySize.some(([, agreed]) => agreed);
  const told = isOdd && named.length > 1 ? { ...typed, size: undefined } : typed;
  const unbuilt = isAsked ? named.filter((chip) => agrees(chip, told) !== false) : named;
  const fitting = sized.length > 0 ? sized : unbuilt;
  const [only] = fitting;
  if (isAsked && fitting.length === 0) {
    const others = named.flatMap(twinsOf).filter((chip) => agrees(chip, { ...typed, forms: [] }) === true);
    const [twin] = others;
    return twin && others.length === 1 && agrees(twin, typed)
      ? { kind: 'chip', chip: twin }
      : { ...several([...named, ...others], ['memory', 'form']), isAtOdds: true };
  }
  const isUnsure =
    hit.entries.some((one) => one.unsure || one.openSlots || one.prefix || one.ask.includes('figures')) ||
    // Three signs whose maker is not written may be anybody's.
    (hit.isLoose && makers.length === 0 && entry.kind !== 'chip' && squeeze(folded).length < 4);
  return only && fitting.length === 1 && !isUnsure
    ? { kind: 'chip', chip: only, ...(holds ? { holds } : {}) }
    : several(fitting, ask, holds);
};

const cloud =
  /(?<![a-z])(?:instances?|vms?|cloud|aws|amazon|ec2|azure|gcp|google|aliyun|oci|oracle)(?![a-z])|インスタンス|クラウド|实例|實例|云服务器|인스턴스|클라우드/u;
const isSeries = (key: string): boolean => /^[a-z]{1,2}\d[a-z\d]?$/u.test(key);

/** One name, with words that tell nothing apart. */
const readOne = (folded: string): NameReading => {
  let found: NameReading | undefined;
  let odd: NameReading | undefined;
  let cost = 0;
  const isCloud = cloud.test(folded);
  const readings: NameReading[] = [];
  for (const variant of variantsOf(folded)) {
    if (found && variant.cost > cost) break;
    if (variant.key === '') continue;
    const isShort = isCloud && variant.left.length > 0 && isSeries(variant.key);
    const hit = lookUp(variant.key, ({ kind }) => !isShort || kind === 'instance' || kind === 'family');
    if (!hit) continue;
    const reading = meant(hit, variant.left, folded);
    if (reading.kind === 'none') continue;
    // Another name in the line may be the one that has this memory and form.
    if ('isAtOdds' in reading) {
      odd ??= reading;
      continue;
    }
    found ??= reading;
    cost = variant.cost;
    readings.push(reading);
  }
  if (!found || readings.length < 2) return found ?? odd ?? none;
  // Two names of the same length of which each is whole: both are possible.
  const chipsIn = (reading: NameReading): readonly Chip[] =>
    reading.kind === 'chip' ? [reading.chip] : reading.kind === 'none' ? [] : reading.chips;
  const all = new Set(readings.flatMap(chipsIn));
  const asks = readings.flatMap((reading) => ('ask' in reading ? reading.ask : []));
  return readings.every((reading) => chipsIn(reading).length === all.size) ? found : several([...all], asks);
};

const counters =
  '枚|基|個|台分|台|本|セット|ユニット|ノード|点|张|張|块|塊|片|颗|顆|卡|套|节点|節點|个|柜|櫃|장|개|대|매|세트|노드|랙';
const things = 'gpus?|cards?|chips?|pcs|pieces|units?|ea';
const quantities = [
  /^\s*\d{1,5}\s*(?:[×✕*]|x(?!tx?(?![a-z])))\s*(?=\D)/gu,
  /(?<!(?:pcie|gen\d|\d\.0)\s*)(?:(?<=[\s)])x|[×✕*])\s*\d{1,5}(?=\s|[^\p{L}\p{N}.]|$)/gu,
  new RegExp(String.raw`(?<![a-z0-9.])\d{1,5}[\s-]?(?:${things})(?![a-z0-9])`, 'gu'),
  new RegExp(String.raw`(?<![a-z0-9.])\d{1,5}\s*(?:${counters})`, 'gu'),
  /[一二三四五六七八九十两兩]{1,2}(?:枚|张|張|块|塊|片|颗|卡|台|套|个|個)/gu,
  /(?<![a-z0-9])(?:single|dual|quad|oct[oa]|double)(?:[\s-](?:gpu|card)s?(?![a-z])|\s+(?![\s-]*(?:slot|fan|wid))(?=\S))/gu,
  /(?<![a-z0-9])(?:total of|a batch of|about)(?![a-z0-9])|約|约|대략/gu,
  /^\s*\d{1,4}\s+(?=[a-z])/gu,
];
/** Counters behind a number that belongs to a name: 昇腾910卡. */
const counter = new RegExp(String.raw`(?<=[a-z]\s*\d{1,4}[a-z]?\s?)(?:${counters})`, 'gu');

/** The name as it is, with what only counts taken from behind it, and without any count. */
const uncounted = (folded: string): readonly string[] => [
  ...new Set([
    folded,
    folded.replaceAll(counter, ' '),
    quantities.reduce((text, quantity) => text.replaceAll(quantity, ' '), folded),
  ]),
];

const readCounted = (folded: string): NameReading => {
  for (const text of uncounted(folded)) {
    const reading = readOne(text);
    if (reading.kind !== 'none') return reading;
  }
  return none;
};

const parting =
  /\s+(?:with|w\/|including|incl\.?|and|mit|avec)\s+|搭載|内蔵|配备|配備|搭载|탑재|[/,;()+、，：:；（）]+|\s[-–]\s/u;
const isBuilt = (reading: NameReading): boolean => 'holds' in reading && reading.holds !== undefined;
const isKnown = (reading: NameReading): boolean => reading.kind !== 'none';

/** A system and a chip in one line: the chip counts, if the system can hold it. */
const readParts = (folded: string): NameReading => {
  const parts = folded.split(parting).filter((part) => squeeze(part) !== '');
  if (parts.length < 2 || parts.length > 6) return none;
  const readings = parts.map((part) => ({ part, reading: readCounted(part) }));
  // What is not known and says something could be what tells the chips apart.
  const rest = readings
    .filter(({ reading }) => !isKnown(reading))
    .map(({ part }) => uncounted(part).at(-1) ?? '')
    .filter((part) => !variantsOf(part).some(({ key }) => key === ''));
  if (rest.length > 0) return none;
  return joined(readings.map(({ reading }) => reading).filter(isKnown));
};

const contexts: ReadonlySet<OtherThing> = new Set(['server', 'computer', 'cpu']);

/** What several readings of one line mean together: a chip counts before the system that holds it. */
export const joined = (known: readonly NameReading[]): NameReading => {
  // A processor or a server named beside a chip never hides it.
  const others = known.filter(({ kind }) => kind === 'other');
  const systems = known.filter(isBuilt);
  const [first, ...more] = known.filter((reading) => !isBuilt(reading) && reading.kind !== 'other');
  const chipsIn = (reading: NameReading): readonly Chip[] =>
    reading.kind === 'chip' ? [reading.chip] : 'chips' in reading ? reading.chips : [];
  if (!first) {
    const [narrow, ...wider] = systems.toSorted((one, other) => chipsIn(one).length - chipsIn(other).length);
    const isOne =
      narrow && wider.every((one) => chipsIn(narrow).every((chip) => chipsIn(one).includes(chip)));
    if (isOne) return narrow;
    return systems.length > 0 ? several(systems.flatMap(chipsIn), ['model']) : (others[0] ?? none);
  }
  if (first.kind === 'maker') return first;
  const all = [...new Set([first, ...more].flatMap(chipsIn))];
  if (others.some((reading) => 'what' in reading && !contexts.has(reading.what)))
    return several(all, ['model']);
  if (more.length > 0 && all.length > chipsIn(first).length) return several(all, ['model']);
  const held = new Set(systems.flatMap(chipsIn));
  const both = all.filter((chip) => held.has(chip));
  const [only] = both;
  if (systems.length === 0 || both.length === all.length) return first;
  if (only && both.length === 1) return { kind: 'chip', chip: only };
  return several(
    both.length > 0 ? both : [...all, ...held],
    both.length > 0 && 'ask' in first ? first.ask : ['cards'],
  );
};

/** The name of a system, and behind or before it that of a chip, with nothing between them. */
const readBeside = (folded: string): NameReading => {
  const words = folded.split(/\s+/u).filter((word) => word !== '');
  if (words.length > 10) return none;
  const systems = (text: string): NameReading => {
    const hit = lookUp(squeeze(withoutMakers(text)), ({ kind }) => kind === 'module');
    return hit ? meant(hit, [], text) : none;
  };
  for (let at = 1; at < words.length; at += 1) {
    const sides = [words.slice(0, at).join(' '), words.slice(at).join(' ')] as const;
    for (const [system, rest] of [sides, [sides[1], sides[0]] as const]) {
      const built = systems(system);
      if (!isKnown(built)) continue;
      const reading = readCounted(rest);
      if (isKnown(reading)) return joined([built, reading]);
    }
  }
  return none;
};

/** PCI numbers as drivers print them: device, then vendor. */
const pci = /^\s*0x([\da-f]{4})(10de|1002|8086)\s*$/u;

/** No name is that long, and comparing takes time. In UTF-16 units. */
const LONGEST = 120;

/** A line is looked at from several sides, so the last readings are kept. */
const MOST_KEPT = 1000;
const kept = new Map<string, NameReading>();

/**
 * What a written name means. Only whole names count, never parts of them: `A10` is not `A100`.
 *
 * @param name - as written in an order or a price list: with its maker, a count, or words that tell nothing apart.
 */
export const readName = (name: string): NameReading => {
  const before = kept.get(name);
  if (before) return before;
  let reading: NameReading = none;
  if (name.length <= LONGEST && /[\p{L}\p{N}]/u.test(name)) {
    const folded = fold(name).replace(pci, '$2:$1');
    for (const read of [readCounted, readParts, readBeside]) {
      reading = read(folded);
      if (reading.kind !== 'none') break;
    }
  }
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, reading);
  return reading;
};

/** The chips that go by a name as it is compared, with nothing around it; or only by one that is no family's. */
export const chipsNamed = (key: string, isExact = false): readonly Chip[] => {
  const { whole, loose } = indexes();
  return (whole.get(key) ?? loose.get(key) ?? [])
    .filter(({ kind }) => kind !== 'other' && !(isExact && kind === 'family'))
    .flatMap(chipsOf);
};
