import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import enCases from '../../locales/en/cases.json';
import enUi from '../../locales/en/ui.json';
import jaCases from '../../locales/ja/cases.json';
import { assess } from '../../machines';
import { keyFor } from '../../src/store/store';
import { records } from './records';
import { axe, looked, noFaults, type Site, seen, startSite } from './support';
import { dealFile, dealOf, type Language, schemesOf, walkDeal } from './walker';

const words: Readonly<Record<Language, typeof enCases>> = { en: enCases, ja: jaCases };

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const lastCase = (page: Page) => page.locator('.last-cases button').first();
/** How many keys each of the storages holds. */
const keys = (page: Page) => page.evaluate(() => [localStorage.length, sessionStorage.length]);

const put = (page: Page, entries: readonly [string, string][]) =>
  page.evaluate((all) => {
    for (const [key, text] of all) localStorage.setItem(key, text);
  }, entries);

describe('a tab that is killed', () => {
  const { theCase, level } = dealOf('12');

  it('at each question, by turns closed, crashed and loaded anew, goes on where it was', async () => {
    const { context, url, faults, close, ...opened } = await site.open('hosted', {
      context: { locale: looked.locale },
    });
    let { page } = opened;
    const ways = { closed: 0, crashed: 0, loaded: 0 };
    await walkDeal(page, theCase, {
      language: 'ja',
      by: 'click',
      onScreen: async (name) => {
        if (name === 'start') return undefined;
        const before = await seen(page);
        const way = (['closed', 'crashed', 'loaded'] as const)[
          (ways.closed + ways.crashed + ways.loaded) % 3
        ];
        ways[way ?? 'closed'] += 1;
        if (way === 'crashed') {
          const gone = page.waitForEvent('crash');
          const session = await context.newCDPSession(page);
          session.send('Page.crash').catch(() => {});
          await gone;
        }
        if (way === 'loaded') await page.reload();
        else {
          await page.close();
          page = await context.newPage();
          await page.goto(url);
          await lastCase(page).click();
        }
        await page.locator('.page h1').waitFor();
        // Below the verdict a result is drawn once it is shown.
        if (name === 'summary') await page.locator('#actions').waitFor();
        expect(await seen(page)).toEqual(before);
        return page;
      },
    });
    for (const times of Object.values(ways)) expect(times).toBeGreaterThan(3);
    expect(assess(theCase).outcome.level).toBe(level);
    expect(faults).toEqual(noFaults);
    await close();
  });
});

const begun = async (context: Parameters<Site['open']>[1] = {}) => {
  const opened = await site.open('hosted', context);
  await put(opened.page, records(1));
  await opened.page.reload();
  await lastCase(opened.page).click();
  await opened.page.locator('.case-labels summary').click();
  return opened;
};
const nameOf = (page: Page) => page.getByLabel(enCases['labels.name'], { exact: true });

describe('a storage that fails', () => {
  it('by being full is said, loses nothing, and is used again once there is room', async () => {
    const { page, faults, close } = await begun();
    await page.evaluate(() => {
      for (let size = 2_000_000, part = 0; size >= 1; )
        try {
          localStorage.setItem(`filler ${part}`, 'x'.repeat(size));
          part += 1;
        } catch {
          size = Math.floor(size / 2);
        }
    });
    await nameOf(page).fill('A name that is longer than what there was');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain(enCases['trouble.full']);
    expect(await axe(page)).toEqual([]);
    expect(await page.evaluate((key) => localStorage.getItem(key), keyFor('case-0'))).toContain('"Deal 0"');
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) if (key.startsWith('filler')) localStorage.removeItem(key);
    });
    await button(page, enCases['trouble.retry']).click();
    await alert.waitFor({ state: 'detached' });
    expect(await page.evaluate((key) => localStorage.getItem(key), keyFor('case-0'))).toContain(
      'longer than what there was',
    );
    expect(faults).toEqual(noFaults);
    await close();
  });

  it('by being blocked is said, and the deal is walked to its end', async () => {
    const { page, context, url, faults, close } = await site.open('hosted');
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
    });
    await page.goto('about:blank');
    await page.goto(url);
    await walkDeal(page, dealOf('12').theCase, { language: 'en', by: 'click' });
    expect(await page.getByRole('alert').innerText()).toContain(enCases['trouble.blocked']);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('link', { name: 'Cases on this page' }).click();
    await page.locator('.case').first().waitFor();
    expect(await page.locator('.case').count()).toBe(1);
    expect(faults).toEqual(noFaults);
    await close();
  });

  it('by another tab that has the same case: both are kept', async () => {
    const { page, context, url, faults, close } = await begun();
    const other = await context.newPage();
    await other.goto(url);
    await lastCase(other).click();
    await other.locator('.case-labels summary').click();
    await nameOf(page).fill('Mine');
    const alert = other.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toContain(enCases['trouble.stale']);
    expect(await axe(other)).toEqual([]);
    await nameOf(other).fill('Other');
    await button(other, enCases['trouble.stale.both']).click();
    await alert.waitFor({ state: 'detached' });
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByRole('link', { name: 'Cases' }).click();
    await page.locator('.case').nth(1).waitFor();
    expect((await page.locator('.case-name').allInnerTexts()).toSorted()).toEqual(['Mine', 'Other (copy)']);
    expect(faults).toEqual(noFaults);
    await close();
  });
});

