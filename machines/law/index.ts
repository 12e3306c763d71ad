/** What the outside world says, as dated data with its sources. It decides nothing. */
export * from './alpha3';
export * from './chipNames';
export * from './chips';
export * from './countries';
export * from './dates';
export * from './days';
export * from './dueDiligence';
export * from './evidence';
export * from './glossary';
export * from './lists';
export * from './redFlags';
export * from './sources';
export * from './spelling';
export * from './thresholds';
export * from './timeline';
export * from './types';
export { type LawData, law, validateLaw } from './validate';
