import { join } from 'node:path';
import { helpIfAsked, refuse, usageOf } from './lib/command.mjs';
import { ensureInstalled, root } from './lib/install.mjs';
import { runBuild } from './lib/run.mjs';

const [edition, ...options] = process.argv.slice(2);
const folder = join(root, 'dist');
const offlineFile = join(folder, 'offline', 'chip-export-check.html');
const exits = { 0: 'built', 1: 'the build failed, and the lines above say why' };
/** @type {Record<string, import('./lib/command.mjs').Command>} */
const commands = {
  hosted: {
    name: 'build',
    about: `builds the offline file, and with it the site for a host, in ${join('dist', 'hosted')}. Options of Vite pass through.`,
    options: {},
    exits,
  },
  offline: {
    name: 'build:offline',
    about: `builds one file that opens without a network, in ${join('dist', 'offline')}. Options of Vite pass through.`,
    options: {},
    exits,
  },
};
const command = commands[edition ?? ''] ?? refuse('usage: node scripts/build.mjs hosted|offline');
helpIfAsked(command, options);
if (options[0]?.startsWith('-') === false) refuse(`usage: ${usageOf(command)}`);
ensureInstalled();
process.exitCode = await runBuild(edition === 'hosted' ? 'hosted' : 'offline', ...options);
// An option can have led them elsewhere.
if (process.exitCode === 0 && options.length === 0) {
  console.log(`\nThe offline file, to open with a double click: ${offlineFile}`);
  if (edition === 'hosted')
    console.log(`The site, to copy to a host (docs/deploy.md): ${join(folder, 'hosted')}`);
}
