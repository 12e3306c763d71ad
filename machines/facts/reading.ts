/**
 * The one interpreter of conditions.
 *
 * The values that are still possible stand as bits: a word for each variable, and a bit a country for those
 * that are places. A test is a mask, so reading it is two ANDs: something passes, something fails. Each
 * condition is made ready once and then read as often as it takes.
 */
import { type CountryGroups, countryCodes, type GroupId, groupsOn, type IsoDate } from '../law';
import { question } from '../questions';
import { type Variable, variableNames, variables } from '../questions/variables';
import {
  type Condition,
  isPeriod,
  isWithin,
  type Period,
  partsOf,
  type Test,
  type World,
} from './conditions';

export type Truth = 'yes' | 'no' | 'unknown';

const NO = 0;
const UNKNOWN = 1;
const YES = 2;
const truths = ['no', 'unknown', 'yes'] as const;
/** A truth as a number, so that "all" is the lowest, "any" the highest and "not" what is left to YES. */
type Degree = typeof NO | typeof UNKNOWN | typeof YES;

// Where the bits of a variable are

const WORD = 32;
const PLACE_WORDS = Math.ceil(countryCodes.length / WORD);
/** Whether the values of a variable are countries. */
export const isPlace = (name: Variable): boolean =>
  variables[name].some((id) => id === name && question(id).kind === 'country');

interface Field {
  readonly start: number;
  readonly words: number;
  /** The bit of each value; those of other variables than places are given out as they turn up. */
  readonly bits: Map<string, number>;
}
const bitsOfPlaces = new Map<string, number>(countryCodes.map((code, bit) => [code, bit]));
let length = 0;
const fields = Object.fromEntries(
  variableNames.map((name): [Variable, Field] => {
    const words = isPlace(name) ? PLACE_WORDS : 1;
    const field = { start: length, words, bits: words > 1 ? bitsOfPlaces : new Map<string, number>() };
    length += words;
    return [name, field];
  }),
) as Record<Variable, Field>;
const fieldList = variableNames.map((name) => fields[name]);

/** @throws {RangeError} for a value that its variable has no bit for. */
const bitOf = ({ words, bits }: Field, value: string): number => {
  const known = bits.get(value);
  if (known !== undefined) return known;
  if (words > 1 || bits.size === WORD) throw new RangeError(`no bit for ${value}`);
  const bit = bits.size;
  bits.set(value, bit);
  return bit;
};

const maskOf = (field: Field, values: Iterable<string>): Int32Array => {
  const mask = new Int32Array(field.words);
  for (const value of values) {
    const bit = field.bits.get(value) ?? bitOf(field, value);
    const at = bit >> 5;
    mask[at] = (mask[at] as number) | (1 << (bit & 31));
  }
  return mask;
};

/** Sets of places are large and few, and the same ones come again with every answer. */
const masksOfPlaces = new WeakMap<Iterable<string>, Int32Array>();
const setBits = (target: Int32Array, start: number, field: Field, values: Iterable<string>): void => {
  let mask = field.words > 1 ? masksOfPlaces.get(values) : undefined;
  if (!mask) {
    mask = maskOf(field, values);
    if (field.words > 1) masksOfPlaces.set(values, mask);
  }
  target.set(mask, start);
};

const namedBy = (test: Test | undefined): Int32Array | GroupId => {
  if (!test) return new Int32Array(0);
  if ('group' in test) return test.group;
  if ('outside' in test) return test.outside;
  return maskOf(fields[test.on], 'in' in test ? test.in : test.notIn);
};

type GroupMasks = Readonly<Record<GroupId, Int32Array>>;
const masksOfGroups = new WeakMap<CountryGroups, GroupMasks>();
const masksOf = (groups: CountryGroups): GroupMasks => {
  let masks = masksOfGroups.get(groups);
  if (!masks) {
    masks = Object.fromEntries(
      Object.entries(groups).map(([id, codes]) => [id, maskOf(fields.destination, codes)]),
    ) as GroupMasks;
    masksOfGroups.set(groups, masks);
  }
  return masks;
};

// What a condition is read against

/** A world and a day: what is still possible, all that the answers allow, and the law by which it is read. */
export interface Setting {
  readonly bits: Int32Array;
  /** The bits of the answers themselves, before any unknown is resolved. */
  readonly known: Int32Array;
  readonly groups: GroupMasks;
  /** The day whose law is read. */
  readonly date: IsoDate;
  /** The day of the decision: what is published later is not known. */
  readonly decided: IsoDate;
}

