/**
 * Looks at the law data, and records the hash of a new edition: npm run -s law:seal. It never writes over the seal of
 * an edition that has one.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalLaw, edition, law, sealProblem, seals } from '../../machines';
import { readArguments, refuse } from './arguments';
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
const seal = seals[edition] ?? hash(canonicalLaw());
const problem = sealProblem(hash, { ...seals, [edition]: seal });
if (problem !== undefined) {
  complain(problem);
  process.exit(1);
}
if (seals[edition] === undefined) {
  const file = join(root, 'machines', 'findings', 'editions.ts');
  const name = `id: '${edition}',`;
  const [before, after, ...more] = readFileSync(file, 'utf8').split(name);
  if (after === undefined || more.length > 0) refuse(`${file}: ${name} has to stand there once`);
  // On a line of its own, as the name is; or beside it, where all stands on one.
  const gap = /^\n\s*/.exec(after ?? '')?.[0] ?? ' ';
  writeFileSync(file, `${before}${name}${gap}seal: '${seal}',${after}`);
}
await print(`${edition}: ${seal}\n`);
