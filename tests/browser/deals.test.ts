import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import casesWords from '../../locales/en/cases.json';
import enFindings from '../../locales/en/findings.json';
import ui from '../../locales/en/ui.json';
import jaFindings from '../../locales/ja/findings.json';
import { assess, type Case, pathOf, screen, screenIds } from '../../machines';
import { readDeals, readTwists } from '../proof/deals';
import { axe, type Edition, editions, looked, noFaults, type Site, startSite } from './support';
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

/** What axe finds in a page; dark differs in its colours alone. */
const complaintsIn = async (page: Page): Promise<string[]> => {
  const complaints: string[] = [];
  for (const colorScheme of schemesOf(looked.language)) {
    await page.emulateMedia({ colorScheme });
    const found = await axe(page, colorScheme === 'light' ? {} : { runOnly: ['color-contrast'] });
    complaints.push(...found.map((complaint) => `${colorScheme}: ${complaint}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return complaints;
};

it('every shipped deal, opened from its file, shows its level', async () => {
  const { page, faults, close } = await site.open('offline');
  for (const file of dealFiles) {
    const { theCase, level } = dealIn(file);
    expect(assess(theCase).outcome.level, file).toBe(level);
    await page.locator('#case-file').setInputFiles(file);
    await page.getByRole('button', { name: ui['check.show'], exact: true }).click();
    await page.locator('.verdict').waitFor();
    const shown = await page.getByRole('heading', { level: 1 }).innerText();
    expect(shown, file).toBe(headingOf('en', theCase));
    // The deal before stays among the cases, and the next begins beside it.
    await page.getByRole('link', { name: ui['nav.cases.here'] }).click();
    await page.getByRole('button', { name: casesWords.new }).click();
  }
  expect(faults).toEqual(noFaults);
  await close();
});

const numbers = ['01', '02', '09', '19'];

// The screens that several deals share differ in what is answered alone, and dark differs in its colours alone:
// each is looked at once.
describe.each(languages)('in %s', (language) => {
  const isSeen = new Set<string>();
  it.each(numbers)(
    'walks deal %s by click to its level, each screen clean to axe, nothing refused and nothing sent',
    async (number) => {
      const { theCase, level } = dealOf(number);
      const { page, faults, close } = await site.open('offline', { context: { locale: localeOf(language) } });
      const complaints: string[] = [];
      await walkDeal(page, theCase, {
        language,
        by: 'click',
        onScreen: async (name) => {
          if (language !== looked.language || (isSeen.has(name) && name !== 'summary')) return undefined;
          isSeen.add(name);
          complaints.push(...(await complaintsIn(page)).map((complaint) => `${name}: ${complaint}`));
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

/** A case for each screen that the walks do not pass, with nothing answered on that screen. */
const cases = [...readDeals(), ...readTwists()].map((deal) => deal.case);
const paths = new Map<Case, readonly string[]>();
const others = screenIds.flatMap((id) => {
  const passes = (theCase: Case) => {
    const path = paths.get(theCase) ?? pathOf(theCase);
    paths.set(theCase, path);
    return path.includes(id);
  };
  if (numbers.some((number) => passes(dealOf(number).theCase))) return [];
  const theCase = cases.find(passes);
  if (!theCase) throw new Error(`no deal passes the screen ${id}`);
  const answers = Object.entries(theCase.answers).filter(
    ([question]) => !(screen(id).questions as readonly string[]).includes(question),
  );
  return [{ id, file: { ...theCase, answers: Object.fromEntries(answers) } }];
});

describe('a screen that those deals do not pass', () => {
  it.each(others)('$id is clean to axe', async ({ file }) => {
    const { page, faults, close } = await site.open(looked.edition, { context: { locale: looked.locale } });
    const buffer = Buffer.from(JSON.stringify(file));
    await page
      .locator('#case-file')
      .setInputFiles({ name: 'case.json', mimeType: 'application/json', buffer });
    await page.locator('form.screen').waitFor();
    expect(await complaintsIn(page)).toEqual([]);
    expect(faults).toEqual(noFaults);
    await close();
  });
});

/** Keys are the same in every language, and both builds hold the same document: one of them is walked once. */
const walks: Readonly<Record<Edition, readonly { number: string; language: Language }[]>> = {
  offline: [
    { number: '09', language: 'en' },
    { number: '19', language: 'ja' },
  ],
  hosted: [{ number: '01', language: 'ja' }],
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
