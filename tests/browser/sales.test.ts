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
// 35 presses, and 2,500 characters of Japanese or 1,100 words of English. Then both desks together, with the press
// that hands the case over.
it.each([
  ['01', 8, 27, 2327, 990, 60],
  ['04', 8, 28, 2198, 925, 60],
  ['05', 8, 27, 2302, 978, 60],
  ['07', 8, 28, 2352, 993, 60],
  ['12', 8, 35, 2350, 995, 60],
  ['13', 8, 35, 2499, 1063, 60],
  ['20', 9, 33, 2416, 1011, 75],
] as const)(
  'deal %s asks of sales at most %i screens, %i presses, %i characters or %i words, and of both desks %i presses',
  async (deal, screens, mostPresses, characters, words, mostOfBoth) => {
    const { page, close } = await site.open('offline', {
      context: { locale: 'ja-JP', viewport: { width: 1093, height: 513 } },
    });
    const { theCase } = dealOf(deal);
    const sales = { ...theCase, hand: 'sales' } as const;
    const walked = { language: 'ja', by: 'click' } as const;
    const shown: Record<Language, number[]> = { ja: [], en: [] };
    const presses = await walkDeal(page, sales, {
      ...walked,
      onScreen: async (name) => {
        if (name === 'start' || name === 'summary') return undefined;
        shown.ja.push(await shownIn(page, 'ja'));
        // The same screen as it stands in English: what is asked and pressed is the same in every language.
        await page.getByRole('button', { name: 'English', exact: true }).click();
        shown.en.push(await shownIn(page, 'en'));
        await page.getByRole('button', { name: '日本語', exact: true }).click();
        return undefined;
      },
    });
    const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
    // The two dates stand there on the day itself.
    const bySales = presses - 2;
    const counted = [shown.ja.length, bySales, sum(shown.ja), sum(shown.en)];
    for (const [at, most] of [screens, mostPresses, characters, words].entries())
      expect(counted[at], `${counted}`).toBeLessThanOrEqual(most);
    expect(await page.locator('.take-over').count()).toBe(1);

    await page.locator('.take-over button').first().click();
    const byCompliance = await walkDeal(
      page,
      { ...theCase, hand: 'compliance' },
      { ...walked, taken: new Set(wayOf(sales).flatMap(({ questions }) => questions)) },
    );
    expect(bySales + 1 + byCompliance, `${bySales} and ${byCompliance}`).toBeLessThanOrEqual(mostOfBoth);
    await close();
  },
);
