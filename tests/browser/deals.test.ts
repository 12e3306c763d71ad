import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import enFindings from '../../locales/en/findings.json';
import ui from '../../locales/en/ui.json';
import jaFindings from '../../locales/ja/findings.json';
import { assess, type Case, pathOf, screen, screenIds } from '../../machines';
import { readDeals, readTwists } from '../proof/deals';
import { axe, editions, noFaults, type Site, startSite } from './support';
import { dealFiles, dealIn, dealOf, type Language, schemesOf, walkDeal } from './walker';

const findings: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: enFindings,
  ja: jaFindings,
};
const languages: readonly Language[] = ['en', 'ja'];

const localeOf = (language: Language): string => (language === 'ja' ? 'ja-JP' : 'en-US');

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

/** What the heading of a summary says. */
const headingOf = (language: Language, theCase: Case): string | undefined => {
  const { level, refusalPresumed } = assess(theCase).outcome;
  return findings[language][refusalPresumed ? 'level.licence.refused' : `level.${level}`];
};

describe('a shipped deal, opened from its file', () => {
  it.each(dealFiles.map((file) => [basename(file, '.json'), file]))(
    '%s shows its level',
    async (_name, file) => {
      const { theCase, level } = dealIn(file);
      const { page, faults, close } = await site.open('offline');
      await page.locator('#case-file').setInputFiles(file);
      await page.getByRole('button', { name: ui['check.show'], exact: true }).click();
      await page.locator('.verdict').waitFor();
      expect(assess(theCase).outcome.level).toBe(level);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(headingOf('en', theCase));
      expect(faults).toEqual(noFaults);
      await close();
    },
  );
});

const numbers = ['01', '02', '09', '19'];

// Both builds hold the same document, so one of them is enough for what axe looks at; colours are the same in
// every language.
describe.each(languages)('in %s', (language) => {
  describe.each(schemesOf(language))('in %s colours', (colorScheme) => {
    it.each(numbers)(
      'walks deal %s by click to its level, each screen clean to axe, nothing refused and nothing sent',
      async (number) => {
        const { theCase, level } = dealOf(number);
        const context = { locale: localeOf(language), colorScheme };
        const { page, faults, close } = await site.open('offline', { context });
        // Colours are all that the scheme changes.
        const look = colorScheme === 'light' ? {} : { runOnly: ['color-contrast'] };
        const complaints: string[] = [];
        await walkDeal(page, theCase, {
          language,
          by: 'click',
          onScreen: async (name) => {
            complaints.push(...(await axe(page, look)).map((complaint) => `${name}: ${complaint}`));
            return undefined;
          },
        });
        expect(assess(theCase).outcome.level).toBe(level);
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(headingOf(language, theCase));
        expect(complaints).toEqual([]);
        expect(faults).toEqual(noFaults);
        await close();
      },
    );
  });
});

/** A case for each screen that the walks do not pass, with nothing answered on that screen. */
const others = screenIds.flatMap((id) => {
  const passes = (theCase: Case) => pathOf(theCase).includes(id);
  if (numbers.some((number) => passes(dealOf(number).theCase))) return [];
  const theCase = [...readDeals(), ...readTwists()].map((deal) => deal.case).find(passes);
  if (!theCase) throw new Error(`no deal passes the screen ${id}`);
  const answers = Object.entries(theCase.answers).filter(
    ([question]) => !(screen(id).questions as readonly string[]).includes(question),
  );
  return [{ id, file: { ...theCase, answers: Object.fromEntries(answers) } }];
});

describe('a screen that those deals do not pass', () => {
  it.each(others.flatMap((other) => languages.map((language) => ({ ...other, language }))))(
    '$id is clean to axe in $language',
    async ({ file, language }) => {
      for (const colorScheme of schemesOf(language)) {
        const context = { locale: localeOf(language), colorScheme };
        const { page, faults, close } = await site.open('offline', { context });
        const buffer = Buffer.from(JSON.stringify(file));
        await page
          .locator('#case-file')
          .setInputFiles({ name: 'case.json', mimeType: 'application/json', buffer });
        await page.locator('form.screen').waitFor();
        const look = colorScheme === 'light' ? {} : { runOnly: ['color-contrast'] };
        expect(await axe(page, look)).toEqual([]);
        expect(faults).toEqual(noFaults);
        await close();
      }
    },
  );
});

/** Both builds hold the same document: one is walked in every way, the other once. */
const walks = {
  offline: numbers.flatMap((number) => languages.map((language) => ({ number, language }))),
  hosted: [{ number: '01', language: 'ja' as const }],
};

describe.each(editions)('the %s build', (edition) => {
  it.each(walks[edition])(
    'walks deal $number by the keyboard alone in $language',
    async ({ number, language }) => {
      const { theCase } = dealOf(number);
      const { page, faults, close } = await site.open(edition, { context: { locale: localeOf(language) } });
      await walkDeal(page, theCase, { language, by: 'keyboard' });
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(headingOf(language, theCase));
      expect(faults).toEqual(noFaults);
      await close();
    },
  );
});
