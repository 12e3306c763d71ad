import {
  type Answer,
  type bounds,
  CaseError,
  type Derived,
  type QuestionId,
  readAnswer,
  readFigure,
  UNKNOWN,
} from '../../../machines';
import type { FieldProblem } from '../../app/names';

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

const plain = /^-?(\d+|\d{1,3}(,\d{3})+)?(\.\d+)?$/;

/** A number as people type it: full-width digits, thousands separators. A decimal comma is not guessed at. */
export const numberFrom = (text: string): number | undefined => {
  const typed = text.normalize('NFKC').replace(/[\s_]/g, '').replace('−', '-');
  return /\d/.test(typed) && plain.test(typed) ? Number(typed.replaceAll(',', '')) : undefined;
};

/** The one gate for figures that are typed: a number, or the fault with it. */
export const figureFrom = (text: string, anchor: string, measure: keyof typeof bounds): number | Fault => {
  if (text.trim() === '') return { anchor, problem: 'empty' };
  const value = numberFrom(text);
  if (value === undefined) return { anchor, problem: 'not-a-number', detail: quoted(text) };
  try {
    return readFigure(value, anchor, measure);
  } catch (error) {
    if (error instanceof CaseError) return { anchor, problem: error.problem, detail: error.detail };
    throw error;
  }
};

/** The one gate for answers. */
export const answerFrom = (id: QuestionId, value: unknown, anchor: string): Reading => {
  try {
    return { answer: readAnswer(id, value) };
  } catch (error) {
    if (error instanceof CaseError) return refuse(anchor, error.problem, error.detail);
    throw error;
  }
};

export const dontKnow = (id: QuestionId): Reading => ({ answer: readAnswer(id, UNKNOWN) });

export const text = (value: number | undefined): string => (value === undefined ? '' : String(value));
