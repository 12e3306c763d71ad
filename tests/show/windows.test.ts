import { describe, expect, test } from 'vitest';
import { demonstration, levels, readScenario } from '../../machines';
import nine from '../../src/training/scenarios/09-shenzhen-startup-rents.json';
import { readMessage, writeMessage } from '../../src/training/show/message';
import {
  type Action,
  apply,
  atTheStart,
  handsFor,
  readState,
  saidByRoom,
} from '../../src/training/show/state';

const deal = readScenario(nine, '2026-11-21');
const steps = demonstration([deal]);
const having = (...actions: readonly Action[]) =>
  actions.reduce((state, action) => apply(state, steps, action), atTheStart);
const prediction = steps.findIndex(({ kind }) => kind === 'prediction');

describe('a demonstration', () => {
  test('goes forward and back one step a press, and not beyond its ends', () => {
    expect(having({ type: 'next' }).at).toBe(1);
    expect(having({ type: 'next' }, { type: 'back' })).toEqual(atTheStart);
    expect(having({ type: 'back' }).at).toBe(0);
    expect(having({ type: 'last' }, { type: 'next' }).at).toBe(steps.length - 1);
  });

  test('lets nothing go by while the room is black', () => {
    const black = having({ type: 'black' });
    expect(black.isBlack).toBe(true);
    expect(apply(black, steps, { type: 'next' })).toEqual(atTheStart);
  });

  test('takes down a note that was shown as soon as it goes on', () => {
    expect(having({ type: 'show', what: 0 }).shown).toBe(0);
    expect(having({ type: 'show', what: 0 }, { type: 'next' }).shown).toBeNull();
  });

  test('takes the guess of the room at the prediction alone', () => {
    expect(having({ type: 'guess', level: 'stop' }).guesses).toEqual([]);
    const there = having({ type: 'go', to: prediction }, { type: 'guess', level: 'stop' });
    expect(there.guesses).toEqual([{ level: 'stop' }]);
  });
});

describe('the hands of the room', () => {
  const question = steps.findIndex((step) => step.kind === 'question');
  const about = steps.flatMap((step) => (step.kind === 'question' ? [step] : []))[0];

  test('are counted for the option that is picked, by keys alone', () => {
    const options = about?.options ?? [];
    const there = having(
      { type: 'go', to: question },
      { type: 'guess', level: 'care' },
      { type: 'raise', by: 1 },
      { type: 'raise', by: 1 },
      { type: 'pick', number: 1 },
      { type: 'raise', by: 1 },
      { type: 'raise', by: -1 },
    );
    expect(there.picked).toBe(options[0]);
    expect([...handsFor(there, 0, about?.about[0] ?? '')]).toEqual([
      [options[levels.indexOf('care')] ?? 'no option', 2],
    ]);
    expect(apply(there, steps, { type: 'next' }).picked).toBeNull();
  });

  test('say what the room predicts, unless the presenter noted it otherwise, and stay when a deal is shown anew', () => {
    const counted = having(
      { type: 'go', to: prediction },
      { type: 'hands', about: 'level', of: 'stop', hands: 7 },
      { type: 'hands', about: 'level', of: 'licence', hands: 5 },
      { type: 'pace', pace: 'all', to: 0 },
    );
    expect(saidByRoom(counted, 0)).toEqual({ level: 'stop' });
    expect(saidByRoom({ ...counted, guesses: [{ level: 'licence' }] }, 0)).toEqual({ level: 'licence' });
    const even = apply({ ...counted, at: prediction }, steps, {
      type: 'hands',
      about: 'level',
      of: 'licence',
      hands: 7,
    });
    expect(saidByRoom(even, 0)).toEqual({});
    expect(readState(structuredClone(counted))).toEqual(counted);
  });
});

describe('the windows', () => {
  const message = {
    type: 'programme',
    from: 'a',
    programme: '09',
    lang: 'ja',
    state: atTheStart,
    deals: [deal],
  } as const;
  const sent = writeMessage(message) as Readonly<Record<string, unknown>>;

  test('understand each other', () => {
    expect(readMessage(structuredClone(writeMessage(message)))).toEqual(message);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'next'],
    ['another edition', { ...sent, show: 99 }],
    ['no sender', { ...sent, from: '' }],
    ['no deals', { ...sent, deals: [] }],
    ['a forged deal', { ...sent, deals: [{ ...nine, answers: { role: 'king' } }] }],
    ['a step that is none', { ...sent, state: { ...atTheStart, at: -1 } }],
    ['an unknown language', { ...sent, lang: '__proto__' }],
    ['an unknown action', { show: 2, type: 'act', from: 'a', action: { type: 'drop' } }],
  ])('do not hear %s', (_what, data) => {
    expect(readMessage(data)).toBeUndefined();
  });

  test('read no state with too much in it', () => {
    expect(readState({ ...atTheStart, guesses: Array(500).fill({}) })).toBeUndefined();
    expect(readState({ ...atTheStart, guesses: [{ level: 'fine' }] })).toBeUndefined();
  });
});
