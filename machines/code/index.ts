/**
 * The case code: a whole case in about as many characters as a telephone number has digits, to be read out,
 * written on paper or put into an address. It holds the answers and the two dates, and nothing that a person
 * typed: no reasons, no names, no notes.
 *
 * A code is the case, coded by how usual each answer is, and four check symbols. The first symbol gives the
 * version: four symbols of the alphabet belong to each.
 */
import type { Case } from '../answers';
import { readCase } from '../case';
import { CaseError } from '../gate';
import { RADIX, symbolsOf, textOf } from './alphabet';
import { CHECKS, isSound, withChecks, withoutChecks, wrongPlace } from './check';
import { CodeError } from './error';
import { isWideCase, manners, type Told, tell } from './model';
import { type Ordinals, ordinals } from './ordinals';
import { type Coder, Reader, Writer } from './range';

export { CodeError, type CodeProblem, codeProblems } from './error';

/**
 * Version 2 can hold several options of one answer and a date that is open, and knows how usual the questions of the
 * second edition are; what holds none of these is of version 1.
 */
export const CODE_VERSION = 2;
/** How many first symbols a version has: the fewer, the longer its codes. */
const FIRST_SYMBOLS = 4;
const VERSIONS = Math.ceil(RADIX / FIRST_SYMBOLS);
/** The last version has what is left of the alphabet. */
const versionWeights = Array.from({ length: VERSIONS }, (_, at) =>
  Math.min(FIRST_SYMBOLS, RADIX - at * FIRST_SYMBOLS),
);
const passVersion = (coder: Coder, version: number): number => coder.choose(versionWeights, version - 1) + 1;

/** Writes what is told, whatever a case may be; for tests of what a code can hold. */
export const writeTold = (told: Told, known: Ordinals = ordinals): string => {
  const isWide = isWideCase(told, known);
  const written = manners.flatMap((manner) => {
    // Nobody stopped anywhere if nothing is answered.
    if (
      manner === 'stopped' &&
      !known.questions.slice(0, known.first).some(({ id }) => told.answers[id] !== undefined)
    )
      return [];
    const writer = new Writer();
    passVersion(writer, isWide ? 2 : 1);
    tell(writer, known, isWide, { ...told, manner });
    return [writer.digits()];
  });
  const shortest = written.reduce((best, one) => (one.length < best.length ? one : best));
  return textOf(withChecks(shortest));
};

const problemOf = (symbols: readonly number[]): CodeError => {
  const place = wrongPlace(symbols);
  return place === undefined
    ? new CodeError('wrong-characters')
    : new CodeError('wrong-character-at', String(place + 1));
};

/** Reads what a code tells, before it is asked whether that is a case. */
export const readTold = (text: string, known: Ordinals = ordinals): Told => {
  const symbols = symbolsOf(text);
  if (symbols.length <= CHECKS) throw new CodeError('too-short');
  if (!isSound(symbols)) throw problemOf(symbols);
  const reader = new Reader(withoutChecks(symbols));
  const version = passVersion(reader, CODE_VERSION);
  if (version > CODE_VERSION) throw new CodeError('too-new');
  const { manner: _, ...told } = tell(reader, known, version > 1);
  // A case has one code. Another that would say the same is cut off, drawn out or made up.
  if (writeTold(told, known) !== textOf(symbols)) throw new CodeError('not-whole');
  return told;
};

/**
 * The code of a case. Two cases have the same code only if they have the same dates and answers; reasons are
 * left out.
 *
 * @returns capitals and digits in groups of four, joined by hyphens; twelve to twenty for a usual deal.
 * @throws {CaseError} if it is none that a file could hold.
 */
export const encodeCase = (theCase: Case): string => {
  const { decisionDate, plannedDate } = theCase;
  const answers = Object.fromEntries(
    Object.entries(theCase.answers).filter(([, answer]) => answer !== undefined),
  );
  return writeTold(readCase({ decisionDate, plannedDate, answers }, decisionDate) as Told);
};

/**
 * The case of a code, read through the same gate as a file: it can hold nothing that a file could not.
 *
 * @param text - as typed or heard: any case, width and grouping; a look-alike counts as its character.
 * @throws {CodeError} naming what is wrong.
 */
export const decodeCase = (text: string): Case => {
  const told = readTold(text);
  try {
    return readCase(told, told.decisionDate);
  } catch (error) {
    if (error instanceof CaseError) throw new CodeError('not-a-case', error.field);
    throw error;
  }
};

const FRAGMENT = '#c/';
/** The end of an address that opens a case. What stands there is not sent to any server. */
export const fragmentOf = (code: string): string => `${FRAGMENT}${code}`;

/** The code in the end of an address, unread; `undefined` if there is none. */
export const codeIn = (hash: string): string | undefined => {
  const found = /^#\/?c\/(.+)$/.exec(hash)?.[1];
  if (found === undefined) return undefined;
  try {
    return decodeURIComponent(found);
  } catch {
    return found;
  }
};

/** A run of letters and digits with hyphens of any kind between them, as a code stands in a text. */
const RUN = /[A-Z0-9]+(?:\s?[\p{Pd}−ー・]\s?[A-Z0-9]+)*/gu;
/** What stands after a label, to the end of its line. */
const LABELLED = /(?:CODE|コード)\s*:\s*([^\n]+)/u;

/**
 * The case of whatever was pasted as a code: the code, with a label before it or a full stop after it, a link,
 * or a text with one code in it.
 *
 * @throws {CodeError} as `decodeCase` does, of what most likely was meant as the code; `several`, if it holds more.
 */
export const caseIn = (text: string): Case => {
  let fault: unknown;
  const attempt = (code: string): Case | undefined => {
    try {
      return decodeCase(code);
    } catch (error) {
      if (!(error instanceof CodeError)) throw error;
      fault ??= error;
      return undefined;
    }
  };
  const link = /#\/?c\/\S+/.exec(text)?.[0];
  // Of a link and of what a label names, the fault is worth more than that of the text around it.
  const plain = text.length > 20_000 ? '' : text.normalize('NFKC').toUpperCase();
  const labelled = LABELLED.exec(plain)?.[1];
  const meant = link === undefined ? labelled : codeIn(link);
  const ofMeant = meant === undefined ? undefined : attempt(meant.replace(/[^\p{L}\p{N}]+$/u, ''));
  const whole = attempt(text);
  if (whole) return whole;
  const runs = [...plain.matchAll(RUN)].map(([run]) => run).filter((run) => run.length > CHECKS);
  const found = runs.flatMap((run) => attempt(run) ?? []);
  const all = new Map([...(ofMeant ? [ofMeant] : []), ...found].map((one) => [encodeCase(one), one]));
  if (all.size > 1) throw new CodeError('several');
  const [only] = all.values();
  if (only) return only;
  throw fault;
};
