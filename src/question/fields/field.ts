import {
  type Answer,
  CaseError,
  type Derived,
  type Measure,
  type QuestionId,
  readAnswer,
  readTyped,
  readTypedNumber,
  UNKNOWN,
  writeNumber,
} from '../../../machines';
import type { FieldProblem } from '../../words/names';

/** What is wrong with a field, and the element that a person has to go to. */
export interface Fault {
  readonly anchor: string;
  readonly problem: FieldProblem;
  readonly detail?: string;
}
export type Reading = { readonly answer: Answer } | { readonly faults: readonly Fault[] };

export interface FieldProps<D> {
  readonly id: QuestionId;
  readonly draft: D;
  readonly change: (draft: D) => void;
  readonly faults: readonly Fault[];
  readonly facts: Derived;
}

export const anchorOf = (id: QuestionId, part?: string | number): string =>
  part === undefined ? `field-${id}` : `field-${id}-${part}`;

export const refuse = (anchor: string, problem: Fault['problem'], detail?: string): Reading => ({
  faults: [detail === undefined ? { anchor, problem } : { anchor, problem, detail }],
});

/** Typed text as it is quoted in a message. */
export const quoted = (text: string): string => JSON.stringify(text.slice(0, 60));

/** What a reading gave, or the fault that it was refused for. */
const orFault = <T>(anchor: string, read: () => T): T | Fault => {
  try {
    return read();
  } catch (error) {
    if (error instanceof CaseError) return { anchor, problem: error.problem, detail: error.detail };
    throw error;
  }
};

/** The one gate for figures that are typed: a number, or the fault with it. */
export const figureFrom = (text: string, anchor: string, measure: Measure): number | Fault =>
  text.trim() === '' ? { anchor, problem: 'empty' } : orFault(anchor, () => readTyped(text, anchor, measure));

/** The same for a number that has its own bounds. More of it is the graver. */
export const numberFrom = (text: string, anchor: string): number | Fault =>
  text.trim() === ''
    ? { anchor, problem: 'empty' }
    : orFault(anchor, () => readTypedNumber(text, anchor, { takesComma: true }));

/** The one gate for answers. */
export const answerFrom = (id: QuestionId, value: unknown, anchor: string): Reading => {
  const read = orFault(anchor, () => ({ answer: readAnswer(id, value) }));
  return 'answer' in read ? read : { faults: [read] };
};

export const dontKnow = (id: QuestionId): Reading => ({ answer: readAnswer(id, UNKNOWN) });

/** A figure as it can be typed. */
export const text = (value: number | undefined): string => (value === undefined ? '' : writeNumber(value));
