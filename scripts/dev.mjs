import { ensureInstalled } from './lib/install.mjs';
import { runTool } from './lib/run.mjs';

ensureInstalled();
process.exitCode = await runTool('vite', process.argv.slice(2));
