import { stripVTControlCharacters } from 'node:util';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { bundleModules } from './scripts/build/bundleModules.ts';
import { chartLayout } from './scripts/build/chartLayout.ts';
import { dataBlocks } from './scripts/build/dataBlocks.ts';
import { installable } from './scripts/build/installable.ts';
import { lawHash } from './scripts/build/lawHash.ts';
import { buildTarget, oldestBrowser } from './scripts/build/oldestBrowsers.ts';
import { provenance } from './scripts/build/provenance.ts';
import { singleFile } from './scripts/build/singleFile.ts';
import { soundLaw } from './scripts/build/soundLaw.ts';

export default defineConfig(({ mode }) => {
  const edition = mode === 'offline' ? 'offline' : 'hosted';
  return {
    base: './',
    plugins: [
      soundLaw(),
      lawHash(),
      chartLayout(),
      dataBlocks(),
      oldestBrowser(),
      react(),
      provenance(),
      bundleModules(edition),
      singleFile(edition),
      edition === 'hosted' && installable(),
    ],
    build: {
      target: buildTarget,
      outDir: `dist/${edition}`,
      emptyOutDir: true,
      copyPublicDir: edition === 'hosted',
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: Number.POSITIVE_INFINITY,
      rolldownOptions: {
        // A module of `machines` does nothing when it is read, so each goes where it is first needed, not with the index.
        treeshake: { moduleSideEffects: [{ test: /\/machines\//, sideEffects: false }] },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
        // Most of a build is the drawing of the map and the hash of the law; that this takes time is no fault.
        checks: { bundlerTimings: false },
        // The bundler writes its warnings in colour for whatever reads them.
        onLog: (level, log, report) =>
          report(
            level,
            process.stderr.isTTY ? log : { ...log, message: stripVTControlCharacters(log.message) },
          ),
      },
    },
  };
});
