/** Which edition was used in this browser last, and what has changed since. Without a storage, nothing is said. */
import { type Edition, edition, editions } from '../../machines';

/** Apart from the keys of cases: it is nothing that a person could lose. */
const EDITION_KEY = 'chip-export-check:edition';

export const rememberEdition = (id: string = edition): void => {
  try {
    localStorage.setItem(EDITION_KEY, id);
  } catch {
    // What was not remembered is not told.
  }
};

export interface SinceThen {
  readonly before: string;
  readonly changes: Edition['changes'];
}

/** An edition that this page does not know of, such as a later one, is not compared with. */
export const sinceThen = (): SinceThen | undefined => {
  let before: string | null = null;
  try {
    before = localStorage.getItem(EDITION_KEY);
  } catch {
    return undefined;
  }
  const at = editions.findIndex(({ id }) => id === before);
  if (before === null || at <= 0) return undefined;
  return { before, changes: editions.slice(0, at).flatMap(({ changes }) => changes) };
};
