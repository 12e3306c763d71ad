import { expect, it } from 'vitest';
import {
  CaseError,
  law,
  readScenario,
  readScenarios,
  SCENARIOS_FORMAT,
  type Scenario,
  scenarioData,
} from '../../machines';
import { entryOf, isDamagedDeal, textOfDeal } from '../../src/training/own/shelf';
import { settled } from '../../src/training/own/told';
import { pick, type Random, seeded } from '../proof/random';
import { shipped } from './support';

const DAY = '2026-11-21';
const RUNS = 6_000;

const strange: readonly unknown[] = [
  ...[null, true, 0, -1, 1e9, Number.MAX_SAFE_INTEGER, 0.5, '', ' ', 'x', '\ud800', 'unknown', '2026-02-30'],
  ...[
    [],
    {},
    [null],
    [[]],
    { en: '' },
    { en: 1 },
    { '*': 'absent' },
    'x'.repeat(6_000),
    'chip-export-check/case',
  ],
  JSON.parse('{"__proto__":{"level":"none"}}'),
  JSON.parse('{"constructor":{},"toString":1}'),
];
const names = [
  '__proto__',
  'constructor',
  'toString',
  'id',
  'level',
  'en',
  'answers',
  'hasOwnProperty',
  '0',
  '',
];

const upTo = (random: Random, most: number): number => Math.floor(random() * most);
const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
/** A place somewhere in the data, the deeper the rarer. */
const placeIn = (random: Random, data: Record<string, unknown>): [Record<string, unknown>, string] => {
  let at = data;
  for (;;) {
    const keys = Object.keys(at);
    if (keys.length === 0) return [at, 'x'];
    const key = pick(random, keys);
    const next = at[key];
    if (!isBranch(next) || upTo(random, 4) === 0) return [at, key];
    at = next;
  }
};
const put = (at: Record<string, unknown>, key: string, value: unknown) =>
  Object.defineProperty(at, key, { value, enumerable: true, configurable: true, writable: true });

const mutate = (random: Random, data: Record<string, unknown>, other: Record<string, unknown>) => {
  const [at, key] = placeIn(random, data);
  switch (upTo(random, 6)) {
    case 0:
      return void put(at, key, structuredClone(pick(random, strange)));
    case 1:
      return void Reflect.deleteProperty(at, key);
    case 2:
      return void put(at, pick(random, names), structuredClone(at[key]));
    case 3: {
      const [from, name] = placeIn(random, other);
      return void put(at, key, structuredClone(from[name]));
    }
    case 4:
      return void put(at, key, [structuredClone(at[key]), structuredClone(at[key])]);
    default:
      return void put(at, pick(random, names), structuredClone(pick(random, strange)));
  }
};

const check = (given: unknown): 'read' | 'case' | 'refused' => {
  let readings: ReturnType<typeof readScenarios>;
  try {
    readings = readScenarios(given, DAY);
  } catch (error) {
    expect(error).toBeInstanceOf(CaseError);
    return 'refused';
  }
  const [first] = readings;
  if (!first || 'error' in first.result) return 'refused';
  if ('labelled' in first.result) return 'case';
  const { scenario } = first.result;
  // What is taken is what the gate reads, and what is kept of it is the same again.
  expect(readScenario(JSON.parse(JSON.stringify(scenarioData(scenario))), '2030-01-01')).toEqual(scenario);
  const kept: Scenario = settled(scenario);
  const entry = entryOf(scenario.id, textOfDeal(scenario));
  expect(isDamagedDeal(entry)).toBe(false);
  expect(entry).toMatchObject({ scenario: kept });
  return 'read';
};

it(`${RUNS} files that somebody mangled are refused by name or read as they are, and nothing breaks`, () => {
  const random = seeded(20_261_126);
  const counted = { read: 0, case: 0, refused: 0 };
  for (let run = 0; run < RUNS; run += 1) {
    const data = structuredClone(pick(random, shipped)[1]);
    const other = pick(random, shipped)[1];
    const times = 1 + upTo(random, 3);
    for (let time = 0; time < times; time += 1) mutate(random, data, other);
    const given = upTo(random, 2) === 0 ? data : { format: SCENARIOS_FORMAT, version: 1, scenarios: [data] };
    // A file is text: a list has no holes there.
    counted[check(JSON.parse(JSON.stringify(given)))] += 1;
  }
  expect(counted.read).toBeGreaterThan(RUNS / 20);
  expect(counted.refused).toBeGreaterThan(RUNS / 4);
  expect(({} as Record<string, unknown>).level).toBeUndefined();
});

it('text that was cut or scratched anywhere is refused by name, or read as the gate reads it', () => {
  let damaged = 0;
  const random = seeded(7);
  for (let run = 0; run < 1_000; run += 1) {
    const id = 'own-000000000000';
    const whole = JSON.stringify({ ...pick(random, shipped)[1], id });
    const at = upTo(random, whole.length);
    const text =
      run % 2 ? whole.slice(0, at) : `${whole.slice(0, at)}${upTo(random, 10)}${whole.slice(at + 1)}`;
    const entry = entryOf(id, text);
    if (isDamagedDeal(entry)) damaged += 1;
    else expect(entry.scenario).toEqual(readScenario(JSON.parse(text), law.FIRST_DATE));
  }
  expect(damaged).toBeGreaterThan(500);
});
