import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { type Plugin, runnerImport } from 'vite';
import type { KeptFile } from '../../src/install/carried';
import { offlineFile } from './offlineFile.ts';

const integrity = (bytes: string | Uint8Array) =>
  `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

const bundleWorker = async (kept: KeptFile): Promise<string> => {
  const bundle = await rolldown({
    input: 'src/install/sw.ts',
    platform: 'browser',
    transform: { define: { KEPT: JSON.stringify(kept) } },
  });
  const { output } = await bundle.generate({ format: 'iife', codeSplitting: false });
  await bundle.close();
  return output[0].code;
};

/** The same sources give the same bytes: what names the build is the hash of all that it consists of. */
const makeWorker = async (kept: Omit<KeptFile, 'build'>): Promise<string> => {
  const code = await bundleWorker({ ...kept, build: '' });
  const build = createHash('sha256').update(code).digest('hex').slice(0, 16);
  return bundleWorker({ ...kept, build });
};

/** The paper of the page, as its style sheet has it. */
const [light = '', dark = ''] = [
  ...readFileSync('src/ui/tokens.css', 'utf8').matchAll(/--paper: (#\w+);/g),
].map(([, colour]) => colour);
const paper = { light, dark };
const icons = [
  { src: './icon.svg', type: 'image/svg+xml', sizes: 'any' },
  { src: './icon-192.png', type: 'image/png', sizes: '192x192' },
  { src: './icon-512.png', type: 'image/png', sizes: '512x512' },
  { src: './icon-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
];

/**
 * Makes the hosted build one that can be installed and opens without a network: the manifest, the offline file
 * beside the page, and the service worker that keeps them. All paths are relative, so that any folder will do.
 */
export const installable = (): Plugin => {
  let publicDir = '';
  return {
    name: 'installable',
    apply: 'build',
    enforce: 'post',
    config: () => ({ define: { 'import.meta.env.OFFLINE_FILE': JSON.stringify(offlineFile.facts()) } }),
    configResolved(config) {
      publicDir = config.publicDir;
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        // A host that asks who is there would otherwise refuse the manifest.
        {
          tag: 'link',
          attrs: { rel: 'manifest', href: './manifest.webmanifest', crossorigin: 'use-credentials' },
          injectTo: 'head',
        },
        { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icon-180.png' }, injectTo: 'head' },
        ...(['light', 'dark'] as const).map((scheme) => ({
          tag: 'meta',
          attrs: {
            name: 'theme-color',
            content: paper[scheme],
            media: `(prefers-color-scheme: ${scheme})`,
          },
          injectTo: 'head' as const,
        })),
      ],
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The page has to be made before what keeps it.');
        type Carried = typeof import('./carried');
        const { module } = await runnerImport<Carried>('./scripts/build/carried.ts', { configFile: false });
        const manifest = JSON.stringify({
          name: module.appName.full,
          short_name: module.appName.short,
          lang: 'en',
          start_url: './',
          scope: './',
          display: 'standalone',
          background_color: paper.light,
          theme_color: paper.light,
          icons,
        });
        const offline = offlineFile.read();
        const code = await makeWorker({
          files: {
            './': integrity(page.source),
            './manifest.webmanifest': integrity(manifest),
            './icon.svg': integrity(readFileSync(join(publicDir, 'icon.svg'))),
            [`./${offlineFile.name}`]: integrity(offline),
          },
          download: `./${offlineFile.name}`,
          editions: module.carried,
        });
        this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: manifest });
        this.emitFile({ type: 'asset', fileName: offlineFile.name, source: offline });
        this.emitFile({ type: 'asset', fileName: 'sw.js', source: code });
      },
    },
  };
};
