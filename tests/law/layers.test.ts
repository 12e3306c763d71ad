import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dateIds, dateOf, sources } from '../../machines/law';

const folder = 'machines/law';
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
const textOf = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');

/** What each file of a floor imports from the same floor; a type is an import like any. */
const graph: ReadonlyMap<string, readonly string[]> = new Map(
  files.map((file) => [
    file.replace(/\.ts$/, ''),
    [...textOf(file).matchAll(/\bfrom '\.\/([\w.]+)'/g)].map(([, name = '']) => name),
  ]),
);

/** The first way that leads from a file back to itself. */
const circleFrom = (
  start: string,
  imports: ReadonlyMap<string, readonly string[]>,
  way: readonly string[] = [start],
): readonly string[] | undefined => {
  for (const next of imports.get(way.at(-1) ?? start) ?? []) {
    if (next === start) return [...way, next];
    if (way.includes(next)) continue;
    const circle = circleFrom(start, imports, [...way, next]);
    if (circle) return circle;
  }
  return undefined;
};

describe('the files of the law', () => {
  it('import one another without a circle', () => {
    expect(graph.get('index')?.length).toBeGreaterThan(15);
    expect(files.flatMap((file) => circleFrom(file.replace(/\.ts$/, ''), graph) ?? [])).toEqual([]);
  });

  it('would be noticed in a circle, of types too', () => {
    expect(circleFrom('a', new Map(Object.entries({ a: ['b'], b: ['c', 'd'], d: ['a'] })))).toEqual([
      'a',
      'b',
      'd',
      'a',
    ]);
  });

  it('stand on the days, which import nothing', () => {
    expect(graph.get('days')).toEqual([]);
    const order = ['days', 'types', 'sources', 'evidence', 'dates'];
    for (const [index, file] of order.entries())
      expect(
        graph.get(file)?.filter((name) => !order.slice(0, index).includes(name)),
        file,
      ).toEqual([]);
  });
});

describe('a day on which the law changes', () => {
  // A publication keeps its own day of print and of effect, and so does what can be cited since it came out.
  const printed = new Set<string | null>(Object.values(sources).map(({ date }) => date));
  const known = new Map<string, string>(dateIds.map((id) => [dateOf(id), id]));

  it.each(files.filter((file) => !['days.ts', 'sources.ts'].includes(file)))(
    'is not repeated in %s',
    (file) => {
      const days = [...textOf(file).matchAll(/'(\d{4}-\d{2}-\d{2})'/g)].map(([, day = '']) => day);
      const repeated = days.filter((day) => known.has(day) && !(file === 'evidence.ts' && printed.has(day)));
      expect(repeated.map((day) => `${day} is ${known.get(day)}`)).toEqual([]);
    },
  );

  it('is written down once', () => {
    const days = [...textOf('days.ts').matchAll(/'(\d{4}-\d{2}-\d{2})',$/gm)].map(([, day = '']) => day);
    expect(days).toEqual(dateIds.map(dateOf));
    expect(new Set(days).size).toBe(days.length);
  });
});
