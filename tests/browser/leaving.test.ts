import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import enCases from '../../locales/en/cases.json';
import questions from '../../locales/en/questions.json';
import ui from '../../locales/en/ui.json';
import jaCases from '../../locales/ja/cases.json';
import jaUi from '../../locales/ja/ui.json';
import { encodeCase, fragmentOf } from '../../machines';
import { noFaults, type Site, seen, startSite } from './support';
import { dealOf, walkDeal } from './walker';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const { theCase } = dealOf('12');

/** The storages of a browser that refuses them. */
const blocked = () => {
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
};
const builds = ['offline', 'hosted', 'hosted and blocked'] as const;
const opened = async (build: (typeof builds)[number], hash?: string) => {
  const page = await site.open(
    build === 'offline' ? 'offline' : 'hosted',
    hash === undefined ? {} : { hash },
  );
  if (build === 'hosted and blocked') {
    await page.context.addInitScript(blocked);
    await page.page.goto('about:blank');
    await page.page.goto(hash === undefined ? page.url : `${page.url}#${hash}`);
  }
  await page.page.locator('h1').waitFor();
  return page;
};
const heading = (page: Page) => page.locator('main h1').innerText();
const go = async (page: Page, step: -1 | 1) => {
  const before = await heading(page);
  await page.evaluate((by) => history.go(by), step);
  await page.waitForFunction((was) => document.querySelector('main h1')?.textContent !== was, before);
};
/** The page stands at its heading: it has the focus and is in view. */
const atHeading = (page: Page) =>
  page.evaluate(() => {
    const { top = -1, bottom = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
    return document.activeElement?.tagName === 'H1' && top >= 0 && bottom <= innerHeight;
  });
/** Back, before the first entry of the page. */
const out = async (page: Page) => {
  await page.evaluate(() => void setTimeout(() => history.back()));
  await page.waitForURL('about:blank');
};
const begin = async (page: Page) => {
  await page.locator('.hands input[value=both]').check();
  await page.getByRole('button', { name: ui['start.begin'], exact: true }).click();
};
/** Two screens answered, and the third one come to. */
const twoScreens = async (page: Page) => {
  await begin(page);
  await page.locator('input[name="field-role"][value="cloud"]').click();
  await page.locator('.question .unsure input[type=checkbox]').first().click();
  await page.locator('input[name="field-usPerson"][value="no"]').click();
  await page.getByRole('button', { name: ui.next, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: questions['screen.kind.title'] }).waitFor();
  await page.locator('input[name="field-itemKind"][value="board"]').click();
  await page.locator('input[name="field-identifiedBy"][value="eccn"]').click();
  await page.getByRole('button', { name: ui.next, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: questions['screen.eccn.title'] }).waitFor();
};
/** What the browser asks when a page is left, answered by the person. */
const asked = async (page: Page, leave: () => Promise<unknown>, answer: 'stay' | 'leave') => {
  let number = 0;
  const listen = async (dialog: { type(): string; accept(): Promise<void>; dismiss(): Promise<void> }) => {
    if (dialog.type() === 'beforeunload') number += 1;
    await (answer === 'leave' ? dialog.accept() : dialog.dismiss());
  };
  page.on('dialog', listen);
  await leave().catch(() => {});
  await page.waitForTimeout(300);
  page.off('dialog', listen);
  return number;
};

// What a page remembers of its way depends on whether it stores; blocked, it is the file that stores nothing.
describe.each(['offline', 'hosted'] as const)('on the page that is %s', (build) => {
  it('Back and Forward lead through each screen of a deal, to its heading, and change no answer', async () => {
    const { page, faults, close } = await opened(build);
    const screens: Awaited<ReturnType<typeof seen>>[] = [];
    await walkDeal(page, theCase, {
      language: 'en',
      by: 'click',
      onScreen: async (name) => {
        if (name !== 'start') screens.push(await seen(page));
        return undefined;
      },
    });
    const verdict = await heading(page);
    const titles = screens.map((one) => one.heading);
    expect(titles.length).toBeGreaterThan(9);
    const back: (string | undefined)[] = [];
    // The screen that the walk saw last may be the result itself.
    const way = titles.at(-1) === verdict ? titles.slice(0, -1) : titles;
    for (const _ of way) {
      await go(page, -1);
      back.push(await heading(page));
      expect(await atHeading(page)).toBe(true);
    }
    expect(back).toEqual(way.toReversed());
    await go(page, -1);
    await page.locator('.start').waitFor();
    for (const title of [...way, verdict]) {
      await go(page, 1);
      expect(await heading(page)).toBe(title);
    }
    expect(await atHeading(page)).toBe(true);
    expect(faults).toEqual(noFaults);
    await close();
  });
});

describe.each(builds)('on the page that is %s', (build) => {
  it('Back shows the answers that there are now, the button of the page goes the same way, and undo stays', async () => {
    const { page, close } = await opened(build);
    await twoScreens(page);
    await go(page, -1);
    await go(page, -1);
    await page.locator('input[name="field-role"][value="seller"]').click();
    await page.getByRole('button', { name: ui.next, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: questions['screen.eccn.title'] }).waitFor();
    await go(page, -1);
    expect(await page.locator('input[name="field-role"][value="seller"]').isChecked()).toBe(true);
    await go(page, 1);
    // Twice before the browser has followed once.
    await page.evaluate((name) => {
      for (let presses = 0; presses < 2; presses++)
        [...document.querySelectorAll<HTMLElement>('.go button')]
          .find((one) => one.textContent === name)
          ?.click();
    }, ui.back);
    await page.getByRole('heading', { level: 1, name: questions['screen.part.title'] }).waitFor();
    await page.waitForTimeout(200);
    expect(await heading(page)).toBe(questions['screen.part.title']);
    await page.keyboard.press('Control+z');
    await page.locator('input[name="field-role"][value="cloud"]:checked').waitFor();
    expect(await atHeading(page)).toBe(true);
    await close();
  });

  it('Back leads from other pages to the screen, and from the first page out', async () => {
    const { page, close } = await opened(build);
    await begin(page);
    await page.getByRole('link', { name: ui['nav.library'], exact: true }).click();
    await page.locator('main.library').waitFor();
    await page.locator('header nav a').nth(1).click();
    await page.locator('main.cases').waitFor();
    await go(page, -1);
    await page.locator('main.library').waitFor();
    await go(page, -1);
    expect(await heading(page)).toBe(questions['screen.part.title']);
    await go(page, -1);
    await page.locator('.start').waitFor();
    await out(page);
    await close();
  });

  it('a new case begins at its heading, from which Back leads to the case before', async () => {
    const { page, close } = await opened(build, fragmentOf(encodeCase(theCase)).slice(1));
    await page.getByRole('button', { name: ui['check.show'] }).click();
    await page.locator('.verdict').waitFor();
    const verdict = await heading(page);
    const anew = page.getByRole('button', { name: ui['summary.new'], exact: true });
    await anew.click();
    await page.locator('.start').waitFor();
    expect(await atHeading(page)).toBe(true);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await go(page, -1);
    expect(await heading(page)).toBe(verdict);
    await go(page, 1);
    // A case that is opened from the list begins there too.
    await page.locator('.last-cases button').first().click();
    await page.locator('.verdict').waitFor();
    expect(await atHeading(page)).toBe(true);
    await close();
  });
});

describe.each(['offline', 'hosted and blocked'] as const)(
  'on the page that is %s, which stores nothing',
  (build) => {
    it('leaving a case half-way asks first, and nothing is lost by staying', async () => {
      const { page, context, close } = await opened(build);
      expect(await asked(page, () => page.reload({ timeout: 3000 }), 'leave')).toBe(0);
      await twoScreens(page);
      const before = await seen(page);
      expect(await asked(page, () => page.reload({ timeout: 3000 }), 'stay')).toBe(1);
      expect(await asked(page, () => page.close({ runBeforeUnload: true }), 'stay')).toBe(1);
      // One entry too many: out of the page.
      expect(await asked(page, () => page.evaluate(() => history.go(-4)), 'stay')).toBe(1);
      expect(context.pages()).toHaveLength(1);
      expect(await seen(page)).toEqual(before);
      // Whoever leaves all the same finds a page that can be used, and no trap.
      expect(await asked(page, () => page.reload({ timeout: 10_000 }), 'leave')).toBe(1);
      await page.locator('.start').waitFor();
      await page.evaluate(() => history.back());
      await page.waitForTimeout(500);
      await page.locator('.start').waitFor();
      await out(page);
      await close();
    });

    it('nothing is called saved', async () => {
      const { page, close } = await opened(build);
      await twoScreens(page);
      await page.locator('header nav a').nth(1).click();
      await page.locator('main.cases').waitFor();
      const words = { en: [ui, enCases], ja: [jaUi, jaCases] } as const;
      for (const [language, said] of [
        ['en', /saved?\b/i],
        ['ja', /保存した|保存日時|\d保存/],
      ] as const) {
        await page
          .getByRole('button', { name: language === 'en' ? 'English' : '日本語', exact: true })
          .click();
        const list = page.locator('main.cases');
        await list.waitFor();
        expect(await page.locator('header').innerText()).not.toMatch(said);
        expect(
          await list.locator('.cases-head, .case-list, .cases-tools').allInnerTexts(),
        ).not.toContainEqual(expect.stringMatching(said));
        await page.getByRole('button', { name: words[language][1].new, exact: true }).click();
        await page.locator('.last-cases').waitFor();
        expect(await page.locator('.last-cases').innerText()).not.toMatch(said);
        await page.locator('header nav a').nth(1).click();
      }
      await close();
    });
  },
);

describe('where the browser stores', () => {
  it('leaving asks for what is half typed alone, and a page that is loaded anew stands where its entry does', async () => {
    const { page, close } = await opened('hosted');
    await twoScreens(page);
    expect(await asked(page, () => page.reload(), 'leave')).toBe(0);
    await go(page, -1);
    const kind = await seen(page);
    await page.reload();
    await page.locator('.page h1').waitFor();
    expect(await seen(page)).toEqual(kind);
    await go(page, -1);
    await page.getByRole('combobox').pressSequentially('Atlan');
    expect(await asked(page, () => page.reload({ timeout: 3000 }), 'stay')).toBe(1);
    await go(page, -1);
    await page.locator('.start').waitFor();
    await page.getByRole('button', { name: ui['start.begin'], exact: true }).waitFor();
    await close();
  });
});
