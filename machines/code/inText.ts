/** Every case code in a text that somebody pasted: a mail with several, links, codes by themselves. */
import type { Case } from '../answers';
import { codeIn, decodeCase, encodeCase } from '.';
import { CodeError } from './error';

/** What looks like a code and is none that can be read, as it stands in the text. */
export interface CodeFault {
  readonly text: string;
  readonly error: CodeError;
}
export interface CodesFound {
  /** Each once, in the order of the text, by its code. */
  readonly cases: readonly { readonly code: string; readonly theCase: Case }[];
  readonly faults: readonly CodeFault[];
}

/** Longer than any mail; in UTF-16 units. */
export const LONGEST_TEXT = 1_000_000;
/** A link may end in a bracket or a full stop of the sentence around it. */
const LINK = /#\/?c\/[^\s<>"'）」』\])]+/gu;
/** A label, and what follows it in its line. */
const LABELLED = /(?:CODE|コード)\s*[:：]\s*([^\n]+)/gu;
/** Letters and digits with hyphens of any kind between them. */
const RUN = /[A-Z0-9]+(?:\s?[\p{Pd}−ー・]\s?[A-Z0-9]+)+/gu;
const APART = /\s[\p{Pd}−ー・]\s/u;
/** At least three groups of which all but the last have four signs, with letters and digits: no word and no number looks so. */
const SHAPE = /^(?=.*\d)(?=.*[A-Z])[A-Z0-9]{4}(?:[\p{Pd}−ー・][A-Z0-9]{4})+[\p{Pd}−ー・][A-Z0-9]{1,4}$/u;
const LONGEST_SHOWN = 60;

/**
 * Reads every code of a text.
 *
 * @returns what was meant for a code and is none beside the cases; ordinary words are passed over.
 */
export const codesIn = (text: string): CodesFound => {
  const cases = new Map<string, Case>();
  const faults = new Map<string, CodeFault>();
  const attempt = (candidate: string): CodeError | undefined => {
    try {
      const theCase = decodeCase(candidate);
      cases.set(encodeCase(theCase), theCase);
      return undefined;
    } catch (error) {
      if (!(error instanceof CodeError)) throw error;
      return error;
    }
  };
  /** What is tried in its turn; a fault is told only of what was meant for a code. */
  const pass = (candidate: string, isMeant: boolean, others: readonly string[] = []): void => {
    const error = attempt(candidate);
    if (!error) return;
    const failed = others.filter((other) => attempt(other));
    if (failed.length < others.length || !isMeant) return;
    faults.set(candidate, { text: candidate.slice(0, LONGEST_SHOWN), error });
  };
  const part = text.slice(0, LONGEST_TEXT);
  // A link is read first and taken out, so that its end is not read a second time as a code.
  const rest = part.replace(LINK, (link) => {
    pass((codeIn(link) ?? '').replace(/[^\p{L}\p{N}]+$/u, ''), true);
    return ' ';
  });
  const plain = rest.normalize('NFKC').toUpperCase();
  const runsIn = (line: string) => [...line.matchAll(RUN)].map(([run]) => run);
  const unlabelled = plain.replace(LABELLED, (_, line: string) => {
    pass(
      line.trim().replace(/[^\p{L}\p{N}]+$/u, ''),
      true,
      runsIn(line).flatMap((run) => [run, ...run.split(APART)]),
    );
    return ' ';
  });
  for (const run of runsIn(unlabelled)) {
    const pieces = run.split(APART);
    pass(
      run,
      pieces.some((piece) => SHAPE.test(piece.trim())),
      pieces.length > 1 ? pieces : [],
    );
  }
  return {
    cases: [...cases].map(([code, theCase]) => ({ code, theCase })),
    faults: [...faults.values()],
  };
};
