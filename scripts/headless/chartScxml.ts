import type { Chart, ChartEdge, ChartState } from '../../machines';
import { boxesOf, boxTextOf } from '../../src/library/map/boxes';
import { edgeWords } from '../../src/library/map/edgeWords';
import type { Words } from '../../src/words/words';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => marks[sign] ?? sign);
/** Two hyphens would end a comment. */
const comment = (text: string): string => `<!-- ${text.replaceAll('--', '- -')} -->`;

/** The guards of an edge as an expression of ECMAScript: calls with the screen that they ask about. */
export const condOf = ({ guards }: ChartEdge): string =>
  guards.map(({ type, screen }) => `${type}(${screen ? `'${screen}'` : ''})`).join(' && ');

/**
 * The chart as SCXML of the W3C. Ids are the paths of the states; what the guards ask is left to whoever runs
 * it. The end of a section is its event `done.state.*`, as SCXML names it.
 */
export const scxmlOf = (chart: Chart, words: Words): string => {
  const lines: string[] = ['<?xml version="1.0" encoding="UTF-8"?>'];
  const add = (depth: number, text: string) => lines.push(`${'  '.repeat(depth)}${text}`);
  const titles = new Map(boxesOf(chart).map((box) => [box.id, boxTextOf(words, box).title]));
  const eventOf = ({ on, from }: ChartEdge): string | undefined =>
    on === 'always' ? undefined : on === 'done' ? `done.state.${from}` : on;
  const transitions = (from: string, depth: number) => {
    for (const edge of chart.edges.filter((one) => one.from === from)) {
      const said = edgeWords(words, edge);
      if (said) add(depth, comment(said));
      const attributes = Object.entries({
        event: eventOf(edge),
        cond: condOf(edge) || undefined,
        target: edge.to,
      });
      const written = attributes.flatMap(([name, value]) => (value ? [` ${name}="${escaped(value)}"`] : []));
      add(depth, `<transition${written.join('')}/>`);
    }
  };
  const state = (one: ChartState, depth: number): void => {
    const title = titles.get(one.id);
    if (title) add(depth, comment(title));
    if (one.kind === 'done' || one.kind === 'end') {
      add(depth, `<final id="${one.id}"/>`);
      return;
    }
    add(depth, `<state id="${one.id}"${one.initial ? ` initial="${one.initial}"` : ''}>`);
    transitions(one.id, depth + 1);
    for (const child of chart.states.filter(({ parent }) => parent === one.id)) state(child, depth + 1);
    add(depth, '</state>');
  };
  add(
    0,
    `<scxml xmlns="http://www.w3.org/2005/07/scxml" version="1.0" datamodel="ecmascript" name="${escaped(chart.id)}" initial="${chart.id}">`,
  );
  // What is heard everywhere belongs to a state around all others: the root of SCXML has no transitions.
  add(1, `<state id="${chart.id}" initial="${chart.initial}">`);
  transitions('', 2);
  for (const one of chart.states.filter(({ parent }) => parent === undefined)) state(one, 2);
  add(1, '</state>');
  add(0, '</scxml>');
  return `${lines.join('\n')}\n`;
};
