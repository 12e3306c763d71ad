import type { Assessment, Case } from '../../machines';
import type { Words } from '../words/words';
import type { AboutReport } from './about';
import { briefOf, documentOf } from './document';
import { markdownOf } from './markdown';
import { mailOf, textOf } from './text';

export const settings = ['brief', 'text', 'markdown'] as const;
export type Setting = (typeof settings)[number];

export interface ComplianceReport {
  /** One line for the subject of a mail; the first line of the text says the same. */
  readonly subject: string;
  readonly text: string;
}

/** The report that compliance reads, whole or, for a first mail, in brief. Pure: the same case, edition, words and setting give the same text. */
export const complianceReport = (
  theCase: Case,
  assessment: Assessment,
  words: Words,
  setting: Setting,
  about: AboutReport = {},
): ComplianceReport => {
  const tell = setting === 'brief' ? briefOf : documentOf;
  const set = { brief: mailOf, text: textOf, markdown: markdownOf }[setting];
  const document = tell(theCase, assessment, words, about);
  return { subject: document.subject, text: set(document) };
};
