import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import questionsEn from '../../locales/en/questions.json';
import ui from '../../locales/en/ui.json';
import en from '../../locales/en/whatif.json';
import questionsJa from '../../locales/ja/questions.json';
import uiJa from '../../locales/ja/ui.json';
import ja from '../../locales/ja/whatif.json';
import { axe, looked, noFaults, type OpenPage, type Site, startSite } from './support';
import type { Language } from './walker';

const words = { en: { ...en, questions: questionsEn, ui }, ja: { ...ja, questions: questionsJa, ui: uiJa } };
const languages: readonly Language[] = ['en', 'ja'];
const locale = { en: 'en-US', ja: 'ja-JP' } as const;

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

type Page = OpenPage['page'];
const side = (page: Page, letter: 'A' | 'B') =>
  page.locator(letter === 'A' ? '.whatif-side:first-child' : '.whatif-side:last-child');
const place = (page: Page, letter: 'A' | 'B') =>
  side(page, letter)
    .boundingBox()
    .then((box) => box ?? { x: 0, y: 0, width: 0, height: 0 });

describe('two results side by side', () => {
  const { edition } = looked;
  it.each(languages)('take one other answer of a deal, by the keys alone, in %s', async (language) => {
    const say = words[language];
    const { page, faults, close } = await site.open(edition, {
      hash: '/training/what-if/09',
      context: { locale: locale[language] },
    });
    const question = page.getByRole('combobox', { name: say['answer.question'] });
    await question.focus();
    await question.selectOption('trainingForD5');
    // Past the fold that explains the question.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const different = page.getByRole('region', { name: say.differ, exact: true });
    await different.getByText(say.questions['trainingForD5.short']).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('whatif-right');
    const [left, right] = [await place(page, 'A'), await place(page, 'B')];
    expect(left.x + left.width).toBeLessThan(right.x);
    expect(await page.locator('.whatif-only article').count()).toBeGreaterThan(0);
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: say['changes.take-back'] }).press('Enter');
    await page.getByText(say['only.alike']).waitFor();
    expect(faults).toEqual(noFaults);
    await close();
  });

  it('judge the same answers on two dates, and name the law in between', async () => {
    const { page, faults, close } = await site.open(edition, { hash: '/training/what-if/17' });
    await page.getByRole('radio', { name: en['way.date'] }).check();
    for (const field of ['decisionDate', 'plannedDate'] as const)
      await page.getByLabel(ui[`start.${field}`]).fill('2026-11-21');
    await page.getByRole('button', { name: en['date.put'] }).click();
    await side(page, 'B').getByText('A BIS licence comes first').waitFor();
    await side(page, 'A').getByText('Hold and escalate').waitFor();
    await page.getByRole('region', { name: en.between }).getByText('10 November 2026').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(faults).toEqual(noFaults);
    await close();
  });

  it('stand two deals beside each other, and open the right one as a case', async () => {
    const { page, faults, close } = await site.open(edition, { hash: '/training/what-if/10+10b' });
    await side(page, 'A').getByText('Do not proceed').waitFor();
    await side(page, 'B').getByText('Proceed only with care').waitFor();
    await page.locator('.whatif-only summary').first().click();
    await page.locator('.whatif-same > summary').click();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: en['actions.open'] }).click();
    await page.getByRole('heading', { level: 1, name: ui['check.title'] }).waitFor();
    await page.goBack();
    await side(page, 'A').getByText('Do not proceed').waitFor();
    expect(faults).toEqual(noFaults);
    await close();
  });

  it.each(languages)(
    'stand one over the other on a phone, the differences between, in %s',
    async (language) => {
      const { page, faults, close } = await site.open(edition, {
        hash: '/training/what-if/01+27',
        context: { locale: locale[language] },
      });
      for (const width of [390, 320]) {
        await page.setViewportSize({ width, height: 844 });
        const middle = await page.locator('.whatif-answers').boundingBox();
        const [left, right] = [await place(page, 'A'), await place(page, 'B')];
        expect(left.y + left.height).toBeLessThanOrEqual(middle?.y ?? 0);
        expect((middle?.y ?? 0) + (middle?.height ?? 0)).toBeLessThanOrEqual(right.y);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      expect(faults).toEqual(noFaults);
      await close();
    },
  );
});

describe('a room', () => {
  it('sees both levels at once in large type, after it has said what it expects', async () => {
    const { page, faults, close } = await site.open('offline', {
      hash: '/training/what-if/09/end-user-country-unknown',
      context: { viewport: { width: 1280, height: 720 } },
    });
    await page.getByLabel(en.big).check();
    await side(page, 'B').getByRole('radio', { name: 'Hold and escalate' }).check();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: en.show }).click();
    for (const letter of ['A', 'B'] as const) {
      const level = side(page, letter).locator('.whatif-level p');
      const box = await level.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 720) + (box?.height ?? 0)).toBeLessThanOrEqual(720);
      const size = await level.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
      expect(size).toBeGreaterThanOrEqual(40);
    }
    expect(faults).toEqual(noFaults);
    await close();
  });

  it('is clean to axe in dark, with every way to change the right side', async () => {
    const { page, faults, close } = await site.open('offline', {
      hash: '/training/what-if/09',
      context: { colorScheme: 'dark' },
    });
    const complaints: string[] = [];
    for (const way of ['prepared', 'date', 'deal', 'answer'] as const) {
      await page.getByRole('radio', { name: en[`way.${way}`] }).check();
      complaints.push(...(await axe(page)));
    }
    await page.getByRole('combobox', { name: en['answer.question'] }).selectOption('endUse');
    complaints.push(...(await axe(page)));
    expect(complaints).toEqual([]);
    expect(faults).toEqual(noFaults);
    await close();
  });

  it('prints both sides on two pages at most, without what is pressed', async () => {
    for (const entry of ['10+10b', '01+27']) {
      const { page, close } = await site.open('offline', { hash: `/training/what-if/${entry}` });
      await side(page, 'B').waitFor();
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, entry).toBeLessThanOrEqual(2);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.whatif-change').isVisible()).toBe(false);
      expect(await page.locator('.whatif-actions').isVisible()).toBe(false);
      await close();
    }
  });
});
