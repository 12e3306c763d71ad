import { createHash } from 'node:crypto';
import { type Plugin, runnerImport } from 'vite';

const NAME = 'virtual:law-hash';
const RESOLVED = `\0${NAME}`;

let hashed: Promise<string> | undefined;
const hashOfLaw = (): Promise<string> => {
  type Canonical = typeof import('../../machines/findings/canonical');
  hashed ??= runnerImport<Canonical>('./machines/findings/canonical.ts', { configFile: false }).then(
    ({ module }) => createHash('sha256').update(module.canonicalLaw()).digest('hex'),
  );
  return hashed;
};

/** Gives the page the hash of all that judges, made when the page is built: `import { lawHash } from 'virtual:law-hash'`. */
export const lawHash = (): Plugin => ({
  name: 'law-hash',
  resolveId: (id) => (id === NAME ? RESOLVED : undefined),
  async load(id) {
    return id === RESOLVED ? `export const lawHash = '${await hashOfLaw()}';` : undefined;
  },
  handleHotUpdate({ file, server }) {
    if (!/[\\/]machines[\\/]/.test(file)) return;
    hashed = undefined;
    const module = server.moduleGraph.getModuleById(RESOLVED);
    if (module) server.moduleGraph.invalidateModule(module);
  },
});
