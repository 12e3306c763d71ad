// Compares this engine with others: npm run -s bench [-- --smoke]
// The others are installed into bench/node_modules, so that the product's own install stays light.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { helpIfAsked } from './lib/command.mjs';
import { ensureInstalled, root } from './lib/install.mjs';

const folder = join(root, 'bench');

/** @param {string} file @returns {[string, string][]} path and hash of each package that a lock file names */
const packagesIn = (file) =>
  Object.entries(JSON.parse(readFileSync(file, 'utf8')).packages)
    .filter(([path]) => path !== '')
    .map(([path, { integrity }]) => [path, integrity]);

function ensurePeers() {
  const lock = join(folder, 'node_modules', '.package-lock.json');
  const wanted = packagesIn(join(folder, 'package-lock.json'));
  const installed = new Map(existsSync(lock) ? packagesIn(lock) : []);
  if (wanted.every(([path, integrity]) => installed.get(path) === integrity)) return;
  console.error('Installing what the bench compares with (npm ci in bench/) …');
  const npm = process.env.npm_execpath;
  const stdio = /** @type {import('node:child_process').StdioOptions} */ (['ignore', 2, 2]);
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, 'ci'], { cwd: folder, stdio })
    : spawnSync('npm', ['ci'], { cwd: folder, stdio, shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error(error?.message ?? 'npm ci failed in bench/; the lines above say why.');
  process.exit(1);
}

helpIfAsked({
  name: 'bench',
  about: 'compares this engine with others, which it installs into bench/node_modules.',
  options: { smoke: { about: 'compares the answers and takes no times' } },
  exits: { 0: 'done', 1: 'it could not be run, or the answers differ' },
});
ensureInstalled();
ensurePeers();
process.chdir(root);

// Bundled into bench/node_modules: from there the peers resolve first, then the product's own packages.
const { rolldown } = await import('rolldown');
const bundle = await rolldown({
  input: join(folder, 'main.ts'),
  cwd: root,
  platform: 'node',
  external: /^[@\w]/,
  logLevel: 'silent',
  resolve: { extensions: ['.ts', '.json'] },
});
const { output } = await bundle.write({
  file: join(folder, 'node_modules', '.cache', `bench.${process.pid}.mjs`),
  sourcemap: 'inline',
  codeSplitting: false,
});
await bundle.close();
process.setSourceMapsEnabled(true);
await import(pathToFileURL(join(folder, 'node_modules', '.cache', output[0].fileName)).href);
