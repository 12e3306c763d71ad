import { type Plugin, runnerImport } from 'vite';

/** Packs the catalogue of chips when the page is built, so that the page carries neither the names of its fields nor the packer. */
export const packedChips = (): Plugin => ({
  name: 'packed-chips',
  apply: 'build',
  load: {
    filter: { id: /[\\/]machines[\\/]law[\\/]chipTable\.ts$/ },
    async handler(file) {
      type Table = typeof import('../../machines/law/chipTable');
      const { module, dependencies } = await runnerImport<Table>(file, { configFile: false });
      for (const dependency of dependencies) this.addWatchFile(dependency);
      return { code: `export default ${JSON.stringify(module.default)};`, moduleType: 'js' };
    },
  },
});
