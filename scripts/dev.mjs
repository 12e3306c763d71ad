import { helpIfAsked } from './lib/command.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runTool } from './lib/run.mjs';

helpIfAsked({
  name: 'dev',
  about: 'serves the sources and reloads as they are edited. Options of Vite pass through.',
  options: {},
  exits: { 0: 'stopped', 1: 'it could not be served' },
});
ensureInstalled();
process.exitCode = await runTool('vite', process.argv.slice(2));
