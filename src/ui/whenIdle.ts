/** Does something once the page has nothing else to do, unless it is taken back; not every browser tells when. */
export const whenIdle = (action: () => void): (() => void) => {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(action, 200);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(action);
  return () => cancelIdleCallback(asked);
};
