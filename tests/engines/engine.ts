import { inflateSync } from 'node:zlib';
import { launchFirefox, serveEditions, startSite } from '../browser/support';
import type { Engine, EnginePage } from './page';
import { startWebKit } from './webkit';

/** A stream may end with a byte that is a carriage return: what stands before the word is a line feed alone. */
const sheetsOf = (pdf: Buffer): number => {
  const streams = [...pdf.toString('latin1').matchAll(/FlateDecode.*?stream\r?\n(.*?)\nendstream/gs)];
  const texts = streams.map(([, stream = '']) =>
    inflateSync(Buffer.from(stream, 'latin1')).toString('latin1'),
  );
  return texts.join().match(/\/Type\s*\/Page\b/g)?.length ?? 0;
};

export async function startFirefoxEngine(): Promise<Engine> {
  const site = await startSite(launchFirefox);
  return {
    version: site.browser.version(),
    open: async (edition) => {
      const { page, context, url, faults, close } = await site.open(edition);
      return {
        page,
        url,
        another: async (hash) => {
          const tab = await context.newPage();
          await tab.goto(`${url}#${hash}`);
          return tab;
        },
        faults: async () => Object.values(faults).flat(),
        // Playwright hands on its inches as they are to a protocol that counts in centimetres.
        sheets: async () => sheetsOf(await page.pdf({ width: '21in', height: '29.7in' })),
        close,
      };
    },
    close: () => site.close(),
  };
}

type Watched = typeof globalThis & { faults?: string[] };

/** WebDriver hands on no console, so the page is watched from the moment that it is there. Runs in the page. */
const watch = () => {
  const watched = globalThis as Watched;
  watched.faults = [];
  const note = (what: string) => watched.faults?.push(what);
  for (const kind of ['error', 'warn', 'assert'] as const)
    console[kind] = (...said) => note(`${kind}: ${said}`);
  addEventListener('error', ({ message }) => note(message));
  addEventListener('unhandledrejection', ({ reason }) => note(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    note(`${effectiveDirective} refused ${blockedURI}`),
  );
};
const takeFaults = () => (globalThis as Watched).faults ?? ['nothing was watched'];

export async function startWebKitEngine(): Promise<Engine> {
  const [session, { urls, close }] = await Promise.all([startWebKit(), serveEditions()]);
  return {
    version: session.version,
    open: async (edition) => {
      const url = urls[edition];
      const seen: string[] = [];
      const tab = await session.newPage();
      const look = async () => {
        seen.push(...(await tab.evaluate(takeFaults)));
      };
      await tab.goto(url);
      await tab.resize(1280, 900);
      await tab.evaluate(watch);
      const page: EnginePage = {
        ...tab,
        reload: async () => {
          await look();
          await tab.reload();
          await tab.evaluate(watch);
        },
      };
      return {
        page,
        url,
        another: async (hash) => {
          const other = await session.newPage();
          await other.goto(`${url}#${hash}`);
          return other;
        },
        faults: async () => {
          await look();
          return seen;
        },
        sheets: async () => undefined,
        close: () => tab.close(),
      };
    },
    close: async () => {
      await session.close();
      await close();
    },
  };
}
