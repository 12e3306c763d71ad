/**
 * The gate for foreign cases: a file, an import, a fragment. It names the field that is wrong and refuses
 * the whole; what comes out is a case that every other part can rely on.
 */

import { type Answer, type Answers, type Case, isCountry } from './answers';
import { withCalmRest } from './calm';
import { chipOfId, FIRST_DATE, isIsoDate, resolveChip, searchChips, similarChips } from './law';
import { formatOf, migrate } from './migrate';
import { type NumberOptions, readNumber } from './numbers';
import { type Checklist, type Question, type QuestionId, questionIds, questions, UNKNOWN } from './questions';

export const CASE_FORMAT = 'chip-export-check/case';
export const CASE_VERSION = 1;
const caseFormat = formatOf(CASE_VERSION, []);

/** What is wrong with a field, as an id with the words' variables; the words are in `locales/`. */
export type Problem =
  | 'not-an-object'
  | 'not-ours'
  | 'too-new'
  | 'not-a-version'
  | 'not-a-date'
  | 'date-too-early'
  | 'unknown-field'
  | 'unknown-question'
  | 'unknown-option'
  | 'unknown-line'
  | 'unknown-status'
  | 'unknown-country'
  | 'unknown-chip'
  | 'similar-chip'
  | 'ambiguous-chip'
  | 'not-a-choice'
  | 'not-alone'
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

/** Beyond these an answer is a mistake, or made to choke the page. Texts in UTF-16 units. */
export const caseLimits = {
  reason: 5_000,
  /** Options or countries in one answer. */
  options: 300,
  /** Kinds of processing unit on one chip, and the rates of each. */
  units: 32,
  rates: 32,
  dies: 100,
} as const;

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

export const readDate = (value: unknown, field: string): string => {
  if (!isIsoDate(value)) throw new CaseError(field, 'not-a-date', shown(value));
  if (value < FIRST_DATE) throw new CaseError(field, 'date-too-early', FIRST_DATE);
  return value;
};

/** Bounds beyond which a figure is a slip of the keyboard: TPP, TOPS, bits, mm², GB/s. */
export const bounds = {
  tpp: 10_000_000,
  tops: 1_000_000,
  bits: 128,
  mm2: 100_000,
  bandwidth: 1_000_000,
  count: 1000,
} as const;

export type Measure = keyof typeof bounds;
/** What makes a density smaller, and with it a class. */
const milderWhenLarger: readonly Measure[] = ['mm2', 'count'];
/** How a typed figure is read: "4,800" counts where the larger figure is the graver, and only there. */
export const readingBy = (measure: Measure): NumberOptions => ({
  most: bounds[measure],
  takesComma: !milderWhenLarger.includes(measure),
});

/** Reads a positive figure within its bound; the same gate serves the form and the file. */
export const readFigure = (value: unknown, field: string, measure: Measure): number => {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new CaseError(field, 'not-a-number', shown(value));
  if (value <= 0) throw new CaseError(field, 'not-positive', shown(value));
  if (value > bounds[measure]) throw new CaseError(field, 'absurd-figure', String(bounds[measure]));
  if (measure === 'bits' && !Number.isInteger(value)) throw new CaseError(field, 'not-whole', shown(value));
  return value;
};

/**
 * Reads a number that was typed.
 *
 * @throws {CaseError} if it has two readings, naming the text and both, or none.
 */
export const readTypedNumber = (text: string, field: string, options: NumberOptions): number => {
  const reading = readNumber(text, options);
  if (reading === undefined) throw new CaseError(field, 'not-a-number', shown(text));
  if ('readings' in reading)
    throw new CaseError(field, 'two-readings', [shown(text), ...reading.readings].join(' '));
  return reading.value;
};

/** Reads a figure that was typed. */
export const readTyped = (text: string, field: string, measure: Measure): number =>
  readFigure(readTypedNumber(text, field, readingBy(measure)), field, measure);

const readRecord = (value: unknown, field: string, known: readonly string[]): Record<string, unknown> => {
  if (!isRecord(value)) throw new CaseError(field, 'not-figures', shown(value));
  for (const key of Object.keys(value))
    if (!known.includes(key)) throw new CaseError(`${field}.${key}`, 'unknown-field', known.join(', '));
  return value;
};

const readList = (value: unknown, field: string, most: number): readonly unknown[] => {
  if (!Array.isArray(value)) throw new CaseError(field, 'not-a-list', shown(value));
  if (value.length === 0) throw new CaseError(field, 'empty-list');
  if (value.length > most) throw new CaseError(field, 'too-many', String(most));
  return value;
};

