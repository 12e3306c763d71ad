/**
 * Compares the page with an empty page of the same stack, in turn and in one run: npm run -s bench:page
 * [-- --smoke]. What counts are the ratios; the milliseconds are those of the machine.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../scripts/lib/install.mjs';
import { serveHosted } from '../../scripts/lib/serve.mjs';
import { records } from '../../tests/browser/records';
import { launch } from '../../tests/browser/support';
import { dealOf, walkDeal } from '../../tests/browser/walker';
import { median } from '../median';
import { installProbe, type Pressed } from './probe';

const smoke = process.argv.includes('--smoke');
const runs = smoke ? 1 : 15;
const walks = smoke ? [] : ['04', '12'];
const FRAME = 1000 / 60;

const emptyPage = pathToFileURL(join(root, 'node_modules', '.cache', 'empty-page', 'chip-export-check.html'));
const offlinePage = pathToFileURL(join(root, 'dist', 'offline', 'chip-export-check.html'));

interface Opening {
  readonly url: string;
  /** What has to be painted. */
  readonly shown: string;
  readonly pressAtOnce?: string;
  /** By how much the processor is slowed down. */
  readonly slowed?: number;
  readonly stored?: readonly (readonly [string, string])[];
}

/** Opens a page in a context of its own, so that nothing is remembered from the run before. */
const opened = async <T>(
  browser: Browser,
  opening: Opening,
  then: (page: Page) => Promise<T>,
): Promise<T> => {
  const { url, shown, pressAtOnce, slowed = 1, stored = [] } = opening;
  const context = await browser.newContext({ locale: 'en-US', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  if (stored.length > 0) {
    await page.goto(new URL('icon.svg', url).href);
    await page.evaluate((entries) => {
      for (const [key, text] of entries) localStorage.setItem(key, text);
    }, stored);
  }
  await context.addInitScript(installProbe, { shown, pressAtOnce });
  if (slowed > 1)
    await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await page.goto(url);
  await page.waitForFunction(() => window.probe.painted !== undefined);
  const result = await then(page);
  await context.close();
  return result;
};
const painted = (page: Page): Promise<number> => page.evaluate(() => window.probe.painted ?? Number.NaN);

/** The times of each of some openings, taken in turn; each round begins with another one. */
const race = async (
  browser: Browser,
  openings: Readonly<Record<string, Opening>>,
): Promise<(name: string) => number> => {
  const names = Object.keys(openings);
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < runs; round += 1) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)])
      times.get(name)?.push(await opened(browser, openings[name] as Opening, painted));
  }
  return (name) => median(times.get(name) ?? []);
};

/** What the presses of a deal took, and those of as many answers on the empty page right after it. */
const pressesIn = async (browser: Browser, deal: string, slowed: number) => {
  const pressed = (page: Page): Promise<readonly Pressed[]> => page.evaluate(() => window.probe.pressed);
  const ours = await opened(browser, { url: offlinePage.href, shown: 'h1', slowed }, async (page) => {
    await walkDeal(page, dealOf(deal).theCase, { language: 'en', by: 'click' });
    return pressed(page);
  });
  const empty = await opened(browser, { url: emptyPage.href, shown: 'h1', slowed }, async (page) => {
    for (const value of ['yes', 'no', 'unknown', 'yes', 'no', 'unknown'])
      await page.locator(`input[value=${value}]`).click();
    await page.locator('button').click();
    return pressed(page);
  });
  return { ours, empty };
};

const say = (line = ''): void => console.log(line);
const ms = (value: number): string => value.toFixed(1);
const missed: string[] = [];
const row = (...cells: readonly string[]): void => say(`| ${cells.join(' | ')} |`);
const compare = (what: string, ours: number, other: number, goal?: number): void => {
  const ratio = ours / other;
  row(what, ms(ours), ms(other), ratio.toFixed(2), goal === undefined ? '' : `≤ ${goal}`);
  if (goal !== undefined && !(ratio <= goal)) missed.push(`${what}: ${ratio.toFixed(2)} times, not ${goal}`);
};

const browser = await launch();
const site = await serveHosted({ port: 0 });

const question = { shown: 'form.screen h1' };
const first = await race(browser, {
  empty: { url: emptyPage.href, ...question },
  start: { url: offlinePage.href, shown: '.start h1' },
  question: {
    url: offlinePage.href,
    pressAtOnce: '.start form button[type=submit]',
    ...question,
  },
});
say(`Medians of ${runs} runs in turn, in ms.\n`);
row('', 'this page', 'compared with', 'ratio', 'goal');
row('---', '---:', '---:', '---:', '---:');
compare('The page asks for the dates; the empty page asks its question', first('start'), first('empty'), 1.5);
compare('The first question, the dates passed on at once; the empty page', first('question'), first('empty'));

const cases = (count: number): Opening => ({
  url: `${site.url}#/cases`,
  shown: '.case-list .case',
  stored: records(count),
});
const list = await race(browser, { ten: cases(10), thousand: cases(1000) });
compare('A list of 1,000 cases; of 10', list('thousand'), list('ten'), 2);

for (const deal of walks)
  for (const slowed of [1, 6]) {
    const { ours, empty } = await pressesIn(browser, deal, slowed);
    const [works, others] = [ours, empty].map((presses) => presses.map(({ work }) => work));
    const at = slowed > 1 ? `, processor ${slowed} times slower` : '';
    const [middle, worst] = [median(works ?? []), Math.max(...(works ?? []))];
    const goal = slowed > 1 ? 50 : FRAME;
    compare(
      `Deal ${deal}: work for one of ${ours.length} presses${at}; the empty page`,
      middle,
      median(others ?? []),
    );
    compare(`Deal ${deal}: the press that takes longest${at}; ${goal.toFixed(1)} ms`, worst, goal, 1);
    compare(
      `Deal ${deal}: all presses until painted${at}; as many on the empty page`,
      ours.reduce((sum, { latency }) => sum + latency, 0),
      median(empty.map(({ latency }) => latency)) * ours.length,
    );
  }

if (!smoke) {
  say(missed.length === 0 ? '\nAll goals are met.' : '\nGoals missed:');
  for (const line of missed) say(`- ${line}`);
}
await browser.close();
await site.close();
