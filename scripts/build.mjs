import { ensureInstalled } from './lib/install.mjs';
import { runBuild } from './lib/run.mjs';

const edition = process.argv[2];
if (edition !== 'hosted' && edition !== 'offline') {
  console.error('Usage: node scripts/build.mjs hosted|offline');
  process.exit(1);
}
ensureInstalled();
process.exitCode = await runBuild(edition, ...process.argv.slice(3));
