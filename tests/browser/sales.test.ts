import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Site, startSite } from './support';
import { dealOf, type Language, walkDeal, wayOf } from './walker';

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

// What sales is asked on a first visit, by its defaults. These come down, never up, and hold the aim: 9 screens,
// 35 presses, and 2,500 characters of Japanese or 1,100 words of English.
it.each([
  ['01', 'ja', 8, 27, 2338],
  ['04', 'ja', 8, 28, 2207],
  ['12', 'ja', 8, 35, 2379],
  ['20', 'ja', 9, 33, 2425],
  ['01', 'en', 8, 27, 990],
  ['04', 'en', 8, 28, 925],
  ['12', 'en', 8, 35, 1002],
  ['20', 'en', 9, 33, 1011],
] as const)(
  'deal %s in %s asks of sales at most %i screens, %i presses and %i characters or words',
  async (deal, language, ...most) => {
    const { page, close } = await site.open('offline', {
      context: { locale: language === 'ja' ? 'ja-JP' : 'en-US', viewport: { width: 1093, height: 513 } },
    });
    const shown: number[] = [];
    const presses = await walkDeal(
      page,
      { ...dealOf(deal).theCase, hand: 'sales' },
      {
        language,
        by: 'click',
        onScreen: async (name) => {
          if (name !== 'start' && name !== 'summary') shown.push(await shownIn(page, language));
          return undefined;
        },
      },
    );
    // The two dates stand there on the day itself.
    const counted = [shown.length, presses - 2, shown.reduce((sum, one) => sum + one, 0)];
    for (const [at, count] of counted.entries())
      expect(count, `${counted}`).toBeLessThanOrEqual(most[at] as number);
    expect(await page.locator('.take-over').count()).toBe(1);
    await close();
  },
);

// Both desks together, with the press that hands the case over.
it.each([
  ['01', 60],
  ['04', 60],
  ['12', 60],
  ['20', 75],
] as const)('deal %s takes at most %i presses of both desks together', async (deal, most) => {
  const { page, close } = await site.open('offline', {
    context: { locale: 'ja-JP', viewport: { width: 1093, height: 513 } },
  });
  const { theCase } = dealOf(deal);
  const walked = { language: 'ja', by: 'click' } as const;
  const bySales = await walkDeal(page, { ...theCase, hand: 'sales' }, walked);
  await page.locator('.take-over button').first().click();
  const byCompliance = await walkDeal(
    page,
    { ...theCase, hand: 'compliance' },
    {
      ...walked,
      taken: new Set(wayOf({ ...theCase, hand: 'sales' }).flatMap(({ questions }) => questions)),
    },
  );
  const presses = bySales - 2 + 1 + byCompliance;
  expect(presses, `${bySales - 2} and ${byCompliance}`).toBeLessThanOrEqual(most);
  await close();
});
