/**
 * The names of questions, readings and variables. The entries in `questions/` fill them in; what lies below,
 * conditions above all, is written in these names without looking up.
 */
// biome-ignore-start lint/suspicious/noEmptyInterface: the files in questions/ merge their names into these, which a type cannot take
export interface QuestionNames {}
export interface ReadingNames {}
export interface VariableNames {}
// biome-ignore-end lint/suspicious/noEmptyInterface: the files in questions/ merge their names into these, which a type cannot take

export type QuestionId = keyof QuestionNames;
export type ReadingId = keyof ReadingNames;
export type Variable = keyof VariableNames;
