/**
 * The names of questions, readings and variables. The entries in `questions/` fill them in; what lies below,
 * conditions above all, is written in these names without looking up.
 */
// biome-ignore-start lint/suspicious/noEmptyInterface: each is filled in where its names are given
export interface QuestionNames {}
export interface ReadingNames {}
export interface VariableNames {}
// biome-ignore-end lint/suspicious/noEmptyInterface: each is filled in where its names are given

export type QuestionId = keyof QuestionNames;
export type ReadingId = keyof ReadingNames;
export type Variable = keyof VariableNames;
