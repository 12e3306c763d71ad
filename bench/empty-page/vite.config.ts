import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { singleFile } from '../../scripts/build/singleFile.ts';

const root = join(import.meta.dirname, '..', '..');

/** Built as the offline file is built. */
export default defineConfig({
  base: './',
  publicDir: join(root, 'public'),
  plugins: [react(), singleFile('offline')],
  build: {
    outDir: join(root, 'node_modules', '.cache', 'empty-page'),
    emptyOutDir: true,
    copyPublicDir: false,
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: Number.POSITIVE_INFINITY,
    rolldownOptions: { output: { codeSplitting: false } },
  },
});
