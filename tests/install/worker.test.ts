import { beforeEach, describe, expect, test } from 'vitest';
import { TAKE, WHAT, type WorkerScope, work } from '../../src/install/worker';

const HOME = 'https://host.test/a/b/';
const editions = [{ id: '2026-12-01.1', changes: { en: ['A rule.'], ja: ['規則です。'] } }];
const files = { './': 'sha256-page', './icon.svg': 'sha256-icon', './file.html': 'sha256-file' };

/** Caches in memory; a response is kept with its headers. */
const memoryCaches = () => {
  const all = new Map<string, Map<string, Response>>();
  const open = (name: string) => all.get(name) ?? all.set(name, new Map()).get(name);
  return {
    all,
    names: () => [...all.keys()],
    fail: { put: false, match: false },
    open: async (name: string) => ({
      put: async (address: string, response: Response) => {
        if (memory.fail.put) throw new Error('full');
        open(name)?.set(address, response);
      },
    }),
    keys: async () => [...all.keys()],
    delete: async (name: string) => all.delete(name),
    match: async (address: string, { cacheName }: { cacheName: string }) => {
      if (memory.fail.match) throw new Error('the disk is broken');
      return all.get(cacheName)?.get(address)?.clone();
    },
  };
};
let memory: ReturnType<typeof memoryCaches>;
let requests: Request[];
let answers: Record<string, () => Response>;
let skipped: number;
let listeners: Record<string, (event: unknown) => void>;

const start = (build = 'new') => {
  listeners = {};
  const scope = {
    registration: { scope: HOME },
    caches: memory,
    fetch: async (request: Request) => {
      requests.push(request);
      const answer = answers[request.url];
      if (!answer) throw new TypeError('Failed to fetch');
      return answer();
    },
    skipWaiting: async () => {
      skipped += 1;
    },
    addEventListener: (name: string, listen: (event: unknown) => void) => {
      listeners[name] = listen;
    },
  };
  work(scope as unknown as WorkerScope, { build, files, download: './file.html', editions });
};
/** Has something happen to the worker and waits until it is done with it. */
const happens = (name: string): Promise<unknown> => {
  let done: Promise<unknown> = Promise.resolve();
  listeners[name]?.({
    waitUntil: (given: Promise<unknown>) => {
      done = given;
    },
  });
  return done;
};
/** Asks for an address; nothing where the worker leaves that to the network. */
const asked = (address: string, init?: RequestInit): Promise<Response> | undefined => {
  let given: Promise<Response> | undefined;
  const respondWith = (response: Promise<Response>) => {
    given = response;
  };
  listeners.fetch?.({ request: new Request(address, init), respondWith });
  return given;
};
const own = (build: string) => `chip-export-check ${HOME} ${build}`;

beforeEach(() => {
  memory = memoryCaches();
  requests = [];
  skipped = 0;
  answers = {
    [HOME]: () => new Response('page', { headers: { 'x-from': 'host' } }),
    [`${HOME}icon.svg`]: () => new Response('icon'),
    [`${HOME}file.html`]: () => new Response('file'),
  };
  start();
});

describe('keeping the files', () => {
  test('asks the host, not what the browser has, and checks every hash', async () => {
    await happens('install');
    expect(requests.map(({ url, cache, integrity }) => [url, cache, integrity])).toEqual([
      [HOME, 'reload', 'sha256-page'],
      [`${HOME}icon.svg`, 'reload', 'sha256-icon'],
      [`${HOME}file.html`, 'reload', 'sha256-file'],
    ]);
    expect([...(memory.all.get(own('new'))?.keys() ?? [])]).toEqual(requests.map(({ url }) => url));
  });

  test('keeps the headers of the host, and has the offline file handed out', async () => {
    await happens('install');
    const page = await asked(HOME);
    expect(page?.headers.get('x-from')).toBe('host');
    expect(page?.headers.get('content-disposition')).toBeNull();
    const file = await asked(`${HOME}file.html`);
    expect(file?.headers.get('content-disposition')).toBe('attachment');
  });

  test.each([
    ['a file is missing', () => (answers[`${HOME}icon.svg`] = () => new Response('', { status: 404 }))],
    ['a file breaks off or has another hash', () => delete answers[`${HOME}file.html`]],
    ['the storage is full', () => (memory.fail.put = true)],
  ])('keeps nothing where %s, and leaves what was kept before', async (_what, spoil) => {
    await memory.open(own('old')).then((cache) => cache.put(HOME, new Response('old')));
    spoil();
    memory.all.set(own('old'), memory.all.get(own('old')) ?? new Map());
    await expect(happens('install')).rejects.toThrow();
    expect(memory.names()).toEqual([own('old')]);
  });
});

test('once in use, it forgets its own older builds and nobody else', async () => {
  await happens('install');
  const others = [
    'somebody else',
    `chip-export-check ${HOME}c/ old`,
    'chip-export-check https://host.test/a/ old',
  ];
  for (const name of [...others, own('old')]) memory.all.set(name, new Map());
  await happens('activate');
  expect(memory.names().toSorted()).toEqual([own('new'), ...others].toSorted());
});

describe('an address', () => {
  beforeEach(() => happens('install'));

  test.each([HOME, `${HOME}index.html`, `${HOME}?from=mail`, `${HOME}icon.svg`])(
    'of a file that is kept needs no network: %s',
    async (address) => {
      requests = [];
      answers = {};
      expect((await asked(address))?.ok).toBe(true);
      expect(requests).toEqual([]);
    },
  );

  test.each([
    ['below the page', `${HOME}other/`],
    ['above the page', 'https://host.test/a/'],
    ['of another file', `${HOME}sbom.cdx.json`],
    ['of another host', 'https://elsewhere.test/a/b/'],
  ])('%s is left to the network', (_what, address) => {
    expect(asked(address)).toBeUndefined();
  });

  test('that something is sent to is left to the network', () => {
    expect(asked(HOME, { method: 'POST', body: 'x' })).toBeUndefined();
  });

  test.each([
    ['was lost', () => memory.all.clear()],
    ['cannot be read', () => (memory.fail.match = true)],
  ])('whose file %s comes from the network', async (_what, lose) => {
    lose();
    expect(await (await asked(HOME))?.text()).toBe('page');
  });
});

describe('a page', () => {
  test('that asks is told the editions', () => {
    const told: unknown[] = [];
    listeners.message?.({ data: WHAT, ports: [{ postMessage: (answer: unknown) => told.push(answer) }] });
    expect(told).toEqual([editions]);
    expect(skipped).toBe(0);
  });

  test('that takes the edition makes it the one in use', () => {
    listeners.message?.({ data: TAKE, ports: [] });
    expect(skipped).toBe(1);
  });

  test.each([[WHAT], ['take it'], [{ take: true }], [null]])('that says %j changes nothing', (data) => {
    listeners.message?.({ data, ports: [] });
    expect(skipped).toBe(0);
  });
});
