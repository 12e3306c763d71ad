/**
 * Looks at the law data, and records the hash of a new edition: npm run -s law:seal. It never writes over the seal of
 * an edition that has one.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { canonicalLaw, edition, law, sealProblem, seals } from '../../machines';
import { readArguments, refuse } from './arguments';

const { positionals } = readArguments({});
if (positionals.length > 0) refuse('usage: law:seal');

const problems = law.validateLaw();
if (problems.length > 0) {
  process.stderr.write(`The law data does not hold together:\n${problems.join('\n')}\n`);
  process.exit(1);
}
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const sealed = { ...seals, [edition]: seals[edition] ?? hash(canonicalLaw()) };
const problem = sealProblem(hash, sealed);
if (problem !== undefined) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
const file = resolve(process.argv[1] ?? '', '../../../machines/findings/seals.json');
writeFileSync(file, `${JSON.stringify(sealed, null, 2)}\n`);
process.stdout.write(`${edition}: ${sealed[edition]}\n`);