const readRate = (value: unknown, field: string) => {
  const rate = readRecord(value, field, ['tops', 'bits']);
  return {
    tops: readFigure(rate.tops, `${field}.tops`, 'tops'),
    bits: readFigure(rate.bits, `${field}.bits`, 'bits'),
  };
};

const readDie = (value: unknown, field: string) => {
  const die = readRecord(value, field, ['mm2', 'count', 'counts']);
  if (die.counts !== undefined && typeof die.counts !== 'boolean')
    throw new CaseError(`${field}.counts`, 'not-a-choice', shown(die.counts));
  return {
    mm2: readFigure(die.mm2, `${field}.mm2`, 'mm2'),
    ...(die.count === undefined ? {} : { count: readFigure(die.count, `${field}.count`, 'count') }),
    ...(die.counts === undefined ? {} : { counts: die.counts }),
  };
};

/** Figures of one integrated circuit. Sparse figures are refused: halving them would be a guess. */
const readFigures = (value: unknown, field: string): Answer => {
  const figures = readRecord(value, field, ['tpp', 'units', 'dies', 'bandwidth', 'sparse']);
  if (figures.sparse !== undefined && figures.sparse !== false)
    throw new CaseError(`${field}.sparse`, 'sparse-figures');
  if (figures.tpp === undefined && figures.units === undefined) throw new CaseError(field, 'no-figures');
  return {
    ...(figures.tpp === undefined ? {} : { tpp: readFigure(figures.tpp, `${field}.tpp`, 'tpp') }),
    ...(figures.units === undefined
      ? {}
      : {
          units: readList(figures.units, `${field}.units`, caseLimits.units).map((modes, unit) =>
            readList(modes, `${field}.units[${unit}]`, caseLimits.rates).map((rate, mode) =>
              readRate(rate, `${field}.units[${unit}][${mode}]`),
            ),
          ),
        }),
    ...(figures.dies === undefined
      ? {}
      : {
          dies: readList(figures.dies, `${field}.dies`, caseLimits.dies).map((die, index) =>
            readDie(die, `${field}.dies[${index}]`),
          ),
        }),
    ...(figures.bandwidth === undefined
      ? {}
      : { bandwidth: readFigure(figures.bandwidth, `${field}.bandwidth`, 'bandwidth') }),
  };
};

const readHbm = (value: unknown, field: string): Answer => {
  const figures = readRecord(value, field, ['bandwidth', 'mm2']);
  return {
    bandwidth: readFigure(figures.bandwidth, `${field}.bandwidth`, 'bandwidth'),
    mm2: readFigure(figures.mm2, `${field}.mm2`, 'mm2'),
  };
};

/** How many names a refusal names. */
const SIMILAR = 5;

const readChip = (value: unknown, field: string): string => {
  if (typeof value !== 'string') throw new CaseError(field, 'not-a-text', shown(value));
  const byId = chipOfId(value);
  if (byId) return byId.id;
  const found = resolveChip(value);
  if (!found) {
    // One letter can be another product, so what comes near is named and never taken.
    const near = [...new Set([...searchChips(value), ...similarChips(value)].map(({ by }) => by))].slice(
      0,
      SIMILAR,
    );
    throw near.length > 0
      ? new CaseError(field, 'similar-chip', near.join(', '))
      : new CaseError(field, 'unknown-chip', shown(value));
  }
  const others = (found.ambiguous ?? []).filter((chip) => chip.vendor !== found.chip.vendor);
  if (others.length > 0)
    throw new CaseError(field, 'ambiguous-chip', [found.chip, ...others].map((chip) => chip.id).join(', '));
  return found.chip.id;
};

const readChecklist = (value: unknown, field: string, list: Checklist): Answer => {
  if (!isRecord(value)) throw new CaseError(field, 'not-a-choice', shown(value));
  for (const [line, status] of Object.entries(value)) {
    if (line !== '*' && !list.lines.includes(line)) throw new CaseError(`${field}.${line}`, 'unknown-line');
    if (!list.statuses.includes(status as string))
      throw new CaseError(`${field}.${line}`, 'unknown-status', list.statuses.join(', '));
  }
  return { ...value } as Answer;
};

/**
 * Reads one answer.
 *
 * @returns the answer as every other part expects it: a chip's name becomes its id, and "don't know"
 * becomes the question's own word for it.
 * @throws {CaseError} naming the field, if it is no answer to this question.
 */
