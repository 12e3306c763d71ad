import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '../../locales/en/library.json';
import enRules from '../../locales/en/rules.json';
import ja from '../../locales/ja/library.json';
import { rows } from '../../machines';
import { complaintsIn, looked, noFaults, type Site, startSite } from './support';

const titles = { en: en['title.rules'], ja: ja['title.rules'] };
const locale = { en: 'en-US', ja: 'ja-JP' } as const;
const languages = ['en', 'ja'] as const;

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe('the rules', () => {
  const { language } = looked;
  it('are clean to axe', async () => {
    const { page, faults, close } = await site.open('offline', {
      hash: '/library/rules',
      context: { locale: locale[language] },
    });
    await page.getByRole('heading', { level: 1, name: titles[language] }).waitFor();
    await page.locator('.rules-deals').first().waitFor({ state: 'attached' });
    await page.locator('main summary').first().click();
    expect(await complaintsIn(page)).toEqual([]);
    expect(faults).toEqual(noFaults);
    await close();
  });
});

describe('the rules', () => {
  const { edition } = looked;
  it.each(languages)('fit windows of any width without moving sideways, in %s', async (language) => {
    const { page, faults, close } = await site.open(edition, {
      hash: '/library/rules',
      context: { locale: locale[language] },
    });
    await page.locator('.rules-deals').first().waitFor({ state: 'attached' });
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const [inside, window] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(inside, String(width)).toBeLessThanOrEqual(window ?? 0);
    }
    expect(faults).toEqual(noFaults);
    await close();
  });

  it('open at the row that the address names, and lead to a definition', async () => {
    const { page, faults, close } = await site.open(edition, { hash: '/library/rules/licence.hq' });
    const row = page.locator('[id="rule-licence.hq"]');
    await row.waitFor();
    expect(await row.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await row.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
    const facts = page.locator('article', { has: row }).locator('.rules-fact');
    await facts.and(page.locator('[href$="/needsLicenceByHq"]')).click();
    await page.waitForURL(/#\/library\/rules\/needsLicenceByHq$/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('definition-needsLicenceByHq');
    expect(faults).toEqual(noFaults);
    await close();
  });

  it('print whole: no row is cut by the end of a page, and the filters are left out', async () => {
    const { page, faults, close } = await site.open(edition, { hash: '/library/rules' });
    await page.locator('.rules-deals').first().waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const breaks = await page
      .locator('.rules-row')
      .evaluateAll((all) => all.map((row) => getComputedStyle(row).breakInside));
    expect(breaks).toEqual(rows.map(() => 'avoid'));
    expect(await page.locator('.filters').isVisible()).toBe(false);
    const tall = await page
      .locator('.rules-row')
      .evaluateAll((all) => Math.max(...all.map((row) => row.getBoundingClientRect().height)));
    expect(tall).toBeLessThan(900);
    expect(await page.getByText(enRules['sign.signature'], { exact: true }).isVisible()).toBe(true);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.length).toBeGreaterThan(100_000);
    expect(faults).toEqual(noFaults);
    await close();
  });
});
