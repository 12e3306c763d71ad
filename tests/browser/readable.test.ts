import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import enShow from '../../locales/en/show.json';
import { noFaults, type Site, startSite } from './support';

/** What the last row reads on a screen of 1280 × 720, in pixels. */
const LEAST = 26;
/** Forty-five minutes: a first look, a country, a paper that says an exception, a red flag. */
const PROGRAMME = '07+34+31+27d';
const MINUTES = 45;

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

interface Seen {
  readonly small: readonly string[];
  readonly below: number;
  readonly text: string;
}
/** What is too small to be read, and how far the slide runs out of the screen. */
const lookAt = (room: Page): Promise<Seen> =>
  room.evaluate((least) => {
    const slide = document.querySelector('.show-stage > .show-room') as HTMLElement;
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    const small: string[] = [];
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      if (!data.trim() || !parentElement || parentElement.closest('.visually-hidden')) continue;
      const size = Number.parseFloat(getComputedStyle(parentElement).fontSize);
      if (size < least) small.push(`${size} px: ${data}`);
    }
    return { small, below: slide.scrollHeight - slide.clientHeight, text: slide.innerText };
  }, LEAST);

describe.each(['ja-JP', 'en-US'])('a programme for twelve in two windows in %s', (locale) => {
  it('is led by the clicker within its minutes, and every slide is read from the last row', async () => {
    const { page, context, faults, close } = await site.open('offline', {
      hash: `/training/show/${encodeURIComponent(PROGRAMME)}`,
      context: { locale, viewport: { width: 1280, height: 720 } },
    });
    const [room] = await Promise.all([context.waitForEvent('page'), page.locator('a.show-open').click()]);
    await room.setViewportSize({ width: 1280, height: 720 });
    await room.locator('.show-stage h1').first().waitFor();
    const where = page.locator('.show-head .where');
    const steps = await page.locator('.show-steps button').count();
    const problems: string[] = [];
    for (let at = 1; at <= steps; at += 1) {
      const fields = await page.locator('.show-counts input').all();
      for (const [index, field] of fields.slice(0, 5).entries()) await field.fill(String(index + 1));
      await expect.poll(async () => (await lookAt(room)).text).not.toBe('');
      const { small, below, text } = await lookAt(room);
      if (small.length > 0 || below > 0)
        problems.push(`${at} ${below} ${small.join('; ')} ${text.slice(0, 40)}`);
      if (at === steps) break;
      const before = await where.innerText();
      await page.locator('h1').click();
      await page.keyboard.press('PageDown');
      await expect.poll(() => where.innerText(), { timeout: 10_000 }).not.toBe(before);
    }
    expect(problems).toEqual([]);
    console.info(`${steps - 1} presses for the programme of ${MINUTES} minutes in ${locale}`);
    expect(steps - 1).toBeLessThanOrEqual(4 * 8);
    expect(faults).toEqual(noFaults);
    await close();
  });
});

it('a question shows what can be answered and no result, and a key leaves the deal', async () => {
  const { page, close } = await site.open('offline', {
    hash: `/training/show/${encodeURIComponent('34+07')}`,
    context: { locale: 'en-US', viewport: { width: 1280, height: 720 } },
  });
  await page.keyboard.press('PageDown');
  const room = page.locator('.show-small-room');
  expect(await room.locator('.show-options li').count()).toBeGreaterThan(1);
  expect(await room.locator('.show-standing').count()).toBe(0);
  expect(await room.innerText()).toContain(enShow.covered);
  for (const key of ['2', '+', '+', '+', '-']) await page.keyboard.press(key);
  await room.getByText(enShow.hands_other.replace('{{count}}', '2')).waitFor();
  await page.keyboard.press('d');
  await expect.poll(() => room.innerText()).toContain('Hanoi');
  await close();
});
