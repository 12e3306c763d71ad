/** Two names, word by word: how much of what tells them apart is the same. */
import type { Why } from './limits';
import { LEAST_NEAR, nearness } from './near';
import type { Token } from './tokens';
import { isSide } from './words';

export interface Comparison {
  /** From 0 to 1. */
  readonly score: number;
  readonly why: readonly Why[];
}

/** A name's words, and how much each weighs among the names of a list, from 0 to 1. */
export interface Weighed {
  readonly tokens: readonly Token[];
  readonly weights: readonly number[];
}
interface Pair {
  readonly left: readonly number[];
  readonly right: readonly number[];
  readonly near: number;
  readonly why?: Why;
}

const joinOf = (tokens: readonly Token[]): Token => {
  const [first] = tokens as readonly [Token];
  if (tokens.length === 1) return first;
  const isOneScript = tokens.every(({ script }) => script === first.script);
  const raw = tokens.map((token) => (isOneScript ? token.raw : token.latin)).join('');
  return {
    form: raw,
    raw,
    script: isOneScript ? first.script : 'latin',
    latin: tokens.map(({ latin }) => latin).join(''),
    kind: 'word',
  };
};
const pick = <T>(all: readonly T[], at: readonly number[]): T[] => at.flatMap((one) => all[one] ?? []);
const sum = (weights: readonly number[], at: readonly number[]): number =>
  at.reduce((total, one) => total + (weights[one] ?? 0), 0);

/** Joined words of fewer letters agree by chance. */
const LEAST_JOINED = 4;
/** Short native names are joined too: 王伟 and Wang Wei. */
const isLongEnough = (token: Token) => token.latin.length >= LEAST_JOINED || token.script === 'han';

/** Words that follow each other, two or three of them. */
const runsOf = (free: readonly number[]): number[][] => {
  const runs: number[][] = [];
  for (let at = 0; at < free.length; at += 1)
    for (const length of [2, 3]) {
      const run = free.slice(at, at + length);
      if (run.length === length && run.every((one, offset) => one - (run[0] ?? 0) === offset)) runs.push(run);
    }
  return runs;
};

const initialsOf = (tokens: readonly Token[]): string =>
  tokens
    .filter(({ kind }) => kind !== 'particle')
    .map(({ latin }) => latin[0] ?? '')
    .join('');

/**
 * Compares two names. `near` may stand in for `nearness` where the distances are known already.
 *
 * @returns a score of 1 for the same words, and what of it is due to what.
 */
export const compareWords = (
  left: Weighed,
  right: Weighed,
  near: (at: number, other: number) => number = (at, other) =>
    nearness(left.tokens[at] as Token, right.tokens[other] as Token),
): Comparison => {
  const pairs: Pair[] = [];
  const freeLeft = new Set(left.tokens.keys());
  const freeRight = new Set(right.tokens.keys());
  const take = (pair: Pair) => {
    pairs.push(pair);
    for (const one of pair.left) freeLeft.delete(one);
    for (const one of pair.right) freeRight.delete(one);
  };

  const found: Pair[] = [];
  for (const at of left.tokens.keys())
    for (const other of right.tokens.keys()) {
      const value = near(at, other);
      if (value >= LEAST_NEAR) found.push({ left: [at], right: [other], near: value });
    }
  joinedAlike(left.tokens, right.tokens, (at, others) =>
    found.push({ left: at, right: others, near: 0.99, why: 'joined' }),
  );
  const gain = (pair: Pair) => pair.near - Math.abs((pair.left[0] ?? 0) - (pair.right[0] ?? 0)) / 1000;
  found.sort((one, two) => gain(two) - gain(one));
  for (const pair of found)
    if (pair.left.every((one) => freeLeft.has(one)) && pair.right.every((one) => freeRight.has(one)))
      take(pair);

  joinWhatIsLeft(left, right, freeLeft, freeRight, take);
  return scored(left, right, pairs, freeLeft, freeRight);
};

