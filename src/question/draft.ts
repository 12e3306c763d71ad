import {
  type Answer,
  type Case,
  type Closing,
  closedBeside,
  closingIn,
  type Derived,
  derive,
  overruled,
  type QuestionId,
  question,
  questionsOn,
  type ScreenId,
  screen,
  settledOn,
  signed,
  UNKNOWN,
} from '../../machines';
import { beginDraft, type FieldDraft, readDraft } from './fields';
import { closingDrafted } from './fields/checklist';
import { anchorOf, type Fault } from './fields/field';

/** What has been entered on a screen so far. It is not part of the case until it has been read. */
export interface ScreenDraft {
  readonly fields: Readonly<Partial<Record<QuestionId, FieldDraft>>>;
  /** Why a value of the catalogue is wrong: there for each that the person has opened. */
  readonly reasons: Readonly<Partial<Record<QuestionId, string>>>;
  /** Why an answer of the other desk is corrected. */
  readonly corrections?: Readonly<Partial<Record<QuestionId, string>>>;
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
      screen(id).questions.map((question) => [
        question,
        beginDraft(question, theCase.answers[question], closingIn(theCase, question, facts.lines[question])),
      ]),
    ),
    reasons: Object.fromEntries(overridden.map((question) => [question, theCase.reasons?.[question] ?? ''])),
  };
};

export interface ScreenReading {
  readonly facts: Derived;
  /** The questions that are shown, follow-ups of what was just entered among them. */
  readonly shown: readonly QuestionId[];
  readonly settled: readonly QuestionId[];
  /** Answers of the other desk that are no longer what they were. */
  readonly overruled: readonly QuestionId[];
  readonly faults: readonly Fault[];
  /** The case as it would be with what was entered, as far as it can be read. */
  readonly next: Case;
}

/** A record without some of its keys. */
export const without = <R extends object>(record: R, keys: readonly string[]): R =>
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

/** What is wrong with what was entered for a question, or with the reason why the catalogue is wrong. */
export const faultsIn = (
  id: QuestionId,
  field: FieldDraft | undefined,
  reason: string | undefined,
  facts: Derived,
): readonly Fault[] => {
  const reading = field && readDraft(id, field, facts.lines[id]);
  const wrong = reading && 'faults' in reading ? reading.faults : [];
  return reason?.trim() === '' ? [...wrong, { anchor: anchorOf(id, 'reason'), problem: 'no-reason' }] : wrong;
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
  const open = questionsOn(facts, id, theCase.hand);
  const shown = open.filter(
    (question, index) => !open.slice(0, index).some((earlier) => waitsFor(question, earlier, now)),
  );
  const opened = settled.filter((question) => draft.reasons[question] !== undefined);

  const faults = questions
    .filter((question) => shown.includes(question) || opened.includes(question))
    .flatMap((question): readonly Fault[] => {
      const reason = opened.includes(question) ? draft.reasons[question] : undefined;
      return faultsIn(question, draft.fields[question], reason, facts);
    });

  const stale = saidOfOldChip(theCase, now, facts).filter((one) => !questions.includes(one));
  const reasons = {
    ...without(theCase.reasons ?? {}, [...questions, ...stale]),
    ...Object.fromEntries(opened.map((question) => [question, draft.reasons[question]?.trim()])),
  };
  const { reasons: _, closed: before, ...rest } = theCase;
  const closings = questions.flatMap((one): (readonly [QuestionId, Closing])[] => {
    const closing = closingDrafted(draft.fields[one]);
    const told = closing && { ...now, closed: { [one]: closing } };
    return told && closingIn(told, one, facts.lines[one]) ? [[one, closing]] : [];
  });
  const closedNow = { ...closedBeside(before, questions).closed, ...Object.fromEntries(closings) };
  const next: Case = {
    ...rest,
    answers: without(answers, stale),
    ...(Object.keys(reasons).length > 0 ? { reasons } : {}),
    ...(Object.keys(closedNow).length > 0 ? { closed: closedNow } : {}),
  };
  const corrected = overruled(theCase, next).filter((question) => shown.includes(question));
  const unexplained = corrected.filter((question) => !draft.corrections?.[question]?.trim());
  return {
    facts,
    shown,
    // To contradict the catalogue is for the compliance desk.
    settled: theCase.hand === 'sales' ? opened : settled,
    overruled: corrected,
    faults: [
      ...faults,
      ...unexplained.map((question) => ({
        anchor: anchorOf(question, 'correction'),
        problem: 'no-correction' as const,
      })),
    ],
    next: signed(theCase, next, draft.corrections),
  };
};

/** What was said against the catalogue about one chip must not stand for another. */
export const saidOfOldChip = (before: Case, after: Case, facts = derive(after)): readonly QuestionId[] =>
  before.answers.chip === after.answers.chip
    ? []
    : [...new Set([...derive(before).settled.keys(), ...facts.settled.keys()])];
