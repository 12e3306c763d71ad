import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '../../locales/en/course.json';
import ja from '../../locales/ja/course.json';
import { courses } from '../../src/training/courses';
import { axe, editions, looked, noFaults, type Site, startSite } from './support';

const COURSE = 'cloud-and-training';
const DEALS = courses[COURSE].length;

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** What the keyboard stands on. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const { tagName, textContent, type = '', name = '' } = document.activeElement as HTMLInputElement;
    return { tagName, type, name, text: textContent?.trim() ?? '' };
  });

/** Goes on with the Tab key until the focus is there. */
const tabTo = async (page: Page, isThere: (at: Awaited<ReturnType<typeof focused>>) => boolean) => {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    if (isThere(await focused(page))) return;
  }
  throw new Error('the keyboard does not reach it');
};

const isWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

// Both builds hold the same document; what differs is what they store.
describe('a course', () => {
  const { edition } = looked;
  it('is taken from start to certificate by keyboard, in Japanese', async () => {
    const { page, faults, close } = await site.open(edition, {
      hash: '/training/course',
      context: { locale: 'ja-JP' },
    });
    const heading = page.locator('main h1');
    await page.getByRole('heading', { level: 1, name: ja.title }).waitFor();
    await tabTo(page, ({ text }) => text === ja[`name.${COURSE}`]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: ja[`name.${COURSE}`] }).waitFor();
    await tabTo(page, ({ text }) => text === ja.begin);
    for (let deal = 1; deal <= DEALS; deal++) {
      await page.keyboard.press('Enter');
      await page.getByText(`${DEALS}件中${deal}件目`).waitFor();
      await expect.poll(() => focused(page)).toMatchObject({ tagName: 'H1' });
      await tabTo(page, ({ type, name }) => type === 'radio' && name.endsWith('level'));
      await page.keyboard.press('Space');
      for (let step = 1; step < deal; step++) await page.keyboard.press('ArrowDown');
      await tabTo(page, ({ type, name }) => type === 'radio' && name.endsWith('reason'));
      await page.keyboard.press('Space');
      await tabTo(page, ({ text }) => text === ja.reveal);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: ja.yours }).waitFor();
      const { tagName, text } = await focused(page);
      expect(tagName).toBe('H2');
      expect(text).toMatch(/^結果：/);
      await tabTo(page, ({ text: name }) => name === ja.certificate || name.startsWith('次へ：'));
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: ja['cert.title'] }).waitFor();
    expect(await heading.innerText()).toBe(ja['cert.title']);
    expect(await page.getByRole('row').count()).toBe(DEALS + 1);
    await tabTo(page, ({ tagName }) => tagName === 'INPUT');
    await page.keyboard.type('佐藤花子');
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('佐藤');
    expect(faults).toEqual(noFaults);
    await close();
  });

  it('is taken by touch on a phone, in English, without moving sideways', async () => {
    const { page, faults, close } = await site.open(edition, {
      hash: `/training/course/${COURSE}`,
      context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    });
    await page.getByRole('link', { name: en.begin }).tap();
    for (let deal = 1; deal <= DEALS; deal++) {
      await page.getByText(`Deal ${deal} of ${DEALS}`).waitFor();
      await page
        .getByRole('group', { name: en['ask.level'] })
        .getByRole('radio')
        .nth(deal % 5)
        .tap();
      await page
        .getByRole('group', { name: en['ask.reason'] })
        .getByRole('radio')
        .nth(deal % 3)
        .tap();
      expect(await isWide(page)).toBe(false);
      await page.getByRole('button', { name: en.reveal }).tap();
      await page.getByRole('heading', { level: 2, name: /^Result:/ }).waitFor();
      expect(await isWide(page)).toBe(false);
      await page.getByRole('link', { name: new RegExp(`^(Next: deal|${en.certificate})`) }).tap();
    }
    await page.getByRole('heading', { level: 1, name: en['cert.title'] }).waitFor();
    expect(await isWide(page)).toBe(false);
    expect(faults).toEqual(noFaults);
    await close();
  });
});

