import { describe, expect, it } from 'vitest';
import { type ListedRow, matching } from '../../machines';
import { listed } from './listed';

const { indexing, indexOf } = await matching();

/** A list in which names come near each other: the four hundred again and again, and as many in native letters. */
const rowsOf = (count: number): readonly ListedRow[] => {
  const names = listed().map(({ name }) => name);
  const letters = [...'华泰精密机械凌云海光东海大塚田中한빛대동금강철수ВекторПрибор'];
  const native = (at: number) =>
    [0, 1, 2, 3].map((turn) => letters[(at * 7 + turn * (at % 11)) % letters.length]).join('');
  return Array.from({ length: count }, (_, at) => ({
    row: at + 1,
    name: at % 2 === 0 ? `${names[at % 400]} ${at % 97}` : native(at),
    aliases: [],
    addresses: [`${at % 300} Harbour Road, Shenzhen`],
  }));
};
/** Takes all steps, and says how many there were and how much of the time the longest took. */
const walked = <T>(steps: Generator<unknown, T>) => {
  let count = 0;
  let longest = 0;
  let before = performance.now();
  const start = before;
  for (;;) {
    const { done, value } = steps.next();
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    count += 1;
    if (done) return { value, count, longest, took: now - start };
  }
};

describe('a page breathes while', () => {
  const rows = rowsOf(6000);
  const names = [
    'Beijing Haiguang Electronics',
    'International Trading',
    '华泰精密机械',
    '한빛전자',
    'Вектор Прибор',
  ];
  it('a list is made ready: a step is a small part of it', () => {
    const { count, longest, took } = walked(indexing(rows));
    expect(count).toBeGreaterThan(rows.length / 50);
    // A collection of garbage may fall into a step.
    expect(longest).toBeLessThan(took / 5);
  });
  it.each(names)('%s is looked for: a step looks at a hundred words or compares ten names', (name) => {
    const index = indexOf(rows);
    const { value, count } = walked(index.searching(name, 0));
    expect(value.length).toBeGreaterThan(0);
    expect(count).toBeGreaterThan(value.length / 10);
    expect(index.search(name, 0)).toEqual(value);
  });
  it('an address is looked for', () => {
    const index = indexOf(rows);
    const { value, count } = walked(index.searchingAddress('12 Harbour Road, Shenzhen'));
    expect(value.length).toBeGreaterThan(0);
    expect(count).toBeGreaterThan(20);
  });
  it('another search goes on: neither knows of the other', () => {
    const index = indexOf(rows);
    const searches = names.map((name) => ({ name, steps: index.searching(name), found: index.search(name) }));
    const ended = new Map<string, unknown>();
    while (ended.size < names.length)
      for (const { name, steps } of searches) {
        const { done, value } = steps.next();
        if (done && !ended.has(name)) ended.set(name, value);
      }
    for (const { name, found } of searches) expect(ended.get(name)).toEqual(found);
  });
});

it('eight times the rows take no more than sixteen times the time', () => {
  const time = (count: number) => {
    const rows = rowsOf(count);
    const takes = [0, 1, 2].map(() => walked(indexing(rows)).took);
    return Math.min(...takes);
  };
  time(1000);
  expect(time(8000)).toBeLessThan(16 * time(1000));
});
