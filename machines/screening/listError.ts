/** Why a list is refused as a whole. */

/** What a file is that is no list. */
export type NoList =
  | 'empty'
  | 'pdf'
  | 'workbook'
  | 'zip'
  | 'page'
  | 'xml'
  | 'picture'
  | 'json'
  | 'case'
  | 'prose';
export type ListProblem =
  | 'not-a-list'
  | 'which-column'
  | 'no-names'
  | 'too-large'
  | 'too-many'
  | 'without-sdn'
  | 'open-quote'
  | 'not-text';

/** A list that is refused as a whole. */
export class ListError extends Error {
  override readonly name = 'ListError';
  readonly problem: ListProblem;
  /** What the file is, the limit, the row, or nothing. */
  readonly detail: string;
  /** Where somebody has to say which column holds the names: the headings, in their order. */
  readonly headings: readonly string[];
  /** What the file is, if it is no list. */
  get is(): NoList | undefined {
    return this.problem === 'not-a-list' ? (this.detail as NoList) : undefined;
  }
  constructor(problem: ListProblem, detail = '', headings: readonly string[] = []) {
    super(`${problem}${detail ? ` (${detail})` : ''}`);
    this.problem = problem;
    this.detail = detail;
    this.headings = headings;
  }
}
