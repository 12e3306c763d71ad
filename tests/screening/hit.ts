import type { ScreenedHit } from '../../machines';

/** A hit that nobody has decided. */
export const hit: ScreenedHit = {
  name: 'Huatai',
  listed: 'Huatai Ltd',
  list: 0,
  row: 2,
  score: 0.9,
  decision: 'open',
};
