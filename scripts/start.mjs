// The one command of a fresh clone: installs, builds, serves and prints the address.
import { join } from 'node:path';
import { helpIfAsked } from './lib/command.mjs';
import { ensureInstalled, root } from './lib/install.mjs';
import { runBuild } from './lib/run.mjs';

helpIfAsked({
  name: 'start',
  about:
    'installs what is missing, builds the site and the offline file, serves the site on this machine and prints its address. PORT chooses the port.',
  options: {},
  exits: { 0: 'stopped with Ctrl+C', 1: 'the build failed, or PORT is no port' },
});

const port = Number(process.env.PORT || 4173);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT must be a number from 0 to 65535; it is "${process.env.PORT}".`);
  process.exit(1);
}
ensureInstalled();
const failed = await runBuild('hosted', '--logLevel', 'warn');
if (failed) process.exit(failed);

const { serveHosted } = await import('./lib/serve.mjs');
const { url } = await serveHosted({ port });
console.log(
  `The offline file, to open with a double click: ${join(root, 'dist', 'offline', 'chip-export-check.html')}`,
);
console.log(`Chip Export Check: ${url}  (Ctrl+C stops it)`);

// A signal sent to npm ends npm and its shell but not this process; the port must not stay taken.
const parent = process.ppid;
if (process.env.npm_lifecycle_event === 'start') {
  setInterval(() => process.ppid !== parent && process.exit(), 500).unref();
}
