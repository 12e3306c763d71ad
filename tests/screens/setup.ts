import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach, expect, vi } from 'vitest';

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
