/**
 * The gate for files of cases: one case as `case.ts` reads it, or several in one file. Each case of a file is
 * read by itself, so that one that is wrong can be named while the others are kept.
 */
import type { Case } from './answers';
import { CASE_FORMAT, CASE_VERSION, CaseError, isRecord, readCase, shown } from './case';
import { formatOf, migrate } from './migrate';

export const CASES_FORMAT = 'chip-export-check/cases';
export const CASES_VERSION = 1;
const casesFormat = formatOf(CASES_VERSION, []);

/**
 * Beyond these a file is a mistake, or made to choke the page. Sizes in bytes, texts in UTF-16 units. Whatever
 * can be stored can be written as one file and read again: a browser stores 5 Mi units, which take three bytes
 * each at most, and the layout of a file makes that of figures four and a half times as long.
 */
export const caseFileLimits = {
  bytes: 32_000_000,
  cases: 20_000,
  name: 200,
  reference: 200,
  notes: 10_000,
} as const;

/** What a person calls a case. Decides nothing. */
export interface Labels {
  readonly name: string;
  /** The number of an order, an inquiry, a file. */
  readonly reference: string;
  readonly notes: string;
}
export const noLabels: Labels = { name: '', reference: '', notes: '' };
const labelFields = ['name', 'reference', 'notes'] as const;

export interface LabelledCase {
  readonly theCase: Case;
  readonly labels: Labels;
}

/** One case of a file: read, or refused with the field. */
export interface CaseReading {
  /** Where it stands in the file: `cases[3]`, or nothing in a file of one case. */
  readonly place: string;
  /** What it calls itself, as far as that can be read. */
  readonly name: string;
  readonly result: { readonly labelled: LabelledCase } | { readonly error: CaseError };
}

/**
 * Reads what a person called a case.
 *
 * @throws {CaseError} naming the field, if it is no text or too long.
 */
export const readLabels = (data: Readonly<Record<string, unknown>>): Labels => {
  const labels: Record<keyof Labels, string> = { ...noLabels };
  for (const field of labelFields) {
    const value = data[field] ?? '';
    if (typeof value !== 'string') throw new CaseError(field, 'not-a-text', shown(value));
    if (value.length > caseFileLimits[field])
      throw new CaseError(field, 'too-long', String(caseFileLimits[field]));
    labels[field] = value;
  }
  return labels;
};

/**
 * Reads one case with what it is called.
 *
 * @param today - the decision date of a case that names none.
 * @throws {CaseError} naming the first field that is wrong.
 */
export const readLabelledCase = (data: unknown, today: string): LabelledCase => {
  const theCase = readCase(data, today);
  return { theCase, labels: isRecord(data) ? readLabels(data) : noLabels };
};

/** `cases[3]` and `answers.role` make `cases[3].answers.role`; `case` is the whole of it. */
const fieldAt = (place: string, field: string): string =>
  place === '' ? field : field === 'case' ? place : `${place}.${field}`;

const readAt = (data: unknown, place: string, today: string): CaseReading => {
  const name = isRecord(data) && typeof data.name === 'string' ? data.name.slice(0, caseFileLimits.name) : '';
  try {
    return { place, name, result: { labelled: readLabelledCase(data, today) } };
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    const { field, problem, detail } = error;
    return { place, name, result: { error: new CaseError(fieldAt(place, field), problem, detail) } };
  }
};

const FIELDS = ['format', 'version', 'cases'];

/**
 * Reads a file of one case or of several.
 *
 * @param data - the file, as parsed.
 * @param today - the decision date of a case that names none.
 * @returns a reading for each case that the file holds, in its order.
 * @throws {CaseError} if the file itself is wrong: too many cases, a later version, no list.
 */
export const readCases = (data: unknown, today: string): readonly CaseReading[] =>
  casesIn(data, today).map((read) => read());

/** The same, each case read when it is asked for: a long file need not be read at one go. */
export const casesIn = (data: unknown, today: string): readonly (() => CaseReading)[] => {
  if (!isRecord(data) || data.format !== CASES_FORMAT) return [() => readAt(data, '', today)];
  const migrated = migrate(data, data.version, casesFormat);
  if ('refusal' in migrated) throw new CaseError('version', migrated.refusal, shown(data.version));
  const file = migrated.data;
  for (const key of Object.keys(file))
    if (!FIELDS.includes(key)) throw new CaseError(key, 'unknown-field', FIELDS.join(', '));
  const { cases } = file;
  if (!Array.isArray(cases)) throw new CaseError('cases', 'not-a-list', shown(cases));
  if (cases.length === 0) throw new CaseError('cases', 'empty-list');
  if (cases.length > caseFileLimits.cases)
    throw new CaseError('cases', 'too-many', String(caseFileLimits.cases));
  return cases.map((one, index) => () => readAt(one, `cases[${index}]`, today));
};

const written = ({ theCase, labels }: LabelledCase) => ({
  format: CASE_FORMAT,
  version: CASE_VERSION,
  ...Object.fromEntries(labelFields.filter((field) => labels[field]).map((field) => [field, labels[field]])),
  ...theCase,
});

/** One case as a file: its answers and what it is called, nothing that follows from them. */
export const writeCase = (labelled: LabelledCase): string =>
  `${JSON.stringify(written(labelled), null, 2)}\n`;

/** Several cases as one file. */
export const writeCases = (labelled: readonly LabelledCase[]): string =>
  `${JSON.stringify({ format: CASES_FORMAT, version: CASES_VERSION, cases: labelled.map(written) }, null, 2)}\n`;
