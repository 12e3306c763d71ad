/** The sheet that asks another desk to review a deal: what is on it, before it is set on paper or in a mail. */
import {
  type Assessment,
  type Case,
  type Checklist,
  type Citation,
  citationOf,
  derive,
  encodeCase,
  type law,
  onSheet,
  type QuestionId,
  question,
  questionIds,
  type SheetField,
  type SheetRow,
  sheetFields,
  sheetRows,
} from '../../machines';
import { citationName, mergedCites, verifiedWords } from '../ui/citations';
import { lawOf } from '../ui/lawOf';
import { levelWords } from '../ui/levelWords';
import { isolated } from '../words/isolated';
import { type QuestionWords, questionWords } from '../words/names';
import type { Words } from '../words/words';
import type { AboutReport } from './about';
import { dealLines } from './deal';
import {
  askerOf,
  byDoubt,
  doubtTitle,
  isOpenCheck,
  leading,
  type Step,
  stepsOf,
  titleOf,
  toldToItsDesk,
} from './findings';
import { besideResult } from './otherLaw';

/** What is typed for a line of the table of the deal. */
const typedFor: Readonly<Partial<Record<SheetRow, readonly SheetField[]>>> = {
  item: ['model', 'maker'],
  amount: ['quantity', 'price'],
  buyer: ['buyer', 'buyerAddress'],
  consignee: ['consignee', 'consigneeAddress'],
  endUser: ['endUser', 'endUserAddress'],
  others: ['others'],
  use: ['use'],
};

/** The countries of everybody who takes part. */
export const partiesOf: readonly QuestionId[] = [
  ...onSheet('buyer'),
  ...onSheet('consignee'),
  ...onSheet('endUser'),
];

export interface TypedField {
  readonly field: SheetField;
  readonly name: string;
  /** Empty where nobody typed it: it is left to be written by hand. */
  readonly typed: string;
}
export interface ToldRow {
  readonly id: SheetRow;
  readonly name: string;
  readonly fields: readonly TypedField[];
  readonly answers: readonly string[];
  /** Of several items each is named with its own result, on a line of its own. */
  readonly parts: readonly string[];
}

/** A statement with where it stands and how well that was verified. */
export interface Cited {
  readonly text: string;
  readonly cites: readonly string[];
}

export interface DeskSteps {
  readonly steps: readonly string[];
  /** Those that only the annex names. */
  readonly more: number;
}

interface ReviewSheet {
  readonly level: Assessment['outcome']['level'];
  readonly title: string;
  readonly means: string;
  readonly law: string;
  readonly reasons: readonly Cited[];
  readonly moreReasons: number;
  /** What stands beside the result, and what it could become. */
  readonly reservations: readonly string[];
  readonly rows: readonly ToldRow[];
  readonly open: OpenPoints;
  readonly asker: string;
  readonly sales: DeskSteps;
  readonly review: DeskSteps;
  readonly japan: readonly Cited[] | undefined;
  readonly code: string;
}

export interface OpenPoints {
  /** Red flags and the like that are there and not resolved, in full words. */
  readonly flags: readonly string[];
  /** Check lists of which something was not looked at, with how much. */
  readonly notLooked: readonly string[];
}

const typedIn = (words: Words, { sheet = {} }: AboutReport, field: SheetField): TypedField => ({
  field,
  name: words.report(`sheet.${field}`),
  typed: isolated((sheet[field] ?? '').trim()),
});

/** What was typed for the sheet, as lines of a text. */
export const typedLines = (words: Words, about: AboutReport): readonly string[] =>
  sheetFields
    .map((field) => typedIn(words, about, field))
    .filter(({ typed }) => typed !== '')
    .map(({ name, typed }) => words.report('answer', { question: name, answer: typed.replace(/\s+/g, ' ') }));

/** Of the check lists on the path: what is there, and what nobody has looked at. */
export const openPointsOf = (theCase: Case, words: Words): OpenPoints => {
  const facts = derive(theCase);
  const names = questionWords(words);
  const lists = questionIds.filter((id) => question(id).kind === 'checklist' && facts.asked.has(id));
  const told = lists.flatMap((id) => {
    const { statuses, dontKnow } = question(id) as Checklist;
    const all = facts.lines[id]?.length ?? 0;
    return names.linesOf(id, theCase, facts).map(({ status, lines }) => ({
      isGrave: status === statuses.at(-1) && status !== dontKnow,
      isUnlooked: status === dontKnow,
      named: lines.map((line) => names.markedOf(id, line, theCase)),
      counted: words.report('answer', {
        question: names.shortOf(id),
        answer: words.ui('answer.lines', {
          status: names.statusOf(id, status),
          number: lines.length,
          of: all,
        }),
      }),
    }));
  });
  return {
    flags: told.filter(({ isGrave }) => isGrave).flatMap(({ named }) => named),
    notLooked: told.filter(({ isUnlooked }) => isUnlooked).map(({ counted }) => counted),
  };
};

const citedAs = (words: Words, cites: readonly Citation[]): readonly string[] =>
  mergedCites(cites).map((cite) =>
    words.report('sheet.cite', { source: citationName(words, cite), verified: verifiedWords(words, cite) }),
  );

