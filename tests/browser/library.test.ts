import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '../../locales/en/library.json';
import ui from '../../locales/en/ui.json';
import ja from '../../locales/ja/library.json';
import { law } from '../../machines';
import { complaintsIn, looked, noFaults, type Site, startSite } from './support';
import { dealFiles, type Language } from './walker';

const words = { en, ja };
const languages: readonly Language[] = ['en', 'ja'];
const shelves = ['dates', 'chips', 'glossary', 'japanese', 'sources'] as const;
const locale = { en: 'en-US', ja: 'ja-JP' } as const;
const deal = dealFiles.find((file) => file.includes('14-h20')) ?? '';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe('each shelf of the library', () => {
  const { language } = looked;
  it.each(shelves)('is clean to axe: %s', async (shelf) => {
    const { page, faults, close } = await site.open('offline', {
      hash: `/library/${shelf}`,
      context: { locale: locale[language] },
    });
    await page.getByRole('heading', { level: 1, name: words[language][`title.${shelf}`] }).waitFor();
    const folded = page.locator('main details:not([open]) > summary');
    if ((await folded.count()) > 0) await folded.first().click();
    expect(await complaintsIn(page)).toEqual([]);
    expect(faults).toEqual(noFaults);
    await close();
  });
});

it.each(languages)('the library in %s fits any window without moving sideways', async (language) => {
  const { page, faults, close } = await site.open(looked.edition, { context: { locale: locale[language] } });
  await page.locator('#case-file').setInputFiles(deal);
  for (const shelf of shelves) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/library/${shelf}`);
    await page.getByRole('heading', { level: 1, name: words[language][`title.${shelf}`] }).waitFor();
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), shelf).toBeLessThanOrEqual(
        width,
      );
    }
  }
  expect(faults).toEqual(noFaults);
  await close();
});

describe('the library', () => {
  const { edition } = looked;
  it('keeps the case open behind it, and leads back to it', async () => {
    const { page, faults, close } = await site.open(edition);
    await page.locator('#case-file').setInputFiles(deal);
    const title = page.getByRole('heading', { level: 1, name: ui['check.title'] });
    await title.waitFor();
    await page.getByRole('link', { name: 'Library' }).click();
    await page.getByText(en['dates.case']).waitFor();
    await page.getByRole('link', { name: en['shelf.chips'] }).click();
    await page.locator('.label.in-hand').waitFor();
    await page.getByRole('link', { name: en.back }).click();
    await title.waitFor();
    expect(faults).toEqual(noFaults);
    await close();
  });

  it('moves the day by the arrow keys of the slider, and the words follow', async () => {
    const { page, faults, close } = await site.open(edition, { hash: '/library/dates' });
    await page.getByLabel(en['dates.day'], { exact: true }).fill('2025-11-09');
    await page.getByRole('slider').press('ArrowRight');
    await page.getByRole('heading', { name: 'On 10 November 2025' }).waitFor();
    const line = await page.locator('.day').boundingBox();
    const stayed = await page.locator('[data-period="affiliates.stayed"]').boundingBox();
    expect(Math.abs((line?.x ?? 0) + (line?.width ?? 0) / 2 - (stayed?.x ?? 99))).toBeLessThan(2);
    expect(faults).toEqual(noFaults);
    await close();
  });

  it('names a chip under the pointer', async () => {
    const { page, faults, close } = await site.open(edition, { hash: '/library/chips' });
    // Among 520 chips only one that no other covers can be met by the pointer.
    await page.locator('[data-chip="amd-mi250"] .dot').hover();
    expect(await page.locator('.reading').innerText()).toContain(law.chipOfId('amd-mi250')?.name);
    expect(faults).toEqual(noFaults);
    await close();
  });
});
