/** What is put into a page before it starts, to take the times where they arise. */

/** One answer, in ms: from the press to the end of the next paint, and what the page itself worked for it. */
export interface Pressed {
  readonly latency: number;
  readonly work: number;
}
export interface Probe {
  /** When what was waited for was painted, in ms since the navigation began. */
  painted: number | undefined;
  readonly pressed: Pressed[];
}
declare global {
  interface Window {
    probe: Probe;
  }
}

/**
 * Notes when what `shown` finds is painted, and how long each press takes. What `pressAtOnce` finds is pressed
 * as soon as it is there.
 */
export const installProbe = ({ shown, pressAtOnce }: { shown: string; pressAtOnce?: string | undefined }) => {
  const probe: Probe = { painted: undefined, pressed: [] };
  window.probe = probe;
  /** The first task after a frame runs once it is painted. */
  const afterFrame = (then: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(undefined);
  };

  let isPressed = pressAtOnce === undefined;
  const watching = new MutationObserver(() => {
    const button = isPressed ? null : document.querySelector<HTMLElement>(pressAtOnce ?? '');
    if (button) {
      isPressed = true;
      button.click();
    }
    if (!document.querySelector(shown)) return;
    watching.disconnect();
    requestAnimationFrame(() =>
      afterFrame(() => {
        probe.painted = performance.now();
      }),
    );
  });
  watching.observe(document, { childList: true, subtree: true });

  addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      const began = performance.now();
      let handled = began;
      const bubbled = () => {
        handled = performance.now();
      };
      // React draws in a microtask between its own listener and these.
      addEventListener('click', bubbled, { once: true });
      addEventListener('submit', bubbled, { once: true });
      requestAnimationFrame(() => {
        const drawn = performance.now();
        afterFrame(() => {
          removeEventListener('submit', bubbled);
          const painted = performance.now();
          probe.pressed.push({
            latency: painted - event.timeStamp,
            work: handled - began + (painted - drawn),
          });
        });
      });
    },
    true,
  );
};
