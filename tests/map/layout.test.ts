import { describe, expect, it } from 'vitest';
import { type Chart, chartOf, screeningMachine } from '../../machines';
import { chartLayouts } from '../../scripts/build/chartLayouts';
import { layOut } from '../../scripts/build/layOut';
import { boxesOf, waysOn } from '../../src/library/map/boxes';
import type { Layout } from '../../src/library/map/layout';
import { cutAt, emsOf, linesOf } from '../../src/library/map/measure';
import { languages } from '../../src/words/i18n';
import { wordsIn } from '../rules/support';
import { smallMachine } from './support';

const chart = chartOf(screeningMachine);
const layouts = await chartLayouts();

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
const rectsOf = (of: Chart, layout: Layout): ReadonlyMap<string, Rect> =>
  new Map(
    boxesOf(of).map(({ id }, at) => {
      const [left = 0, top = 0, width = 0, height = 0] = layout.boxes[at] ?? [];
      return [id, { left, top, right: left + width, bottom: top + height }];
    }),
  );
const holds = (outer: Rect, inner: Rect): boolean =>
  outer.left <= inner.left &&
  outer.top <= inner.top &&
  outer.right >= inner.right &&
  outer.bottom >= inner.bottom;
const meet = (one: Rect, other: Rect): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
const cornersOf = (numbers: readonly number[]): readonly (readonly [number, number])[] =>
  numbers.flatMap((x, at) => (at % 2 === 0 ? [[x, numbers[at + 1] ?? 0] as const] : []));
const isAt = ({ left, top, right, bottom }: Rect, [x, y]: readonly [number, number]): boolean =>
  x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1;

/** What is wrong with a layout: boxes over others or outside their section, ways that lead nowhere or through boxes. */
const faultsOf = (of: Chart, layout: Layout): readonly string[] => {
  const rects = rectsOf(of, layout);
  const boxes = boxesOf(of);
  const rect = (id: string): Rect => rects.get(id) ?? { left: 0, top: 0, right: 0, bottom: 0 };
  const [width = 0, height = 0] = layout.size;
  const page = { left: 0, top: 0, right: width, bottom: height };
  const faults: string[] = [];
  for (const { id, parent } of boxes) {
    const own = rect(id);
    if (own.right <= own.left || own.bottom <= own.top) faults.push(`${id} has no size`);
    if (!holds(parent === undefined ? page : rect(parent), own)) faults.push(`${id} is outside`);
    for (const other of boxes)
      if (other.id > id && other.parent === parent && meet(own, rect(other.id)))
        faults.push(`${id} lies over ${other.id}`);
  }
  waysOn(of).forEach(({ from, to }, at) => {
    const corners = cornersOf(layout.ways[at] ?? []);
    const [first, last] = [corners.at(0), corners.at(-1)];
    if (!first || !last || corners.length < 2) faults.push(`${from} > ${to} is not drawn`);
    else if (!isAt(rect(from), first) || !isAt(rect(to), last)) faults.push(`${from} > ${to} is not joined`);
    for (const [step, [x, y]] of corners.slice(1).entries()) {
      const [x0, y0] = corners[step] ?? [x, y];
      if (x !== x0 && y !== y0) faults.push(`${from} > ${to} runs aslant`);
      const line = {
        left: Math.min(x, x0) - 0.5,
        right: Math.max(x, x0) + 0.5,
        top: Math.min(y, y0) - 0.5,
        bottom: Math.max(y, y0) + 0.5,
      };
      for (const { id, kind } of boxes)
        if (kind !== 'section' && id !== from && id !== to && meet(rect(id), line))
          faults.push(`${from} > ${to} crosses ${id}`);
    }
  });
  return faults;
};

describe.each(languages)('the map in %s', (language) => {
  it('has a box for every state and a way for every edge of the machine', () => {
    const boxes = boxesOf(chart);
    for (const { id } of chart.states) expect(boxes.map((box) => box.id)).toContain(id);
    expect(waysOn(chart).filter(({ edge }) => edge !== undefined)).toHaveLength(chart.edges.length);
    expect(layouts[language].boxes).toHaveLength(boxes.length);
    expect(layouts[language].ways).toHaveLength(waysOn(chart).length);
  });

  it('is laid out without a fault', () => {
    expect(faultsOf(chart, layouts[language])).toEqual([]);
  });

  it('shows what is added to a machine, and nothing else', async () => {
    const words = wordsIn(language);
    const [before, after] = [chartOf(smallMachine()), chartOf(smallMachine('wafer'))];
    const laid = await layOut(after, words);
    expect(faultsOf(after, laid)).toEqual([]);
    expect(laid.boxes).toHaveLength((await layOut(before, words)).boxes.length + 1);
    const [, top = 0] = laid.boxes[boxesOf(after).findIndex(({ id }) => id === 'deal.wafer')] ?? [];
    const [, above = 0] = laid.boxes[boxesOf(after).findIndex(({ id }) => id === 'deal.part')] ?? [];
    expect(top).toBeGreaterThan(above);
  });

  it('breaks no text into lines that are too wide', () => {
    const texts = ['自社は何をしますか', 'Which ECCN did the maker give in writing?', 'x'.repeat(60)];
    for (const text of texts)
      for (const ems of [6, 9, 14]) {
        const lines = cutAt(text, linesOf(text, language, ems));
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(emsOf(line.trimEnd(), false)).toBeLessThanOrEqual(ems);
      }
  });
});
