import { helpIfAsked } from './lib/command.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runChecks } from './lib/run.mjs';

helpIfAsked({
  name: 'check',
  about: 'lint, format, types and what nothing uses.',
  options: {},
  exits: { 0: 'nothing found', 1: 'something is wrong, and the lines above say what' },
});
ensureInstalled();
process.exitCode = await runChecks();
