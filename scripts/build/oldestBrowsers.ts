import type { Plugin } from 'vite';
import en from '../../locales/en/unable.json' with { type: 'json' };
import ja from '../../locales/ja/unable.json' with { type: 'json' };

/**
 * The first versions that have all the page is made of (docs/decisions/0015): lookbehind in patterns decides
 * for Safari, `color-mix()` for Chrome and Edge, `:has()` for Firefox.
 */
export const oldestBrowsers = { chrome: '111', edge: '111', firefox: '121', safari: '16.4' } as const;

export const buildTarget: string[] = Object.entries(oldestBrowsers).map(([name, version]) => name + version);

const needs = (words: typeof en): string =>
  Object.entries(oldestBrowsers).reduce(
    (text, [name, version]) => text.replace(`{{${name}}}`, version),
    words.needs,
  );

const paragraphs = (lang: string, words: typeof en): string =>
  `<div lang="${lang}"><h1>${words.title}</h1><p>${needs(words)}</p><p>${words.preview}</p><p>${words.here}</p></div>`;

/** What stands in the page until it has started, for browsers that cannot start it. */
export const unableToStart = `<main class="unable">${paragraphs('en', en)}${paragraphs('ja', ja)}</main>`;

const PLACE = '<div id="root"></div>';

/** Puts it where the screens will be: React takes it away with its first screen, and nothing else does. */
export const oldestBrowser = (): Plugin => ({
  name: 'oldest-browser',
  transformIndexHtml(html) {
    if (!html.includes(PLACE)) throw new Error('index.html has no place for the sentence for old browsers.');
    return html.replace(PLACE, `<div id="root">${unableToStart}</div>`);
  },
});
