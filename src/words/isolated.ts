import type { Labels } from '../../machines';

/** Marks that turn the direction of what follows: in a name they would turn the sentence around it. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name as it can stand in any line: its letters, in the order in which they are stored. */
export const withoutTurns = (text: string): string => text.replace(TURNS, '');

/** What a person typed, to stand in a sentence: whatever its direction, it ends where it ends. */
export const isolated = (text: string): string =>
  RIGHT_TO_LEFT.test(text) ? `\u2068${withoutTurns(text)}\u2069` : withoutTurns(text);

/** What a person calls a case, to be shown by itself: it turns neither itself nor what stands beside it. */
export const shownLabels = ({ name, reference, notes }: Labels): Labels => ({
  name: isolated(name.trim()),
  reference: isolated(reference.trim()),
  notes: isolated(notes.trim()),
});
