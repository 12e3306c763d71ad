/**
 * Cases as the rows of a spreadsheet. Which columns there are, and what a cell of each may hold, is computed from
 * the questions; what they are called in which language is handed in. A cell is read whole or its row is refused.
 */
import { type Answer, type Answers, type Case, isNoneOf } from './answers';
import { day, planned, readAnswer, readTyped, readTypedNumber } from './case';
import {
  caseFileLimits,
  type LabelledCase,
  readLabelledCase,
  type SheetField,
  sheetFields,
} from './caseFile';
import { CaseError, shown } from './gate';
import { parseForeign } from './json';
import { chipOfId, readName } from './law';
import { isOpenDate } from './planned';
import { askingOf, type QuestionId, question, questionIds, UNKNOWN } from './questions';

const labelColumns = ['name', 'reference', 'notes', 'who'] as const;
const dateColumns = ['decisionDate', 'plannedDate'] as const;

/** Parts of an answer that have a column of their own. */
const partsOf = (id: QuestionId): readonly string[] => {
  const asked = question(id);
  switch (asked.kind) {
    case 'checklist':
      return asked.lines;
    case 'figures':
      return ['tpp', 'mm2', 'bandwidth'];
    case 'hbm':
      return ['bandwidth', 'mm2'];
    default:
      return [];
  }
};

/** What a column holds. */
export type Column =
  | { readonly of: 'label'; readonly id: (typeof labelColumns)[number] }
  | { readonly of: 'date'; readonly id: (typeof dateColumns)[number] }
  | { readonly of: 'sheet'; readonly id: SheetField }
  /** A whole answer, or one line of a check list, one figure. */
  | { readonly of: 'answer'; readonly id: QuestionId; readonly part?: string };

/** Every column, in the order of the questions. */
export const columns: readonly Column[] = [
  ...labelColumns.map((id) => ({ of: 'label', id }) as const),
  ...dateColumns.map((id) => ({ of: 'date', id }) as const),
  ...sheetFields.map((id) => ({ of: 'sheet', id }) as const),
  ...questionIds.flatMap((id) => [
    { of: 'answer', id } as const,
    ...partsOf(id).map((part) => ({ of: 'answer', id, part }) as const),
  ]),
];
/** The name of a column that no language changes: `endUserSeat`, `flagsUse.cash-payment`, `sheet.endUser`. */
export const columnId = (column: Column): string => {
  if (column.of === 'sheet') return `sheet.${column.id}`;
  return column.of === 'answer' && column.part !== undefined ? `${column.id}.${column.part}` : column.id;
};
/**
 * The columns of a table to fill in: what a deal is called, its dates, who takes part, and each question that tells a
 * deal, is looked up or asked of everybody. The others may be added by their heading.
 */
export const usualColumns: readonly Column[] = columns.filter((column) => {
  if (column.of === 'label') return column.id !== 'who';
  if (column.of === 'date') return true;
  if (column.of === 'sheet') return ['endUser', 'buyer', 'consignee', 'quantity'].includes(column.id);
  if (column.part !== undefined || question(column.id).kind === 'checklist') return false;
  const { sheet, inBrief, gist, asked, station } = askingOf(column.id);
  return sheet !== undefined || inBrief || gist !== undefined || station === 1 || asked === undefined;
});

/** What columns and values are called, in as many languages as are to be understood. */
export interface RowNames {
  /** One width and case, and so on: two texts with the same key are the same name. */
  readonly key: (text: string) => string;
  readonly headingsOf: (column: Column) => readonly string[];
  /** Of an option, or of a status of a check list. The first is shown to the person. */
  readonly valuesOf: (id: QuestionId, value: string) => readonly string[];
  readonly unknown: readonly string[];
  /** A date that is not fixed. */
  readonly open: readonly string[];
  readonly countryOf: (text: string) => string | undefined;
}

