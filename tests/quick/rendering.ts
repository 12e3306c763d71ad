/** Counts what React does for each press, in the built page: it tells a development tool that asks for it. */

export interface Pressed {
  /** How often something was drawn. */
  readonly drawings: number;
  /** How many parts of the screen were made or made anew. */
  readonly parts: number;
  /** Tasks of more than 50 ms. */
  readonly longTasks: number;
}
declare global {
  interface Window {
    readonly pressed: Pressed[];
  }
}

export const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[values.length >> 1] ?? Number.NaN;

/** Runs in the page before it starts. Each count goes to the press before it. */
export const installCounter = (): void => {
  interface Fiber {
    readonly tag: number;
    readonly flags: number;
    readonly alternate: Fiber | null;
    readonly child: Fiber | null;
    readonly sibling: Fiber | null;
  }
  const PERFORMED_WORK = 1;
  /** Functions, also behind `forwardRef` and `memo`, as React numbers them. */
  const functions = [0, 11, 14, 15];
  const partsIn = (fiber: Fiber): number => {
    const { tag, flags, alternate, child } = fiber;
    const isDrawn = functions.includes(tag) && (!alternate || (flags & PERFORMED_WORK) !== 0);
    // A part that kept its children drew nothing below itself.
    let parts = isDrawn ? 1 : 0;
    if (!alternate || alternate.child !== child)
      for (let below = child; below; below = below.sibling) parts += partsIn(below);
    return parts;
  };
  const pressed: { drawings: number; parts: number; longTasks: number }[] = [];
  const hook = {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberUnmount: () => {},
    onPostCommitFiberRoot: () => {},
    onCommitFiberRoot: (_id: number, fiberRoot: { readonly current: Fiber }) => {
      const press = pressed.at(-1);
      if (!press) return;
      press.drawings += 1;
      press.parts += partsIn(fiberRoot.current);
    },
  };
  Object.assign(window, { pressed, __REACT_DEVTOOLS_GLOBAL_HOOK__: hook });
  addEventListener('click', () => pressed.push({ drawings: 0, parts: 0, longTasks: 0 }), true);
  new PerformanceObserver((list) => {
    const press = pressed.at(-1);
    if (press) press.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask' });
};
