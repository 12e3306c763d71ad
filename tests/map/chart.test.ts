import { describe, expect, it } from 'vitest';
import { and, setup } from 'xstate';
import { chartOf, levels, pathOf, screenIds, screeningMachine, waysOf } from '../../machines';
import { readDeals } from '../proof/deals';
import { smallMachine } from './support';

const chart = chartOf(screeningMachine);

interface Config {
  readonly states?: Readonly<Record<string, Config>>;
  readonly always?: readonly unknown[] | object;
  readonly on?: Readonly<Record<string, unknown>>;
  readonly onDone?: unknown;
}
const count = (of: unknown): number => (of === undefined ? 0 : Array.isArray(of) ? of.length : 1);
/** The states and transitions of a machine, counted in what it was written with. */
const written = (config: Config): { states: readonly string[]; transitions: number } => {
  const inside = Object.entries(config.states ?? {}).map(([key, child]) => ({ key, ...written(child) }));
  return {
    states: inside.flatMap(({ key, states }) => [key, ...states.map((path) => `${key}.${path}`)]),
    transitions:
      count(config.always) +
      Object.values(config.on ?? {}).reduce<number>((sum, one) => sum + count(one), 0) +
      count(config.onDone) +
      inside.reduce((sum, { transitions }) => sum + transitions, 0),
  };
};

describe('the chart of the questionnaire', () => {
  it('holds every state and every transition that the machine was written with', () => {
    const { states, transitions } = written(screeningMachine.config as Config);
    expect(chart.states.map(({ id }) => id)).toEqual(states);
    expect(chart.edges).toHaveLength(transitions);
  });

  it('has a place for every screen, with its questions', () => {
    const screens = chart.states.flatMap(({ screen }) => screen ?? []);
    expect([...screens].sort()).toEqual([...screenIds].sort());
    expect(chart.states.filter(({ kind }) => kind === 'screen')).toHaveLength(screenIds.length);
    expect(chart.states.find(({ screen }) => screen === 'wafer')?.questions).toEqual([
      'advancedNode',
      'packager',
      'transistorCount',
      'hbmInPackage',
      'countAttested',
      'designerSeat',
      'designerParent',
      'designerListed',
    ]);
  });

  it('tells sections, ways in, ends and pages apart', () => {
    const kind = (id: string) => chart.states.find((state) => state.id === id)?.kind;
    expect(kind('item')).toBe('section');
    expect(kind('item.entry')).toBe('entry');
    expect(kind('item.done')).toBe('done');
    expect(kind('check')).toBe('page');
    expect(kind('summary')).toBe('end');
    expect(chart.initial).toBe('deal');
    expect(chart.outcomes).toEqual(levels);
  });

  it('reads guards with what they ask about, in the order in which they are tried', () => {
    expect(chart.edges.filter(({ from }) => from === 'foundry.wafer')).toEqual([
      {
        from: 'foundry.wafer',
        to: 'foundry.orderingDesigner',
        on: 'always',
        guards: [
          { type: 'isAnswered', screen: 'wafer' },
          { type: 'asks', screen: 'orderingDesigner' },
        ],
      },
      {
        from: 'foundry.wafer',
        to: 'foundry.done',
        on: 'always',
        guards: [{ type: 'isAnswered', screen: 'wafer' }],
      },
    ]);
    expect(chart.edges.find(({ from }) => from === 'foundry')).toEqual({
      from: 'foundry',
      to: 'designer',
      on: 'done',
      guards: [],
    });
  });

  it('changes when the machine changes', () => {
    const before = chartOf(smallMachine());
    const after = chartOf(smallMachine('wafer'));
    const ids = (of: typeof before) => of.states.map(({ id }) => id);
    expect(ids(after).filter((id) => !ids(before).includes(id))).toEqual(['deal.wafer']);
    expect(after.edges.some(({ from, to }) => from === 'deal.part' && to === 'deal.wafer')).toBe(true);
    expect(after.edges.some(({ from, to }) => from === 'deal.part' && to === 'deal.kind')).toBe(false);
  });

  it('refuses a guard that it could not name', () => {
    const machine = setup({}).createMachine({
      initial: 'one',
      states: { one: { always: [{ guard: and([() => true]), target: 'two' }] }, two: {} },
    });
    expect(() => chartOf(machine)).toThrow('cannot be drawn');
  });
});

describe('the way of a case through the chart', () => {
  it.each(readDeals().map((deal) => [deal.id, deal] as const))(
    'is unbroken from start to end: %s',
    (_, deal) => {
      const path = pathOf(deal.case);
      const ways = waysOf(chart, path);
      const parents = new Map(
        chart.states.map(({ id, parent, kind }) => [id, kind === 'done' ? parent : undefined]),
      );
      const initials = new Map(chart.states.map(({ id, initial }) => [id, initial]));
      let at: string | undefined = chart.initial;
      const entered: string[] = [];
      for (const { from, to } of ways) {
        // What a way leads to begins where the section begins, or hands over where it ends.
        at = initials.get(at ?? '') ?? at;
        if (chart.states.find(({ id }) => id === at)?.screen) entered.push(at ?? '');
        expect(from).toBe(parents.get(at ?? '') ?? at);
        at = to;
      }
      expect(at).toBe('summary');
      const screens = entered.map((id) => chart.states.find((state) => state.id === id)?.screen);
      expect(screens).toEqual(path);
    },
  );
});
