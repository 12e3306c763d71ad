import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { openRooms } from '../../src/ui/rooms';

// In a build a room is there at once when somebody enters; so it is in a test.
beforeAll(openRooms);

// A warning of React, of i18next or of our own is a fault: a test in which one appears fails.
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  cleanup();
  // What a page has stored is not there for the next one.
  localStorage.clear();
  sessionStorage.clear();
  location.hash = '';
  history.replaceState(null, '');
  expect(console.error).not.toHaveBeenCalled();
  expect(console.warn).not.toHaveBeenCalled();
});
