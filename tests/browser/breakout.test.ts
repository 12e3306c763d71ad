/** What another page, a link or a file may try in a real browser; each row says what must be seen. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noLabels, writeCase } from '../../machines';
import { editions, noFaults, type OpenPage, type Site, startSite } from './support';
import { dealOf } from './walker';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const HOSTILE =
  '<img src=x onerror="window.owned=1"><script>window.owned=1</script>\u202egnp.exe{{name}}$t(nav.case)&lt;\ud800';
const { theCase } = dealOf('07');
const file = (name: string, text: string) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const importing = (page: Page, name: string, text: string) =>
  page.locator('input[type=file]').first().setInputFiles(file(name, text));
const goTo = (page: Page, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);
const settled = (page: Page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

interface Attack {
  readonly name: string;
  readonly only?: (typeof editions)[number];
  /** It stores something, or leaves the page otherwise than it was. */
  readonly isLasting: boolean;
  readonly run: (opened: OpenPage) => Promise<unknown>;
  readonly seen: unknown;
}
/** Whether anything of a text became markup or ran. */
const harm = (page: Page) =>
  page.evaluate(() => ({
    owned: 'owned' in globalThis,
    images: document.querySelectorAll('#root img, #root script, #root iframe').length,
  }));
const unharmed = { owned: false, images: 0 };
const hasHeading = (page: Page) => page.locator('h1').first().isVisible();

const messages: readonly unknown[] = [
  null,
  'changed',
  { show: 1 },
  {
    show: 1,
    type: 'programme',
    from: 'x',
    programme: 'p',
    lang: 'en',
    state: { at: 0, isBlack: false, shown: null, guesses: [] },
    deals: [{ id: HOSTILE }],
  },
  { show: 1, type: 'act', from: 'x', action: { type: '__proto__' } },
  JSON.parse('{"__proto__":{"level":"none"},"show":1,"type":"left","from":"x","who":"constructor"}'),
];

const attacks: readonly Attack[] = [
  {
    name: 'markup, script, turned text and templates as the name, reference and notes of an imported case',
    isLasting: true,
    run: async ({ page }) => {
      const labels = { name: HOSTILE, reference: HOSTILE, notes: HOSTILE };
      await importing(page, 'x.json', writeCase({ theCase, labels }));
      await page.getByRole('button', { name: 'Show the result' }).click();
      await page.locator('.verdict').waitFor();
      const shown = await page.locator('.label-name').innerText();
      await goTo(page, '#/cases');
      await page.locator('.case-name').first().waitFor();
      const label = await page.locator('.case-name').first().getAttribute('aria-label');
      return [
        shown.includes('<img src=x'),
        shown.includes('{{name}}$t(nav.case)&lt;'),
        /\u202e/.test(label ?? ''),
        await harm(page),
      ];
    },
    seen: [true, true, false, unharmed],
  },
  {
    name: 'a file whose name is markup and reads backwards',
    isLasting: true,
    run: async ({ page }) => {
      await importing(page, '<img src=x onerror=window.owned=1>\u202egnp.exe', '{');
      const text = await page.getByRole('alert').innerText();
      return [text.includes('<img src=x onerror=window.owned=1>gnp.exe'), await harm(page)];
    },
    seen: [true, unharmed],
  },
  {
    name: 'a field whose name is markup',
    isLasting: true,
    run: async ({ page }) => {
      await importing(page, 'x.json', JSON.stringify({ answers: { [HOSTILE]: 1 } }));
      const text = await page.getByRole('alert').innerText();
      return [text.includes('<img src=x'), await harm(page)];
    },
    seen: [true, unharmed],
  },
  ...[
    '#/library/__proto__',
    '#/library/chips/__proto__',
    '#/library/map/constructor',
    '#/library/rules/toString',
    '#/library/glossary/__proto__',
    '#/library/sources/constructor',
    '#/training/deals/constructor',
    '#/training/show/__proto__+constructor',
    '#/training/course/__proto__/1',
    '#/training/course/dates/constructor',
    '#/training/what-if/toString/__proto__',
    '#/training/own/__proto__',
    '#/training/audience/%3Cimg%20src=x%3E',
    '#/library/map/%E3%81%zz%00',
    `#/training/show/${'x'.repeat(20_000)}`,
    `#c/${'A'.repeat(50_000)}`,
    '#c/<script>window.owned=1</script>',
    '#javascript:window.owned=1',
  ].map(
    (hash): Attack => ({
      name: `the address ${hash.slice(0, 50)}`,
      isLasting: false,
      run: async ({ page }) => {
        await goTo(page, hash);
        await settled(page);
        return [await hasHeading(page), await page.locator('.broken').count(), await harm(page)];
      },
      seen: [true, 0, unharmed],
    }),
  ),
  {
    name: 'forged messages on every channel of the page, from another tab',
    isLasting: true,
    only: 'hosted',
    run: async ({ page, context, url }) => {
      await goTo(page, '#/training/audience/s');
      await settled(page);
      const other = await context.newPage();
      await other.goto(url);
      await other.evaluate((all) => {
        for (const name of ['chip-export-check/cases', 'chip-export-check/show/s']) {
          const channel = new BroadcastChannel(name);
          for (const message of all) channel.postMessage(message);
          channel.close();
        }
        window.opener?.postMessage('x', '*');
      }, messages);
      await other.close();
      await settled(page);
      return [
        await page.locator('.broken, .stumbled').count(),
        await harm(page),
        await page.evaluate(() => ({}) as { level?: string }).then((fresh) => fresh.level),
      ];
    },
    seen: [0, unharmed, undefined],
  },
  {
    name: 'records that another page of the same origin wrote',
    isLasting: true,
    only: 'hosted',
    run: async ({ page, context, url }) => {
      await goTo(page, '#/cases');
      const other = await context.newPage();
      await other.goto(url);
      await other.evaluate((hostile) => {
        localStorage.setItem('chip-export-check/case/__proto__', '{"format":"chip-export-check/record"}');
        localStorage.setItem('chip-export-check/case/x', hostile);
        localStorage.setItem('chip-export-check/last', '__proto__');
        localStorage.setItem('chip-export-check/progress/dates', '{"level":"none"}');
        localStorage.setItem('chip-export-check/scenario/own-000000000000', 'null');
      }, HOSTILE);
      await other.close();
      await page.locator('.damaged, .notice').first().waitFor();
      const kept = await page.evaluate(() => localStorage.getItem('chip-export-check/case/x'));
      for (const hash of ['#/', '#/training/course/dates', '#/training/own', '#/cases']) {
        await goTo(page, hash);
        await settled(page);
      }
      return [kept?.includes('<img'), await page.locator('.broken, .stumbled').count(), await harm(page)];
    },
    seen: [true, 0, unharmed],
  },
  {
    name: 'a message to the window, and a name and an opener that it was given',
    isLasting: true,
    run: async ({ page }) => {
      await page.evaluate((hostile) => {
        window.name = hostile;
        postMessage({ show: 1, type: 'act', action: { type: 'last' } }, '*');
        dispatchEvent(new StorageEvent('storage', { key: null }));
        dispatchEvent(
          new StorageEvent('storage', { key: 'chip-export-check/case/__proto__', newValue: hostile }),
        );
      }, HOSTILE);
      await settled(page);
      return [await hasHeading(page), await harm(page)];
    },
    seen: [true, unharmed],
  },
  {
    name: 'a storage that is cleared while a case is open',
    isLasting: true,
    only: 'hosted',
    run: async ({ page, context, url }) => {
      await importing(page, 'x.json', writeCase({ theCase, labels: noLabels }));
      await page.getByRole('button', { name: 'Show the result' }).click();
      await page.locator('.verdict').waitFor();
      const other = await context.newPage();
      await other.goto(url);
      await other.evaluate(() => localStorage.clear());
      await other.close();
      const told = page
        .getByRole('alert')
        .filter({ has: page.getByRole('heading') })
        .first();
      await told.waitFor();
      return [await page.locator('.verdict').count(), (await told.innerText()).length > 0];
    },
    seen: [1, true],
  },
  {
    name: 'files and a folder that are dropped on the saved cases',
    isLasting: true,
    run: async ({ page }) => {
      await goTo(page, '#/cases');
      await settled(page);
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.items.add(
          new File(['<svg onload="window.owned=1"/>'], '\u202egnp.svg', { type: 'image/svg+xml' }),
        );
        data.items.add(new File([''], 'folder'));
        document
          .querySelector('main')
          ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      });
      await page.getByRole('alert').waitFor();
      return [await page.locator('.broken').count(), await harm(page)];
    },
    seen: [0, unharmed],
  },
];

