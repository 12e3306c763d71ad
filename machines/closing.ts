/** Check lists answered by exception: what is there is ticked, and one statement tells of the rest. */
import type { Case, Closing } from './answers';
import { type Checklist, type Hand, type QuestionId, question } from './questions';

/**
 * What a tick on a line can say, the gravest last: that something is there, or on a list of what was done, that
 * it was done.
 */
export const tickedBy = ({ statuses, dontKnow }: Checklist): readonly string[] => {
  const there = statuses.filter((status, index) => index > 0 && status !== dontKnow);
  return there.length > 0 ? there : statuses.slice(0, 1);
};

/** The statuses that a desk gives: that evidence resolved what is there is for compliance to say. */
export const statusesFor = (list: Checklist, hand: Hand | undefined): readonly string[] => {
  const milder = tickedBy(list).slice(0, -1);
  return hand === 'sales' ? list.statuses.filter((status) => !milder.includes(status)) : list.statuses;
};

/** Whether a tick says that something was done; then nothing but a tick says so. */
export const ticksTellWhatWasDone = (list: Checklist): boolean => tickedBy(list)[0] === list.statuses[0];

/** What a statement about the rest says of each line without a tick. */
export const restBy = (list: Checklist, closing: Closing): string =>
  closing === 'not-looked' || ticksTellWhatWasDone(list)
    ? list.dontKnow
    : (list.statuses[0] ?? list.dontKnow);

/** The statements about the rest that a list can be closed with. */
export const closingsOf = (list: Checklist): readonly Closing[] =>
  ticksTellWhatWasDone(list) ? ['read'] : ['read', 'not-looked'];

/**
 * How the rest of a list was answered, where the answers say the same, line by line: they alone are judged, and
 * nothing milder is told of them.
 */
export const closingIn = (
  { answers, closed }: Case,
  id: QuestionId,
  lines: readonly string[] = [],
): Closing | undefined => {
  const list = question(id);
  const closing = closed?.[id];
  const answer = answers[id] as Readonly<Record<string, string>> | undefined;
  if (list.kind !== 'checklist' || closing === undefined || typeof answer !== 'object') return undefined;
  const possible = [...tickedBy(list), restBy(list, closing)];
  return lines.every((line) => possible.includes(answer[line] ?? '')) ? closing : undefined;
};

/** How other lists were closed: a list that is answered anew is no longer closed as before. */
export const closedBeside = (closed: Case['closed'], answered: readonly string[]): Pick<Case, 'closed'> => {
  const left = Object.entries(closed ?? {}).filter(([id]) => !answered.includes(id));
  return left.length > 0 ? { closed: Object.fromEntries(left) } : {};
};
