import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Site, startSite } from './support';
import { dealOf, type Language, walkDeal } from './walker';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** What stands before a person, folds as they are. */
const shownIn = (page: Page, language: Language): Promise<number> =>
  page
    .locator('main')
    .evaluate((main) => {
      const only = (element: HTMLElement, show: boolean) => {
        for (const hidden of element.querySelectorAll<HTMLElement>('.visually-hidden'))
          hidden.style.display = show ? '' : 'none';
      };
      only(main as HTMLElement, false);
      const text = (main as HTMLElement).innerText;
      only(main as HTMLElement, true);
      return text;
    })
    .then((text) => (language === 'ja' ? text.replace(/\s/g, '').length : text.split(/\s+/).length));

it.each([
  ['01', 'ja'],
  ['04', 'ja'],
  ['12', 'ja'],
  ['20', 'ja'],
  ['01', 'en'],
  ['04', 'en'],
  ['12', 'en'],
  ['20', 'en'],
] as const)('deal %s in %s asks of sales no more than it may', async (deal, language) => {
  const { page, close } = await site.open('offline', {
    context: { locale: language === 'ja' ? 'ja-JP' : 'en-US', viewport: { width: 1093, height: 513 } },
  });
  const { theCase } = dealOf(deal);
  const shown: [string, number][] = [];
  const presses = await walkDeal(
    page,
    { ...theCase, hand: 'sales' },
    {
      language,
      by: 'click',
      onScreen: async (name) => {
        if (name !== 'start' && name !== 'summary') shown.push([name, await shownIn(page, language)]);
        return undefined;
      },
    },
  );
  console.log(
    deal,
    language,
    shown.length,
    presses,
    shown.reduce((s, [, n]) => s + n, 0),
    JSON.stringify(shown),
  );
  expect(shown.length).toBeLessThanOrEqual(12);
  expect(presses).toBeLessThanOrEqual(35);
  await close();
});
