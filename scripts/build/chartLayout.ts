import { type Plugin, runnerImport } from 'vite';

const NAME = 'virtual:chart-layout';
const RESOLVED = `\0${NAME}`;

/**
 * Lays the questionnaire out when the page is built: `virtual:chart-layout` holds coordinates, by language. The
 * library that computes them stays outside the page.
 */
export const chartLayout = (): Plugin => ({
  name: 'chart-layout',
  resolveId: { filter: { id: new RegExp(`^${NAME}$`) }, handler: () => RESOLVED },
  load: {
    filter: { id: new RegExp(`^\0${NAME}$`) },
    async handler() {
      type Layouts = typeof import('./chartLayouts');
      const { module, dependencies } = await runnerImport<Layouts>('./scripts/build/chartLayouts.ts', {
        configFile: false,
      });
      for (const file of dependencies) this.addWatchFile(file);
      // Text that is parsed is read faster than code that is compiled.
      const text = JSON.stringify(JSON.stringify(await module.chartLayouts()));
      return { code: `export default JSON.parse(${text});`, moduleType: 'js' };
    },
  },
});
