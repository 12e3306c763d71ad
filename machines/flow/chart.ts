/**
 * The questionnaire as a drawing, read from the machine itself: its sections, screens, ways and guards. What a
 * map, a diagram or a list of the questionnaire shows comes from here, so that it cannot differ from what runs.
 */
import { type AnyStateMachine, type AnyStateNode, and } from 'xstate';
import { type Level, levels } from '../findings/row';
import { type QuestionId, type ScreenId, screen, screenIds } from '../questions';

/**
 * What a state is to a person: a section, a screen with questions, the way into a section (it decides and never
 * waits), the end of a section, a page that asks nothing, or the end of it all.
 */
export type ChartKind = 'section' | 'screen' | 'entry' | 'done' | 'page' | 'end';

export interface ChartState {
  /** The path in the machine, such as `item.chip`. */
  readonly id: string;
  readonly key: string;
  readonly kind: ChartKind;
  /** The section that it stands in. */
  readonly parent?: string;
  /** Where a section begins. */
  readonly initial?: string;
  readonly screen?: ScreenId;
  readonly questions: readonly QuestionId[];
}

/** A guard by its name, with the screen that it asks about. */
export interface ChartGuard {
  readonly type: string;
  readonly screen?: ScreenId;
}

/** `always`: taken as soon as its guards pass; `done`: the section came to its end; else the event's name. */
export type ChartTrigger = 'always' | 'done' | (string & {});

export interface ChartEdge {
  /** The path of a state; empty for the machine as a whole, whose events are heard everywhere. */
  readonly from: string;
  readonly to: string;
  readonly on: ChartTrigger;
  /** All of them have to pass. The edges of a state are tried in order. */
  readonly guards: readonly ChartGuard[];
}

export interface Chart {
  readonly id: string;
  readonly initial: string;
  /** In the order of the machine, a section before its states. */
  readonly states: readonly ChartState[];
  readonly edges: readonly ChartEdge[];
  /** What the answers are then weighed to; the machine judges nothing. */
  readonly outcomes: readonly Level[];
}

const pathOfNode = (node: AnyStateNode): string => node.path.join('.');
const isScreen = (id: unknown): id is ScreenId => screenIds.some((known) => known === id);

const screenOf = (node: AnyStateNode): ScreenId | undefined => {
  const asked: unknown = node.meta?.screen;
  return isScreen(asked) ? asked : undefined;
};

const kindOf = (node: AnyStateNode): ChartKind => {
  if (node.type === 'compound' || node.type === 'parallel') return 'section';
  if (node.type === 'final') return node.parent?.parent ? 'done' : 'end';
  if (screenOf(node)) return 'screen';
  // Whatever waits for an event is a page to the person.
  return node.transitions.size > 0 || !node.always?.length ? 'page' : 'entry';
};

const stateOf = (node: AnyStateNode): ChartState => {
  const id = screenOf(node);
  const [first] = node.type === 'compound' ? (node.initial.target ?? []) : [];
  return {
    id: pathOfNode(node),
    key: node.key,
    kind: kindOf(node),
    ...(node.parent?.parent ? { parent: pathOfNode(node.parent) } : {}),
    ...(first ? { initial: pathOfNode(first) } : {}),
    ...(id ? { screen: id } : {}),
    questions: id ? screen(id).questions : [],
  };
};

interface Named {
  readonly type: string;
  readonly params?: { readonly screen?: unknown };
}
/** What `and` makes holds its parts beside its check, by which it is known: names do not outlast a build. */
const checkOf = (guard: unknown): unknown =>
  typeof guard === 'function' && 'check' in guard ? guard.check : undefined;
const checkOfAnd = checkOf(and([]));
const partsOf = (guard: unknown): readonly unknown[] | undefined =>
  typeof guard === 'function' &&
  checkOf(guard) === checkOfAnd &&
  'guards' in guard &&
  Array.isArray(guard.guards)
    ? guard.guards
    : undefined;

/** @throws {TypeError} for a guard that has no name, or is made of others otherwise than by `and`. */
const guardsOf = (guard: unknown): readonly ChartGuard[] => {
  if (guard === undefined) return [];
  if (typeof guard === 'string') return [{ type: guard }];
  if (typeof guard === 'object' && guard !== null && 'type' in guard) {
    const { type, params } = guard as Named;
    return [{ type, ...(isScreen(params?.screen) ? { screen: params.screen } : {}) }];
  }
  const parts = partsOf(guard);
  if (!parts) throw new TypeError('A guard of the machine cannot be drawn: it has no name.');
  return parts.flatMap(guardsOf);
};

type Transition = NonNullable<AnyStateNode['always']>[number];

const triggerOf = ({ eventType }: Transition): ChartTrigger =>
  eventType === '' ? 'always' : eventType.startsWith('xstate.done.state.') ? 'done' : eventType;

const edgesOf = (node: AnyStateNode): readonly ChartEdge[] =>
  [...(node.always ?? []), ...[...node.transitions.values()].flat()].flatMap((transition: Transition) =>
    (transition.target ?? []).map((target) => ({
      from: pathOfNode(node),
      to: pathOfNode(target),
      on: triggerOf(transition),
      guards: guardsOf(transition.guard),
    })),
  );

const nodesIn = (node: AnyStateNode): readonly AnyStateNode[] =>
  Object.values(node.states).flatMap((child: AnyStateNode) => [child, ...nodesIn(child)]);

/** Reads a machine whose screens say which they are in `meta.screen`. */
export const chartOf = (machine: AnyStateMachine): Chart => {
  const { root } = machine;
  const nodes = nodesIn(root);
  const [first] = root.initial.target ?? [];
  return {
    id: machine.id,
    initial: first ? pathOfNode(first) : '',
    states: nodes.map(stateOf),
    edges: [...edgesOf(root), ...nodes.flatMap(edgesOf)],
    outcomes: levels,
  };
};

/** The edges that a walk goes along: through every section in order, by the screens that it entered. */
export const waysOf = (chart: Chart, path: readonly ScreenId[]): readonly ChartEdge[] => {
  const entered = new Set(path);
  const states = new Map(chart.states.map((state) => [state.id, state]));
  const ways: ChartEdge[] = [];
  const passed = new Set<string>();
  let at = states.get(chart.initial);
  while (at && !passed.has(at.id)) {
    passed.add(at.id);
    if (at.kind === 'section') {
      at = at.initial === undefined ? undefined : states.get(at.initial);
      continue;
    }
    const from: string = at.kind === 'done' ? (at.parent ?? '') : at.id;
    const next: ChartEdge | undefined = chart.edges.find((edge) => {
      const target = edge.from === from ? states.get(edge.to) : undefined;
      return target !== undefined && (target.screen === undefined || entered.has(target.screen));
    });
    if (next) ways.push(next);
    at = next && states.get(next.to);
  }
  return ways;
};
