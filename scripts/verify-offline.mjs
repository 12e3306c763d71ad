// Compares a file, byte by byte, with what the commit that it names builds: npm run verify-offline -- FILE
import { readFileSync } from 'node:fs';
import { helpIfAsked, refuse, usageOf } from './lib/command.mjs';
import { ensureInstalled, root } from './lib/install.mjs';
import { standingOf } from './lib/published.mjs';
import { rebuildOffline } from './lib/rebuild.mjs';
import { cleanedLine } from './lib/terminal.mjs';
import { firstDifference, saidIn, sha256 } from './lib/verify.mjs';

/** @type {import('./lib/command.mjs').Command} */
const command = {
  name: 'verify-offline',
  about: 'compares an offline file, byte by byte, with what the commit that it names builds.',
  operands: {
    name: 'FILE',
    about: 'the offline file; its commit is built here, which runs code of that commit',
    least: 1,
  },
  options: {},
  exits: {
    0: 'the same, from a commit that the main branch or a tag holds',
    1: 'another file, or from a commit that neither holds',
    2: 'it cannot be told, and the message says why',
  },
};
helpIfAsked(command);

const [file, ...more] = process.argv.slice(2);
if (!file || more.length > 0) refuse(`usage: ${usageOf(command)}`);

/** @type {Buffer} */
let given;
try {
  given = readFileSync(file);
} catch (error) {
  refuse(`${file} cannot be read: ${/** @type {Error} */ (error).message}`);
}
console.log(`${cleanedLine(file)}\nSHA-256  ${sha256(given)}`);

const said = saidIn(given.toString('utf8'));
if (!said)
  refuse('It names no edition and no commit, so it is no offline file of this project, or an old one.');
const { edition, commit } = said;
console.log(`edition  ${edition}\ncommit   ${commit}`);
if (!/^[0-9a-f]{40}$/.test(commit))
  refuse('It was built from files that differ from every commit, so there is nothing to compare it with.');

const standing = standingOf(root, commit);
if (standing.state === 'unpublished') {
  console.error(
    'Neither the main branch nor a tag holds that commit, so nothing says that this project published it. Nothing was built. Do not use this file, unless "git fetch --tags origin" brings the commit into one of them.',
  );
  process.exit(1);
}
if (standing.state !== 'published')
  refuse(
    {
      missing:
        'This repository does not hold that commit. Fetch it ("git fetch --all"); if nobody has it, do not trust the file.',
      'cut-off':
        'This copy holds a part of the history alone, and that part does not say where the commit belongs. Fetch the rest ("git fetch --unshallow --tags").',
      'no-branch':
        'This copy has neither a main branch nor a tag, so it does not say what was published. Fetch them ("git fetch --tags origin +main:refs/remotes/origin/main").',
    }[standing.state],
  );
console.log(`held by  ${cleanedLine(standing.by)}`);

console.error(`To compare, this now runs code of commit ${commit}: its build, here and as you.`);
ensureInstalled();
const at = firstDifference(given, rebuildOffline(commit));
if (at === undefined) console.log('The same: every byte is what this commit builds.');
else {
  console.error(
    `Not the same: byte ${at} is the first that differs. Do not use this file; it is not what its commit builds.`,
  );
  process.exitCode = 1;
}
