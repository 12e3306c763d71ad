/**
 * Tries all worlds without visiting each. A function of a world is run; whenever it asks something that the
 * box of worlds still left does not settle, the box is cut in two along the question, and the function is
 * run again for the other half. Each run ends in a box in which nothing that was read varies, so one run
 * stands for every world of its box, and the boxes together are the whole space: they are cut, never chosen.
 */
import { type Condition, eachOf, type Period, passes, type Test } from '../../machines/facts/conditions';
import type { GroupId } from '../../machines/law';
import type { Variable } from '../../machines/questions/variables';
import { belongs, type Group } from './oracle/countries';
import { notions } from './oracle/facts';
import type { Notion, Possibility, World } from './oracle/world';
import { NOT_APPLICABLE, type Space } from './space';

/** A set of classes in two words of 31 bits. */
interface Set2 {
  readonly low: number;
  readonly high: number;
}
interface Era {
  /** The stretches of days in which the group has these members. */
  readonly days: Set2;
  readonly members: Set2;
}

const WORD = 31;
const has = (set: Set2, bit: number): boolean =>
  bit < WORD ? (set.low & (1 << bit)) !== 0 : (set.high & (1 << (bit - WORD))) !== 0;
const setOf = (bits: readonly number[]): Set2 => {
  let low = 0;
  let high = 0;
  for (const bit of bits)
    if (bit < WORD) low |= 1 << bit;
    else high |= 1 << (bit - WORD);
  return { low, high };
};

const costs = new WeakMap<Condition, number>();
/** How many cuts reading a condition may take, roughly. */
const costOf = (condition: Condition): number => {
  const known = costs.get(condition);
  if (known !== undefined) return known;
  const sum = (parts: readonly Condition[]): number => parts.reduce((total, part) => total + costOf(part), 0);
  const cost =
    'on' in condition
      ? 'group' in condition || 'outside' in condition
        ? 3
        : 1
      : 'some' in condition
        ? costOf(eachOf(condition))
        : 'is' in condition
          ? costOf(condition.is)
          : 'not' in condition
            ? costOf(condition.not)
            : 'all' in condition
              ? sum(condition.all)
              : 'any' in condition
                ? sum(condition.any)
                : 1;
  costs.set(condition, cost);
  return cost;
};
/** The order of the parts changes no truth, only how soon it shows. */
const cheapestFirst = (parts: readonly Condition[]): readonly Condition[] =>
  [...parts].sort((left, right) => costOf(left) - costOf(right));

/** A condition that can be asked of a box. */
export type Ask = () => boolean;

/** What is left of the space: for each variable the values that the box holds. */
export type Box = ReadonlyMap<string, readonly string[]>;

/** A box that is come back to. */
export interface Held {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

export class Explorer implements World {
  readonly space: Space;
  readonly #low: Int32Array;
  readonly #high: Int32Array;
  readonly #fullLow: Int32Array;
  readonly #fullHigh: Int32Array;
  #decisions: boolean[] = [];
  #depth = 0;
  #touched: number[] = [];
  /** The variables read, while that is asked for. */
  #reads: Set<number> | undefined;
  readonly #oracleSets = new Map<Variable, Map<string, Set2>>();
  readonly #oracleEras = new Map<Group, Era[]>();
  readonly #engineEras = new Map<GroupId, Era[]>();
  readonly #compiled = new Map<Condition, Ask>();
  readonly #dayFrom = new Map<string, Set2>();
  readonly #index: Readonly<Record<string, number>>;
  readonly #notApplicable: Set2 = setOf([0]);
  /** Names what a `possibly` of the engine stands for. */
  possibilityOf: (node: Condition) => Possibility = () => {
    throw new Error('a possibility without a name');
  };
  /** The notions that are settled elsewhere, and taken here as yes or no. */
  settled: ReadonlySet<string> = new Set();
  /** Boxes visited since the explorer was made. */
  boxes = 0;

