import { editions } from '../../machines';
import type { Carried } from '../../src/install/carried';
import { wordsIn } from '../headless/words';

const words = { en: wordsIn('en'), ja: wordsIn('ja') };

/** What this build tells a page of an older one, in every language, since the page has no words for it. */
export const carried: Carried = editions.map(({ id, changes }) => ({
  id,
  changes: {
    en: changes.map(({ en }) => en),
    ja: changes.map(({ ja }) => ja),
  },
}));

/** The name under which the page is installed: one for both languages. */
export const appName = { full: words.en.install('app.name'), short: words.en.install('app.short-name') };
