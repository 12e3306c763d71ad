/**
 * The parts of every gate for foreign data. A gate reads a value or refuses it with the name of its field, and says
 * as JSON Schema what it reads, so that no shape is told twice.
 */
import { type Format, migrate } from './migrate';

/** What is wrong with a field, as an id with the words' variables; the words are in `locales/`. */
export type Problem =
  | 'not-an-object'
  | 'not-ours'
  | 'too-new'
  | 'not-a-version'
  | 'not-a-date'
  | 'date-too-early'
  | 'ends-early'
  | 'unknown-field'
  | 'unknown-question'
  | 'unknown-option'
  | 'unknown-line'
  | 'unknown-status'
  | 'unknown-country'
  | 'unknown-chip'
  | 'similar-chip'
  | 'ambiguous-chip'
  | 'other-maker'
  | 'not-a-chip'
  | 'not-a-choice'
  | 'not-alone'
  | 'not-one-at-hand'
  | 'not-a-list'
  | 'empty-list'
  | 'not-a-number'
  | 'two-readings'
  | 'not-positive'
  | 'not-whole'
  | 'too-small'
  | 'absurd-figure'
  | 'sparse-figures'
  | 'no-figures'
  | 'not-figures'
  | 'not-a-text'
  | 'unknown-finding'
  | 'not-unique'
  | 'too-long'
  | 'too-many'
  | 'too-large'
  | 'too-deep';

/** A name of a field that somebody made up can be as long as the file. */
const LONGEST_FIELD = 200;

/** A refusal: where, what, and what was found or would have been right. */
export class CaseError extends Error {
  override readonly name = 'CaseError';
  readonly field: string;
  readonly problem: Problem;
  readonly detail: string;
  constructor(givenField: string, problem: Problem, detail = '') {
    const field = givenField.slice(0, LONGEST_FIELD);
    super(`${field}: ${problem}${detail ? ` (${detail})` : ''}`);
    this.field = field;
    this.problem = problem;
    this.detail = detail;
  }
}

export type Data = Readonly<Record<string, unknown>>;
export type Schema = Readonly<Record<string, unknown>>;

export interface Gate<T> {
  /** @throws {CaseError} naming the field, or the one inside it, that is wrong. */
  readonly read: (value: unknown, field: string) => T;
  /** What it reads. It may refuse more than a schema can say. */
  readonly schema: () => Schema;
  /** Whether a record may lack it. */
  readonly isOptional?: boolean;
}
export type Read<G> = G extends Gate<infer T> ? T : never;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was found, in a few characters. What is nested too deeply to be written is not shown. */
export const shown = (value: unknown): string => {
  try {
    return String(JSON.stringify(value) ?? value).slice(0, 60);
  } catch {
    return '…';
  }
};

/** The fields of a value that must be an object. */
export const dataOf = (value: unknown, field: string, problem: Problem = 'not-an-object'): Data => {
  if (!isRecord(value)) throw new CaseError(field, problem, shown(value));
  return value;
};

/** A field within another; nothing stands before those of a whole file. */
const within = (field: string, key: string): string => (field === '' ? key : `${field}.${key}`);

/**
 * Refuses a field that is not known.
 *
 * @param named - those that the refusal names.
 */
export const onlyKnown = (data: Data, field: string, known: readonly string[], named = known): void => {
  for (const key of Object.keys(data))
    if (!known.includes(key)) throw new CaseError(within(field, key), 'unknown-field', named.join(', '));
};

/** `cases[3]` and `answers.role` make `cases[3].answers.role`; `case` is the whole of an inner gate. */
export const inside = <T>(field: string, read: () => T): T => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CaseError)) throw error;
    const inner = field !== '' && error.field === 'case' ? field : within(field, error.field);
    throw new CaseError(inner, error.problem, error.detail);
  }
};

/** What came from a machine that nobody looks at: nothing where it is refused. */
export const heard = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (error instanceof CaseError) return undefined;
    throw error;
  }
};

/** Tells whose format data is of, and brings it to the present version. */
export const presentOf = (data: Data, format: string, versions: Format, version = data.version): Data => {
  if (data.format !== format) throw new CaseError('format', 'not-ours', shown(data.format));
  const migrated = migrate(data, version, versions);
  if ('refusal' in migrated) throw new CaseError('version', migrated.refusal, shown(data.version));
  return migrated.data;
};