  constructor(space: Space) {
    this.space = space;
    const count = space.domains.length;
    this.#low = new Int32Array(count);
    this.#high = new Int32Array(count);
    this.#fullLow = new Int32Array(count);
    this.#fullHigh = new Int32Array(count);
    this.#index = Object.fromEntries(space.indexOf);
    this.widen();
  }

  /** Makes the whole space the starting box again. */
  widen(): void {
    for (const [index, { values }] of this.space.domains.entries()) {
      const { low, high } = setOf(values.map((_, bit) => bit));
      this.#fullLow[index] = low;
      this.#fullHigh[index] = high;
    }
    this.#low.set(this.#fullLow);
    this.#high.set(this.#fullHigh);
  }

  /** Narrows the starting box to some classes of a variable. */
  narrow(name: string, bits: readonly number[]): void {
    const index = this.#index[name] as number;
    const { low, high } = setOf(bits);
    this.#fullLow[index] = low;
    this.#fullHigh[index] = high;
    this.#low[index] = low;
    this.#high[index] = high;
  }

  /** The class of a value of a variable. */
  bitOf(name: string, value: string): number {
    const index = this.#index[name] as number;
    const bit =
      this.space.classOfCountry.get(value) !== undefined && this.space.domains[index]?.values.includes('US')
        ? (this.space.classOfCountry.get(value) as number)
        : (this.space.domains[index]?.values.indexOf(value) ?? -1);
    if (bit < 0) throw new Error(`${name} is never ${value}`);
    return bit;
  }

  #decide(index: number, set: Set2): boolean {
    this.#reads?.add(index);
    const low = this.#low[index] as number;
    const high = this.#high[index] as number;
    const passLow = low & set.low;
    const passHigh = high & set.high;
    if ((passLow | passHigh) === 0) return false;
    const failLow = low & ~set.low;
    const failHigh = high & ~set.high;
    if ((failLow | failHigh) === 0) return true;
    let decision: boolean;
    if (this.#depth < this.#decisions.length) decision = this.#decisions[this.#depth] as boolean;
    else {
      decision = true;
      this.#decisions.push(true);
    }
    this.#depth += 1;
    this.#touched.push(index);
    this.#low[index] = decision ? passLow : failLow;
    this.#high[index] = decision ? passHigh : failHigh;
    return decision;
  }

  #member(index: number, eras: readonly Era[]): boolean {
    const day = this.space.dayIndex;
    this.#reads?.add(index).add(day);
    for (;;) {
      const low = this.#low[index] as number;
      const high = this.#high[index] as number;
      const dayLow = this.#low[day] as number;
      const dayHigh = this.#high[day] as number;
      let alwaysLow = -1;
      let alwaysHigh = -1;
      let everLow = 0;
      let everHigh = 0;
      let first: Era | undefined;
      let count = 0;
      for (const era of eras) {
        if (((era.days.low & dayLow) | (era.days.high & dayHigh)) === 0) continue;
        first ??= era;
        count += 1;
        alwaysLow &= era.members.low;
        alwaysHigh &= era.members.high;
        everLow |= era.members.low;
        everHigh |= era.members.high;
      }
      if (!first) return false;
      if (((low & ~alwaysLow) | (high & ~alwaysHigh)) === 0) return true;
      if (((low & everLow) | (high & everHigh)) === 0) return false;
      if (count === 1) return this.#decide(index, first.members);
      const sometimes = { low: everLow & ~alwaysLow, high: everHigh & ~alwaysHigh };
      if (!this.#decide(index, sometimes)) return this.#decide(index, { low: alwaysLow, high: alwaysHigh });
      this.#decide(day, first.days);
    }
  }

  // ---- the oracle's questions

