/** Names held against lists of names: the reading of lists, the comparing, and what somebody decided. */
export type { Comparison, Why } from './compare';
export { ListError, type ListProblem, type NoList } from './listError';
export {
  atOnce,
  type ListKind,
  listLimits,
  type NamedList,
  noListBy,
  type ReadList,
  type RowFault,
  readingList,
  type Told,
  withOtherNames,
} from './lists';
export {
  coveredBy,
  type Decision,
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
export { compareNames, HIT, type Hit, type Index, indexing, indexOf, type ListedRow, NEAR } from './search';
