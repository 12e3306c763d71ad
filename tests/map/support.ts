import { assign, setup } from 'xstate';
import type { ScreenId } from '../../machines';

/** A small machine of the same make, with one screen more in its first section when it is asked for. */
export const smallMachine = (extra?: ScreenId) => {
  const small = setup({
    types: { context: {} as { readonly path: readonly string[] } },
    guards: {
      asks: (_, _params: { screen: ScreenId }) => true,
      isAnswered: (_, _params: { screen: ScreenId }) => true,
    },
    actions: { enter: assign({}) },
  });
  const screen = (id: ScreenId, next?: ScreenId) => ({
    meta: { screen: id },
    always: [
      ...(next ? [{ guard: { type: 'asks' as const, params: { screen: next } }, target: next }] : []),
      { guard: { type: 'isAnswered' as const, params: { screen: id } }, target: 'done' },
    ],
  });
  const done = { type: 'final' as const };
  return small.createMachine({
    id: 'small',
    context: { path: [] },
    initial: 'deal',
    states: {
      deal: {
        initial: 'part',
        states: {
          part: screen('part', extra ?? 'kind'),
          ...(extra ? { [extra]: screen(extra, 'kind') } : {}),
          kind: screen('kind'),
          done,
        },
        onDone: 'check',
      },
      check: { on: { CONFIRM: 'summary' } },
      summary: { type: 'final' },
    },
  });
};
