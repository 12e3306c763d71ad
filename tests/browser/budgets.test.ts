import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../../scripts/lib/install.mjs';
import { rooms, shelves } from '../../src/ui/route';
import budgets from '../quick/budgets.json';
import { gzipped, partsOf } from '../quick/parts';
import { installCounter, median, type Pressed } from '../quick/rendering';
import { records } from './records';
import { type Edition, editions, noFaults, type Site, startSite } from './support';
import { dealOf, walkDeal } from './walker';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

type Counts = Readonly<Record<string, number>>;
/** One line for each number that is over its budget, missing there, or there and no longer counted. */
const over = (counted: Counts, budget: Counts): readonly string[] => [
  ...Object.entries(counted).flatMap(([name, number]) => {
    const most = budget[name];
    if (most === undefined) return [`${name} has no budget; it is ${number} now`];
    return number > most
      ? [`${name} is ${number}, which is ${number - most} over its budget of ${most}`]
      : [];
  }),
  ...Object.keys(budget).flatMap((name) =>
    name in counted ? [] : [`${name} has a budget and is not counted`],
  ),
];

const pageOf = { hosted: 'index.html', offline: 'chip-export-check.html' } as const;
const textOf = (edition: 'hosted' | 'offline'): string =>
  readFileSync(join(root, 'dist', edition, pageOf[edition]), 'utf8');

it('the builds and their parts are within their budgets', () => {
  const counted = {
    ...Object.fromEntries(editions.map((edition) => [`${edition} build`, gzipped(textOf(edition))])),
    ...partsOf('offline', textOf('offline')),
  };
  expect(over(counted, budgets['bytes after gzip -9'])).toEqual([]);
});

it('no more runs before the first question than its budget; the rooms wait', () => {
  const first = (edition: Edition): number =>
    /<script type="module">([\s\S]*?)<\/script>/.exec(textOf(edition))?.[1]?.length ?? 0;
  const counted = Object.fromEntries(editions.map((edition) => [edition, first(edition)]));
  expect(over(counted, budgets['characters of script that run before the first question'])).toEqual([]);
  for (const edition of editions)
    for (const part of ['About', 'Cases', 'Library', 'Screening', 'Training', 'datasheet'])
      expect(textOf(edition)).toContain(`<script type="text/plain" id="part-${part}">`);
});

it.each(editions)('the %s page asks for no more than its budget when it opens', async (edition) => {
  const context = await site.browser.newContext({ offline: edition === 'offline' });
  const { url, close } = await site.open(edition);
  await close();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.url());
  });
  await page.goto(url);
  await page.locator('.start h1').waitFor();
  expect(asked.length, asked.join(', ')).toBeLessThanOrEqual(
    budgets['requests when the page opens'][edition],
  );
  await context.close();
});

/** What a browser draws; the blocks of script and data that lie in the page are counted in bytes. */
const elements = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('body *:not(script)').length);

it('every screen is made of no more elements than its budget', async () => {
  const counted: Record<string, number> = {};
  const { page, url, faults, close } = await site.open('hosted');
  await page.evaluate((entries) => {
    for (const [key, text] of entries) localStorage.setItem(key, text);
  }, records(1000));
  const places = [
    'cases',
    'about',
    ...shelves.map((shelf) => `library/${shelf}`),
    ...rooms.map((room) => `training/${room}`),
  ];
  for (const place of places) {
    await page.goto('about:blank');
    await page.goto(`${url}#/${place}`);
    await page.locator('h1').first().waitFor();
    // What is drawn later is there once the page has nothing more to do.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    counted[place] = await elements(page);
  }
  expect(over(counted, budgets['elements of a screen'])).toEqual([]);
  expect(faults).toEqual(noFaults);
  await close();
});

it('an answer draws no more than its budget, on a processor six times slower', async () => {
  const { page, context, url, faults, close } = await site.open('offline');
  await context.addInitScript(installCounter);
  await page.goto('about:blank');
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.goto(url);
  const counted: Record<string, number> = {};
  await walkDeal(page, dealOf('12').theCase, {
    language: 'en',
    by: 'click',
    onScreen: async (name) => {
      counted[name] = await elements(page);
      return undefined;
    },
  });
  const pressed: readonly Pressed[] = await page.evaluate(() => window.pressed);
  const all = (of: keyof Pressed) => pressed.map((press) => press[of]);
  const work = {
    'drawings, median': median(all('drawings')),
    'drawings, most': Math.max(...all('drawings')),
    'parts drawn, median': median(all('parts')),
    'parts drawn, most': Math.max(...all('parts')),
    'long tasks, median': median(all('longTasks')),
  };
  expect(over(work, budgets['work for one answer'])).toEqual([]);
  expect(over(counted, budgets['elements of a question'])).toEqual([]);
  expect(faults).toEqual(noFaults);
  await close();
});
