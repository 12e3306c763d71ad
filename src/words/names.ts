import { useMemo } from 'react';
import {
  type Answer,
  type Case,
  type Checklist,
  type ChecklistAnswer,
  closingIn,
  type Derived,
  type Figures,
  type HbmFigures,
  isNoneOf,
  law,
  statusOf as lineStatus,
  type Problem,
  type QuestionId,
  question,
  ticksTellWhatWasDone,
  UNKNOWN,
} from '../../machines';
import { useWords, type Words } from './words';

export interface LinesOfStatus {
  readonly status: string;
  readonly lines: readonly string[];
}

export interface QuestionWords {
  /** The question as it is asked. */
  nameOf(id: QuestionId): string;
  /** The question in a table of answers. */
  shortOf(id: QuestionId): string;
  hintOf(id: QuestionId): string | undefined;
  /** What the hint leaves out: nobody has to read it to answer. */
  moreOf(id: QuestionId): string | undefined;
  optionOf(id: QuestionId, option: string): string;
  optionHintOf(id: QuestionId, option: string): string | undefined;
  lineOf(id: QuestionId, line: string): string;
  /** The line in the few words that are read at a glance. */
  lineInShortOf(id: QuestionId, line: string): string;
  lineHintOf(id: QuestionId, line: string): string | undefined;
  statusOf(id: QuestionId, status: string): string;
  chipOf(id: string): string;
  /** How the rest of a check list was answered, where that was told and the answers say the same. */
  closingOf(id: QuestionId, theCase: Case, facts: Derived): string | undefined;
  /** Every line of a list that the case is asked about, by what was said of it, the gravest first. */
  linesOf(id: QuestionId, theCase: Case, facts: Derived): readonly LinesOfStatus[];
  /** The value that the catalogue settles, in words. */
  settledOf(id: QuestionId, facts: Derived): string | undefined;
  /** A line of a check list with what was marked there. */
  markedOf(id: QuestionId, line: string, theCase: Case, reopened?: boolean): string;
  /** An answer in words, as a list of what was said: one entry, or one for each thing worth saying. */
  answerOf(id: QuestionId, theCase: Case, facts: Derived): readonly string[];
}

const asChecklist = (answer: Answer | undefined): ChecklistAnswer =>
  typeof answer === 'object' ? (answer as ChecklistAnswer) : {};

/** The lines of a list by status, the gravest first. */
const byStatus = (
  id: QuestionId,
  answer: ChecklistAnswer,
  lines: readonly string[],
): readonly LinesOfStatus[] => {
  const { statuses, dontKnow } = question(id) as Checklist;
  const statusAt = (line: string) => answer[line] ?? answer['*'] ?? dontKnow;
  return statuses
    .toReversed()
    .map((status) => ({ status, lines: lines.filter((line) => statusAt(line) === status) }))
    .filter(({ lines: found }) => found.length > 0);
};

const isDone = (id: QuestionId): boolean => ticksTellWhatWasDone(question(id) as Checklist);

