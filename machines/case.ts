/**
 * The gate for foreign cases: a file, an import, a fragment. It names the field that is wrong and refuses
 * the whole; what comes out is a case that every other part can rely on.
 */

import {
  type Answer,
  type Apart,
  type Case,
  type Correction,
  closings,
  isCountry,
  type NoneOf,
  type OpenDate,
  type PlannedDate,
} from './answers';
import { withCalmRest } from './calm';
import {
  CaseError,
  dataOf,
  entriesOf,
  flag,
  type Gate,
  isRecord,
  list,
  mapOf,
  missingAs,
  number,
  oneOf,
  onlyKnown,
  optional,
  orNull,
  passed,
  presentOf,
  record,
  type Schema,
  saying,
  shown,
  text,
} from './gate';
import {
  chipOfFirstEdition,
  chipOfId,
  countryCodes,
  FIRST_DATE,
  isIsoDate,
  nearChips,
  readName,
} from './law';
import { formatOf } from './migrate';
import { type NumberOptions, readNumber } from './numbers';
import {
  type Axis,
  askedApart,
  type Choice,
  type Choices,
  hands,
  type Question,
  type QuestionId,
  questionIds,
  questions,
  UNKNOWN,
} from './questions';
import { renewed, renewedReasons } from './retired';

export const CASE_FORMAT = 'chip-export-check/case';
export const CASE_VERSION = 1;
const caseFormat = formatOf(CASE_VERSION, []);

/** Beyond these an answer is a mistake, or made to choke the page. Texts in UTF-16 units. */
export const caseLimits = {
  reason: 5_000,
  /** Options or countries in one answer. */
  options: 300,
  /** Kinds of processing unit on one chip, and the rates of each. */
  units: 32,
  rates: 32,
  dies: 100,
  /** Items of one deal, or legs of one way; what one is called, and how many there are. */
  apart: 200,
  name: 200,
  quantity: 60,
} as const;

export const readDate = (value: unknown, field: string): string => {
  if (!isIsoDate(value)) throw new CaseError(field, 'not-a-date', shown(value));
  if (value < FIRST_DATE) throw new CaseError(field, 'date-too-early', FIRST_DATE);
  return value;
};

export const day: Gate<string> = {
  read: readDate,
  schema: () => ({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }),
};

