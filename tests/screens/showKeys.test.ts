import { describe, expect, test } from 'vitest';
import { actionOf } from '../../src/training/show/showKeys';

describe('the keys of a clicker', () => {
  const press = (key: string, more = {}) =>
    actionOf(
      { key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, repeat: false, ...more },
      true,
    );

  test.each([
    ['PageDown', 'next'],
    ['ArrowRight', 'next'],
    [' ', 'next'],
    ['PageUp', 'back'],
    ['.', 'black'],
    ['b', 'black'],
    ['Home', 'first'],
    ['End', 'last'],
  ])('%s', (key, type) => {
    expect(press(key)).toEqual({ type });
  });

  test('a held key and a browser shortcut do nothing', () => {
    expect(press('PageDown', { repeat: true })).toBeUndefined();
    expect(press('ArrowLeft', { altKey: true })).toBeUndefined();
  });

  test('1 to 5 note the guess of the room, from the mildest', () => {
    expect(press('5')).toEqual({ type: 'guess', level: 'stop' });
  });
});
