// Runs a TypeScript file of this repository in Node: node scripts/run-ts.mjs FILE ARGS…
// It is bundled (packages stay outside) into node_modules/.cache, from where packages resolve as usual.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root } from './lib/install.mjs';

const [file, ...args] = process.argv.slice(2);
const entry = resolve(file ?? '');
if (!file || !existsSync(entry)) {
  console.error(file ? `No such file: ${file}` : 'Usage: node scripts/run-ts.mjs FILE ARGS…');
  process.exit(1);
}
ensureInstalled();

const { rolldown } = await import('rolldown');
const bundle = await rolldown({
  input: entry,
  cwd: root,
  platform: 'node',
  external: /^[@\w]/,
  logLevel: 'silent',
  // What a file shared with the page imports for the page alone, such as React, is left out.
  treeshake: { moduleSideEffects: [{ external: true, sideEffects: false }] },
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'] },
});
const folder = join(root, 'node_modules', '.cache', 'run-ts');
const { output } = await bundle.generate({ dir: folder, sourcemap: 'inline', codeSplitting: false });
await bundle.close();

const { code } = output[0];
const program = join(folder, `${createHash('sha256').update(code).digest('hex').slice(0, 16)}.mjs`);
if (!existsSync(program)) {
  mkdirSync(folder, { recursive: true });
  const draft = `${program}.${process.pid}`;
  writeFileSync(draft, code);
  renameSync(draft, program);
}

// npm runs a script in the package's folder; paths that a person typed are meant from where they stood.
if (process.env.INIT_CWD && process.env.npm_lifecycle_script?.includes('run-ts.mjs')) {
  process.chdir(process.env.INIT_CWD);
}
process.argv = [process.execPath, entry, ...args];
process.setSourceMapsEnabled(true);
await import(pathToFileURL(program).href);
