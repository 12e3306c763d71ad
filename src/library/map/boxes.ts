/** What stands in the boxes of the map, and how it is set. Read by the page, and by the build for the sizes. */
import type { Chart, ChartState, Level } from '../../../machines';
import type { Words } from '../../words/words';
import { shownInWords } from './askedWords';

/** Sizes in units of the drawing; a unit is a pixel where the map is not zoomed. */
export const sizes = {
  width: 248,
  pad: 12,
  title: 13,
  note: 11,
  leading: 1.4,
  /** The dot on the line. */
  dot: 12,
  gap: 5,
  head: 34,
  shape: 18,
} as const;

export type BoxKind = ChartState['kind'] | 'start' | 'event' | 'outcomes';

/** A box of the map. What is no state of the machine has an id with a colon. */
export interface Box {
  readonly id: string;
  readonly kind: BoxKind;
  readonly parent?: string;
  readonly state?: ChartState;
  /** The number of a section or screen, so that one can be found from the other on paper. */
  readonly number?: string;
}

/** A way on the map between two boxes; `edge` is its place in the chart's list. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly edge?: number;
}

export const startOf = (id: string): string => `start:${id}`;
export const eventOf = (name: string): string => `event:${name}`;
export const OUTCOMES = 'outcomes:';

/** Sections are counted, and the screens within them. */
export const numbersOf = ({ states }: Chart): ReadonlyMap<string, string> => {
  const inside = (parent: string | undefined, kinds: readonly ChartState['kind'][]) =>
    states.filter((state) => state.parent === parent && kinds.includes(state.kind));
  return new Map(
    inside(undefined, ['section', 'screen', 'page', 'end']).flatMap(({ id }, section) => [
      [id, String(section + 1)] as const,
      ...inside(id, ['screen', 'page']).map((state, at) => [state.id, `${section + 1}.${at + 1}`] as const),
    ]),
  );
};

const boxOf = (state: ChartState, number: string | undefined): Box => ({
  id: state.id,
  kind: state.kind,
  state,
  ...(state.parent === undefined ? {} : { parent: state.parent }),
  ...(number === undefined ? {} : { number }),
});

/** Every box of a chart: its states, where it and its sections begin, what is heard everywhere, and the levels. */
export const boxesOf = (chart: Chart): readonly Box[] => {
  const numbers = numbersOf(chart);
  const kinds = new Map(chart.states.map((state) => [state.id, state.kind]));
  const begins = (initial: string | undefined) => initial !== undefined && kinds.get(initial) !== 'entry';
  const heard = new Set(chart.edges.filter(({ from }) => from === '').map(({ on }) => on));
  return [
    ...(begins(chart.initial) ? [{ id: startOf(''), kind: 'start' as const }] : []),
    ...[...heard].map((on) => ({ id: eventOf(on), kind: 'event' as const })),
    ...chart.states.flatMap((state): Box[] => [
      boxOf(state, numbers.get(state.id)),
      ...(begins(state.initial) ? [{ id: startOf(state.id), kind: 'start' as const, parent: state.id }] : []),
    ]),
    { id: OUTCOMES, kind: 'outcomes' },
  ];
};

/** Every way of a chart: its edges, and the ones that say where something begins and how it ends. */
export const waysOn = (chart: Chart): readonly Way[] => {
  const boxes = boxesOf(chart);
  const starts = boxes.filter(({ kind }) => kind === 'start');
  const initials = new Map(chart.states.map(({ id, initial }) => [id, initial]));
  const ends = chart.states.filter(({ kind }) => kind === 'end');
  return [
    ...chart.edges.map(({ from, to, on }, edge) => ({ from: from === '' ? eventOf(on) : from, to, edge })),
    ...starts.map(({ id, parent }) => ({
      from: id,
      to: (parent === undefined ? chart.initial : initials.get(parent)) ?? '',
    })),
    ...ends.map(({ id }) => ({ from: id, to: OUTCOMES })),
  ];
};

/** What is written in a box: a heading, and one or two remarks. Each is a whole text that is broken into lines. */
export interface BoxText {
  readonly title: string;
  readonly notes: readonly string[];
}

/** Words of states, events and screens that the data brings along; a test holds them to it. */
export const nameOf = (words: Words, { id, kind, state }: Pick<Box, 'id' | 'kind' | 'state'>): string => {
  if (kind === 'screen') return words.question(`screen.${state?.screen}.title`);
  if (kind === 'section') return words.question(`section.${id}`);
  if (kind === 'page' && id === 'check') return words.ui('docket.check');
  if (kind === 'end') return words.ui('docket.result');
  if (kind === 'outcomes') return words.map('outcomes');
  if (id === eventOf('ANSWER')) return words.map('event.ANSWER');
  if (id === eventOf('REVISE')) return words.map('event.REVISE');
  return kind === 'page' || kind === 'event' ? (state?.key ?? id.slice(id.indexOf(':') + 1)) : '';
};

const notesOf = (words: Words, { kind, state, id }: Box): readonly string[] => {
  if (kind === 'screen' && state?.screen)
    return [words.map('questions', { count: state.questions.length }), shownInWords(words, state.screen)];
  if (id === 'check') return [words.map('check.note')];
  if (kind === 'end') return [words.map('end.note')];
  return [];
};

export const boxTextOf = (words: Words, box: Box): BoxText => ({
  title: box.number
    ? words.map('numbered', { number: box.number, title: nameOf(words, box) })
    : nameOf(words, box),
  notes: notesOf(words, box),
});

export const levelLines = (words: Words, levels: readonly Level[]): readonly string[] =>
  levels.toReversed().map((level) => words.finding(`level.${level}`));
