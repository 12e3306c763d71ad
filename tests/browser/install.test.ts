import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import enCases from '../../locales/en/cases.json';
import en from '../../locales/en/install.json';
import ui from '../../locales/en/ui.json';
import ja from '../../locales/ja/install.json';
import { edition, readCase } from '../../machines';
import { type Host, hosted, news, startHost } from './installServer';
import { axe, launch, noFaults, type OpenPage, openPage, seen } from './support';
import { dealFile, dealOf, walkDeal, wayOf } from './walker';

const words = { en, ja };
/** Workers come and go in their own time. */
const patiently = { timeout: 20_000 };

let browser: Browser;
let host: Host;
let opened: OpenPage;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  host = await startHost();
});
afterEach(async () => {
  // Whatever the host did: nothing went elsewhere, and the policy had nothing to refuse.
  expect({ ...opened.faults, console: [] }).toEqual(noFaults);
  await opened.close();
  host.close();
});

const open = async (options: Parameters<typeof openPage>[3] = {}): Promise<Page> => {
  opened = await openPage(browser, host.url, 'hosted', options);
  return opened.page;
};
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const offer = (page: Page, language: 'en' | 'ja' = 'en') =>
  page.getByRole('region', { name: words[language].update, exact: true });
const buildOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.build ?? 'first');
const caches = (page: Page) => page.evaluate(() => globalThis.caches.keys());

/** The page is kept whole: its worker is the one in use. */
const isKept = (page: Page) =>
  page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active !== null));
const openKept = async (options: Parameters<typeof openPage>[3] = {}): Promise<Page> => {
  const page = await open(options);
  await isKept(page);
  // Only from now on does the page come from what is kept.
  await page.reload();
  return page;
};
/** Has the browser look for a newer worker and waits until it is whole or refused. */
const look = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => {});
    const { installing } = registration;
    if (!installing) return registration.waiting?.state;
    return new Promise<string>((resolve) =>
      installing.addEventListener('statechange', () => resolve(installing.state)),
    );
  });

const { theCase } = dealOf('12');
/** Walks some screens of a deal and leaves the next one answered, not passed on. */
const walkSome = async (page: Page, screens = 3) => {
  const names = wayOf(theCase).map(({ id }) => id);
  const enough = new Error('far enough');
  await walkDeal(page, theCase, {
    language: 'en',
    by: 'click',
    onScreen: async (name) => {
      if (name === names[screens]) throw enough;
      return undefined;
    },
  }).catch((error) => {
    if (error !== enough) throw error;
  });
  return seen(page);
};
const blockStorage = (context: BrowserContext) =>
  context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
  });
const downloaded = async (page: Page, click: () => Promise<void>) => {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return {
    name: download.suggestedFilename(),
    failure: await download.failure(),
    path: () => download.path(),
  };
};
const offlineLink = (page: Page) => page.getByRole('link', { name: /offline file/ });

describe('after one visit', () => {
  it('the page opens without a network, a deal is judged, and the offline file is handed out', async () => {
    const page = await openKept();
    host.isGone = true;
    await page.reload();
    await page.locator('#case-file').setInputFiles(dealFile('12'));
    await button(page, ui['check.show']).click();
    await page.locator('#actions').waitFor();
    await page.goto(`${host.url}index.html?from=mail#/about`);
    const { name, path } = await downloaded(page, () => offlineLink(page).click());
    expect(name).toBe('chip-export-check.html');
    expect(readFileSync(await path()).equals(hosted('chip-export-check.html'))).toBe(true);
    expect(opened.faults).toEqual(noFaults);
  });

  it('the page opens when the host has none any more', async () => {
    const page = await openKept();
    host.fault = { name: 'sw.js', kind: 'missing' };
    expect(await look(page)).toBeUndefined();
    host.fault = { name: 'sw.js', kind: 'portal' };
    expect(await look(page)).toBeUndefined();
    host.isGone = true;
    await page.reload();
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await offer(page).count()).toBe(0);
  });

  it('the browser finds all that it needs to install it', async () => {
    const page = await openKept();
    const session = await opened.context.newCDPSession(page);
    const { manifest, errors } = (await session.send('Page.getAppManifest')) as unknown as {
      manifest: { startUrl: string; scope: string };
      errors: unknown[];
    };
    expect(errors).toEqual([]);
    expect([manifest.startUrl, manifest.scope]).toEqual([host.url, host.url]);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  });
});

describe('a first visit whose keeping fails', () => {
  it.each([
    { name: 'chip-export-check.html', kind: 'cut' },
    { name: 'chip-export-check.html', kind: 'changed' },
    { name: 'manifest.webmanifest', kind: 'portal' },
    { name: 'index.html', kind: 'cut' },
    { name: 'sw.js', kind: 'cut' },
  ] as const)('since $name is $kind, keeps nothing half; the next visit makes it good', async (fault) => {
    host.fault = fault;
    const page = await open();
    await expect.poll(() => host.faulted, patiently).toBeGreaterThan(0);
    await expect
      .poll(
        () => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
        patiently,
      )
      .toBe(0);
    await expect.poll(() => caches(page)).toEqual([]);
    await button(page, 'Begin').waitFor();
    host.fault = undefined;
    await page.reload();
    await isKept(page);
    host.isGone = true;
    await page.reload();
    await button(page, 'Begin').waitFor();
  });
});