  is(variable: Variable, ...values: readonly string[]): boolean {
    const index = this.#index[variable] as number;
    let sets = this.#oracleSets.get(variable);
    if (!sets) {
      sets = new Map();
      this.#oracleSets.set(variable, sets);
    }
    const key = values.length === 1 ? (values[0] as string) : values.join();
    let set = sets.get(key);
    if (!set) {
      set = setOf(values.map((value) => this.bitOf(variable, value)));
      sets.set(key, set);
    }
    return this.#decide(index, set);
  }

  has(variable: Variable): boolean {
    return !this.#decide(this.#index[variable] as number, this.#notApplicable);
  }

  in(variable: Variable, group: Group): boolean {
    let eras = this.#oracleEras.get(group);
    if (!eras) {
      eras = this.#erasOf((code, day) => belongs(code, group, day));
      this.#oracleEras.set(group, eras);
    }
    return this.#member(this.#index[variable] as number, eras);
  }

  from(date: string): boolean {
    return this.#decide(this.space.dayIndex, this.#daysFrom(date));
  }

  knownFrom(date: string): boolean {
    return this.#decide(this.space.decidedIndex, this.#daysFrom(date));
  }

  may(name: Possibility): boolean {
    return this.#decide(this.#index[`may ${name}`] as number, { low: 2, high: 0 });
  }

  notion(name: Notion, is: (w: World) => boolean): boolean {
    return this.settled.has(name)
      ? this.#decide(this.#index[`is ${name}`] as number, { low: 2, high: 0 })
      : is(this);
  }

  /**
   * Some world of the box at hand that answers can lead to, in which every notion is as the box takes it. The
   * notions are computed for this, so that a box which only took them apart from each other has none.
   *
   * @param most - how many worlds are tried before it gives up, for the time being.
   */
  witness(rules: readonly ((w: World) => boolean)[]): Box | undefined;
  witness(rules: readonly ((w: World) => boolean)[], most: number): Box | 'given up' | undefined;
  witness(rules: readonly ((w: World) => boolean)[], most = Number.POSITIVE_INFINITY) {
    const taken = ([...this.settled] as Notion[]).flatMap((name) => {
      const [value, other] = this.valuesAt(this.#index[`is ${name}`] as number);
      return other === undefined ? [[name, value === 'yes'] as const] : [];
    });
    const { settled } = this;
    this.settled = new Set();
    const found = this.#solve(
      [
        ...taken.map(
          ([name, value]) =>
            () =>
              notions[name](this) === value,
        ),
        ...rules.map((rule) => () => rule(this)),
      ],
      most,
    );
    this.settled = settled;
    return found;
  }

  /** The box at hand, to come back to. */
  held(): Held {
    return { low: this.#low.slice(), high: this.#high.slice() };
  }

  /** Does something in a box that was held. */
  resume<R>({ low, high }: Held, run: () => R): R {
    this.#low.set(low);
    this.#high.set(high);
    const result = run();
    this.#low.set(this.#fullLow);
    this.#high.set(this.#fullHigh);
    return result;
  }

  #daysFrom(date: string): Set2 {
    let set = this.#dayFrom.get(date);
    if (!set) {
      const { stretches } = this.space;
      if (date > (stretches[0]?.first ?? '') && !stretches.some(({ first }) => first === date))
        throw new Error(`${date} cuts a stretch of days`);
      set = setOf(stretches.flatMap(({ first }, bit) => (first >= date ? [bit] : [])));
      this.#dayFrom.set(date, set);
    }
    return set;
  }

