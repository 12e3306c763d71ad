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
