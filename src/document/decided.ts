/** Evidence, decision and record of a case in words: on the page, on paper and in the report. */
import {
  type Assessment,
  type Case,
  checked,
  type Decision,
  type Evidence,
  heldBy,
  isMilder,
  type LedgerCheck,
  type Level,
  rank,
} from '../../machines';
import { levelWords } from '../ui/levelWords';
import type { Words } from '../words/words';
import type { AboutReport } from './about';

/** A text of several lines in one. */
const inOneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

export const evidenceTold = (words: Words, { text, document, by, on }: Evidence): string => {
  const told = { text: inOneLine(text), name: by, date: words.date(on) };
  return document
    ? words.decide('evidence.told.document', { ...told, document: inOneLine(document) })
    : words.decide('evidence.told', told);
};

const short = (words: Words, level: Level): string => words.finding(`level.${level}`);

/** What is said beside a decision that asks for less than the result does, as it was shown then or as it is now. */
export const milderTold = (
  words: Words,
  kind: Decision['kind'],
  results: readonly { readonly level: Level; readonly couldBecome?: Level | null | undefined }[],
): readonly string[] => {
  const graver = (levels: readonly Level[]) => [...new Set(levels)].filter((level) => isMilder(kind, level));
  const stands = graver(results.map(({ level }) => level));
  const could = graver(results.flatMap(({ couldBecome }) => couldBecome ?? []));
  const most = Math.max(-1, ...stands.map(rank));
  return [
    ...stands.map((level) => words.decide('decision.milder', { level: short(words, level) })),
    ...could
      .filter((level) => rank(level) > most)
      .map((level) => words.decide('decision.milder.could', { level: short(words, level) })),
  ];
};

interface DecisionTold {
  readonly title: string;
  readonly reason: string;
  readonly conditions: string | undefined;
  /** Where it asks for less than the result. */
  readonly milder: readonly string[];
  /** The result then, and the one of now where that is another. */
  readonly results: readonly string[];
}

export const decisionTold = (
  words: Words,
  { kind, by, on, reason, conditions, shown }: Decision,
  { outcome, edition }: Assessment,
): DecisionTold => ({
  title: words.decide('decision.told', {
    decision: words.decide(`decision.${kind}`),
    name: by,
    date: words.date(on),
  }),
  reason: words.decide('decision.reason.told', { reason }),
  conditions: conditions && words.decide('decision.conditions.told', { conditions }),
  milder: milderTold(words, kind, [shown, outcome]),
  results: [
    words.decide('decision.then', { level: short(words, shown.level), edition: shown.edition }),
    ...(shown.level === outcome.level && shown.edition === edition
      ? []
      : [words.decide('decision.now', { level: levelWords(words, outcome), edition })]),
  ],
});

/** The record of a case, verified; nothing where none has begun. */
export const recordOf = (theCase: Case, about: AboutReport): LedgerCheck | undefined =>
  about.ledger && checked(about.ledger, heldBy(theCase, about));

/** What is wrong with a record. */
export const recordFaults = (
  words: Words,
  { entries, breaksAt, otherwise, found, isFull }: LedgerCheck,
  placeOf: (place: string) => string,
): readonly string[] => [
  ...(breaksAt === undefined
    ? []
    : breaksAt > entries.length
      ? [words.decide('record.breaks.end', { number: entries.length })]
      : [words.decide('record.breaks', { number: breaksAt })]),
  ...(otherwise.length > 0 && !isFull
    ? [words.decide('record.otherwise', { places: words.list([...new Set(otherwise.map(placeOf))]) })]
    : []),
  ...(found.length > 0
    ? [words.decide('record.found', { count: found.length, entries: words.list(found.map(String)) })]
    : []),
  ...(isFull ? [words.decide('record.full')] : []),
];