/** Any text, one of at least a character, or one that is not blank. */
type Filled = 'any' | 'some' | 'words';
const isEmpty = (value: string, filled: Filled): boolean =>
  filled === 'words' ? value.trim() === '' : filled === 'some' && value === '';

/** @param most - in UTF-16 units, of which a letter of the schema has one or two. */
export const text = (most: number, filled: Filled = 'words'): Gate<string> => ({
  read: (value, field) => {
    if (typeof value !== 'string' || isEmpty(value, filled))
      throw new CaseError(field, 'not-a-text', shown(value));
    if (value.length > most) throw new CaseError(field, 'too-long', String(most));
    return value;
  },
  schema: () => ({
    type: 'string',
    ...(filled === 'words' ? { pattern: '\\S' } : filled === 'some' ? { minLength: 1 } : {}),
    maxLength: most,
  }),
});

export const oneOf = <const V extends string | number | true>(
  allowed: readonly V[],
  problem: Problem = 'unknown-option',
): Gate<V> => ({
  read: (value, field) => {
    const found = allowed.find((one) => one === value);
    if (found === undefined) throw new CaseError(field, problem, allowed.join(', '));
    return found;
  },
  schema: () => ({ enum: allowed }),
});

export const flag: Gate<boolean> = {
  read: (value, field) => {
    if (typeof value !== 'boolean') throw new CaseError(field, 'not-a-choice', shown(value));
    return value;
  },
  schema: () => ({ type: 'boolean' }),
};

interface Range {
  /** Without it, anything above zero. */
  readonly least?: number;
  readonly most?: number;
  readonly isWhole?: boolean;
}
export const number = ({ least, most = Number.MAX_VALUE, isWhole = false }: Range): Gate<number> => ({
  read: (value, field) => {
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw new CaseError(field, 'not-a-number', shown(value));
    if (value < 0 || (value === 0 && least !== 0)) throw new CaseError(field, 'not-positive', shown(value));
    if (least !== undefined && value < least) throw new CaseError(field, 'too-small', String(least));
    if (value > most) throw new CaseError(field, 'absurd-figure', String(most));
    if (isWhole && !Number.isInteger(value)) throw new CaseError(field, 'not-whole', shown(value));
    return value;
  },
  schema: () => ({
    type: isWhole ? 'integer' : 'number',
    ...(least === undefined ? { exclusiveMinimum: 0 } : { minimum: least }),
    maximum: most,
  }),
});

interface Length {
  readonly most: number;
  readonly isFilled?: boolean;
}
/** The entries of a list, not read yet: those of a long file are read one by one. */
export const entriesOf = (value: unknown, field: string, { most, isFilled }: Length): readonly unknown[] => {
  if (!Array.isArray(value)) throw new CaseError(field, 'not-a-list', shown(value));
  if (isFilled && value.length === 0) throw new CaseError(field, 'empty-list');
  if (value.length > most) throw new CaseError(field, 'too-many', String(most));
  // A list that came as data may have names of its own, such as `constructor`; its copy has none.
  return Array.from(value);
};
export const list = <T>(entry: Gate<T>, length: Length): Gate<readonly T[]> => ({
  read: (value, field) =>
    entriesOf(value, field, length).map((one, index) => entry.read(one, `${field}[${index}]`)),
  schema: () => ({
    type: 'array',
    items: entry.schema(),
    ...(length.isFilled ? { minItems: 1 } : {}),
    maxItems: length.most,
  }),
});

export const optional = <T>(gate: Gate<T>): Gate<T | undefined> => ({
  ...gate,
  isOptional: true,
  read: (value, field) => (value === undefined ? undefined : gate.read(value, field)),
});
/** What may be missing or null, and what is read instead. */
export const missingAs = <T>(instead: unknown, gate: Gate<T>): Gate<T> => ({
  ...gate,
  isOptional: true,
  read: (value, field) => gate.read(value ?? instead, field),
});

export const orNull = <T>(gate: Gate<T>): Gate<T | null> => ({
  read: (value, field) => (value === null ? null : gate.read(value, field)),
  schema: () => ({ anyOf: [gate.schema(), { type: 'null' }] }),
});