/** What stands against a world on a day, with nothing resolved. */
export const settingOn = (
  world: World,
  date: IsoDate,
  decided: IsoDate,
  groups: CountryGroups = groupsOn(date),
): Setting => {
  const bits = new Int32Array(length);
  for (let index = 0; index < variableNames.length; index += 1) {
    const values = world[variableNames[index] as Variable];
    const field = fieldList[index] as Field;
    if (values.size > 0) setBits(bits, field.start, field, values);
  }
  return { bits, known: bits, groups: masksOf(groups), date, decided };
};

/** Written out, since this is made for every split and every answer. */
const withBits = ({ groups, date, decided }: Setting, bits: Int32Array, known: Int32Array): Setting => ({
  bits,
  known,
  groups,
  date,
  decided,
});

/** The setting after some variables of its world got other values; nothing is resolved in either. */
export const settingAfter = (before: Setting, world: World, changed: readonly Variable[]): Setting => {
  const bits = before.bits.slice();
  for (const name of changed) {
    const field = fields[name];
    setBits(bits, field.start, field, world[name]);
  }
  return withBits(before, bits, bits);
};

/** Where two settings that stand against worlds differ; what is read elsewhere reads the same in both. */
export const placesBetween = (before: Setting, after: Setting): readonly number[] => {
  const places: number[] = [];
  for (let place = 0; place < length; place += 1)
    if (before.bits[place] !== after.bits[place]) places.push(place);
  return places;
};

/** The setting of the answers themselves. */
export const asKnown = (setting: Setting): Setting =>
  setting.bits === setting.known ? setting : withBits(setting, setting.known, setting.known);

// Conditions made ready

type Kind = 'test' | 'period' | 'possibly' | 'not' | 'all' | 'any';

/**
 * A condition made ready. Conditions that say the same are one gate, and a gate remembers what it read of
 * the last setting, so what rows share is read once. A setting never changes.
 */
export class Gate {
  readonly kind: Kind;
  readonly parts: readonly Gate[];
  readonly field: Field | undefined;
  /** The values that a test names, or their group, since groups change with the day. */
  readonly #named: Int32Array | GroupId;
  /** The test passes for all but those that it names. */
  readonly inverted: boolean;
  readonly period: Period | undefined;
  #places: ReadonlySet<number> | undefined = undefined;
  #seen: Setting | undefined = undefined;
  #degree: Degree = NO;

  constructor(kind: Kind, parts: readonly Gate[], test?: Test, period?: Period) {
    this.kind = kind;
    this.parts = parts;
    this.field = test && fields[test.on];
    this.#named = namedBy(test);
    this.inverted = test !== undefined && ('notIn' in test || 'outside' in test);
    this.period = period;
  }

  /** The bits of the values that a test names. */
  mask({ groups }: Setting): Int32Array {
    return typeof this.#named === 'string' ? groups[this.#named] : this.#named;
  }

  /** Where the bits are that the reading turns on. */
  get places(): ReadonlySet<number> {
    this.#places ??= new Set([
      ...this.parts.flatMap((part) => [...part.places]),
      ...Array.from({ length: this.field?.words ?? 0 }, (_, word) => (this.field?.start ?? 0) + word),
    ]);
    return this.#places;
  }

  /** By strong Kleene logic. */
  read(setting: Setting): Degree {
    if (this.#seen === setting) return this.#degree;
    const degree = this.#readAnew(setting);
    this.#seen = setting;
    this.#degree = degree;
    return degree;
  }

  #readAnew(setting: Setting): Degree {
    const { parts } = this;
    switch (this.kind) {
      case 'test':
        return this.#readTest(setting);
      case 'all': {
        let lowest: Degree = YES;
        for (let index = 0; index < parts.length && lowest !== NO; index += 1) {
          const degree = (parts[index] as Gate).read(setting);
          if (degree < lowest) lowest = degree;
        }
        return lowest;
      }
      case 'any': {
        let highest: Degree = NO;
        for (let index = 0; index < parts.length && highest !== YES; index += 1) {
          const degree = (parts[index] as Gate).read(setting);
          if (degree > highest) highest = degree;
        }
        return highest;
      }
      case 'not':
        return (YES - (parts[0] as Gate).read(setting)) as Degree;
      case 'possibly':
        return settles(parts[0] as Gate, asKnown(setting), NO) ? NO : YES;
      case 'period':
        return isWithin(setting, this.period as Period) ? YES : NO;
    }
  }

  #readTest(setting: Setting): Degree {
    const { bits } = setting;
    const { start, words } = this.field as Field;
    const mask = this.mask(setting);
    let inside = 0;
    let outside = 0;
    for (let index = 0; index < words; index += 1) {
      const word = bits[start + index] as number;
      if (word === 0) continue;
      inside |= word & (mask[index] as number);
      outside |= word & ~(mask[index] as number);
    }
    return this.inverted ? degreeOf(outside, inside) : degreeOf(inside, outside);
  }
}

