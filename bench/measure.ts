/** Times, taken so that neither the others' garbage nor a drifting machine counts for one engine only. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Contender } from './engines/contender';
import type { Sample } from './samples';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
};

export interface Effort {
  readonly rounds: number;
  /** How long each engine runs before its time counts, in ms. */
  readonly warmUp: number;
  /** A batch is repeated within a round until it takes about so long, in ms. */
  readonly batch: number;
}

/**
 * Microseconds per assessment of one batch. What the others left behind is swept away first, and a quick
 * engine runs for a while without counting, so that it does not start cold after a slow one.
 */
const timed = async (
  { batch }: Contender,
  samples: readonly Sample[],
  copies: number,
  warmUp: number,
): Promise<number> => {
  const { run } = batch(Array.from({ length: copies }, () => samples).flat());
  collectGarbage();
  if (copies > 1)
    for (const begun = performance.now(); performance.now() - begun < warmUp; ) await batch(samples).run();
  const started = performance.now();
  const pending = run();
  if (pending) await pending;
  return ((performance.now() - started) * 1000) / (samples.length * copies);
};

/**
 * Runs all contenders in turn, round after round; each round begins with another one.
 *
 * @returns the microseconds per assessment of every round, for each contender.
 */
export const race = async (
  contenders: ReadonlyMap<string, Contender>,
  samples: readonly Sample[],
  { rounds, warmUp, batch }: Effort,
): Promise<ReadonlyMap<string, readonly number[]>> => {
  const racing = [...contenders].map(([name, contender]) => ({
    name,
    contender,
    copies: 1,
    times: [] as number[],
  }));
  for (const entry of racing) {
    const started = performance.now();
    let each = Number.POSITIVE_INFINITY;
    do each = Math.min(each, await timed(entry.contender, samples, 1, 0));
    while (performance.now() - started < warmUp);
    entry.copies = Math.min(100, Math.max(1, Math.round((batch * 1000) / (each * samples.length))));
  }
  for (let round = 0; round < rounds; round += 1) {
    const first = round % racing.length;
    for (const { contender, copies, times } of [...racing.slice(first), ...racing.slice(0, first)])
      times.push(await timed(contender, samples, copies, batch));
  }
  return new Map(racing.map(({ name, times }) => [name, times]));
};

/** The median of a few calls, in ms. */
export const milliseconds = (work: () => unknown, times: number): number =>
  median(
    Array.from({ length: times }, () => {
      const started = performance.now();
      work();
      return performance.now() - started;
    }),
  );
