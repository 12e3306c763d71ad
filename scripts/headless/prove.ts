/** Proves the decision engine: npm run -s prove -- --help */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { prove, tryMutants } from '../../tests/proof/prove';
import { readArguments } from './arguments';
import { print as write } from './output';
import { root } from './root';

const { values } = readArguments({
  name: 'prove',
  about:
    'compares every row of the decision table with an oracle, and puts wrong rules in to see each caught.',
  options: {
    'no-mutants': { about: 'puts no wrong rules in' },
    whole: { about: 'takes no short cuts, to prove that they lose nothing' },
    survivors: { about: 'writes the wrong rules that no deal notices', value: 'FILE' },
    equivalent: { about: 'writes those that are right all the same', value: 'FILE' },
  },
  exits: { 0: 'proved', 1: 'a violation, or a wrong rule that nothing caught', 2: 'misuse' },
});
const [survivorsFile, equivalentFile] = [values.survivors, values.equivalent].map(
  (file) => file && resolve(file),
);
// The deals are read from where the repository is.
process.chdir(root);
const started = process.cpuUsage();
const seconds = (): number => {
  const { user, system } = process.cpuUsage(started);
  return Math.round((user + system) / 100_000) / 10;
};
const print = (line: string): void => void write(`${line}\n`);
const SHOWN = 40;

const proof = prove({ whole: values.whole });
for (const violation of proof.violations.slice(0, SHOWN)) print(`violation: ${violation}`);
if (proof.violations.length > SHOWN) print(`… and ${proof.violations.length - SHOWN} more violations`);
print(
  `rows        ${proof.rows.sizes.size} compared with the oracle in 10^${proof.worlds} worlds and days, in ${proof.rows.boxes} boxes`,
);
print(`figures     ${proof.figures} readings of figures on and beside each limit`);
print(`unknowns    ${proof.unknown} cases with unknowns, every resolution of each`);
print(`open dates  ${proof.openDays} days that a date which is not fixed leaves`);
print(`properties  ${proof.monotony} steps of monotony, ${proof.irrelevance} answers off the path`);
print(
  `chart       ${proof.walked} ways walked, ${proof.paths} different; shipped deals: longest ${proof.longestDeal}, median ${proof.medianDeal}`,
);
const provedIn = seconds();
print(`${proof.violations.length === 0 ? 'proved' : 'not proved,'} in ${provedIn} s of processor time`);

const mutation = values['no-mutants'] ? undefined : tryMutants(proof, { whole: values.whole });
if (mutation) {
  for (const name of mutation.survivedProof) print(`survived the proof: ${name}`);
  for (const { mutant } of mutation.survivedDeals.slice(0, SHOWN)) print(`survived the deals: ${mutant}`);
  print(`mutants     ${mutation.mutants}, ${mutation.equivalent.length} of them equivalent in every world`);
  print(`by proof    ${mutation.killedByProof} killed`);
  print(`by deals    ${mutation.killedByDeals} killed, ${mutation.survivedDeals.length} survive`);
  if (survivorsFile) writeFileSync(survivorsFile, `${JSON.stringify(mutation.survivedDeals, null, 2)}\n`);
  if (equivalentFile) writeFileSync(equivalentFile, `${mutation.equivalent.join('\n')}\n`);
}

print(
  JSON.stringify({
    cases: proof.cases,
    violations: proof.violations.length,
    mutants: mutation?.mutants ?? 0,
    equivalent: mutation?.equivalent.length ?? 0,
    killedByProof: mutation?.killedByProof ?? 0,
    killedByDeals: mutation?.killedByDeals ?? 0,
    paths: proof.paths,
    longest: proof.longest,
    median: proof.median,
    seconds: seconds(),
  }),
);
const survivors = mutation ? mutation.survivedProof.length + mutation.survivedDeals.length : 0;
if (proof.violations.length + survivors > 0) process.exitCode = 1;
