import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import enFindings from '../../locales/en/findings.json';
import jaFindings from '../../locales/ja/findings.json';
import { assess } from '../../machines';
import { axe, editions, noFaults, type Site, startSite } from './support';
import { dealOf, type Language, walkDeal } from './walker';

const findings: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: enFindings,
  ja: jaFindings,
};
const languages: readonly Language[] = ['en', 'ja'];

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe.each(editions)('the %s build', (edition) => {
  describe.each(languages)('in %s', (language) => {
    const context = { locale: language === 'ja' ? 'ja-JP' : 'en-US' };
    const opened = () => site.open(edition, { context });

    it.each(['01', '02', '09', '19'])(
      'walks deal %s by click to its level, each screen clean to axe, nothing refused and nothing sent',
      async (number) => {
        const { theCase, level } = dealOf(number);
        const { page, faults, close } = await opened();
        const complaints: string[] = [];
        await walkDeal(page, theCase, {
          language,
          by: 'click',
          onScreen: async (name) => {
            complaints.push(...(await axe(page)).map((complaint) => `${name}: ${complaint}`));
          },
        });
        const { outcome } = assess(theCase);
        expect(outcome.level).toBe(level);
        const words = outcome.refusalPresumed ? 'level.licence.refused' : `level.${level}`;
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(findings[language][words]);
        expect(complaints).toEqual([]);
        expect(faults).toEqual(noFaults);
        await close();
      },
    );

    it.each(['01', '02', '09', '19'])('walks deal %s by the keyboard alone', async (number) => {
      const { theCase, level } = dealOf(number);
      const { page, faults, close } = await opened();
      await walkDeal(page, theCase, { language, by: 'keyboard' });
      const words = assess(theCase).outcome.refusalPresumed ? 'level.licence.refused' : `level.${level}`;
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(findings[language][words]);
      expect(faults).toEqual(noFaults);
      await close();
    });
  });
});
