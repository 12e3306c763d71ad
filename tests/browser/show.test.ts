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

describe.each(editions)('a demonstration in two windows of the %s build', (edition) => {
  it('is led from the first story to the last result by the clicker alone', async () => {
    const { page, room, faults, close } = await openBoth(edition);
    const said: string[] = [];
    const here = async () => (await room.locator('main').innerText()).replace(/\s+/g, ' ');
    let presses = 0;
    for (let last = ''; ; presses += 1) {
      const now = await here();
      if (now === last) break;
      last = now;
      said.push(now);
      // Either window takes the clicker.
      const before = await page.locator('.show-head .where').innerText();
      await (presses % 2 === 0 ? page : room).keyboard.press('PageDown');
      await page
        .waitForFunction(
          (was) => document.querySelector<HTMLElement>('.show-head .where')?.innerText !== was,
          before,
          { timeout: 1_500 },
        )
        .catch(() => undefined);
      await room.waitForTimeout(60);
    }
    console.info(`${edition}: ${presses - 1} presses for deals 9, 10 and 10b`);
    expect(presses - 1).toBeLessThanOrEqual(60);
    const text = said.join('\n');
    for (const level of ['hold', 'stop', 'care'] as const)
      expect(text).toContain(jaFindings[`level.${level}`]);
    expect(faults).toEqual(noFaults);
    await close();
  });

  it('shows a window that is opened late where the presenter stands, and says when it is gone', async () => {
    const { page, context, room, close } = await openBoth(edition);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    const address = room.url();
    await room.waitForTimeout(200);
    const shown = await room.locator('main').innerText();
    const late = await context.newPage();
    await late.goto(address);
    await late.locator('.show-stage h1').first().waitFor();
    await expect.poll(() => late.locator('main').innerText()).toBe(shown);
    await late.close();
    await room.close();
    await page.getByText(jaShow['link.closed']).waitFor();
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
    await room.waitForTimeout(200);
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
