/** Proves the decision engine: npm run -s prove -- [--no-mutants] [--whole] [--survivors FILE] [--equivalent FILE] */
import { writeFileSync } from 'node:fs';
import { prove, tryMutants } from '../../tests/proof/prove';
import { readArguments } from './arguments';

const { values } = readArguments({
  'no-mutants': { type: 'boolean' },
  whole: { type: 'boolean' },
  survivors: { type: 'string' },
  equivalent: { type: 'string' },
});
const started = process.cpuUsage();
const seconds = (): number => {
  const { user, system } = process.cpuUsage(started);
  return Math.round((user + system) / 100_000) / 10;
};
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const SHOWN = 40;

const proof = prove({ whole: values.whole === true });
for (const violation of proof.violations.slice(0, SHOWN)) print(`violation: ${violation}`);
if (proof.violations.length > SHOWN) print(`… and ${proof.violations.length - SHOWN} more violations`);
print(
  `rows        ${proof.rows.sizes.size} compared with the oracle in 10^${proof.worlds} worlds and days, in ${proof.rows.boxes} boxes`,
);
print(`figures     ${proof.figures} readings of figures on and beside each limit`);
print(`unknowns    ${proof.unknown} cases with unknowns, every resolution of each`);
print(`properties  ${proof.monotony} steps of monotony, ${proof.irrelevance} answers off the path`);
print(
  `chart       ${proof.walked} ways walked, ${proof.paths} different; shipped deals: longest ${proof.longestDeal}, median ${proof.medianDeal}`,
);
const provedIn = seconds();
print(`proved in ${provedIn} s of processor time`);

const mutation = values['no-mutants'] ? undefined : tryMutants(proof);
if (mutation) {
  for (const name of mutation.survivedProof) print(`survived the proof: ${name}`);
  for (const { mutant } of mutation.survivedDeals.slice(0, SHOWN)) print(`survived the deals: ${mutant}`);
  print(`mutants     ${mutation.mutants}, ${mutation.equivalent.length} of them equivalent in every world`);
  print(`by proof    ${mutation.killedByProof} killed`);
  print(`by deals    ${mutation.killedByDeals} killed, ${mutation.survivedDeals.length} survive`);
  if (values.survivors)
    writeFileSync(String(values.survivors), `${JSON.stringify(mutation.survivedDeals, null, 2)}\n`);
  if (values.equivalent) writeFileSync(String(values.equivalent), `${mutation.equivalent.join('\n')}\n`);
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
