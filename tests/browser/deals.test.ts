import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import casesWords from '../../locales/en/cases.json';
import enFindings from '../../locales/en/findings.json';
import ui from '../../locales/en/ui.json';
import jaFindings from '../../locales/ja/findings.json';
import { assess, type Case, pathOf, screen, screenIds } from '../../machines';
import { readDeals, readTwists } from '../proof/deals';
import { complaintsIn, looked, noFaults, type Site, startSite } from './support';
import { canWalk, coverOf, dealFiles, dealIn, fieldsOf, type Language, walkDeal } from './walker';

const findings: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: enFindings,
  ja: jaFindings,
};

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

/** A deal of each heading: that every deal has its level is shown without a browser (tests/headless/deals.test.ts). */
const ofEachLevel = coverOf(dealFiles, (file) => [headingOf('en', dealIn(file).theCase) ?? '']);

it('a deal of each level, opened from its file, shows it', async () => {
  const { page, faults, close } = await site.open('offline');
  for (const file of ofEachLevel) {
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

/** The fewest deals that take a hand for every kind of field, whatever is asked. */
const walked = coverOf(
  dealFiles.filter((file) => canWalk(dealIn(file).theCase)),
  (file) => fieldsOf(dealIn(file).theCase),
);

// The screens that several deals share differ in what is answered alone, and dark differs in its colours alone:
// each is looked at once. In English the same fields are clicked wherever a case is walked for something else.
const isSeen = new Set<string>();
const named = walked.map((file) => [basename(file, '.json'), file] as const);
it.each(named)(
  'walks %s by click to its level, each screen clean to axe, nothing refused, sent or stored',
  async (_deal, file) => {
    const { language, locale } = looked;
    const { theCase, level } = dealIn(file);
    const { page, faults, close } = await site.open('offline', { context: { locale } });
    const complaints: string[] = [];
    await walkDeal(page, theCase, {
      language,
      by: 'click',
      onScreen: async (name) => {
        if (isSeen.has(name) && name !== 'summary') return undefined;
        isSeen.add(name);
        complaints.push(...(await complaintsIn(page)).map((complaint) => `${name}: ${complaint}`));
        return undefined;
      },
    });
    expect(assess(theCase).outcome.level).toBe(level);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(headingOf(language, theCase));
    expect(complaints).toEqual([]);
    expect(faults).toEqual(noFaults);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await close();
  },
);

/** A case for each screen that the walks do not pass, with nothing answered on that screen. */
const cases = [...readDeals(), ...readTwists()].map((deal) => deal.case);
const paths = new Map<Case, readonly string[]>();
const others = screenIds.flatMap((id) => {
  const passes = (theCase: Case) => {
    const path = paths.get(theCase) ?? pathOf(theCase);
    paths.set(theCase, path);
    return path.includes(id);
  };
  if (walked.some((file) => passes(dealIn(file).theCase))) return [];
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

/** Keys are the same in every language, and both builds hold the same document: they take turns. */
const turns = [
  ['offline', 'ja'],
  ['hosted', 'en'],
] as const;

it.each(named.map((deal, at) => [...deal, ...(turns[at % 2] ?? turns[0])] as const))(
  'walks %s by the keyboard alone',
  async (_deal, file, edition, language) => {
    const { theCase } = dealIn(file);
    const { page, faults, close } = await site.open(edition, { context: { locale: localeOf(language) } });
    await walkDeal(page, theCase, { language, by: 'keyboard' });
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(headingOf(language, theCase));
    expect(faults).toEqual(noFaults);
    await close();
  },
);
