// What a change broke: npm run quick
import { spawnSync } from 'node:child_process';
import { helpIfAsked } from './lib/command.mjs';
import { ensureInstalled, root } from './lib/install.mjs';
import { runTool, together } from './lib/run.mjs';

/** Tests that take seconds each, by trying at random or by starting commands. They run where they are changed. */
const slow = [
  'tests/cases/flaky.test.ts',
  'tests/code/check.test.ts',
  'tests/code/command.test.ts',
  'tests/code/frozen.test.ts',
  'tests/code/refusal.test.ts',
  'tests/code/roundTrip.test.ts',
  'tests/fuzz/attacks.test.ts',
  'tests/fuzz/fuzz.test.ts',
  'tests/headless/commands.test.ts',
  'tests/proof/proof.test.ts',
  'tests/report/command.test.ts',
  'tests/rules/command.test.ts',
  'tests/scenario/command.test.ts',
  'tests/wizard/countries.test.ts',
  'tests/words/loneTexts.test.ts',
];

helpIfAsked({
  name: 'quick',
  about:
    'types, and lint, format and tests of decisions of what differs from the main branch. Slow tests are left to npm test, and the last line names them.',
  options: {},
  exits: { 0: 'nothing found', 1: 'something is wrong, and the lines above say what' },
});
ensureInstalled();

/** @param {string[]} args */
const git = (...args) => {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  return status === 0 ? stdout.split('\0').filter((name) => name !== '') : undefined;
};
/** Where this branch left the main branch; on it, or without one, the last commit. */
const [since = 'HEAD'] = ['main', 'origin/main']
  .map((branch) => git('merge-base', 'HEAD', branch)?.[0]?.trim())
  .filter((commit) => commit !== undefined);
const changed = [
  ...(git('diff', '--name-only', '--diff-filter=d', '-z', since) ?? []),
  ...(git('ls-files', '--others', '--exclude-standard', '-z') ?? []),
];
const left = slow.filter((file) => !changed.includes(file));

const code = await together(
  changed.length === 0
    ? Promise.resolve(0)
    : runTool('biome', ['check', '--error-on-warnings', '--no-errors-on-unmatched', ...changed]),
  runTool('tsc', ['--build']),
  runTool('vitest', [
    'run',
    '--project=unit',
    `--changed=${since}`,
    '--passWithNoTests',
    ...left.map((file) => `--exclude=${file}`),
  ]),
);
console.log(`\nLeft to npm test: screens, browsers, ${left.join(', ')}`);
process.exitCode = code;
