/**
 * Draws which rooms of the page import which: npm run -s floors -- --help. A floor is one above the highest that it
 * imports from, so no floor is written down here; what the linter holds is in `biome.json`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { readArguments } from './arguments';
import { complain, print } from './output';
import { root } from './root';

const { values } = readArguments({
  name: 'floors',
  about: 'draws which rooms of src import which, as a Mermaid diagram.',
  options: { write: { about: 'puts the drawing into docs/design.md' } },
  exits: { 0: 'drawn', 1: 'rooms import each other in a circle', 2: 'misuse' },
});

const IMPORT = /(?:^|\s)(?:from|import)\s*\(?'(\.[^']+)'/g;
const roomOf = (file: string): string | undefined => /^([^/]+)\/./.exec(file)?.[1];

const lines = new Map<string, number>();
const below = new Map<string, Set<string>>();
for (const path of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
  const file = path.split(sep).join('/');
  const room = roomOf(file);
  if (!room || !/\.tsx?$/.test(file)) continue;
  const text = readFileSync(join(root, 'src', file), 'utf8');
  lines.set(room, (lines.get(room) ?? 0) + text.split('\n').length - 1);
  const others = below.get(room) ?? new Set();
  below.set(room, others);
  for (const [, to = ''] of text.matchAll(IMPORT)) {
    const other = roomOf(posix.join(posix.dirname(file), to));
    if (other && other !== room && other !== '..') others.add(other);
  }
}

const floors = new Map<string, number>();
/** The floor of a room, or the circle that it is in. */
const floorOf = (room: string, above: readonly string[] = []): number => {
  const known = floors.get(room);
  if (known !== undefined) return known;
  if (above.includes(room)) throw new RangeError([...above.slice(above.indexOf(room)), room].join(' → '));
  const under = [...(below.get(room) ?? [])].map((other) => floorOf(other, [...above, room]));
  const floor = Math.max(0, ...under) + 1;
  floors.set(room, floor);
  return floor;
};

const draw = (): string => {
  const rooms = [...below.keys()].sort(
    (left, right) => floorOf(left) - floorOf(right) || (left < right ? -1 : 1),
  );
  const top = Math.max(...rooms.map((room) => floorOf(room)));
  const on = (floor: number) => rooms.filter((room) => floorOf(room) === floor);
  const arrows = rooms.reduce((sum, room) => sum + (below.get(room)?.size ?? 0), 0);
  // An arrow that another way leads round already would only blacken the drawing.
  const isLed = (room: string, other: string): boolean =>
    [...(below.get(room) ?? [])].some((between) => between !== other && leadsTo(between, other));
  const leadsTo = (room: string, other: string): boolean =>
    [...(below.get(room) ?? [])].some((next) => next === other || leadsTo(next, other));
  return [
    `${rooms.length} rooms on ${top} floors, ${arrows} arrows, none upwards, no circle. An arrow is left out where others lead there.`,
    '',
    '```mermaid',
    'flowchart TD',
    ...Array.from({ length: top }, (_, at) => top - at).flatMap((floor) => [
      `  subgraph f${floor} [floor ${floor}]`,
      ...on(floor).map((room) => `    ${room}["${room} · ${lines.get(room)} lines"]`),
      '  end',
    ]),
    ...rooms.flatMap((room) =>
      [...(below.get(room) ?? [])]
        .filter((other) => !isLed(room, other))
        .sort()
        .map((other) => `  ${room} --> ${other}`),
    ),
    '```',
  ].join('\n');
};

try {
  const drawn = draw();
  if (values.write) {
    const file = join(root, 'docs', 'design.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace(/(<!-- floors -->\n)[\s\S]*?(\n<!-- end of floors -->)/, `$1\n${drawn}\n$2`),
    );
  }
  await print(`${drawn}\n`);
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  complain(`in a circle: ${error.message}`);
  process.exitCode = 1;
}
