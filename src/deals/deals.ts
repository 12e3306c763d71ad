import {
  law,
  readScenario,
  type Scenario,
  scenarioData,
  type TellingLanguage,
  type Told,
} from '../../machines';
import { withoutTurns } from '../words/isolated';
import data from './deals.data';

let read: readonly Scenario[] | undefined;
/** The shipped deals, read when the training is first opened. Each names its own dates. */
export const shippedDeals = (): readonly Scenario[] => {
  read ??= data.deals.map((deal) => readScenario(deal, law.FIRST_DATE));
  return read;
};
export const shippedDeal = (id: string): Scenario | undefined =>
  shippedDeals().find((deal) => deal.id === id);

const asData = (deal: Scenario): string => JSON.stringify(scenarioData(deal));
const known = new WeakMap<Scenario, boolean>();
/**
 * Whether a deal is a shipped one, word for word. Any other is somebody's own, whatever number, title or story it
 * bears: what is shown of it says so.
 */
export const isShipped = (deal: Scenario): boolean => {
  const found = known.get(deal);
  if (found !== undefined) return found;
  const named = shippedDeal(deal.id);
  const is = named !== undefined && (named === deal || asData(named) === asData(deal));
  known.set(deal, is);
  return is;
};

export interface InLanguage {
  readonly text: string;
  /** The language of the text, which need not be the one of the page. */
  readonly lang: TellingLanguage;
}
/** A text in the language of the page, or else in the one that it was told in. */
export const toldIn = (told: Told, lang: TellingLanguage): InLanguage => {
  const other = lang === 'ja' ? 'en' : 'ja';
  const text = told[lang];
  return text === undefined
    ? { text: withoutTurns(told[other] ?? ''), lang: other }
    : { text: withoutTurns(text), lang };
};
