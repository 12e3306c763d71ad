/**
 * The person's own deals as they are stored, one key a deal: each is read through the gate for scenarios, and
 * one that is damaged is named and left as it is.
 */
import {
  CaseError,
  caseFileLimits,
  law,
  parseForeign,
  readScenario,
  type Scenario,
  writeScenario,
} from '../../../machines';
import { shippedDeal } from '../../deals/deals';
import { DEALS as OWN } from '../../store/beside';
import { type Desk, randomId, type TextFailure } from '../../store/desk';
import { settled } from './told';

export const keyOfDeal = (id: string): string => `${OWN}${id}`;
export const newId = (): string => `own-${randomId()}`;
const isOwnId = (id: string): boolean => /^own-[0-9a-f]{12}$/.test(id);

export interface KeptDeal {
  readonly id: string;
  readonly text: string;
  readonly scenario: Scenario;
}
export interface DamagedDeal {
  readonly id: string;
  readonly text: string;
  readonly error: CaseError;
}
export type DealEntry = KeptDeal | DamagedDeal;
export const isDamagedDeal = (entry: DealEntry): entry is DamagedDeal => 'error' in entry;

const readText = (id: string, text: string): DealEntry => {
  try {
    if (text.length > caseFileLimits.bytes)
      throw new CaseError('scenario', 'too-large', String(caseFileLimits.bytes / 1_000_000));
    let data: unknown;
    try {
      data = parseForeign(text, 'scenario');
    } catch (error) {
      if (error instanceof CaseError) throw error;
      throw new CaseError('scenario', 'not-an-object', text.slice(0, 60));
    }
    const scenario = readScenario(data, law.FIRST_DATE);
    if (scenario.id !== id || shippedDeal(id))
      throw new CaseError('id', 'not-ours', scenario.id.slice(0, 60));
    return { id, text, scenario };
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    return { id, text, error };
  }
};

// Reading is pure, so what a text says is remembered: the same text is the same deal.
const read = new Map<string, DealEntry>();
export const entryOf = (id: string, text: string): DealEntry => {
  const known = read.get(id);
  if (known?.text === text) return known;
  const entry = readText(id, text);
  read.set(id, entry);
  return entry;
};

export const textOfDeal = (scenario: Scenario): string => writeScenario(settled(scenario));

/** What is stored under an id, as text. */
export const storedText = (desk: Desk, id: string): string | undefined => {
  const result = desk.texts.read(keyOfDeal(id));
  return 'value' in result ? result.value : undefined;
};

/** Every deal that is stored, good and damaged. */
export const ownEntries = (desk: Desk): readonly DealEntry[] =>
  desk.texts.keys(OWN).flatMap((key) => {
    const id = key.slice(OWN.length);
    const text = storedText(desk, id);
    return text === undefined ? [] : [entryOf(id, text)];
  });

/** The deals that can be shown. One that is not finished, or damaged, is not among them. */
export const ownDeals = (desk: Desk): readonly Scenario[] =>
  ownEntries(desk).flatMap((entry) =>
    isDamagedDeal(entry) || entry.scenario.unfinished ? [] : [entry.scenario],
  );

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
