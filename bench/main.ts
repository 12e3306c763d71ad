/**
 * Compares this engine with what one would take instead, on the same rows and the same deals: first what
 * they answer, then how long they take. npm run -s bench [-- --smoke]
 */
import { assess, outcomeOf } from '../machines/findings/assess';
import { rows } from '../machines/findings/rows';
import { type Contender, contender, type Reader } from './engines/contender';
import { jsonLogic } from './engines/jsonLogic';
import { jsonRulesEngine } from './engines/jsonRulesEngine';
import { ours } from './engines/ours';
import { publicodes } from './engines/publicodes';
import { xstate } from './engines/xstate';
import { type Effort, milliseconds, race } from './measure';
import { median } from './median';
import { type Answer, repeated } from './plain';
import { readDeals, type Sample, samplesOf } from './samples';
import { withUnknowns } from './unknowns';

const smoke = process.argv.includes('--smoke');
const effort: Effort = smoke ? { rounds: 2, warmUp: 0, batch: 0 } : { rounds: 15, warmUp: 500, batch: 50 };
const growthEffort: Effort = smoke
  ? { rounds: 1, warmUp: 0, batch: 0 }
  : { rounds: 5, warmUp: 500, batch: 50 };
const growth = smoke ? [1, 2] : [1, 2, 4, 8];
const unknowns = [0, 2, 4, 8, 12];

const peers = { jsonLogic, jsonRulesEngine, publicodes, xstate } satisfies Record<string, Reader>;
type Peer = keyof typeof peers;
const peerNames = Object.keys(peers) as readonly Peer[];
const readers: Readonly<Record<'ours' | Peer, Reader>> = { ours, ...peers };
const names = ['ours', ...peerNames] as const;
const titles: Readonly<Record<'ours' | Peer, string>> = {
  ours: 'this engine',
  jsonLogic: 'json-logic-js',
  jsonRulesEngine: 'json-rules-engine',
  publicodes: 'publicodes',
  xstate: 'a plain XState walk',
};
/** How many times as long a peer is meant to take. */
const goals: Readonly<Partial<Record<Peer, number>>> = {
  jsonLogic: 20,
  jsonRulesEngine: 300,
  publicodes: 300,
};
const UNKNOWNS_GOAL_MS = 5;
/** Room for noise when growth is compared with a straight line. */
const LINEAR = 1.1;

const say = (line = ''): void => console.log(line);
const missed: string[] = [];
const figure = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
const rounded = (value: number): number => Number(value.toPrecision(4));
const table = (head: readonly string[], body: readonly (readonly string[])[]): void => {
  const lines = [head, ...body];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  for (const line of lines)
    say(
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    );
};

const deals = readDeals();
const samples = samplesOf(deals);

// The answers

const answersOf = async ({ batch }: Contender, to: readonly Sample[]): Promise<readonly Answer[]> => {
  const { run, answers } = batch(to);
  await run();
  return answers();
};
const differences = (expected: Answer, actual: Answer | undefined): readonly string[] => {
  if (!actual) return ['no answer'];
  const [right, given] = [new Set(expected.rows), new Set(actual.rows)];
  return [
    ...(expected.level === actual.level ? [] : [`${actual.level} instead of ${expected.level}`]),
    ...expected.rows.filter((id) => !given.has(id)).map((id) => `without "${id}"`),
    ...actual.rows.filter((id) => !right.has(id)).map((id) => `with "${id}"`),
    ...(actual.rows.length === given.size ? [] : ['a row twice']),
  ];
};
/** Stops the run at the first table on which an engine answers otherwise than this one. */
const compare = async (contenders: ReadonlyMap<string, Contender>, to: readonly Sample[]): Promise<void> => {
  const [reference, ...others] = contenders;
  if (!reference) return;
  const expected = await answersOf(reference[1], to);
  let wrong = 0;
  for (const [name, other] of others) {
    const actual = await answersOf(other, to);
    for (const [place, answer] of expected.entries()) {
      const found = differences(answer, actual[place]);
      if (found.length === 0) continue;
      wrong += 1;
      say(`${name}, deal ${to[place]?.id}: ${found.join(', ')}`);
    }
  }
  if (wrong > 0) {
    say(`\n${wrong} answers differ; nothing was timed.`);
    process.exit(1);
  }
};

const contenders = new Map<string, Contender>(names.map((name) => [name, readers[name](rows)]));
await compare(contenders, samples);
say(
  `${samples.length} cases (${deals.length} shipped deals by the law of both of their days), ${rows.length} rows.`,
);
say(`All ${names.length} engines find the same rows and the same level in every case.`);

// One full assessment with nothing unknown

const whole = contender(
  (sample) => deals.find(({ id }) => sample.id.startsWith(`${id} on `))?.case,
  (theCase) => theCase && assess(theCase),
  () => ({ level: 'none', rows: [] }),
);
const times = await race(new Map([...contenders, ['assess', whole]]), samples, effort);
const medianOf = (name: string): number => median(times.get(name) ?? []);
const ratioOf = (name: Peer): number => medianOf(name) / medianOf('ours');

