import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Rolldown } from 'vite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { billOfMaterials } from '../../scripts/build/billOfMaterials';
import { bundledIn, licensed } from '../../scripts/build/bundled';
import { root } from '../../scripts/lib/install.mjs';

const chunkOf = (lengths: Readonly<Record<string, number>>) =>
  ({
    modules: Object.fromEntries(
      Object.entries(lengths).map(([id, renderedLength]) => [id, { renderedLength }]),
    ),
  }) as unknown as Rolldown.OutputChunk;
const inModules = (path: string) => join(root, 'node_modules', path);

describe('what is bundled', () => {
  test('is each package of which a line is left, once, by name, with the bundler that adds its own', () => {
    const found = bundledIn(root, [
      chunkOf({
        [inModules('xstate/dist/a.js')]: 12,
        [inModules('xstate/dist/b.js')]: 3,
        [inModules('@babel/runtime/a.js')]: 8,
        [inModules('axe-core/axe.js')]: 0,
        [join(root, 'src', 'main.tsx')]: 40,
        '\0rolldown/runtime.js': 5,
        '\0virtual:law-hash': 5,
      }),
    ]);
    expect(found.map(({ name }) => name)).toEqual(['@babel/runtime', 'rolldown', 'xstate']);
    for (const { license, text } of found) {
      expect(license).toBe('MIT');
      expect(text).toMatch(/^MIT License|^The MIT License/);
      expect(text).not.toContain('\r');
    }
  });

  describe('without the terms of its licence', () => {
    let folder = '';
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'bundled-'));
    });
    afterEach(() => rmSync(folder, { recursive: true }));
    const stating = (manifest: object) =>
      writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));

    test('is not shipped', () => {
      stating({ name: 'a', version: '1.0.0', license: 'MIT' });
      expect(() => licensed(folder)).toThrow('No licence is found in');
      writeFileSync(join(folder, 'LICENCE.md'), 'Terms\r\n');
      expect(licensed(folder)).toEqual({ name: 'a', version: '1.0.0', license: 'MIT', text: 'Terms' });
      stating({ name: 'a', version: '1.0.0' });
      expect(() => licensed(folder)).toThrow('No licence is found in');
    });
  });
});

test('the bill of materials names the page with its hash, and each piece with the hash that the lock file states', () => {
  const piece = (name: string) => ({ name, version: '1.2.3', license: 'MIT', text: '' });
  const bill = JSON.parse(
    billOfMaterials(
      {
        product: piece('product'),
        page: { name: 'page.html', sha256: 'ab' },
        said: { edition: 'e', commit: 'c' },
      },
      [piece('@scope/one')],
      () => `sha512-${Buffer.from([1, 255]).toString('base64')}`,
    ),
  );
  expect(bill).toMatchObject({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata: {
      component: {
        name: 'product',
        hashes: [{ alg: 'SHA-256', content: 'ab' }],
        properties: [
          { name: 'file', value: 'page.html' },
          { name: 'edition', value: 'e' },
          { name: 'commit', value: 'c' },
        ],
      },
    },
    components: [
      {
        name: '@scope/one',
        purl: 'pkg:npm/%40scope/one@1.2.3',
        licenses: [{ license: { id: 'MIT' } }],
        hashes: [{ alg: 'SHA-512', content: '01ff' }],
      },
    ],
  });
});