describe.each(editions)('a course in the %s build', (edition) => {
  it('is there after a reload where the page stores, and gone where it does not', async () => {
    const { page, faults, close } = await site.open(edition, { hash: `/training/course/${COURSE}/1` });
    await page.getByRole('group', { name: en['ask.level'] }).getByRole('radio').first().check();
    await page.getByRole('group', { name: en['ask.reason'] }).getByRole('radio').first().check();
    await page.getByRole('button', { name: en.reveal }).click();
    await page.getByRole('heading', { level: 2, name: en.yours }).waitFor();
    await page.getByText(en[edition === 'hosted' ? 'kept.browser' : 'kept.page']).waitFor();
    await page.reload();
    await (edition === 'hosted'
      ? page.getByRole('heading', { level: 2, name: en.yours })
      : page.getByRole('button', { name: en.reveal })
    ).waitFor();
    expect(faults).toEqual(noFaults);
    await close();
  });
});

/** A record with every deal of a course predicted. */
const record = (course: string, deals: readonly string[]) =>
  JSON.stringify({
    format: 'chip-export-check/course',
    version: 1,
    course,
    edition: '2025-01-01',
    predictions: deals.map((deal) => ({ deal, level: 'hold', reason: 'licence.hq', at: '2026-11-21' })),
  });

describe('the pages of a course', () => {
  const words = ja;
  it.each(['light', 'dark'] as const)('are clean to axe in %s', async (colorScheme) => {
    const { page, faults, close } = await site.open('hosted', {
      hash: '/training/course',
      context: { locale: looked.locale, colorScheme },
    });
    const complaints: string[] = [];
    // What is dark differs in its colours alone.
    const options = colorScheme === 'dark' ? { runOnly: ['color-contrast'] } : {};
    const look = async (place: string) =>
      complaints.push(...(await axe(page, options)).map((complaint) => `${place}: ${complaint}`));
    const go = (place: string) =>
      page.evaluate((hash) => {
        location.hash = hash;
      }, `/training/course/${place}`);
    await page.getByRole('heading', { level: 1, name: words.title }).waitFor();
    await look('list');
    await go(`${COURSE}/1`);
    await page.getByRole('button', { name: words.reveal }).click();
    await page.getByRole('alert').waitFor();
    await look('at fault');
    for (const question of [words['ask.level'], words['ask.reason']])
      await page.getByRole('group', { name: question }).getByRole('radio').first().check();
    await page.getByRole('button', { name: words.reveal }).click();
    await page.getByRole('heading', { level: 2, name: words.yours }).waitFor();
    await look('result');
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
      'chip-export-check/progress/destination',
      record('destination', courses.destination),
    ] as const);
    await go('destination');
    await page.getByRole('heading', { level: 2, name: words.results }).waitFor();
    await page.getByRole('button', { name: words['start-over'] }).click();
    await look('course');
    await go('destination/certificate');
    await page.getByRole('heading', { level: 1, name: words['cert.title'] }).waitFor();
    await look('certificate');
    expect(complaints).toEqual([]);
    expect(faults).toEqual(noFaults);
    await close();
  });
});

describe.each([
  ['en', en, 'en-US'],
  ['ja', ja, 'ja-JP'],
] as const)('a certificate in %s', (_language, words, locale) => {
  it('is printed on one page at its longest, on either paper, upright or across', async () => {
    const { page, close } = await site.open('hosted', { context: { locale } });
    await page.evaluate(([key, text]) => localStorage.setItem(key, text), [
      'chip-export-check/progress/destination',
      record('destination', courses.destination),
    ] as const);
    await page.evaluate(() => {
      location.hash = '/training/course/destination/certificate';
    });
    await page.getByLabel(words['cert.name']).fill('Hanako 佐藤花子');
    for (const format of ['A4', 'Letter'])
      for (const landscape of [false, true]) {
        const pdf = (await page.pdf({ format, landscape })).toString('latin1');
        expect(pdf.match(/\/Type\s*\/Page[^s]/g), `${format} ${landscape}`).toHaveLength(1);
      }
    await close();
  });
});
