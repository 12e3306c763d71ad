/** Reports of an earlier edition, or of another day, against the judgement of today. */
import {
  type Assessment,
  assess,
  type Case,
  CaseError,
  compareDates,
  edition,
  editions,
  isSameDate,
  type Labels,
  type Level,
  type PastReport,
  planWindow,
  readReport,
  saidBy,
} from '../../machines';
import { problemWords } from '../../src/words/names';
import type { Words } from '../../src/words/words';
import { contentOf, Unusable } from './caseFile';

interface Outcome {
  readonly edition: string;
  readonly level: Level;
  readonly refusalPresumed: boolean;
  readonly couldBecome: Level | null;
}
/** What became of a report. */
export interface Against {
  readonly file: string;
  readonly name?: string;
  readonly reference?: string;
  readonly before: Outcome;
  readonly after: Outcome;
  readonly changed: boolean;
  /** Keys of the findings that only one of them has. */
  readonly gone: readonly string[];
  readonly come: readonly string[];
  /** The changes of the law between the dates of the two, where those differ. */
  readonly law: Assessment['changes'];
  /** The editions that came after that of the report. */
  readonly editions: readonly string[];
}

const pastOf = (file: string, words: Words): PastReport => {
  try {
    return readReport(contentOf(file, words));
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    throw new Unusable(error.field, problemWords(words)(error.problem, error.detail));
  }
};
/** The editions after one; all of them where it is not known. */
const editionsAfter = (id: string): readonly string[] => {
  const at = editions.findIndex((one) => one.id === id);
  return editions.slice(0, at < 0 ? editions.length : at).map((one) => one.id);
};
/** Remarks follow from the level or look ahead; nothing moved for their sake. */
const weighed = (findings: PastReport['said']['findings']) =>
  findings.filter(({ level }) => level !== 'note');
const called = ({ name, reference }: Labels) => ({
  ...(name ? { name } : {}),
  ...(reference ? { reference } : {}),
});

/**
 * Judges the case of a report anew. Nothing that the report says is taken over but the case.
 *
 * @param onDays - the case on the days that were asked for.
 * @throws {Unusable} naming the field, if the file is no report.
 */
export const againstNow = (file: string, words: Words, onDays: (theCase: Case) => Case): Against => {
  const { theCase, labels, said, edition: before } = pastOf(file, words);
  const anew = onDays(theCase);
  const now = saidBy(assess(anew));
  const had = new Set(weighed(said.findings).map(({ key, certainty }) => `${key} ${certainty}`));
  const has = new Set(weighed(now.findings).map(({ key, certainty }) => `${key} ${certainty}`));
  const isOtherDay =
    anew.decisionDate !== theCase.decisionDate || !isSameDate(anew.plannedDate, theCase.plannedDate);
  const law = isOtherDay ? compareDates(theCase, planWindow(theCase).first, planWindow(anew).first).by : [];
  const outcome = (id: string, { level, refusalPresumed, couldBecome }: PastReport['said']): Outcome => ({
    edition: id,
    level,
    refusalPresumed,
    couldBecome,
  });
  const one = outcome(before, said);
  const other = outcome(edition, now);
  return {
    file,
    ...called(labels),
    before: one,
    after: other,
    changed:
      one.level !== other.level ||
      one.refusalPresumed !== other.refusalPresumed ||
      one.couldBecome !== other.couldBecome,
    gone: [...had].filter((key) => !has.has(key)),
    come: [...has].filter((key) => !had.has(key)),
    law,
    editions: editionsAfter(before),
  };
};

/** The same for people. */
export const againstInWords = (against: Against, words: Words): string => {
  const { file, name, before, after, changed, gone, come, law } = against;
  const level = ({ level: one, refusalPresumed, couldBecome }: Outcome) =>
    [
      words.finding(one === 'licence' && refusalPresumed ? 'level.licence.refused' : `level.${one}`),
      ...(couldBecome ? [words.ui('stand.could', { level: words.finding(`level.${couldBecome}`) })] : []),
    ].join('; ');
  const row = (said: Outcome) => `  ${said.edition}: ${level(said)}`;
  const titleOf = (key: string) => words.optionalFinding(`${key.split(' ')[0]}.title`) ?? key;
  const signed = (sign: string, keys: readonly string[]) =>
    [...new Set(keys.map(titleOf))].map((title) => `  ${sign} ${title}`);
  return [
    name ? `${file} (${name})` : file,
    row(before),
    ...(changed ? [row(after)] : [`  ${words.intake('against.same', { edition: after.edition })}`]),
    ...signed('-', gone),
    ...signed('+', come),
    ...law.map(({ id, date }) => `  * ${date}: ${words.finding(`change.${id}`)}`),
  ].join('\n');
};
/** What the editions changed that came after those of the reports, once for all of them. */
export const editionsInWords = (later: ReadonlySet<string>, words: Words): string =>
  editions
    .filter(({ id }) => later.has(id))
    .map(({ id, changes }) => [`${id}:`, ...changes.map((change) => `  ${change[words.lang]}`)].join('\n'))
    .join('\n');
