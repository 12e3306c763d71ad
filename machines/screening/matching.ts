/** What reads lists and compares names: a part of its own, which is loaded when somebody screens. */
export { atOnce } from '../once';
export {
  noListBy,
  readingList,
  withOtherNames,
} from './lists';
export { indexing, indexOf } from './search';