describe('the offline file', () => {
  it('stores nothing until it is turned on, and deletes all when it is turned off', async () => {
    const { page, url, faults, close } = await site.open('offline');
    // That a deal that is walked stores nothing either is shown where one is (deals.test.ts).
    await page.locator('#case-file').setInputFiles(dealFile('12'));
    await button(page, enUi['check.show']).click();
    await page.locator('#actions').waitFor();
    expect(await keys(page)).toEqual([0, 0]);
    await page.goto(`${url}#/cases`);
    await page.locator('.case').first().waitFor();
    expect(await page.locator('.case').count()).toBe(1);
    expect(await page.getByText(enCases['keeping.who']).isVisible()).toBe(true);
    expect(await axe(page)).toEqual([]);
    expect(await keys(page)).toEqual([0, 0]);

    await button(page, enCases['keeping.turn-on']).click();
    await page.reload();
    expect(await page.locator('.case').count()).toBe(1);
    await button(page, enCases['keeping.turn-off']).click();
    expect(await axe(page)).toEqual([]);
    await button(page, enCases['keeping.yes']).click();
    expect(await keys(page)).toEqual([0, 0]);
    expect(await page.locator('.case').count()).toBe(1);
    await page.reload();
    expect(await page.locator('.case').count()).toBe(0);
    expect(faults).toEqual(noFaults);
    await close();
  });
});

describe('the list', () => {
  describe.each(['en', 'ja'] as const)('in %s', (language) => {
    it.each(schemesOf(language))(
      'in the %s fits any width, and has no findings of axe',
      async (colorScheme) => {
        const { page, faults, close } = await site.open('hosted', {
          hash: '/cases',
          context: { colorScheme, locale: language === 'ja' ? 'ja-JP' : 'en-US' },
        });
        const of = words[language];
        // What is dark differs in its colours alone.
        const options = colorScheme === 'dark' ? { runOnly: ['color-contrast'] } : {};
        if (language === looked.language) expect(await axe(page, options)).toEqual([]);
        await put(page, records(60));
        await put(page, [[keyFor('broken'), '{"format":']]);
        await page.reload();
        for (const width of [1280, 390, 320]) {
          await page.setViewportSize({ width, height: 900 });
          await page.locator('.case').nth(3).waitFor();
          const row = page.locator('.case').nth(1);
          await row.getByRole('checkbox').check();
          await row.getByRole('button', { name: of['row.rename.of'].split('{')[0] ?? '' }).click();
          const third = page.locator('.case').nth(2);
          await third.getByRole('button', { name: of['row.delete.of'].split('{')[0] ?? '' }).click();
          await page.locator('.deletions .notice').first().waitFor();
          await page.locator('.case-level .shape').nth(20).waitFor();
          if (language === looked.language && width !== 320) expect(await axe(page, options)).toEqual([]);
          const [scroll, client] = await page.evaluate(() => [
            document.documentElement.scrollWidth,
            document.documentElement.clientWidth,
          ]);
          expect(scroll).toBe(client);
          await row.getByRole('button', { name: of['row.rename.cancel'], exact: true }).click();
        }
        expect(faults).toEqual(noFaults);
        await close();
      },
    );
  });

  it('of a thousand cases is there at once and fills in', async () => {
    const { page, faults, close } = await site.open('hosted');
    await put(page, records(1000));
    await page.reload();
    const started = await page.evaluate(() => {
      location.hash = '#/cases';
      return performance.now();
    });
    await page.locator('.case').nth(24).waitFor();
    const took = (await page.evaluate(() => performance.now())) - started;
    console.info(`a list of a thousand cases after ${Math.round(took)} ms`);
    expect(took).toBeLessThan(3000);
    await page.locator('.case-level .shape').nth(24).waitFor();
    await page.getByRole('searchbox').fill('Deal 779');
    expect(await page.locator('.case').count()).toBe(0);
    await page.getByRole('searchbox').fill('ＤＥＡＬ 776');
    expect(await page.locator('.case-name').allInnerTexts()).toEqual(['Deal 776']);
    expect(faults).toEqual(noFaults);
    await close();
  });
});
