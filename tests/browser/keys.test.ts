import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import findings from '../../locales/en/findings.json';
import { noFaults, type Site, startSite } from './support';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** A servers-to-Singapore deal as somebody types it who knows the keys; what is written stands in quotes. */
const deal = `
  Enter
  1 Tab Tab "US" Tab Enter
  2 1 Enter
  / "h100" Tab 1 Enter
  1 1 Tab Tab Tab "SG" Tab 1 Enter
  Tab Tab "SG" Tab Tab Tab "CN" Tab 1 1 1 Enter
  3 2 1 1 Enter
  1 1 Enter
  1 1 1 1 Enter
  Control+p
`;

describe.each(['offline', 'hosted'] as const)('the %s build, by keys alone', (edition) => {
  it('leads from the first page to a printed result of sales in at most 46 presses beside the names typed', async () => {
    const { page, faults, close } = await site.open(edition);
    await page.getByRole('heading', { level: 1 }).waitFor();
    let presses = 0;
    for (const key of deal.trim().split(/\s+/)) {
      const typed = /^"(.*)"$/.exec(key)?.[1];
      if (typed !== undefined) await page.keyboard.type(typed);
      else {
        await page.keyboard.press(key);
        presses += 1;
      }
    }
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(findings['level.licence.refused']);
    expect(presses).toBeLessThanOrEqual(46);
    expect(faults).toEqual(noFaults);
    await close();
  });
});