/** Words that are letter by letter the same, in one piece or in two. */
const joinedAlike = (
  left: readonly Token[],
  right: readonly Token[],
  tell: (left: readonly number[], right: readonly number[]) => void,
) => {
  const alike = (whole: readonly Token[], parts: readonly Token[], isTurned: boolean) => {
    for (const [at, one] of parts.slice(0, -1).entries()) {
      const other = parts[at + 1] as Token;
      const length = one.raw.length + other.raw.length;
      if (length < LEAST_JOINED || one.script !== other.script) continue;
      for (const [place, { raw, script }] of whole.entries())
        if (
          raw.length === length &&
          script === one.script &&
          raw.startsWith(one.raw) &&
          raw.endsWith(other.raw)
        )
          if (isTurned) tell([at, at + 1], [place]);
          else tell([place], [at, at + 1]);
    }
  };
  alike(left, right, false);
  alike(right, left, true);
};

const joinWhatIsLeft = (
  left: Weighed,
  right: Weighed,
  freeLeft: ReadonlySet<number>,
  freeRight: ReadonlySet<number>,
  take: (pair: Pair) => void,
) => {
  const attempt = (from: readonly number[], to: readonly number[]): boolean => {
    if (![...from].every((one) => freeLeft.has(one)) || !to.every((one) => freeRight.has(one))) return false;
    const one = joinOf(pick(left.tokens, from));
    const two = joinOf(pick(right.tokens, to));
    if (!isLongEnough(one) || !isLongEnough(two)) return false;
    const value = nearness(one, two);
    if (value < 0.84) return false;
    take({ left: from, right: to, near: value * 0.99, why: 'joined' });
    return true;
  };
  if (freeLeft.size === 0 || freeRight.size === 0) return;
  /** `JH` for John Henry. */
  const isShort = (one: Token | undefined, run: readonly Token[]) =>
    one?.script === 'latin' && one.raw === initialsOf(run);
  const isFree = (from: readonly number[], to: readonly number[]) =>
    from.every((one) => freeLeft.has(one)) && to.every((one) => freeRight.has(one));
  const abbreviate = (from: readonly number[], to: readonly number[]) => {
    if (!isFree(from, to)) return;
    const [one, two] = [pick(left.tokens, from), pick(right.tokens, to)];
    if (from.length === 1 ? isShort(one[0], two) : isShort(two[0], one))
      take({ left: from, right: to, near: 0.86, why: 'initials' });
  };
  const all = (free: ReadonlySet<number>) => [...free].sort((one, two) => one - two);
  if (freeLeft.size + freeRight.size > 2 && freeLeft.size < 5 && freeRight.size < 5) {
    const from = all(freeLeft);
    for (let turn = 0; turn < freeRight.size; turn += 1) {
      const to = all(freeRight);
      if (attempt(from, [...to.slice(turn), ...to.slice(0, turn)])) return;
    }
    for (let turn = 1; turn < from.length; turn += 1)
      if (attempt([...from.slice(turn), ...from.slice(0, turn)], all(freeRight))) return;
  }
  for (const one of all(freeLeft))
    for (const run of runsOf(all(freeRight))) {
      attempt([one], run);
      abbreviate([one], run);
    }
  for (const run of runsOf(all(freeLeft))) {
    for (const one of all(freeRight)) {
      attempt(run, [one]);
      abbreviate(run, [one]);
    }
    for (const other of runsOf(all(freeRight))) attempt(run, other);
  }
};

/** What two names come to of which one has words that the other lacks, at the least. */
const HALF_SAME = 0.76;

/** Whether more is left over than words that bind. */
const hasMore = ({ weights }: Weighed, free: ReadonlySet<number>) =>
  [...free].some((one) => (weights[one] ?? 0) > 0.1);

