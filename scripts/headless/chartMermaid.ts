import type { Chart, ChartState } from '../../machines';
import { boxesOf, boxTextOf, levelLines } from '../../src/library/map/boxes';
import { edgeWords } from '../../src/library/map/edgeWords';
import type { Words } from '../../src/words/words';

/** Ids of Mermaid are words without points; `end` is a word of its own there. */
export const mermaidId = (id: string): string => `s_${id.replaceAll('.', '_')}`;

/** A label may hold neither a line end nor what ends a statement; its own marks are written as entities. */
const label = (text: string): string =>
  text.replaceAll(/[#;:"<>{}[\]]/g, (sign) => `#${sign.codePointAt(0)};`).replaceAll(/\s+/g, ' ');

/** The chart as a Mermaid state diagram, with nested states. What is heard everywhere is a note at the start. */
export const mermaidOf = (chart: Chart, words: Words): string => {
  const lines: string[] = ['stateDiagram-v2'];
  const add = (depth: number, text: string) => lines.push(`${'  '.repeat(depth + 1)}${text}`);
  const titles = new Map(boxesOf(chart).map((box) => [box.id, boxTextOf(words, box).title]));
  const kinds = new Map(chart.states.map(({ id, kind }) => [id, kind]));
  const ways = (from: string, depth: number) => {
    for (const edge of chart.edges.filter((one) => one.from === from)) {
      const said = edgeWords(words, edge);
      const to = kinds.get(edge.to) === 'done' ? '[*]' : mermaidId(edge.to);
      add(depth, `${mermaidId(from)} --> ${to}${said ? ` : ${label(said)}` : ''}`);
    }
  };
  const declare = (state: ChartState, depth: number) => {
    if (state.kind === 'done') return;
    const id = mermaidId(state.id);
    if (state.kind === 'entry') add(depth, `state ${id} <<choice>>`);
    else if (state.kind !== 'section') add(depth, `${id} : ${label(titles.get(state.id) ?? state.key)}`);
    else {
      add(depth, `state "${label(titles.get(state.id) ?? state.key)}" as ${id} {`);
      if (state.initial) add(depth + 1, `[*] --> ${mermaidId(state.initial)}`);
      const inside = chart.states.filter(({ parent }) => parent === state.id);
      for (const child of inside) declare(child, depth + 1);
      for (const child of inside) ways(child.id, depth + 1);
      add(depth, '}');
    }
  };
  const top = chart.states.filter(({ parent }) => parent === undefined);
  for (const state of top) declare(state, 0);
  add(0, `[*] --> ${mermaidId(chart.initial)}`);
  for (const state of top) ways(state.id, 0);
  for (const { id } of top.filter(({ kind }) => kind === 'end')) {
    const levels = words.list(levelLines(words, chart.outcomes));
    add(0, `${mermaidId(id)} --> [*] : ${label(words.map('outcomes.are', { levels }))}`);
  }
  const heard = chart.edges.filter(({ from }) => from === '');
  for (const edge of heard)
    add(0, `[*] --> ${mermaidId(edge.to)} : ${label(edgeWords(words, edge) ?? edge.on)}`);
  return `${lines.join('\n')}\n`;
};
