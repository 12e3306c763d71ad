/** What somebody may do to a file: by accident, by hand, or to see what happens. */
import { pick, type Random } from '../proof/random';

const strange: readonly unknown[] = [
  ...[null, true, 0, -1, 1e9, Number.MAX_SAFE_INTEGER, 0.5, '', ' ', 'x', '\ud800', 'unknown', '2026-02-30'],
  ...['\0', '\u202egnp.exe', '{{level}}', '$t(nav.case)', '<img src=x onerror=alert(1)>', '=1+1', '2.0'],
  ...[
    [],
    {},
    [null],
    [[]],
    { en: '' },
    { en: 1 },
    { '*': 'absent' },
    { level: 'none' },
    'x'.repeat(6_000),
    Array.from({ length: 400 }, () => 'sell'),
    { units: Array.from({ length: 400 }, () => [{ tops: 1, bits: 8 }]) },
    'chip-export-check/case',
  ],
  JSON.parse('{"__proto__":{"level":"none"}}'),
  JSON.parse('{"constructor":{"prototype":{"level":"none"}},"toString":1}'),
];
const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'id',
  'level',
  'outcome',
  'expected',
  'result',
  'en',
  'answers',
  'hasOwnProperty',
  '0',
  '',
];

export const upTo = (random: Random, most: number): number => Math.floor(random() * most);
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

const mutate = (random: Random, data: Record<string, unknown>, other: Record<string, unknown>): void => {
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

/** One of the bases, changed in one to three places with what stands there, elsewhere or nowhere. */
export const mangled = (
  random: Random,
  bases: readonly Record<string, unknown>[],
): Record<string, unknown> => {
  const data = structuredClone(pick(random, bases));
  const other = pick(random, bases);
  const times = 1 + upTo(random, 3);
  for (let time = 0; time < times; time += 1) mutate(random, data, other);
  return data;
};

/** A text that was cut short, or scratched in one place. */
export const scratched = (random: Random, whole: string): string => {
  const at = upTo(random, whole.length);
  return upTo(random, 2) === 0
    ? whole.slice(0, at)
    : `${whole.slice(0, at)}${upTo(random, 10)}${whole.slice(at + 1)}`;
};

/** A text made of pieces that mean something to whoever reads it. */
export const patched = (random: Random, pieces: readonly string[], most: number): string =>
  Array.from({ length: 1 + upTo(random, most) }, () => pick(random, pieces)).join('');
