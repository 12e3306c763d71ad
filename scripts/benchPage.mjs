// Compares the page with an empty page of the same stack: npm run -s bench:page [-- --smoke]
import { runnerImport } from 'vite';
import { helpIfAsked } from './lib/command.mjs';
import { ensureInstalled, root } from './lib/install.mjs';
import { runTool } from './lib/run.mjs';

helpIfAsked({
  name: 'bench:page',
  about: 'compares the page with an empty page of the same stack, in Chromium.',
  options: { smoke: { about: 'takes the builds as they are and measures once' } },
  exits: { 0: 'done', 1: 'it could not be run' },
});
ensureInstalled();
process.chdir(root);
const smoke = process.argv.includes('--smoke');
/** @type {string[][]} */
const builds = [
  ['bench/empty-page'],
  // The smoke run comes after the builds of the product and takes them as they are.
  ...(smoke
    ? []
    : [
        ['--mode', 'hosted'],
        ['--mode', 'offline'],
      ]),
];
for (const build of builds) {
  const code = await runTool('vite', ['build', '--logLevel', 'error', ...build]);
  if (code !== 0) process.exit(code);
}
await runnerImport('./bench/page/main.ts', { configFile: false });
