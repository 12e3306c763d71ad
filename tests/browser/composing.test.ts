/** Keys while an input method composes, as the browser itself sends them. */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noFaults, type Site, startSite } from './support';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const compose = (cdp: CDPSession, text: string) =>
  cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
/** Answers one question, so that a case is stored, and opens the form for its name. */
const renaming = async (page: Page) => {
  await page.locator('.hands input[value=both]').check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.getByRole('radio', { name: /^Sell own goods/ }).check();
  await page.evaluate(() => {
    location.hash = '#/cases';
  });
  await page.getByRole('button', { name: /^Rename/ }).click();
};

describe('an input method keeps its keys', () => {
  it('in the form for a name: Escape and Enter neither close it nor drop what stands in it', async () => {
    const { page, context, faults, close } = await site.open('hosted');
    await renaming(page);
    const cdp = await context.newCDPSession(page);
    await page.locator('.case-form').getByLabel('Notes').fill('long notes');
    await page.locator('.case-form').getByLabel('Name of the case').focus();
    for (const key of ['Escape', 'Enter']) {
      await compose(cdp, 'にほん');
      await page.keyboard.press(key);
      expect(await page.locator('.case-form').getByLabel('Notes').inputValue()).toBe('long notes');
      expect(await page.getByRole('alert').count()).toBe(0);
      await cdp.send('Input.insertText', { text: '日本' });
    }
    await page.waitForTimeout(200);
    await page.keyboard.press('Escape');
    await page.getByRole('alert').getByText('What you typed is not saved yet').waitFor();
    expect(await page.locator('.case-form').getByLabel('Notes').inputValue()).toBe('long notes');
    expect(faults).toEqual(noFaults);
    await close();
  });

  it('in the field for a code: half a code is not read', async () => {
    const { page, context, faults, close } = await site.open('hosted');
    const field = page.getByLabel('Open a case code');
    await field.focus();
    const cdp = await context.newCDPSession(page);
    await compose(cdp, 'ＡＣＴＪ');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').count()).toBe(0);
    await cdp.send('Input.insertText', { text: 'ＡＣＴＪ' });
    await page.waitForTimeout(200);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(faults).toEqual(noFaults);
    await close();
  });
});
