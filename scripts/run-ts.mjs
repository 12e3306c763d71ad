// Runs a TypeScript file of this repository in Node: node scripts/run-ts.mjs FILE ARGS…
// It is bundled (packages stay outside) into node_modules/.cache, from where packages resolve as usual.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
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

const folder = join(root, 'node_modules', '.cache', 'run-ts');
/** @param {string} text */
const named = (text) => createHash('sha256').update(text).digest('hex').slice(0, 16);
/** @param {string} path @param {string} text as a whole or not at all, since several commands may run at once */
const write = (path, text) => {
  mkdirSync(folder, { recursive: true });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text);
  renameSync(draft, path);
};
/** @param {string} path */
const stamp = (path) => {
  const { mtimeMs, size } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0 };
  return `${mtimeMs} ${size}`;
};

/** What the last bundle of this file was made of, each with its stamp, and which program came of it. */
const made = join(folder, `${named(entry)}.json`);
/** @returns {string | undefined} the program, if nothing that it was made of has changed */
const asBefore = () => {
  try {
    const { program, files } = JSON.parse(readFileSync(made, 'utf8'));
    const isSame = Object.entries(files).every(([path, before]) => stamp(path) === before);
    return isSame && existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
};

const bundled = async () => {
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
  const { output } = await bundle.generate({ dir: folder, sourcemap: 'inline', codeSplitting: false });
  // A file that leaves nothing in the program may have decided what does, so all that were read count.
  const read = await bundle.watchFiles;
  await bundle.close();
  const program = join(folder, `${named(output[0].code)}.mjs`);
  if (!existsSync(program)) write(program, output[0].code);
  const files = Object.fromEntries(
    [...new Set([import.meta.filename, ...read])].map((path) => [path, stamp(path)]),
  );
  write(made, JSON.stringify({ program, files }));
  return program;
};
const program = asBefore() ?? (await bundled());

// npm runs a script in the package's folder; paths that a person typed are meant from where they stood.
if (process.env.INIT_CWD && process.env.npm_lifecycle_script?.includes('run-ts.mjs')) {
  process.chdir(process.env.INIT_CWD);
}
process.argv = [process.execPath, entry, ...args];
process.setSourceMapsEnabled(true);
await import(pathToFileURL(program).href);