say(
  `\nOne assessment, nothing unknown: every row read, the level taken. Medians of ${effort.rounds} rounds in turn.`,
);
table(
  ['', 'µs', 'fastest round', 'times ours', 'goal'],
  [
    ...names.map((name) => [
      titles[name],
      figure(medianOf(name)),
      figure(Math.min(...(times.get(name) ?? []))),
      name === 'ours' ? '1' : figure(ratioOf(name)),
      name === 'ours' || !goals[name] ? '' : `≥ ${goals[name]}`,
    ]),
    [
      'this engine from answers to cited findings',
      figure(medianOf('assess')),
      figure(Math.min(...(times.get('assess') ?? []))),
      figure(medianOf('assess') / medianOf('ours')),
      '',
    ],
  ],
);
for (const name of peerNames) {
  const goal = goals[name];
  if (goal && ratioOf(name) < goal)
    missed.push(
      `${titles[name]}: ${figure(ratioOf(name))} times, not ${goal}; this engine would have to take ` +
        `${figure(medianOf(name) / goal)} µs instead of ${figure(medianOf('ours'))}`,
    );
}

// More rows

const someSamples = samples.filter((_, place) => place % 8 === 0);
const rowsGrowth: Record<string, Readonly<Record<number, number>>> = {};
const larger = growth.map((factor) => ({ factor, table: repeated(rows, factor) }));
for (const { table: longer } of larger)
  await compare(new Map(names.map((name) => [name, readers[name](longer)])), someSamples);
for (const name of names) {
  const sizes = new Map(larger.map(({ factor, table: longer }) => [`${factor}`, readers[name](longer)]));
  const grown = await race(sizes, someSamples, growthEffort);
  rowsGrowth[name] = Object.fromEntries([...grown].map(([factor, of]) => [factor, median(of)]));
}
const growthOf = (name: string, factor: number): number =>
  (rowsGrowth[name]?.[factor] ?? Number.NaN) / (rowsGrowth[name]?.[1] ?? Number.NaN);

say(`\nMore rows: the same rows again under other names, µs (${someSamples.length} of the cases).`);
table(
  ['', ...growth.map((factor) => `× ${factor}`), `× ${growth.at(-1)} costs`],
  names.map((name) => [
    titles[name],
    ...growth.map((factor) => figure(rowsGrowth[name]?.[factor] ?? Number.NaN)),
    `${figure(growthOf(name, growth.at(-1) ?? 1))} times`,
  ]),
);
for (const factor of growth)
  if (growthOf('ours', factor) > factor * LINEAR)
    missed.push(`${factor} times the rows cost ${figure(growthOf('ours', factor))} times as much`);

// More unknowns

interface Spread {
  readonly cases: number;
  readonly median: number;
  readonly max: number;
}
const spread = (values: readonly number[]): Spread => ({
  cases: values.length,
  median: rounded(median(values)),
  max: rounded(Math.max(...values)),
});
const calls = smoke ? 1 : 5;
const measured = [...withUnknowns(deals, unknowns, smoke ? 2 : 8)].map(([count, cases]) => {
  for (const theCase of smoke ? [] : cases) assess(theCase);
  return {
    count,
    assess: spread(cases.map((theCase) => milliseconds(() => assess(theCase), calls))),
    outcome: spread(cases.map((theCase) => milliseconds(() => outcomeOf(theCase), calls))),
  };
});
say('\nMore unknown facts, this engine, ms: from answers to cited findings, and to the level alone.');
table(
  ['unknown', 'cases', 'findings, median', 'max', 'level, median', 'max'],
  measured.map(({ count, assess: all, outcome }) => [
    String(count),
    String(all.cases),
    figure(all.median),
    figure(all.max),
    figure(outcome.median),
    figure(outcome.max),
  ]),
);
for (const { count, assess: all } of measured)
  if (all.max > UNKNOWNS_GOAL_MS)
    missed.push(`${count} unknown facts take up to ${figure(all.max)} ms, not ${UNKNOWNS_GOAL_MS}`);

if (!smoke) {
  say(missed.length === 0 ? '\nAll goals are met.' : '\nGoals missed:');
  for (const line of missed) say(`- ${line}`);
}
say();
const perName = <Name extends string>(of: readonly Name[], value: (name: Name) => number) =>
  Object.fromEntries(of.map((name) => [name, rounded(value(name))]));
say(
  JSON.stringify({
    cases: samples.length,
    rows: rows.length,
    median_us: perName(names, medianOf),
    ratio: perName(peerNames, ratioOf),
    rows_growth: Object.fromEntries(
      names.map((name) => [
        name,
        Object.fromEntries(
          growth.map((factor) => [factor, rounded(rowsGrowth[name]?.[factor] ?? Number.NaN)]),
        ),
      ]),
    ),
    unknowns_ms: Object.fromEntries(measured.map(({ count, assess: all }) => [count, all])),
  }),
);
