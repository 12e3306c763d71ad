import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import enShow from '../../locales/en/show.json';
import jaFindings from '../../locales/ja/findings.json';
import jaShow from '../../locales/ja/show.json';
import jaTraining from '../../locales/ja/training.json';
import { axe, editions, looked, noFaults, type Site, startSite } from './support';

const PROGRAMME = '09%2B10%2B10b';
let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const openBoth = async (edition: (typeof editions)[number], locale = 'ja-JP') => {
  const opened = await site.open(edition, {
    hash: `/training/show/${PROGRAMME}`,
    context: { locale, viewport: { width: 1280, height: 720 } },
  });
  const [room] = await Promise.all([
    opened.context.waitForEvent('page'),
    opened.page.locator('a.show-open').click(),
  ]);
  await room.locator('.show-stage h1').first().waitFor();
  return { ...opened, room };
};

/** The room shows what the presenter sees of it. */
const follows = async (page: Page, room: Page) => {
  const [seen = ''] = await page.locator('.show-small-room .show-scene').allTextContents();
  expect(seen).not.toBe('');
  await expect.poll(() => room.locator('.show-scene').allTextContents(), { timeout: 10_000 }).toEqual([seen]);
};

it('a demonstration in two windows is led from the first story to the last result by the clicker alone', async () => {
  const { page, room, faults, close } = await openBoth(looked.edition);
  const where = page.locator('.show-head .where');
  const steps = await page.locator('.show-steps button').count();
  const said: string[] = [];
  for (let at = 1; at < steps; at += 1) {
    await follows(page, room);
    said.push(await room.locator('main').innerText());
    const before = await where.innerText();
    // Either window takes the clicker.
    await (at % 2 === 0 ? page : room).keyboard.press('PageDown');
    await expect.poll(() => where.innerText(), { timeout: 10_000 }).not.toBe(before);
  }
  await follows(page, room);
  said.push(await room.locator('main').innerText());
  console.info(`${steps - 1} presses for deals 9, 10 and 10b`);
  expect(steps - 1).toBeLessThanOrEqual(60);
  // One press more leads nowhere: from there, one back is the last but one.
  const last = await where.innerText();
  await page.keyboard.press('PageUp');
  const lastButOne = await where.innerText();
  expect(lastButOne).not.toBe(last);
  for (const key of ['PageDown', 'PageDown', 'PageUp']) await page.keyboard.press(key);
  expect(await where.innerText()).toBe(lastButOne);
  const text = said.join('\n');
  for (const level of ['hold', 'stop', 'care'] as const) expect(text).toContain(jaFindings[`level.${level}`]);
  expect(faults).toEqual(noFaults);
  await close();
});

/** What goes between the windows depends on the address; what they show does not. */
describe.each(editions)('a demonstration in two windows of the %s build', (edition) => {
  it('is led from either window, shows one that is opened late where the presenter stands, and says when it is gone', async () => {
    const { page, context, room, faults, close } = await openBoth(edition);
    const where = page.locator('.show-head .where');
    for (const window of [page, room]) {
      const before = await where.innerText();
      await window.keyboard.press('PageDown');
      await expect.poll(() => where.innerText(), { timeout: 10_000 }).not.toBe(before);
      await follows(page, room);
    }
    const address = room.url();
    const shown = await room.locator('main').innerText();
    const late = await context.newPage();
    await late.goto(address);
    await late.locator('.show-stage h1').first().waitFor();
    await expect.poll(() => late.locator('main').innerText()).toBe(shown);
    await late.close();
    await room.close();
    await page.getByText(jaShow['link.closed']).waitFor();
    expect(faults).toEqual(noFaults);
    await close();
  });
});

describe('both windows', () => {
  it('are clean to axe at the story, at the prediction and at the end', async () => {
    const { page, room, close } = await openBoth('offline', looked.locale);
    const complaints: string[] = [];
    const look = async () => complaints.push(...(await axe(page)), ...(await axe(room)));
    await look();
    await page.keyboard.press('End');
    await follows(page, room);
    await look();
    await close();
    expect(complaints).toEqual([]);
  });
});

describe.each(['ja-JP', 'en-US'])('both windows in %s', (locale) => {
  it('fit a phone and a small projector without moving sideways', async () => {
    const { page, room, close } = await openBoth('offline', locale);
    for (const width of [1024, 390, 320]) {
      await page.setViewportSize({ width, height: 720 });
      await room.setViewportSize({ width: Math.max(width, 640), height: 480 });
      for (const window of [page, room])
        expect(
          await window.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
    }
    await close();
  });
});

it('does with one window where there is no second, with the notes on a key', async () => {
  const { page, close } = await site.open('offline', {
    hash: `/training/show/09`,
    context: { locale: 'en-US' },
  });
  await page.getByRole('button', { name: enShow['link.alone'] }).click();
  await page.locator('.show-stage h1').waitFor();
  expect(await page.locator('.show-alone-notes').count()).toBe(0);
  await page.keyboard.press('n');
  await page.locator('.show-alone-notes').waitFor();
  await close();
});

it('names a deal that is not there', async () => {
  const { page, close } = await site.open('offline', {
    hash: '/training/show/99',
    context: { locale: 'ja-JP' },
  });
  await page.getByRole('heading', { level: 1, name: jaTraining['title.show'] }).waitFor();
  expect(await page.getByRole('alert').innerText()).toContain('99');
  await close();
});
