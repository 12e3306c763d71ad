import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './install.mjs';

const tools = {
  biome: '@biomejs/biome/bin/biome',
  knip: 'knip/bin/knip.js',
  tsc: 'typescript/bin/tsc',
  vite: 'vite/bin/vite.js',
  vitest: 'vitest/vitest.mjs',
};

// Tools colour what they say on a machine that says it is a CI, though a file or a pipe takes it down.
const { FORCE_COLOR, NO_COLOR } = process.env;
const colours = { NO_COLOR: FORCE_COLOR || process.stdout.isTTY ? NO_COLOR : '1' };

/**
 * Runs an installed tool with this Node, without a shell, and resolves to its exit code. Each tool chooses its
 * own NODE_ENV: a value that happens to be set outside would change the build and break the tests.
 * @param {keyof typeof tools} tool
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export const runTool = (tool, args) => runNode(join('node_modules', tools[tool]), args);

/**
 * The same for a program of this repository.
 * @param {string} file
 * @param {string[]} args
 * @param {string} [cwd]
 * @returns {Promise<number>}
 */
export function runNode(file, args, cwd = root) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, file), ...args], {
      cwd,
      stdio: 'inherit',
      env: { ...process.env, ...colours, NODE_ENV: undefined },
    });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * A build that a person uses. The hosted one offers the offline file, which is made first.
 * @param {'hosted' | 'offline'} edition
 * @param {string[]} options
 * @returns {Promise<number>}
 */
export const runBuild = async (edition, ...options) =>
  (edition === 'hosted' && (await runBuild('offline', ...options))) ||
  runTool('vite', ['build', '--mode', edition, ...options]);

/**
 * Runs steps beside each other, and prints all that each of them finds. Resolves to the first exit code that is not 0.
 * @param {Promise<number>[]} steps
 * @returns {Promise<number>}
 */
export const together = async (...steps) => (await Promise.all(steps)).find((code) => code !== 0) ?? 0;

/** The static checks. */
export const runChecks = () =>
  together(
    runTool('biome', ['check', '--error-on-warnings']),
    runTool('tsc', ['--build']),
    runTool('knip', ['--no-progress']),
  );
