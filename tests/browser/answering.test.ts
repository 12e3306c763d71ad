import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import enUi from '../../locales/en/ui.json';
import enWizard from '../../locales/en/wizard.json';
import jaUi from '../../locales/ja/ui.json';
import jaWizard from '../../locales/ja/wizard.json';
import { axe, complaintsIn, looked, noFaults, type Site, startSite } from './support';
import { dealOf, type Language } from './walker';

const languages: readonly Language[] = ['en', 'ja'];
const ui = { en: enUi, ja: jaUi };
const wizard = { en: enWizard, ja: jaWizard };

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** A shipped deal, with answers taken away or added. */
const openDeal = async (page: Page, without: readonly string[], more: object = {}): Promise<void> => {
  const { theCase } = dealOf('01');
  const answers = Object.fromEntries(
    Object.entries({ ...theCase.answers, ...more }).filter(([id]) => !without.includes(id)),
  );
  const buffer = Buffer.from(JSON.stringify({ ...theCase, answers }));
  await page.locator('#case-file').setInputFiles({ name: 'deal.json', mimeType: 'application/json', buffer });
  await page.locator('h1:focus').waitFor();
};

const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(languages)('answering in %s', (language) => {
  const words = { ...ui[language], ...wizard[language] };
  const locale = language === 'ja' ? 'ja-JP' : 'en-US';

  it('is clean to axe and fits any window', async () => {
    const { page, faults, close } = await site.open('offline', { context: { locale } });
    const complaints: string[] = [];
    const look = async (name: string) => {
      for (const width of [1280, 390, 320]) {
        await page.setViewportSize({ width, height: 800 });
        if ((await overflowOf(page)) > 0) complaints.push(`${name}: wider than ${width} px`);
      }
      // Narrow; in a wide window each screen is looked at where a deal is walked.
      if (language === looked.language)
        complaints.push(...(await complaintsIn(page)).map((complaint) => `${name}: ${complaint}`));
    };
    await openDeal(page, ['chip', 'makerClass']);
    await page.getByRole('searchbox').fill('nvdia h100');
    await look('similar chips');
    await page.locator('input[name="field-makerClass"][value="z"]').click();
    await look('paragraph');

    await page.reload();
    await openDeal(page, ['flagsCustomer']);
    await look('flags');
    await page.locator('.lines input[type=checkbox]').first().click();
    await page.locator('.question .more > summary').first().click();
    await look('flags ticked');
    // Of several lists each gets a statement of its own first.
    await page.locator('input[value="lines"]').first().click();
    await page.locator('input[value="lines"]').first().click();
    await look('flags line by line');

    await page.reload();
    await openDeal(page, [], { figures: { tpp: 5000 }, consigneeSeat: 'MY' });
    await page.getByRole('region', { name: words['set-aside'], exact: true }).waitFor();
    await look('set aside');

    await page.reload();
    await openDeal(page, ['figures'], { identifiedBy: 'figures' });
    await page
      .getByRole('textbox', { name: words.datasheet, exact: true })
      .fill('FP16 989 TFLOPS, FP8 3,958 TFLOPS (sparse)\ndie 814 mm², memory bandwidth 3.35 TB/s');
    await look('datasheet');
    await page.getByRole('button', { name: words['datasheet.fill'], exact: true }).click();
    await look('datasheet filled in');
    expect(complaints).toEqual([]);
    expect(faults).toEqual(noFaults);
    await close();
  });

  it('shows the keys on demand, and lets them be turned off', async () => {
    const { page, faults, close } = await site.open('offline', { context: { locale } });
    await openDeal(page, ['chip']);
    const dialog = page.getByRole('dialog', { name: words['keys.title'], exact: true });
    await page.keyboard.press('?');
    await dialog.waitFor();
    if (language === looked.language) expect(await axe(page)).toEqual([]);
    // Nothing behind the dialog is reached.
    const marked = page.locator('main input[type=radio]:checked');
    const before = await marked.count();
    await page.keyboard.press('2');
    expect(await marked.count()).toBe(before);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.locator('h1:focus').count()).toBe(1);

    await page.keyboard.press('/');
    expect(await page.getByRole('searchbox').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.type('910B/1?');
    expect(await page.getByRole('searchbox').inputValue()).toBe('910B/1?');

    await page.getByRole('button', { name: words.keys, exact: true }).click();
    await dialog.getByRole('checkbox').press('Space');
    // Enter here neither sends the form behind the dialog nor turns anything on again.
    await dialog.getByRole('checkbox').press('Enter');
    expect(await page.getByRole('alert').count()).toBe(0);
    await dialog.getByRole('button', { name: words['keys.close'], exact: true }).click();
    await page.locator('h1').focus();
    await page.keyboard.press('?');
    await page.keyboard.press('/');
    expect(await dialog.isVisible()).toBe(false);
    expect(await page.locator('h1:focus').count()).toBe(1);
    expect(faults).toEqual(noFaults);
    await close();
  });

  it('says nothing of lines that may be out of sight by one key: the statement is gone to first', async () => {
    const { page, close } = await site.open('offline', { context: { locale } });
    await openDeal(page, ['flagsCustomer']);
    const statement = page.locator('#field-flagsCustomer-rest');
    for (const key of ['r', 'u']) await page.keyboard.press(key);
    await page.locator('h1').focus();
    const before = await page.locator('.lines').count();
    await page.keyboard.press('1');
    expect(await statement.evaluate((radio) => radio === document.activeElement)).toBe(true);
    expect(await statement.isChecked()).toBe(false);
    await page.keyboard.press('1');
    expect(await statement.isChecked()).toBe(true);
    // What was read and affirmed stays in sight.
    expect(await page.locator('.lines').count()).toBe(before);
    await close();
  });

  it('answers a screen by keys alone', async () => {
    const { page, close } = await site.open('offline', { context: { locale } });
    await openDeal(page, ['role', 'usPerson']);
    await page.keyboard.press('3');
    expect(await page.locator('input[value="cloud"]').isChecked()).toBe(true);
    await page.locator('h1').focus();
    await page.keyboard.press('2');
    expect(await page.locator('input[name="field-usPerson"][value="yes"]').isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: words['check.title'], exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('form.screen').waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.locator('form.screen h1:focus').waitFor();
    await close();
  });
});
