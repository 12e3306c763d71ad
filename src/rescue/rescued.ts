/**
 * What can still be handed over when the page has failed. It asks neither the words nor the machine, and where
 * a case cannot be put together, it takes the texts as they are.
 */
import { writeCase, writeCases } from '../../machines';
import { type Desk, PREFIX } from '../store/desk';
import { type Content, hasAnswers, wholeOf } from '../store/record';

export type Rescued =
  /** Nothing was answered. */
  | { readonly kind: 'none' }
  /** The open case as a case file. */
  | { readonly kind: 'case'; readonly text: string; readonly isStored: boolean }
  /** Whatever page and browser hold, unread. */
  | { readonly kind: 'raw'; readonly text: string };

/** Every text that this browser keeps for the page. */
const storedTexts = (): Readonly<Record<string, string>> => {
  try {
    return Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith(PREFIX)));
  } catch {
    return {};
  }
};

const rawOf = (content: Content | undefined): Rescued => {
  const stored = storedTexts();
  if (content === undefined && Object.keys(stored).length === 0) return { kind: 'none' };
  return { kind: 'raw', text: JSON.stringify({ open: content, stored }, null, 2) };
};

export const rescuedFrom = (desk: Desk): Rescued => {
  let content: Content | undefined;
  try {
    const { open } = desk.state();
    content = open?.content;
    if (!content || !hasAnswers(content)) return { kind: 'none' };
    const { kept, failure } = open ?? {};
    const isStored = kept !== undefined && failure === undefined && !desk.isHeld(kept.record.id);
    return { kind: 'case', text: writeCase(wholeOf(content)), isStored };
  } catch {
    return rawOf(content);
  }
};

/** All cases that live on this page alone, as one file; nothing where there is no other than the open one. */
export const onlyHere = (desk: Desk): string | undefined => {
  try {
    const cases = desk.onlyHere();
    const { content } = desk.state().open ?? {};
    return cases.some((one) => one !== content) ? writeCases(cases.map(wholeOf)) : undefined;
  } catch {
    return undefined;
  }
};