const scored = (
  left: Weighed,
  right: Weighed,
  pairs: readonly Pair[],
  freeLeft: ReadonlySet<number>,
  freeRight: ReadonlySet<number>,
): Comparison => {
  const all = [...left.tokens.keys()];
  const others = [...right.tokens.keys()];
  const whole = sum(left.weights, all);
  const wholeOther = sum(right.weights, others);
  if (whole === 0 || wholeOther === 0) return { score: 0, why: [] };
  let shared = 0;
  let covered = 0;
  let coveredOther = 0;
  let telling = 0;
  for (const pair of pairs) {
    let weight = sum(left.weights, pair.left);
    let other = sum(right.weights, pair.right);
    // One letter says little of the word that it stands for.
    const isInitial = [left.tokens[pair.left[0] ?? 0], right.tokens[pair.right[0] ?? 0]].some(
      (token) => token?.kind === 'initial',
    );
    if (isInitial) weight = other = Math.min(weight, other);
    shared += pair.near * (weight + other);
    covered += pair.near * weight;
    coveredOther += pair.near * other;
    if (pair.near >= 0.84 && Math.min(weight, other) >= 0.5) telling += 1;
  }
  let score = shared / (whole + wholeOther);
  const share = covered / whole;
  const shareOther = coveredOther / wholeOther;
  // All of one name stands in the other: a middle name or a father's name was left out.
  const isWhole = (weights: readonly number[], free: ReadonlySet<number>, all: number) =>
    sum(weights, [...free]) <= 0.05 * all;
  if (
    telling >= 2 &&
    (isWhole(left.weights, freeLeft, whole) || isWhole(right.weights, freeRight, wholeOther))
  )
    score = Math.max(
      score,
      HALF_SAME * Math.min(1, Math.max(share, shareOther) / 0.86) + 0.2 * Math.min(share, shareOther) * score,
    );

  const isTelling = (weighedOnes: Weighed, free: ReadonlySet<number>) =>
    [...free].some(
      (one) => weighedOnes.tokens[one]?.kind === 'word' && (weighedOnes.weights[one] ?? 0) >= 0.5,
    );
  // Each has a word of its own that tells firms apart.
  if (isTelling(left, freeLeft) && isTelling(right, freeRight)) score *= 0.9;
  const hasTrade = ({ tokens }: Weighed, free: ReadonlySet<number>) =>
    [...free].some((one) => tokens[one]?.kind === 'trade');
  // Each is in a trade of its own: food and precision.
  if (hasTrade(left, freeLeft) && hasTrade(right, freeRight)) score *= 0.85;
  // Nothing but trades and places agree, and each has another besides.
  if (telling === 0 && hasMore(left, freeLeft) && hasMore(right, freeRight)) score *= 0.85;
  const figures = (tokens: readonly Token[], free: ReadonlySet<number>) =>
    [...free].some((one) => tokens[one]?.kind === 'number');
  const isOtherNumber = figures(left.tokens, freeLeft) && figures(right.tokens, freeRight);
  const side = ({ tokens }: Weighed, free: ReadonlySet<number>) =>
    [...free].some((one) => isSide(tokens[one]?.form ?? ''));
  const isOtherSide = side(left, freeLeft) && side(right, freeRight);
  if (isOtherNumber || isOtherSide) score *= 0.72;

  const acronym = acronymOf(left.tokens, right.tokens) ?? acronymOf(right.tokens, left.tokens);
  const isAcronym = acronym !== undefined && acronym > score;
  if (isAcronym) score = acronym;
  return {
    score: Math.round(Math.min(1, score) * 1000) / 1000,
    why: reasons(left, right, pairs, freeLeft, freeRight, isOtherNumber, isAcronym),
  };
};

/** NUDT for a name of four words with these initials; three letters stand for too many names. */
const acronymOf = (one: readonly Token[], many: readonly Token[]): number | undefined => {
  const [only, ...rest] = one;
  if (!only || rest.length > 0 || only.script !== 'latin' || many.length < 3) return undefined;
  if (only.raw !== initialsOf(many)) return undefined;
  return only.raw.length > 3 ? 0.78 : 0.6;
};

const reasons = (
  left: Weighed,
  right: Weighed,
  pairs: readonly Pair[],
  freeLeft: ReadonlySet<number>,
  freeRight: ReadonlySet<number>,
  isOtherNumber: boolean,
  isAcronym: boolean,
): readonly Why[] => {
  const why = new Set<Why>();
  if (isAcronym) why.add('initials');
  for (const pair of pairs) {
    const one = left.tokens[pair.left[0] ?? 0];
    const two = right.tokens[pair.right[0] ?? 0];
    if (!one || !two) continue;
    if (pair.why) why.add(pair.why);
    if (one.script !== two.script) why.add('script');
    else if (!pair.why && pair.near < 1)
      why.add(one.kind === 'initial' || two.kind === 'initial' ? 'initials' : 'spelling');
  }
  const positions = [...pairs]
    .sort((one, two) => (one.left[0] ?? 0) - (two.left[0] ?? 0))
    .map(({ right: at }) => at[0] ?? 0);
  if (positions.some((at, index) => index > 0 && at < (positions[index - 1] ?? 0))) why.add('order');
  if (pairs.length > 0 && (hasMore(left, freeLeft) || hasMore(right, freeRight))) why.add('part');
  if (isOtherNumber) why.add('number');
  return why.size > 0 ? [...why] : ['same'];
};
