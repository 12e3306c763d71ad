/**
 * Keeps the hosted page in the browser, and watches for a newer one. It never loads the page anew unasked: an
 * edition that is ready waits, and where another tab has taken it, this page goes on as it is.
 */
import { edition } from '../../machines';
import { type News, newsFor, readCarried } from './carried';
import { TAKE, WHAT } from './worker';

export interface Update {
  /** `taken`: the browser has it in use, for example since another tab took it; the next load of this page brings it. */
  readonly phase: 'ready' | 'taken';
  readonly news: News;
}

/** As much of a registered worker as is watched. */
type Worker = Pick<ServiceWorker, 'state' | 'postMessage' | 'addEventListener'>;
export interface Registration {
  readonly installing: Worker | null;
  readonly waiting: Worker | null;
  readonly active: Worker | null;
  addEventListener(name: 'updatefound', listen: () => void): void;
}

/** A worker that does not answer has nothing to say. */
const PATIENCE = 5_000;

const ask = (worker: Worker): Promise<unknown> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const settle = (answer: unknown) => {
      port1.close();
      resolve(answer);
    };
    port1.onmessage = ({ data }) => settle(data);
    setTimeout(settle, PATIENCE);
    worker.postMessage(WHAT, [port2]);
  });

export const createUpdates = (reload: () => void) => {
  let state: Update | undefined;
  let latest: Worker | undefined;
  let asked: Worker | undefined;
  const watchers = new Set<() => void>();
  const set = (update: Update | undefined) => {
    state = update;
    for (const watcher of watchers) watcher();
  };

  const offer = async (worker: Worker) => {
    latest = worker;
    const news = newsFor(edition, readCarried(await ask(worker)));
    const follow = () => {
      if (worker !== latest) return;
      switch (worker.state) {
        case 'installed':
          return set({ phase: 'ready', news });
        case 'redundant':
          return set(undefined);
        default:
          set({ phase: 'taken', news });
          // Only now does a load give the new page.
          if (worker === asked && worker.state === 'activated') reload();
      }
    };
    worker.addEventListener('statechange', follow);
    follow();
  };

  return {
    state: (): Update | undefined => state,
    subscribe: (watcher: () => void) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    follow: (registration: Registration) => {
      const watch = () => {
        const worker = registration.installing;
        // The first worker of all brings nothing that this page does not have.
        if (!worker || !registration.active) return;
        worker.addEventListener('statechange', () => {
          if (worker.state === 'installed') void offer(worker);
        });
      };
      if (registration.waiting) void offer(registration.waiting);
      registration.addEventListener('updatefound', watch);
      watch();
    },
    /** A person has said so. */
    take: () => {
      if (state?.phase === 'taken') return reload();
      asked = latest;
      asked?.postMessage(TAKE);
    },
  };
};

export const updates = createUpdates(() => location.reload());

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: () => string },
  ): { createScriptURL(input: string): string };
}

/** Registers the worker once the page has nothing else to do; where there can be none, the page is as it was. */
export const keepPage = (): void => {
  if (!('serviceWorker' in navigator)) return;
  // Made at once, and once: after it, the page can make no address of a script but this one.
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const rules = { createScriptURL: () => './sw.js' };
  const address = (trustedTypes?.createPolicy('service-worker', rules) ?? rules).createScriptURL('');
  const register = async () => {
    try {
      const registration = await navigator.serviceWorker.register(address);
      updates.follow(registration);
      // A page that stays open for days would not hear of a new edition.
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') registration.update().catch(() => {});
      });
    } catch {
      // The browser keeps nothing, or the host has no worker: the page works as long as there is a network.
    }
  };
  const whenIdle = () =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(() => void register()) : void register();
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
};