describe('an update that fails', () => {
  it.each(['cut', 'changed', 'broken', 'portal'] as const)(
    'since the page is %s, leaves the edition before it whole',
    async (kind) => {
      const page = await openKept();
      const before = await caches(page);
      host.build = 'law';
      host.fault = { name: 'index.html', kind };
      expect(await look(page)).toBe('redundant');
      expect(host.faulted).toBe(1);
      await expect.poll(() => caches(page)).toEqual(before);
      host.isGone = true;
      await page.reload();
      await button(page, 'Begin').waitFor();
      expect(await buildOf(page)).toBe('first');
      expect(await offer(page).count()).toBe(0);
    },
  );
});

describe('a new edition', () => {
  it.each(['en', 'ja'] as const)('says in %s what it changes in the law, as text', async (language) => {
    const page = await openKept({ context: { locale: language === 'ja' ? 'ja-JP' : 'en-US' } });
    host.build = 'law';
    expect(await look(page)).toBe('installed');
    const region = offer(page, language);
    await region.getByRole('listitem').waitFor();
    expect(await region.getByRole('listitem').innerText()).toBe(news[language]);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await axe(page)).toEqual([]);
      const [scroll, client] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(scroll).toBe(client);
    }
    // Later: gone from here, still offered beside what this edition is.
    await button(page, words[language]['update.later']).click();
    expect(await region.count()).toBe(0);
    await page.goto(`${host.url}#/about`);
    await region.getByRole('listitem').waitFor();
    expect(opened.faults).toEqual(noFaults);
  });

  it('is taken with a case open: the same question, answers and drafts; another tab goes on as it is', async () => {
    const page = await openKept();
    const before = await walkSome(page);
    const other = await opened.context.newPage();
    await other.goto(host.url);
    const otherBefore = await walkSome(other, 2);
    host.build = 'law';
    await look(page);
    await button(page, en['update.ready.take']).click();
    await expect.poll(() => buildOf(page).catch(() => undefined), patiently).toBe('law');
    await page.locator('.page h1').waitFor();
    expect(await seen(page)).toEqual(before);

    await offer(other).getByText(en['update.taken']).waitFor();
    expect(await buildOf(other)).toBe('first');
    expect(await seen(other)).toEqual(otherBefore);
    await button(other, 'Next').click();
    await button(other, 'Back').click();
    await button(other, en['update.taken.take']).click();
    await expect.poll(() => buildOf(other).catch(() => undefined), patiently).toBe('law');
    await other.locator('.page h1').waitFor();
    expect(await seen(other)).toEqual(otherBefore);
    host.isGone = true;
    await other.reload();
    expect(await buildOf(other)).toBe('law');
    expect((await caches(other)).length).toBe(1);
    expect(opened.faults).toEqual(noFaults);
  });

  it('of the same law says so, and waits until every tab is closed, however often one is loaded anew', async () => {
    const page = await openKept();
    host.build = 'program';
    await look(page);
    await offer(page).getByText(en['update.same-law']).waitFor();
    await page.reload();
    await offer(page).getByText(en['update.same-law']).waitFor();
    expect(await buildOf(page)).toBe('first');
    const next = await opened.context.newPage();
    await page.close();
    const reopened = async () => {
      await next.goto('about:blank');
      await next.goto(host.url);
      return buildOf(next);
    };
    await expect.poll(reopened, patiently).toBe('program');
    expect(await offer(next).count()).toBe(0);
  });

  it('that came while every tab was closed is told once', async () => {
    const page = await openKept();
    await page.evaluate(() => localStorage.setItem('chip-export-check:edition', '2026-11-21.1'));
    await page.reload();
    const region = page.getByRole('region', { name: en.since, exact: true });
    expect(await region.innerText()).toContain(edition);
    expect(await axe(page)).toEqual([]);
    await button(page, en['since.close']).click();
    await page.reload();
    await button(page, 'Begin').waitFor();
    expect(await region.count()).toBe(0);
  });
});

describe('what is not stored', () => {
  it('is saved as a file before a new edition is taken, with what was entered last', async () => {
    const page = await open();
    await isKept(page);
    await blockStorage(opened.context);
    await page.reload();
    await walkSome(page);
    await button(page, enCases['trouble.dismiss']).click();
    const before = await seen(page);
    host.build = 'law';
    await look(page);
    await button(page, en['update.ready.take']).click();
    const warning = page.getByRole('alertdialog', { name: en.risk });
    await warning.waitFor();
    expect(await axe(page)).toEqual([]);
    expect(await seen(page)).toEqual(before);
    const { path } = await downloaded(page, () => button(page, en['risk.save']).click());
    const saved = readCase(JSON.parse(readFileSync(await path(), 'utf8')), '2026-11-21');
    const answered = wayOf(theCase)
      .slice(0, 4)
      .flatMap(({ questions }) => questions);
    expect(Object.keys(saved.answers).toSorted()).toEqual([...answered].toSorted());
    expect(await buildOf(page)).toBe('first');
    await button(page, en['risk.take']).click();
    await expect.poll(() => buildOf(page).catch(() => undefined), patiently).toBe('law');
  });
});

describe('the offline file', () => {
  it('whose download breaks off leaves the page as it was; the next try is whole', async () => {
    const page = await open({ hash: '/about', context: { serviceWorkers: 'block' } });
    host.fault = { name: 'chip-export-check.html', kind: 'cut' };
    const failed = await downloaded(page, () => offlineLink(page).click());
    expect(failed.failure).not.toBeNull();
    await offlineLink(page).waitFor();
    host.fault = undefined;
    const whole = await downloaded(page, () => offlineLink(page).click());
    expect(readFileSync(await whole.path()).equals(hosted('chip-export-check.html'))).toBe(true);
  });
});
