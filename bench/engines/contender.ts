import type { Row } from '../../machines/findings/row';
import type { Answer } from '../plain';
import type { Sample } from '../samples';

/** An engine that has read a table. */
export interface Contender {
  /** Assesses the samples one after the other, and says what it came to only where it is asked. */
  readonly batch: (samples: readonly Sample[]) => Batch;
}

export interface Batch {
  /** What is timed. A promise only where the engine itself has no other way. */
  readonly run: () => void | Promise<void>;
  readonly answers: () => readonly Answer[];
}

export type Reader = (table: readonly Row[]) => Contender;

/** Prepares the input of each sample before the clock starts; one list per batch, new for every batch. */
export const contender = <Input, Result>(
  prepare: (sample: Sample) => Input,
  assess: (input: Input) => Result,
  answerOf: (result: Result) => Answer,
): Contender => ({
  batch: (samples) => {
    const inputs = samples.map(prepare);
    const results: Result[] = [];
    return {
      run: () => {
        for (const input of inputs) results.push(assess(input));
      },
      answers: () => results.map(answerOf),
    };
  },
});

export const asyncContender = <Input>(
  prepare: (sample: Sample) => Input,
  assess: (input: Input) => Promise<Answer>,
): Contender => ({
  batch: (samples) => {
    const inputs = samples.map(prepare);
    const results: Answer[] = [];
    return {
      run: async () => {
        for (const input of inputs) results.push(await assess(input));
      },
      answers: () => results,
    };
  },
});