export const readAnswer = (id: QuestionId, value: unknown, field: string = `answers.${id}`): Answer => {
  const question: Question = questions[id];
  if (value === UNKNOWN)
    return question.kind === 'choice' && question.knowledge ? question.dontKnow : UNKNOWN;
  switch (question.kind) {
    case 'choice':
      if (typeof value !== 'string' || !question.options.includes(value))
        throw new CaseError(field, 'unknown-option', question.options.join(', '));
      return value;
    case 'choices': {
      const given = typeof value === 'string' ? [value] : value;
      const chosen = readList(given, field, caseLimits.options) as readonly string[];
      for (const option of chosen)
        if (!question.options.includes(option))
          throw new CaseError(field, 'unknown-option', question.options.join(', '));
      const different = [...new Set(chosen)];
      const alone = different.find((option) => question.exclusive.includes(option));
      if (alone !== undefined && different.length > 1) throw new CaseError(field, 'not-alone', alone);
      return different;
    }
    case 'country': {
      const codes = new Set(Array.isArray(value) ? readList(value, field, caseLimits.options) : [value]);
      for (const code of codes)
        if (!isCountry(code)) throw new CaseError(field, 'unknown-country', shown(code));
      const [only, ...others] = [...codes] as [string, ...string[]];
      return others.length === 0 ? only : [only, ...others];
    }
    case 'chip':
      return readChip(value, field);
    case 'figures':
      return readFigures(value, field);
    case 'hbm':
      return readHbm(value, field);
    case 'number': {
      if (typeof value !== 'number' || !Number.isFinite(value))
        throw new CaseError(field, 'not-a-number', shown(value));
      if (value <= 0) throw new CaseError(field, 'not-positive', shown(value));
      if (value < question.min) throw new CaseError(field, 'too-small', String(question.min));
      if (value > question.max) throw new CaseError(field, 'absurd-figure', String(question.max));
      return value;
    }
    case 'checklist':
      return readChecklist(value, field, question);
  }
};

const FIELDS = ['format', 'version', 'decisionDate', 'plannedDate', 'answers', 'rest', 'reasons'];
/** Rides along and decides nothing. */
const RIDERS = [
  'id',
  'name',
  'title',
  'story',
  'teaching',
  'expected',
  'reference',
  'notes',
  'twists',
  'unfinished',
  '$schema',
];

/**
 * Reads a case from foreign data.
 *
 * @param given - the file, as parsed; an older version is brought to the present one.
 * @param today - the decision date of a case that names none.
 * @throws {CaseError} naming the first field that is wrong.
 */
export const readCase = (given: unknown, today: string): Case => {
  if (!isRecord(given)) throw new CaseError('case', 'not-an-object', shown(given));
  if (given.format !== undefined && given.format !== CASE_FORMAT)
    throw new CaseError('format', 'not-ours', shown(given.format));
  const migrated = migrate(given, given.version, caseFormat);
  if ('refusal' in migrated) throw new CaseError('version', migrated.refusal, shown(given.version));
  const { data } = migrated;
  for (const key of Object.keys(data))
    if (!FIELDS.includes(key) && !RIDERS.includes(key))
      throw new CaseError(key, 'unknown-field', FIELDS.join(', '));
  const decisionDate = readDate(data.decisionDate ?? today, 'decisionDate');
  const plannedDate = readDate(data.plannedDate ?? decisionDate, 'plannedDate');
  if (!isRecord(data.answers)) throw new CaseError('answers', 'not-an-object', shown(data.answers));
  const answers: Partial<Record<QuestionId, Answer>> = {};
  for (const [key, value] of Object.entries(data.answers)) {
    if (!(questionIds as readonly string[]).includes(key))
      throw new CaseError(`answers.${key}`, 'unknown-question');
    answers[key as QuestionId] = readAnswer(key as QuestionId, value);
  }
  const { rest } = data;
  if (rest !== undefined && rest !== 'calm') throw new CaseError('rest', 'unknown-option', 'calm');
  const theCase: Case = {
    decisionDate,
    plannedDate,
    answers: answers as Answers,
    ...(data.reasons === undefined ? {} : { reasons: readReasons(data.reasons) }),
  };
  return rest ? withCalmRest(theCase) : theCase;
};

const readReasons = (value: unknown): Partial<Record<QuestionId, string>> => {
  if (!isRecord(value)) throw new CaseError('reasons', 'not-an-object', shown(value));
  for (const [key, reason] of Object.entries(value)) {
    if (!(questionIds as readonly string[]).includes(key))
      throw new CaseError(`reasons.${key}`, 'unknown-question');
    if (typeof reason !== 'string') throw new CaseError(`reasons.${key}`, 'not-a-text', shown(reason));
    if (reason.length > caseLimits.reason)
      throw new CaseError(`reasons.${key}`, 'too-long', String(caseLimits.reason));
  }
  return { ...value } as Partial<Record<QuestionId, string>>;
};
