import {
  type Answer,
  type Case,
  type Derived,
  derive,
  type QuestionId,
  question,
  questionsOn,
  type ScreenId,
  screen,
  settledOn,
  UNKNOWN,
} from '../../machines';
import { beginDraft, type FieldDraft, readDraft } from './fields';
import { anchorOf, type Fault } from './fields/field';

/** What has been entered on a screen so far. It is not part of the case until it has been read. */
export interface ScreenDraft {
  readonly fields: Readonly<Partial<Record<QuestionId, FieldDraft>>>;
  /** Why a value of the catalogue is wrong: there for each that the person has opened. */
  readonly reasons: Readonly<Partial<Record<QuestionId, string>>>;
}

export type Drafts = Readonly<Partial<Record<ScreenId, ScreenDraft>>>;

export const beginScreen = (id: ScreenId, theCase: Case): ScreenDraft => {
  const facts = derive(theCase);
  const overridden = settledOn(facts, id).filter((settled) => {
    const answer = theCase.answers[settled];
    return answer !== undefined && answer !== UNKNOWN && answer !== facts.settled.get(settled)?.value;
  });
  return {
    fields: Object.fromEntries(
      screen(id).questions.map((question) => [question, beginDraft(question, theCase.answers[question])]),
    ),
    reasons: Object.fromEntries(overridden.map((question) => [question, theCase.reasons?.[question] ?? ''])),
  };
};

export interface ScreenReading {
  readonly facts: Derived;
  /** The questions that are shown, follow-ups of what was just entered among them. */
  readonly shown: readonly QuestionId[];
  readonly settled: readonly QuestionId[];
  readonly faults: readonly Fault[];
  /** The case as it would be with what was entered, as far as it can be read. */
  readonly next: Case;
}

const without = <R extends object>(record: R, keys: readonly string[]): R =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key))) as R;

/**
 * Whether a question may yet be spared by an earlier one that is still open. Not knowing keeps it on the
 * path; a person who has not answered has not said so.
 */
const waitsFor = (id: QuestionId, earlier: QuestionId, now: Case): boolean => {
  const asked = question(earlier);
  if (asked.kind !== 'choice' || now.answers[earlier] !== undefined) return false;
  return asked.options.some(
    (option) => !derive({ ...now, answers: { ...now.answers, [earlier]: option } }).asked.has(id),
  );
};

/** Puts what was entered into the case and sees which fields and faults follow. */
export const readScreen = (id: ScreenId, draft: ScreenDraft, theCase: Case): ScreenReading => {
  const questions = screen(id).questions;
  const answersWith = (left: readonly QuestionId[], lines: Derived['lines']): Case['answers'] => {
    const entered: Partial<Record<QuestionId, Answer>> = {};
    for (const one of questions) {
      const field = draft.fields[one];
      if (!field || left.includes(one)) continue;
      const reading = readDraft(one, field, lines[one]);
      if ('answer' in reading) entered[one] = reading.answer;
    }
    return { ...without(theCase.answers, questions), ...(entered as Case['answers']) };
  };
  const closed = (facts: Derived): readonly QuestionId[] =>
    settledOn(facts, id).filter((question) => draft.reasons[question] === undefined);

  // Twice, since what is entered decides what is settled, and a settled value is not to be read from a field.
  const first = derive({ ...theCase, answers: answersWith([], {}) });
  const answers = answersWith(closed(first), first.lines);
  const facts = derive({ ...theCase, answers });
  const settled = settledOn(facts, id);
  const now: Case = { ...theCase, answers };
  const open = questionsOn(facts, id);
  const shown = open.filter(
    (question, index) => !open.slice(0, index).some((earlier) => waitsFor(question, earlier, now)),
  );
  const opened = settled.filter((question) => draft.reasons[question] !== undefined);

  const faults = questions
    .filter((question) => shown.includes(question) || opened.includes(question))
    .flatMap((question): readonly Fault[] => {
      const field = draft.fields[question];
      const reading = field && readDraft(question, field, facts.lines[question]);
      const wrong = reading && 'faults' in reading ? reading.faults : [];
      const isUnexplained = opened.includes(question) && draft.reasons[question]?.trim() === '';
      return isUnexplained
        ? [...wrong, { anchor: anchorOf(question, 'reason'), problem: 'no-reason' }]
        : wrong;
    });

  const stale = theCase.answers.chip === answers.chip ? [] : settledAnywhere(theCase, facts, questions);
  const reasons = {
    ...without(theCase.reasons ?? {}, [...questions, ...stale]),
    ...Object.fromEntries(opened.map((question) => [question, draft.reasons[question]?.trim()])),
  };
  const { reasons: _, ...rest } = theCase;
  return {
    facts,
    shown,
    settled,
    faults,
    next: {
      ...rest,
      answers: without(answers, stale),
      ...(Object.keys(reasons).length > 0 ? { reasons } : {}),
    },
  };
};

/** What was said against the catalogue about one chip must not stand for another. */
const settledAnywhere = (before: Case, after: Derived, except: readonly QuestionId[]): QuestionId[] =>
  [...new Set([...derive(before).settled.keys(), ...after.settled.keys()])].filter(
    (question) => !except.includes(question),
  );
