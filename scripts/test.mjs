// Sets up, checks, builds and runs every test; stops at the first step that fails.
// The last line is the total of the tests that ran: "N passed, M failed".
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { ensureBrowsers } from './lib/browsers.mjs';
import { helpIfAsked } from './lib/command.mjs';
import { ensureInstalled, root } from './lib/install.mjs';
import { runBuild, runChecks, runNode, runTool } from './lib/run.mjs';

const started = performance.now();
const reports = join(root, 'node_modules', '.cache', 'tests');
const total = { passed: 0, failed: 0 };

/** @typedef {{ status: string }} TestResult */
/** @typedef {{ name: string, status: string, assertionResults: TestResult[] }} FileResult */

/** Folders of tests that are a project by themselves. */
const ownProjects = ['screens', 'browser', 'engines'];

/** @param {string} file */
const projectOf = (file) => {
  const folder = relative(join(root, 'tests'), file).split(sep)[0];
  return folder && ownProjects.includes(folder) ? folder : 'unit';
};

/**
 * Runs test projects and adds to the total. A project without a test, a file that cannot be loaded
 * and a test that is left out are failures.
 * @param {string[]} projects
 * @param {string[]} options of the test runner
 */
async function runTests(projects, ...options) {
  const report = join(reports, `${projects.join('-')}.json`);
  const code = await runTool('vitest', [
    'run',
    '--passWithNoTests',
    ...projects.map((project) => `--project=${project}`),
    ...options,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  /** @type {FileResult[]} */
  const files = JSON.parse(readFileSync(report, 'utf8')).testResults;
  /** @type {Set<string>} */
  const ran = new Set();
  let leftOut = 0;
  for (const { name, status, assertionResults } of files) {
    for (const test of assertionResults) {
      ran.add(projectOf(name));
      if (test.status === 'passed') total.passed += 1;
      else if (test.status === 'failed') total.failed += 1;
      else leftOut += 1;
    }
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) total.failed += 1;
  }
  const empty = projects.filter((project) => !ran.has(project));
  if (empty.length) console.error(`No test ran in: ${empty.join(', ')}.`);
  if (leftOut) console.error(`${leftOut} tests were left out; every test has to run.`);
  return code || (empty.length || leftOut ? 1 : 0);
}

/** @type {[string, () => Promise<number>][]} */
const steps = [
  ['Lint, format, types and what nothing uses', runChecks],
  ['Tests of the decisions and the screens', () => runTests(['unit', 'screens'], '--maxWorkers=2')],
  // Each takes one processor. The proof runs from another folder, since no command may ask where it is called from.
  [
    'The proof, and beside it the builds and the page bench, which only has to run',
    async () =>
      Math.max(
        ...(await Promise.all([
          runNode('scripts/run-ts.mjs', [join(root, 'scripts', 'headless', 'prove.ts')], tmpdir()),
          runBuild('hosted').then((code) => code || runNode('scripts/benchPage.mjs', ['--smoke'])),
        ])),
      ),
  ],
  ['Tests in Chromium, Firefox and WebKit', () => runTests(['browser', 'engines'], '--maxWorkers=2')],
];

helpIfAsked({
  name: 'test',
  about:
    'checks, proves, builds and runs every test, in Chromium, Firefox and WebKit too, and stops at the first step that fails. Linux, or macOS untried; Windows has no WebKit.',
  options: {},
  exits: { 0: 'everything passed', 1: 'something failed, or a browser cannot be had' },
});
ensureInstalled();
Object.assign(process.env, ensureBrowsers());
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

for (const [title, run] of steps) {
  console.log(`\n── ${title}`);
  const code = await run();
  if (code !== 0) {
    console.error(`\nStopped: "${title}" failed.`);
    process.exitCode = 1;
    break;
  }
}
console.log(`\n${((performance.now() - started) / 1000).toFixed(1)} seconds`);
console.log(`${total.passed} passed, ${total.failed} failed`);
