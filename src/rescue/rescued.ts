/**
 * What can still be handed over when the page has failed. It asks neither the words nor the machine, and where
 * a case cannot be put together, it takes the texts as they are.
 */
import { type LabelledCase, writeCase, writeCases } from '../../machines';
import { type Desk, PREFIX } from '../cases/desk';
import { type Content, hasAnswers } from '../cases/record';
import { isDamaged } from '../cases/store';

export type Rescued =
  /** Nothing was answered. */
  | { readonly kind: 'none' }
  /** The open case as a case file. */
  | { readonly kind: 'case'; readonly text: string; readonly isStored: boolean }
  /** Whatever page and browser hold, unread. */
  | { readonly kind: 'raw'; readonly text: string };

/** The answers with what was entered on a screen and not yet passed on. */
export const wholeOf = ({ theCase, labels, entered }: Content): LabelledCase => {
  const reasons = { ...theCase.reasons, ...entered.reasons };
  return {
    labels,
    theCase: {
      ...theCase,
      answers: { ...theCase.answers, ...entered.answers },
      ...(Object.keys(reasons).length > 0 ? { reasons } : {}),
    },
  };
};

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
    const { open, keeping } = desk.state();
    content = open?.content;
    if (!content || !hasAnswers(content)) return { kind: 'none' };
    const isStored = keeping === 'browser' && open?.kept !== undefined && open.failure === undefined;
    return { kind: 'case', text: writeCase(wholeOf(content)), isStored };
  } catch {
    return rawOf(content);
  }
};

/** All cases that live on this page alone, as one file; nothing where the browser keeps them. */
export const onlyHere = (desk: Desk): string | undefined => {
  try {
    const { open, keeping } = desk.state();
    if (keeping === 'browser') return undefined;
    const others = desk
      .entries()
      .flatMap((entry) =>
        isDamaged(entry) || entry.record.id === open?.kept?.record.id ? [] : entry.record,
      );
    const contents = [...(open?.content ? [open.content] : []), ...others];
    return others.length > 0 ? writeCases(contents.map(wholeOf)) : undefined;
  } catch {
    return undefined;
  }
};
