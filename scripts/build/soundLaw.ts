import type { Plugin } from 'vite';
import { validateLaw } from '../../machines/law';

/** Refuses to build with law data that does not hold together: an unknown source, a chip without one. */
export const soundLaw = (): Plugin => ({
  name: 'sound-law',
  buildStart() {
    const problems = validateLaw();
    if (problems.length > 0) this.error(`The law data does not hold together:\n${problems.join('\n')}`);
  },
});