  #erasOf(isMember: (code: string, day: string) => boolean): Era[] {
    const { stretches, classOfCountry } = this.space;
    const eras = new Map<string, { days: number[]; members: Set2 }>();
    for (const [bit, { first }] of stretches.entries()) {
      const members = setOf(
        [...new Set(classOfCountry.values())].filter((index) => isMember(this.#representative(index), first)),
      );
      const key = `${members.low} ${members.high}`;
      const era = eras.get(key) ?? { days: [], members };
      era.days.push(bit);
      eras.set(key, era);
    }
    return [...eras.values()].map((era) => ({ days: setOf(era.days), members: era.members }));
  }

  #representative(index: number): string {
    return this.space.domains[this.#index.destination as number]?.values[index] as string;
  }

  // ---- the engine's conditions, read as data

  compile(condition: Condition): Ask {
    const known = this.#compiled.get(condition);
    if (known) return known;
    const made = this.#make(condition);
    this.#compiled.set(condition, made);
    return made;
  }

  #make(condition: Condition): Ask {
    if ('on' in condition) return this.#test(condition);
    if ('some' in condition) return this.compile(eachOf(condition));
    if ('is' in condition) {
      const inner = this.compile(condition.is);
      const index = this.#index[`is ${condition.fact}`];
      return index === undefined
        ? inner
        : () => (this.settled.has(condition.fact) ? this.#decide(index, { low: 2, high: 0 }) : inner());
    }
    if ('not' in condition) {
      const inner = this.compile(condition.not);
      return () => !inner();
    }
    if ('possibly' in condition) {
      const name = this.possibilityOf(condition);
      return () => this.may(name);
    }
    if ('all' in condition) {
      const parts = cheapestFirst(condition.all).map((part) => this.compile(part));
      return () => {
        for (const part of parts) if (!part()) return false;
        return true;
      };
    }
    if ('any' in condition) {
      const parts = cheapestFirst(condition.any).map((part) => this.compile(part));
      return () => {
        for (const part of parts) if (part()) return true;
        return false;
      };
    }
    return this.within(condition);
  }

  /** Whether the day lies in a period; both ends belong to it. */
  within({ from, to, by }: Period): Ask {
    const day = by === 'decision' ? this.space.decidedIndex : this.space.dayIndex;
    const set = setOf(
      this.space.stretches.flatMap(({ first, last }, bit) => {
        const starts = from === undefined || from <= first;
        const ends = to === undefined || last <= to;
        const apart = (from !== undefined && from > last) || (to !== undefined && to < first);
        if (!apart && !(starts && ends)) throw new Error(`${from} to ${to} cuts a stretch of days`);
        return apart ? [] : [bit];
      }),
    );
    return () => this.#decide(day, set);
  }

  #test(test: Test): Ask {
    const index = this.#index[test.on] as number;
    const domain = this.space.domains[index];
    if (!domain) throw new Error(`no variable ${test.on}`);
    if ('group' in test) {
      const eras = this.#groupEras(test.group);
      return () => this.#member(index, eras);
    }
    if ('outside' in test) {
      const eras = this.#groupEras(test.outside);
      return () => !this.#decide(index, this.#notApplicable) && !this.#member(index, eras);
    }
    for (const value of 'in' in test ? test.in : test.notIn) this.bitOf(test.on, value);
    // A variable that does not apply fails every test.
    const groups = this.space.groupsOn(this.space.stretches[0]?.first ?? '');
    const set = setOf(
      domain.values.flatMap((value, bit) =>
        value !== NOT_APPLICABLE && passes(test, value, groups) ? [bit] : [],
      ),
    );
    return () => this.#decide(index, set);
  }

  #groupEras(group: GroupId): Era[] {
    let eras = this.#engineEras.get(group);
    if (!eras) {
      eras = this.#erasOf((code, day) => this.space.groupsOn(day)[group].has(code));
      this.#engineEras.set(group, eras);
    }
    return eras;
  }

  // ---- exploring

