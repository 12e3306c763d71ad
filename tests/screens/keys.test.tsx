import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { listenForKeys, onKeys } from '../../src/ui/keys';

describe('keys and input methods', () => {
  const field = () => screen.getByRole('textbox');
  const heard = () => {
    const press = vi.fn();
    const inWindow = vi.fn();
    render(<input {...onKeys((event) => press(event.key))} />);
    const end = listenForKeys(window, (event) => inWindow(event.key));
    return { press, inWindow, end };
  };
  const at = (kind: 'keyDown' | 'compositionEnd', time: number, init = {}) => {
    const event = createEvent[kind](field(), init);
    Object.defineProperty(event, 'timeStamp', { value: time });
    fireEvent(field(), event);
  };
  /** What browsers send for one press of Enter or Escape that ends a composition. */
  const orders: Readonly<Record<string, (key: string) => void>> = {
    'Chromium and Firefox, the key before the end': (key) => {
      fireEvent.compositionStart(field());
      at('keyDown', 1000, { key, keyCode: 229, isComposing: true });
      at('compositionEnd', 1001);
      fireEvent.keyUp(field(), { key });
    },
    'Safari, the key after the end': (key) => {
      fireEvent.compositionStart(field());
      at('compositionEnd', 2000);
      at('keyDown', 2001, { key, keyCode: 229 });
      fireEvent.keyUp(field(), { key });
    },
    'the key after the end and stamped before it, without its code': (key) => {
      fireEvent.compositionStart(field());
      at('compositionEnd', 3001);
      at('keyDown', 3000, { key, keyCode: 13 });
      fireEvent.keyUp(field(), { key });
    },
  };
  test.each(Object.entries(orders))(
    '%s: it is the input method’s, and the next one is heard',
    (_name, send) => {
      const { press, inWindow, end } = heard();
      const focused = field();
      focused.focus();
      for (const key of ['Enter', 'Escape', '1']) send(key);
      expect(press).not.toHaveBeenCalled();
      expect(inWindow).not.toHaveBeenCalled();
      at('keyDown', 3010, { key: 'Enter', keyCode: 13 });
      expect(press.mock.calls).toEqual([['Enter']]);
      expect(inWindow.mock.calls).toEqual([['Enter']]);
      end();
    },
  );

  test('are heard nowhere but through the one helper, and forms are made by one part', () => {
    const root = join(import.meta.dirname, '../../src');
    const raw =
      /onKey(?:Down|Up|Press)|['"]key(?:down|up|press)['"]|isComposing|keyCode|requestSubmit|onSubmit|<form\b/;
    const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) => raw.test(readFileSync(join(root, file), 'utf8')))
      .sort();
    expect(found).toEqual(['ui/Form.tsx', 'ui/keys.ts']);
  });
});
