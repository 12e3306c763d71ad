import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '../../locales/en/map.json';
import enQuestions from '../../locales/en/questions.json';
import ja from '../../locales/ja/map.json';
import { screenIds } from '../../machines';
import { complaintsIn, looked, noFaults, type Site, startSite } from './support';
import { dealFiles, type Language } from './walker';

const words = { en, ja };
const languages: readonly Language[] = ['en', 'ja'];
const locale = { en: 'en-US', ja: 'ja-JP' } as const;
const deal = dealFiles.find((file) => file.includes('14-h20')) ?? '';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const openDealAt = async (page: Page, hash: string) => {
  await page.locator('#case-file').setInputFiles(deal);
  await page.locator('main h1').waitFor();
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.locator('.map-picture').waitFor();
};

/** Texts that reach over the edge of their box, as they are drawn. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<SVGGElement>('[data-box]')].flatMap((box) => {
      const edge = box.querySelector<SVGRectElement>('rect')?.getBBox();
      if (!edge) return [];
      return [...box.querySelectorAll<SVGTextElement>('text')].flatMap((text) => {
        const { x, y, width, height } = text.getBBox();
        const isInside =
          x >= edge.x + 4 &&
          x + width <= edge.x + edge.width - 4 &&
          y >= edge.y &&
          y + height <= edge.y + edge.height;
        return isInside ? [] : [`${box.dataset.box}: ${text.textContent}`];
      });
    }),
  );

describe('the map', () => {
  it('is clean to axe with a case and a screen open, in light and in dark', async () => {
    const { page, faults, close } = await site.open('offline', { context: { locale: looked.locale } });
    await openDealAt(page, '#/library/map/memory');
    await page.getByRole('button', { name: words[looked.language]['outline.open'] }).click();
    // Axe takes single lines of a box that are scrolled out of the frame as hidden, and then misses them.
    await page.getByRole('button', { name: words[looked.language]['zoom.fit'] }).click();
    await page.locator('.map-frame').evaluate((frame) => frame.scrollTo(0, 0));
    await page.evaluate(() => scrollTo(0, 0));
    expect(await complaintsIn(page)).toEqual([]);
    expect(faults).toEqual(noFaults);
    await close();
  });
});

describe.each(languages)('the map in %s', (language) => {
  it('keeps every text inside its box', async () => {
    const { page, close } = await site.open('offline', {
      hash: '/library/map',
      context: { locale: locale[language] },
    });
    await page.locator('.map-picture').waitFor();
    expect(await page.locator('.map-box').count()).toBe(screenIds.length);
    expect(await overflowing(page)).toEqual([]);
    await close();
  });
});

describe('the map', () => {
  const { edition } = looked;
  it.each(languages)('scrolls in its own frame in any window, in %s', async (language) => {
    const { page, faults, close } = await site.open(edition, { context: { locale: locale[language] } });
    await openDealAt(page, '#/library/map/papers');
    await page.getByRole('button', { name: words[language]['outline.open'] }).click();
    for (const width of [1280, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const { own, frame } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.querySelector('.map-frame') as HTMLElement;
        return { own: document.documentElement.scrollWidth, frame: scrollWidth > clientWidth };
      });
      expect(own).toBeLessThanOrEqual(width);
      expect(frame).toBe(true);
    }
    expect(faults).toEqual(noFaults);
    await close();
  });

  it('brings the screen of the address into the frame, and goes on by the keyboard', async () => {
    const { page, faults, close } = await site.open(edition, { hash: '/library/map/overrides' });
    const box = page.locator('#map-overrides');
    await box.waitFor();
    const inner = await box.boundingBox();
    const outer = await page.locator('.map-frame').boundingBox();
    if (!inner || !outer) throw new Error('nothing is drawn');
    expect(inner.x).toBeGreaterThanOrEqual(outer.x);
    expect(inner.y).toBeGreaterThanOrEqual(outer.y);
    expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width);
    expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height);
    await page.locator('#map-part').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('map-kind');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: enQuestions['screen.kind.title'] }).waitFor();
    expect(faults).toEqual(noFaults);
    await close();
  });

  it('prints the map and every question, with nothing beyond the paper', async () => {
    const { page, faults, close } = await site.open(edition, {
      hash: '/library/map',
      context: { viewport: { width: 680, height: 900 } },
    });
    await page.locator('.map-picture').waitFor();
    await page.emulateMedia({ media: 'print' });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(680);
    expect(await page.locator('.map-zoom').isVisible()).toBe(false);
    const titles = await page.locator('.map-outline h4').allInnerTexts();
    expect(titles).toHaveLength(screenIds.length);
    expect(await page.locator('.map-outline h4').first().isVisible()).toBe(true);
    const picture = await page.locator('.map-picture').boundingBox();
    expect(picture?.height).toBeLessThanOrEqual((225 / 25.4) * 96);
    expect(faults).toEqual(noFaults);
    await close();
  });
});