/** Reasons and steps beyond these are read in the annex. */
const MOST = 3;

/** Why, each reason with the first of its sources. */
const reasonsWithSource = (
  theCase: Case,
  result: Assessment,
  words: Words,
  names: QuestionWords,
): readonly Cited[] => {
  const { told, doubtful } = byDoubt(theCase, { findings: leading(result) });
  return [
    ...doubtful.map((one) => ({ text: doubtTitle(words, names, one), cites: [] })),
    ...told.map((finding) => ({
      text: titleOf(words, finding),
      cites: citedAs(words, finding.sources.slice(0, 1)),
    })),
  ];
};

/** What the result could still become, and what decides that. */
const couldBecome = (
  theCase: Case,
  result: Assessment,
  words: Words,
  { shortOf }: QuestionWords,
): readonly string[] => {
  const { couldBecome: level, deciding, decidedByDate } = result.outcome;
  if (!level) return [];
  const open = words.list([
    ...deciding.map(shortOf),
    ...(decidedByDate ? [words.ui('start.plannedDate')] : []),
  ]);
  return isOpenCheck(theCase, result)
    ? [
        words.ui('stand.check', { questions: open }),
        words.ui('summary.check.could', { level: words.finding(`level.${level}.short`) }),
      ]
    : [
        words.ui('stand.could', { level: words.finding(`level.${level}`) }),
        ...(open === '' ? [] : [`${words.ui('summary.deciding')}${words.lang === 'ja' ? '' : ' '}${open}`]),
      ];
};

/**
 * What names nobody, such as to stop at once, is said to whoever holds the deal; what names another desk than
 * compliance keeps its name.
 */
const byDesk = (
  words: Words,
  theCase: Case,
  result: Assessment,
): { readonly sales: DeskSteps; readonly review: DeskSteps } => {
  const { certain } = stepsOf(words, theCase, result);
  const isOfSales = ({ hand, named }: Step) => hand === 'sales' || named === '';
  const column = (steps: readonly Step[]): DeskSteps => ({
    steps: steps.slice(0, MOST).map((step) => (step.hand ? toldToItsDesk(step) : step.text)),
    more: Math.max(0, steps.length - MOST),
  });
  return {
    sales: column(certain.filter(isOfSales)),
    review: column(certain.filter((step) => !isOfSales(step))),
  };
};

/** What is filled in by hand about Japan's law, and what it rests on. */
const japanFields = [
  { id: 'japan.list', cite: ['JP-LIST-IC', 'JP-LIST-COMPUTER', 'JP-LIST-EFFECT'] },
  { id: 'japan.catch-all', cite: ['JP-CATCHALL'] },
] as const satisfies readonly { readonly id: string; readonly cite: readonly law.EvidenceId[] }[];

/** Japan's law: for firms there, for what leaves from there, and for whoever reads Japanese. */
const japanOf = (theCase: Case, result: Assessment, words: Words): ReviewSheet['japan'] => {
  const { ownCountry, departure } = theCase.answers;
  if (words.lang !== 'ja' && ownCountry !== 'JP' && departure !== 'JP') return undefined;
  const found = result.findings.filter(({ id }) => id === 'other-law.japan-list' || id === 'note.japan');
  return [
    ...found.map((finding) => ({ text: titleOf(words, finding), cites: citedAs(words, finding.sources) })),
    ...japanFields.map(({ id, cite }) => ({
      text: words.report(`sheet.${id}`),
      cites: citedAs(
        words,
        cite.map((evidence) => citationOf(evidence, result.date, result.decisionDate)),
      ),
    })),
  ];
};

export const sheetOf = (theCase: Case, result: Assessment, words: Words, about: AboutReport): ReviewSheet => {
  const names = questionWords(words);
  const facts = derive(theCase);
  const reasons = reasonsWithSource(theCase, result, words, names);
  return {
    level: result.outcome.level,
    title: levelWords(words, result.outcome),
    means: words.finding(`level.${result.outcome.level}.means`),
    law: lawOf(words, result),
    reasons: reasons.slice(0, MOST),
    moreReasons: Math.max(0, reasons.length - MOST),
    reservations: [...besideResult(words, result), ...couldBecome(theCase, result, words, names)],
    rows: sheetRows.map((id) => ({
      id,
      name: words.report(`sheet.row.${id}`),
      fields: (typedFor[id] ?? []).map((field) => typedIn(words, about, field)),
      answers: [
        ...onSheet(id)
          .filter((asked) => facts.asked.has(asked))
          .map((asked) =>
            words.report('answer', {
              question: names.shortOf(asked),
              answer: words.list(names.answerOf(asked, theCase, facts)),
            }),
          ),
        ...(id === 'movement'
          ? [words.ui('summary.planned-date', { date: words.planned(result.plannedDate) })]
          : []),
      ],
      parts: id === 'item' ? dealLines(words, theCase) : [],
    })),
    open: openPointsOf(theCase, words),
    asker: askerOf(words, theCase),
    ...byDesk(words, theCase, result),
    japan: japanOf(theCase, result, words),
    code: encodeCase(theCase),
  };
};
