import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Edition } from './singleFile.ts';

const folder = join('node_modules', '.cache', 'bundle');
/** What the script of a build is made of, beside the build: the id and the code of each module. */
export const modulesFile = (edition: Edition): string => join(folder, `${edition}.json`);

/** Leaves behind what a build is made of, so that the test of the budgets can say which part has grown. */
export const bundleModules = (edition: Edition): Plugin => ({
  name: 'bundle-modules',
  apply: 'build',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((file) =>
      file.type === 'chunk' ? Object.entries(file.modules).map(([id, { code }]) => [id, code ?? '']) : [],
    );
    mkdirSync(folder, { recursive: true });
    writeFileSync(modulesFile(edition), JSON.stringify(modules));
  },
});
