/** Where names are near, and how large a list may be. */

/** From this score on, somebody has to decide whether the two are one. */
export const HIT = 0.75;
/** From this score on, a name is shown as near, folded away. */
export const NEAR = 0.6;

export const listLimits = {
  /** Of a file, in bytes. */
  bytes: 100_000_000,
  rows: 300_000,
  /** Of a name, an alias, an address, in UTF-16 units. */
  name: 2_000,
  /** Other names and addresses of a row. */
  more: 2_000,
} as const;

/**
 * Why two names were found near, the weightiest first.
 *
 * - `same`: every word is the same; legal forms, case, accents and punctuation do not count.
 * - `order`: the words stand in another order.
 * - `spelling`: words differ by a slip or by the way one sound is written.
 * - `script`: words stand in another script.
 * - `joined`: words are written together in one name and apart in the other.
 * - `initials`: a word stands with its first letter only, or the name as its initials.
 * - `part`: one name has words that the other lacks.
 * - `number`: both have a number, and not the same.
 * - `address`: the address is near, the name was not compared.
 */
export const whys = [
  'same',
  'order',
  'spelling',
  'script',
  'joined',
  'initials',
  'part',
  'number',
  'address',
] as const;
export type Why = (typeof whys)[number];
