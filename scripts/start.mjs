// The one command of a fresh clone: installs, builds, serves and prints the address.
import { ensureInstalled } from './lib/install.mjs';
import { runBuild } from './lib/run.mjs';

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
console.log(`Chip Export Check: ${url}  (Ctrl+C stops it)`);

// A signal sent to npm ends npm and its shell but not this process; the port must not stay taken.
const parent = process.ppid;
if (process.env.npm_lifecycle_event === 'start') {
  setInterval(() => process.ppid !== parent && process.exit(), 500).unref();
}
