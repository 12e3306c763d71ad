/** Names held against lists of names: the reading of lists, the comparing, and what somebody decided. */
export { HIT, listLimits, NEAR } from './limits';
export { ListError } from './listError';
export type { ListKind, NamedList, ReadList, RowFault, Told } from './lists';
export {
  coveredBy,
  decisions,
  isUndecided,
  missingLists,
  OLD_AFTER_DAYS,
  oldLists,
  type PartyField,
  partyFields,
  type Screened,
  type ScreenedHit,
  screenedLimits,
  screeningAnswer,
  type UsList,
  usLists,
} from './screened';
export type { Hit, Index, ListedRow } from './search';

/** What reads lists and compares names; it is large, and waits until somebody screens. */
export const matching = () => import('./matching');
