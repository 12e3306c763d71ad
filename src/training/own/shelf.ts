/**
 * The person's own deals as they are stored, one key a deal: each is read through the gate for scenarios, and
 * one that is damaged is named and left as it is.
 */
import {
  CaseError,
  caseFileLimits,
  law,
  readScenario,
  type Scenario,
  writeScenario,
} from '../../../machines';
import { shippedDeal } from '../../deals/deals';
import { DEALS as OWN } from '../../store/beside';
import { type Desk, randomId, type TextFailure } from '../../store/desk';
import { isDamaged, parseKept, type TextEntry, throughGate } from '../../store/texts';
import { settled } from './told';

export const keyOfDeal = (id: string): string => `${OWN}${id}`;
export const idOfKey = (key: string): string => key.slice(OWN.length);
export const newId = (): string => `own-${randomId()}`;
const isOwnId = (id: string): boolean => /^own-[0-9a-f]{12}$/.test(id);

export type DealEntry = TextEntry<Scenario>;

// The same text is the same deal, whichever desk asks.
export const { entryOf } = throughGate((text, id): Scenario => {
  const data = parseKept(text, 'scenario', caseFileLimits.bytes);
  const scenario = readScenario(data, law.FIRST_DATE);
  if (scenario.id !== id || shippedDeal(id)) throw new CaseError('id', 'not-ours', scenario.id.slice(0, 60));
  return scenario;
});

export const textOfDeal = (scenario: Scenario): string => writeScenario(settled(scenario));

/** What is stored under an id, as text. */
export const storedText = (desk: Desk, id: string): string | undefined => {
  const result = desk.texts.read(keyOfDeal(id));
  return 'value' in result ? result.value : undefined;
};

/** Every deal that is stored, good and damaged. */
export const ownEntries = (desk: Desk): readonly DealEntry[] =>
  desk.texts.keys(OWN).flatMap((key) => {
    const id = idOfKey(key);
    const text = storedText(desk, id);
    return text === undefined ? [] : [entryOf(id, text)];
  });

/** The deals that can be shown. One that is not finished, or damaged, is not among them. */
export const ownDeals = (desk: Desk): readonly Scenario[] =>
  ownEntries(desk).flatMap((entry) => (isDamaged(entry) || entry.record.unfinished ? [] : [entry.record]));

export interface TakenIn {
  readonly scenario: Scenario;
  /** Its id was taken here, or is none of this list. */
  readonly isRenamed: boolean;
}

/** Stores deals from a file, all of them or none; nothing that is there is written over. */
export const takeInDeals = (
  desk: Desk,
  scenarios: readonly Scenario[],
): { readonly taken: readonly TakenIn[] } | { readonly failure: TextFailure } => {
  const taken: TakenIn[] = [];
  for (const scenario of scenarios) {
    const isFree =
      isOwnId(scenario.id) && !shippedDeal(scenario.id) && storedText(desk, scenario.id) === undefined;
    const named = settled(isFree ? scenario : { ...scenario, id: newId() });
    const failure = desk.texts.replace(keyOfDeal(named.id), textOfDeal(named), undefined);
    if (failure) {
      for (const { scenario: done } of taken) desk.texts.remove(keyOfDeal(done.id));
      return { failure };
    }
    taken.push({ scenario: named, isRenamed: !isFree });
  }
  return { taken };
};
