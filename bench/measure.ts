/** Times, taken so that neither the others' garbage nor a drifting machine counts for one engine only. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Contender } from './engines/contender';
import { median } from './median';
import type { Sample } from './samples';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

export interface Effort {
  readonly rounds: number;
  /** How long each engine runs before its time counts, in ms. */
  readonly warmUp: number;
  /** The samples are passed over again within a round until that takes about so long, in ms. */
  readonly batch: number;
}

/**
 * Microseconds per assessment. The input of each pass over the samples is made just before it, outside the
 * time, so that it is as fresh in memory as a world that was just derived. Making it can leave an engine
 * cold, so where there are several passes each comes after one that does not count.
 */
const timed = async ({ batch }: Contender, samples: readonly Sample[], passes: number): Promise<number> => {
  let total = 0;
  for (let pass = 0; pass < passes; pass += 1) {
    const before = batch(samples);
    const { run } = batch(samples);
    if (passes > 1) await before.run();
    const started = performance.now();
    const pending = run();
    if (pending) await pending;
    total += performance.now() - started;
  }
  return (total * 1000) / (samples.length * passes);
};

/**
 * Runs all contenders in turn, round after round; each round begins with another one. What the others left
 * behind is swept away first, and a quick engine runs for a while without counting, so that it does not
 * start cold after a slow one.
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
    passes: 1,
    times: [] as number[],
  }));
  for (const entry of racing) {
    const started = performance.now();
    let each = Number.POSITIVE_INFINITY;
    do each = Math.min(each, await timed(entry.contender, samples, 1));
    while (performance.now() - started < warmUp);
    entry.passes = Math.min(500, Math.max(1, Math.round((batch * 1000) / (each * samples.length))));
  }
  for (let round = 0; round < rounds; round += 1) {
    const first = round % racing.length;
    for (const { contender, passes, times } of [...racing.slice(first), ...racing.slice(0, first)]) {
      collectGarbage();
      if (passes > 1) await timed(contender, samples, passes);
      times.push(await timed(contender, samples, passes));
    }
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