const degreeOf = (passing: number, failing: number): Degree =>
  passing === 0 ? NO : failing === 0 ? YES : UNKNOWN;

const numbers = new Map<Gate, number>();
const gates = new Map<string, Gate>();
const gate = (kind: Kind, parts: readonly Gate[], test?: Test, period?: Period): Gate => {
  const key = `${kind} ${parts.map((part) => numbers.get(part)).join()} ${JSON.stringify(test ?? period)}`;
  let known = gates.get(key);
  if (!known) {
    known = new Gate(kind, parts, test, period);
    gates.set(key, known);
    numbers.set(known, numbers.size);
  }
  return known;
};

const makeReady = (condition: Condition): Gate => {
  if ('on' in condition) return gate('test', [], condition);
  if (isPeriod(condition)) return gate('period', [], undefined, condition);
  const parts = partsOf(condition).map(ready);
  const kind = (['all', 'any', 'not', 'possibly'] as const).find((name) => name in condition);
  // Anything else is another way to write the one condition that it is made of.
  return kind ? gate(kind, parts) : (parts[0] as Gate);
};

const made = new WeakMap<Condition, Gate>();
/** Makes a condition ready to be read; remembered. */
export const ready = (condition: Condition): Gate => {
  let known = made.get(condition);
  if (!known) {
    known = makeReady(condition);
    made.set(condition, known);
  }
  return known;
};

/** Reads a condition by strong Kleene logic. `unknown` may still be decided by trying each resolution. */
export const read = (condition: Condition, setting: Setting): Truth => truths[ready(condition).read(setting)];

// Unknowns, exactly

/** The first test that keeps a condition undecided. */
const undecidedTest = (node: Gate, setting: Setting): Gate => {
  const part = node.parts.find((inner) => inner.read(setting) === UNKNOWN);
  return part ? undecidedTest(part, setting) : node;
};

/**
 * Whether every way in which the unknowns could turn out gives a condition this truth. Exact: "all" holds
 * for certain if each part does, "any" fails for certain if each part does; for the rest, the set behind an
 * undecided test is split in two and both halves are tried, so that "either way a licence" is seen, and one
 * unknown is never two things at once.
 */
const settles = (node: Gate, setting: Setting, wanted: typeof NO | typeof YES): boolean => {
  const degree = node.read(setting);
  if (degree !== UNKNOWN) return degree === wanted;
  if (node.kind === 'test') return false;
  if (node.kind === 'not') return settles(node.parts[0] as Gate, setting, wanted === YES ? NO : YES);
  if (node.kind === (wanted === YES ? 'all' : 'any'))
    return node.parts.every((part) => settles(part, setting, wanted));
  const test = undecidedTest(node, setting);
  return [false, true].every((inside) => settles(node, half(setting, test, inside), wanted));
};

/** A setting in which a test is settled. */
const half = (setting: Setting, test: Gate, inside: boolean): Setting => {
  const bits = setting.bits.slice();
  const { start, words } = test.field as Field;
  const mask = test.mask(setting);
  for (let index = 0; index < words; index += 1) {
    const word = mask[index] as number;
    bits[start + index] = (bits[start + index] as number) & (inside ? word : ~word);
  }
  return withBits(setting, bits, setting.known);
};

/** Whether a condition holds in every way in which the unknowns could turn out. */
export const isCertain = (condition: Condition, setting: Setting): boolean =>
  settles(ready(condition), setting, YES);

/** Whether at least one of some conditions holds in every way, be it now this one, now that. */
export const isOneCertain = (nodes: readonly Gate[], setting: Setting): boolean =>
  settles(new Gate('any', nodes), setting, YES);

/** Whether a condition holds in some way in which the unknowns could turn out. */
export const isPossible = (condition: Condition, setting: Setting): boolean =>
  !settles(ready(condition), setting, NO);

/** What holds for certain, what is merely possible, and what is out of the question. */
export const certaintyOf = (node: Gate, setting: Setting): 'established' | 'possible' | 'excluded' => {
  const degree = node.read(setting);
  if (degree === NO) return 'excluded';
  if (degree === YES || settles(node, setting, YES)) return 'established';
  return settles(node, setting, NO) ? 'excluded' : 'possible';
};
