import type { Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assess } from '../../machines';
import { requireProgram } from '../../scripts/lib/browsers.mjs';
import { noFaults, openPage, type Site, serveEditions, startSite } from './support';
import { dealFile, dealFiles, dealIn, walkDeal } from './walker';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const pages = [
  '/',
  '/library/chips',
  '/library/dates',
  '/library/map',
  '/library/rules',
  '/training/deals',
  '/about',
];

/** A deal whose result says what decides it. */
const [undecided] = dealFiles
  .map((file) => dealIn(file).theCase)
  .filter((theCase) => assess(theCase).outcome.deciding.length > 0);
if (!undecided) throw new RangeError('a deal');

interface Box {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Texts whose picture has no two colours that are apart from each other. */
const unreadable = async (page: Page, blank: Page): Promise<readonly string[]> => {
  const boxes = await page.evaluate(() => {
    const found: Box[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const node = texts.currentNode;
      const parent = node.parentElement;
      if (!parent || node.textContent?.trim() === '' || parent.closest('.visually-hidden, .skip, :disabled'))
        continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { x, y, width, height } = range.getClientRects()[0] ?? new DOMRect();
      if (y < 0 || y + height > innerHeight) continue;
      if (width < 2 || height < 2) continue;
      let frame: Element | null = parent;
      const isCut = (one: Element) => {
        const { left, right, top, bottom } = one.getBoundingClientRect();
        const isOutside = x < left || x + width > right || y < top || y + height > bottom;
        return getComputedStyle(one).overflow !== 'visible' && isOutside;
      };
      while (frame && !isCut(frame)) frame = frame.parentElement;
      if (frame) continue;
      const under = document.elementFromPoint(x + width / 2, y + height / 2);
      if (under && !parent.contains(under) && !under.contains(parent)) continue;
      // The middle of the letters: around them may be the edge of another ground.
      found.push({ text: node.textContent ?? '', x, y: y + height * 0.3, width, height: height * 0.4 });
    }
    return found;
  });
  const png = (await page.screenshot()).toString('base64');
  return blank.evaluate(
    async ({ png, boxes }) => {
      const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(bitmap, 0, 0);
      const linear = (value: number) =>
        value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      return boxes
        .filter(({ x, y, width, height }) => {
          if (x < 0 || x + width > bitmap.width || y + height > bitmap.height) return false;
          const { data } = context.getImageData(x, y, width, height);
          let [least, most] = [1, 0];
          for (let at = 0; at < data.length; at += 4) {
            const [red = 0, green = 0, blue = 0] = [data[at], data[at + 1], data[at + 2]];
            const light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
            least = Math.min(least, light);
            most = Math.max(most, light);
          }
          return (most + 0.05) / (least + 0.05) < 4.5;
        })
        .map(({ text }) => text);
    },
    { png, boxes },
  );
};

it('in forced colours every text stands out from its ground, light or dark', {
  timeout: 300_000,
}, async () => {
  const { page, context, faults, close } = await site.open('offline', {
    context: { forcedColors: 'active', viewport: { width: 1280, height: 3000 } },
  });
  const blank = await (await site.browser.newContext()).newPage();
  const found: Record<string, readonly string[]> = {};
  const look = async (name: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors: 'active' });
      const texts = await unreadable(page, blank);
      if (texts.length > 0) found[`${name}, ${colorScheme}`] = texts;
    }
  };
  await walkDeal(page, undecided, {
    language: 'en',
    by: 'click',
    onScreen: async (name) => {
      if (['start', 'chip', 'check', 'summary'].includes(name)) await look(name);
      return undefined;
    },
  });
  expect(await page.locator('.could mark').count()).toBeGreaterThan(0);
  for (const hash of pages) {
    await page.goto(`${page.url().split('#')[0]}#${hash}`);
    await page.locator('h1').first().waitFor();
    await look(hash);
  }
  expect(found).toEqual({});
  expect(faults).toEqual(noFaults);
  await blank.context().close();
  await context.close();
  await close();
});

it('the letters are as large as the browser is set to, and nothing runs off the page', async () => {
  const { urls, close: stop } = await serveEditions();
  const browser = await chromium.launch({
    executablePath: requireProgram('CHROMIUM_PATH'),
    args: ['--no-sandbox', '--disable-gpu', '--blink-settings=defaultFontSize=32'],
  });
  const { page, faults } = await openPage(browser, urls.offline, 'offline');
  const measure = () =>
    page.evaluate(() => ({
      body: getComputedStyle(document.body).fontSize,
      small: [...document.querySelectorAll('main *')]
        .filter((element) => element.childElementCount === 0 && element.textContent?.trim())
        .filter((element) => element.checkVisibility() && !element.closest('svg, .visually-hidden'))
        .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 20)
        .map((element) => element.textContent),
      over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }));
  const expected = { body: '32px', small: [], over: 0 };
  for (const hash of pages) {
    await page.goto(`${urls.offline}#${hash}`);
    await page.locator('h1').first().waitFor();
    expect({ hash, ...(await measure()) }).toEqual({ hash, ...expected });
  }
  await page.goto(urls.offline);
  await walkDeal(page, dealIn(dealFile('20')).theCase, {
    language: 'en',
    by: 'click',
    onScreen: async (name) => {
      expect({ name, ...(await measure()) }).toEqual({ name, ...expected });
      return undefined;
    },
  });
  expect(faults).toEqual(noFaults);
  await browser.close();
  await stop();
});

it('a question that opens below the window is told of inside it', async () => {
  const { page, close } = await site.open('offline', {
    context: { viewport: { width: 1093, height: 513 } },
  });
  await page.locator('.hands input[value=both]').check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.locator('#field-role').click();
  await page.locator('#field-ownCountry').fill('JP');
  await page.keyboard.press('Enter');
  await page
    .getByRole('group', { name: /US person/ })
    .getByRole('radio')
    .last()
    .click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.locator('input[value="unit"], #field-scope, input[type=radio]').first().click();
  const told = page.locator('.opened');
  await told.waitFor();
  const box = await told.boundingBox();
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(513);
  expect(await told.textContent()).toBe('↓ One more question');
  // Which one is heard; whoever sees reads it below.
  expect((await page.getByRole('status').allTextContents()).join(' ')).toContain(
    'How do you know the chip inside?',
  );
  await page.getByRole('group', { name: 'How do you know the chip inside?' }).scrollIntoViewIfNeeded();
  const below = await page.getByRole('group', { name: 'How do you know the chip inside?' }).boundingBox();
  const now = await told.boundingBox();
  expect((now?.y ?? 0) + (now?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  await close();
});
