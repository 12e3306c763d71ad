/**
 * What a case is: its answers and its dates. Which answers there are is said by the questions, each in an entry
 * of its own; what they mean is computed in `facts/`, what follows from them in `findings/`; the words are in
 * `locales/`, under the same ids.
 */
import { countryCodes, type IsoDate } from './law';
import { type Axis, type Hand, type QuestionId, question, UNKNOWN } from './questions';

export { UNKNOWN };

/** One digital processing unit or mode of a chip: a dense rate at the bit length of the multiplier's inputs. */
export interface Rate {
  /** Dense peak, in tera-operations a second, a multiply-accumulate counted as two operations. */
  readonly tops: number;
  /** Largest bit length among the inputs to the multiplication. */
  readonly bits: number;
}
export interface Die {
  /** Area of one die in mm². */
  readonly mm2: number;
  readonly count?: number;
  /** False for memory dies and for logic on a planar process: they do not count (Technical Note 2, ¶4). */
  readonly counts?: boolean;
}
/** Performance figures of one integrated circuit. Give TPP, or the rates that it follows from. */
export interface Figures {
  readonly tpp?: number;
  /** One list for each processing unit: the rates that the maker claims for it. */
  readonly units?: readonly (readonly Rate[])[];
  readonly dies?: readonly Die[];
  /** Total DRAM bandwidth of the integrated circuit, in GB/s. */
  readonly bandwidth?: number;
  /** Whether the rates are dense. Sparse figures are refused, never halved. */
  readonly sparse?: boolean;
  /** Whether there are rates beside these that could not be read, so that the TPP may be higher. */
  readonly atLeast?: boolean;
}
export interface HbmFigures {
  /** Memory bandwidth of the stack or package in GB/s. */
  readonly bandwidth: number;
  /** Area of the stack or package in mm². */
  readonly mm2: number;
}

export type ChecklistAnswer = Readonly<Record<string, string>>;
/** A country told by exclusion: none of these, and otherwise not known. */
export interface NoneOf {
  readonly not: readonly string[];
}
export type Answer = string | readonly string[] | number | Figures | HbmFigures | NoneOf | ChecklistAnswer;
export type Answers = { readonly [Q in QuestionId]?: Answer };

/** A day that is not fixed yet, as it was told: not before one day and not after another, as far as they are known. */
export interface OpenDate {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}
export type PlannedDate = IsoDate | OpenDate;

/** What is answered, and how: each by its question. */
export interface Answered {
  readonly answers: Answers;
  /** Why a derived value was overridden, by question. */
  readonly reasons?: Readonly<Partial<Record<QuestionId, string>>>;
  /** Which desk gave an answer, where two share the case. */
  readonly by?: Readonly<Partial<Record<QuestionId, Hand>>>;
  /** What one desk had answered before the other corrected it. */
  readonly corrected?: Readonly<Partial<Record<QuestionId, Correction>>>;
  /** How the rest of a check list was answered, where that was not line by line. */
  readonly closed?: Readonly<Partial<Record<QuestionId, Closing>>>;
}

/**
 * One of several items of a deal, or of several legs of its way. What is answered of the one at hand stands with the
 * rest of the case; each other one holds its own.
 */
export interface Apart {
  readonly name: string;
  /** How many, as it was written. */
  readonly quantity?: string;
  readonly part?: Answered;
}

/** A case is its answers and its two dates, for each of its items and legs. All else rides along and decides nothing. */
export interface Case extends Answered, Readonly<Partial<Record<Axis, readonly Apart[]>>> {
  readonly decisionDate: string;
  readonly plannedDate: PlannedDate;
  /** Whose part is gone through; nothing where one person answers for both. */
  readonly hand?: Hand;
}

export interface Correction {
  readonly was: Answer;
  readonly by: Hand;
  readonly reason: string;
}

/** "I read every line: nothing else", or "I have not looked". */
export const closings = ['read', 'not-looked'] as const;
export type Closing = (typeof closings)[number];

/** Whether a question has been answered; "don't know" is an answer. */
export const isAnswered = (answers: Answers, id: QuestionId): boolean => answers[id] !== undefined;

/** Whether the answer given says that the person does not know. */
export const isUnknown = (answers: Answers, id: QuestionId): boolean =>
  answers[id] === UNKNOWN || answers[id] === question(id).dontKnow;

/** The values that an answer leaves where it names several; nothing where it names one, or is about several at once. */
export const severalIn = (answers: Answers, id: QuestionId): readonly string[] | undefined => {
  const answer = answers[id];
  return question(id).kind !== 'choices' && Array.isArray(answer) ? (answer as readonly string[]) : undefined;
};

export const isNoneOf = (answer: unknown): answer is NoneOf =>
  typeof answer === 'object' && answer !== null && Array.isArray((answer as { not?: unknown }).not);

export const isCountry = (code: unknown): code is string =>
  typeof code === 'string' && (countryCodes as readonly string[]).includes(code);
