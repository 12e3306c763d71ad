/** What was deleted of the own deals, to be taken back while the page is open. */
import type { Desk, TextFailure } from '../../store/desk';
import { letGo } from './editor';
import { type DealEntry, entryOf, keyOfDeal, storedText } from './shelf';

export interface DealDeletion {
  readonly number: number;
  readonly entries: readonly DealEntry[];
}

const taken = new WeakMap<Desk, readonly DealDeletion[]>();
export const deletionsOf = (desk: Desk): readonly DealDeletion[] => taken.get(desk) ?? [];

export const dismissDeletion = (desk: Desk, deletion: DealDeletion): void =>
  void taken.set(
    desk,
    deletionsOf(desk).filter((one) => one !== deletion),
  );

/** Deletes deals; what could not be deleted is not among what can be taken back. */
export const removeDeals = (desk: Desk, ids: readonly string[]): TextFailure | undefined => {
  const entries: DealEntry[] = [];
  let blocked: TextFailure | undefined;
  for (const id of ids) {
    // What was changed and not stored comes back as it was changed.
    const text = letGo(desk, id) ?? storedText(desk, id);
    if (text === undefined) continue;
    if (desk.texts.remove(keyOfDeal(id))) blocked = { kind: 'blocked' };
    else entries.push(entryOf(id, text));
  }
  const number = (deletionsOf(desk).at(-1)?.number ?? 0) + 1;
  if (entries.length > 0) taken.set(desk, [...deletionsOf(desk), { number, entries }]);
  return blocked;
};

/** Undoes a deletion; what has come back meanwhile is left as it is. */
export const restoreDeals = (desk: Desk, deletion: DealDeletion): TextFailure | undefined => {
  for (const { id, text } of deletion.entries) {
    const failure = desk.texts.replace(keyOfDeal(id), text, undefined);
    if (failure && failure.kind !== 'changed') return failure;
  }
  dismissDeletion(desk, deletion);
  return undefined;
};
