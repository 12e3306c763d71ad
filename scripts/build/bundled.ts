import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rolldown } from 'vite';

/** A piece of software that is inside the page, with the terms under which it may be. */
export interface Bundled {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly license: string;
  /** The text of the licence, as it came with the software. */
  readonly text: string;
}

interface Manifest {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
}

/** Reads what a folder says of its own licence; software that does not say it cannot be shipped. */
export const licensed = (folder: string): Bundled => {
  const { name, version, license } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  ) as Manifest;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  if (!name || !version || !license || !file) throw new Error(`No licence is found in ${folder}.`);
  return {
    name,
    version,
    license,
    text: readFileSync(join(folder, file), 'utf8').replace(/\r\n?/g, '\n').trim(),
  };
};

/** The folder of the package that a module belongs to; nothing for the project's own. */
const packageFolder = (root: string, id: string): string | undefined => {
  // The bundler adds a few lines of its own.
  if (id.startsWith('\0rolldown/')) return join(root, 'node_modules', 'rolldown');
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0];
};

/** The packages of which at least a line is in the bundle, by name. */
export const bundledIn = (root: string, chunks: readonly Rolldown.OutputChunk[]): readonly Bundled[] => {
  const folders = chunks.flatMap(({ modules }) =>
    Object.entries(modules).flatMap(([id, { renderedLength }]) =>
      renderedLength > 0 ? (packageFolder(root, id) ?? []) : [],
    ),
  );
  return [...new Set(folders)]
    .map(licensed)
    .sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0));
};
