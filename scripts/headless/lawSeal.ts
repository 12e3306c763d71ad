/**
 * Looks at the law data, and records the hash of a new edition: npm run -s law:seal. It never writes over the seal of
 * an edition that has one.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalLaw, edition, law, sealProblem, seals } from '../../machines';
import { readArguments } from './arguments';
import { complain, print } from './output';
import { root } from './root';

readArguments({
  name: 'law:seal',
  about: 'checks the law data and records the hash of a new edition; it never writes over a seal.',
  options: {},
  exits: { 0: 'sealed', 1: 'the data does not hold together, or is not what was sealed', 2: 'misuse' },
});

const problems = law.validateLaw();
if (problems.length > 0) {
  for (const problem of ['The law data does not hold together:', ...problems]) complain(problem);
  process.exit(1);
}
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const sealed = { ...seals, [edition]: seals[edition] ?? hash(canonicalLaw()) };
const problem = sealProblem(hash, sealed);
if (problem !== undefined) {
  complain(problem);
  process.exit(1);
}
const file = join(root, 'machines', 'findings', 'seals.json');
writeFileSync(file, `${JSON.stringify(sealed, null, 2)}\n`);
await print(`${edition}: ${sealed[edition]}\n`);
