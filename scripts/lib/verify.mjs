import { createHash } from 'node:crypto';

/** @param {Uint8Array | string} bytes */
export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** @typedef {{ edition: string, commit: string }} Said */

/**
 * What a file says of itself in its head.
 * @param {string} html
 * @returns {Said | undefined} nothing, if it is no file of ours
 */
export function saidIn(html) {
  const of = (/** @type {string} */ name) =>
    new RegExp(`<meta name="${name}" content="([\\w.+-]{1,80})">`).exec(html)?.[1];
  const edition = of('edition');
  const commit = of('commit');
  return edition && commit ? { edition, commit } : undefined;
}

/**
 * Compares a file with what its commit builds.
 * @param {Uint8Array} given
 * @param {Uint8Array} built
 * @returns {number | undefined} the first byte that differs; nothing if all are the same
 */
export function firstDifference(given, built) {
  const length = Math.max(given.length, built.length);
  for (let at = 0; at < length; at++) if (given[at] !== built[at]) return at;
  return undefined;
}
