import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import code from '../../locales/en/code.json';
import enFindings from '../../locales/en/findings.json';
import report from '../../locales/en/report.json';
import show from '../../locales/en/show.json';
import ui from '../../locales/en/ui.json';
import jaFindings from '../../locales/ja/findings.json';
import { type Case, encodeCase } from '../../machines';
import { type Edition, editions } from '../browser/support';
import { dealFile, dealOf, type Language, walkDeal } from '../browser/walker';
import type { Engine, EnginePage } from './page';

const findings: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: enFindings,
  ja: jaFindings,
};
const languageNames: Readonly<Record<Language, string>> = { en: 'English', ja: '日本語' };

/** A short way and a long one, each in one language; both editions hold the same document. */
const walks: Readonly<Record<Edition, readonly { number: string; language: Language }[]>> = {
  offline: [{ number: '04', language: 'ja' }],
  hosted: [{ number: '12', language: 'en' }],
};

const speak = (page: EnginePage, language: Language) =>
  page.getByRole('button', { name: languageNames[language], exact: true }).click();

const openCode = async (page: EnginePage, theCase: Case): Promise<void> => {
  await page.getByLabel(code.open, { exact: true }).pressSequentially(encodeCase(theCase));
  await page.getByRole('button', { name: code['open.do'], exact: true }).click();
  await page.getByRole('button', { name: ui['check.show'], exact: true }).click();
  await page.locator('.verdict').waitFor();
};

/** Waits until the page says one of these. */
const says = async (page: EnginePage, ...sentences: readonly string[]): Promise<void> => {
  const said = () =>
    page.evaluate(() => [...document.querySelectorAll('[role=status]')].map((one) => one.textContent).join());
  const one = new RegExp(sentences.map((sentence) => sentence.replace(/[.()]/g, '\\$&')).join('|'));
  await expect.poll(said, { timeout: 15_000 }).toMatch(one);
};

/** Runs in the page: the glyph of a character, as pixels. */
const drawsJapanese = () => {
  const glyph = (character: string) => {
    const canvas = document.createElement('canvas');
    const paper = canvas.getContext('2d');
    if (!paper) return '';
    paper.font = `40px ${getComputedStyle(document.documentElement).fontFamily}`;
    paper.fillText(character, 0, 45);
    return canvas.toDataURL();
  };
  // A font that lacks them draws the same box for every character.
  return new Set(['輸', '出', '一', '\u{10FFFD}'].map(glyph)).size === 4;
};

/** Runs in the page. */
const abilities = async () => ({
  digest: new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(3))).length,
  channel: 'BroadcastChannel' in globalThis,
  dateField: document.querySelector<HTMLInputElement>('#decisionDate')?.type,
  dialog: 'showModal' in HTMLDialogElement.prototype,
  has: CSS.supports('selector(:has(a))'),
  colours: CSS.supports('color', 'color-mix(in srgb, red, blue)'),
});

/** What becomes of a room in a second window: an engine may keep two windows of a file apart. */
type Contact = Readonly<Record<Edition, 'following' | 'silent'>>;

/** What a person does with the page, in an engine and in both editions. */
export const opens = (name: string, start: () => Promise<Engine>, contact: Contact) =>
  describe(`in ${name}`, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await start();
      console.info(`${name} ${engine.version}`);
    });
    afterAll(() => engine?.close());

    describe.each(editions)('the %s page', (edition) => {
      it.each(walks[edition])('walks deal $number by click in $language to its level', async (walk) => {
        const { page, faults, close } = await engine.open(edition);
        const { theCase, level } = dealOf(walk.number);
        await speak(page, walk.language);
        expect(await page.evaluate(() => document.documentElement.lang)).toBe(walk.language);
        await walkDeal(page, theCase, { language: walk.language, by: 'click' });
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
          findings[walk.language][`level.${level}`],
        );
        expect(await faults()).toEqual([]);
        await close();
      });

      it('finds what it is made of, and draws Japanese', async () => {
        const { page, faults, close } = await engine.open(edition);
        expect(await page.evaluate(abilities)).toEqual({
          digest: 32,
          channel: true,
          dateField: 'date',
          dialog: true,
          has: true,
          colours: true,
        });
        expect(await page.evaluate(drawsJapanese)).toBe(true);
        expect(await faults()).toEqual([]);
        await close();
      });

      it('opens the code of a case, hands the report over, copies it or says how, and prints', async () => {
        const { page, faults, sheets, close } = await engine.open(edition);
        const { theCase } = dealOf('12');
        await openCode(page, theCase);
        await page.getByRole('button', { name: report['share.download'], exact: true }).click();
        await says(page, report['share.downloaded'].replace(/\{\{.*/, ''));
        await page.getByRole('button', { name: report['share.copy-brief'], exact: true }).click();
        await says(page, report['share.copied-brief'], report['share.by-hand']);
        expect((await sheets()) ?? 1).toBeGreaterThan(0);
        expect(await faults()).toEqual([]);
        await close();
      });

      it('opens a case from its file, and keeps it only where that is wanted', async () => {
        const { page, faults, close } = await engine.open(edition);
        await page.locator('#case-file').setInputFiles(dealFile('04'));
        await page.getByRole('button', { name: ui['check.show'], exact: true }).click();
        await page.locator('.verdict').waitFor();
        const verdict = await page.getByRole('heading', { level: 1 }).innerText();
        const stored = await page.evaluate(() => localStorage.length);
        if (edition === 'offline') expect(stored).toBe(0);
        else {
          expect(stored).toBeGreaterThan(0);
          await page.reload();
          await page.locator('.verdict').waitFor();
          expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(verdict);
        }
        expect(await faults()).toEqual([]);
        await close();
      });

      it('leads a room in a second window, or says that it cannot', async () => {
        const { page, url, another, faults, close } = await engine.open(edition);
        await page.goto(`${url}#/training/show/04`);
        const link = (await page.locator('a.show-open').getAttribute('href')) ?? '';
        const room = await another(link.slice(link.indexOf('#') + 1));
        await says(room, show[`contact.${contact[edition]}`]);
        await room.close();
        expect(await faults()).toEqual([]);
        await close();
      });
    });
  });