const end = missingAs(null, orNull(day));
const openDate: Gate<OpenDate> = record({ from: end, to: end }, { problem: 'not-a-date' });
/** A day, or the two ends that were told of one that is open. */
export const planned: Gate<PlannedDate> = {
  read: (value, field) => {
    if (!isRecord(value)) return readDate(value, field);
    const { from, to } = openDate.read(value, field);
    if (from !== null && to !== null && to < from) throw new CaseError(`${field}.to`, 'ends-early', from);
    return from !== null && from === to ? from : { from, to };
  },
  schema: () => ({ anyOf: [day.schema(), openDate.schema()] }),
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

const figure = (measure: Measure): Gate<number> =>
  number({ most: bounds[measure], isWhole: measure === 'bits' });
/** Reads a positive figure within its bound; the same gate serves the form and the file. */
export const readFigure = (value: unknown, field: string, measure: Measure): number =>
  figure(measure).read(value, field);

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

const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const ofFigures = { problem: 'not-figures' } as const;
const rate = record({ tops: figure('tops'), bits: figure('bits') }, ofFigures);
const die = record(
  { mm2: figure('mm2'), count: optional(figure('count')), counts: optional(flag) },
  ofFigures,
);
const some = (most: number) => ({ most, isFilled: true });
const figuresOfOne = record(
  {
    tpp: optional(figure('tpp')),
    units: optional(list(list(saying(ref('rate'), rate), some(caseLimits.rates)), some(caseLimits.units))),
    dies: optional(list(saying(ref('die'), die), some(caseLimits.dies))),
    bandwidth: optional(figure('bandwidth')),
    sparse: passed({ const: false }),
    atLeast: optional(flag),
  },
  {
    ...ofFigures,
    before: {
      tpp: ({ tpp, units, sparse }, field) => {
        // Halving sparse figures would be a guess.
        if (sparse !== undefined && sparse !== false)
          throw new CaseError(`${field}.sparse`, 'sparse-figures');
        if (tpp === undefined && units === undefined) throw new CaseError(field, 'no-figures');
      },
    },
  },
);
/** Figures of one integrated circuit. */
const figures = saying(
  () => ({ ...figuresOfOne.schema(), anyOf: [{ required: ['tpp'] }, { required: ['units'] }] }),
  figuresOfOne,
);
const hbm = record({ bandwidth: figure('bandwidth'), mm2: figure('mm2') }, ofFigures);

/** How many names a refusal names. */
const SIMILAR = 5;

const readChip = (value: unknown, field: string): string => {
  if (typeof value !== 'string') throw new CaseError(field, 'not-a-text', shown(value));
  const byId = chipOfId(value);
  if (byId) return byId.id;
  const reading = readName(value);
  switch (reading.kind) {
    case 'chip':
      return reading.chip.id;
    case 'several': {
      const before = chipOfFirstEdition(value);
      if (before) return before.id;
      throw new CaseError(field, 'ambiguous-chip', reading.chips.map(({ id }) => id).join(', '));
    }
    case 'maker': {
      const vendors = [...new Set(reading.chips.map(({ vendor }) => vendor))];
      throw new CaseError(field, 'other-maker', [reading.maker, ...vendors].join(' / '));
    }
    case 'other':
      throw new CaseError(field, 'not-a-chip', shown(value));
    case 'none': {
      // One letter can be another product, so what comes near is named and never taken.
      const near = [...new Set(nearChips(value).map(({ by }) => by))].slice(0, SIMILAR);
      throw near.length > 0
        ? new CaseError(field, 'similar-chip', near.join(', '))
        : new CaseError(field, 'unknown-chip', shown(value));
    }
  }
};

const chip: Gate<string> = {
  read: readChip,
  schema: () => ({
    type: 'string',
    minLength: 1,
    description: 'id of the catalogue, any name that means one chip of it, or unknown',
  }),
};

/** "Don't know" beside what a question asks for. */
const orUnknown = <T>(gate: Gate<T>): Gate<T> => ({
  ...gate,
  schema: () => {
    const { anyOf = [gate.schema()] } = gate.schema();
    return { anyOf: [...(anyOf as readonly Schema[]), { const: UNKNOWN }] };
  },
});

const country: Gate<string> = {
  read: (value, field) => {
    if (!isCountry(value)) throw new CaseError(field, 'unknown-country', shown(value));
    return value;
  },
  schema: () => ({ enum: countryCodes }),
};
const oneOrSeveral = (given: readonly string[]): Answer => {
  const [only, ...others] = [...new Set(given)];
  return others.length === 0 ? (only as string) : [only as string, ...others];
};
const countryList = list(saying(ref('country'), country), some(caseLimits.options));
/** None of these, of which there are not so many that none would be left. */
const noneOf: Gate<NoneOf> = {
  ...record({ not: countryList }),
  read: (value, field) => {
    const codes = [...new Set(record({ not: countryList }).read(value, field).not)];
    if (codes.length === countryCodes.length)
      throw new CaseError(field, 'too-many', String(codes.length - 1));
    return { not: codes };
  },
};
const countries: Gate<Answer> = {
  read: (value, field) => {
    if (isRecord(value)) return noneOf.read(value, field);
    const given = Array.isArray(value) ? entriesOf(value, field, some(caseLimits.options)) : [value];
    return oneOrSeveral(given.map((code) => country.read(code, field)));
  },
  schema: () => ({ anyOf: [ref('country'), countryList.schema(), noneOf.schema()] }),
};

/** Options of which one is true, in the order of the vocabulary. */
const choiceOf = ({ options, several }: Choice): Gate<Answer> => {
  const option = oneOf(options);
  if (!several) return saying({ enum: [...new Set([...options, UNKNOWN])] }, option);
  const some = list(option, { most: options.length, isFilled: true });
  return {
    read: (value, field) => {
      if (!Array.isArray(value)) return option.read(value, field);
      const given = some.read(value, field);
      return oneOrSeveral(options.filter((one) => given.includes(one)));
    },
    schema: () => ({ anyOf: [oneOf([...options, UNKNOWN]).schema(), some.schema()] }),
  };
};

const choicesOf = ({ options, exclusive }: Choices): Gate<Answer> => {
  const option = oneOf(options);
  return {
    read: (value, field) => {
      const given = typeof value === 'string' ? [value] : value;
      const chosen = entriesOf(given, field, some(caseLimits.options));
      const different = [...new Set(chosen.map((one) => option.read(one, field)))];
      const alone = different.find((one) => exclusive.includes(one));
      if (alone !== undefined && different.length > 1) throw new CaseError(field, 'not-alone', alone);
      return different;
    },
    schema: () => {
      const together = oneOf(options.filter((one) => !exclusive.includes(one)));
      return {
        anyOf: [
          list(together, some(caseLimits.options)).schema(),
          list(option, some(1)).schema(),
          oneOf([...options, UNKNOWN]).schema(),
        ],
      };
    },
  };
};

const gateOf = (question: Question): Gate<Answer> => {
  switch (question.kind) {
    case 'choice':
      return choiceOf(question);
    case 'choices':
      return choicesOf(question);
    case 'country':
      return orUnknown(countries);
    case 'chip':
      return chip;
    case 'figures':
      return orUnknown(saying(ref('figures'), figures));
    case 'hbm':
      return orUnknown(saying(ref('hbm'), hbm));
    case 'number':
      return orUnknown(number({ least: question.min, most: question.max }));
    case 'day':
      return orUnknown(day);
    case 'checklist': {
      const status = oneOf(question.statuses, 'unknown-status');
      const lines = Object.fromEntries([...question.lines, '*'].map((line) => [line, status]));
      return orUnknown(mapOf(lines, { problem: 'not-a-choice', stray: 'unknown-line' }));
    }
  }
};
/** Reads what there is for each of some questions. */
export const byQuestion = <T>(gate: (id: QuestionId) => Gate<T>, ids: readonly QuestionId[] = questionIds) =>
  mapOf(Object.fromEntries(ids.map((id) => [id, gate(id)])) as Record<QuestionId, Gate<T>>, {
    stray: 'unknown-question',
  });
const answerGates = Object.fromEntries(
  questionIds.map((id): [QuestionId, Gate<Answer>] => {
    const question: Question = questions[id];
    const gate = gateOf(question);
    const unknown = question.kind === 'choice' && question.knowledge ? question.dontKnow : UNKNOWN;
    return [id, { ...gate, read: (value, field) => (value === UNKNOWN ? unknown : gate.read(value, field)) }];
  }),
) as Readonly<Record<QuestionId, Gate<Answer>>>;

/**
 * Reads one answer.
 *
 * @returns the answer as every other part expects it: a chip's name becomes its id, and "don't know"
 * becomes the question's own word for it.
 * @throws {CaseError} naming the field, if it is no answer to this question.
 */
export const readAnswer = (id: QuestionId, value: unknown, field: string = `answers.${id}`): Answer =>
  answerGates[id].read(value, field);

const reason = text(caseLimits.reason, 'any');
const rest = optional(oneOf(['calm']));
const hand = oneOf(hands);
const correction = (id: QuestionId): Gate<Correction> =>
  record({ was: saying({}, answerGates[id]), by: hand, reason });
/** What is told by question: of the whole case, or of what is answered apart. */
const told = (ids?: readonly QuestionId[]) => ({
  reasons: optional(byQuestion(() => reason, ids)),
  by: optional(byQuestion(() => hand, ids)),
  corrected: optional(byQuestion(correction, ids)),
  closed: optional(byQuestion(() => oneOf(closings), ids)),
});
const answers = byQuestion((id) => answerGates[id]);
const { reasons, ...ofDesks } = told();

const partOf = (ids: readonly QuestionId[]) => {
  const gate = record({ answers: byQuestion((id) => answerGates[id], ids), ...told(ids) });
  const answersOf = Object.fromEntries(ids.map((id) => [id, ref(`answers/properties/${id}`)]));
  return saying(() => {
    const shape = gate.schema();
    const answers = { type: 'object', properties: answersOf, additionalProperties: false };
    return { ...shape, properties: { ...(shape.properties as object), answers } };
  }, gate);
};
/** Several items or legs, of which one is at hand: it has no part of its own. */
const apart = (axis: Axis): Gate<readonly Apart[]> => {
  const several = list(
    record({
      name: text(caseLimits.name, 'any'),
      quantity: optional(text(caseLimits.quantity, 'any')),
      part: optional(partOf(askedApart(axis))),
    }),
    some(caseLimits.apart),
  );
  return {
    ...several,
    read: (value, field) => {
      const given = several.read(value, field);
      const atHand = given.filter(({ part }) => part === undefined).length;
      if (atHand !== 1) throw new CaseError(field, 'not-one-at-hand', String(atHand));
      return given as readonly Apart[];
    },
  };
};
/** Of two desks that share a case, and of several items and legs. */
const shared = {
  hand: optional(hand),
  ...ofDesks,
  items: optional(apart('items')),
  legs: optional(apart('legs')),
};
const sharing = record(shared, { isOpen: true });

/** What a case may hold, as schemas by name. */
export const caseShapes = () => ({
  date: day.schema(),
  planned: planned.schema(),
  answers: answers.schema(),
  reasons: reasons.schema(),
  sharing: sharing.schema().properties as Readonly<Record<string, Schema>>,
  country: country.schema(),
  rate: rate.schema(),
  die: die.schema(),
  figures: figures.schema(),
  hbm: hbm.schema(),
});

const FIELDS = [
  'format',
  'version',
  'decisionDate',
  'plannedDate',
  'answers',
  'rest',
  'reasons',
  ...Object.keys(shared),
];
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
  'done',
  'sheet',
  'evidence',
  'decision',
  'follows',
  'ledger',
  'status',
  'who',
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
  const whole = dataOf(given, 'case');
  const named = whole.format === undefined ? { ...whole, format: CASE_FORMAT } : whole;
  const data = presentOf(named, CASE_FORMAT, caseFormat);
  onlyKnown(data, '', [...FIELDS, ...RIDERS], FIELDS);
  const decisionDate = readDate(data.decisionDate ?? today, 'decisionDate');
  const plannedDate = planned.read(data.plannedDate ?? decisionDate, 'plannedDate');
  const answered = answers.read(renewed(data.answers, 'answers'), 'answers');
  const isCalm = rest.read(data.rest, 'rest') !== undefined;
  const why = reasons.read(renewedReasons(data.reasons), 'reasons');
  const theCase: Case = {
    decisionDate,
    plannedDate,
    answers: answered,
    ...(why ? { reasons: why } : {}),
    ...sharing.read(data, ''),
  };
  return isCalm ? withCalmRest(theCase) : theCase;
};
