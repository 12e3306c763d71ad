/**
 * A host for dist/hosted under a sub-path, which can be as bad as hosts are: it leaves, breaks off in the middle,
 * changes a byte, answers with an error or with the page of a hotel, and carries a second build.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from '../../scripts/lib/install.mjs';

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webmanifest: 'application/manifest+json',
};

export const hosted = (name: string): Buffer => readFileSync(join(root, 'dist', 'hosted', name));

export type Fault = 'cut' | 'changed' | 'missing' | 'broken' | 'portal';
export type Build = 'first' | 'law' | 'program';

/** What a later build changes in the law: it may be anything, markup too. */
export const news = { en: 'A <b>rule</b> that is new.', ja: '新しい<b>規則</b>です。' };
const later = { id: '2027-01-15.1', changes: { en: [news.en], ja: [news.ja] } };

const integrity = (bytes: Buffer) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

/** Another build of the page, told by a mark; its worker carries another edition, or the same one. */
const filesOf = (build: Build): ((name: string) => Buffer) => {
  if (build === 'first') return hosted;
  const page = Buffer.from(
    hosted('index.html').toString().replace('<html lang="en">', `<html lang="en" data-build="${build}">`),
  );
  const worker = hosted('sw.js')
    .toString()
    .replace(integrity(hosted('index.html')), integrity(page))
    .replace(/"build": "\w+"/, `"build": "${build}"`)
    .replace('"editions": [', (list) => (build === 'law' ? `${list}${JSON.stringify(later)},` : list));
  return (name) => (name === 'index.html' ? page : name === 'sw.js' ? Buffer.from(worker) : hosted(name));
};

export interface Host {
  readonly url: string;
  build: Build;
  /** Nothing answers any more. */
  isGone: boolean;
  /** What goes wrong with a file when the worker, or a person's download, asks for it. */
  fault: { readonly name: string; readonly kind: Fault } | undefined;
  /** How often a fault met a request. */
  faulted: number;
  close(): void;
}

export const startHost = async (): Promise<Host> => {
  // With the headers that docs/deploy.md asks for.
  const policyFor = (type: string) =>
    type === types.js
      ? "default-src 'none'; connect-src 'self'"
      : "frame-ancestors 'none'; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'";
  const go = (response: ServerResponse, status: number, type: string, body: Buffer | string) =>
    response
      .writeHead(status, {
        'content-type': type,
        'cache-control': 'no-cache, no-transform',
        'content-security-policy': policyFor(type),
      })
      .end(body);
  const spoil = (response: ServerResponse, kind: Fault, type: string, body: Buffer) => {
    const half = body.subarray(0, body.length / 2);
    switch (kind) {
      case 'cut':
        response.writeHead(200, { 'content-type': type, 'content-length': body.length });
        return response.write(half, () => response.socket?.destroy());
      case 'changed':
        return go(
          response,
          200,
          type,
          Buffer.concat([half, Buffer.from('!'), body.subarray(half.length + 1)]),
        );
      case 'missing':
        return go(response, 404, types.html ?? '', 'Not here');
      case 'broken':
        return go(response, 500, types.html ?? '', 'Broken');
      case 'portal':
        return go(response, 200, types.html ?? '', '<h1>Welcome to our hotel</h1>');
    }
  };
  const server = createServer((request, response) => {
    if (host.isGone) return request.socket.destroy();
    const path = new URL(request.url ?? '', 'http://host').pathname;
    const name = path.startsWith('/some/where/') ? path.slice('/some/where/'.length) || 'index.html' : '';
    if (!/^[\w-]+\.\w+$/.test(name)) return go(response, 404, types.html ?? '', 'Not here');
    const type = types[name.split('.').at(-1) ?? ''] ?? '';
    const body = filesOf(host.build)(name);
    const isPage = name === 'index.html' && request.headers['sec-fetch-dest'] === 'document';
    if (host.fault?.name === name && !isPage) {
      host.faulted += 1;
      return spoil(response, host.fault.kind, type, body);
    }
    return go(response, 200, type, body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host: Host = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/some/where/`,
    build: 'first',
    isGone: false,
    fault: undefined,
    faulted: 0,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return host;
};