const tried: string[] = [];
afterAll(() => void process.stdout.write(`${tried.join('\n')}\n${tried.length} attacks in a browser\n`));

describe.each(editions)('on the %s page', (edition) => {
  const here = attacks.filter(({ only }) => only === undefined || only === edition);
  test(`${here.length} attacks come to nothing`, async () => {
    let opened: OpenPage | undefined;
    for (const { name, run, seen, isLasting } of here) {
      opened ??= await site.open(edition);
      await opened.page.locator('h1').first().waitFor();
      expect(await run(opened), name).toEqual(seen);
      expect(opened.faults, name).toEqual(noFaults);
      tried.push(`${edition}: ${name}`);
      // An address leaves nothing behind, so the next one is tried in the same page.
      if (!isLasting) continue;
      await opened.close();
      opened = undefined;
    }
    await opened?.close();
  });

  test('a language that is none is English', async () => {
    for (const tag of ['__proto__', '', undefined]) {
      const opened = await site.open(edition);
      await opened.context.addInitScript((value) => {
        Object.defineProperty(Navigator.prototype, 'language', { get: () => value });
      }, tag);
      await opened.page.reload();
      await opened.page.locator('h1').first().waitFor();
      expect(await opened.page.evaluate(() => document.documentElement.lang)).toBe('en');
      expect(opened.faults).toEqual(noFaults);
      await opened.close();
    }
  });
});

describe('in a frame of another site', () => {
  let server: Server;
  afterAll(() => server.close());

  // Only a header of the host can forbid it (`frame-ancestors`); what is stored is not shown to it.
  test('the page opens, and shows it nothing that is stored', async () => {
    const { page, url, close, faults } = await site.open('hosted');
    await importing(page, 'x.json', writeCase({ theCase, labels: noLabels }));
    await page.getByRole('button', { name: 'Show the result' }).waitFor();
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(
        `<!doctype html><title>other</title><iframe src="${url}" width="800" height="600"></iframe>`,
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await page.goto(`http://localhost:${port}/`);
    const frame = page.frameLocator('iframe');
    await frame.locator('h1').first().waitFor();
    // The browser keeps the storage of a framed page apart by the site around it.
    expect(await frame.locator('.last-cases').count()).toBe(0);
    const reached = await page.evaluate(() => {
      try {
        return document.querySelector('iframe')?.contentDocument?.title ?? 'refused';
      } catch {
        return 'refused';
      }
    });
    expect(reached).toBe('refused');
    expect(faults.violations).toEqual([]);
    await close();
  });
});
