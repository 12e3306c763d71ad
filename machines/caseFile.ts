/**
 * The gate for files of cases: one case as `case.ts` reads it, or several in one file. Each case of a file is
 * read by itself, so that one that is wrong can be named while the others are kept.
 */
import type { Case } from './answers';
import { CASE_FORMAT, CASE_VERSION, readCase } from './case';
import { decision, evidences, hash } from './decision';
import {
  CaseError,
  type Data,
  entriesOf,
  inside,
  isRecord,
  list,
  mapOf,
  missingAs,
  oneOf,
  onlyKnown,
  optional,
  presentOf,
  type Read,
  record,
  type Schema,
  text,
} from './gate';
import { ledger } from './ledger';
import { formatOf } from './migrate';
import { screenedGate } from './screening/screened';

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
  /** A line of the sheet for the review, and the steps that can be ticked. */
  sheet: 500,
  done: 300,
} as const;

/** Where a case is on its way through a company, as a person says; nothing of it judges. */
export const statuses = ['sales', 'handed-over', 'in-review', 'waiting', 'decided'] as const;
export type Status = (typeof statuses)[number];

/** What the sheet for the review of a deal names and no answer tells. Typed by whoever wishes, in no code. */
export const sheetFields = [
  'author',
  'department',
  'buyer',
  'buyerAddress',
  'consignee',
  'consigneeAddress',
  'endUser',
  'endUserAddress',
  'others',
  'maker',
  'model',
  'quantity',
  'price',
  'use',
] as const;
export type SheetField = (typeof sheetFields)[number];
export type Sheet = Readonly<Partial<Record<SheetField, string>>>;
const sheetLine = text(caseFileLimits.sheet, 'any');

const labels = record(
  {
    name: missingAs('', text(caseFileLimits.name, 'any')),
    /** The number of an order, an inquiry, a file. */
    reference: missingAs('', text(caseFileLimits.reference, 'any')),
    notes: missingAs('', text(caseFileLimits.notes, 'any')),
    /** The steps that are done, by the key of their finding. */
    done: optional(list(text(caseFileLimits.name), { most: caseFileLimits.done })),
    sheet: optional(
      mapOf(
        Object.fromEntries(sheetFields.map((field) => [field, sheetLine])) as Record<
          SheetField,
          typeof sheetLine
        >,
        {
          stray: 'unknown-field',
        },
      ),
    ),
    evidence: evidences,
    decision: optional(decision),
    /** The decided case that this one is a new version of, by what that is known by. */
    follows: optional(hash),
    ledger: optional(ledger),
    status: optional(oneOf(statuses)),
    /** Who has it now. */
    who: optional(text(caseFileLimits.name)),
    /** Which names were held against which lists, and what was decided of each hit. */
    screened: optional(screenedGate),
  },
  { isOpen: true },
);
/** What a label may hold, as schemas by name. */
export const labelShapes = () => labels.schema().properties as Readonly<Record<string, Schema>>;
/** What a person calls a case, and what was done and typed about it. Decides nothing. */
export type Labels = Read<typeof labels>;
export const noLabels: Labels = { name: '', reference: '', notes: '' };

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
export const readLabels = (data: Data): Labels => labels.read(data, '');

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

const readAt = (data: unknown, place: string, today: string): CaseReading => {
  const name = isRecord(data) && typeof data.name === 'string' ? data.name.slice(0, caseFileLimits.name) : '';
  try {
    return { place, name, result: { labelled: inside(place, () => readLabelledCase(data, today)) } };
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    return { place, name, result: { error } };
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
  const file = presentOf(data, CASES_FORMAT, casesFormat);
  onlyKnown(file, '', FIELDS);
  const cases = entriesOf(file.cases, 'cases', { most: caseFileLimits.cases, isFilled: true });
  return cases.map((one, index) => () => readAt(one, `cases[${index}]`, today));
};

const written = ({ theCase, labels: { name, reference, notes, ...more } }: LabelledCase) => ({
  format: CASE_FORMAT,
  version: CASE_VERSION,
  ...Object.fromEntries(Object.entries({ name, reference, notes }).filter(([, label]) => label)),
  ...more,
  ...theCase,
});

/** One case as a file: its answers and what it is called, nothing that follows from them. */
export const writeCase = (labelled: LabelledCase): string =>
  `${JSON.stringify(written(labelled), null, 2)}\n`;

/** Several cases as one file. */
export const writeCases = (labelled: readonly LabelledCase[]): string =>
  `${JSON.stringify({ format: CASES_FORMAT, version: CASES_VERSION, cases: labelled.map(written) }, null, 2)}\n`;
