// Compares a file, byte by byte, with what the commit that it names builds: npm run verify-offline -- FILE
// Exit code 0: the same. 1: another file. 2: it cannot be told, and the message says why.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ensureInstalled, root } from './lib/install.mjs';
import { rebuildOffline } from './lib/rebuild.mjs';
import { firstDifference, saidIn, sha256 } from './lib/verify.mjs';

/** @param {string} message @returns {never} */
const cannotTell = (message) => {
  console.error(message);
  process.exit(2);
};

const [file, ...more] = process.argv.slice(2);
if (!file || more.length > 0) cannotTell('Usage: npm run verify-offline -- FILE');

/** @type {Buffer} */
let given;
try {
  given = readFileSync(file);
} catch (error) {
  cannotTell(`${file} cannot be read: ${/** @type {Error} */ (error).message}`);
}
console.log(`${file}\nSHA-256  ${sha256(given)}`);

const said = saidIn(given.toString('utf8'));
if (!said)
  cannotTell('It names no edition and no commit, so it is no offline file of this project, or an old one.');
const { edition, commit } = said;
console.log(`edition  ${edition}\ncommit   ${commit}`);
if (!/^[0-9a-f]{40}$/.test(commit))
  cannotTell(
    'It was built from files that differ from every commit, so there is nothing to compare it with.',
  );
if (spawnSync('git', ['-C', root, 'cat-file', '-e', `${commit}^{commit}`]).status !== 0)
  cannotTell(
    'This repository does not hold that commit. Fetch it ("git fetch --all"); if nobody has it, do not trust the file.',
  );

ensureInstalled();
console.error('Building that commit …');
const at = firstDifference(given, rebuildOffline(commit));
if (at === undefined) console.log('The same: every byte is what this commit builds.');
else {
  console.error(
    `Not the same: byte ${at} is the first that differs. Do not use this file; it is not what its commit builds.`,
  );
  process.exitCode = 1;
}
