import { spawnSync } from 'node:child_process';

/**
 * What this copy of the repository knows of a commit:
 * - `published`: a branch that publishes, or a tag, holds it; `by` names the first
 * - `unpublished`: all of the history of those is here, and none holds it
 * - `missing`: the commit is not here
 * - `cut-off`: the history is not whole, so a commit that is not found may yet be there
 * - `no-branch`: there is nothing here to compare with
 * @typedef {{ state: 'published', by: string } | { state: 'unpublished' | 'missing' | 'cut-off' | 'no-branch' }} Standing
 */

/**
 * Whoever sends a file can have sent its commit as well, on a branch of their own or on none: that a commit is here
 * says nothing. The main branch says it, here or at the origin, under whatever name; and a tag.
 * @param {string} folder of the repository
 * @param {string} commit
 * @returns {Standing}
 */
export function standingOf(folder, commit) {
  const git = (/** @type {string[]} */ ...args) =>
    spawnSync('git', ['--no-replace-objects', '-C', folder, ...args], { encoding: 'utf8' });
  const lines = (/** @type {string[]} */ ...args) =>
    git(...args)
      .stdout.split('\n')
      .filter((line) => line !== '');

  if (git('cat-file', '-e', `${commit}^{commit}`).status !== 0) return { state: 'missing' };
  const branches = lines(
    'for-each-ref',
    '--format=%(refname)',
    'refs/remotes/origin/HEAD',
    'refs/remotes/origin/main',
    'refs/heads/main',
  );
  const tags = lines('for-each-ref', '--format=%(refname)', 'refs/tags');
  if (branches.length + tags.length === 0) return { state: 'no-branch' };
  const by = [...branches, ...tags].find(
    (ref) => git('merge-base', '--is-ancestor', commit, ref).status === 0,
  );
  if (by !== undefined) return { state: 'published', by: by.replace(/^refs\/(?:heads|remotes|tags)\//, '') };
  const isShallow = git('rev-parse', '--is-shallow-repository').stdout.trim() === 'true';
  return { state: isShallow ? 'cut-off' : 'unpublished' };
}
