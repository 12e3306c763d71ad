/** What is wrong with a code, as an id; the words are in `locales/`. */
export const codeProblems = [
  'empty',
  'not-a-character',
  'too-short',
  'too-long',
  'wrong-characters',
  'wrong-character-at',
  'not-whole',
  'too-new',
  'not-a-case',
  'several',
] as const;
export type CodeProblem = (typeof codeProblems)[number];

/** A refusal: what is wrong, and the character, the place or the field that shows it. */
export class CodeError extends Error {
  override readonly name = 'CodeError';
  readonly problem: CodeProblem;
  readonly detail: string;
  constructor(problem: CodeProblem, detail = '') {
    super(`${problem}${detail ? ` (${detail})` : ''}`);
    this.problem = problem;
    this.detail = detail;
  }
}
