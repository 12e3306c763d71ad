import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Site, startSite } from './support';
import { dealFile } from './walker';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** The longest that somebody may reasonably type, in each field. */
const LONG = 'Tokyo Computing Trading K.K., 2-7-2 Marunouchi, 東京計算機商事株式会社';

// The findings are the annex: an everyday deal takes no more paper than eight pages, one with much open a little more.
it.each([
  ['01', 'en-US', 8],
  ['01', 'ja-JP', 8],
  ['04', 'en-US', 8],
  ['04', 'ja-JP', 8],
  ['12', 'en-US', 10],
  ['12', 'ja-JP', 8],
  ['20', 'en-US', 8],
  ['20', 'ja-JP', 8],
] as const)(
  'deal %s in %s prints on %i pages of A4 at most, its sheet on one',
  async (deal, locale, most) => {
    const { page, close } = await site.open('offline', { context: { locale } });
    await page.locator('#case-file').setInputFiles(dealFile(deal));
    await page.getByRole('button', { name: /^(Show the result|結果を見る)$/ }).click();
    await page.locator('.verdict').waitFor();
    await page.locator('.review-sheet').waitFor({ state: 'attached' });
    await page.locator('.sheet-form').waitFor();
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(most);

    // What stands beside the sheet takes pages of its own; without it the sheet is counted alone.
    const show = (display: '' | 'none') =>
      page.evaluate((to) => {
        for (const part of document.querySelectorAll<HTMLElement>('.summary > :not(.review-sheet)'))
          part.style.display = to;
      }, display);
    await show('none');
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
    await show('');
    await page.locator('.sheet-form > summary').click();
    for (const field of await page.locator('.sheet-form input, .sheet-form textarea').all())
      await field.fill(LONG);
    await show('none');
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(2);
    await close();
  },
);

// What Chromium breaks inside a grid, or inside columns within columns, it prints over or beside what follows.
it('lets nothing on paper break that cannot, and has no columns within columns', async () => {
  const { page, close } = await site.open('offline', { context: { locale: 'ja-JP' } });
  await page.locator('#case-file').setInputFiles(dealFile('12'));
  await page.getByRole('button', { name: '結果を見る', exact: true }).click();
  await page.locator('.review-sheet').waitFor({ state: 'attached' });
  await page.locator('#actions').waitFor({ state: 'attached' });
  await page.locator('.finding .cite').first().waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  const wrong = await page.evaluate(() =>
    [...document.querySelectorAll('.summary > section *')]
      .filter((element) => {
        const { columnCount, display } = getComputedStyle(element);
        const mayBreak = element.matches('.finding, .cites, .cite');
        return columnCount !== 'auto' || (mayBreak && display !== 'block');
      })
      .map((element) => element.className),
  );
  expect(wrong).toEqual([]);
  await close();
});
