import { type Plugin, runnerImport } from 'vite';

/** Refuses to build with law data that does not hold together: an unknown source, a chip without one. */
export const soundLaw = (): Plugin => ({
  name: 'sound-law',
  async buildStart() {
    type Law = typeof import('../../machines/law');
    const { module } = await runnerImport<Law>('./machines/law/index.ts', { configFile: false });
    const problems = module.validateLaw();
    if (problems.length > 0) this.error(`The law data does not hold together:\n${problems.join('\n')}`);
  },
});
