import { chartOf, screeningMachine } from '../../machines';
import type { Layout } from '../../src/library/map/layout';
import type { Language } from '../../src/words/i18n';
import { languages, wordsIn } from '../headless/words';
import { layOut } from './layOut';

/** The chart of the machine as it stands, laid out once for each language. */
export const chartLayouts = async (): Promise<Record<Language, Layout>> => {
  const chart = chartOf(screeningMachine);
  const laid = await Promise.all(
    languages.map(async (language) => [language, await layOut(chart, wordsIn(language))] as const),
  );
  return Object.fromEntries(laid) as Record<Language, Layout>;
};
