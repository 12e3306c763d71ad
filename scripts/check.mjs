import { ensureInstalled } from './lib/install.mjs';
import { runChecks } from './lib/run.mjs';

ensureInstalled();
process.exitCode = await runChecks();
