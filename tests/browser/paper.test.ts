import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Apart, bring, type Case, noLabels, withMore, writeCase } from '../../machines';
import { type Site, startSite } from './support';
import { dealFile, dealOf } from './walker';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** The longest that somebody may reasonably type, in each field. */
const LONG = 'Tokyo Computing Trading K.K., 2-7-2 Marunouchi, 東京計算機商事株式会社';

const saying = (deal: string, answers: Case['answers']): Case => {
  const { theCase } = dealOf(deal);
  return { ...theCase, answers: { ...theCase.answers, ...answers } };
};
/** What a case answers of its item, as one of several. */
const itemOf = (name: string, theCase: Case): Apart => {
  const [apart] = bring(withMore(theCase, 'items', { name }, [{ name: '' }]), 'items', 1).items ?? [];
  return { ...apart, name, quantity: '8' };
};
/** A quotation of five lines: below the limits, above them, and a chip that nobody may so much as use. */
const fiveItems = withMore(
  saying('01', { chip: 'nvidia-h200-nvl' }),
  'items',
  { name: 'H200 NVL', quantity: '8' },
  [
    itemOf('L4', saying('07', { exception: 'none' })),
    itemOf('L40S', saying('45', { chip: 'nvidia-l40s' })),
    itemOf('RTX PRO 6000', saying('44', { chip: 'nvidia-rtx-pro-6000-server' })),
    itemOf('AI appliance', saying('02', { datacentre: 'yes', exception: 'none' })),
  ],
);
const fileOfFive = {
  name: 'five.json',
  mimeType: 'application/json',
  buffer: Buffer.from(writeCase({ theCase: fiveItems, labels: noLabels })),
};

/** Opens a case at its result, as it will be printed. */
const openResult = async (file: string | typeof fileOfFive, locale: string) => {
  const { page, close } = await site.open('offline', { context: { locale } });
  await page.locator('#case-file').setInputFiles(file);
  await page.getByRole('button', { name: /^(Show the result|結果を見る)$/ }).click();
  await page.locator('.verdict').waitFor();
  await page.locator('.review-sheet').waitFor({ state: 'attached' });
  await page.locator('.sheet-form').waitFor();
  return { page, close };
};

/** The sheet alone on paper, empty and with every field filled: what stands beside it takes pages of its own. */
const pagesOfSheet = async (page: Page) => {
  const show = (display: '' | 'none') =>
    page.evaluate((to) => {
      for (const part of document.querySelectorAll<HTMLElement>('.summary > :not(.review-sheet)'))
        part.style.display = to;
    }, display);
  await show('none');
  const empty = pagesOf(await page.pdf({ format: 'A4' }));
  await show('');
  await page.locator('.sheet-form > summary').click();
  for (const field of await page.locator('.sheet-form input, .sheet-form textarea').all())
    await field.fill(LONG);
  await show('none');
  return { empty, filled: pagesOf(await page.pdf({ format: 'A4' })) };
};

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
    const { page, close } = await openResult(dealFile(deal), locale);
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(most);
    const { empty, filled } = await pagesOfSheet(page);
    expect(empty).toBe(1);
    expect(filled).toBeLessThanOrEqual(2);
    await close();
  },
);

it.each(['en-US', 'ja-JP'])(
  'in %s the sheet of a deal of five items is on one page, filled on two',
  async (locale) => {
    const { page, close } = await openResult(fileOfFive, locale);
    // The gravest of the five leads.
    expect(await page.locator('.review-sheet.stop').count()).toBe(1);
    const { empty, filled } = await pagesOfSheet(page);
    expect(empty).toBe(1);
    expect(filled).toBeLessThanOrEqual(2);
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
