/** Works something out when it is first asked for, so that starting the program does not wait for it. */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** Something that is made in steps, each of which takes a few milliseconds at most. */
export type Steps<T> = Generator<undefined, T>;

/** Takes all steps at one go. */
export const atOnce = <T>(steps: Steps<T>): T => {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};

/**
 * The same for what takes long: `value` makes it at once, `steps` a little at a time, for whoever has to stop in
 * between. Whichever is first, it is made once.
 */
export const onceInSteps = <T extends object>(make: () => Steps<T>) => {
  let made: T | undefined;
  function* steps(): Generator<undefined> {
    if (!made) made = yield* make();
  }
  return {
    steps,
    value: (): T => {
      made ??= atOnce(make());
      return made;
    },
  };
};