  /**
   * Runs a function for every world.
   *
   * @param visit - gets the result for the box at hand; returning `true` ends the search.
   * @returns the share of the space that the boxes visited make up, each cut taken as one half: exactly 1
   * when no half of any cut was left out, unless the search was ended.
   */
  explore<R>(run: () => R, visit: (result: R) => boolean | undefined): number {
    this.#decisions = [];
    let share = 0;
    for (;;) {
      this.#restore();
      const result = run();
      this.boxes += 1;
      share += 2 ** -this.#depth;
      if (visit(result)) break;
      while (this.#decisions.length > 0 && this.#decisions.at(-1) === false) this.#decisions.pop();
      if (this.#decisions.length === 0) break;
      this.#decisions[this.#decisions.length - 1] = false;
    }
    this.#restore();
    return share;
  }

  /**
   * Looks for a world of the box at hand that satisfies every constraint. When one fails, only the cuts in
   * variables that it read can be to blame, so the search goes back to the last of those. A search that takes long
   * begins anew, with the constraints first that failed most, and gives itself twice the time.
   */
  #solve(constraints: readonly (() => boolean)[], most: number): Box | 'given up' | undefined {
    const outer = {
      low: this.#low.slice(),
      high: this.#high.slice(),
      fullLow: this.#fullLow.slice(),
      fullHigh: this.#fullHigh.slice(),
      decisions: this.#decisions,
      depth: this.#depth,
      touched: this.#touched,
    };
    this.#fullLow.set(this.#low);
    this.#fullHigh.set(this.#high);
    this.#touched = [];
    this.#decisions = [];
    /** What is to blame for the half of each cut that was tried before. */
    const blame: (Set<number> | undefined)[] = [];
    let found: Box | 'given up' | undefined;
    const failures = new Map(constraints.map((constraint) => [constraint, 0]));
    let inOrder = constraints;
    let tries = 0;
    let all = 0;
    let patience = 400;
    search: for (;;) {
      this.#restore();
      let failed: Set<number> | undefined;
      for (const constraint of inOrder) {
        this.#reads = new Set();
        if (!constraint()) {
          failed = this.#reads;
          failures.set(constraint, (failures.get(constraint) as number) + 1);
          break;
        }
      }
      if (!failed) {
        found = this.box();
        break;
      }
      tries += 1;
      all += 1;
      if (all > most) {
        found = 'given up';
        break;
      }
      if (tries > patience) {
        tries = 0;
        patience *= 2;
        inOrder = constraints.toSorted(
          (left, right) => (failures.get(right) as number) - (failures.get(left) as number),
        );
        this.#decisions = [];
        blame.length = 0;
        continue;
      }
      const order = [...this.#touched];
      blame.length = order.length;
      for (;;) {
        const last = order.pop();
        if (last === undefined) break search;
        const earlier = blame.pop();
        const wasFirst = this.#decisions.pop();
        if (!failed.has(last)) continue;
        if (wasFirst) {
          this.#decisions.push(false);
          blame.push(failed);
          break;
        }
        for (const index of earlier ?? []) failed.add(index);
      }
    }
    this.#reads = undefined;
    this.#low.set(outer.low);
    this.#high.set(outer.high);
    this.#fullLow.set(outer.fullLow);
    this.#fullHigh.set(outer.fullHigh);
    this.#decisions = outer.decisions;
    this.#depth = outer.depth;
    this.#touched = outer.touched;
    return found;
  }

  /** The variables that the box at hand is cut in. */
  narrowed(): string[] {
    return this.#touched.map((index) => this.space.domains[index]?.name ?? '');
  }

  /** The box at hand, for a message or a concrete world. */
  box(): Box {
    return new Map(this.space.domains.map(({ name }, index) => [name, this.valuesAt(index)]));
  }

  /** The values that a variable still has in the box at hand. */
  valuesAt(index: number): readonly string[] {
    const set = { low: this.#low[index] as number, high: this.#high[index] as number };
    return (this.space.domains[index]?.values ?? []).filter((_, bit) => has(set, bit));
  }

  #restore(): void {
    for (const index of this.#touched) {
      this.#low[index] = this.#fullLow[index] as number;
      this.#high[index] = this.#fullHigh[index] as number;
    }
    this.#touched = [];
    this.#depth = 0;
  }
}
