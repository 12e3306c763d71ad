import { chartOf, screeningMachine } from '../../machines';
import type { Language } from '../../src/app/i18n';
import type { Layout } from '../../src/map/layout';
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
