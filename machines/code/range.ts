/**
 * Arithmetic coding in whole numbers. A case is an interval within [0, 1), narrowed with each decision by the
 * weight that it had; its code is the shortest row of digits, in the radix of the alphabet, whose own interval
 * lies inside. So no code is the beginning of another: what is cut off or added at the end is always noticed.
 */
import { RADIX } from './alphabet';
import { CodeError } from './error';

/** One decision at a time, in the same order for writing and reading. */
export interface Coder {
  /**
   * Passes one decision.
   *
   * @param weights - how usual each possibility is: whole numbers above 0, together at most 65,536.
   * @param which - the possibility to write; a reader takes no notice of it.
   * @returns the possibility written or read.
   */
  choose(weights: readonly number[], which: number): number;
  /** Passes one of so many possibilities that are all as usual. */
  even(size: number, which: number): number;
}

/** The window holds eleven digits; no step makes it narrower than ten. All stays below 2⁵³. */
const DIGITS = 11;
const TOP = RADIX ** DIGITS;
const BOTTOM = TOP / RADIX;

const sum = (weights: readonly number[]): number => weights.reduce((total, weight) => total + weight, 0);

/** Writes decisions. `digits` ends it. */
export class Writer implements Coder {
  readonly #done: number[] = [];
  #low = 0;
  #range = TOP;

  choose(weights: readonly number[], which: number): number {
    this.#narrow(sum(weights.slice(0, which)), weights[which] ?? 0, sum(weights));
    return which;
  }

  even(size: number, which: number): number {
    this.#narrow(which, 1, size);
    return which;
  }

  #narrow(before: number, own: number, total: number): void {
    if (own <= 0) throw new RangeError('a possibility without a weight cannot be written');
    const step = Math.floor(this.#range / total);
    this.#low += step * before;
    this.#range = step * own;
    this.#carry();
    while (this.#range < BOTTOM) {
      this.#done.push(Math.floor(this.#low / BOTTOM));
      this.#low = (this.#low % BOTTOM) * RADIX;
      this.#range *= RADIX;
    }
  }

  #carry(): void {
    if (this.#low < TOP) return;
    this.#low -= TOP;
    let at = this.#done.length - 1;
    while (this.#done[at] === RADIX - 1) this.#done[at--] = 0;
    this.#done[at] = (this.#done[at] ?? 0) + 1;
  }

  digits(): number[] {
    let unit = BOTTOM;
    while (Math.ceil(this.#low / unit) * unit + unit > this.#low + this.#range) unit /= RADIX;
    this.#low = Math.ceil(this.#low / unit) * unit;
    this.#carry();
    for (let place = BOTTOM; place >= unit; place /= RADIX)
      this.#done.push(Math.floor(this.#low / place) % RADIX);
    return this.#done;
  }
}

/** Reads decisions; behind the last digit it reads zeros, and not many of them. */
export class Reader implements Coder {
  readonly #digits: readonly number[];
  #next = 0;
  #value = 0;
  #range = TOP;

  constructor(digits: readonly number[]) {
    this.#digits = digits;
    for (let count = 0; count < DIGITS; count += 1) this.#value = this.#value * RADIX + this.#digit();
  }

  #digit(): number {
    if (this.#next > this.#digits.length + DIGITS) throw new CodeError('not-whole');
    const digit = this.#digits[this.#next] ?? 0;
    this.#next += 1;
    return digit;
  }

  choose(weights: readonly number[]): number {
    const total = sum(weights);
    const step = Math.floor(this.#range / total);
    const found = this.#target(step, total);
    let which = 0;
    let before = 0;
    for (; before + (weights[which] ?? 0) <= found; which += 1) before += weights[which] ?? 0;
    this.#narrow(step, before, weights[which] ?? 0);
    return which;
  }

  even(size: number): number {
    const step = Math.floor(this.#range / size);
    const which = this.#target(step, size);
    this.#narrow(step, which, 1);
    return which;
  }

  /** Rounding leaves a gap above the last possibility in which no code lies. */
  #target(step: number, total: number): number {
    const found = Math.floor(this.#value / step);
    if (found >= total) throw new CodeError('not-whole');
    return found;
  }

  #narrow(step: number, before: number, own: number): void {
    this.#value -= step * before;
    this.#range = step * own;
    while (this.#range < BOTTOM) {
      this.#value = this.#value * RADIX + this.#digit();
      this.#range *= RADIX;
    }
  }
}
