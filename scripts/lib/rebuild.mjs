import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './install.mjs';

/** @param {string} folder @param {string} command @param {string[]} args */
const run = (folder, command, args) => {
  const { status, error } = spawnSync(command, args, {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: undefined },
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) throw new Error(error?.message ?? `${command} ${args.join(' ')} failed.`);
};

/**
 * Builds the offline file of a commit in a folder of its own, whatever stands in this one.
 * @param {string} commit of this repository
 * @returns {Buffer} the bytes of the file
 */
export function rebuildOffline(commit) {
  const folder = mkdtempSync(join(tmpdir(), 'chip-export-check-'));
  try {
    run(folder, 'git', ['clone', '--quiet', '--shared', '--no-checkout', root, 'tree']);
    const tree = join(folder, 'tree');
    run(tree, 'git', ['checkout', '--quiet', '--detach', commit]);
    const lockIn = (/** @type {string} */ place) => readFileSync(join(place, 'package-lock.json'), 'utf8');
    // The same packages need not be installed twice.
    if (lockIn(tree) === lockIn(root))
      symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction');
    else run(tree, 'npm', ['ci', '--include=dev']);
    run(tree, process.execPath, [
      join('node_modules', 'vite', 'bin', 'vite.js'),
      'build',
      '--mode',
      'offline',
      '--logLevel',
      'error',
    ]);
    return readFileSync(join(tree, 'dist', 'offline', 'chip-export-check.html'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
