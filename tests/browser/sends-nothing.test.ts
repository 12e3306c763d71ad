import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../locales/en/questions.json';
import report from '../../locales/en/report.json';
import ja from '../../locales/ja/questions.json';
import {
  type Case,
  encodeCase,
  fragmentOf,
  law,
  noLabels,
  type QuestionId,
  questionsOn,
  type ScreenId,
  screenIds,
  walk,
  writeCase,
} from '../../machines';
import { courses } from '../../src/training/courses';
import { rooms, shelves } from '../../src/ui/route';
import { anyCase } from '../findings/arbitrary';
import { type Edition, editions, looked, noFaults, type Site, startSite } from './support';
import { dealFiles, dealIn, dealOf } from './walker';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** What a page may fetch of its own, by the end of the address. Everything else is a request too many. */
const allowed: Readonly<Record<Edition, readonly RegExp[]>> = {
  // The page, its icon, and what its service worker keeps.
  hosted: [/\/$/, /\/icon\.svg$/, /\/sw\.js$/, /\.webmanifest$/, /\/chip-export-check\.html$/],
  offline: [/\/chip-export-check\.html$/],
};

const questions: Readonly<Record<string, Readonly<Record<string, string>>>> = { English: en, 日本語: ja };

const deals = dealFiles.map((file) => dealIn(file).theCase);
/** The shipped deals, and beside them whatever reaches the screens that they do not. */
const sample = [...deals, ...fc.sample(anyCase, { seed: 4, numRuns: 4_000 })];

const found = new Map<ScreenId, Case>();
/** A case that stands at this screen: what comes before is answered, and nothing after. */
const caseAt = (id: ScreenId): Case => {
  const known = found.get(id);
  if (known) return known;
  for (const theCase of sample) {
    const { path, facts } = walk(theCase);
    const place = path.indexOf(id);
    if (place < 0) continue;
    const before: readonly QuestionId[] = path.slice(0, place).flatMap((one) => questionsOn(facts, one));
    const answers = Object.fromEntries(
      Object.entries(theCase.answers).filter(([question]) => before.includes(question as QuestionId)),
    );
    const cut = { ...theCase, answers };
    if (walk(cut).path.at(-1) !== id) continue;
    found.set(id, cut);
    return cut;
  }
  throw new Error(`nothing reaches ${id}`);
};

const some = <T>(list: readonly T[]): readonly T[] =>
  [list[0], list[Math.floor(list.length / 2)], list.at(-1)].filter((one): one is T => one !== undefined);
const dealIds = ['01', '07', '27b'];
const entries: Readonly<Record<string, readonly string[]>> = {
  'library/chips': some(law.chips()).map(({ id }) => id),
  'library/map': [...some(screenIds), 'summary', 'unknown'],
  'library/rules': ['entity-list', 'unknown'],
  'library/glossary': some(law.glossary).map(({ id }) => id),
  'library/sources': some(law.sourceIds),
  'library/dates': some(law.lawDates).map(({ id }) => id),
  'training/deals': dealIds,
  'training/show': [...dealIds, dealIds.join('+'), 'unknown'],
  'training/audience': ['x'],
  'training/course': some(Object.keys(courses)).flatMap((id) => [id, `${id}/1`, `${id}/certificate`]),
  'training/what-if': [...dealIds, '07/x'],
  'training/own': ['new', 'unknown'],
};
const routes = [
  ...['#/', '#/cases', '#/about', '#/nowhere'],
  ...shelves.map((shelf) => `#/library/${shelf}`),
  ...rooms.map((room) => `#/training/${room}`),
  ...Object.entries(entries).flatMap(([place, ids]) => ids.map((id) => `#/${place}/${id}`)),
];

/** Goes to an address inside the page, and gives the heading that comes. */
const goTo = async (page: Page, hash: string): Promise<string> => {
  await page.evaluate(async (to) => {
    location.hash = to;
    // Two frames: the address is heard, and the screen is drawn.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, hash);
  return (await page.locator('h1').first().textContent()) ?? '';
};

/** Opens all that is folded, and moves over the page as a person does who reads it. */
const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    scrollTo(0, document.body.scrollHeight);
  });

test('every question screen is reached', () => {
  expect(screenIds.map((id) => walk(caseAt(id)).path.at(-1))).toEqual(screenIds);
});

describe.each(editions)('the %s page asks for nothing but itself', (edition) => {
  test('on every screen, whatever is opened, shared, printed, saved and read', async () => {
    const opened = await site.open(edition, { context: { acceptDownloads: true } });
    const { page, context, faults } = opened;
    const requests: string[] = [];
    context.on('request', (request) => requests.push(request.url()));
    context.on('page', (other) => void other.close());
    await page.locator('h1').first().waitFor();
    await page.evaluate(() => {
      window.print = () => dispatchEvent(new Event('printed'));
    });
    const visited = { routes: 0, screens: 0, buttons: 0 };

    // The builds hold the same document, and it asks for the same in every language: each is read in one of them.
    const language = edition === looked.edition ? '日本語' : 'English';
    await page.getByRole('button', { name: language, exact: true }).click();
    for (const hash of routes) {
      expect(await goTo(page, hash), hash).not.toBe('');
      await openAll(page);
      visited.routes += 1;
    }
    for (const id of screenIds) {
      await goTo(page, fragmentOf(encodeCase(caseAt(id))));
      const title = questions[language]?.[`screen.${id}.title`] ?? '';
      await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
      await openAll(page);
      visited.screens += 1;
    }

    await page.getByRole('button', { name: 'English', exact: true }).click();
    await goTo(page, fragmentOf(encodeCase(dealOf('07').theCase)));
    await page.getByRole('button', { name: 'Show the result' }).click();
    await page.locator('.verdict').waitFor();
    await openAll(page);
    for (const name of [
      'share.copy-brief',
      'share.copy-text',
      'share.copy-markdown',
      'share.download',
    ] as const) {
      await page.locator('.share').getByRole('button', { name: report[name], exact: true }).click();
      visited.buttons += 1;
    }
    await page.locator('.share').getByRole('button').last().click();
    await page.emulateMedia({ media: 'print' });
    await page.emulateMedia({ media: 'screen' });

    await goTo(page, '#/cases');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: 'case.json',
        mimeType: 'application/json',
        buffer: Buffer.from(writeCase({ theCase: dealOf('01').theCase, labels: noLabels })),
      });
    await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
    visited.buttons += 2;

    process.stdout.write(
      `${edition}: ${visited.routes} addresses, ${visited.screens} question screens, ${visited.buttons} buttons\n`,
    );
    expect(visited.screens).toBe(screenIds.length);
    expect(
      requests.filter(
        (url) =>
          !/^(?:blob|data):/.test(url) && !allowed[edition].some((own) => own.test(url.split('#')[0] ?? '')),
      ),
    ).toEqual([]);
    expect(faults).toEqual(noFaults);
    await opened.close();
  });
});
