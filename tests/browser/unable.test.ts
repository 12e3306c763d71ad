import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import en from '../../locales/en/unable.json';
import ja from '../../locales/ja/unable.json';
import { axe, editions, noFaults, type Site, startSite } from './support';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const saysWhatItNeeds = async (page: Page): Promise<void> => {
  for (const words of [en, ja]) {
    await page.getByRole('heading', { name: words.title, exact: true }).waitFor();
    expect(await page.getByText(words.here, { exact: true }).isVisible()).toBe(true);
  }
};

describe.each(editions)('the %s page says what it needs, in both languages,', (edition) => {
  it('where JavaScript is off', async () => {
    const { page, close } = await site.open(edition, { context: { javaScriptEnabled: false } });
    await saysWhatItNeeds(page);
    await close();
  });

  it('where the browser is too old', async () => {
    const { page, context, faults, close } = await site.open(edition);
    // The newest function of the language that the page calls.
    await context.addInitScript(() => Reflect.deleteProperty(Array.prototype, 'toSorted'));
    await page.reload();
    await saysWhatItNeeds(page);
    expect(faults.errors.join()).toContain('toSorted');
    expect(await axe(page)).toEqual([]);
    await close();
  });

  it('and hides that from a browser that starts it', async () => {
    const { page, faults, close } = await site.open(edition);
    await page.locator('main').waitFor();
    expect(await page.getByText(en.title).count()).toBe(0);
    expect(faults).toEqual(noFaults);
    await close();
  });
});
