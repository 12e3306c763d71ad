import type { Desk } from './desk';

/** Whether the page keeps cases, deals or predictions that no browser stores: they end with it. */
export const holdsUnstored = (desk: Desk): boolean => {
  const { keeping, held } = desk.state();
  return held !== undefined || (keeping !== 'browser' && desk.texts.keys('').length > 0);
};
