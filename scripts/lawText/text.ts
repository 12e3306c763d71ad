/** A text of the law as it was downloaded, cut into what can be cited: the same for each format. */

/** What a paragraph is in its unit. A note of the editors can say that the text beside it is stayed. */
export type Part = 'text' | 'row' | 'heading' | 'note' | 'history';

export interface Paragraph {
  /** Its designators, from the outermost: `(a)(6)(iii)(A)` is `a`, `6`, `iii`, `A`. */
  readonly path: readonly string[];
  readonly part: Part;
  readonly text: string;
}

/** A section, a supplement, an article, an annexed table: what is compared by itself. */
export interface Unit {
  readonly id: string;
  readonly paragraphs: readonly Paragraph[];
}

export interface LawText {
  readonly format: 'ecfr' | 'egov';
  /** What the download is of; two of different scopes are not compared. */
  readonly scope: string;
  /** The day that the download itself names, if it does. */
  readonly date: string | undefined;
  /** How the law names itself, where our sources know it by that. */
  readonly law: { readonly title: string; readonly number: string };
  readonly units: ReadonlyMap<string, Unit>;
}

/** The text of a paragraph without the spaces of its file. */
export const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
