/**
 * The check of a code: a Reed-Solomon code over the field of 25 elements. The last four symbols make the
 * code, read as a polynomial behind a leading 1, take the value 1 at four neighbouring powers of a primitive
 * element α: at 1, α, α² and α³. With zeros for both ones, a zero lost in front or added behind would pass.
 *
 * - One wrong symbol changes the value at 1, which is the plain sum: always found.
 * - Two unlike neighbours exchanged change the value at α, since neighbouring powers differ: always found.
 * - In a code of up to 24 symbols all powers differ: any four wrong symbols, so any wrong group, are found.
 * - Anything else passes with a chance of 1 in 25⁴ = 390,625.
 */
import { RADIX } from './alphabet';

/** How many check symbols there are. */
export const CHECKS = 4;

/** The field: a + bα is the number a + 5b, and α² = 4α + 3 (x² + x + 2 is primitive over 5 elements). */
const add = (x: number, y: number): number =>
  ((x + y) % 5) + 5 * ((Math.floor(x / 5) + Math.floor(y / 5)) % 5);
const negative = (x: number): number => ((5 - (x % 5)) % 5) + 5 * ((5 - Math.floor(x / 5)) % 5);
const timesAlpha = (x: number): number => {
  const [a, b] = [x % 5, Math.floor(x / 5)];
  return ((3 * b) % 5) + 5 * ((a + 4 * b) % 5);
};
/** The number of elements but zero: powers repeat after it. */
const ORDER = RADIX - 1;
const powers: number[] = [1];
while (powers.length < ORDER) powers.push(timesAlpha(powers.at(-1) ?? 0));
/** An element times α to a power. */
const raised = (x: number, exponent: number): number =>
  x === 0 ? 0 : (powers[(powers.indexOf(x) + exponent) % ORDER] ?? 0);
const times = (x: number, y: number): number => (y === 0 ? 0 : raised(x, powers.indexOf(y)));

const roots = Array.from({ length: CHECKS }, (_, exponent) => exponent);
/** By how much the values at the roots are off. */
const faultsOf = (symbols: readonly number[]): number[] =>
  roots
    .map((exponent) => symbols.reduce((value, symbol) => add(raised(value, exponent), symbol), 1))
    .map((value) => add(value, negative(1)));

export const isSound = (symbols: readonly number[]): boolean =>
  faultsOf(symbols).every((fault) => fault === 0);

/** The product of x - αⁱ over all roots, without its leading 1. */
const generator = roots
  .reduce<number[]>(
    (product, exponent) =>
      product
        .concat(0)
        .map((coefficient, at) =>
          add(coefficient, at === 0 ? 0 : negative(raised(product[at - 1] ?? 0, exponent))),
        ),
    [1],
  )
  .slice(1);

/** Puts the check symbols behind: what is left of a division by the generator, taken away. */
export const withChecks = (symbols: readonly number[]): number[] => {
  const rest = [1, ...symbols].reduce<number[]>(
    ([head = 0, ...tail], symbol) => {
      const factor = add(head, symbol);
      return [...tail, 0].map((value, at) => add(value, negative(times(factor, generator[at] ?? 0))));
    },
    roots.map(() => 0),
  );
  const checks = rest.map(negative);
  return [...symbols, ...checks.with(-1, add(checks.at(-1) ?? 0, 1))];
};

export const withoutChecks = (symbols: readonly number[]): number[] => symbols.slice(0, -CHECKS);

/**
 * The place that is wrong if a single one is. It is a hint where to look, never a repair: more wrong symbols
 * can look like one elsewhere.
 *
 * @returns `undefined` if no single symbol explains it, or if the code is too long to tell places apart.
 */
export const wrongPlace = (symbols: readonly number[]): number | undefined => {
  if (symbols.length > ORDER) return undefined;
  const [wrong = 0, ...others] = faultsOf(symbols);
  const place = symbols.findIndex((_, at) => {
    const power = symbols.length - 1 - at;
    return wrong !== 0 && others.every((fault, root) => fault === raised(wrong, power * (root + 1)));
  });
  return place < 0 ? undefined : place;
};