/** The same in any language; the hook beside it speaks the one that is on. */
export const questionWords = (words: Words): QuestionWords => {
  const optionOf = (id: QuestionId, option: string): string =>
    words.optionalQuestion(`${id}.option.${option}`) ??
    (option === UNKNOWN ? words.question('unknown') : words.question(`${id}.option.${option}`));
  const lineOf = (id: QuestionId, line: string) => words.question(`${id}.line.${line}`);
  const statusOf = (id: QuestionId, status: string) => words.question(`${id}.status.${status}`);
  const chipOf = (id: string): string => {
    const chip = law.chipOfId(id);
    return chip ? words.ui('chip.name', { vendor: chip.vendor, name: chip.name }) : id;
  };

  // As it was given: what is left out of a figure cannot be checked.
  const given = words.exactly;
  const figuresInWords = (figures: Figures): readonly string[] => [
    ...(figures.tpp === undefined ? [] : [words.ui('answer.tpp', { tpp: given(figures.tpp) })]),
    ...(figures.units ?? []).map((modes) =>
      words.list(
        modes.map(({ tops, bits }) => words.ui('answer.rate', { tops: given(tops), bits: given(bits) })),
      ),
    ),
    ...(figures.dies ?? []).map(({ mm2, count = 1, counts = true }) =>
      words.ui(counts ? 'answer.die' : 'answer.die-not-counted', {
        mm2: given(mm2),
        count: given(count),
      }),
    ),
    ...(figures.bandwidth === undefined
      ? []
      : [words.ui('answer.bandwidth', { bandwidth: given(figures.bandwidth) })]),
    ...(figures.atLeast ? [words.sheet('at-least.answer')] : []),
  ];
  const hbmInWords = ({ bandwidth, mm2 }: HbmFigures): readonly string[] => [
    words.ui('answer.hbm', { bandwidth: given(bandwidth), mm2: given(mm2) }),
  ];
  /** Lines that are not calm are named one by one; the rest is counted. */
  const checklistInWords = (id: QuestionId, answer: ChecklistAnswer, lines: readonly string[]) => {
    const { statuses, dontKnow } = question(id) as Checklist;
    return byStatus(id, answer, lines).flatMap(({ status, lines: found }) => {
      const name = statusOf(id, status);
      const isTold = status !== statuses[0] && status !== dontKnow;
      return isTold
        ? found.map((line) => words.ui('answer.line', { status: name, line: lineOf(id, line) }))
        : [words.ui('answer.lines', { status: name, number: found.length, of: lines.length })];
    });
  };

  const countries = (codes: readonly string[]): string => words.either(codes.map(words.country));
  const several = (values: readonly string[]): string =>
    words.ui('answer.several', { answers: words.either(values) });

  const inWords = (id: QuestionId, answer: Answer | undefined, facts: Derived): readonly string[] => {
    if (answer === undefined) return [words.ui('answer.none')];
    const { kind } = question(id);
    if (answer === UNKNOWN && kind !== 'checklist') return [optionOf(id, UNKNOWN)];
    switch (kind) {
      case 'choice':
        return Array.isArray(answer)
          ? [several(answer.map((option) => optionOf(id, String(option))))]
          : [optionOf(id, String(answer))];
      case 'choices':
        return [words.all((answer as readonly string[]).map((option) => optionOf(id, option)))];
      case 'country': {
        if (isNoneOf(answer)) return [words.ui('answer.none-of', { countries: countries(answer.not) })];
        return Array.isArray(answer)
          ? [several((answer as readonly string[]).map(words.country))]
          : [words.country(String(answer))];
      }
      case 'chip':
        return [chipOf(String(answer))];
      case 'number':
        return [given(Number(answer))];
      case 'day':
        return [words.date(String(answer))];
      case 'figures':
        return figuresInWords(answer as Figures);
      case 'hbm':
        return hbmInWords(answer as HbmFigures);
      case 'checklist':
        return checklistInWords(
          id,
          asChecklist(answer),
          facts.lines[id] ?? (question(id) as Checklist).lines,
        );
    }
  };

  const closingOf = (id: QuestionId, theCase: Case, facts: Derived): string | undefined => {
    const closing = closingIn(theCase, id, facts.lines[id]);
    return closing && words.ui(`answer.closed.${isDone(id) ? 'done' : closing}`);
  };

  return {
    nameOf: (id) => words.question(`${id}.title`),
    shortOf: (id) => words.question(`${id}.short`),
    hintOf: (id) => words.optionalQuestion(`${id}.hint`),
    moreOf: (id) => words.optionalQuestion(`${id}.more`),
    optionOf,
    optionHintOf: (id, option) => words.optionalQuestion(`${id}.option.${option}.hint`),
    lineOf,
    lineInShortOf: (id, line) => words.question(`${id}.line.${line}.short`),
    lineHintOf: (id, line) => words.optionalQuestion(`${id}.line.${line}.hint`),
    statusOf,
    markedOf: (id, line, theCase, reopened = false) => {
      const list = question(id) as Checklist;
      const status = statusOf(id, lineStatus(theCase.answers[id], line, list));
      return words.ui(reopened ? 'answer.line.reopened' : 'answer.line', { status, line: lineOf(id, line) });
    },
    chipOf,
    closingOf,
    linesOf: (id, theCase, facts) => byStatus(id, asChecklist(theCase.answers[id]), facts.lines[id] ?? []),
    settledOf: (id, facts) => {
      const settled = facts.settled.get(id);
      return settled && inWords(id, settled.value, facts).join();
    },
    answerOf: (id, theCase, facts) => {
      const settled = facts.settled.get(id);
      const answer = theCase.answers[id];
      const holds = settled && (answer === undefined || answer === UNKNOWN);
      const closing = closingOf(id, theCase, facts);
      return [...inWords(id, holds ? settled.value : answer, facts), ...(closing ? [closing] : [])];
    },
  };
};

export const useQuestionWords = (): QuestionWords => {
  const words = useWords();
  return useMemo(() => questionWords(words), [words]);
};

export type FieldProblem =
  | Problem
  | 'empty'
  | 'lines-left'
  | 'rest-left'
  | 'which-chip'
  | 'which-country'
  | 'several-countries'
  | 'embargoed-place'
  | 'unplaced-place'
  | 'no-reason'
  | 'no-correction'
  | 'planned-early';

/** What was typed, and the two numbers that it can be. */
const readingsIn = (detail: string) => {
  const [, typed = detail, one = '', other = ''] = /^(.*) (\S+) (\S+)$/.exec(detail) ?? [];
  return { typed, one, other };
};

/** A refusal in words. Dates and bounds in its detail are written as the language writes them. */
export const problemWords =
  (words: Words) =>
  (problem: FieldProblem, detail = ''): string =>
    words.ui(`problem.${problem}`, {
      ...readingsIn(detail),
      detail:
        problem === 'date-too-early' || problem === 'planned-early' || problem === 'ends-early'
          ? words.date(detail)
          : problem === 'absurd-figure' || problem === 'too-small'
            ? words.number(Number(detail))
            : detail,
    });

export const useProblemWords = () => problemWords(useWords());
