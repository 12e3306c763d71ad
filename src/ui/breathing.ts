/** Work that takes long, in slices between which the page answers. */

/** So long the page may stand still, in milliseconds. */
const SLICE = 16;
/** Since when it stands still: several things in a row share a slice. */
let since = Number.NEGATIVE_INFINITY;
export const isBreathless = (): boolean => performance.now() - since > SLICE;
export const breath = async (): Promise<void> => {
  await new Promise((go) => setTimeout(go));
  since = performance.now();
};
/** Takes the steps of a generator, and lets the page breathe between them. */
export const breathing = async <T>(steps: Generator<unknown, T>): Promise<T> => {
  for (;;) {
    if (isBreathless()) await breath();
    const { done, value } = steps.next();
    if (done) return value as T;
  }
};
