/**
 * The service worker: it keeps the files of one build and answers for them, and for nothing else. The build puts
 * in which files these are, with their hashes (scripts/build/installable.ts).
 */
import type { KeptFile } from './carried';

interface Lifetime extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asked extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface WorkerEvents {
  readonly install: Lifetime;
  readonly activate: Lifetime;
  readonly fetch: Asked;
  readonly message: MessageEvent;
}

/** As much of a service worker's own world as is used. */
export interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly caches: CacheStorage;
  fetch(request: Request): Promise<Response>;
  skipWaiting(): Promise<void>;
  addEventListener<K extends keyof WorkerEvents>(name: K, listen: (event: WorkerEvents[K]) => void): void;
}

export const TAKE = 'take';
export const WHAT = 'what';

export const work = (scope: WorkerScope, { build, files, download, editions }: KeptFile): void => {
  const home = scope.registration.scope;
  // Caches belong to the whole host; an address holds no space, so no place on it can begin like another.
  const own = `chip-export-check ${home} `;
  const cacheName = own + build;
  const handedOut = new URL(download, home).href;
  const kept = new Map(
    Object.entries(files).map(([path, integrity]) => [new URL(path, home).href, integrity]),
  );

  /** A file that is cut off or changed on the way is refused by the browser, because of its hash. */
  const load = async (address: string, integrity: string) => {
    const response = await scope.fetch(new Request(address, { cache: 'reload', integrity }));
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    // A host may have led to another address; a page that was led may not be opened, so that is forgotten.
    const own = new Response(response.body, response);
    if (address === handedOut) own.headers.set('content-disposition', 'attachment');
    return [address, own] as const;
  };

  /** All or nothing: what was kept before stays in use until this is whole. */
  const install = async () => {
    try {
      const loaded = await Promise.all([...kept].map(([address, integrity]) => load(address, integrity)));
      const cache = await scope.caches.open(cacheName);
      for (const [address, response] of loaded) await cache.put(address, response);
    } catch (error) {
      await scope.caches.delete(cacheName);
      throw error;
    }
  };

  const forgetOthers = async () => {
    const names = await scope.caches.keys();
    const old = names.filter((name) => name.startsWith(own) && name !== cacheName);
    await Promise.all(old.map((name) => scope.caches.delete(name)));
  };

  /** Where the browser lost what was kept, the network still has it. */
  const answer = async (address: string, request: Request) =>
    (await scope.caches.match(address, { cacheName, ignoreVary: true }).catch(() => undefined)) ??
    scope.fetch(request);

  scope.addEventListener('install', (event) => event.waitUntil(install()));
  scope.addEventListener('activate', (event) => event.waitUntil(forgetOthers()));
  scope.addEventListener('fetch', (event) => {
    const { origin, pathname } = new URL(event.request.url);
    const address = `${origin}${pathname}`.replace(/\/index\.html$/, '/');
    if (event.request.method === 'GET' && kept.has(address))
      event.respondWith(answer(address, event.request));
  });
  scope.addEventListener('message', ({ data, ports: [port] }) => {
    if (data === WHAT) port?.postMessage(editions);
    // Only a person's word makes an edition that waits the one in use.
    if (data === TAKE) void scope.skipWaiting();
  });
};
