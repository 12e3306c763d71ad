import { existsSync, readFileSync, statSync } from 'node:fs';
import {
  CaseError,
  CodeError,
  caseFileLimits,
  caseIn,
  codeIn,
  type LabelledCase,
  noLabels,
  readCases,
} from '../../machines';
import { decodeJson } from '../../src/store/encoding';
import { problemWords } from '../../src/words/names';
import type { Words } from '../../src/words/words';
import { refuse } from './arguments';
import { complain } from './output';

/** What cannot be used: the field, and why in words. */
export class Unusable extends Error {
  readonly field: string;
  constructor(field: string, why: string) {
    super(why);
    this.field = field;
  }
}

/** A piece of a file in a line of its own. */
const inLine = (text: string): string => JSON.stringify(text.replace(/\p{C}/gu, ''));

/** The content of a file as JSON, in whichever encoding. */
export const contentOf = (file: string, { lang }: Pick<Words, 'lang'>): unknown => {
  let bytes: Buffer;
  try {
    if (statSync(file).size > caseFileLimits.bytes)
      throw new Unusable('file', `is larger than ${caseFileLimits.bytes / 1_000_000} MB`);
    bytes = readFileSync(file);
  } catch (error) {
    throw error instanceof Unusable ? error : new Unusable('file', 'cannot be read');
  }
  const decoded = decodeJson(bytes, lang);
  if ('fault' in decoded)
    throw new Unusable(
      'file',
      decoded.fault === 'not-json'
        ? `is not JSON (${decoded.message})`
        : `is text in none of ${decoded.tried}; save it as UTF-8`,
    );
  const { data, readAs } = decoded;
  if (readAs) {
    const others = readAs.others.map(({ encoding, sample }) => `; as ${encoding}: ${inLine(sample)}`);
    complain(`${file}: read as ${readAs.encoding}: ${inLine(readAs.sample)}${others.join('')}`);
  }
  return data;
};

/** The content of a file, whatever it is; a file that cannot be read or is not JSON ends the command. */
export const parseFile = (file: string): unknown => {
  try {
    return contentOf(file, { lang: 'en' });
  } catch (error) {
    if (error instanceof Unusable) return refuse(`${file}: ${error.field}: ${error.message}`);
    throw error;
  }
};

/** One case that was given: read, or refused with the field. */
export interface Given {
  /** As it was given: a file, a code or a link. */
  readonly file: string;
  /** What a file of several calls this one, as far as that can be read. */
  readonly name: string;
  readonly result: { readonly labelled: LabelledCase } | { readonly error: Unusable };
}

/** How a code is printed: groups of four, the last one shorter. */
const GROUPS = /^\s*[0-9a-z]{4}(?:-[0-9a-z]{1,4})+\s*$/i;
/** The code that an operand is, or holds as a link; a file of that name comes first. */
const codeOf = (operand: string): string | undefined => {
  const hash = operand.indexOf('#');
  return (hash < 0 ? undefined : codeIn(operand.slice(hash))) ?? (GROUPS.test(operand) ? operand : undefined);
};

const decoded = (code: string, words: Words): LabelledCase => {
  try {
    return { theCase: caseIn(code), labels: noLabels };
  } catch (error) {
    if (!(error instanceof CodeError)) throw error;
    throw new Unusable('code', words.code(`problem.${error.problem}`, { detail: error.detail }));
  }
};

const inWords = ({ field, problem, detail }: CaseError, words: Words): Unusable =>
  new Unusable(field, problemWords(words)(problem, detail));

/**
 * Every case of a file, one or several, or the one of a code or a link.
 *
 * @param today - the decision date of a case that names none.
 * @returns what is wrong with the whole of it as the one case that is refused.
 */
export const casesIn = (file: string, today: string, words: Words): readonly Given[] => {
  try {
    const code = existsSync(file) ? undefined : codeOf(file);
    if (code !== undefined) return [{ file, name: '', result: { labelled: decoded(code, words) } }];
    return readCases(contentOf(file, words), today).map(({ name, result }) => ({
      file,
      name,
      result: 'error' in result ? { error: inWords(result.error, words) } : result,
    }));
  } catch (error) {
    const told = error instanceof CaseError ? inWords(error, words) : error;
    if (told instanceof Unusable) return [{ file, name: '', result: { error: told } }];
    throw told;
  }
};
