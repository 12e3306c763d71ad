/** Names held against lists of names: the reading of lists, the comparing, and what somebody decided. */
export type { Comparison, Why } from './compare';
export { compareNames, HIT, type Hit, type Index, indexing, indexOf, type ListedRow, NEAR } from './search';
