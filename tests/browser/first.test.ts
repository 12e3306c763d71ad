import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Site, startSite } from './support';
import { dealOf } from './walker';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const MOST_CHARACTERS = 350;
const screens = [
  { width: 1093, height: 513 },
  { width: 390, height: 700 },
] as const;
const cases = ['01', '04', '12', '20'].flatMap((deal) =>
  ([undefined, 'sales'] as const).map((hand) => ({ deal, hand })),
);

describe('the first screen of the result', () => {
  it.each(cases)('of deal $deal, held by $hand, is whole in any window', async ({ deal, hand }) => {
    const { page, close } = await site.open('offline', { context: { locale: 'ja-JP' } });
    const { theCase } = dealOf(deal);
    const file = join(tmpdir(), `first-${deal}-${hand}.json`);
    writeFileSync(file, JSON.stringify(hand ? { ...theCase, hand } : theCase));
    await page.locator('#case-file').setInputFiles(file);
    // Sales agrees to nothing first.
    if (!hand) await page.locator('main').getByRole('button', { name: '結果を見る' }).click();
    // What is drawn later has come once the end of the page is there.
    await page.locator('#actions').waitFor({ state: 'attached' });
    for (const viewport of screens) {
      await page.setViewportSize(viewport);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      const shown = await page.evaluate(() => {
        const parts = ['h1', '.verdict-why', '.steps li:last-child', '.messages', '.hand-over'];
        const bar = document.querySelector('.docket-bar')?.getBoundingClientRect();
        const end = bar?.height ? bar.top : innerHeight;
        return {
          characters: (document.querySelector<HTMLElement>('.first')?.innerText ?? '').replace(/\s/g, '')
            .length,
          steps: document.querySelectorAll('.first .steps li').length,
          below: parts.filter((part) => {
            const box = document.querySelector(`.first ${part}`)?.getBoundingClientRect();
            return box !== undefined && box.bottom > end;
          }),
          missing: parts.filter((part) => !document.querySelector(`.first ${part}`)),
        };
      });
      // Where nothing is open, nobody is asked.
      const asksNobody = deal === '04' || deal === '20';
      expect(shown.missing).toEqual(asksNobody ? ['.messages'] : []);
      expect(shown.below).toEqual([]);
      expect(shown.steps).toBe(3);
      expect(shown.characters).toBeLessThanOrEqual(MOST_CHARACTERS);
    }
    await close();
  });
});
