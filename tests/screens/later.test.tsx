import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { Later } from '../../src/ui/Later';

afterEach(() => {
  dispatchEvent(new Event('afterprint'));
  vi.unstubAllGlobals();
});

/** Draws on the screen, and no more than that. */
const drawn = () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  const place = document.createElement('div');
  const root = createRoot(place);
  const part = vi.fn(() => (
    <p>
      below <Later>{() => 'and folded'}</Later>
    </p>
  ));
  flushSync(() => root.render(<Later>{part}</Later>));
  return { place, part, root };
};

test('what can wait is not worked out before the rest is on the screen, and then by itself', async () => {
  const { place, part, root } = drawn();
  expect(part).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(place.textContent).toBe('below and folded'));
  root.unmount();
});

test('what still waits is there when the page is printed, what waits within it too, and it stays', async () => {
  const { place, root } = drawn();
  expect(place.textContent).toBe('');
  dispatchEvent(new Event('beforeprint'));
  expect(place.textContent).toBe('below and folded');
  dispatchEvent(new Event('afterprint'));
  expect(place.textContent).toBe('below and folded');
  await vi.waitFor(() => expect(place.textContent).toBe('below and folded'));
  root.unmount();
});
