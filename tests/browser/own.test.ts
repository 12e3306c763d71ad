import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '../../locales/en/author.json';
import enCases from '../../locales/en/cases.json';
import ja from '../../locales/ja/author.json';
import { type Scenario, writeScenario, writeScenarios } from '../../machines';
import { readDeal } from '../scenario/support';
import { axe, editions, looked, noFaults, type Site, startSite } from './support';
import { type Language, schemesOf } from './walker';

const words = { en, ja };
const languages: readonly Language[] = ['en', 'ja'];
const locale = { en: 'en-US', ja: 'ja-JP' } as const;
const ID = 'own-0123456789ab';
const deal: Scenario = { ...readDeal('14c'), id: ID };
const differing: Scenario = {
  ...readDeal('12'),
  id: 'own-ba9876543210',
  expected: { level: 'care', couldBecome: 'stop', findings: [{ id: 'item.informed-unknown' }] },
};

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const go = (page: Page, entry = '') =>
  page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `#/training/own${entry && `/${entry}`}`,
  );
const fileOf = (text: string, name = 'deals.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
/** A file with two deals that can be read and two that cannot. */
const mixed = () => {
  const file = JSON.parse(writeScenarios([deal, differing]));
  const [good] = file.scenarios;
  file.scenarios.push({ ...good, expected: { ...good.expected, level: 'cleared' } }, { ...good, story: {} });
  return fileOf(JSON.stringify(file));
};
const isWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

describe.each(languages)('deals of your own in %s', (language) => {
  it.each(schemesOf(language))('are clean to axe in the %s, and fit any window', async (colorScheme) => {
    const of = words[language];
    const complaints: string[] = [];
    const { page, faults, close } = await site.open('offline', {
      hash: '/training/own',
      context: { locale: locale[language], colorScheme },
    });
    const look = async (name: string) => {
      if (language === looked.language)
        complaints.push(...(await axe(page)).map((complaint) => `${name}: ${complaint}`));
      for (const width of [1280, 390, 320]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await isWide(page), `${name} at ${width}`).toBe(false);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
    };
    await page.getByText(of.none, { exact: true }).waitFor();
    await look('the empty list');
    await page.locator('#own-import').setInputFiles(mixed());
    await page.getByText(of['import.ask']).waitFor();
    await look('the review');
    await page.locator('.own-review > .go .button').first().click();
    await page.locator('.own-deal').nth(1).waitFor();
    await page.locator('.own-marks .tag').first().waitFor();
    await look('the list');
    await go(page, differing.id);
    await page.locator('.own-miss').first().waitFor();
    await page.locator('.own-findings summary').first().click();
    await page.locator('.own-answers summary').click();
    await page.locator('.own-twist summary').first().click();
    await look('the form');
    await go(page, 'new');
    await page.getByText(of['new.hint']).waitFor();
    await look('the ways to make one');
    expect(complaints).toEqual([]);
    expect(faults).toEqual(noFaults);
    await close();
  });
});

describe.each(editions)('the %s build', (edition) => {
  it('makes a deal of a copy, exports it, and reads the file again', async () => {
    const { page, faults, close } = await site.open(edition, { hash: '/training/own/new' });
    await page.locator('.own-choice .button').last().click();
    await page.getByLabel('Title (English)').fill('A deal of mine');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: en.export, exact: true }).click();
    const stream = await (await waiting).createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    const text = Buffer.concat(parts).toString('utf8');
    expect(JSON.parse(text)).toMatchObject({ title: { en: 'A deal of mine' } });
    await go(page);
    await page.getByRole('button', { name: 'Delete: A deal of mine' }).click();
    await page.getByText('Deleted: A deal of mine').waitFor();
    await page.locator('#own-import').setInputFiles(fileOf(text));
    await page.getByText(en['import.done_one'].replace('{{count}}', '1')).waitFor();
    expect(await page.locator('.own-deal').count()).toBe(1);
    expect(faults).toEqual(noFaults);
    await close();
  });
});

describe('what is kept', () => {
  it('on a page of the web is there when it is loaded anew, and another tab is told', async () => {
    const { page, context, url, faults, close } = await site.open('hosted', { hash: '/training/own' });
    await page.locator('#own-import').setInputFiles(fileOf(writeScenario(deal)));
    await page.locator('.own-deal').waitFor();
    const other = await context.newPage();
    await other.goto(`${url}#/training/own/${ID}`);
    await go(page, ID);
    await page.getByLabel('Title (English)').fill('Mine');
    // Whoever only looks sees what is there now.
    await other.getByRole('heading', { level: 1, name: 'Mine' }).waitFor();
    await other.getByLabel('Title (English)').fill('Theirs');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain(en['trouble.stale']);
    expect(await page.getByLabel('Title (English)').inputValue()).toBe('Mine');
    await page.getByRole('button', { name: enCases['trouble.stale.both'] }).click();
    await page.getByRole('heading', { level: 1, name: 'Mine (copy)' }).waitFor();
    await go(other);
    await other.reload();
    expect((await other.locator('.own-deal h2').allInnerTexts()).toSorted()).toEqual([
      'Mine (copy)',
      'Theirs',
    ]);
    expect(faults).toEqual(noFaults);
    await close();
  });

  it('on a file of its own is gone with the page, unless it is turned on', async () => {
    const { page, url, faults, close } = await site.open('offline', { hash: '/training/own' });
    const keys = () => page.evaluate(() => Object.keys(localStorage).length);
    await page.locator('#own-import').setInputFiles(fileOf(writeScenario(deal)));
    await page.locator('.own-deal').waitFor();
    expect(await page.getByText(en['kept.page']).isVisible()).toBe(true);
    expect(await keys()).toBe(0);
    await page.getByRole('link', { name: en['kept.turn-on'] }).click();
    await page.getByRole('button', { name: enCases['keeping.turn-on'] }).click();
    await page.goto(`${url}#/training/own`);
    await page.reload();
    await page.locator('.own-deal').waitFor();
    expect(await page.getByText(en['kept.browser']).isVisible()).toBe(true);
    expect(faults).toEqual(noFaults);
    await close();
  });
});