/** A gate whose schema is said by hand: since it says more, or has a name of its own. */
export const saying = <T>(schema: Schema | (() => Schema), gate: Gate<T>): Gate<T> => ({
  ...gate,
  schema: typeof schema === 'function' ? schema : () => schema,
});
/** A field that is known and that this gate does not read. */
export const passed = (schema: Schema = {}, isOptional = true): Gate<undefined> => ({
  read: () => undefined,
  schema: () => schema,
  isOptional,
});

export type Fields = Readonly<Record<string, Gate<unknown>>>;
type Missing<F extends Fields> = {
  [K in keyof F]: undefined extends Read<F[K]> ? K : never;
}[keyof F];
export type RecordOf<F extends Fields> = {
  readonly [K in Exclude<keyof F, Missing<F>>]: Read<F[K]>;
} & { readonly [K in Missing<F>]?: Exclude<Read<F[K]>, undefined> };

interface RecordOptions<F extends Fields> {
  /** What something else than an object is. */
  readonly problem?: Problem;
  /** Whether it may have other fields, which are left behind. */
  readonly isOpen?: boolean;
  /** What must hold before a field is read, for what several fields say together. */
  readonly before?: { readonly [K in keyof F]?: (data: Data, field: string) => void };
}
/** Reads the fields in their order. What is missing or passed over is not in what comes out. */
export const record = <F extends Fields>(
  fields: F,
  { problem, isOpen, before = {} }: RecordOptions<F> = {},
): Gate<RecordOf<F>> => ({
  read: (value, field) => {
    const data = dataOf(value, field, problem);
    if (!isOpen) onlyKnown(data, field, Object.keys(fields));
    const read: Record<string, unknown> = {};
    for (const [key, gate] of Object.entries(fields)) {
      before[key]?.(data, field);
      const found = gate.read(data[key], within(field, key));
      if (found !== undefined) read[key] = found;
    }
    return read as RecordOf<F>;
  },
  schema: () => schemaOf(fields, { isOpen }),
});
/** The schema of an object with these fields. */
export const schemaOf = (fields: Fields, { isOpen = false } = {}): Schema => {
  const keys = Object.keys(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(keys.map((key) => [key, fields[key]?.schema()])),
    required: keys.filter((key) => !fields[key]?.isOptional),
    ...(isOpen ? {} : { additionalProperties: false }),
  };
};

interface MapOptions {
  /** What something else than an object is. */
  readonly problem?: Problem;
  /** What a name is that is not among the fields. */
  readonly stray: Problem;
}
/** Reads the fields that there are, of which none must be there. */
export const mapOf = <F extends Fields>(
  fields: F,
  { problem, stray }: MapOptions,
): Gate<Partial<RecordOf<F>>> => ({
  read: (value, field) => {
    const read: Record<string, unknown> = {};
    for (const [key, one] of Object.entries(dataOf(value, field, problem))) {
      const gate = Object.hasOwn(fields, key) ? fields[key] : undefined;
      if (!gate) throw new CaseError(`${field}.${key}`, stray);
      read[key] = gate.read(one, `${field}.${key}`);
    }
    return read as Partial<RecordOf<F>>;
  },
  schema: () => ({
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([key, gate]) => [key, gate.schema()])),
    additionalProperties: false,
  }),
});

type Ways = Readonly<Record<string, Fields>>;
type Tagged<T extends string, W extends Ways> = {
  [K in keyof W & string]: { readonly [P in T]: K } & RecordOf<W[K]>;
}[keyof W & string];
/** One of several records, told apart by one of their fields; other fields are left behind. */
export const tagged = <const T extends string, W extends Ways>(tag: T, ways: W): Gate<Tagged<T, W>> => ({
  read: (value, field) => {
    const data = dataOf(value, field);
    const way = oneOf(Object.keys(ways)).read(data[tag], within(field, tag));
    return { [tag]: way, ...record(ways[way] ?? {}, { isOpen: true }).read(data, field) } as Tagged<T, W>;
  },
  schema: () => ({
    anyOf: Object.entries(ways).map(([way, fields]) =>
      schemaOf({ [tag]: oneOf([way]), ...fields }, { isOpen: true }),
    ),
  }),
});
