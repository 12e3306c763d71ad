/** Lays a chart out: sizes from the words, places and ways from ELK. Runs at build time only. */

import Elk from 'elkjs/lib/elk.bundled.js';
import type { ELK, ElkNode, LayoutOptions } from 'elkjs/lib/elk-api';
import type { Chart } from '../../machines';
import { type Box, boxesOf, boxTextOf, levelLines, sizes, waysOn } from '../../src/library/map/boxes';
import type { Layout } from '../../src/library/map/layout';
import { emsOf, linesOf } from '../../src/library/map/measure';
import type { Words } from '../../src/words/words';

const { width, pad, title, note, leading, dot, gap, head, shape } = sizes;

interface Sized {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly (readonly number[])[];
}

const sizeOf = (words: Words, chart: Chart, box: Box): Sized => {
  if (box.kind === 'start' || box.kind === 'entry' || box.kind === 'done')
    return { width: 14, height: 14, lines: [] };
  const text = boxTextOf(words, box);
  if (box.kind === 'outcomes') {
    const lines = levelLines(words, chart.outcomes);
    const widest = Math.max(
      emsOf(text.title, true) * note,
      ...lines.map((line) => emsOf(line, true) * title + shape + 8),
    );
    return { width: Math.ceil(widest + 2 * pad), height: head + lines.length * (shape + 8) + pad, lines: [] };
  }
  if (box.kind === 'event')
    return { width: Math.ceil(emsOf(text.title, false) * note + 2 * pad), height: 26, lines: [] };
  const lead = box.kind === 'screen' ? dot + 8 : 0;
  const lines = [
    linesOf(text.title, words.lang, (width - 2 * pad - lead) / title, true),
    ...text.notes.map((remark) => linesOf(remark, words.lang, (width - 2 * pad) / note)),
  ];
  const heights = lines.map((breaks, at) => (breaks.length + 1) * (at === 0 ? title : note) * leading);
  return {
    width,
    height: Math.ceil(heights.reduce((sum, height) => sum + height) + gap * (lines.length - 1) + 2 * pad),
    lines,
  };
};

const inside: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'DOWN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.mergeEdges': 'true',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.crossingMinimization.forceNodeModelOrder': 'true',
  'elk.spacing.nodeNode': '24',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '9',
  'elk.layered.spacing.nodeNodeBetweenLayers': '26',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '9',
  'elk.padding': `[top=${head + 12},left=18,bottom=18,right=18]`,
};
const across: LayoutOptions = {
  ...inside,
  'elk.direction': 'RIGHT',
  'elk.aspectRatio': '0.72',
  'elk.layered.wrapping.strategy': 'MULTI_EDGE',
  'elk.layered.wrapping.additionalEdgeSpacing': '24',
  'elk.layered.spacing.nodeNodeBetweenLayers': '40',
  'elk.padding': '[top=16,left=16,bottom=16,right=16]',
};

/** Ways between sections meet them beside their head, so that the sections of a row stand on one line. */
const besideHead: LayoutOptions = {
  'elk.portConstraints': 'FIXED_SIDE',
  'elk.portAlignment.default': 'BEGIN',
};
const outOf = (id: string): string => `out ${id}`;
const intoOf = (id: string): string => `into ${id}`;
/** A way leaves a port in its middle. */
const portsOf = (id: string, height: number) => ({
  layoutOptions: besideHead,
  ports: [
    { id: intoOf(id), width: 0, height, layoutOptions: { 'elk.port.side': 'WEST' } },
    { id: outOf(id), width: 0, height, layoutOptions: { 'elk.port.side': 'EAST' } },
  ],
});

const straight: LayoutOptions = {
  'elk.layered.priority.straightness': '20',
  'elk.layered.priority.shortness': '5',
};

const flat = (numbers: readonly number[]): number[] => numbers.map((value) => Math.round(value));

/** Lays a chart out with the words of a language. */
export const layOut = async (chart: Chart, words: Words): Promise<Layout> => {
  const boxes = boxesOf(chart);
  const ways = waysOn(chart);
  const sized = new Map(boxes.map((box) => [box.id, sizeOf(words, chart, box)]));
  const parents = new Map(boxes.map(({ id, parent }) => [id, parent]));
  const homeOf = (from: string, to: string): string | undefined => {
    const above = (id: string | undefined): readonly (string | undefined)[] =>
      id === undefined ? [undefined] : [...above(parents.get(id)), id];
    const [left, right] = [above(parents.get(from)), above(parents.get(to))];
    return left.filter((id, at) => id === right[at]).at(-1);
  };
  const homes = ways.map(({ from, to }) => homeOf(from, to));
  const crosses = ways.some(
    ({ from, to }, at) => parents.get(from) !== homes[at] || parents.get(to) !== homes[at],
  );
  const nodeOf = (box: Box): ElkNode => {
    const children = boxes.filter(({ parent }) => parent === box.id);
    const { width, height } = sized.get(box.id) as Sized;
    const isOutside = box.parent === undefined && !crosses;
    const beside = isOutside ? portsOf(box.id, Math.min(head, height)) : undefined;
    if (children.length === 0) return { id: box.id, width, height, ...beside };
    return {
      id: box.id,
      children: children.map(nodeOf),
      edges: edgesIn(box.id),
      ...beside,
      layoutOptions: { ...inside, ...beside?.layoutOptions },
    };
  };
  // The way that is tried first is drawn straight, so that a section reads as a column.
  const isFirst = (at: number) => ways.findIndex(({ from }) => from === ways[at]?.from) === at;
  const edgesIn = (home: string | undefined) =>
    ways.flatMap(({ from, to }, at) =>
      homes[at] === home
        ? [
            {
              id: String(at),
              sources: [home === undefined && !crosses ? outOf(from) : from],
              targets: [home === undefined && !crosses ? intoOf(to) : to],
              ...(isFirst(at) ? { layoutOptions: straight } : {}),
            },
          ]
        : [],
    );
  const root: ElkNode = {
    id: '',
    layoutOptions: {
      ...across,
      'elk.hierarchyHandling': crosses ? 'INCLUDE_CHILDREN' : 'SEPARATE_CHILDREN',
    },
    children: boxes.filter(({ parent }) => parent === undefined).map(nodeOf),
    edges: edgesIn(undefined),
  };
  const elk: ELK = new (Elk as unknown as new () => ELK)();
  const done = await elk.layout(root);
  const places = new Map<string, readonly number[]>();
  const lines = new Map<number, readonly number[][]>();
  const collect = (node: ElkNode, left: number, top: number): void => {
    for (const { id, sections = [] } of node.edges ?? [])
      lines.set(
        Number(id),
        sections.map(({ startPoint, bendPoints = [], endPoint }) =>
          flat([startPoint, ...bendPoints, endPoint].flatMap(({ x, y }) => [x + left, y + top])),
        ),
      );
    for (const child of node.children ?? []) {
      const x = left + (child.x ?? 0);
      const y = top + (child.y ?? 0);
      places.set(child.id, flat([x, y, child.width ?? 0, child.height ?? 0]));
      collect(child, x, y);
    }
  };
  collect(done, 0, 0);
  return {
    size: [Math.ceil(done.width ?? 0), Math.ceil(done.height ?? 0)],
    boxes: boxes.map(({ id }) => places.get(id) ?? []),
    ways: ways.map((_, at) => (lines.get(at) ?? []).flat()),
    lines: boxes.map(({ id }) => sized.get(id)?.lines ?? []),
  };
};
