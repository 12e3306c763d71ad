import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { chartLayout } from './scripts/build/chartLayout.ts';
import { lawHash } from './scripts/build/lawHash.ts';

const tests = (folder: string) => `tests/${folder}/**/*.test.{ts,tsx}`;

export default defineConfig({
  plugins: [lawHash(), chartLayout(), react()],
  test: {
    restoreMocks: true,
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          testTimeout: 30_000,
          // They are pure, so a file may find loaded what the file before it has loaded.
          isolate: false,
          include: [tests('**')],
          exclude: [tests('screens'), tests('browser'), tests('engines')],
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          environment: 'jsdom',
          testTimeout: 30_000,
          // The rooms are read before the first test of a file.
          hookTimeout: 60_000,
          include: [tests('screens')],
          setupFiles: ['tests/screens/setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          isolate: false,
          include: [tests('browser')],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'engines',
          environment: 'node',
          include: [tests('engines')],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
