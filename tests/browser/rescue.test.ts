import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import en from '../../locales/en/rescue.json';
import ui from '../../locales/en/ui.json';
import ja from '../../locales/ja/rescue.json';
import { noLabels, readCases, writeCase } from '../../machines';
import { axe, editions, noFaults, type Site, startSite } from './support';
import { dealOf } from './walker';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** What writes numbers fails from now on, and with it each screen that shows one. */
const poison = (page: Page) =>
  page.evaluate(() => {
    Object.defineProperty(Intl.ListFormat.prototype, 'format', {
      configurable: true,
      value: () => {
        throw new TypeError('no "ACME Shenzhen" here');
      },
    });
  });
const cure = (page: Page) =>
  page.evaluate(() => {
    const { prototype } = Intl.ListFormat;
    Object.defineProperty(prototype, 'format', {
      configurable: true,
      value(this: Intl.ListFormat, parts: string[]) {
        return this.formatToParts(parts)
          .map(({ value }) => value)
          .join('');
      },
    });
  });

/** A file that the page hands over, by the button that does it. */
const saved = async (page: Page, button: string): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
};
const importFile = (page: Page, text: string) =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'rescued.json', mimeType: 'application/json', buffer: Buffer.from(text) });

const { theCase } = dealOf('07');
const fail = async (page: Page): Promise<void> => {
  await poison(page);
  await page.evaluate(() => {
    location.hash = '#/library/rules';
  });
  await page.getByRole('heading', { level: 1, name: en['broken.title'] }).waitFor();
};
const openDeal = async (page: Page): Promise<void> => {
  await importFile(page, writeCase({ theCase, labels: noLabels }));
  await page.getByRole('button', { name: ui['check.show'] }).click();
  await page.locator('.verdict').waitFor();
};

describe.each(editions)('on the %s page a screen that fails', (edition) => {
  test('leaves the answers, which can be saved, opened again, and gone on with', async () => {
    const opened = await site.open(edition);
    const { page, faults } = opened;
    await openDeal(page);
    await fail(page);
    const title = page.getByRole('heading', { level: 1 });
    expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByText(en['broken.unstored']).count()).toBe(edition === 'offline' ? 1 : 0);
    expect(await axe(page)).toEqual([]);

    const text = await saved(page, en['broken.save']);
    expect(readCases(JSON.parse(text), '2030-01-01')).toMatchObject([{ result: { labelled: { theCase } } }]);

    await page.getByText(en['detail.title']).first().click();
    const detail = await page.getByRole('textbox', { name: en['detail.title'] }).inputValue();
    expect(detail).toMatch(
      /^Chip Export Check \d{4}-\d\d-\d\d\.\d+\nTypeError: no "…" here\nat library\/rules\n/,
    );
    expect(detail).not.toMatch(/ACME|file:|127\.0\.0\.1|\.html/);

    // It fails again, and says so; once it is mended, the place and the case are there.
    await page.getByRole('button', { name: en['broken.again'] }).click();
    await page.getByText(en['broken.twice']).waitFor();
    await cure(page);
    await page.getByRole('button', { name: en['broken.again'] }).click();
    await page.getByRole('heading', { level: 1, name: 'Rules' }).waitFor();
    await page.evaluate(() => {
      location.hash = '#/';
    });
    await page.locator('.verdict').waitFor();

    // The file is the same case, in a page that knows nothing of it.
    const other = await site.open(edition);
    await importFile(other.page, text);
    await other.page.getByRole('button', { name: ui['check.show'] }).click();
    const verdict = await other.page.locator('.verdict').innerText();
    expect(verdict).toBe(await page.locator('.verdict').innerText());
    await other.close();

    expect(faults).toEqual({ ...noFaults, console: faults.console });
    expect(faults.console.every((line) => line.includes('no "ACME Shenzhen" here'))).toBe(true);
    await opened.close();
  });

  test('keeps what was half entered, and can be left behind by keyboard', async () => {
    const { page, close } = await site.open(edition);
    await page.getByRole('button', { name: ui['start.begin'] }).click();
    await page.locator('input[value="cloud"]').click();
    await fail(page);
    const text = await saved(page, en['broken.save']);
    expect(JSON.parse(text)).toMatchObject({ answers: { role: 'cloud' } });

    const start = page.getByRole('button', { name: en['broken.start-without'] });
    while (!(await start.evaluate((element) => element === document.activeElement)))
      await page.keyboard.press('Tab');
    await cure(page);
    await page.keyboard.press('Enter');
    await page.locator('.start').waitFor();
    // It stays among the cases of the page or the browser.
    await page.evaluate(() => {
      location.hash = '#/cases';
    });
    await page
      .getByRole('checkbox', { name: /Choose/ })
      .first()
      .waitFor();
    await close();
  });

  test('is told of when it fails beside the screen, and takes nothing away', async () => {
    const { page, faults, close } = await site.open(edition, { context: { locale: 'ja-JP' } });
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('late');
      });
    });
    const told = page.getByRole('complementary', { name: ja['stumbled.title'] });
    await told.waitFor();
    expect(await told.getByRole('alert').innerText()).toContain(ja['stumbled.text']);
    expect(await axe(page)).toEqual([]);
    await told.getByRole('button', { name: ja['stumbled.dismiss'] }).click();
    await page.evaluate(() => void Promise.reject(new Error('never mind')));
    await told.waitFor();
    expect(await page.locator('.start').count()).toBe(1);
    expect(faults.errors.length).toBeGreaterThan(0);
    await close();
  });
});