/** "End user's country", "endUserCountry" and 需要者の国 are headings; a possessive is no part of a name. */
const headingKey = (text: string, { key }: RowNames): string => key(text.replace(/['’]s\b/g, ''));

/** Which columns go by a heading. */
export const headingReader = (names: RowNames): ((heading: string) => readonly Column[]) => {
  const known = new Map<string, Column[]>();
  for (const column of columns) {
    const called = [columnId(column), ...names.headingsOf(column)].map((one) => headingKey(one, names));
    for (const one of new Set(called)) known.set(one, [...(known.get(one) ?? []), column]);
  }
  const byId = new Map(columns.map((column) => [columnId(column), column]));
  return (heading) => {
    const exact = byId.get(heading.trim());
    return exact ? [exact] : (known.get(headingKey(heading, names)) ?? []);
  };
};

const isCalled = (text: string, called: readonly string[], { key }: RowNames): boolean =>
  called.some((one) => key(one) === key(text));
const isUnknownWord = (text: string, names: RowNames): boolean =>
  /^[?？]+$/.test(text) || text === UNKNOWN || isCalled(text, names.unknown, names);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const iso = (year: string, month: number, date: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
/** A day as people write it; of two readings none is taken. */
const readDay = (text: string, field: string): string => {
  const typed = text.normalize('NFKC').trim();
  const refuse = () => new CaseError(field, 'not-a-date', shown(text));
  const begun = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?(?:[ T]0{1,2}:00(?::00)?)?$/.exec(
    typed,
  );
  if (begun) return day.read(iso(begun[1] ?? '', Number(begun[2]), Number(begun[3])), field);
  const named =
    /^(\d{1,2})[-/. ]?([a-z]{3})[a-z]*\.?[-/., ]+(\d{4})$/i.exec(typed) ??
    /^()([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/i.exec(typed);
  if (named) {
    const month = MONTHS.indexOf((named[2] ?? '').toLowerCase()) + 1;
    if (month === 0) throw refuse();
    const [date, year] = named[1] ? [named[1], named[3]] : [named[3], named[4]];
    return day.read(iso(year ?? '', month, Number(date)), field);
  }
  const ended = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(typed);
  if (!ended) throw refuse();
  const [one, other, year] = [Number(ended[1]), Number(ended[2]), ended[3] ?? ''];
  if (one === other || one > 12) return day.read(iso(year, other, one), field);
  if (other > 12) return day.read(iso(year, one, other), field);
  throw new CaseError(
    field,
    'two-readings',
    [shown(text), iso(year, other, one), iso(year, one, other)].join(' '),
  );
};
const BETWEEN = /\s*(?:\.\.|〜|～|~|\bto\b|から)\s*/;
const readPlanned = (text: string, field: string, names: RowNames) => {
  if (isUnknownWord(text, names) || isCalled(text, names.open, names)) return { from: null, to: null };
  const [from = '', to, ...more] = text.split(BETWEEN);
  if (to === undefined || more.length > 0) return readDay(text, field);
  const end = (one: string) => (one.trim() === '' ? null : readDay(one, field));
  return planned.read({ from: end(from), to: end(to) }, field);
};

/** The value that a text names; several with the same name are none. */
const valueNamed = (id: QuestionId, values: readonly string[], text: string, names: RowNames) => {
  if (values.includes(text)) return text;
  const named = values.filter((value) => isCalled(text, [value, ...names.valuesOf(id, value)], names));
  return named.length === 1 ? named[0] : undefined;
};
/** Several values in a cell. A comma is part of many a name, so it parts countries alone. */
const PARTED = /\s*[;；|｜\n]\s*/;
const COUNTRIES = /\s*[;；|｜\n、,/／]\s*/;

const valueIn = (
  id: QuestionId,
  values: readonly string[],
  text: string,
  field: string,
  names: RowNames,
): string => {
  const value = valueNamed(id, values, text, names);
  if (value === undefined)
    throw new CaseError(
      field,
      'unknown-option',
      values.map((one) => names.valuesOf(id, one)[0] ?? one).join(' / '),
    );
  return value;
};
const readCountries = (text: string, field: string, names: RowNames): string | readonly string[] => {
  const whole = names.countryOf(text);
  if (whole) return whole;
  return text.split(COUNTRIES).map((part) => {
    const code = names.countryOf(part);
    if (!code) throw new CaseError(field, 'unknown-country', shown(part));
    return code;
  });
};

/** In files of the first edition a short name stood for one product; whoever types it may mean another. */
const chipIn = (text: string, field: string): string => {
  const reading = chipOfId(text) ? undefined : readName(text);
  if (reading?.kind !== 'several') return text;
  throw new CaseError(field, 'ambiguous-chip', reading.chips.map(({ id }) => id).join(', '));
};

const figureIn = (text: string, field: string, part: string): number =>
  readTyped(text, field, part === 'tpp' || part === 'mm2' ? part : 'bandwidth');

/** The answer of a cell. What no other form can say stands there as the file of a case has it, in brackets. */
const readCell = (id: QuestionId, text: string, field: string, names: RowNames): unknown => {
  const asked = question(id);
  if (/^[[{]/.test(text))
    try {
      return parseForeign(text, field);
    } catch (error) {
      if (error instanceof CaseError) throw error;
      throw new CaseError(field, 'not-a-choice', shown(text));
    }
  if (isUnknownWord(text, names)) return UNKNOWN;
  switch (asked.kind) {
    case 'choice':
    case 'choices': {
      const whole = valueNamed(id, asked.options, text, names);
      if (whole !== undefined) return asked.kind === 'choices' ? [whole] : whole;
      const parts = text.split(PARTED).filter((part) => part !== '');
      const given = parts.map((part) => valueIn(id, asked.options, part, field, names));
      return asked.kind === 'choices' || given.length > 1 ? given : given[0];
    }
    case 'country':
      return readCountries(text, field, names);
    case 'checklist':
      return { '*': valueIn(id, asked.statuses, text, field, names) };
    case 'number':
      return readTypedNumber(text, field, {});
    case 'day':
      return readDay(text, field);
    case 'figures':
      return { tpp: figureIn(text, field, 'tpp') };
    case 'chip':
      return chipIn(text, field);
    default:
      return text;
  }
};
/** A part of an answer, to be put beside its other parts. */
const readPart = (id: QuestionId, part: string, text: string, field: string, names: RowNames): object => {
  const asked = question(id);
  if (asked.kind === 'checklist')
    return {
      [part]: isUnknownWord(text, names) ? asked.dontKnow : valueIn(id, asked.statuses, text, field, names),
    };
  const value = figureIn(text, field, part);
  return asked.kind === 'figures' && part === 'mm2' ? { dies: [{ mm2: value }] } : { [part]: value };
};

/** What is wrong with one cell. */
export interface CellFault {
  /** As a spreadsheet numbers them, the headings among them. */
  readonly row: number;
  /** As the heading stands there. */
  readonly heading: string;
  /** A, B, … AA: the column as a spreadsheet names it. */
  readonly letter: string;
  readonly text: string;
  readonly error: CaseError;
}
/** A column whose heading is none of ours: its cells are left out, and the person is told. */
export interface Stray {
  readonly heading: string;
  readonly letter: string;
}
export interface RowsReading {
  readonly cases: readonly { readonly row: number; readonly labelled: LabelledCase }[];
  readonly faults: readonly CellFault[];
  readonly strays: readonly Stray[];
}

export const letterOf = (index: number): string =>
  `${index < 26 ? '' : letterOf(Math.floor(index / 26) - 1)}${String.fromCharCode(65 + (index % 26))}`;

interface Head {
  readonly index: number;
  readonly heading: string;
  readonly letter: string;
  /** One column; several, where the heading has two meanings; none. */
  readonly means: readonly Column[];
  /** The same column stands further left as well. */
  readonly isAgain: boolean;
}
/** A first cell that says that the row explains the columns. */
const EXPLAINS = '#';
const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

/** One row as the case that it tells, or what is wrong in it. */
const readRow = (
  cells: readonly string[],
  heads: readonly Head[],
  row: number,
  names: RowNames,
  today: string,
) => {
  const faults: CellFault[] = [];
  const data: Record<string, unknown> = {};
  const sheet: Record<string, string> = {};
  const answers: Partial<Record<QuestionId, unknown>> = {};
  const parts: Partial<Record<QuestionId, object>> = {};
  const at = new Map<string, Head>();
  const fault = (head: Pick<Head, 'heading' | 'letter'>, text: string, error: CaseError) =>
    faults.push({ row, heading: head.heading, letter: head.letter, text, error });
  const attempt = (head: Pick<Head, 'heading' | 'letter'>, text: string, read: () => void) => {
    try {
      read();
    } catch (error) {
      if (!(error instanceof CaseError)) throw error;
      fault(head, text, error);
    }
  };
  for (const head of heads) {
    const text = (cells[head.index] ?? '').trim();
    const [column, ...others] = head.means;
    if (text === '' || !column) continue;
    const field = columnId(column);
    attempt(head, text, () => {
      if (others.length > 0)
        throw new CaseError(
          field,
          'two-readings',
          [shown(head.heading), ...head.means.slice(0, 2).map(columnId)].join(' '),
        );
      if (head.isAgain) throw new CaseError(field, 'not-unique', shown(head.heading));
      at.set(field, head);
      if (column.of === 'label') data[column.id] = text;
      else if (column.of === 'sheet') sheet[column.id] = text;
      else if (column.of === 'date')
        data[column.id] =
          column.id === 'plannedDate' ? readPlanned(text, field, names) : readDay(text, field);
      else if (column.part === undefined)
        answers[column.id] = readAnswer(column.id, readCell(column.id, text, field, names), field);
      else
        parts[column.id] = { ...parts[column.id], ...readPart(column.id, column.part, text, field, names) };
    });
  }
  for (const [id, part] of Object.entries(parts) as [QuestionId, object][]) {
    const field = `${id}.${Object.keys(part)[0]}`;
    const head =
      at.get(id) ??
      at.get(field) ??
      heads.find(({ means: [column] }) => column?.of === 'answer' && column.id === id);
    const whole = answers[id];
    // What is said of a line goes before what is said of all lines.
    const together = typeof whole === 'object' && whole !== null ? { ...whole, ...part } : part;
    if (head) attempt(head, '', () => (answers[id] = readAnswer(id, together, id)));
  }
  if (faults.length > 0) return { faults };
  try {
    const labelled = readLabelledCase(
      {
        ...data,
        ...(Object.keys(sheet).length > 0 ? { sheet } : {}),
        // A day that nobody gave is not fixed: the gravest of the days to come counts.
        plannedDate: data.plannedDate ?? { from: null, to: null },
        answers,
      },
      today,
    );
    return { labelled };
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    const head = at.get(error.field.replace(/^answers\./, ''));
    fault(head ?? { heading: error.field, letter: '' }, '', error);
    return { faults };
  }
};

/**
 * Reads cases from the rows of a table. The first row that is not empty holds the headings.
 *
 * @param today - the decision date of a row that names none, `YYYY-MM-DD`.
 * @returns nothing where no heading is known: then it is no such table.
 */
export const rowsIn = (
  table: readonly (readonly string[])[],
  names: RowNames,
  today: string,
): RowsReading | undefined => {
  const first = table.findIndex((row) => !row.every(isBlank));
  const meaning = headingReader(names);
  const seen = new Set<string>();
  const widest = table.reduce((most, row) => Math.max(most, row.length), 0);
  const heads = Array.from({ length: widest }, (_, index): Head => {
    const heading = (table[first]?.[index] ?? '').trim();
    const means = heading === '' ? [] : meaning(heading);
    const [column, ...others] = means;
    const id = column && others.length === 0 ? columnId(column) : undefined;
    const isAgain = id !== undefined && seen.has(id);
    if (id !== undefined) seen.add(id);
    return { index, heading, letter: letterOf(index), means, isAgain };
  });
  if (heads.every(({ means }) => means.length === 0)) return undefined;
  const filled = table.flatMap((cells, index) =>
    index <= first || cells.every(isBlank) || cells[0]?.trim() === EXPLAINS
      ? []
      : [{ cells, row: index + 1 }],
  );
  if (filled.length > caseFileLimits.cases)
    throw new CaseError('rows', 'too-many', String(caseFileLimits.cases));
  const strays = heads.filter(
    ({ means, index }) => means.length === 0 && filled.some(({ cells }) => !isBlank(cells[index])),
  );
  const read = filled.map(({ cells, row }) => ({ row, result: readRow(cells, heads, row, names, today) }));
  return {
    cases: read.flatMap(({ row, result: { labelled } }) => (labelled ? [{ row, labelled }] : [])),
    faults: read.flatMap(({ result: { faults = [] } }) => faults),
    strays: strays.map(({ heading, letter }) => ({ heading, letter })),
  };
};

/** An answer as a cell: in words where they are read back as the same answer, else as the file of a case has it. */
const cellOf = (id: QuestionId, answer: Answer, names: RowNames): string => {
  const asked = question(id);
  const inFile = typeof answer === 'string' ? answer : JSON.stringify(answer);
  const word = (value: string) =>
    (value === UNKNOWN ? names.unknown[0] : names.valuesOf(id, value)[0]) ?? value;
  const told = ((): string => {
    if (asked.kind === 'choice' || asked.kind === 'choices')
      return (typeof answer === 'string' ? [answer] : (answer as readonly string[])).map(word).join('; ');
    if (asked.kind === 'country' && !isNoneOf(answer) && answer !== UNKNOWN)
      return (typeof answer === 'string' ? [answer] : (answer as readonly string[])).join('; ');
    if (asked.kind === 'checklist' && typeof answer === 'object')
      return 'length' in answer || Object.keys(answer).join() !== '*'
        ? inFile
        : word((answer as Record<string, string>)['*'] ?? '');
    return answer === UNKNOWN ? word(UNKNOWN) : inFile;
  })();
  try {
    const back = readAnswer(id, readCell(id, told.trim(), id, names), id);
    return JSON.stringify(back) === JSON.stringify(answer) ? told : inFile;
  } catch (error) {
    if (error instanceof CaseError) return inFile;
    throw error;
  }
};
const plannedCell = ({ plannedDate }: Case, names: RowNames): string => {
  if (!isOpenDate(plannedDate)) return plannedDate;
  const { from, to } = plannedDate;
  return from === null && to === null ? (names.open[0] ?? '..') : `${from ?? ''}..${to ?? ''}`;
};

/**
 * Cases as rows under their headings, the columns that hold something: what is read back is the same case, but for
 * what no cell holds, such as who answered what and why an answer was changed.
 *
 * @param heading - what a column is called; the first of its names that means no other.
 */
export const rowsOf = (
  labelled: readonly LabelledCase[],
  names: RowNames,
  given?: readonly Column[],
): readonly (readonly string[])[] => {
  const meaning = headingReader(names);
  const headingOf = (column: Column): string =>
    names.headingsOf(column).find((one) => meaning(one).length === 1) ?? columnId(column);
  const cell = ({ theCase, labels }: LabelledCase, column: Column): string => {
    switch (column.of) {
      case 'label':
        return labels[column.id] ?? '';
      case 'sheet':
        return labels.sheet?.[column.id] ?? '';
      case 'date':
        return column.id === 'decisionDate' ? theCase.decisionDate : plannedCell(theCase, names);
      case 'answer': {
        const answer = (theCase.answers as Answers)[column.id];
        return answer === undefined || column.part !== undefined ? '' : cellOf(column.id, answer, names);
      }
    }
  };
  const all = labelled.map((one) => columns.map((column) => cell(one, column)));
  const shownColumns = given
    ? columns.map((column) => given.includes(column))
    : columns.map((_, index) => index < 2 || all.some((row) => row[index] !== ''));
  const isShown = (_: unknown, index: number) => shownColumns[index] === true;
  return [columns.filter(isShown).map(headingOf), ...all.map((row) => row.filter(isShown))];
};

/** What a cell of a column may hold, for whoever fills it in; nothing where that is free. */
export const allowedIn = (column: Column, names: RowNames): readonly string[] => {
  if (column.of !== 'answer') return [];
  const asked = question(column.id);
  const values = 'options' in asked ? asked.options : 'statuses' in asked ? asked.statuses : [];
  const words = values.map((value) => names.valuesOf(column.id, value)[0] ?? value);
  return words.length > 0 && column.part === undefined ? [...words, ...names.unknown.slice(0, 1)] : words;
};
